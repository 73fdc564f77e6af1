import { expect, it } from 'vitest';
import { inRange } from '../../src/pages/app/share/fonts';

it('knows which letters a font has by its range', () => {
  const has = inRange('U+20-7e, U+A0-FF, U+131');
  expect(Array.from('aä~ı ').map((letter) => has(letter.codePointAt(0) ?? 0))).toEqual([true, true, true, true, true]);
  expect(Array.from('Łđ€☂\n').map((letter) => has(letter.codePointAt(0) ?? 0))).toEqual(Array(5).fill(false));
  expect(inRange('')(65)).toBe(false);
});
