import type { Agreement } from '../../../analysis/agreement';
import { provenanceOfReplay } from '../../../analysis/provenance';
import {
  compareTracks,
  givenByScript,
  type Comparison,
  type Scores,
  type Verdict,
} from '../../../analysis/compare-tracks';
import { TICKS_PER_MINUTE, type Ticks } from '../../../model/units';
import type { Text } from '../../../text/texts';
import type { Session } from '../session.svelte';
import type { ModelRun } from './model-run';
import type { ReplaySession } from './replay-session.svelte';

/** In the order in which they teach most. */
const VERDICTS: readonly Verdict[] = ['miss', 'false-alarm', 'late', 'early', 'hit', 'spared', 'unknown'];

/** Record beside model, component by component, and the figures that sum it up. */
export function differencesOf(replay: ReplaySession, model: ModelRun, { text, facts }: Session) {
  const comparison = compareTracks(replay.track, model.run.graph, model.run.cascade, {
    provenance: provenanceOfReplay(model.run.graph, model.replay),
    given: givenByScript(model.run),
  });
  const spanOf = (from: Ticks | null, to: Ticks | null): string =>
    from === null
      ? '–'
      : to === null
        ? text.from(replay.sayTime(from))
        : text.spanOf(replay.sayTime(from), replay.sayTime(to));
  const why = ({ verdict }: Comparison): string =>
    verdict === 'miss' || verdict === 'false-alarm' ? text.verdictWhy[verdict] : '';
  return {
    verdicts: VERDICTS.map((code) => ({ code, name: text.verdict[code] })),
    ...metricsOf(comparison.scores.degraded, text),
    differences: comparison.components
      .filter(({ verdict }) => verdict !== 'unknown')
      .sort((a, b) => VERDICTS.indexOf(a.verdict) - VERDICTS.indexOf(b.verdict))
      .map((row) => ({
        component: row.component,
        name: facts.nameOf(row.component),
        verdict: row.verdict,
        recorded:
          row.verdict === 'spared' || row.verdict === 'false-alarm'
            ? text.health.up
            : onsetOf(row, replay, text, spanOf),
        modelled: row.given
          ? `${spanOf(row.modelled.onset, row.modelled.end)} (${text.given})`
          : spanOf(row.modelled.onset, row.modelled.end),
        why: why(row),
      })),
  };
}

function onsetOf(
  { recorded: { onset, end } }: Comparison,
  replay: ReplaySession,
  text: Text,
  spanOf: (from: Ticks | null, to: Ticks | null) => string,
): string {
  if (Number.isFinite(onset.from) && onset.from === onset.to) return spanOf(onset.from, end);
  const known = Number.isFinite(onset.to) ? `≤ ${replay.sayTime(onset.to)}` : '?';
  return end === null ? known : text.spanOf(known, replay.sayTime(end));
}

/** Each figure for all components, and for those that carry one kind of number. */
function metricsOf({ all, by }: Scores, text: Text) {
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
