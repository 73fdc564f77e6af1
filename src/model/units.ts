import { sure } from './bounds';

/**
 * Engine time: whole ticks, one microsecond each. Integers, because equality of
 * instants decides ties. A known lag is a whole number of seconds or more; an
 * unknown lag is exactly one tick: "later, but nobody knows how much".
 */
export type Ticks = number;
/** Minutes of an incident, counted from its start. */
export type Minutes = number;

export const TICKS_PER_SECOND = 1_000_000;
export const TICKS_PER_MINUTE = 60 * TICKS_PER_SECOND;
/** The lag of a dependency whose lag nobody has published: ordered, not timed. */
export const UNKNOWN_LAG: Ticks = 1;

/**
 * Whole ticks for a number of minutes; rounded to the second.
 * @throws {RangeError} for no number, or beyond 2^53 ticks (285 years)
 */
export function fromMinutes(minutes: Minutes): Ticks {
  const ticks = Math.round(minutes * 60) * TICKS_PER_SECOND;
  if (!Number.isSafeInteger(ticks)) throw new RangeError(`no time: ${minutes} minutes`);
  return ticks;
}

/** A shorter known lag would be rounded to none. */
export const SHORTEST_LAG: Minutes = 1 / 120;

/**
 * The same for a duration, which is never rounded to none.
 * @throws {RangeError} below 0, and above 0 but below half a second
 */
export function durationFromMinutes(minutes: Minutes): Ticks {
  if (minutes < 0) throw new RangeError(`no duration: ${minutes} minutes`);
  if (minutes > 0 && minutes < SHORTEST_LAG)
    throw new RangeError(`too short: ${minutes} minutes; a known duration is 0, or half a second or more`);
  return fromMinutes(minutes);
}

/**
 * Minutes of a tick count; the order marks of unknown lags are cut off. An infinite time stays one.
 * @throws {RangeError} for no number
 */
export function toMinutes(ticks: Ticks): Minutes {
  sure(!Number.isNaN(ticks), 'no time', ticks);
  return Math.floor(ticks / TICKS_PER_SECOND) / 60;
}

/**
 * How many unknown lags lie on the way to this instant; 0 means the time itself is known.
 * @throws {RangeError} for what is no whole tick
 */
export function unknownLags(ticks: Ticks): number {
  sure(Number.isSafeInteger(ticks), 'no instant', ticks);
  return ((ticks % TICKS_PER_SECOND) + TICKS_PER_SECOND) % TICKS_PER_SECOND;
}
