import { readGraph, type GraphReading } from '../importers/read-graph';
import type { Finding } from '../importers/types';
import { FORMAT_IDS } from '../importers/types';
import { FORMATS } from '../importers/formats';
import type { DependencyGraph } from '../model/graph';
import { nearestWord } from '../model/nearest-word';
import type { SystemFile } from '../model/system-file';
import { sayWhatIsWrong } from '../text/importers/say-import';
import type { CliText } from '../text/cli/texts';
import { Refusal, type Io, type Machine } from './io';
import { showProgress } from './progress';
import type { Options, OptionKinds } from './options';
import type { Words } from './words';

/** Options of every command that reads a system. */
export const READING: OptionKinds = { from: 'value', flip: 'flag' };

/** A system that was read whole enough to answer for. */
export interface ReadSystem {
  readonly system: SystemFile;
  readonly graph: DependencyGraph;
}

/** The files' bytes, with what they are called in messages. */
export async function readBytes(names: readonly string[], io: Io, words: Words) {
  if (names.length === 0) throw new Refusal(words.cli.noInput);
  if (names.filter((name) => name === '-').length > 1) throw new Refusal(words.cli.onceOnly);
  const files = [];
  for (const path of names) {
    if (path !== '-') showProgress(words.cli.reading(path), io);
    try {
      files.push({ name: path === '-' ? '<stdin>' : path, bytes: await io.read(path) });
    } catch (error) {
      showProgress('', io);
      throw new Refusal(words.cli.cannotRead(path, words.cli.ioWhy(codeOf(error))));
    }
  }
  return files;
}

/** A file or several as one system, whatever is wrong with them: for the command that tells. */
export async function readFiles(
  names: readonly string[],
  options: Options,
  io: Io,
  words: Words,
): Promise<GraphReading> {
  const files = await readBytes(names, io, words);
  const asked = options.value('from');
  const format = FORMAT_IDS.find((id) => id === asked);
  if (asked !== undefined && format === undefined)
    throw new Refusal(words.cli.badValue('--from', asked, FORMAT_IDS.join(', ')));
  const reading = await readGraph(files, { turned: options.has('flip'), ...(format !== undefined && { format }) });
  showProgress('', io);
  return reading;
}

/**
 * The system that the files hold; what is wrong goes to standard error.
 * @throws {Refusal} if nothing of them can be shown
 */
export async function readSystem(
  names: readonly string[],
  options: Options,
  io: Machine,
  words: Words,
): Promise<ReadSystem> {
  const { system, graph, findings, unlisted } = await readFiles(names, options, io, words);
  for (const finding of findings) {
    const line = findingLine(finding, io, words);
    if (finding.severity === 'error') io.err(`${line}\n`);
    else if (finding.severity === 'warning') io.note(line);
  }
  if (unlisted > 0) io.note(words.importers.unlisted(unlisted));
  if (system === null || graph === null) throw new Refusal('');
  return { system, graph };
}

const COLOURS = { error: 31, warning: 33, info: 36 } as const;

/** `file:line:column: error: what is wrong (path)`. */
export function findingLine(finding: Finding, io: Pick<Io, 'colour'>, words: Words): string {
  const { file, line, column, path, severity } = finding;
  const place = [file, ...(line === null ? [] : [line, ...(column === null ? [] : [column])])].join(':');
  const kind = paint(words.cli.severity[severity], COLOURS[severity], io);
  const said = `${sayWhatIsWrong(words.importers, finding)}${path === '' ? '' : ` [${path}]`}`;
  return `${printable(place)}: ${kind}: ${printable(said)}`;
}

export const paint = (text: string, colour: number, { colour: on }: Pick<Io, 'colour'>): string =>
  on ? `\u001b[${colour}m${text}\u001b[0m` : text;

/** "8 components, 12 dependencies from Docker Compose" */
export function summary({ system, format }: GraphReading, words: Words): string {
  const name = FORMATS.find(({ id }) => id === format)?.name ?? '';
  const rows = (system?.dependencies.length ?? 0) + (system?.redundancies.length ?? 0);
  return words.cli.summary(system?.components.length ?? 0, rows, name);
}

/**
 * Ids of the components that these words name: by id, or by name where only one is called so.
 * @throws {RangeError} for a word that names none
 */
export function componentsNamed(words: readonly string[], { components }: SystemFile, text: CliText): string[] {
  const ids = new Set(components.map(({ id }) => id));
  const named = new Map<string, string[]>();
  for (const { id, name } of components) if (name !== undefined) named.set(name, [...(named.get(name) ?? []), id]);
  return words.flatMap((word) => {
    const [only, ...others] = ids.has(word) ? [word] : (named.get(word) ?? []);
    if (only !== undefined && others.length === 0) return [only];
    const near = nearestWord(word, [...ids, ...named.keys()]);
    throw new Refusal(text.noComponent(word, near && printable(near)));
  });
}

/** The words of `--fail a,b --fail c`; a comma inside an id can be had by giving the option for that id alone. */
export function faultsAsked(options: Options, system: SystemFile, text: CliText): string[] {
  const whole = new Set(system.components.flatMap(({ id, name }) => [id, ...(name === undefined ? [] : [name])]));
  const words = options
    .values('fail')
    .flatMap((value) => (whole.has(value) ? [value] : value.split(',').map((word) => word.trim())))
    .filter((word) => word !== '');
  return [...new Set(componentsNamed(words, system, text))];
}

export function nameOf(system: SystemFile): (component: number) => string {
  return (component) => {
    const row = system.components[component];
    return row === undefined ? '' : printable(row.name ?? row.id);
  };
}

/** Text of a file on a terminal: nothing in it moves the cursor or changes a colour. */
export const printable = (text: string): string =>
  text.replace(/[\p{Cc}\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]/gu, '\uFFFD');

export const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : String(error);
