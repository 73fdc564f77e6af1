import type { Localized } from '../model/incident';
import type { Issue } from '../model/issue';
import { figures, wordsOf } from './figures';
import { must } from './issue';

export type Placed = readonly [place: string, text: Localized];

/** English and German name the same figures and times; one may write a small number as a word. */
export function languageIssues(texts: readonly Placed[]): Issue[] {
  return texts.flatMap(([place, text]): Issue[] => {
    const [en, de] = difference(figures(text.en, 'en'), figures(text.de, 'de'));
    const onlyEn = withoutWords(en, text.de);
    const onlyDe = withoutWords(de, text.en);
    return must(
      onlyEn.length + onlyDe.length === 0,
      'figures-differ',
      place,
      `en ${onlyEn.join(', ') || 'none'}; de ${onlyDe.join(', ') || 'none'}`,
      'The two languages name different figures: bring them together.',
    );
  });
}

/** What each list has that the other lacks, counted. */
function difference(a: readonly string[], b: readonly string[]): [string[], string[]] {
  const left = [...b];
  const only = a.filter((value) => {
    const at = left.indexOf(value);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  return [only, left];
}

function withoutWords(values: readonly string[], other: string): string[] {
  const words = wordsOf(other);
  return values.filter((value) => !words.includes(Number(value)));
}
