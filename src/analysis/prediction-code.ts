import { readSymbols, writeSymbols, type SymbolProblem } from './code-symbols';
import { graphText, hashOf } from './fingerprint';
import type { Prediction, PredictionQuestion } from './prediction';

/** Version of the code; a change of what the bits mean needs another. */
const VERSION = 1;
/** Head: two bits of version, one for "ordered", 17 that bind the code to its question. */
const HEAD = 20;
const BINDING = 17;

/** What a code belongs to. A code of another story, fault or data is refused, not misread. */
export interface CodedQuestion extends PredictionQuestion {
  readonly story: string;
  /** Indices of the faults. */
  readonly faults: readonly number[];
}

export type CodeProblem =
  | SymbolProblem
  /** The code is right in itself and belongs to another story, fault, list of candidates or state of the data. */
  | { readonly code: 'other-question' }
  /** Made by another version of the app. */
  | { readonly code: 'other-version' };

export type Decoded =
  { readonly ok: true; readonly prediction: Prediction } | { readonly ok: false; readonly problem: CodeProblem };

/**
 * A prediction as a short code to be typed: nothing in it but marks, their order, and a hash of the question.
 * Twelve candidates make 10 signs, without an order.
 * @throws {RangeError} if something is predicted that is no candidate, or twice
 */
export function encodePrediction(question: CodedQuestion, { falls, ordered }: Prediction): string {
  const { candidates } = question;
  const places = falls.map((component) => candidates.indexOf(component));
  if (places.includes(-1)) throw new RangeError('no candidate');
  if (new Set(places).size < places.length) throw new RangeError('predicted twice');
  let value = BigInt((VERSION << 18) | ((ordered ? 1 : 0) << BINDING) | bindingOf(question));
  for (let place = 0; place < candidates.length; place++) value = (value << 1n) | (places.includes(place) ? 1n : 0n);
  let bits = HEAD + candidates.length;
  if (ordered) {
    const width = widthOfOrder(places.length);
    value = (value << BigInt(width)) | orderNumber(places);
    bits += width;
  }
  const symbols = Math.ceil(bits / 5);
  value <<= BigInt(symbols * 5 - bits);
  return writeSymbols(
    Array.from({ length: symbols }, (_, i) => Number((value >> BigInt(5 * (symbols - 1 - i))) & 31n)),
  );
}

/** The prediction in a code, or what is wrong with the code. */
export function decodePrediction(question: CodedQuestion, typed: string): Decoded {
  const symbols = readSymbols(typed);
  if ('code' in symbols) return { ok: false, problem: symbols };
  const fail = (code: 'other-question' | 'other-version' | 'several-wrong'): Decoded => ({
    ok: false,
    problem: { code },
  });
  const bits = symbols.flatMap((symbol) => [16, 8, 4, 2, 1].map((bit) => (symbol & bit ? 1 : 0)));
  const read = (from: number, width: number): number =>
    bits.slice(from, from + width).reduce<number>((sum, bit) => sum * 2 + bit, 0);
  if (bits.length < HEAD) return fail('several-wrong');
  if (read(0, 2) !== VERSION) return fail('other-version');
  if (read(3, BINDING) !== bindingOf(question)) return fail('other-question');
  const { candidates } = question;
  const ordered = bits[2] === 1;
  const marked = candidates.flatMap((_, place) => (bits[HEAD + place] === 1 ? [place] : []));
  const width = ordered ? widthOfOrder(marked.length) : 0;
  const used = HEAD + candidates.length + width;
  if (symbols.length !== Math.ceil(used / 5) || bits.slice(used).includes(1)) return fail('several-wrong');
  let places: readonly number[] | null = marked;
  if (ordered) {
    const digits = bits.slice(HEAD + candidates.length, used);
    places = orderOf(
      marked,
      digits.reduce((sum, bit) => sum * 2n + BigInt(bit), 0n),
    );
  }
  if (places === null) return fail('several-wrong');
  return { ok: true, prediction: { falls: places.map((place) => candidates[place]!), ordered } };
}

function bindingOf({ story, faults, candidates, graph }: CodedQuestion): number {
  const question = JSON.stringify([story, [...faults].sort((a, b) => a - b), candidates]);
  return hashOf(question + graphText(graph)) % (1 << BINDING);
}

const factorial = (count: number): bigint => (count < 2 ? 1n : BigInt(count) * factorial(count - 1));
/** Bits that number all orders of `count` things. */
const widthOfOrder = (count: number): number => (factorial(count) - 1n).toString(2).length * (count > 1 ? 1 : 0);

/** The number of an order among all orders of the same places. @see Lehmer (1960) */
function orderNumber(places: readonly number[]): bigint {
  const left = [...places].sort((a, b) => a - b);
  return places.reduce((number, place) => {
    const digit = left.indexOf(place);
    const base = BigInt(left.length);
    left.splice(digit, 1);
    return number * base + BigInt(digit);
  }, 0n);
}

function orderOf(sorted: readonly number[], number: bigint): number[] | null {
  if (number >= factorial(sorted.length)) return null;
  const digits: number[] = [];
  let rest = number;
  for (let base = 1n; base <= BigInt(sorted.length); base++) {
    digits.unshift(Number(rest % base));
    rest /= base;
  }
  const left = [...sorted];
  return digits.map((digit) => left.splice(digit, 1)[0]!);
}
