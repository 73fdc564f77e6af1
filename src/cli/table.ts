/** A cell; `shown` is the same text in a colour. */
export type Cell = string | { readonly text: string; readonly shown: string };

/** The first of a list, and in words how many more there are. */
export const firstOf = (all: readonly string[], most: number, more: (rest: number) => string): string[] =>
  all.length > most ? [...all.slice(0, most), more(all.length - most)] : [...all];

/** Rows as lines, two blanks before each and two between columns; the last column is not padded. */
export function table(rows: readonly (readonly Cell[])[]): string[] {
  const textOf = (cell: Cell): string => (typeof cell === 'string' ? cell : cell.text);
  const widths: number[] = [];
  for (const row of rows)
    row.forEach((cell, i) => (widths[i] = Math.min(48, Math.max(widths[i] ?? 0, [...textOf(cell)].length))));
  return rows.map((row) =>
    `  ${row
      .map((cell, i) => {
        const shown = typeof cell === 'string' ? cell : cell.shown;
        const width = i === row.length - 1 ? 0 : (widths[i] ?? 0);
        return shown + ' '.repeat(Math.max(0, width - [...textOf(cell)].length));
      })
      .filter((_, i) => (widths[i] ?? 0) > 0)
      .join('  ')}`.trimEnd(),
  );
}
