import { describe, expect, test } from 'vitest';
import { agreement, type Pairing } from '../../src/analysis/agreement';
import { readReference } from '../support/reference';

type Intervals = Readonly<Record<string, readonly [onset: number, end: number]>>;
interface MetricCase {
  readonly id: string;
  readonly predicted: Intervals;
  readonly record: Intervals;
  readonly expected: Readonly<
    Record<'precision' | 'recall' | 'f1' | 'jaccard' | 'median_onset_error' | 'tau_b' | 'mean_iou', number | null>
  >;
}

describe('the metric cases', () => {
  const cases = readReference<{ cases: MetricCase[] }>('metric_cases.json').cases;
  test('there are twelve', () => expect(cases).toHaveLength(12));
  test.each(cases)('$id', ({ predicted, record, expected }) => {
    const names = [...new Set([...Object.keys(predicted), ...Object.keys(record)])];
    const found = agreement(names.map((name) => compared(record[name], predicted[name])));
    expectClose(found.precision, expected.precision);
    expectClose(found.recall, expected.recall);
    expectClose(found.f1, expected.f1);
    expectClose(found.jaccard, expected.jaccard);
    expectClose(found.onsetError, expected.median_onset_error);
    expectClose(found.tauB, expected.tau_b);
    expectClose(found.overlap, expected.mean_iou);
  });
});

function compared(record: Intervals[string] | undefined, predicted: Intervals[string] | undefined): Pairing {
  const span = (of: Intervals[string]) => ({ from: of[0], to: of[1] });
  return {
    recorded: record ? 'hit' : 'no-report',
    predicted: predicted !== undefined,
    downstream: true,
    onset: record ? { from: record[0], to: record[0] } : { from: -Infinity, to: Infinity },
    modelled: predicted?.[0] ?? null,
    timed: predicted !== undefined,
    passages: record ? [span(record)] : null,
    modelledPassages: predicted ? [span(predicted)] : [],
  };
}

function expectClose(found: number | null, expected: number | null): void {
  if (found === null || expected === null) expect(found).toBe(expected);
  else expect(found).toBeCloseTo(expected, 12);
}
