import { readSymbols, writeSymbols, type SymbolProblem } from './code-symbols';
import { hashOf } from './fingerprint';

/** Version of the codes; a change of what the bits mean needs another. */
const VERSION = 1;
/** Bits of a hash that bind a code to its question: one of another question is refused, not misread. */
const BINDING = 17;
/** Two bits of version, a flag that is the writer's own, and the binding. */
const HEAD = 3 + BINDING;

export type CodeProblem =
  | SymbolProblem
  /** The code is right in itself and belongs to another story, fault, list of candidates or state of the data. */
  | { readonly code: 'other-question' }
  /** Made by another version of the app. */
  | { readonly code: 'other-version' };

export type Decoded<Said> = (Said & { readonly ok: true }) | { readonly ok: false; readonly problem: CodeProblem };

/** A line that holds no code, counted from 1. */
export interface BadLine {
  readonly line: number;
  readonly typed: string;
  readonly problem: CodeProblem;
}

/** A short code to be typed: nothing in it but `flag`, `bits`, and a hash of all that decides what they mean. */
export function writeCode(question: string, flag: 0 | 1, bits: readonly number[]): string {
  const all = [...bitsOf(VERSION, 2), flag, ...bitsOf(bindingOf(question), BINDING), ...bits];
  while (all.length % 5 !== 0) all.push(0);
  return writeSymbols(Array.from({ length: all.length / 5 }, (_, i) => numberOf(all.slice(5 * i, 5 * i + 5))));
}

/**
 * What a code says, or what is wrong with it. Never throws. `said` makes it of the flag and the bits, or null if they say
 * nothing; the last bits only fill up a symbol: see `endsAt`.
 */
export function readCode<Said extends object>(
  question: string,
  typed: string,
  said: (flag: number, bits: readonly number[]) => Said | null,
): Decoded<Said> {
  const symbols = readSymbols(typed);
  if ('code' in symbols) return { ok: false, problem: symbols };
  const fail = (code: 'other-question' | 'other-version' | 'several-wrong'): Decoded<Said> => ({
    ok: false,
    problem: { code },
  });
  const bits = symbols.flatMap((symbol) => bitsOf(symbol, 5));
  if (bits.length < HEAD) return fail('several-wrong');
  if (numberOf(bits.slice(0, 2)) !== VERSION) return fail('other-version');
  if (numberOf(bits.slice(3, HEAD)) !== bindingOf(question)) return fail('other-question');
  const found = said(bits[2]!, bits.slice(HEAD));
  return found ? { ok: true, ...found } : fail('several-wrong');
}

/** Whether what is said fills so many bits: no symbol more than it needs, and nothing but zeros behind it. */
export const endsAt = (used: number, bits: readonly number[]): boolean =>
  bits.length === Math.ceil(used / 5) * 5 && !bits.slice(used).includes(1);

export const bitsOf = (value: number, width: number): number[] =>
  Array.from({ length: width }, (_, i) => (value >> (width - 1 - i)) & 1);
export const numberOf = (bits: readonly number[]): number => bits.reduce((sum, bit) => sum * 2 + bit, 0);
const bindingOf = (question: string): number => hashOf(question) % (1 << BINDING);

/** What the codes of a class say, one code a line; empty lines are none. */
export function readLines<Said>(
  text: string,
  decode: (typed: string) => Decoded<Said>,
): { readonly all: readonly Said[]; readonly bad: readonly BadLine[] } {
  const all: Said[] = [];
  const bad: BadLine[] = [];
  text.split(/\r\n|[\n\r,;]/).forEach((typed, index) => {
    if (typed.trim() === '') return;
    const read = decode(typed);
    if (read.ok) all.push(read);
    else bad.push({ line: index + 1, typed: typed.trim(), problem: read.problem });
  });
  return { all, bad };
}
