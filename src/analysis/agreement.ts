import type { Ticks } from '../model/units';

/** From `from` to `to`; as an onset both ends count, as a passage the end does not. Infinite ends are unknown. */
export interface Span {
  readonly from: Ticks;
  readonly to: Ticks;
}

/** One component, record beside model, at one level of trouble. */
export interface Pairing {
  /**
   * hit: on record as in trouble this bad. milder: in trouble, but less. unaffected: on record as working.
   * depth-unknown: in trouble, but nobody says how bad; neither right nor wrong, so it counts nowhere.
   * no-report: nothing is known, which is not the same as healthy.
   */
  readonly recorded: 'hit' | 'milder' | 'unaffected' | 'depth-unknown' | 'no-report';
  readonly predicted: boolean;
  /** Whether it lies downstream of the fault at all: what the baseline predicts. */
  readonly downstream: boolean;
  /** When the record says the trouble began: an instant, or all that is known about it. */
  readonly onset: Span;
  /** Null where the model is silent. */
  readonly modelled: Ticks | null;
  /** False where the model knows the order only, because a lag on the way is unknown. */
  readonly timed: boolean;
  /** Recorded passages in trouble, in order; null unless each begins and ends at a recorded instant. */
  readonly passages: readonly Span[] | null;
  readonly modelledPassages: readonly Span[];
}

/** How well a model and a record agree; null where a figure is undefined. Units of time are those of the input. */
export interface Agreement {
  /** Components of which the record says whether they were in trouble this bad. */
  readonly compared: number;
  readonly hits: number;
  readonly misses: number;
  /** Predicted, and the record says it worked, or was less bad. */
  readonly falseAlarms: number;
  /** Predicted, and nothing is known. */
  readonly unreported: number;
  /** Left out: in trouble of unknown depth. */
  readonly depthUnknown: number;
  /** hits / predicted. A lower bound: what is not listed need not have been healthy. */
  readonly precision: number | null;
  /** hits / (hits + false alarms): an upper bound, unknown left out. */
  readonly precisionAmongReported: number | null;
  readonly recall: number | null;
  /** From the lower bound of precision. */
  readonly f1: number | null;
  readonly jaccard: number | null;
  /** F1 of "everything downstream of the fault falls at once". */
  readonly baseline: number | null;
  /** (F1 − baseline) / (1 − baseline): 0 no better than the baseline, 1 perfect; null where the baseline is. */
  readonly skill: number | null;
  /** Unaffected components that lie downstream, and those among them that the model spares. */
  readonly unaffected: number;
  readonly spared: number;
  readonly specificity: number | null;
  /** Kendall's tau-b of onsets, over pairs whose order is on record. */
  readonly tauB: number | null;
  readonly pairs: number;
  /** Hits with an onset known to the instant on both sides; error is model − record. */
  readonly timed: number;
  readonly onsetError: Ticks | null;
  readonly onsetBias: Ticks | null;
  /** Mean of intersection over union of the passages in trouble, over hits dated on record at both ends. */
  readonly overlap: number | null;
  readonly dated: number;
}

/** All figures for a set of components. O(n²) for the pairs. */
export function agreement(all: readonly Pairing[]): Agreement {
  const components = all.filter(({ recorded }) => recorded !== 'depth-unknown');
  const count = (holds: (c: Pairing) => boolean): number => components.filter(holds).length;
  const known = components.filter(({ recorded }) => recorded === 'hit').length;
  const both = components.filter(({ recorded, predicted }) => recorded === 'hit' && predicted);
  const predicted = count((c) => c.predicted);
  const falseAlarms = count((c) => c.predicted && (c.recorded === 'milder' || c.recorded === 'unaffected'));
  const f1 = f1Of(components, (c) => c.predicted);
  const baseline = f1Of(components, (c) => c.downstream);
  const errors = both.flatMap(({ onset, modelled, timed }) =>
    timed && modelled !== null && onset.from === onset.to ? [modelled - onset.from] : [],
  );
  const overlaps = both.flatMap(({ passages, modelledPassages }) => {
    const share = passages === null ? null : intersectionOverUnion(passages, modelledPassages);
    return share === null ? [] : [share];
  });
  const unaffected = count((c) => c.downstream && c.recorded === 'unaffected');
  const spared = count((c) => c.downstream && c.recorded === 'unaffected' && !c.predicted);
  return {
    compared: count((c) => c.recorded !== 'no-report'),
    hits: both.length,
    misses: known - both.length,
    falseAlarms,
    unreported: predicted - both.length - falseAlarms,
    depthUnknown: all.length - components.length,
    precision: ratio(both.length, predicted),
    precisionAmongReported: ratio(both.length, both.length + falseAlarms),
    recall: ratio(both.length, known),
    f1,
    jaccard: ratio(both.length, predicted + known - both.length),
    baseline,
    skill: f1 === null || baseline === null ? null : ratio(f1 - baseline, 1 - baseline),
    unaffected,
    spared,
    specificity: ratio(spared, unaffected),
    ...orderOf(both),
    timed: errors.length,
    onsetError: median(errors.map(Math.abs)),
    onsetBias: mean(errors),
    overlap: mean(overlaps),
    dated: overlaps.length,
  };
}

/**
 * Tau-b over pairs whose recorded onsets are disjoint spans, so that their order is on record, or the same instant,
 * which is a recorded tie. Overlapping spans say nothing and do not count.
 * @see Kendall (1945), The treatment of ties in ranking problems
 */
export function orderOf(components: readonly Pick<Pairing, 'onset' | 'modelled'>[]): Pick<Agreement, 'tauB' | 'pairs'> {
  let pairs = 0;
  let agree = 0;
  let recordUntied = 0;
  let modelUntied = 0;
  for (const [i, a] of components.entries()) {
    for (const b of components.slice(i + 1)) {
      const recorded = orderOnRecord(a.onset, b.onset);
      if (recorded === null || a.modelled === null || b.modelled === null) continue;
      const modelled = Math.sign(b.modelled - a.modelled);
      pairs++;
      agree += recorded * modelled;
      recordUntied += Math.abs(recorded);
      modelUntied += Math.abs(modelled);
    }
  }
  return { tauB: ratio(agree, Math.sqrt(recordUntied * modelUntied)), pairs };
}

/** 1 if `a` is on record as earlier, -1 if later, 0 if both are on record at one instant, null if not on record. */
function orderOnRecord(a: Span, b: Span): number | null {
  if (a.to < b.from) return 1;
  if (b.to < a.from) return -1;
  return a.from === a.to && b.from === b.to ? 0 : null;
}

/** Shared time over time of either; each list in order and without overlap. Null if there is no time at all. */
export function intersectionOverUnion(a: readonly Span[], b: readonly Span[]): number | null {
  const length = (spans: readonly Span[]) => spans.reduce((sum, { from, to }) => sum + to - from, 0);
  const shared = a.flatMap((x) =>
    b.map((y) => ({ from: Math.max(x.from, y.from), to: Math.min(x.to, y.to) })).filter(({ from, to }) => from < to),
  );
  return ratio(length(shared), length(a) + length(b) - length(shared));
}

/**
 * F1 of calling those hit for whom `says` holds: 2 · hits / (said + known); 0 if nothing matches, null if both are empty.
 * Whose depth is unknown does not count.
 */
export function f1Of<One extends Pick<Pairing, 'recorded'>>(
  all: readonly One[],
  says: (one: One) => boolean,
): number | null {
  const known = all.filter(({ recorded }) => recorded === 'hit');
  const said = all.filter((one) => one.recorded !== 'depth-unknown' && says(one));
  return ratio(2 * known.filter(says).length, said.length + known.length);
}

const ratio = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

const mean = (values: readonly number[]): number | null =>
  ratio(
    values.reduce((sum, value) => sum + value, 0),
    values.length,
  );

function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle];
  if (upper === undefined) return null;
  return sorted.length % 2 === 1 ? upper : (sorted[middle - 1]! + upper) / 2;
}
