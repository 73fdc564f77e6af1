import type { Issue } from '../model/issue';
import { must } from './issue';

/** Milliseconds; not a number for a time that does not exist. */
export const at = (time: string): number => Date.parse(time);

/** An issue for 30 February or 24:61, which the pattern of a schema lets through. */
export const timeExists = (place: string, time: string): Issue[] =>
  must(exists(time), 'no-such-time', place, time, 'This day or hour does not exist: correct it.');

function exists(time: string): boolean {
  const day = time.slice(0, 10);
  return !Number.isNaN(at(time)) && new Date(at(day)).toISOString().startsWith(day);
}
