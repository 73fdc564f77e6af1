import { sureOneOf } from '../model/bounds';
import type { DependencyGraph } from '../model/graph';
import type { SystemFile } from '../model/system-file';
import { graphOfSystem, UNKNOWN_READINGS, type UnknownReading } from '../model/system-graph';
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
 * Read files, or one text, of any known format as a graph. What is wrong with them is in `findings`, with file, line and
 * column. Linear in the size of the files; a format's reader is loaded when it is first needed.
 * @throws {RangeError} (a rejection) if an option names no format or no reading that there is, never for what files hold
 */
export async function readGraph(
  input: string | Uint8Array | readonly Input[],
  { name = 'input', format, unknown = 'hard', turned = false }: ReadOptions = {},
): Promise<GraphReading> {
  sureOneOf('reading', UNKNOWN_READINGS, unknown);
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
