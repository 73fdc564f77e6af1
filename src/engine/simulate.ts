import { sure } from '../model/bounds';
import type { DependencyGraph } from '../model/graph';
import { faultLevels } from './blast';
import { COLD_STARTS, type Cascade, type Scenario, type ScriptedEvent } from './cascade-types';
import { generalRun } from './general-run';
import { strictRun } from './strict-run';

const DEFAULT_MAX_CHANGES = 1_000_000;

/**
 * Run `scenario` on `graph` until nothing changes any more, or to its horizon or cap.
 *
 * Everything is up before the first event. Several events of one component at one instant count as the worst of
 * them; the listing order of events is irrelevant. Deterministic; touches no clock and no random source.
 * The cap is looked at between instants, so the log may exceed it by the changes of one instant.
 * Cost: O(changes · members they are in), and a heap of as many instants and lags as are open at a time; the entries of
 * the log are made when they are first asked for. Optimistic runs and switchovers: see `generalRun`.
 * @throws {RangeError} if an event names a component or a level that does not exist or an instant that is no whole tick,
 *   the horizon or the cap is none, or a sum of lags goes beyond 2^53 ticks
 */
export function simulateCascade(graph: DependencyGraph, scenario: Scenario): Cascade {
  const { coldStart = 'strict', horizon = Infinity, maxChanges = DEFAULT_MAX_CHANGES } = scenario;
  sure(COLD_STARTS.includes(coldStart), 'unknown cold start', coldStart);
  sure(!Number.isNaN(horizon), 'no horizon', horizon);
  sure(maxChanges >= 0, 'no cap', maxChanges);
  const events = inOrder(graph, scenario.events);
  return coldStart === 'strict' && graph.switchover.every((ticks) => ticks <= 0)
    ? strictRun(graph, events, horizon, maxChanges)
    : generalRun(graph, events, coldStart, horizon, maxChanges);
}

/** Checked and sorted by time. */
function inOrder(graph: DependencyGraph, events: readonly ScriptedEvent[]): readonly ScriptedEvent[] {
  faultLevels(graph, events); // for its checks
  for (const { time } of events) sure(Number.isSafeInteger(time), 'no instant', time);
  return [...events].sort((a, b) => a.time - b.time);
}
