import { readBytes } from '../inputs';
import type { ExitCode, Io } from '../io';
import type { Options, OptionKinds } from '../options';
import type { Words } from '../words';

export const OPTIONS: OptionKinds = {};

/** Serves the questions over standard input and output until the other side is done. */
export async function mcp(options: Options, io: Io, words: Words): Promise<ExitCode> {
  await io.serve(options.names.length === 0 ? [] : await readBytes(options.names, { ...io, watched: false }, words));
  return 0;
}
