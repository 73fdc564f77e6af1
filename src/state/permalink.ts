/** The moment a link leads to. Everything but the story may be missing. */
export interface Moment {
  readonly story: string;
  /** Component ids, in the order the faults were put. */
  readonly faults: readonly string[];
  readonly cursor: number;
  readonly selected: string | null;
  readonly detail: 'story' | 'all';
  readonly arrangement: 'rings' | 'tiers';
}

/** Longest fragment that is looked at. */
export const FRAGMENT_LIMIT = 65_536;

/** `#/aws-2025-10-20?fail=dynamodb&step=3&sel=lambda`; values at their default are left out. */
export function writeMoment(moment: Moment): string {
  const fields: [string, string][] = [];
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
    arrangement: fields.get('layout') === 'tiers' ? 'tiers' : 'rings',
  };
}

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
