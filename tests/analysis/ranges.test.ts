import { describe, expect, test } from 'vitest';
import { chokePoints, propagationTree } from '../../src/analysis/choke-points';
import { dominatorTree } from '../../src/analysis/dominators';
import { systemOfGraph } from '../../src/analysis/fault-tree/system-of-graph';
import { killersOf, killSets } from '../../src/analysis/kill-sets';
import { rankFailures } from '../../src/analysis/ranking/rank-failures';
import { timedYardstick, untimedYardstick } from '../../src/analysis/ranking/yardstick';
import { closestInFate, sharedFate, singlePointsOfFailure } from '../../src/analysis/single-points';
import { buildGraph } from '../../src/model/build-graph';
import { componentId } from '../../src/model/ids';

const [a, b] = [componentId('a'), componentId('b')];
const graph = buildGraph([{ id: a }, { id: b }], [{ dependent: b, providers: [a], kind: 'hard', lag: 0 }]);
const fault = { component: 0, level: 3 };

describe('what is out of range is refused by name', () => {
  test.each<[string, () => unknown]>([
    ...[-1, 2, 0.5, NaN].map((root): [string, () => unknown] => [
      `no root: ${root}`,
      () => dominatorTree({ start: Int32Array.of(0, 0, 0), items: new Int32Array(0) }, root),
    ]),
    ['unknown component: 9', () => systemOfGraph(graph, 9)],
    ['unknown component: NaN', () => systemOfGraph(graph, NaN)],
    ['unknown component: -1', () => systemOfGraph(graph, -1)],
    ['unknown level: 4', () => systemOfGraph(graph, 1, { level: 4 })],
    ['no probability of b failing: -0.5', () => systemOfGraph(graph, 1, { failure: () => -0.5 })],
    ['no probability of b failing: NaN', () => systemOfGraph(graph, 1, { failure: () => NaN })],
    ['no probability of requirement 0: 2', () => systemOfGraph(graph, 1, { reality: () => 2 })],
    ['unknown level: 1.5', () => killSets(graph, 1.5)],
    ['unknown component: 2', () => killSets(graph).killersOf(2)],
    ['unknown component: -1', () => killSets(graph).victimsOf(-1)],
    ['unknown component: 0.5', () => killersOf(graph, 0.5)],
    ['unknown level: 0', () => singlePointsOfFailure(graph, 1, 0)],
    ['unknown component: 7', () => sharedFate(graph, 0, 7)],
    ['unknown component: 7', () => closestInFate(graph, 7)],
    ['unknown level: -1', () => chokePoints(graph, fault, -1)],
    ['unknown level: 1.5', () => propagationTree(graph, 0, 1.5)],
    ['unknown level: NaN', () => rankFailures(graph, NaN)],
    ['unknown level: 4', () => untimedYardstick(graph, [fault], { level: 4 })],
    ['unknown component: 5', () => untimedYardstick(graph, [fault], { counted: [5] })],
    ['no horizon: NaN', () => timedYardstick(graph, { events: [] }, NaN)],
  ])('%s', (message, ask) => expect(ask).toThrow(message));
});
