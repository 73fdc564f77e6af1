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

/** Whole ticks for a number of minutes; rounded to the second. */
export const fromMinutes = (minutes: Minutes): Ticks => Math.round(minutes * 60) * TICKS_PER_SECOND;

/** Minutes of a tick count; the order marks of unknown lags are cut off. */
export const toMinutes = (ticks: Ticks): Minutes => Math.floor(ticks / TICKS_PER_SECOND) / 60;

/** How many unknown lags lie on the way to this instant; 0 means the time itself is known. */
export const unknownLags = (ticks: Ticks): number => ticks % TICKS_PER_SECOND;
