import { readSymbols, writeSymbols } from './code-symbols';
import { hashOf } from './fingerprint';
import type { CodeProblem } from './prediction-code';

/** Version of the code; a change of what the bits mean needs another. */
const VERSION = 1;
/** Two bits of version, one that is free, 17 that bind the code to its question. */
const HEAD = 20;
const BINDING = 17;

/** What a code of choices belongs to: all that decides what the numbers mean, and how many values each can have. */
export interface ChoiceQuestion {
  readonly key: string;
  readonly sizes: readonly number[];
}

export type DecodedChoices =
  { readonly ok: true; readonly values: readonly number[] } | { readonly ok: false; readonly problem: CodeProblem };

const widthOf = (size: number): number => Math.max(1, (size - 1).toString(2).length);
const bindingOf = ({ key, sizes }: ChoiceQuestion): number =>
  hashOf(JSON.stringify(['choices', key, sizes])) % (1 << BINDING);

/**
 * Choices as a short code to be typed: nothing in it but the numbers, and a hash of the question.
 * @throws {RangeError} if there are not as many numbers as sizes, or one is too large
 */
export function encodeChoices(question: ChoiceQuestion, values: readonly number[]): string {
  const { sizes } = question;
  if (values.length !== sizes.length || values.some((value, i) => !(value >= 0 && value < (sizes[i] ?? 0))))
    throw new RangeError(`no such choices: ${values.join()}`);
  const bits = [
    ...bitsOf(VERSION, 2),
    0,
    ...bitsOf(bindingOf(question), BINDING),
    ...values.flatMap((value, i) => bitsOf(value, widthOf(sizes[i] ?? 1))),
  ];
  while (bits.length % 5 !== 0) bits.push(0);
  return writeSymbols(Array.from({ length: bits.length / 5 }, (_, i) => numberOf(bits.slice(5 * i, 5 * i + 5))));
}

/** The choices in a code, or what is wrong with the code. Never throws. */
export function decodeChoices(question: ChoiceQuestion, typed: string): DecodedChoices {
  const symbols = readSymbols(typed);
  if ('code' in symbols) return { ok: false, problem: symbols };
  const fail = (code: 'other-question' | 'other-version' | 'several-wrong'): DecodedChoices => ({
    ok: false,
    problem: { code },
  });
  const bits = symbols.flatMap((symbol) => bitsOf(symbol, 5));
  if (bits.length < HEAD) return fail('several-wrong');
  if (numberOf(bits.slice(0, 2)) !== VERSION) return fail('other-version');
  if (numberOf(bits.slice(3, HEAD)) !== bindingOf(question)) return fail('other-question');
  const { sizes } = question;
  let at = HEAD;
  const values = sizes.map((size) => numberOf(bits.slice(at, (at += widthOf(size)))));
  const whole = symbols.length === Math.ceil(at / 5) && !bits.slice(at).includes(1);
  return whole && values.every((value, i) => value < (sizes[i] ?? 0)) ? { ok: true, values } : fail('several-wrong');
}

const bitsOf = (value: number, width: number): number[] =>
  Array.from({ length: width }, (_, i) => (value >> (width - 1 - i)) & 1);
const numberOf = (bits: readonly number[]): number => bits.reduce((sum, bit) => sum * 2 + bit, 0);

/** The codes of a class, one a line; empty lines are none. Lines that hold no code are counted from 1. */
export function readClass(
  question: ChoiceQuestion,
  text: string,
): {
  readonly all: readonly (readonly number[])[];
  readonly bad: readonly { readonly line: number; readonly typed: string; readonly problem: CodeProblem }[];
} {
  const all: (readonly number[])[] = [];
  const bad: { line: number; typed: string; problem: CodeProblem }[] = [];
  text.split(/\r\n|[\n\r,;]/).forEach((typed, index) => {
    if (typed.trim() === '') return;
    const read = decodeChoices(question, typed);
    if (read.ok) all.push(read.values);
    else bad.push({ line: index + 1, typed: typed.trim(), problem: read.problem });
  });
  return { all, bad };
}
