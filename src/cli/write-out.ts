import { codeOf } from './inputs';
import { Refusal, type Machine } from './io';
import type { Words } from './words';

/** Text to a file, or to standard output for `-`; a file is named on standard error when it is there. */
export async function writeOut(path: string, content: string, io: Machine, words: Words): Promise<void> {
  if (path === '-') {
    io.out(content);
    return;
  }
  try {
    await io.write(path, content);
  } catch (error) {
    throw new Refusal(words.cli.cannotWrite(path, words.cli.ioWhy(codeOf(error))));
  }
  io.note(words.cli.wrote(path, Math.ceil(content.length / 1000)));
}
