import { textWidth } from './text-width';

/**
 * A sentence on lines of at most `width`, broken at spaces; a word that is too long stands alone. What does
 * not fit on `most` lines is cut at a word and ends in an ellipsis.
 */
export function wrapWords(text: string, width: number, fontSize: number, most: number): readonly string[] {
  const lines: string[] = [];
  const words = text.split(/\s+/).filter((word) => word !== '');
  for (const [at, word] of words.entries()) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && textWidth(longer, fontSize) <= width) lines[lines.length - 1] = longer;
    else if (lines.length < most) lines.push(word);
    else return [...lines.slice(0, -1), shortened(lines.at(-1) ?? '', width, fontSize, words[at - 1] ?? '')];
  }
  return lines;
}

/** A line with room for the ellipsis: without its last words where it must be. */
function shortened(line: string, width: number, fontSize: number, last: string): string {
  const words = line.split(' ');
  while (words.length > 1 && textWidth(`${words.join(' ')} …`, fontSize) > width) words.pop();
  return `${(words.join(' ') || last).replace(/[.,;:]$/, '')} …`;
}
