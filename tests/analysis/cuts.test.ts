import { expect, it } from 'vitest';
import { analyseCutSets, type CutSetOptions } from '../../src/analysis/fault-tree/cut-sets';
import { cutsOf } from '../../src/analysis/fault-tree/cuts';
import { systemOfGraph } from '../../src/analysis/fault-tree/system-of-graph';
import { finish } from '../../src/analysis/work';
import { graphOf, numberOf } from '../support/model';

/** The shop needs dns, and one of two stores. */
const graph = graphOf(
  ['dns', 'east', 'west', 'shop'].map((id) => ({ id })),
  [
    { of: 'shop', on: 'dns', kind: 'hard' },
    { of: 'shop', group: ['east', 'west'], need: 1, kind: 'hard' },
  ],
);
const shop = numberOf(graph, 'shop');
function cuts(chance: number | undefined, options?: CutSetOptions) {
  const system = systemOfGraph(graph, shop, chance === undefined ? {} : { failure: () => chance });
  return cutsOf(finish(analyseCutSets(system, options)), system.events, shop);
}
const names = (sets: readonly (readonly number[])[]) => sets.map((set) => set.map((component) => graph.ids[component]));

it('lists what takes a component down, likeliest first, and leaves out that it can fail by itself', () => {
  const found = cuts(0.1);
  expect(names(found.sets)).toEqual([['dns'], ['east', 'west']]);
  expect([found.count, found.complete]).toEqual([2, true]);
  expect(found.probability).toBeCloseTo(1 - 0.9 * 0.9 * (1 - 0.1 * 0.1), 12); // its own failure counts
});
it('says who matters most to that, never itself', () => {
  const { important } = cuts(0.1);
  expect(important.map(({ component }) => graph.ids[component])).toEqual(['dns', 'east', 'west']);
  const [first, second, third] = important.map(({ share }) => share);
  expect(first).toBeGreaterThan(second!);
  expect(second).toBe(third);
});
it('leaves open what is not known', () => {
  expect(cuts(undefined)).toMatchObject({ count: 2, probability: null, important: [] });
});
