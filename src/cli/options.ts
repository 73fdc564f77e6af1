import { parseArgs } from 'node:util';
import { nearestWord } from '../model/nearest-word';
import type { CliText } from '../text/cli/texts';
import { Refusal } from './io';

/** An option: whether it takes a value, and whether it may be given several times. */
type OptionKind = 'flag' | 'value' | 'values';
export type OptionKinds = Readonly<Record<string, OptionKind>>;

const EVERYWHERE: OptionKinds = { help: 'flag', quiet: 'flag', lang: 'value', 'no-color': 'flag' };
const SHORT: Readonly<Record<string, string>> = { h: 'help', o: 'output', q: 'quiet', t: 'to' };

export interface Options {
  readonly names: readonly string[];
  readonly has: (option: string) => boolean;
  readonly value: (option: string) => string | undefined;
  readonly values: (option: string) => readonly string[];
  /** One of `allowed`, or `usual` where the option is not given. */
  readonly oneOf: <Word extends string>(option: string, allowed: readonly Word[], usual: Word) => Word;
  /** A whole number above 0; without end for 0. */
  readonly count: (option: string, usual: number) => number;
}

/**
 * The words of a command line after its command. `-` alone is a name; what comes after `--` are names.
 * @throws {Refusal} for an option that is not known here, a missing value or one too many
 */
export function readOptions(words: readonly string[], kinds: OptionKinds, text: CliText): Options {
  const known = { ...EVERYWHERE, ...kinds };
  const { tokens } = parseArgs({
    args: [...words],
    options: Object.fromEntries(
      Object.entries(known).map(([name, kind]) => {
        const short = Object.keys(SHORT).find((letter) => SHORT[letter] === name);
        return [name, { type: kind === 'flag' ? 'boolean' : 'string', ...(short !== undefined && { short }) } as const];
      }),
    ),
    strict: false,
    tokens: true,
    allowPositionals: true,
  });
  const names: string[] = [];
  const given = new Map<string, string[]>();
  for (const token of tokens) {
    if (token.kind === 'positional') names.push(token.value);
    if (token.kind !== 'option') continue;
    const kind = Object.hasOwn(known, token.name) ? known[token.name] : undefined;
    if (kind === undefined) throw unknown(token.rawName, Object.keys(known), text);
    if (kind === 'flag' && token.value !== undefined) throw new Refusal(text.takesNoValue(token.rawName));
    if (kind !== 'flag' && (token.value === undefined || token.value === ''))
      throw new Refusal(text.needsValue(token.rawName));
    given.set(token.name, [...(kind === 'values' ? (given.get(token.name) ?? []) : []), token.value ?? '']);
  }
  const value = (option: string) => given.get(option)?.at(-1);
  return {
    names,
    has: (option) => given.has(option),
    value,
    values: (option) => given.get(option) ?? [],
    oneOf: (option, allowed, usual) => {
      const word = value(option);
      const found = word === undefined ? usual : allowed.find((each) => each === word);
      if (found === undefined) throw new Refusal(text.badValue(`--${option}`, word ?? '', allowed.join(', ')));
      return found;
    },
    count: (option, usual) => {
      const word = value(option);
      if (word !== undefined && !/^\d{1,9}$/.test(word))
        throw new Refusal(text.badValue(`--${option}`, word, '0, 1, 2 …'));
      return word === undefined ? usual : Number(word) || Infinity;
    },
  };
}

function unknown(raw: string, known: readonly string[], text: CliText): Refusal {
  const near = nearestWord(raw.replace(/^-+/, ''), known);
  return new Refusal(text.unknownOption(raw, near === null ? null : `--${near}`));
}
