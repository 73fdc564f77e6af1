import type { Agreement } from '../analysis/agreement';
import { compareTracks, givenByScript, type Comparison, type Scores, type Verdict } from '../analysis/compare-tracks';
import { plainScore } from '../analysis/plain-score';
import { provenanceOfReplay } from '../analysis/provenance';
import { TICKS_PER_MINUTE, type Ticks } from '../model/units';
import type { ClockSetting } from '../text/clock';
import type { CheckText } from '../text/check/texts';
import type { ModelRun } from './model-run';
import type { RecordCourse } from './record-course';
import { sayInstant } from './say-record';
import type { Story } from './story';

/** In the order in which they teach most. */
const VERDICTS: readonly SaidVerdict[] = [
  'miss',
  'false-alarm',
  'late',
  'early',
  'hit',
  'undated',
  'spared',
  'unknown',
];

/** undated: both say trouble, and record or model does not say since when, so that no time is right or wrong. */
export type SaidVerdict = Verdict | 'undated';

/** One component in record and model. */
export interface DifferenceRow {
  readonly component: number;
  readonly name: string;
  readonly verdict: SaidVerdict;
  /** When it had problems, in words. */
  readonly recorded: string;
  readonly modelled: string;
  /** Why the model cannot know; empty where it is right. */
  readonly why: string;
}
/** Record beside model, component by component, and the figures that sum it up: each for all, and by kind of number. */
export interface Differences {
  /** What comes of it, in one sentence. */
  readonly lead: string;
  /** Those that occur, with how often. */
  readonly verdicts: readonly { readonly code: SaidVerdict; readonly name: string; readonly count: number }[];
  /** Heads of the columns of `metrics`. */
  readonly parts: readonly string[];
  readonly metrics: readonly { readonly name: string; readonly values: readonly string[] }[];
  readonly rows: readonly DifferenceRow[];
}

export function differencesOf(
  story: Story,
  { track }: RecordCourse,
  { run, replay }: ModelRun,
  clock: ClockSetting,
  text: CheckText,
): Differences {
  const comparison = compareTracks(track, run.graph, run.cascade, {
    provenance: provenanceOfReplay(run.graph, replay),
    given: givenByScript(run),
  });
  const say = (time: Ticks): string => sayInstant(clock, time);
  const rowOf = (row: Comparison): DifferenceRow => {
    const { component, verdict, modelled, given, missed } = row;
    const span = modelledOf(modelled, verdict, say, text);
    return {
      ...{ component, verdict: saidVerdict(row) },
      name: story.facts.nameOf(component),
      recorded:
        verdict === 'spared' || verdict === 'false-alarm'
          ? story.words.health.things.up
          : recordedOf(row.recorded, say, text),
      modelled: given ? `${span} (${text.given})` : span,
      why: missed ? text.missedWhy[missed] : verdict === 'false-alarm' ? text.falseAlarmWhy : '',
    };
  };
  const rows = comparison.components
    .filter(({ verdict }) => verdict !== 'unknown')
    .map(rowOf)
    .sort((a, b) => VERDICTS.indexOf(a.verdict) - VERDICTS.indexOf(b.verdict));
  const countOf = (code: SaidVerdict): number => rows.filter(({ verdict }) => verdict === code).length;
  return {
    lead: text.scoreLead(plainScore(comparison.scores.degraded.all)),
    verdicts: VERDICTS.map((code) => ({ code, name: text.verdict[code], count: countOf(code) })).filter(
      ({ count }) => count > 0,
    ),
    ...metricsOf(comparison.scores.degraded, text),
    rows,
  };
}

function saidVerdict({ verdict, recorded: { begins }, modelled }: Comparison): SaidVerdict {
  const dated = begins !== null && begins.precision !== 'by' && !modelled.orderOnly;
  return verdict === 'hit' && !dated ? 'undated' : verdict;
}

/** The times that a source gives; nothing that follows from them. */
function recordedOf({ begins, end }: Comparison['recorded'], say: (time: Ticks) => string, text: CheckText): string {
  if (begins === null) return end === null ? text.timeUnknown : text.until(text.timeUnknown, say(end));
  const { time, precision } = begins;
  if (precision === 'exact') return end === null ? text.from(say(time)) : text.spanOf(say(time), say(end));
  const known = precision === 'by' ? text.atTheLatest(say(time)) : text.about(say(time));
  return end === null ? known : text.until(known, say(end));
}

/** A start of which the model knows the order only is no time to show; too late it is even at the earliest. */
function modelledOf(
  { onset, orderOnly, end }: Comparison['modelled'],
  verdict: Verdict,
  say: (time: Ticks) => string,
  text: CheckText,
): string {
  if (onset === null) return '–';
  if (!orderOnly) return end === null ? text.from(say(onset)) : text.spanOf(say(onset), say(end));
  const known = verdict === 'late' ? text.atTheEarliest(say(onset)) : text.orderOnly;
  return end === null ? known : text.until(known, say(end));
}

/** Each figure for all components, and for those that carry one kind of number. */
function metricsOf({ all, by }: Scores, text: CheckText): Pick<Differences, 'parts' | 'metrics'> {
  const share = (value: number | null) => (value === null ? '–' : text.percent(value));
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
