import { bitsOf, endsAt, numberOf, readCode, readLines, writeCode, type Decoded } from './code-bits';

/** What a code of choices belongs to: all that decides what the numbers mean, and how many values each can have. */
export interface ChoiceQuestion {
  readonly key: string;
  readonly sizes: readonly number[];
}

const widthOf = (size: number): number => Math.max(1, (size - 1).toString(2).length);
const nameOf = ({ key, sizes }: ChoiceQuestion): string => JSON.stringify(['choices', key, sizes]);

/**
 * Choices as a short code to be typed: nothing in it but the numbers, and a hash of the question.
 * @throws {RangeError} if there are not as many numbers as sizes, or one is too large
 */
export function encodeChoices(question: ChoiceQuestion, values: readonly number[]): string {
  const { sizes } = question;
  if (values.length !== sizes.length || values.some((value, i) => !(value >= 0 && value < (sizes[i] ?? 0))))
    throw new RangeError(`no such choices: ${values.join()}`);
  return writeCode(
    nameOf(question),
    0,
    values.flatMap((value, i) => bitsOf(value, widthOf(sizes[i] ?? 1))),
  );
}

/** The choices in a code, or what is wrong with the code. Never throws. */
export function decodeChoices(
  question: ChoiceQuestion,
  typed: string,
): Decoded<{ readonly values: readonly number[] }> {
  const { sizes } = question;
  return readCode(nameOf(question), typed, (_, bits) => {
    let at = 0;
    const values = sizes.map((size) => numberOf(bits.slice(at, (at += widthOf(size)))));
    return endsAt(at, bits) && values.every((value, i) => value < (sizes[i] ?? 0)) ? { values } : null;
  });
}

/** The choices of a class, one code a line. */
export function readClass(question: ChoiceQuestion, text: string) {
  const { all, bad } = readLines(text, (typed) => decodeChoices(question, typed));
  return { all: all.map(({ values }) => values), bad };
}
