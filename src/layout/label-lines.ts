import { textWidth } from './text-width';

/** One line up to this many characters. */
const ONE_LINE = 14;

/**
 * One line, or two where the text is longer than about 14 characters and has a space or hyphen to break at: the break
 * that leaves the longer line shortest; of equals the first.
 */
export function labelLines(text: string): readonly string[] {
  const whole = text.trim().replace(/\s+/gu, ' ');
  if ([...whole].length <= ONE_LINE) return [whole];
  let best: readonly string[] = [whole];
  let width = textWidth(whole, 1);
  for (let i = 1; i < whole.length; i++) {
    const before = whole[i - 1]!;
    if (before !== '-' && before !== '/' && whole[i] !== ' ') continue;
    const lines = [whole.slice(0, i), whole.slice(i).trimStart()];
    const wider = Math.max(textWidth(lines[0]!, 1), textWidth(lines[1]!, 1));
    if (wider < width - 1e-9 && lines[1] !== '') {
      width = wider;
      best = lines;
    }
  }
  return best;
}
