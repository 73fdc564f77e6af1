import type { DependencyGraph } from '../model/graph';
import type { SystemFile } from '../model/system-file';
import { graphOfSystem, type UnknownReading } from '../model/system-graph';
import { turnSystem } from '../model/turn-system';
import { openedSystem } from './opened';
import { readInputs, type Input, type Outcome } from './read';
import type { FormatId } from './types';

export interface ReadOptions {
  /** Name of the file, where `input` is one text: its ending helps to tell the format. */
  readonly name?: string;
  /** The format, where it shall not be found out. */
  readonly format?: FormatId;
  /** How what has no stated strength is taken; default `hard`. */
  readonly unknown?: UnknownReading;
  /** Turn every dependency round; default false. */
  readonly turned?: boolean;
}

export interface GraphReading extends Outcome {
  /** Null if nothing may be shown; then `findings` holds an error. */
  readonly system: SystemFile | null;
  /** Component `i` is `system.components[i]`. */
  readonly graph: DependencyGraph | null;
}

/**
 * Read files, or one text, of any known format as a graph. Never rejects: what is wrong is in `findings`, with file, line
 * and column. Linear in the size of the files; a format's reader is loaded when it is first needed.
 */
export async function readGraph(
  input: string | Uint8Array | readonly Input[],
  { name = 'input', format, unknown = 'hard', turned = false }: ReadOptions = {},
): Promise<GraphReading> {
  const inputs =
    typeof input === 'string'
      ? [{ name, text: input }]
      : input instanceof Uint8Array
        ? [{ name, bytes: input }]
        : input;
  const outcome = await readInputs(inputs, format);
  const read = outcome.draft && openedSystem(outcome.draft);
  const system = read !== null && turned ? turnSystem(read) : read;
  return { ...outcome, system, graph: system && graphOfSystem(system, unknown) };
}
