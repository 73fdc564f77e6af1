/** What the lower third says; composed by story, never cut here. */
export interface ThirdWords {
  readonly kind: 'cascade' | 'record';
  /** A count, or the time of day in a record. */
  readonly number: string;
  /** After the number: "UTC"; empty for none. */
  readonly unit: string;
  /** What it counts: no number stands alone. */
  readonly counted: string;
  /** Caption: what comes first, and the rest; either may be empty. */
  readonly lead: string;
  readonly rest: string;
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
