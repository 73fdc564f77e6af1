import type { Cascade, Cause } from '../engine/cascade-types';
import { entriesBefore } from '../engine/replay';
import type { DependencyGraph } from '../model/graph';
import { listByOwner, type Listing } from '../model/listing';
import type { Ticks } from '../model/units';

/** That a component got to `level` or worse: never about a bare component, or chains would look circular. */
export interface Claim {
  readonly component: number;
  readonly level: number;
  readonly time: Ticks;
  readonly rank: number;
  readonly cause: Cause;
}

/** Positions in the log by component, up to the end of the instant the cursor stands in. */
export function historyAt(graph: DependencyGraph, cascade: Cascade, cursor: number): Listing {
  let end = entriesBefore(cascade, cursor);
  const { log } = cascade;
  while (end > 0 && end < log.length && log[end]!.time === log[end - 1]!.time) end++;
  return listByOwner(
    graph.n,
    Int32Array.from({ length: end }, (_, i) => log[i]!.component),
  );
}

/**
 * How `component` last got to `level` or worse, at or before `time`. An entry that passed several levels in one
 * instant holds several claims; the first that is bad enough counts. For a member of a cause at that `time` it is
 * always one of a lower rank: the member was that bad before the round of the cause.
 */
export function onset(
  cascade: Cascade,
  history: Listing,
  component: number,
  level: number,
  time: Ticks,
): Claim | undefined {
  for (let i = history.start[component + 1]! - 1; i >= history.start[component]!; i--) {
    const entry = cascade.log[history.items[i]!]!;
    if (entry.time > time || entry.to < level || entry.from >= level) continue;
    const passage = entry.via?.find(({ to }) => to >= level) ?? entry;
    return { component, level: passage.to, time: entry.time, rank: passage.rank, cause: passage.cause };
  }
  return undefined;
}
