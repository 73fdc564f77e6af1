import Papa from 'papaparse';
import { nearestWord } from '../model/nearest-word';
import { OWN_KINDS, type OwnKind } from '../model/incident-words';
import { STRENGTHS, type Strength } from '../model/system-file';
import type { Drafting } from './drafting';
import type { Report } from './finding';
import { guessKind } from './kinds';
import { readerOf } from './reader';
import type { SourceFile } from './types';

/** Pairs of headings that say which end needs which. Lower case, without `~`, `:` and types. */
const ENDS: readonly (readonly [string, string])[] = [
  ['from', 'to'],
  ['source', 'target'],
  ['dependent', 'dependency'],
  ['dependent', 'provider'],
  ['component', 'depends_on'],
  ['component', 'dependson'],
  ['caller', 'callee'],
  ['client', 'server'],
  ['consumer', 'provider'],
  ['parent', 'child'],
  ['service', 'dependency'],
  ['start_id', 'end_id'],
  ['src', 'dst'],
  ['src', 'dest'],
  ['von', 'nach'],
];
/** Pairs of which the first is the provider for some people and the dependent for others. */
const AMBIGUOUS = [['upstream', 'downstream']] as const;
const IDS = ['id', 'name', 'key', 'component', 'service', 'code', 'node'];
/** Ends that say themselves who needs whom. */
const STATED = new Set(['dependent', 'component', 'caller', 'client', 'consumer', 'service']);
const MOST_COLUMNS = 1_000;

interface Row {
  readonly cells: readonly string[];
  readonly at: number;
}
interface TableOf {
  readonly file: SourceFile;
  readonly head: readonly string[];
  readonly rows: readonly Row[];
  readonly ends: readonly [number, number] | null;
}

/** CSV and TSV: a list of dependencies, with or without a list of components beside it (`id`, `name`, `kind` …). */
export const readCsv = readerOf('csv', { running: true }, (files, drafting, report) => {
  const read = files.map((file) => tableOf(file, report)).filter((table) => table !== null);
  const parts = read.filter(({ ends }) => ends === null);
  const edges = read.filter(({ ends }) => ends !== null);
  for (const { file, head } of edges.length === 0 ? parts : []) tellColumns(file, head, report);
  if (!report.failed) for (const table of parts) readParts(table, drafting, report);
  const listed = drafting.size;
  let stated = edges.length > 0;
  let strengths = edges.length > 0;
  for (const table of edges) {
    stated &&= STATED.has(table.head[table.ends?.[0] ?? 0] ?? '');
    strengths &&= table.head.some((word) => ['strength', 'kind', 'criticality'].includes(word));
    readEdges(table, drafting, report, listed > 0);
  }
  if (listed === 0 && drafting.size > 0) report.note('components-from-edges', drafting.size);
  drafting.say({ direction: stated, strength: strengths });
});

/** `~from`, `:START_ID`, `From `, `weight:int` as one word each. */
const heading = (cell: string): string =>
  cell
    .trim()
    .toLowerCase()
    .replace(/^:*(start|end)_id.*$/, '$1_id')
    .replace(/^[~:]/, '')
    .replace(/^([^:]+):.*$/, '$1')
    .replace(/[\s-]+/g, '_');

/** What divides the cells of the first line that says something: what it has most of outside quotation marks. */
function delimiterOf(text: string): string {
  const line = /^(?![ \t]*(?:#|$)).*$/m.exec(text.slice(0, 50_000))?.[0].replace(/"[^"]*"/g, '') ?? '';
  const count = (mark: string): number => line.split(mark).length;
  return [',', ';', '\t', '|'].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}

/** The rows with their places; null if the text cannot be cut into cells. */
function tableOf(file: SourceFile, report: Report): TableOf | null {
  const rows: Row[] = [];
  let before = 0;
  const unclosed: number[] = [];
  // Cutting is left to the parser; the heading is not, for the parser loses a column called `__proto__`.
  const delimiter = delimiterOf(file.text);
  Papa.parse<string[]>(file.text, {
    delimiter,
    step: ({ data, errors, meta }, parser) => {
      const quote = errors.find(({ type }) => type === 'Quotes');
      if (quote) {
        unclosed.push(before);
        parser.abort();
        return;
      }
      if (data.some((cell) => cell.trim() !== '') && !data[0]?.trimStart().startsWith('#'))
        rows.push({ cells: data, at: before });
      before = meta.cursor;
    },
  });
  for (const at of unclosed) report.error('csv-quote', file, { at });
  const [first] = rows;
  if (unclosed.length > 0 || first === undefined) return null;
  if (first.cells.length > MOST_COLUMNS) {
    report.error('csv-columns', file, { at: first.at, count: first.cells.length, allowed: String(MOST_COLUMNS) });
    return null;
  }
  return { file, ...headed(file, rows, first, report) };
}

function headed(file: SourceFile, rows: readonly Row[], first: Row, report: Report): Omit<TableOf, 'file'> {
  const head = first.cells.map(heading);
  for (const [a, b] of [...ENDS, ...AMBIGUOUS]) {
    const ends = [head.indexOf(a), head.indexOf(b)] as const;
    if (ends[0] < 0 || ends[1] < 0) continue;
    if (a === 'upstream') report.warn('csv-ambiguous', file, { at: first.at, subject: `${a}, ${b}` });
    // Upstream of a service is what it needs: the arrow of need runs from downstream to upstream.
    return { head, rows: rows.slice(1), ends: a === 'upstream' ? [ends[1], ends[0]] : ends };
  }
  const words = [...ENDS.flat(), ...IDS, 'type', 'kind', 'label', 'group', 'owner', 'weight', 'strength'];
  const isHead = head.some(
    (word) => words.includes(word) || (word.length > 3 && nearestWord(word, ENDS.flat()) !== null),
  );
  // Two columns without a heading: who needs whom, in this order.
  if (!isHead && rows.every(({ cells }) => cells.length === 2)) return { head: ['from', 'to'], rows, ends: [0, 1] };
  return { head, rows: rows.slice(1), ends: null };
}

function tellColumns(file: SourceFile, head: readonly string[], report: Report): void {
  const pair = ENDS.find(([a, b]) => head.includes(a) || head.includes(b)) ?? ['source', 'target'];
  const missing = pair.find((word) => !head.includes(word)) ?? 'target';
  const near = head.find((word) => !pair.includes(word) && nearestWord(word, [missing]) !== null) ?? null;
  if (head.some((word) => IDS.includes(word)) && near === null)
    report.error('not-a-graph', file, { subject: 'node-table', at: 0 });
  else report.error('csv-columns', file, { at: 0, subject: head.join(', '), allowed: missing, near });
}

const column = (head: readonly string[], ...words: readonly string[]): number =>
  words.map((word) => head.indexOf(word)).find((index) => index >= 0) ?? -1;

function readParts({ file, head, rows }: TableOf, drafting: Drafting, report: Report): void {
  const [id, name, kind, group, owner, weight, note] = [
    column(head, ...IDS),
    column(head, 'name', 'label', 'desc', 'title'),
    column(head, 'kind', 'type'),
    column(head, 'group', 'system', 'region', 'namespace'),
    column(head, 'owner', 'team'),
    column(head, 'weight', 'size'),
    column(head, 'note', 'notes', 'description'),
  ];
  for (const { cells, at } of rows) {
    const written = cell(cells, id);
    if (written === '') report.warn('missing', file, { at, subject: head[id] ?? 'id' });
    else if (drafting.has(written)) report.warn('duplicate-id', file, { at, subject: written });
    else
      drafting.component(
        written,
        {
          name: name === id ? null : cell(cells, name),
          group: cell(cells, group),
          owner: cell(cells, owner),
          note: cell(cells, note),
          weight: weight < 0 ? null : Number(cell(cells, weight)),
          kind: kindOf(cell(cells, kind)) ?? guessKind(cell(cells, kind), cell(cells, name)),
        },
        { file, at },
      );
  }
}

function readEdges({ file, head, rows, ends }: TableOf, drafting: Drafting, report: Report, listed: boolean): void {
  if (ends === null) return;
  const [strength, note, when] = [
    column(head, 'strength', 'criticality', 'kind', 'type'),
    column(head, 'note', 'label', 'relation'),
    column(head, 'when'),
  ];
  for (const { cells, at } of rows) {
    const [from, to] = [cell(cells, ends[0]), cell(cells, ends[1])];
    if (from === '' || to === '') {
      report.warn('csv-short-row', file, {
        at,
        subject: head[from === '' ? ends[0] : ends[1]] ?? '',
        count: cells.length,
        allowed: String(head.length),
      });
      continue;
    }
    if (cells.length > head.length && cells.slice(head.length).some((extra) => extra.trim() !== ''))
      report.warn('csv-long-row', file, { at, count: cells.length - head.length, allowed: String(head.length) });
    if (listed) for (const id of [from, to]) drafting.tellUnlisted(id, { file, at });
    const said = cell(cells, strength);
    const known = strengthOf(said);
    const remark = [
      cell(cells, note),
      known === undefined && !['strength', 'criticality'].includes(head[strength] ?? '') ? said : '',
    ];
    if (known === undefined && said !== '' && head[strength] === 'strength')
      report.warn('bad-field', file, { at, subject: said, allowed: STRENGTHS.join(', ') });
    drafting.need(
      from,
      to,
      {
        via: 'stated',
        strength: known,
        when: cell(cells, when).toLowerCase() === 'start' ? 'start' : undefined,
        note: remark.filter((part) => part !== '').join('; '),
      },
      { file, at },
    );
  }
}

/** A cell; the mark that keeps a spreadsheet from running it is taken off again. */
const cell = (cells: readonly string[], index: number): string =>
  (cells[index] ?? '').trim().replace(/^'(?=[=+\-@])/, '');
const strengthOf = (word: string): Strength | undefined => STRENGTHS.find((each) => each === word.toLowerCase());
const kindOf = (word: string): OwnKind | undefined => OWN_KINDS.find((each) => each === word.toLowerCase());
