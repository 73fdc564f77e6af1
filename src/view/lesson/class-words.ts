/** What the codes of a class come to, in words. */
export interface ClassWords {
  readonly summary: string;
  /** Commonest errors, with what clears them up; null where nothing can be wrong. */
  readonly errors: readonly { readonly sentence: string; readonly why: readonly string[] }[] | null;
  readonly table: {
    readonly caption: string;
    readonly columns: readonly string[];
    /** `share`, 0…1: drawn as a bar beside the first cell. */
    readonly rows: readonly { readonly name: string; readonly share?: number; readonly cells: readonly string[] }[];
  };
}
