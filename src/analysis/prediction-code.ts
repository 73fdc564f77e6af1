import { endsAt, readCode, writeCode, type Decoded } from './code-bits';
import { graphText } from './fingerprint';
import type { Prediction, PredictionQuestion } from './prediction';

/** What a code belongs to. */
export interface CodedQuestion extends PredictionQuestion {
  readonly story: string;
  /** Indices of the faults. */
  readonly faults: readonly number[];
}

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
  const marks = candidates.map((_, place) => (places.includes(place) ? 1 : 0));
  if (!ordered) return writeCode(nameOf(question), 0, marks);
  const width = widthOfOrder(places.length);
  const order = orderNumber(places);
  const bits = Array.from({ length: width }, (_, i) => Number((order >> BigInt(width - 1 - i)) & 1n));
  return writeCode(nameOf(question), 1, [...marks, ...bits]);
}

/** The prediction in a code, or what is wrong with the code. */
export function decodePrediction(question: CodedQuestion, typed: string): Decoded<{ readonly prediction: Prediction }> {
  const { candidates } = question;
  return readCode(nameOf(question), typed, (flag, bits) => {
    const ordered = flag === 1;
    const marked = candidates.flatMap((_, place) => (bits[place] === 1 ? [place] : []));
    const used = candidates.length + (ordered ? widthOfOrder(marked.length) : 0);
    if (!endsAt(used, bits)) return null;
    const places = ordered ? orderOf(marked, BigInt(`0b0${bits.slice(candidates.length, used).join('')}`)) : marked;
    return places && { prediction: { falls: places.map((place) => candidates[place]!), ordered } };
  });
}

const nameOf = ({ story, faults, candidates, graph }: CodedQuestion): string =>
  JSON.stringify([story, [...faults].sort((a, b) => a - b), candidates]) + graphText(graph);

const factorial = (count: number): bigint => (count < 2 ? 1n : BigInt(count) * factorial(count - 1));
/** Bits that number all orders of `count` things. */
const widthOfOrder = (count: number): number => (count > 1 ? (factorial(count) - 1n).toString(2).length : 0);

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
