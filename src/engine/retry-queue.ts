import { sure } from '../model/bounds';
import { checkLoad, inflowFailing, inflowServing, usefulQueue, type QueueLoad } from './load';

/** From `time` on. What is left out stays as it was. */
export interface QueueChange {
  readonly time: number;
  readonly available?: boolean;
  readonly load?: Partial<QueueLoad>;
  /** The queue is emptied down to this length. */
  readonly dropTo?: number;
}

/** up: served at once. draining: served late, but in time. failing: unavailable, or all work is done in vain. */
export type QueueHealth = 'up' | 'draining' | 'failing';

/** A piece on which the queue is a straight line; it ends where the next one begins. */
export interface QueuePiece {
  readonly time: number;
  readonly length: number;
  /** Change of length per unit of time. */
  readonly slope: number;
  readonly available: boolean;
  readonly health: QueueHealth;
}
/** Half-open; `to` is Infinity if it does not end before the run does. */
export interface Interval {
  readonly from: number;
  readonly to: number;
}
export interface QueueRun {
  /** In order of time, at least one; at one instant at most one. */
  readonly pieces: readonly QueuePiece[];
  readonly until: number;
}

/**
 * The queue from `from`, empty and available, to `until`. Exact: between two breakpoints everything is linear,
 * and breakpoints are computed, not searched. Changes may come in any order; of several at one instant a later
 * one in the list wins. At most three breakpoints between two changes.
 * failing ⇔ unavailable, or q/μ > τ; dq/dt = θλ·(A if failing, else 1) − μ·[available]; 0 ≤ q ≤ Q.
 * @throws {RangeError} if a number of a load is out of range, a time is none, or a queue is dropped to less than 0
 */
export function runQueue(load: QueueLoad, changes: readonly QueueChange[], from: number, until: number): QueueRun {
  checkRun(load, changes, from, until);
  const ordered = [...changes].sort((a, b) => a.time - b.time);
  const pieces: QueuePiece[] = [];
  let current = load;
  let available = true;
  let length = 0;
  let next = 0;
  for (let time = from; ;) {
    for (let change = ordered[next]; change && change.time <= time; change = ordered[++next]) {
      available = change.available ?? available;
      current = { ...current, ...change.load };
      checkLoad(current);
      length = Math.min(length, change.dropTo ?? Infinity, current.bound ?? Infinity);
    }
    const piece = pieceAt(current, available, length, time);
    append(pieces, piece);
    const turn = nextTurn(current, piece);
    const end = Math.min(turn.time, ordered[next]?.time ?? Infinity);
    if (end >= until || end === Infinity) return { pieces, until };
    length = end === turn.time ? turn.length : Math.max(0, length + piece.slope * (end - time));
    time = end;
  }
}

function pieceAt(load: QueueLoad, available: boolean, length: number, time: number): QueuePiece {
  const useful = usefulQueue(load);
  const bound = load.bound ?? Infinity;
  const rising = inflowServing(load) > load.capacity;
  // A queue that stands at the limit and grows is over it at once, unless the bound holds it there.
  const inVain = length > useful || (length === useful && rising && bound > useful);
  const failing = !available || inVain;
  const inflow = failing ? inflowFailing(load) : inflowServing(load);
  const free = inflow - (available ? load.capacity : 0);
  const slope = (length <= 0 && free < 0) || (length >= bound && free > 0) ? 0 : free;
  return { time, length, slope, available, health: failing ? 'failing' : length > 0 || slope > 0 ? 'draining' : 'up' };
}

/** When and at which length the line turns by itself. */
function nextTurn(load: QueueLoad, { time, length, slope, available }: QueuePiece): { time: number; length: number } {
  if (slope === 0) return { time: Infinity, length };
  const useful = usefulQueue(load);
  const limits = slope < 0 ? [0] : [load.bound ?? Infinity];
  if (available && (slope < 0 ? length > useful : length < useful)) limits.push(useful);
  const target = slope < 0 ? Math.max(...limits) : Math.min(...limits);
  return { time: time + (target - length) / slope, length: target };
}

function append(pieces: QueuePiece[], piece: QueuePiece): void {
  if (pieces.at(-1)?.time === piece.time) pieces.pop();
  const last = pieces.at(-1);
  const goesOn =
    last?.slope === piece.slope &&
    last.available === piece.available &&
    last.health === piece.health &&
    last.length + last.slope * (piece.time - last.time) === piece.length;
  if (!goesOn) pieces.push(piece);
}

/** A run may begin at any finite instant and never end; a change has an instant and drops down to a length. */
function checkRun(load: QueueLoad, changes: readonly QueueChange[], from: number, until: number): void {
  checkLoad(load);
  sure(Number.isFinite(from), 'no beginning', from);
  sure(!Number.isNaN(until), 'no end', until);
  for (const { time, dropTo = 0 } of changes) {
    sure(Number.isFinite(time), 'no instant', time);
    sure(dropTo >= 0, 'no length', dropTo);
  }
}

/** Length of the queue at `time`; 0 before the run. */
export function queueAt({ pieces }: QueueRun, time: number): number {
  const piece = pieces.findLast((p) => p.time <= time);
  return piece === undefined ? 0 : piece.length + piece.slope * (time - piece.time);
}

/** When the queue's health is `health`, in order; adjoining pieces are one interval. */
export function intervalsOf({ pieces }: QueueRun, health: QueueHealth): Interval[] {
  const intervals: Interval[] = [];
  for (const [i, piece] of pieces.entries()) {
    if (piece.health !== health) continue;
    const to = pieces[i + 1]?.time ?? Infinity;
    const last = intervals.at(-1);
    if (last?.to === piece.time) intervals[intervals.length - 1] = { from: last.from, to };
    else intervals.push({ from: piece.time, to });
  }
  return intervals;
}
