import type { DependencyGraph } from '../model/graph';
import { neededLevel } from '../model/impact';
import type { Ticks } from '../model/units';
import { begun } from './begun';
import type { Cascade, Cause, LogEntry, Passage, Step } from './cascade-types';

/** What stands in `by` where an entry is not because of a requirement. */
export const BY_SCRIPT = -1;
export const BY_RECOVERY = -2;

/** The log of a run, a column for each field; only the first `length` of each count. */
export interface LogColumns {
  readonly length: number;
  readonly time: Float64Array;
  readonly rank: Int32Array;
  readonly component: Int32Array;
  readonly from: Uint8Array;
  readonly to: Uint8Array;
  /** The requirement that brought it about, or BY_SCRIPT, or BY_RECOVERY. */
  readonly by: Int32Array;
  /** By entry, where it is not because of the first member of its requirement alone: the members that were bad. */
  readonly members: ReadonlyMap<number, readonly number[]>;
}

/** Columns that grow; and, by entry, what few entries have: the bad members of a group, the levels passed on the way. */
export class LogWriter implements LogColumns {
  length = 0;
  time = new Float64Array(256);
  rank = new Int32Array(256);
  component = new Int32Array(256);
  from = new Uint8Array(256);
  to = new Uint8Array(256);
  by = new Int32Array(256);
  readonly members = new Map<number, readonly number[]>();
  readonly via = new Map<number, readonly Passage[]>();

  push(time: Ticks, rank: number, component: number, from: number, to: number, by: number): number {
    const at = this.length++;
    if (at === this.time.length) this.#grow();
    this.time[at] = time;
    this.rank[at] = rank;
    this.component[at] = component;
    this.from[at] = from;
    this.to[at] = to;
    this.by[at] = by;
    return at;
  }

  #grow(): void {
    const capacity = 2 * this.time.length;
    this.time = begun(new Float64Array(capacity), this.time);
    this.rank = begun(new Int32Array(capacity), this.rank);
    this.component = begun(new Int32Array(capacity), this.component);
    this.from = begun(new Uint8Array(capacity), this.from);
    this.to = begun(new Uint8Array(capacity), this.to);
    this.by = begun(new Int32Array(capacity), this.by);
  }
}

export const SCRIPTED: Cause = { type: 'scripted' };
export const RECOVERY: Cause = { type: 'recovery' };
const columns = new WeakMap<Cascade, LogColumns>();
const singly = new WeakMap<Cascade, (at: number) => LogEntry>();

/** The entry `at` of a log, which has one there: none of the others need be made for it. */
export const entryOf = (cascade: Cascade, at: number): LogEntry => singly.get(cascade)?.(at) ?? cascade.log[at]!;

/** The cause of a claim that `by` brought about; `members` are those of a group that were bad. */
export function causeOfClaim(graph: DependencyGraph, by: number, to: number, members?: readonly number[]): Cause {
  if (by === BY_SCRIPT) return SCRIPTED;
  if (by === BY_RECOVERY) return RECOVERY;
  return {
    type: 'requirement',
    requirement: by,
    members: members ?? [graph.member[graph.memberStart[by]!]!],
    needed: neededLevel(graph, by, to),
  };
}

/** A cascade over columns: its entries and steps are made when somebody first asks for them, all at once. */
export function cascadeOf(graph: DependencyGraph, log: LogWriter, final: Uint8Array, truncated: boolean): Cascade {
  let entries: LogEntry[] | undefined;
  let steps: Step[] | undefined;
  const cascade: Cascade = {
    get log() {
      return (entries ??= entriesOf(graph, log));
    },
    get steps() {
      return (steps ??= stepsOf(log));
    },
    final,
    truncated,
  };
  columns.set(cascade, log);
  singly.set(cascade, (at) => entries?.[at] ?? entryAt(graph, log, at));
  return cascade;
}

function entriesOf(graph: DependencyGraph, log: LogWriter): LogEntry[] {
  const entries: LogEntry[] = [];
  for (let i = 0; i < log.length; i++) entries.push(entryAt(graph, log, i));
  return entries;
}

function entryAt(graph: DependencyGraph, log: LogWriter, i: number): LogEntry {
  const to = log.to[i]!;
  const entry = {
    time: log.time[i]!,
    rank: log.rank[i]!,
    component: log.component[i]!,
    from: log.from[i]!,
    to,
    cause: causeOfClaim(graph, log.by[i]!, to, log.members.get(i)),
  };
  const via = log.via.get(i);
  return via === undefined ? entry : { ...entry, via };
}

/** Entries of one instant, direction and rank. */
export function stepsOf(log: Omit<LogColumns, 'by'>): Step[] {
  const { time, rank, from, to, length } = log;
  const steps: Step[] = [];
  for (let first = 0; first < length;) {
    const recovery = to[first]! < from[first]!;
    let last = first + 1;
    while (
      last < length &&
      time[last] === time[first] &&
      rank[last] === rank[first] &&
      to[last]! < from[last]! === recovery
    )
      last++;
    steps.push({ time: time[first]!, rank: rank[first]!, recovery, first, last });
    first = last;
  }
  return steps;
}

/** The columns of any cascade; a fast run has them, for another they are read off its log. */
export function columnsOf(cascade: Cascade): LogColumns {
  const found = columns.get(cascade) ?? columnsOfLog(cascade.log);
  columns.set(cascade, found);
  return found;
}

export function columnsOfLog(entries: readonly LogEntry[]): LogColumns {
  const log = new LogWriter();
  for (const { time, rank, component, from, to, cause } of entries) {
    const by = cause.type === 'requirement' ? cause.requirement : cause.type === 'scripted' ? BY_SCRIPT : BY_RECOVERY;
    const at = log.push(time, rank, component, from, to, by);
    if (cause.type === 'requirement') log.members.set(at, cause.members);
  }
  return log;
}
