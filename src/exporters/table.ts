/** A table on its way into a file: what each column is called, and the cells row by row, all in the reader's language. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}
