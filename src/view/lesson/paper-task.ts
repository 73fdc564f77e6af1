/** Things to be put in place, on paper: a row for each, a box for each place. */
interface PaperPlacing {
  readonly type: 'placing';
  readonly help: string;
  readonly places: readonly string[];
  readonly rows: readonly { readonly name: string; readonly place: number; readonly why: string }[];
}
/** A system to be redesigned, on paper: changes to tick, what fails, and the best that there is. */
export interface PaperDesign {
  readonly type: 'design';
  readonly budget: number;
  readonly lasts: string;
  readonly offers: readonly string[];
  readonly faults: readonly string[];
  readonly best: readonly { readonly design: string; readonly score: string; readonly outcomes: readonly string[] }[];
}
export type PaperTask = PaperPlacing | PaperDesign;
