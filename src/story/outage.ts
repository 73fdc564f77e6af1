import type { StoryTimes } from '../catalog/parts';
import type { Ticks } from '../model/units';
import { ticksOf } from './record-course';
import type { Story } from './story';

/** When the trigger was fixed, and how much of the outage came after; null where the record does not say. */
export function fixedIn(when: StoryTimes): { readonly time: Ticks; readonly percent: number } | null {
  if (when.trigger_fixed_utc === null) return null;
  const time = ticksOf(when, when.trigger_fixed_utc);
  return { time, percent: Math.round((1 - time / ticksOf(when, when.end_utc)) * 100) };
}

/** How long the cause lasted, how long the outage, and how many times that is. */
export function sayRatio({ words }: Pick<Story, 'words'>, when: StoryTimes): string {
  const minutes = (to: string): number => (Date.parse(to) - Date.parse(when.start_utc)) / 60_000;
  const outage = minutes(when.end_utc);
  const cause = when.trigger_fixed_utc === null ? 0 : minutes(when.trigger_fixed_utc);
  if (cause <= 0) return words.lasted(words.span(outage));
  const times = words.number(Math.round((outage / cause) * 10) / 10);
  return words.ratio(words.span(cause), words.span(outage), times);
}
