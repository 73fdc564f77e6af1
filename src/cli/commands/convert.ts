import { writeCsv } from '../../exporters/csv';
import { COLUMN_DIALECTS, systemColumns, systemEdges } from '../../exporters/system-columns';
import { systemDot, systemMermaid } from '../../exporters/system-drawings';
import type { Strength, SystemFile } from '../../model/system-file';
import { systemFileJson, systemFileYaml } from '../../model/write-system-file';
import { readSystem, READING } from '../inputs';
import { Refusal, type ExitCode, type Machine } from '../io';
import type { Options, OptionKinds } from '../options';
import { writeOut } from '../write-out';
import type { Words } from '../words';

export const OPTIONS: OptionKinds = { ...READING, to: 'value', output: 'value' };

const SINGLE: Readonly<Record<string, (system: SystemFile) => string>> = {
  yaml: systemFileYaml,
  json: systemFileJson,
  dot: systemDot,
  mermaid: systemMermaid,
  csv: (system) => writeCsv({ columns: ['from', 'to', 'strength', 'when', 'lag_minutes'], rows: systemEdges(system) }),
};
const TARGETS = [...Object.keys(SINGLE), ...COLUMN_DIALECTS];

/** A system in another form; what the form cannot hold is told. */
export async function convert(options: Options, io: Machine, words: Words): Promise<ExitCode> {
  const { cli } = words;
  if (!options.has('to')) throw new Refusal(cli.needsTo);
  const to = options.oneOf('to', TARGETS, 'yaml');
  const dialect = COLUMN_DIALECTS.find((each) => each === to);
  const output = options.value('output') ?? '-';
  if (dialect !== undefined && output === '-') throw new Refusal(cli.needsFolder(to));
  const { system } = await readSystem(options.names, options, io, words);
  if (dialect !== undefined) {
    const { vertices, edges } = systemColumns(system, dialect);
    await writeOut(`${output}/vertices.csv`, vertices, io, words);
    await writeOut(`${output}/edges.csv`, edges, io, words);
  } else await writeOut(output, SINGLE[to]?.(system) ?? '', io, words);
  const lost = lostIn(to, system, words);
  if (lost !== '') io.note(cli.losing(lost));
  return 0;
}

/** Strengths that a drawing tells apart. */
const DRAWN: readonly Strength[] = ['hard', 'soft'];

/** What of a system is not in a file of this form, in words; empty if all of it is. */
function lostIn(to: string, { components, dependencies, redundancies }: SystemFile, { cli }: Words): string {
  if (to === 'yaml' || to === 'json') return '';
  const rows = [...components, ...dependencies, ...redundancies];
  const count = (has: (row: (typeof rows)[number]) => boolean): number => rows.filter(has).length;
  const columns = COLUMN_DIALECTS.some((each) => each === to);
  const ends = new Set(dependencies.flatMap(({ from, to: provider }) => [from, provider]));
  const found: readonly (readonly [keyof typeof cli.lost, number])[] = [
    ['isolated', to === 'csv' ? components.filter(({ id }) => !ends.has(id)).length : 0],
    ['strength', to === 'csv' || columns ? 0 : dependencies.filter(({ strength }) => !DRAWN.includes(strength)).length],
    ['redundancy', to === 'csv' ? redundancies.length : 0],
    ['group', columns ? 0 : components.filter(({ group }) => group !== undefined).length],
    ['owner', columns ? 0 : components.filter(({ owner }) => owner !== undefined).length],
    ['weight', columns ? 0 : components.filter(({ weight }) => weight !== undefined).length],
    ['recovery', columns ? 0 : components.filter((row) => row.recovery_minutes !== undefined).length],
    ['note', count(({ note }) => note !== undefined)],
    ['link', count(({ link }) => link !== undefined)],
  ];
  return found
    .filter(([, rowCount]) => rowCount > 0)
    .map(([what, rowCount]) => cli.lost[what](rowCount))
    .join(', ');
}
