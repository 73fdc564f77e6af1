import { TICKS_PER_MINUTE, TICKS_PER_SECOND, type Ticks } from '../model/units';

/** The clocks a reader can choose: since the start, UTC, the operator's own, the reader's own. */
export type Clock = 't' | 'utc' | 'operator' | 'local';

export interface ClockSetting {
  readonly clock: Clock;
  readonly language: string;
  /** Start of the incident, ISO 8601. */
  readonly start: string;
  /** IANA zone of the operator. */
  readonly operatorZone: string;
  /** IANA zone of the reader. */
  readonly localZone: string;
}

const zoneOf = ({ clock, operatorZone, localZone }: ClockSetting): string =>
  clock === 'operator' ? operatorZone : clock === 'local' ? localZone : 'UTC';
const epoch = (setting: ClockSetting, time: Ticks): number =>
  Date.parse(setting.start) + time / (TICKS_PER_SECOND / 1000);

/** "T+4:26", "11:14 UTC", "04:14 PDT"; with the day where it is not the day of the start. Never broken at a line's end. */
export function sayTime(setting: ClockSetting, time: Ticks): string {
  if (setting.clock === 't') return saySpan(time);
  const zone = zoneOf(setting);
  const day = dayOf(setting, time, zone);
  const said = [
    timeOfDay(setting, time, zone),
    ...(setting.language === 'de' ? ['Uhr'] : []),
    zoneName(setting, time, zone),
  ].join('\u00a0');
  return day === dayOf(setting, 0, zone) ? said : `${day.replaceAll(' ', '\u00a0')}, ${said}`;
}

/** Time since the start: "T+4:26", "T−0:08". */
export function saySpan(time: Ticks): string {
  const minutes = Math.round(Math.abs(time) / TICKS_PER_MINUTE);
  return `T${time < 0 ? '−' : '+'}${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}

/**
 * What a reader typed as a time, in ticks since the start: "T+4:26", "+4:26" or, on the clock in
 * force, "11:14" (the first such time from the start on). Null if it is none.
 */
export function readTime(setting: ClockSetting, typed: string): Ticks | null {
  const text = typed.trim().replace(/−/g, '-');
  const span = /^t?\s*([+-])\s*(\d{1,4})(?::([0-5]?\d))?$/i.exec(text);
  if (span) return (span[1] === '-' ? -1 : 1) * (Number(span[2]) * 60 + Number(span[3] ?? 0)) * TICKS_PER_MINUTE;
  const clock = /^(\d{1,4}):([0-5]\d)/.exec(text);
  if (!clock) return null;
  const minutes = Number(clock[1]) * 60 + Number(clock[2]);
  if (setting.clock === 't') return minutes * TICKS_PER_MINUTE;
  if (minutes >= 24 * 60) return null;
  const zone = zoneOf(setting);
  const [hours, rest] = timeOfDay(setting, 0, zone).split(':');
  const start = Number(hours) * 60 + Number(rest);
  return ((minutes - start + 24 * 60) % (24 * 60)) * TICKS_PER_MINUTE;
}

/** "11:14", in German as in English. */
function timeOfDay(setting: ClockSetting, time: Ticks, zone: string): string {
  return new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(epoch(setting, time));
}

function dayOf(setting: ClockSetting, time: Ticks, zone: string): string {
  return new Intl.DateTimeFormat(setting.language === 'de' ? 'de-DE' : 'en-GB', {
    timeZone: zone,
    day: 'numeric',
    month: 'short',
  }).format(epoch(setting, time));
}

function zoneName(setting: ClockSetting, time: Ticks, zone: string): string {
  if (zone === 'UTC' || zone === 'Etc/UTC') return 'UTC';
  const parts = new Intl.DateTimeFormat(setting.language === 'de' && zone.startsWith('Europe/') ? 'de-DE' : 'en-US', {
    timeZone: zone,
    timeZoneName: 'short',
  }).formatToParts(epoch(setting, time));
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? zone;
}
