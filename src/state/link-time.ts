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
