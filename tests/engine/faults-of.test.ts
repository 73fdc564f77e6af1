import { expect, test } from 'vitest';
import { componentOf, faultsOf } from '../../src/engine/faults-of';
import { graphOf } from '../support/model';

test('what is not in a graph is refused by name, with what was probably meant, if anything', () => {
  const graph = graphOf([{ id: 'database' }, { id: 'mail' }], []);
  expect([componentOf(graph, 'mail'), faultsOf(graph, ['mail'])]).toEqual([1, [{ time: 0, component: 1, level: 3 }]]);
  expect(() => componentOf(graph, 'databse')).toThrow(/^unknown component: "databse"; did you mean "database"\?$/);
  expect(() => faultsOf(graph, ['mail', 'queue'])).toThrow(/^unknown component: "queue"$/);
});
