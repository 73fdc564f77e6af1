import * as v from 'valibot';
import { shown, type Issue } from './issue';
import { nearestWord } from './nearest-word';
import { OWN_KINDS } from './incident-words';
import { LONGEST_LAG } from './own-graph';
import {
  fileComponent,
  fileDependency,
  fileRedundancy,
  MOST_FILE_COMPONENTS,
  MOST_FILE_DEPENDENCIES,
  STRENGTHS,
  systemFileSchema,
  type FileComponent,
  type FileDependency,
  type FileRedundancy,
  type SystemFile,
} from './system-file';

/** `near` is the word that was probably meant; `allowed` what may stand there. */
export interface SystemFileIssue extends Issue {
  readonly near?: string;
  readonly allowed?: string;
}
type RowList = 'components' | 'dependencies' | 'redundancies';
interface ReadSystem {
  readonly system: SystemFile | null;
  readonly issues: readonly SystemFileIssue[];
}
export interface ReadRows extends ReadSystem {
  /** For each row of the system, which of the value's it was. */
  readonly rows: Readonly<Record<RowList, readonly number[]>>;
}
type Tell = (
  code: string,
  place: string,
  subject: unknown,
  hint: string,
  more?: { near?: string | null; allowed?: string },
) => null;

/** Names under which earlier forms and other people's habits write our keys. */
const ALIASES: Readonly<Record<string, string>> = { label: 'name', notes: 'note', type: 'strength' };
const TOP = ['$schema', 'format', 'version', 'title', 'note', 'components', 'dependencies', 'redundancies'];

const anything = v.record(v.string(), v.unknown());
const rows = v.optional(v.array(v.unknown()), []);
const outside = v.object({
  format: v.optional(v.unknown()),
  version: v.optional(v.unknown()),
  title: v.optional(v.unknown()),
  note: v.optional(v.unknown()),
  components: v.array(v.unknown()),
  dependencies: rows,
  redundancies: rows,
});

/**
 * A system file from any value, field by field: what makes no sense is left out and told with its path, too large a
 * file is refused whole. Reads the link form too (`model/own-graph`: `kind` for strength), and `nodes` and `edges` for
 * components and dependencies. Never throws; linear in the size of the value.
 */
export function readSystemFile(value: unknown): ReadSystem {
  const { system, issues } = readSystemRows(value);
  return { system, issues };
}

/** The same for whoever wants to know where in the value its rows stood. */
export function readSystemRows(value: unknown): ReadRows {
  const issues: SystemFileIssue[] = [];
  const tell: Tell = (code, place, subject, hint, { near = null, allowed } = {}) => {
    issues.push({
      code,
      place,
      subject: shown(subject),
      hint,
      ...(near !== null && { near }),
      ...(allowed !== undefined && { allowed }),
    });
    return null;
  };
  const rows = { components: [], dependencies: [], redundancies: [] };
  return { system: readWhole(value, tell, rows), rows, issues };
}

function readWhole(value: unknown, tell: Tell, from: Record<RowList, number[]>): SystemFile | null {
  const top = v.safeParse(anything, value);
  const { nodes, edges, ...rest } = top.success ? top.output : {};
  const whole = v.safeParse(outside, top.success ? { components: nodes, dependencies: edges, ...rest } : value);
  if (!whole.success)
    return tell(
      'not-a-system',
      '',
      value,
      'Write a list of components and a list of dependencies: components: [{id: a}].',
    );
  for (const key of Object.keys(rest))
    if (!TOP.includes(key))
      tell('unknown-key', key, key, 'Take it out, or correct it.', { near: nearestWord(key, TOP) });
  const { format, version, title, note, components: parts, dependencies: claims, redundancies: choices } = whole.output;
  if (format !== undefined && format !== 'dominograph-system')
    return tell('other-format', 'format', format, 'Write format: dominograph-system.');
  if (version === 1 && format !== undefined)
    return tell('lesson-system', 'version', version, 'Version 1 is the form of lessons; write version: 2.');
  if (version !== undefined && version !== 1 && version !== 2)
    tell('newer-version', 'version', version, 'This program reads version 2; what it does not know is left out.');
  for (const [key, list, most] of [
    ['components', parts, MOST_FILE_COMPONENTS],
    ['dependencies', claims, MOST_FILE_DEPENDENCIES],
    ['redundancies', choices, MOST_FILE_DEPENDENCIES],
  ] as const)
    if (list.length > most)
      return tell('too-many', key, list.length, `At most ${most} can be read.`, { allowed: `${most}` });
  const words = {
    components: nodes === undefined ? 'components' : 'nodes',
    dependencies: edges === undefined ? 'dependencies' : 'edges',
  };
  const components = readComponents(parts, words.components, tell, from.components);
  if (components.size === 0)
    return tell('no-components', words.components, '', 'List at least one component with an id: {id: a}.');
  const known = readText(title, 'title', tell);
  const remark = readText(note, 'note', tell);
  return {
    format: 'dominograph-system',
    version: 2,
    ...(known !== null && { title: known }),
    ...(remark !== null && { note: remark }),
    components: [...components.values()],
    dependencies: readRows(claims, from.dependencies, (row, i) =>
      readDependency(row, `${words.dependencies}[${i}]`, components, tell),
    ),
    redundancies: readRows(choices, from.redundancies, (row, i) =>
      readRedundancy(row, `redundancies[${i}]`, components, tell),
    ),
  };
}

function readText(value: unknown, key: 'title' | 'note', tell: Tell): string | null {
  if (value === undefined || value === '') return null;
  const read = v.safeParse(systemFileSchema.entries[key].wrapped, value);
  return read.success ? read.output : tell('bad-field', key, value, 'Write a text.', { allowed: 'text' });
}

/** Those that `read` makes something of; `from` gets which they were. */
function readRows<Row>(
  rows: readonly unknown[],
  from: number[],
  read: (row: unknown, index: number) => Row | null,
): Row[] {
  return rows.flatMap((row, index) => {
    const one = read(row, index);
    if (one === null) return [];
    from.push(index);
    return [one];
  });
}

function readComponents(
  parts: readonly unknown[],
  list: string,
  tell: Tell,
  from: number[],
): Map<string, FileComponent> {
  const components = new Map<string, FileComponent>();
  parts.forEach((row, index) => {
    const place = `${list}[${index}]`;
    const component = readRow(fileComponent, row, place, ['id'], tell);
    if (!component) return;
    if (components.has(component.id))
      tell('duplicate-id', `${place}.id`, component.id, 'Give each component an id of its own.');
    else {
      components.set(component.id, component);
      from.push(index);
    }
  });
  return components;
}

type Known = ReadonlyMap<string, FileComponent>;

function readDependency(value: unknown, place: string, known: Known, tell: Tell): FileDependency | null {
  const row = readRow(fileDependency, value, place, ['from', 'to'], tell);
  if (!row || !exists(row.from, `${place}.from`, known, tell) || !exists(row.to, `${place}.to`, known, tell))
    return null;
  return row.from === row.to ? tell('self', place, row.from, 'A component does not need itself: take it out.') : row;
}

function readRedundancy(value: unknown, place: string, known: Known, tell: Tell): FileRedundancy | null {
  const row = readRow(fileRedundancy, value, place, ['from', 'to', 'need'], tell);
  if (!row || ![row.from, ...row.to].every((id) => exists(id, place, known, tell))) return null;
  if (row.to.includes(row.from)) return tell('self', place, row.from, 'A component does not need itself: take it out.');
  if (new Set(row.to).size < row.to.length) return tell('twice', `${place}.to`, row.to[0], 'Name each member once.');
  return row.need <= row.to.length
    ? row
    : tell('need-too-large', `${place}.need`, row.need, `There are only ${row.to.length} to choose from.`, {
        allowed: `${row.to.length}`,
      });
}

function exists(id: string, place: string, known: Known, tell: Tell): boolean {
  if (known.has(id)) return true;
  tell('unknown-id', place, id, 'Name the id of a component that is listed.', { near: nearestWord(id, known.keys()) });
  return false;
}

/** In minutes, rounded up. */
const HALF_A_SECOND = 0.00834;
const ALLOWED: Readonly<Record<string, string>> = {
  strength: STRENGTHS.join(', '),
  kind: OWN_KINDS.join(', '),
  when: 'start',
  lag_minutes: `0, ${HALF_A_SECOND} – ${LONGEST_LAG}, null`,
  recovery_minutes: `0, ${HALF_A_SECOND} – ${LONGEST_LAG}`,
  weight: '0 – 1e15',
  need: '1, 2, 3 …',
  link: 'https://…, http://…, mailto:…',
  where: '{file, line}',
};

const isNothing = (field: unknown): boolean => field === undefined || field === null || field === '';

/** One row; a field that makes no sense is told and left out, and the row with it if it is one of `needed`. */
function readRow<Entries extends v.ObjectEntries>(
  schema: v.StrictObjectSchema<Entries, undefined>,
  value: unknown,
  place: string,
  needed: readonly string[],
  tell: Tell,
): v.InferOutput<v.StrictObjectSchema<Entries, undefined>> | null {
  // Nearly all rows are as they should be; of a hundred thousand, only the others are looked at field by field.
  const read = v.safeParse(schema, value);
  if (read.success && !Array.isArray(value)) return read.output;
  const fields = v.safeParse(anything, value);
  if (!fields.success || Array.isArray(value))
    return tell('bad-row', place, value, 'Write an object in braces.', {
      allowed: needed.map((key) => `${key}: …`).join(', '),
    });
  const keys = Object.keys(schema.entries);
  const kept = new Map<string, unknown>();
  for (const [written, field] of Object.entries(fields.output)) {
    const alias = keys.includes(written) ? written : written === 'kind' ? 'strength' : (ALIASES[written] ?? written);
    const entry = keys.includes(alias) ? schema.entries[alias] : undefined;
    if (entry === undefined)
      tell('unknown-key', `${place}.${written}`, written, 'Take it out, or correct it.', {
        near: nearestWord(written, keys),
      });
    else if (isNothing(field)) continue;
    else if (v.safeParse(entry, field).success) kept.set(alias, field);
    // An id without quotation marks may look like a number.
    else if (typeof field === 'number' && v.safeParse(entry, String(field)).success) kept.set(alias, String(field));
    else
      tell('bad-field', `${place}.${written}`, field, `Write: ${ALLOWED[alias] ?? 'a text'}.`, {
        allowed: ALLOWED[alias] ?? 'text',
      });
  }
  const missing = needed.filter((key) => !kept.has(key));
  for (const key of missing)
    if (isNothing(fields.output[key])) tell('missing', `${place}.${key}`, key, `Every row needs ${needed.join(', ')}.`);
  if (missing.length > 0) return null;
  return v.parse(schema, Object.fromEntries(kept));
}
