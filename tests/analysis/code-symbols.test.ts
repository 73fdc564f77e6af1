import { describe, expect, it } from 'vitest';
import { encodeChoices, readClass } from '../../src/analysis/choice-code';
import { readSymbols, writeSymbols } from '../../src/analysis/code-symbols';

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const count = (length: number) => Array.from({ length }, (_, i) => (i * 7 + 3) % 32);

describe('symbols as signs to be typed', () => {
  it('are written in groups of four, with three check signs to a block of 28', () => {
    expect(writeSymbols([])).toBe('');
    expect(writeSymbols([0, 0])).toBe('0000-0');
    for (const [symbols, signs] of [
      [1, 4],
      [28, 31],
      [29, 35],
      [56, 62],
      [57, 66],
    ] as const) {
      const code = writeSymbols(count(symbols));
      expect(code.replaceAll('-', '')).toHaveLength(signs);
      expect(
        code
          .split('-')
          .slice(0, -1)
          .every((group) => group.length === 4),
      ).toBe(true);
      expect(readSymbols(code)).toEqual(count(symbols));
    }
  });
  it('are the signs of Crockford in their order', () => {
    const all = Array.from(ALPHABET, (_, i) => i);
    const code = writeSymbols(all).replaceAll('-', '');
    expect(code.slice(0, 28) + code.slice(31, 35)).toBe(ALPHABET);
  });
  it('are read with whatever stands between them, and I, L and O for what they look like', () => {
    const code = writeSymbols([1, 0, 1]).replaceAll('-', '');
    for (const between of [' ', '-', '–', '—', '_', '.', '\t'])
      expect(readSymbols([...code].join(between))).toEqual([1, 0, 1]);
    for (const one of ['1', 'I', 'i', 'L', 'l'])
      for (const zero of ['0', 'O', 'o']) expect(readSymbols(one + zero + one + code.slice(3))).toEqual([1, 0, 1]);
  });
  it('that there are not are named with their place, what stands between counted in', () => {
    for (const sign of ['U', 'u', '!', 'ß', 'é', '🙂', '/'])
      expect(readSymbols(`0-1 ${sign}`)).toEqual({ code: 'no-such-sign', place: 5, sign });
    expect(readSymbols('')).toEqual({ code: 'empty' });
    expect(readSymbols(' – ')).toEqual({ code: 'empty' });
  });
  it('of which one is wrong are mended, in whatever block and whatever sign', () => {
    const signs = [...writeSymbols(count(40)).replaceAll('-', '')];
    signs.forEach((right, at) => {
      const wrong = ALPHABET[(ALPHABET.indexOf(right) + 1 + (at % 31)) % 32]!;
      expect(readSymbols(signs.with(at, wrong).join(''))).toEqual({ code: 'one-wrong', place: at + 1, instead: right });
    });
  });
  it('of which two are wrong in one block, or of which some are missing, are never read as others', () => {
    const signs = [...writeSymbols(count(40)).replaceAll('-', '')];
    const other = (at: number) => ALPHABET[(ALPHABET.indexOf(signs[at]!) + 5) % 32]!;
    for (const [one, two] of [
      [0, 1],
      [0, 30],
      [29, 30],
      [31, 45],
    ] as const)
      expect(readSymbols(signs.with(one, other(one)).with(two, other(two)).join(''))).toMatchObject({
        code: expect.stringMatching(/^(several|one)-wrong$/),
      });
    for (const length of [1, 2, 3, 32, 33, 34])
      expect([length, readSymbols(signs.slice(0, length).join(''))]).toEqual([length, { code: 'several-wrong' }]);
  });
});

it('the codes of a class are parted by lines, commas and semicolons, and lines are counted from 1', () => {
  const question = { key: 'q', sizes: [3, 2] };
  const [one, two] = [encodeChoices(question, [2, 1]), encodeChoices(question, [0, 0])];
  const { all, bad } = readClass(question, `${one}\r\n${two},${one};no!\r\n\n  ${two}  \rno?`);
  expect(all).toEqual([
    [2, 1],
    [0, 0],
    [2, 1],
    [0, 0],
  ]); // as typed
  expect(bad.map(({ line, typed }) => [line, typed])).toEqual([
    [4, 'no!'],
    [7, 'no?'],
  ]);
  expect(readClass(question, ' \n,;')).toEqual({ all: [], bad: [] });
});
