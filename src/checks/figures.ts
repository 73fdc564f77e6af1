import type { Language } from './languages';

/** Words for small numbers, in both languages; some are articles as often as numbers, so they only excuse a figure. */
const WORDS: ReadonlyMap<string, number> = new Map([
  ...['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'].map(
    (word, i) => [word, i + 2] as const,
  ),
  ...['one', 'ein', 'eine', 'einem', 'einen', 'einer', 'eines'].map((word) => [word, 1] as const),
  ...['noon', 'mittag', 'mittags'].map((word) => [word, 12] as const),
  ...['midnight', 'mitternacht'].map((word) => [word, 0] as const),
  ...['zwei', 'drei', 'vier', 'fünf', 'sechs', 'sieben', 'acht', 'neun', 'zehn', 'elf', 'zwölf'].map(
    (word, i) => [word, i + 2] as const,
  ),
  ...['zweit', 'dritt', 'viert', 'fünft', 'sechst', 'siebt', 'acht', 'neunt', 'zehnt'].flatMap((stem, i) =>
    ['e', 'en', 'er', 'es', 'em', 'el', 'eln'].map((ending) => [stem + ending, i + 2] as const),
  ),
  ...['second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'].map(
    (word, i) => [word, i + 2] as const,
  ),
]);
export const wordsOf = (text: string): number[] =>
  (text.toLowerCase().match(/[a-zäöü]+/g) ?? []).flatMap((word) => WORDS.get(word) ?? []);

/**
 * The figures of a sentence, each in one notation: `9:31`, `7000`, `6.5`; a clock of twelve hours
 * becomes one of twenty-four. Digits inside names (EC2, us-east-1, 1.1.1.1) are none.
 */
export function figures(text: string, language: Language): string[] {
  const plain = text
    .replaceAll(/[\u00a0\u202f]/g, ' ')
    .replaceAll(/https?:\S+/g, ' ')
    .replaceAll(/\d+(?:\.\d+){3}|Route 53|\b911\b/g, ' ')
    .replaceAll(/(?<!\d)[A-Za-zÄÖÜäöüß_/]+[-_.]?\d[\w.-]*|\d*[A-Za-z]+-[a-z0-9]+-\d+|\d+[a-z]\d+/gu, (name) =>
      /^(?:UTC|Uhr|um|ab|bis|about|etwa)\d/.test(name) ? name : ' ',
    );
  return language === 'en' ? english(plain) : german(plain);
}

function english(text: string): string[] {
  return [
    ...text.matchAll(
      /(\d{1,2}):(\d\d)(?::(\d\d))?\s*([AaPp]\.?[Mm]\b)?|(\d{1,2})\s*([AaPp]\.?[Mm]\b)|\d[\d,]*(?:\.\d+)?/g,
    ),
  ].map(([whole, hour, minute, second, half, alone, aloneHalf]) => {
    if (hour !== undefined && minute !== undefined) return clock(hour, minute, second, half);
    if (alone !== undefined) return String(hours(alone, aloneHalf));
    return String(Number(whole.replaceAll(',', '')));
  });
}

function german(text: string): string[] {
  return [...text.matchAll(/(\d{1,2}):(\d\d)(?::(\d\d))?|\d[\d.]*(?:,\d+)?/g)].map(([whole, hour, minute, second]) =>
    hour !== undefined && minute !== undefined
      ? clock(hour, minute, second, undefined)
      : String(
          Number(
            whole
              .replace(/\.$/, '')
              .replaceAll(/\.(?=\d{3})/g, '')
              .replace(',', '.'),
          ),
        ),
  );
}

function clock(hour: string, minute: string, second: string | undefined, half: string | undefined): string {
  const whole = hours(hour, half);
  if (second !== undefined) return `${whole}:${minute}:${second}`;
  return minute === '00' ? String(whole) : `${whole}:${minute}`;
}

function hours(hour: string, half: string | undefined): number {
  const value = Number(hour);
  if (half === undefined) return value;
  return (value % 12) + (/^p/i.test(half) ? 12 : 0);
}
