/** Bad input as a value: what is wrong, where, with whom, and what to do about it. */
export interface Issue {
  /** Stable word for the kind of problem, for tests and translations. */
  readonly code: string;
  /** Path in the file, such as `dependencies[3].to`; empty for the file as a whole. */
  readonly place: string;
  /** The id, key or value it is about. */
  readonly subject: string;
  /** What to do, in plain words. */
  readonly hint: string;
}

/** A value as a message shows it; never long. */
export function shown(value: unknown): string {
  if (typeof value === 'string') return value.slice(0, 60);
  if (typeof value === 'number' || typeof value === 'boolean' || value === null) return String(value);
  return value === undefined ? '' : Array.isArray(value) ? '[…]' : '{…}';
}
