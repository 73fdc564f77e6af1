import fc from 'fast-check';
import { expect, it } from 'vitest';
import { textWidth } from '../../src/layout/text-width';
import { wrapWords } from '../../src/layout/wrap-words';
import { law } from '../support/property';

const sentence = fc.array(fc.stringMatching(/^[a-zäöü.,]{1,12}$/), { maxLength: 40 }).map((words) => words.join(' '));
const sizes = [sentence, fc.integer({ min: 60, max: 600 }), fc.integer({ min: 1, max: 6 })] as const;

law('loses no word where there are lines enough', [sentence, fc.integer({ min: 60, max: 600 })], (text, width) => {
  expect(wrapWords(text, width, 16, Infinity).join(' ')).toBe(text);
});

law(
  'keeps to the number of lines, and to the width but for a word that is too long alone',
  [...sizes],
  (text, width, most) => {
    const lines = wrapWords(text, width, 16, most);
    expect(lines.length).toBeLessThanOrEqual(most);
    for (const line of lines) expect(textWidth(line, 16) <= width || !/ (?!…)/.test(line), line).toBe(true);
  },
);

law('says with an ellipsis that something is left out, and only then', [...sizes], (text, width, most) => {
  const lines = wrapWords(text, width, 16, most);
  const whole = lines.join(' ') === text;
  expect(lines.at(-1)?.endsWith('…') ?? false).toBe(!whole);
  if (!whole) expect(text.startsWith(lines.join(' ').replace(/ …$/, ''))).toBe(true);
});

it('breaks at spaces', () => {
  expect(wrapWords('One empty DNS record took it all down.', 88, 16, 3)).toEqual([
    'One empty',
    'DNS record',
    'took it all …',
  ]);
});
