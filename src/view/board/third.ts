/** What the lower third says; composed by story, never cut here. */
export interface ThirdWords {
  readonly kind: 'cascade' | 'record';
  /** A count, or the time of day in a record. */
  readonly number: string;
  /** After the number: "UTC"; empty for none. */
  readonly unit: string;
  /** What it counts: no number stands alone. */
  readonly counted: string;
  /** What is added to that where there is room: ", 24 of them just now". */
  readonly now: string;
  /** Caption: what comes first, and the rest; either may be empty. */
  readonly lead: string;
  readonly rest: string;
  /** The same where there is little room: at most 95 characters, never cut. */
  readonly brief: string;
  /** Who says so. */
  readonly source: string;
  /** Where one stands: "Wave 7 of 23"; empty before anything has happened. */
  readonly place: string;
  /** What the timeline shows. */
  readonly note: string;
}

/** How model and record differ, in numbers. */
export interface Compared {
  readonly both: number;
  readonly modelOnly: number;
  readonly recordOnly: number;
  readonly unreported: number;
}
