import { expect, it } from 'vitest';
import { versionsOf } from '../../src/analysis/versions';
import { finish } from '../../src/analysis/work';
import { connect } from '../../src/model/edit-system';
import type { SystemFile } from '../../src/model/system-file';
import { analysisWork } from '../../src/workers/analysis-tasks';
import { packed, unpacked } from '../../src/workers/packed';

const system: SystemFile = {
  ...{ format: 'dominograph-system', version: 2, title: 'Shop “one”\u2028' },
  components: Array.from({ length: 2_345 }, (_, at) => ({ id: `c${at}`, where: { file: 'a.dot', line: at } })),
  dependencies: Array.from({ length: 3_001 }, (_, at) => ({
    ...{ from: `c${1 + (at % 2_344)}`, to: `c${at % 7}`, strength: 'unknown', lag_minutes: null },
  })),
  redundancies: [{ from: 'c9', to: ['c1', 'c2'], need: 1, strength: 'hard', lag_minutes: 3 }],
};

it('gives a system back as it was, and never does more than a small piece at a time', () => {
  const packing = packed(system);
  let steps = 0;
  let step = packing.next();
  for (; step.done !== true; step = packing.next()) steps++;
  expect(steps).toBeGreaterThan(6);
  expect(Math.max(...step.value.dependencies.map((text) => text.length))).toBeLessThan(200_000);
  expect(finish(unpacked(structuredClone(step.value)))).toEqual(system);
});

it('is what two versions are compared by in a worker', () => {
  const later = connect(system, 'c3', 'c2000', 'hard');
  const [before, after] = [finish(packed(system)), finish(packed(later))];
  const answer = finish(analysisWork({ task: 'versions', before, after }));
  expect(answer).toEqual({ task: 'versions', result: versionsOf(system, later) });
});
