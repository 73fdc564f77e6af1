import type { Binary } from '../../importers/finding-codes';
import type { LeftOutCode, Note, NoteCode, Via } from '../../importers/types';
import { PASTED } from '../../model/pasted';
import { findings, notGraphs } from './en-findings';

const number = (value: number): string => value.toLocaleString('en-GB');
const s = (count: number, one: string, many = `${one}s`): string => `${number(count)} ${count === 1 ? one : many}`;

/** What is said about a file that was read, in English. Every code has its sentence, or it does not compile. */
export const en = {
  /** Where a finding is: file, line and column, path. */
  place: (file: string, line: number | null, column: number | null, path: string) =>
    `${file === '' ? 'The file' : file === PASTED ? 'The paste' : file}${line === null ? '' : `, line ${line}${column === null ? '' : `, column ${column}`}`}${path === '' ? '' : ` (${path})`}`,
  finding: findings,
  notGraph: notGraphs,
  binary: {
    png: 'a PNG picture',
    jpeg: 'a JPEG picture',
    gif: 'a GIF picture',
    webp: 'a WebP picture',
    pdf: 'a PDF document',
    zip: 'a ZIP archive or an office document',
    gzip: 'a gzip archive',
    sqlite: 'an SQLite database',
    other: 'not a text',
  } satisfies Record<Binary, string>,
  severity: { error: 'Not read', warning: 'Read, with a loss', info: 'Good to know' },
  unlisted: (count: number) => `and ${count} more`,
  /** The question about direction, with a real pair of the file. */
  direction: (dependent: string, provider: string) => `If ${provider} fails, ${dependent} breaks: right?`,
  says: {
    noDirection: 'An arrow in it says that two parts belong together, not which of them needs the other.',
    noWhen: 'It does not say what is needed to run and what only to start.',
    notRunning: 'It says what is needed to build or to set up, not what is needed while the system runs.',
  },
  via: {
    stated: (count) => s(count, 'is stated as a dependency', 'are stated as dependencies'),
    'start-order': (count) => s(count, 'says only the order of starting', 'say only the order of starting'),
    address: (count) => s(count, 'was read from an address in settings', 'were read from addresses in settings'),
    reference: (count) => s(count, 'is a reference in the configuration', 'are references in the configuration'),
    route: (count) => s(count, 'is a route of traffic', 'are routes of traffic'),
    call: (count) => s(count, 'is a call that was seen', 'are calls that were seen'),
    message: (count) => s(count, 'goes through a queue', 'go through a queue'),
    drawn: (count) => s(count, 'is an arrow', 'are arrows'),
    import: (count) => s(count, 'is an import of code', 'are imports of code'),
    package: (count) => s(count, 'is a package that needs another', 'are packages that need packages'),
  } satisfies Record<Via, (count: number) => string>,
  leftOut: {
    plumbing: (count) =>
      `${s(count, 'variable, parameter or output', 'variables, parameters and outputs')}, folded into the lines that lead through them`,
    transitive: (count) => `${s(count, 'line')} that only ${count === 1 ? 'follows' : 'follow'} from others`,
    'order-only': (count) => `${s(count, 'line')} that only ${count === 1 ? 'says' : 'say'} what starts after what`,
    conflicts: (count) => `${s(count, 'conflict')}: parts that exclude each other`,
    outside: (count) => `${s(count, 'reference')} to things that are not in the files`,
    styling: (count) => `${s(count, 'mark')} that ${count === 1 ? 'is' : 'are'} only decoration`,
    'other-diagram': (count) => `${s(count, 'further diagram')} of the same file`,
    'not-a-workload': (count) =>
      `${s(count, 'object')} that ${count === 1 ? 'runs' : 'run'} nothing: accounts, roles, policies`,
    'inside-one': (count) => `${s(count, 'call')} inside one service`,
    'no-service': (count) => `${s(count, 'span')} that ${count === 1 ? 'names' : 'name'} no service`,
    unattached: (count) => `${s(count, 'arrow')} that ${count === 1 ? 'touches' : 'touch'} nothing at one end`,
    'external-package': (count) => `${s(count, 'import')} of packages from outside`,
    documents: (count) => `${s(count, 'entry', 'entries')} of other kinds`,
    mentions: (count) => `${s(count, 'relation')} that ${count === 1 ? 'is' : 'are'} no dependency`,
    'duplicate-lines': (count) => `${s(count, 'line')} that ${count === 1 ? 'says' : 'say'} again what another says`,
  } satisfies Record<LeftOutCode, (count: number) => string>,
  note: {
    addresses: ({ count }) =>
      `${s(count, 'dependency was', 'dependencies were')} read from addresses in settings: needed to run.`,
    'both-ways': ({ count }) => `${count} of them ${count === 1 ? 'is' : 'are'} in the order of starting too.`,
    undirected: ({ count }) =>
      `${s(count, 'line')} in the file ${count === 1 ? 'has' : 'have'} no direction; read as written, the first needs the second.`,
    'values-not-read': () =>
      'Types, addresses and references were read; values of attributes, which may be secret, were not.',
    'service-unnamed': ({ subject }) =>
      `The answer does not say whose dependencies these are; here it is called ${subject}.`,
    redundancy: ({ count }) => `${count} time${count === 1 ? '' : 's'} one of several suffices.`,
    folded: ({ count, subject }) =>
      `${s(count, 'part was', 'parts were')} folded into what ${count === 1 ? 'it stands' : 'they stand'} for, such as ${subject}.`,
    dashed: ({ count }) => `${s(count, 'dashed line is', 'dashed lines are')} read as soft.`,
    'queue-turned': ({ count }) => `${count} time${count === 1 ? '' : 's'} a consumer needs the queue that feeds it.`,
    'components-from-edges': ({ count }) =>
      `The file lists no components; ${s(count, 'was', 'were')} made from the ends of its dependencies.`,
    calls: ({ count }) =>
      `${s(count, 'call')} stand behind these lines. What was not called in that time is not among them.`,
    files: ({ count }) => `${count} files were read as one system.`,
    'missing-files': ({ count, subject }) =>
      `${s(count, 'file is', 'files are')} named and not here, such as ${subject}: drop ${count === 1 ? 'it' : 'them'} too.`,
    unresolved: ({ subject }) => `What “${subject}” brings in from elsewhere was not read: drop those files too.`,
  } satisfies Record<NoteCode, (note: Note) => string>,
};

export type ImportText = typeof en;
