import type { StoryTimes } from '../catalog/parts';
import type { Ticks } from '../model/units';
import { ticksOf } from './record-course';

/** When the trigger was fixed, and how much of the outage came after; null where the record does not say. */
export function fixedIn(when: StoryTimes): { readonly time: Ticks; readonly percent: number } | null {
  if (when.trigger_fixed_utc === null) return null;
  const time = ticksOf(when, when.trigger_fixed_utc);
  return { time, percent: Math.round((1 - time / ticksOf(when, when.end_utc)) * 100) };
}
