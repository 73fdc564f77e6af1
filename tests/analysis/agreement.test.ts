import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { agreement, intersectionOverUnion, orderOf, type Pairing, type Span } from '../../src/analysis/agreement';
import { law } from '../support/property';

const spans: fc.Arbitrary<Span> = fc
  .tuple(fc.integer({ min: 0, max: 12 }), fc.constantFrom(0, 0, 3, Infinity))
  .map(([from, length]) => (length === Infinity ? { from: -Infinity, to: from } : { from, to: from + length }));
const passages: fc.Arbitrary<Span[]> = fc
  .uniqueArray(fc.integer({ min: 0, max: 30 }), { maxLength: 6 })
  .map((cuts) => cuts.toSorted((a, b) => a - b))
  .map((cuts) => cuts.flatMap((from, i) => (i % 2 === 0 && i + 1 < cuts.length ? [{ from, to: cuts[i + 1]! }] : [])));
const rows: fc.Arbitrary<Pairing[]> = fc.array(
  fc
    .record({
      recorded: fc.constantFrom(
        'hit' as const,
        'hit' as const,
        'milder' as const,
        'unaffected' as const,
        'no-report' as const,
      ),
      modelled: fc.option(fc.integer({ min: 0, max: 12 })),
      downstream: fc.boolean(),
      onset: spans,
      timed: fc.boolean(),
      passages: fc.option(passages),
      modelledPassages: passages,
    })
    .map((row) => ({ ...row, predicted: row.modelled !== null })),
  { maxLength: 12 },
);

describe('agreement', () => {
  law('a model that is the record agrees with it', [rows], (given) => {
    const same = given.map((row): Pairing => {
      const hit = row.recorded === 'hit';
      const onset = { from: row.onset.to, to: row.onset.to };
      return {
        ...row,
        onset,
        predicted: hit,
        modelled: hit ? onset.from : null,
        timed: true,
        modelledPassages: row.passages ?? [],
      };
    });
    const { precision, recall, f1, onsetError, onsetBias, tauB, overlap, falseAlarms, specificity } = agreement(same);
    for (const perfect of [precision, recall, f1, specificity]) expect([null, 1]).toContain(perfect);
    for (const none of [onsetError, onsetBias]) expect([null, 0]).toContain(none);
    if (tauB !== null) expect(tauB).toBeCloseTo(1, 12);
    if (overlap !== null) expect(overlap).toBeCloseTo(1, 12);
    expect(falseAlarms).toBe(0);
  });
  law('what is hit nobody knows how badly counts neither way', [rows, rows], (given, others) => {
    const unsaid = others.map((row): Pairing => ({ ...row, recorded: 'depth-unknown' }));
    expect(agreement([...unsaid, ...given])).toEqual({ ...agreement(given), depthUnknown: others.length });
  });
  law('the baseline has no skill over itself', [rows], (given) => {
    const { f1, baseline, skill } = agreement(given.map((row) => ({ ...row, predicted: row.downstream })));
    expect(f1).toBe(baseline);
    expect([null, 0]).toContain(skill);
  });
  law('every figure keeps its bounds, and the two precisions enclose each other', [rows], (given) => {
    const found = agreement(given);
    for (const share of [found.precision, found.recall, found.f1, found.jaccard, found.specificity, found.overlap]) {
      if (share === null) continue;
      expect(share).toBeGreaterThanOrEqual(0);
      expect(share).toBeLessThanOrEqual(1 + 1e-12);
    }
    if (found.tauB !== null) expect(Math.abs(found.tauB)).toBeLessThanOrEqual(1 + 1e-12);
    if (found.precision !== null && found.precisionAmongReported !== null) {
      expect(found.precisionAmongReported).toBeGreaterThanOrEqual(found.precision);
    }
    expect(found.hits + found.falseAlarms + found.unreported).toBe(given.filter(({ predicted }) => predicted).length);
    expect(Math.abs(found.onsetBias ?? 0)).toBeLessThanOrEqual(12 * 2);
  });
  law('the order of components does not matter', [rows], (given) => {
    const [a, b] = [agreement(given), agreement(given.toReversed())];
    for (const key of Object.keys(a) as (keyof typeof a)[]) {
      if (a[key] === null || b[key] === null) expect(a[key]).toBe(b[key]);
      else expect(a[key]).toBeCloseTo(b[key], 12);
    }
  });
});

describe('order', () => {
  const onsets = fc.array(fc.record({ onset: spans, modelled: fc.integer({ min: 0, max: 6 }) }), { maxLength: 10 });
  law('tau-b is the textbook formula over the pairs on record', [onsets], (given) => {
    let [concordant, discordant, onlyRecordTied, onlyModelTied, bothTied] = [0, 0, 0, 0, 0];
    for (const [i, a] of given.entries()) {
      for (const [j, b] of given.entries()) {
        if (i >= j) continue;
        const before = a.onset.to < b.onset.from;
        const after = b.onset.to < a.onset.from;
        const tied = a.onset.from === a.onset.to && b.onset.from === b.onset.to && a.onset.from === b.onset.from;
        if (!before && !after && !tied) continue;
        if (tied && a.modelled === b.modelled) bothTied++;
        else if (tied) onlyRecordTied++;
        else if (a.modelled === b.modelled) onlyModelTied++;
        else if (before === a.modelled < b.modelled) concordant++;
        else discordant++;
      }
    }
    const untied = concordant + discordant;
    const root = Math.sqrt((untied + onlyModelTied) * (untied + onlyRecordTied));
    const { tauB, pairs } = orderOf(given);
    expect(pairs).toBe(untied + onlyRecordTied + onlyModelTied + bothTied);
    if (root === 0) expect(tauB).toBeNull();
    else expect(tauB).toBeCloseTo((concordant - discordant) / root, 12);
  });
  law(
    'a record that knows less has no more pairs, and a model read backwards the opposite order',
    [onsets],
    (given) => {
      const vague = given.map((row) => ({ ...row, onset: { from: -Infinity, to: row.onset.to + 1 } }));
      expect(orderOf(vague).pairs).toBe(0); // "by then" twice is never an order
      const { tauB, pairs } = orderOf(given);
      const back = orderOf(given.map((row) => ({ ...row, modelled: -row.modelled })));
      expect(back.pairs).toBe(pairs);
      if (tauB === null) expect(back.tauB).toBeNull();
      else expect(back.tauB).toBeCloseTo(-tauB, 12);
    },
  );
});

law('intersection over union is that of sets of instants', [passages, passages], (a, b) => {
  const inside = (list: readonly Span[], t: number) => list.some(({ from, to }) => from <= t && t < to);
  const instants = Array.from({ length: 31 }, (_, t) => [inside(a, t), inside(b, t)] as const);
  const either = instants.filter(([x, y]) => x || y).length;
  const both = instants.filter(([x, y]) => x && y).length;
  expect(intersectionOverUnion(a, b)).toBe(either === 0 ? null : both / either);
});

test('a small case by hand', () => {
  const base: Pairing = {
    recorded: 'hit',
    predicted: true,
    downstream: true,
    onset: { from: 10, to: 10 },
    modelled: 14,
    timed: true,
    passages: [{ from: 10, to: 20 }],
    modelledPassages: [{ from: 14, to: 24 }],
  };
  const found = agreement([
    base,
    { ...base, onset: { from: 30, to: 30 }, modelled: 20, passages: null },
    { ...base, predicted: false, modelled: null },
    { ...base, recorded: 'unaffected' },
    { ...base, recorded: 'unaffected', predicted: false, modelled: null },
    { ...base, recorded: 'unaffected', predicted: false, modelled: null, downstream: false },
    { ...base, recorded: 'no-report' },
  ]);
  expect(found).toMatchObject({ compared: 6, hits: 2, misses: 1, falseAlarms: 1, unreported: 1 });
  expect(found).toMatchObject({
    precision: 2 / 4,
    precisionAmongReported: 2 / 3,
    recall: 2 / 3,
    f1: 4 / 7,
    baseline: 6 / 9,
  });
  expect(found.skill).toBeCloseTo((4 / 7 - 6 / 9) / (1 - 6 / 9), 12);
  expect(found).toMatchObject({ unaffected: 2, spared: 1, specificity: 1 / 2 });
  expect(found).toMatchObject({ tauB: 1, pairs: 1, timed: 2, onsetError: 7, onsetBias: -3, overlap: 6 / 14, dated: 1 });
});

describe('figures of their own', () => {
  const hit = (change: Partial<Pairing> = {}): Pairing => ({
    ...{ recorded: 'hit', predicted: true, downstream: true, onset: { from: 10, to: 10 }, modelled: 10, timed: true },
    ...{ passages: null, modelledPassages: [] },
    ...change,
  });
  test('the error of onsets is the middle one, or between the two in the middle; the bias is the mean', () => {
    const errors = (...modelled: number[]) => {
      const { onsetError, onsetBias, timed } = agreement(modelled.map((at) => hit({ modelled: at })));
      return [onsetError, onsetBias, timed];
    };
    expect(errors(13)).toEqual([3, 3, 1]);
    expect(errors(30, 9, 12)).toEqual([2, 7, 3]);
    expect(errors(30, 9, 12, 14)).toEqual([3, 6.25, 4]);
    expect(errors()).toEqual([null, null, 0]);
  });
  test('what is not known to the instant on either side has no error', () => {
    const { timed, hits } = agreement([
      ...[hit({ timed: false }), hit({ onset: { from: 9, to: 11 } }), hit({ onset: { from: -Infinity, to: 11 } })],
    ]);
    expect([timed, hits]).toEqual([0, 3]);
  });
  test('nothing to compare has no figures; trouble of unknown depth counts nowhere', () => {
    const figures = {
      ...{ precision: null, precisionAmongReported: null, recall: null, f1: null, jaccard: null, baseline: null },
      ...{ skill: null, specificity: null, tauB: null, onsetError: null, onsetBias: null, overlap: null },
    };
    const counts = { compared: 0, hits: 0, misses: 0, falseAlarms: 0, unreported: 0, pairs: 0, timed: 0, dated: 0 };
    expect(agreement([])).toEqual({ ...figures, ...counts, depthUnknown: 0, unaffected: 0, spared: 0 });
    expect(agreement([hit({ recorded: 'depth-unknown' })])).toEqual({
      ...{ ...figures, ...counts, depthUnknown: 1, unaffected: 0, spared: 0 },
    });
  });
  test('less bad on record than predicted is a false alarm, and all right beats no baseline that is all right', () => {
    expect(agreement([hit(), hit({ recorded: 'milder' })])).toMatchObject({
      ...{ compared: 2, hits: 1, falseAlarms: 1, unreported: 0, precision: 1 / 2, jaccard: 1 / 2, unaffected: 0 },
    });
    expect(agreement([hit()])).toMatchObject({ f1: 1, baseline: 1, skill: null });
    const spared = hit({ recorded: 'unaffected', predicted: false, modelled: null });
    expect(agreement([spared])).toMatchObject({ f1: null, baseline: 0, skill: null, specificity: 1 });
    expect(agreement([hit(), hit({ recorded: 'no-report', predicted: false, modelled: null })])).toMatchObject({
      ...{ f1: 1, baseline: 2 / 3, skill: 1, compared: 1 },
    });
  });
  test('two hits on record at one instant are a tie, spans that overlap say nothing', () => {
    const order = (...rows: readonly (readonly [from: number, to: number, modelled: number | null])[]) =>
      orderOf(rows.map(([from, to, modelled]) => ({ onset: { from, to }, modelled })));
    expect(order([1, 1, 5], [1, 1, 6])).toEqual({ tauB: null, pairs: 1 });
    expect(order([1, 3, 5], [2, 4, 6])).toEqual({ tauB: null, pairs: 0 });
    expect(order([1, 2, 5], [2, 4, 6])).toEqual({ tauB: null, pairs: 0 });
    expect(order([1, 2, 5], [3, 4, 6])).toEqual({ tauB: 1, pairs: 1 });
    expect(order([3, 4, 5], [1, 2, 6])).toEqual({ tauB: -1, pairs: 1 });
    expect(order([1, 2, 5], [3, 4, null])).toEqual({ tauB: null, pairs: 0 });
    expect(order([1, 1, 5], [2, 2, 5], [3, 3, 6])).toEqual({ tauB: 2 / Math.sqrt(3 * 2), pairs: 3 });
  });
});
