import type { BlastChange, RowChanges, SystemComparison } from '../analysis/compare-systems';
import type { FileDependency, FileRedundancy, SystemFile } from '../model/system-file';
import type { CliText } from '../text/cli/texts';
import { firstOf } from './table';

/** Rows of each kind before they are only counted: a comment is read on a phone. */
const MOST_ROWS = 25;
const MOST_NAMES = 5;
/** So that whoever posts the comment finds the one from before. */
export const MARK = '<!-- dominograph-diff -->';

/** A difference as a comment on a pull request. */
export function diffMarkdown(
  { components, dependencies, redundancies, blasts }: SystemComparison,
  systems: readonly SystemFile[],
  text: CliText,
): string {
  const named = new Map(systems.flatMap((each) => each.components.map(({ id, name = id }) => [id, name])));
  const say = (id: string): string => code(named.get(id) ?? id);
  const arrow = ({ from, to }: FileDependency): string => `${say(from)} → ${say(to)}`;
  const choice = ({ from, to, need }: FileRedundancy): string =>
    `${say(from)} → ${text.diff.of(need, to.length)}: ${to.map(say).join(', ')}`;
  const told = blasts.filter(isWorthIt).map((blast) => sayBlast(blast, say, text));
  const sections = [
    ...(told.length === 0 ? [text.diff.same] : [listed(told, text)]),
    section(text.diff.components, components, ({ id }) => say(id), text),
    section(text.diff.dependencies, dependencies, arrow, text),
    section(text.diff.redundancies, redundancies, choice, text),
    `<sub>${text.diff.unknown}</sub>`,
  ];
  return `${MARK}\n## ${text.diff.title}\n\n${sections.filter((each) => each !== '').join('\n\n')}\n`;
}

/** What came or went and hits nobody is in the list of components. */
const isWorthIt = ({ before, after }: BlastChange): boolean => (before ?? 0) > 0 || (after ?? 0) > 0;

function sayBlast(
  { id, before, after, reaches, spares, way }: BlastChange,
  say: (id: string) => string,
  { diff }: CliText,
): string {
  if (before === null) return diff.fresh(say(id), after ?? 0);
  if (after === null) return diff.gone(say(id), before);
  const first = before === after ? diff.other(say(id), after) : diff.more(say(id), before, after);
  const some = (ids: readonly string[]): string => firstOf(ids.map(say), MOST_NAMES, diff.andMore).join(', ');
  const parts = [
    ...(reaches.length > 0 ? [diff.reaches(some(reaches))] : []),
    ...(spares.length > 0 ? [diff.spares(some(spares))] : []),
    ...(way.length > 2 ? [diff.way(way.map(say).join(' → '))] : []),
  ];
  return `${first}: ${parts.join('; ')}`;
}

function section<Row extends object>(
  title: string,
  { added, removed, changed }: RowChanges<Row>,
  say: (row: Row) => string,
  text: CliText,
): string {
  const { diff } = text;
  if (added.length + removed.length + changed.length === 0) return '';
  const rows = [
    ...added.map((row) => `${diff.added}: ${say(row)}`),
    ...removed.map((row) => `${diff.removed}: ${say(row)}`),
    ...changed.map(({ before, after }) => `${diff.changed}: ${say(after)} (${differences(before, after)})`),
  ];
  const counts = diff.counts(added.length, removed.length, changed.length);
  return `<details><summary>${title}: ${counts}</summary>\n\n${listed(rows, text)}\n\n</details>`;
}

/** `strength: unknown → hard` */
function differences(before: object, after: object): string {
  const fieldsOf = (row: object) => new Map<string, unknown>(Object.entries(row));
  const [old, now] = [fieldsOf(before), fieldsOf(after)];
  return [...new Set([...old.keys(), ...now.keys()])]
    .filter((key) => !['where', 'note', 'link', 'to'].includes(key) && old.get(key) !== now.get(key))
    .map((key) => `${key}: ${shown(old.get(key))} → ${shown(now.get(key))}`)
    .join(', ');
}

const shown = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? code(String(value)) : '–';

/** Text as it is: in code nothing is markup, and nobody is called by `@name`. */
const code = (text: string): string => `\`${text.replace(/[`\s\p{Cc}]+/gu, ' ').trim() || '…'}\``;

const listed = (rows: readonly string[], { diff }: CliText): string =>
  firstOf(rows, MOST_ROWS, diff.andMore)
    .map((row) => `- ${row}`)
    .join('\n');
