import type { FileComponent, FileDependency, FileRedundancy, FileWhere, SystemFile } from './system-file';

/** Characters that are invisible, or that one reader or another takes for the end of a line. */
const AWKWARD = /[\u007f-\u009f\u2028\u2029\ufeff\ud800-\udfff]/gu;
const quoted = (text: string): string =>
  JSON.stringify(text).replace(AWKWARD, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** Texts that YAML reads as the text they are, without quotation marks, also inside braces. */
const plain = (text: string): boolean =>
  /^[A-Za-z][A-Za-z0-9_./ -]*[A-Za-z0-9_]$|^[A-Za-z]$/.test(text) &&
  !/^(true|false|null|yes|no|on|off|y|n)$/i.test(text);

interface Dialect {
  readonly key: (name: string) => string;
  readonly text: (text: string) => string;
}
const JSON_DIALECT: Dialect = { key: (name) => `"${name}": `, text: quoted };
const YAML_DIALECT: Dialect = { key: (name) => `${name}: `, text: (text) => (plain(text) ? text : quoted(text)) };

type Row = FileComponent | FileDependency | FileRedundancy;
type Field = string | number | readonly string[] | Row | FileWhere;
const isList = (value: Field): value is readonly string[] => Array.isArray(value);

function flow(value: Field, dialect: Dialect): string {
  if (typeof value === 'string') return dialect.text(value);
  if (isList(value)) return `[${value.map(dialect.text).join(', ')}]`;
  if (typeof value !== 'object') return String(value);
  const said = Object.entries<Field | null | undefined>({ ...value }).flatMap(([key, field]) =>
    field === undefined || field === null ? [] : [dialect.key(key) + flow(field, dialect)],
  );
  return `{ ${said.join(', ')} }`;
}

const heads = ({ format, version, title, note }: SystemFile): [string, Field][] => [
  ['format', format],
  ['version', version],
  ...(title === undefined ? [] : [['title', title] satisfies [string, Field]]),
  ...(note === undefined ? [] : [['note', note] satisfies [string, Field]]),
];
const lists = ({ components, dependencies, redundancies }: SystemFile): [string, readonly Row[]][] => [
  ['components', components],
  ['dependencies', dependencies],
  ...(redundancies.length === 0 ? [] : [['redundancies', redundancies] satisfies [string, readonly Row[]]]),
];

/** The file as JSON, a row to a line, so that two versions can be compared line by line. An unknown lag is left out. */
export function systemFileJson(system: SystemFile): string {
  const head = heads(system).map(([key, value]) => `  ${JSON_DIALECT.key(key)}${flow(value, JSON_DIALECT)}`);
  const body = lists(system).map(([key, rows]) =>
    rows.length === 0
      ? `  "${key}": []`
      : `  "${key}": [\n${rows.map((row) => `    ${flow(row, JSON_DIALECT)}`).join(',\n')}\n  ]`,
  );
  return `{\n${[...head, ...body].join(',\n')}\n}\n`;
}

/** The file as YAML, a row to a line. */
export function systemFileYaml(system: SystemFile): string {
  const head = heads(system).map(([key, value]) => `${key}: ${flow(value, YAML_DIALECT)}`);
  const body = lists(system).map(([key, rows]) =>
    rows.length === 0 ? `${key}: []` : `${key}:\n${rows.map((row) => `  - ${flow(row, YAML_DIALECT)}`).join('\n')}`,
  );
  return `${[...head, ...body].join('\n')}\n`;
}
