/**
 * The word of `words` that `word` most likely meant: at most two letters wrong, for short words one; null if none.
 * Linear in the number of words for words of ordinary length.
 * @see Damerau (1964), Levenshtein (1966): distance by insertion, deletion, substitution, and a swap of neighbours
 */
export function nearestWord(word: string, words: Iterable<string>): string | null {
  const most = word.length < 4 ? 1 : 2;
  const wanted = word.toLowerCase();
  let best: string | null = null;
  let least = most + 1;
  for (const candidate of words) {
    if (Math.abs(candidate.length - word.length) >= least || candidate.length > 64) continue;
    const distance = editDistance(wanted, candidate.toLowerCase());
    if (distance < least) [best, least] = [candidate, distance];
  }
  return best;
}

function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let row = 1; row <= a.length; row++) {
    const here = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      let least = Math.min(above[column]! + 1, here[column - 1]! + 1, above[column - 1]! + (same ? 0 : 1));
      if (a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1])
        least = Math.min(least, before[column - 2]! + 1);
      here.push(least);
    }
    [before, above] = [above, here];
  }
  return above[b.length]!;
}
