/** The moment a link leads to. Everything but the story may be missing. */
export interface Moment {
  readonly story: string;
  /** Component ids, in the order the faults were put. */
  readonly faults: readonly string[];
  readonly cursor: number;
  readonly selected: string | null;
  readonly detail: 'story' | 'all';
  readonly arrangement: 'rings' | 'tiers';
  /** Instant of the record, ISO 8601 to the minute in UTC, or `11:14` for the first such time from the start on; null while breaking things. */
  readonly time: string | null;
}

/** Longest fragment that is looked at. */
export const FRAGMENT_LIMIT = 65_536;

/** `#/aws-2025-10-20?fail=dynamodb&step=3&sel=lambda`; values at their default are left out. */
export function writeMoment(moment: Moment): string {
  const fields: [string, string][] = [];
  if (moment.time !== null) fields.push(['t', moment.time]);
  if (moment.faults.length > 0) fields.push(['fail', moment.faults.map(encodeURIComponent).join(',')]);
  if (moment.faults.length > 0) fields.push(['step', String(moment.cursor)]);
  if (moment.selected !== null) fields.push(['sel', encodeURIComponent(moment.selected)]);
  if (moment.detail === 'all') fields.push(['view', 'all']);
  if (moment.arrangement === 'tiers') fields.push(['layout', 'tiers']);
  const query = fields.map(([key, value]) => `${key}=${value}`).join('&');
  return `#/${encodeURIComponent(moment.story)}${query === '' ? '' : `?${query}`}`;
}

/** What can be understood of a fragment; null if it is not one of ours. Never throws. */
export function readMoment(fragment: string): Moment | null {
  if (fragment.length > FRAGMENT_LIMIT) return null;
  const match = /^#\/([^?]*)(?:\?(.*))?$/s.exec(fragment);
  if (!match) return null;
  const fields = new Map<string, string>();
  for (const part of (match[2] ?? '').split('&')) {
    const at = part.indexOf('=');
    if (at > 0) fields.set(part.slice(0, at), part.slice(at + 1));
  }
  const story = decode(match[1] ?? '');
  if (story === null || story === '') return null;
  const step = Number(fields.get('step') ?? '0');
  return {
    story,
    faults: (fields.get('fail') ?? '')
      .split(',')
      .map(decode)
      .filter((id): id is string => id !== null && id !== ''),
    cursor: Number.isSafeInteger(step) && step >= 0 ? step : 0,
    selected: decode(fields.get('sel') ?? '') || null,
    detail: fields.get('view') === 'all' ? 'all' : 'story',
    time: readTime(fields.get('t') ?? ''),
    arrangement: fields.get('layout') === 'tiers' ? 'tiers' : 'rings',
  };
}

function readTime(text: string): string | null {
  return /^(\d{4}-\d{2}-\d{2}T)?([01]\d|2[0-3]):[0-5]\d(Z)?$/.test(text) ? text : null;
}

/** The instant of a link as ISO 8601, given the start of its story; null if it is none. */
export function instantOf(time: string, start: string): string | null {
  const at = Date.parse(time.length > 5 ? `${time.replace(/Z$/, '')}Z` : `${start.slice(0, 11)}${time}Z`);
  if (Number.isNaN(at)) return null;
  const day = time.length <= 5 && at < Date.parse(start) ? 24 * 3_600_000 : 0;
  return new Date(at + day).toISOString();
}

/** An instant as a link writes it: `11:14` within the day after the start, else with its date. */
export function timeOfLink(at: number, start: string): string {
  const iso = new Date(at).toISOString().slice(0, 16);
  const since = at - Date.parse(start);
  return since >= 0 && since < 24 * 3_600_000 ? iso.slice(11) : `${iso}Z`;
}

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
