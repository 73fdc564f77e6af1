import { sureOneOf } from '../model/bounds';
import type { FileDependency, SystemFile } from '../model/system-file';
import { quotedCell } from './csv';

/** Programs for graphs that one machine does not hold, and how each calls its columns. */
export const COLUMN_DIALECTS = ['neo4j', 'igraph', 'graphframes'] as const;
export type ColumnDialect = (typeof COLUMN_DIALECTS)[number];

/** Two tables: what there is, and who needs whom. */
export interface Columns {
  readonly vertices: string;
  readonly edges: string;
}

type Cell = string | number | undefined;
interface Dialect {
  readonly vertices: readonly string[];
  readonly edges: readonly string[];
  readonly vertex: (cells: readonly Cell[]) => readonly Cell[];
  readonly edge: (cells: readonly Cell[]) => readonly Cell[];
}

const VERTEX = ['name', 'kind', 'group', 'owner', 'weight', 'recovery_minutes'] as const;
const EDGE = ['strength', 'when', 'lag_minutes', 'choice', 'need'] as const;
const same = (cells: readonly Cell[]): readonly Cell[] => cells;
const plain = (id: string, from: string, to: string): Dialect => ({
  vertices: [id, ...VERTEX],
  edges: [from, to, ...EDGE],
  vertex: same,
  edge: same,
});

const DIALECTS: Readonly<Record<ColumnDialect, Dialect>> = {
  neo4j: {
    vertices: ['id:ID', 'name', 'kind', 'group', 'owner', 'weight:double', 'recovery_minutes:double', ':LABEL'],
    edges: [...[':START_ID', ':END_ID', 'strength', 'when', 'lag_minutes:double', 'choice:int', 'need:int'], ':TYPE'],
    vertex: (cells) => [...cells, 'Component'],
    edge: (cells) => [...cells, 'NEEDS'],
  },
  // The first column is what igraph knows a vertex by.
  igraph: { ...plain('name', 'from', 'to'), vertices: ['name', 'label', ...VERTEX.slice(1)] },
  graphframes: plain('id', 'src', 'dst'),
};

/**
 * A system as two CSV tables (RFC 4180, LF) in the columns that a program reads. An edge leads from what needs to what
 * is needed. A redundancy is as many edges as it has members, with its number in `choice` and how many suffice in `need`;
 * both are empty for a single dependency. What nobody knows is an empty cell. Cells are not guarded against spreadsheets.
 * @throws {RangeError} if there is no such dialect
 */
export function systemColumns(system: SystemFile, dialect: ColumnDialect): Columns {
  sureOneOf('dialect', COLUMN_DIALECTS, dialect);
  const { vertices, edges, vertex, edge } = DIALECTS[dialect];
  const edgeOf = (from: string, to: string, row: Passing, ...choice: readonly Cell[]): readonly Cell[] =>
    edge([from, to, row.strength, row.when ?? 'run', row.lag_minutes ?? undefined, choice[0], choice[1]]);
  return {
    vertices: csv([
      vertices,
      ...system.components.map(({ id, name = id, kind, group, owner, weight, recovery_minutes }) =>
        vertex([id, name, kind, group, owner, weight, recovery_minutes]),
      ),
    ]),
    edges: csv([
      edges,
      ...system.dependencies.map((row) => edgeOf(row.from, row.to, row)),
      ...system.redundancies.flatMap((row, i) =>
        row.to.map((member) => edgeOf(row.from, member, row, i + 1, row.need)),
      ),
    ]),
  };
}

type Passing = Pick<FileDependency, 'strength' | 'when' | 'lag_minutes'>;

/** A plain list of dependencies that our own reader, and most others, take. */
export const systemEdges = ({ dependencies }: SystemFile): readonly (readonly string[])[] =>
  dependencies.map(({ from, to, strength, when, lag_minutes }) => [
    ...[from, to, strength, when ?? ''],
    lag_minutes === null ? '' : String(lag_minutes),
  ]);

const csv = (rows: readonly (readonly Cell[])[]): string =>
  rows.map((row) => `${row.map((cell) => quotedCell(String(cell ?? ''))).join(',')}\n`).join('');
