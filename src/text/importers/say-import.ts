import { BINARIES, NOT_GRAPHS } from '../../importers/finding-codes';
import type { Finding } from '../../importers/types';
import type { ImportText } from './en';

/** One finding as a message: the file, the place, what is wrong and how to mend it. */
export function sayFinding(text: ImportText, finding: Finding): string {
  const { file, line, column, path } = finding;
  return `${text.place(file, line, column, path)}: ${sayWhatIsWrong(text, finding)}`;
}

/** The same without the place. */
export function sayWhatIsWrong(text: ImportText, finding: Finding): string {
  const { code, subject } = finding;
  const what = NOT_GRAPHS.find((kind) => kind === subject);
  const binary = BINARIES.find((kind) => kind === subject);
  if (code === 'not-a-graph' && what)
    return `${text.notGraph[what]}${finding.allowed === null ? '' : ` (${finding.allowed})`}`;
  if (code === 'binary' && binary) return `${text.binary[binary]}. ${capital(text.finding.binary(finding))}`;
  return text.finding[code](finding);
}

/** How many findings are listed before they are only counted. */
const LISTED = 20;

/** The first findings as messages, and one that counts the rest. */
export function sayFindings(text: ImportText, findings: readonly Finding[], unlisted = 0): string[] {
  const rest = Math.max(0, findings.length - LISTED) + unlisted;
  return [
    ...findings.slice(0, LISTED).map((finding) => sayFinding(text, finding)),
    ...(rest > 0 ? [text.unlisted(rest)] : []),
  ];
}

const capital = (sentence: string): string => sentence.charAt(0).toUpperCase() + sentence.slice(1);
