import type { Cascade } from '../engine/cascade-types';
import type { RecordTrack } from '../engine/record';
import type { ReplayRun } from '../engine/replay-run';
import type { DependencyGraph } from '../model/graph';
import type { Provenance } from '../model/replay-model';
import { TICKS_PER_MINUTE, TICKS_PER_SECOND, type Ticks } from '../model/units';
import { agreement, type Agreement, type Pairing } from './agreement';
import {
  modelledHistories,
  recordedHistories,
  type ModelledHistory,
  type RecordedHistory,
  type Trouble,
} from './histories';

/**
 * hit: both say trouble, at a time the record allows. early, late: both say trouble, at another time. miss: recorded only.
 * false-alarm: modelled, but recorded as working. spared: recorded as working, and the model agrees.
 * unknown: no report, whatever the model says.
 */
export type Verdict = 'hit' | 'early' | 'late' | 'miss' | 'false-alarm' | 'spared' | 'unknown';
/**
 * How far the model’s trouble gets to a component that it misses. milder: there, but less than the record says.
 * stops: a way leads there, and it stops before. apart: no way leads there from what the script breaks.
 */
export type Missed = 'milder' | 'stops' | 'apart';

/**
 * One component, record beside model, at "degraded or worse"; where the record only says "reported problems", at any
 * trouble at all.
 */
export interface Comparison {
  /** Index in the incident. */
  readonly component: number;
  readonly verdict: Verdict;
  readonly provenance: Provenance;
  /** The script put the trouble here: part of the question, so in no score. */
  readonly given: boolean;
  readonly trouble: Trouble;
  /** Only of a miss. */
  readonly missed: Missed | null;
  readonly recorded: Pick<RecordedHistory, 'onset' | 'begins' | 'end'>;
  readonly modelled: { readonly onset: Ticks | null; readonly orderOnly: boolean; readonly end: Ticks | null };
}

/** The same figures for all components but the given ones, and for parts of them. */
export interface Scores {
  readonly all: Agreement;
  /** Components that carry no number taken from the record, nor fitted to it. */
  readonly credited: Agreement;
  readonly by: Readonly<Record<Provenance, Agreement>>;
}

export interface TrackComparison {
  /** In the incident's order, stand-ins for a place left out. */
  readonly components: readonly Comparison[];
  readonly scores: Readonly<Record<Trouble, Scores>>;
}

/** Exact times are published to the minute. */
const TO_THE_MINUTE: Ticks = TICKS_PER_MINUTE;

export interface ComparisonOptions {
  /**
   * By component, which kind of number it carries; fitted and copied ones get no credit. It speaks of a component's
   * own numbers: what it inherits from its providers is not traced. Default: copied where given, else derived.
   */
  readonly provenance?: readonly Provenance[];
  /** Components that are in trouble because the script says so. Default: all with a scripted fault in the log. */
  readonly given?: Iterable<number>;
}

/**
 * The record of an incident beside a run of the model on its graph (components numbered as in the incident; a replay's
 * switches may follow after them).
 *
 * Times of a run with unknown lags give an order (one hop after another), but no onset error.
 * @throws {RangeError} if the graph has fewer components than the record
 */
export function compareTracks(
  track: RecordTrack,
  graph: DependencyGraph,
  cascade: Cascade,
  options: ComparisonOptions = {},
): TrackComparison {
  if (graph.n < track.n) throw new RangeError(`the record has ${track.n} components, the graph ${graph.n}`);
  const given = new Set(options.given ?? scriptedFaults(cascade));
  const downstream = downstreamOf(graph, given);
  const horizon = Math.max(track.end, track.log.at(-1)?.time ?? 0);
  const numbered = Array.from({ length: track.n }, (_, component) => component).filter((c) => graph.scope[c] === 0);
  const carried = (component: number): Provenance =>
    options.provenance?.[component] ?? (given.has(component) ? 'copied' : 'derived');

  const at = (trouble: Trouble) => {
    const recorded = recordedHistories(track, trouble);
    const modelled = modelledHistories(cascade, track.n, trouble, horizon);
    const compared = numbered.map((component): Pairing & { readonly component: number } => ({
      component,
      ...recorded[component]!,
      ...modelled[component]!,
      predicted: modelled[component]!.modelled !== null,
      downstream: downstream.has(component),
    }));
    const scored = compared.filter(({ component }) => !given.has(component));
    const among = (...kinds: Provenance[]) =>
      agreement(scored.filter(({ component }) => kinds.includes(carried(component))));
    const by = {
      copied: among('copied'),
      fitted: among('fitted'),
      derived: among('derived'),
      assumed: among('assumed'),
    };
    return { recorded, modelled, scores: { all: agreement(scored), credited: among('derived', 'assumed'), by } };
  };

  const [any, degraded, down] = [at('any'), at('degraded'), at('down')];
  return {
    components: numbered.map((component) => {
      const trouble = degraded.recorded[component]!.recorded === 'depth-unknown' ? 'any' : 'degraded';
      const level = trouble === 'any' ? any : degraded;
      const recorded = level.recorded[component]!;
      const modelled = level.modelled[component]!;
      const verdict = verdictOf(recorded, modelled);
      const felt = any.modelled[component]!.modelled !== null;
      return {
        component,
        verdict,
        missed: verdict !== 'miss' ? null : felt ? 'milder' : downstream.has(component) ? 'stops' : 'apart',
        provenance: carried(component),
        given: given.has(component),
        trouble,
        recorded: { onset: recorded.onset, begins: recorded.begins, end: recorded.end },
        modelled: { onset: modelled.modelled, orderOnly: !modelled.timed, end: modelled.end },
      };
    }),
    scores: { any: any.scores, degraded: degraded.scores, down: down.scores },
  };
}

const scriptedFaults = ({ log }: Cascade): number[] =>
  log.filter(({ from, to, cause }) => to > from && cause.type === 'scripted').map(({ component }) => component);

/** The components that the script of a replay puts in trouble; what queues and backlogs make is the model's own. */
export const givenByScript = ({ script }: Pick<ReplayRun, 'script'>): number[] =>
  script.filter(({ level }) => level > 0).map(({ component }) => component);

function verdictOf({ recorded, onset }: RecordedHistory, { modelled, timed, end }: ModelledHistory): Verdict {
  if (recorded === 'no-report') return 'unknown';
  if (recorded !== 'hit') return modelled === null ? 'spared' : 'false-alarm';
  if (modelled === null) return 'miss';
  // Over before the record's trouble can have begun: however vague the record's times are, it is another one.
  if (timed && end !== null && end < onset.from - TO_THE_MINUTE) return 'early';
  // An unknown lag only adds: its onset is at the earliest what the known lags make, and never too early.
  const earliest = Math.floor(modelled / TICKS_PER_SECOND) * TICKS_PER_SECOND;
  if (earliest > onset.to + TO_THE_MINUTE) return 'late';
  return timed && modelled < onset.from - TO_THE_MINUTE ? 'early' : 'hit';
}

/** Everything that needs one of these, directly or not, whatever the kind of dependency. */
export function downstreamOf(graph: DependencyGraph, roots: Iterable<number>): Set<number> {
  const reached = new Set(roots);
  for (const provider of reached) {
    for (let i = graph.neededByStart[provider]!; i < graph.neededByStart[provider + 1]!; i++) {
      reached.add(graph.dependent[graph.neededBy[i]!]!);
    }
  }
  return reached;
}
