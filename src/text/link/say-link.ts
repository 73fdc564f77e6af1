import type { Issue } from '../../model/issue';
import type { LinkText } from './en';

/** How many names or entries a message lists; what is beyond is counted. */
const LISTED = 3;

/**
 * What is wrong with a link, in sentences; empty if nothing is. `followed`: its moment is shown as far as it is
 * understood; else `instead` says what is shown.
 */
export function sayLink(issues: readonly Issue[], followed: boolean, instead: string, text: LinkText): string {
  const sentences: string[] = [];
  const newer = issues.some(({ code }) => code === 'newer-version');
  if (newer) sentences.push(text.newer);
  const refusal = issues.flatMap(({ code, subject }) => wordFor(text.refused, code)?.(subject) ?? []).at(0);
  if (!followed && issues.length > 0) sentences.push(...(refusal === undefined ? [] : [refusal]), instead);
  if (!followed) return sentences.join(' ');
  const ignored = issues.filter(({ code }) => code === 'bad-value' || (code === 'unknown-field' && !newer));
  if (ignored.length > 0) sentences.push(text.ignored(listed(ignored.map(nameOf), text)));
  const rows = issues.flatMap(({ code, place, subject }) => {
    const word = wordFor(text.row, code);
    return word ? [`${place}: ${word(subject)}`] : [];
  });
  if (rows.length > 0) sentences.push(`${text.leftOut(rows.length)} ${listed(rows, text, '; ')}.`);
  return sentences.join(' ');
}

const nameOf = ({ place, subject }: Issue): string => (subject === '' ? place : `${place}=${subject}`);

function listed(names: readonly string[], text: LinkText, comma = ', '): string {
  const shown = names.slice(0, LISTED);
  const rest = names.length - shown.length;
  return [...shown, ...(rest > 0 ? [text.more(rest)] : [])].join(comma);
}

function wordFor(
  words: Readonly<Record<string, (about: string) => string>>,
  code: string,
): ((about: string) => string) | undefined {
  return Object.hasOwn(words, code) ? words[code] : undefined;
}
