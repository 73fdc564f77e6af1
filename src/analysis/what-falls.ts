import { blastRadius } from '../engine/blast';
import type { Cascade, ScriptedEvent } from '../engine/cascade-types';
import { columnsOf } from '../engine/log-columns';
import { simulateCascade } from '../engine/simulate';
import { sureCount } from '../model/bounds';
import type { DependencyGraph } from '../model/graph';
import { graphOfSystem } from '../model/system-graph';
import type { SystemFile } from '../model/system-file';
import type { Ticks } from '../model/units';
import { explainFailure, type Claim } from './explain';

/** One component in trouble, and why. */
export interface Fallen {
  readonly component: number;
  /** Level in the end, if what has no stated strength is hard. */
  readonly level: number;
  /** Level in the end, if what has no stated strength is needed only to start: this much is certain. */
  readonly certain: number;
  /** When it first is in trouble, counted from the fault; see `unknownLags` for how much of it is known. */
  readonly since: Ticks;
  /** From the fault to itself; the last claim is its own. Null beyond as many components as were asked for. */
  readonly chain: readonly Claim[] | null;
}

/** What a fault does to a system of which not everything is known. */
export interface WhatFalls {
  readonly graph: DependencyGraph;
  readonly cascade: Cascade;
  /** All in trouble but what failed by itself: by time, then as in the log. */
  readonly fallen: readonly Fallen[];
}

/** Chains are worked out for so many components, if nobody asks for more or fewer; each costs a walk over the log. */
const MOST_CHAINS = 1000;

/**
 * What falls in the end if `eventsOn` fails and nothing is repaired, read both ways: what has no stated strength taken as
 * hard, and beside it what falls whatever its strength is. One cascade and one blast; chains cost O(log) each.
 */
export function whatFalls(
  system: SystemFile,
  eventsOn: (graph: DependencyGraph) => readonly ScriptedEvent[],
  chains = MOST_CHAINS,
): WhatFalls {
  sureCount('chains', chains);
  const graph = graphOfSystem(system, 'hard');
  const events = eventsOn(graph);
  const cascade = simulateCascade(graph, { events });
  const certain = blastRadius(graphOfSystem(system, 'start'), events);
  const scripted = new Set(events.map(({ component }) => component));
  const { length, component, time } = columnsOf(cascade);
  const since = new Map<number, Ticks>();
  for (let i = 0; i < length; i++) if (!since.has(component[i]!)) since.set(component[i]!, time[i]!);
  const fallen = [...since]
    .filter(([v]) => !scripted.has(v) && cascade.final[v]! > 0)
    .map(([v, first], i): Fallen => ({
      component: v,
      level: cascade.final[v]!,
      certain: certain[v]!,
      since: first,
      chain: i < chains ? explainFailure(graph, cascade, v, cascade.steps.length) : null,
    }));
  return { graph, cascade, fallen };
}
