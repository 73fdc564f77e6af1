import type { Agreement } from '../analysis/agreement';
import { compareTracks, givenByScript, type Comparison, type Scores, type Verdict } from '../analysis/compare-tracks';
import { plainScore } from '../analysis/plain-score';
import { provenanceOfReplay } from '../analysis/provenance';
import { TICKS_PER_MINUTE, type Ticks } from '../model/units';
import type { ClockSetting } from '../text/clock';
import type { Text } from '../text/texts';
import type { ModelRun } from './model-run';
import type { RecordCourse } from './record-course';
import { sayInstant } from './say-record';
import type { Story } from './story';

/** In the order in which they teach most. */
const VERDICTS: readonly Verdict[] = ['miss', 'false-alarm', 'late', 'early', 'hit', 'spared', 'unknown'];

/** One component in record and model. */
export interface DifferenceRow {
  readonly component: number;
  readonly name: string;
  readonly verdict: Verdict;
  /** When it had problems, in words. */
  readonly recorded: string;
  readonly modelled: string;
  readonly why: string;
}
/** Record beside model, component by component, and the figures that sum it up: each for all, and by kind of number. */
export interface Differences {
  /** What comes of it, in one sentence. */
  readonly lead: string;
  readonly verdicts: readonly { readonly code: Verdict; readonly name: string }[];
  readonly parts: readonly string[];
  readonly metrics: readonly { readonly name: string; readonly values: readonly string[] }[];
  readonly rows: readonly DifferenceRow[];
}

export function differencesOf(
  story: Story,
  { track }: RecordCourse,
  { run, replay }: ModelRun,
  clock: ClockSetting,
  text: Text,
): Differences {
  const comparison = compareTracks(track, run.graph, run.cascade, {
    provenance: provenanceOfReplay(run.graph, replay),
    given: givenByScript(run),
  });
  const say = (time: Ticks): string => sayInstant(clock, time);
  const spanOf = (from: Ticks | null, to: Ticks | null): string =>
    from === null ? '–' : to === null ? text.from(say(from)) : text.spanOf(say(from), say(to));
  const rowOf = (row: Comparison): DifferenceRow => {
    const { component, verdict, modelled, given } = row;
    const span = spanOf(modelled.onset, modelled.end);
    return {
      ...{ component, verdict },
      name: story.facts.nameOf(component),
      recorded:
        verdict === 'spared' || verdict === 'false-alarm'
          ? story.words.health.things.up
          : onsetOf(row, say, spanOf, text),
      modelled: given ? `${span} (${text.given})` : span,
      why: verdict === 'miss' || verdict === 'false-alarm' ? text.verdictWhy[verdict] : '',
    };
  };
  return {
    lead: text.scoreLead(plainScore(comparison.scores.degraded.all)),
    verdicts: VERDICTS.map((code) => ({ code, name: text.verdict[code] })),
    ...metricsOf(comparison.scores.degraded, text),
    rows: comparison.components
      .filter(({ verdict }) => verdict !== 'unknown')
      .sort((a, b) => VERDICTS.indexOf(a.verdict) - VERDICTS.indexOf(b.verdict))
      .map(rowOf),
  };
}

function onsetOf(
  { recorded: { onset, end } }: Comparison,
  say: (time: Ticks) => string,
  spanOf: (from: Ticks | null, to: Ticks | null) => string,
  text: Text,
): string {
  if (Number.isFinite(onset.from) && onset.from === onset.to) return spanOf(onset.from, end);
  const known = Number.isFinite(onset.to) ? `≤ ${say(onset.to)}` : '?';
  return end === null ? known : text.spanOf(known, say(end));
}

/** Each figure for all components, and for those that carry one kind of number. */
function metricsOf({ all, by }: Scores, text: Text): Pick<Differences, 'parts' | 'metrics'> {
  const share = (value: number | null) => (value === null ? '–' : `${text.number(Math.round(value * 100))} %`);
  const plain = (value: number | null) => (value === null ? '–' : text.number(Math.round(value * 100) / 100));
  const minutes = (value: number | null) => (value === null ? '–' : text.minutes(Math.round(value / TICKS_PER_MINUTE)));
  const rows: readonly (readonly [string, (agreement: Agreement) => string])[] = [
    [text.scoreColumn.compared, ({ compared }) => text.number(compared)],
    [text.metric.precision, ({ precision }) => share(precision)],
    [text.metric.recall, ({ recall }) => share(recall)],
    [text.metric.f1, ({ f1 }) => plain(f1)],
    [text.metric.baseline, ({ baseline }) => plain(baseline)],
    [text.metric.skill, ({ skill }) => plain(skill)],
    [text.metric.tau, ({ tauB, pairs }) => (pairs < 10 ? text.tooFew : plain(tauB))],
    [text.metric.onset, ({ onsetError }) => minutes(onsetError)],
    [text.metric.bias, ({ onsetBias }) => minutes(onsetBias)],
    [text.metric.overlap, ({ overlap }) => share(overlap)],
    [text.metric.unaffected, ({ specificity }) => share(specificity)],
  ];
  const kinds = (['derived', 'copied', 'fitted', 'assumed'] as const).filter((kind) => by[kind].compared > 0);
  return {
    parts: [text.everything, ...kinds.map((kind) => text.provenance[kind])],
    metrics: rows.map(([name, value]) => ({ name, values: [all, ...kinds.map((kind) => by[kind])].map(value) })),
  };
}
