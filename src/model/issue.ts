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
