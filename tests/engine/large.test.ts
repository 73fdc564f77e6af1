import { describe, expect, it } from 'vitest';
import { explainFailure } from '../../src/analysis/explain';
import { blastRadius } from '../../src/engine/blast';
import { earliestTimes } from '../support/earliest';
import { lint } from '../../src/engine/lint';
import { createReplay } from '../../src/engine/replay';
import { simulateCascade } from '../../src/engine/simulate';
import { buildGraph } from '../../src/model/build-graph';
import type { RequirementInput } from '../../src/model/graph';
import { componentId } from '../../src/model/ids';

const ids = (n: number) => Array.from({ length: n }, (_, i) => ({ id: componentId(`c${i}`), recovery: 1 }));
const link = (of: number, on: number, lag: number): RequirementInput => ({
  dependent: componentId(`c${of}`),
  providers: [componentId(`c${on}`)],
  kind: 'hard',
  lag,
});
const script = [
  { time: 0, component: 0, level: 3 },
  { time: 1_000_000, component: 0, level: 0 },
];

// Deep and wide models: no recursion, nothing quadratic. Generous limits, because machines are shared.
describe('large models', () => {
  it.each([
    ['at once', 0],
    ['one instant after another', 1],
  ])(
    'a chain of 200 000, %s',
    (_, lag) => {
      const n = 200_000;
      const graph = buildGraph(
        ids(n),
        Array.from({ length: n - 1 }, (_, i) => link(i + 1, i, lag)),
      );
      const cascade = simulateCascade(graph, { events: script });
      expect(cascade.log).toHaveLength(2 * n);
      expect(cascade.steps).toHaveLength(lag === 0 ? 2 * n : 2 * n);
      expect(cascade.log[n - 1]).toMatchObject({
        component: n - 1,
        to: 3,
        time: lag * (n - 1),
        rank: lag === 0 ? n - 1 : 0,
      });
      expect(blastRadius(graph, [{ component: 0, level: 3 }]).every((level) => level === 3)).toBe(true);
      expect(earliestTimes(graph, [{ component: 0, level: 3, time: 0 }]).time[4 * n - 1]).toBe(lag * (n - 1));
      expect(
        createReplay(graph, cascade)
          .seek(n)
          .every((level) => level === 3),
      ).toBe(true);
      expect(explainFailure(graph, cascade, n - 1, n)).toHaveLength(n);
      expect(lint(graph)).toEqual([]);
    },
    20_000,
  );

  it('a star of 100 000 around one provider', () => {
    const n = 100_001;
    const graph = buildGraph(
      ids(n),
      Array.from({ length: n - 1 }, (_, i) => link(i + 1, 0, 5)),
    );
    const { log, steps } = simulateCascade(graph, { events: script });
    expect(log).toHaveLength(2 * n);
    expect(steps.map(({ first, last }) => last - first)).toEqual([1, n - 1, 1, n - 1]);
  }, 20_000);

  it('one component that needs 100 000, each on its own or nearly all together', () => {
    const n = 100_001;
    const all = Array.from({ length: n - 1 }, (_, i) => componentId(`c${i + 1}`));
    const hub = componentId('c0');
    const group: RequirementInput = { dependent: hub, providers: all, need: n - 3, kind: 'hard', lag: 0 };
    const events = all.map((_, i) => ({ time: i, component: i + 1, level: 3 }));
    const together = simulateCascade(buildGraph(ids(n), [group]), { events });
    expect(together.log.find(({ component }) => component === 0)).toMatchObject({
      time: 2,
      to: 3,
      cause: { members: [1, 2, 3] },
    });
    const each = simulateCascade(
      buildGraph(
        ids(n),
        all.map((_, i) => link(0, i + 1, 0)),
      ),
      { events },
    );
    expect(each.log).toHaveLength(n);
  }, 20_000);

  it('a ring of 100 000 comes back as one in an optimistic run', () => {
    const n = 100_000;
    const graph = buildGraph(
      ids(n),
      Array.from({ length: n }, (_, i) => link((i + 1) % n, i, 0)),
    );
    const { log, final } = simulateCascade(graph, { events: script, coldStart: 'optimistic' });
    expect(log).toHaveLength(2 * n);
    expect(final.some((level) => level > 0)).toBe(false);
  }, 20_000);
});
