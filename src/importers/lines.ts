import type { SourceFile } from './types';

/** Offsets at which lines begin; worked out once for a file, for it is asked for every row. */
const known = new WeakMap<SourceFile, readonly number[]>();

function lineStarts(file: SourceFile): readonly number[] {
  const before = known.get(file);
  if (before) return before;
  const starts = [0];
  for (let at = file.text.indexOf('\n'); at >= 0; at = file.text.indexOf('\n', at + 1)) starts.push(at + 1);
  known.set(file, starts);
  return starts;
}

/** Line and column, counted from 1, of an offset in the file's text. Logarithmic in the number of lines. */
export function placeOf(file: SourceFile, offset: number): { readonly line: number; readonly column: number } {
  const starts = lineStarts(file);
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: file.firstLine + low, column: offset - starts[low]! + 1 };
}
