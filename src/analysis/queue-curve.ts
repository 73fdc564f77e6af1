import {
  healingThrottle,
  inflowFailing,
  inflowServing,
  loadClass,
  longestSelfHealingOutage,
  recoveryTime,
  usefulQueue,
  type LoadClass,
  type QueueLoad,
} from '../engine/load';
import { runQueue, type QueuePiece } from '../engine/retry-queue';
import type { Dial, LessonCurve } from '../model/lesson';
import type { Minutes } from '../model/units';

/** From `time` on, until the next one. */
export interface CurvePoint {
  readonly time: Minutes;
  readonly value: number;
}

/** A queue that stands still for a while, as curves: numbers per minute over minutes since the trigger. */
export interface QueueCurve {
  readonly outage: Minutes;
  readonly until: Minutes;
  /** What arrives, tries again included: level pieces, the last one until `until`. */
  readonly arriving: readonly CurvePoint[];
  /** What can be served: nothing while the trigger lasts. */
  readonly capacity: readonly CurvePoint[];
  /** Straight between two points, from 0 to `until`. */
  readonly queue: readonly CurvePoint[];
  /** A longer queue is served in vain; Infinity where nobody gives up. */
  readonly useful: number;
  readonly kind: LoadClass;
  /** After a longer trigger it does not heal by itself; Infinity: it always does, 0: it never does. */
  readonly tipping: Minutes;
  /** From the end of the trigger until the queue is empty; Infinity: never. */
  readonly recovery: Minutes;
  /** A collapsed queue empties if a smaller share than this is let in. */
  readonly healing: number;
}

/** What stands at each dial. */
export type Dials = Readonly<Record<Dial, number>>;

export const dialsOf = ({ outage_minutes, demand, attempts }: LessonCurve): Dials => ({
  ...{ outage: outage_minutes, demand, attempts, throttle: 1 },
});

export function loadOf({ capacity, patience }: LessonCurve, { demand, attempts, throttle }: Dials): QueueLoad {
  return { capacity, demand, attempts, patience: patience ?? Infinity, throttle };
}

/**
 * The queue of a lesson as its dials stand. Recovery and tipping point are closed forms, the curves a run of the queue:
 * both from the load module, and a law holds them together.
 * @throws {RangeError} if a number is out of range
 */
export function queueCurve(curve: LessonCurve, dials: Dials): QueueCurve {
  const load = loadOf(curve, dials);
  const { outage } = dials;
  const until = curve.window_minutes;
  const { pieces } = runQueue(
    load,
    [
      { time: 0, available: false },
      { time: outage, available: true },
    ],
    0,
    until,
  );
  const last = pieces.at(-1);
  const level = (piece: QueuePiece): number => (piece.health === 'failing' ? inflowFailing(load) : inflowServing(load));
  const kind = loadClass(load);
  return {
    ...{ outage, until, kind },
    arriving: stepsOf(pieces, level),
    capacity: stepsOf(pieces, ({ available }) => (available ? load.capacity : 0)),
    queue: [
      ...pieces.map(({ time, length }) => ({ time, value: length })),
      ...(last ? [{ time: until, value: last.length + last.slope * (until - last.time) }] : []),
    ],
    useful: usefulQueue(load),
    tipping: kind === 'stable' ? Infinity : kind === 'overloaded' ? 0 : longestSelfHealingOutage(load),
    recovery: recoveryTime(load, outage),
    healing: healingThrottle(load),
  };
}

function stepsOf(pieces: readonly QueuePiece[], of: (piece: QueuePiece) => number): readonly CurvePoint[] {
  return pieces
    .map((piece) => ({ time: piece.time, value: of(piece) }))
    .filter(({ value }, i, all) => value !== all[i - 1]?.value);
}

/** Values of a dial at which a clicker stops, about. */
const NOTCHES = 8;

/** The next larger of some values of a dial, spread over its range; after the largest the smallest. */
export function nextOnDial(curve: LessonCurve, dial: Dial, value: number): number {
  const [least, most, by] = rangeOf(curve, dial);
  const notch = Math.max(1, Math.round((most - least) / NOTCHES / by)) * by;
  const small = by / 1000;
  if (value > most - small) return least;
  const next = least + Math.floor((value - least + small) / notch + 1) * notch;
  return Number(Math.min(most, next).toFixed(6));
}

/** What a dial can be turned to: from, to, and by how much at a time. */
export function rangeOf({ capacity, window_minutes }: LessonCurve, dial: Dial): readonly [number, number, number] {
  switch (dial) {
    case 'outage':
      return window_minutes <= 60 ? [0, window_minutes / 3, 0.25] : [0, window_minutes / 6, 5];
    case 'demand':
      return [capacity / 20, capacity * 1.1, capacity / 20];
    case 'attempts':
      return [1, 5, 0.5];
    case 'throttle':
      return [0.1, 1, 0.05];
  }
}
