import type { Cascade } from '../engine/cascade-types';
import { recordTrack, type RecordInput } from '../engine/record';
import { simulateCascade } from '../engine/simulate';
import { sure } from '../model/bounds';
import type { DependencyGraph } from '../model/graph';
import { componentId } from '../model/ids';
import { graphOfIncident } from '../model/incident-graph';
import { f1Of, type Agreement } from './agreement';
import { compareTracks, type ComparisonOptions, type Scores, type TrackComparison } from './compare-tracks';
import { modelledHistories, recordedHistories } from './histories';
import { provenanceOfGraph } from './provenance';
import { shuffleProviders, type Claims, type Random } from './shuffle';

/** An `Incident` has this form. */
export type ScoredIncident = Claims & RecordInput & { readonly id: string; readonly root: string };

export interface ScoreboardEntry {
  readonly incident: ScoredIncident;
  /** A run of the model to score in place of the root fault, with what `compareTracks` wants to know of it. */
  readonly run?: ComparisonOptions & { readonly graph: DependencyGraph; readonly cascade: Cascade };
}

/** One run of the model against one record. The headline is "degraded or worse". */
export interface ScoreboardRow {
  readonly incident: string;
  /** graph: the dependencies and the root fault, which nobody repairs. replay: the run that was given. */
  readonly model: 'graph' | 'replay';
  /** Given components: in trouble because the script says so, in no score. */
  readonly given: number;
  readonly scores: TrackComparison['scores'];
  /**
   * Tau-b with every lag unknown, so that only the number of hops orders the onsets: what the dependencies alone
   * say of the order. Null for a replay.
   */
  readonly hops: Pick<Agreement, 'tauB' | 'pairs'> | null;
}

/**
 * How far the model agrees with the record, incident by incident, in the order of the entries.
 *
 * **Read this before you quote a number.** The dependencies were read from the operator's report and the press of the
 * same outage, the very texts the record comes from. That makes recall circular: a component is in the file because it
 * was hit, and linked because somebody wrote what hit it. Known lags are the distance of two recorded onsets, so onset
 * error and tau-b of the plain graph are copies wherever a lag is known; only `hops` is not. Hard and soft were in
 * part chosen by the report's wording ("errors" became soft), so the level earns no credit; and a dependency that is
 * read as needed only to start, because the report says that what ran went on, spares its dependent for that reason.
 * Precision is a lower bound, because an unlisted component need not have been healthy. What is left: skill over a
 * baseline that is hard to beat, since the file holds hardly anything that was not hit; order by hops; and the drop
 * when providers are shuffled, which shows that the arrows carry information, not that they were known in advance.
 */
export const scoreboard = (entries: readonly ScoreboardEntry[]): ScoreboardRow[] => entries.map(rowOf);

function rowOf({ incident, run }: ScoreboardEntry): ScoreboardRow {
  const { scores, components } = run
    ? compareTracks(recordTrack(incident), run.graph, run.cascade, run)
    : rootFault(incident);
  const given = components.filter((component) => component.given).length;
  return { incident: incident.id, model: run ? 'replay' : 'graph', given, scores, hops: run ? null : byHops(incident) };
}

function byHops(incident: ScoredIncident): ScoreboardRow['hops'] {
  const dependencies = incident.dependencies.map((row) => ({ ...row, lag_minutes: null }));
  const { tauB, pairs } = rootFault({ ...incident, dependencies }).scores.degraded.all;
  return { tauB, pairs };
}

/**
 * The root alone fails at the start, at the worst level, and stays so: the record beside what the dependencies make of it.
 * @throws {RangeError} if the incident has no such root
 */
export function rootFault(incident: ScoredIncident): TrackComparison {
  const { graph, cascade } = rootRun(incident);
  const comparison = compareTracks(recordTrack(incident), graph, cascade, { provenance: provenanceOfGraph(graph) });
  // Nobody repairs anything in this run, so its passages have no end that could be compared.
  const { any, degraded, down } = comparison.scores;
  return { ...comparison, scores: { any: withoutEnds(any), degraded: withoutEnds(degraded), down: withoutEnds(down) } };
}

function withoutEnds({ all, credited, by }: Scores): Scores {
  const cut = (found: Agreement): Agreement => ({ ...found, overlap: null, dated: 0 });
  const { copied, fitted, derived, assumed } = by;
  const parts = { copied: cut(copied), fitted: cut(fitted), derived: cut(derived), assumed: cut(assumed) };
  return { all: cut(all), credited: cut(credited), by: parts };
}

function rootRun(incident: ScoredIncident) {
  const graph = graphOfIncident(incident);
  const root = graph.indexOf.get(componentId(incident.root));
  if (root === undefined) throw new RangeError(`unknown root: ${JSON.stringify(incident.root)}`);
  const events = [{ time: 0, component: root, level: graph.scale.levels.length - 1 }];
  return { graph, root, cascade: simulateCascade(graph, { events }) };
}

/** What shuffling the providers does to F1. */
export interface ShuffleControl {
  readonly f1: number;
  /** F1 of each shuffle, in order; 0 where nothing but the root falls. */
  readonly shuffled: readonly number[];
  readonly mean: number;
  /** Share of shuffles that do at least as well, the real graph counted in: a permutation test's p. */
  readonly p: number;
}

/**
 * The control: the root fault on the incident with its providers dealt out anew, `times` times (`shuffleProviders`).
 * It can show that the arrows matter. It cannot undo the circularity of `scoreboard`.
 */
export function shuffleControl(incident: ScoredIncident, random: Random, times: number): ShuffleControl {
  sure(Number.isInteger(times) && times > 0, 'no number of shuffles', times);
  const recorded = recordedHistories(recordTrack(incident), 'degraded');
  // As `rootFault` says, without its other figures.
  const score = (claims: ScoredIncident): number => {
    const { graph, root, cascade } = rootRun(claims);
    const modelled = modelledHistories(cascade, recorded.length, 'degraded', Infinity);
    const scored = recorded
      .map((history, component) => ({ ...history, predicted: modelled[component]!.modelled !== null }))
      .filter((_, component) => component !== root && graph.scope[component] === 0);
    return f1Of(scored, ({ predicted }) => predicted) ?? 0;
  };
  const f1 = score(incident);
  const shuffled = Array.from({ length: times }, () => score(shuffleProviders(incident, random)));
  const mean = shuffled.reduce((sum, value) => sum + value, 0) / times;
  return { f1, shuffled, mean, p: (1 + shuffled.filter((value) => value >= f1).length) / (1 + times) };
}
