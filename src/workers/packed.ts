import type { Work } from '../analysis/work';
import type { FileComponent, FileDependency, FileRedundancy, SystemFile } from '../model/system-file';

/**
 * A system in pieces of text. Rows by the hundred thousand hold a page for seconds on their way to a worker or from
 * it; text goes at once, and is written and read piece by piece, with time for the page in between.
 */
export interface Packed {
  /** All that is no list of rows. */
  readonly head: string;
  readonly components: readonly string[];
  readonly dependencies: readonly string[];
  readonly redundancies: readonly string[];
}

/** Rows of a piece: about a millisecond. */
const ROWS = 1_000;
type Lists = Pick<SystemFile, 'components' | 'dependencies' | 'redundancies'>;

export function* packed(system: SystemFile): Work<Packed> {
  const { components, dependencies, redundancies, ...head } = system;
  return {
    head: JSON.stringify(head),
    components: yield* textsOf(components),
    dependencies: yield* textsOf(dependencies),
    redundancies: yield* textsOf(redundancies),
  };
}

export function* unpacked({ head, components, dependencies, redundancies }: Packed): Work<SystemFile> {
  const rest = parsed<Omit<SystemFile, keyof Lists>>(head);
  return {
    ...rest,
    components: yield* rowsOf<FileComponent>(components),
    dependencies: yield* rowsOf<FileDependency>(dependencies),
    redundancies: yield* rowsOf<FileRedundancy>(redundancies),
  };
}

/** What `packed` wrote, and nobody else. */
const parsed: <Value>(text: string) => Value = JSON.parse;

function* textsOf(rows: readonly object[]): Work<string[]> {
  const texts: string[] = [];
  for (let at = 0; at < rows.length; at += ROWS) {
    texts.push(JSON.stringify(rows.slice(at, at + ROWS)));
    yield { done: at, total: rows.length };
  }
  return texts;
}

function* rowsOf<Row>(texts: readonly string[]): Work<Row[]> {
  const rows: Row[] = [];
  for (const [at, text] of texts.entries()) {
    rows.push(...parsed<Row[]>(text));
    yield { done: at, total: texts.length };
  }
  return rows;
}
