import { FORMATS } from '../importers/formats';
import { nearestWord } from '../model/nearest-word';
import type { TextLanguage } from '../text/texts';
import * as build from './commands/build';
import * as convert from './commands/convert';
import * as diff from './commands/diff';
import * as mcp from './commands/mcp';
import * as rank from './commands/rank';
import * as simulate from './commands/simulate';
import * as validate from './commands/validate';
import { Refusal, type ExitCode, type Io, type Machine } from './io';
import { readOptions, type OptionKinds, type Options } from './options';
import { table } from './table';
import { loadWords, type Words } from './words';

type Command = readonly [run: (options: Options, io: Machine, words: Words) => Promise<ExitCode>, options: OptionKinds];

export const COMMANDS = {
  simulate: [simulate.simulate, simulate.OPTIONS],
  rank: [rank.rank, rank.OPTIONS],
  diff: [diff.diff, diff.OPTIONS],
  validate: [validate.validate, validate.OPTIONS],
  convert: [convert.convert, convert.OPTIONS],
  build: [build.build, build.OPTIONS],
  mcp: [mcp.mcp, mcp.OPTIONS],
  formats: [formats, {}],
} satisfies Record<string, Command>;
type Name = keyof typeof COMMANDS;

const isName = (word: string): word is Name => Object.hasOwn(COMMANDS, word);

/** Runs one command line; `words` is what stands behind the program's name. Never rejects. */
export async function run(args: readonly string[], io: Io): Promise<ExitCode> {
  let words = await loadWords(languageOf(args));
  let name: Name | '' = '';
  try {
    const [first, ...rest] = args;
    if (first === undefined || first === 'help' || first === '--help' || first === '-h') {
      const about = rest[0] ?? '';
      io.out(`${words.cli.help[isName(about) ? about : 'all']}\n`);
      return first === undefined ? 2 : 0;
    }
    if (first === '--version' || first === '-v') {
      io.out(`${io.version}\n`);
      return 0;
    }
    if (!isName(first)) throw new Refusal(words.cli.unknownCommand(first, nearestWord(first, Object.keys(COMMANDS))));
    name = first;
    const [command, kinds]: Command = COMMANDS[name];
    const options = readOptions(rest, kinds, words.cli);
    words = await loadWords(options.oneOf('lang', ['en', 'de'], 'en'));
    if (options.has('help')) {
      io.out(`${words.cli.help[name]}\n`);
      return 0;
    }
    const quiet = options.has('quiet');
    const machine: Machine = {
      ...io,
      colour: io.colour && !options.has('no-color'),
      watched: io.watched && !quiet,
      note: (line) => (quiet ? undefined : io.err(`${line}\n`)),
    };
    return await command(options, machine, words);
  } catch (error) {
    if (!(error instanceof Refusal)) {
      io.err(`dominograph: ${words.cli.fault(error instanceof Error ? error.message : String(error))}\n`);
      return 2;
    }
    // Where the files have said already what is wrong with them, there is nothing to add.
    if (error.message !== '') io.err(`dominograph: ${error.message}\n${words.cli.seeHelp(name)}\n`);
    return 2;
  }
}

/** Asked for before anything is understood, so that what is not understood is told in it. */
function languageOf(args: readonly string[]): TextLanguage {
  const at = args.lastIndexOf('--lang');
  return args.includes('--lang=de') || (at >= 0 && args[at + 1] === 'de') ? 'de' : 'en';
}

function formats(_: Options, io: Io): Promise<ExitCode> {
  io.out(`${table(FORMATS.map(({ id, name }) => [id, name])).join('\n')}\n`);
  return Promise.resolve(0);
}
