import fc from 'fast-check';
import { expect, it } from 'vitest';
import { onPaper } from '../../src/story/on-paper';
import { law } from '../support/property';

const telling = (sizes: readonly number[]) => ({
  ...{ title: 'A large system', before: ['What it is.'] },
  sections: sizes.map((size, at) => ({
    heading: `Wave ${at + 1}`,
    items: Array.from({ length: size }, (_, item) => ({ text: `${at + 1}/${item + 1}`, links: [] })),
  })),
});
const more = (count: number): string => `and ${count} more`;
const linesOf = ({ sections }: { readonly sections: readonly { readonly items: readonly unknown[] }[] }): number =>
  sections.reduce((sum, { items }) => sum + items.length, 0);

it('what fits is printed as it is', () => {
  const small = telling([1, 4, 5]);
  expect(onPaper(small, more, 10)).toEqual({ ...small, shortened: false });
});
it('of what does not, each instant has its first lines, and says how many follow', () => {
  const { sections, shortened } = onPaper(telling([1, 4, 90]), more, 10);
  expect(sections.map(({ items }) => items.map(({ text }) => text))).toEqual([
    ['1/1'],
    ['2/1', '2/2', '2/3', '2/4'],
    ['3/1', '3/2', '3/3', '3/4', '3/5', 'and 85 more'],
  ]);
  expect(shortened).toBe(true);
});
it('one line is not left out to say that one is missing', () => {
  const { sections, shortened } = onPaper(telling([5, 6]), more, 10);
  expect([linesOf({ sections }), shortened]).toEqual([11, false]);
});
it('of very many instants the first are there', () => {
  const { sections, shortened } = onPaper(telling(Array.from({ length: 40 }, () => 2)), more, 10);
  expect(sections.map(({ heading }) => heading)).toEqual(
    telling(Array.from({ length: 10 }, () => 2)).sections.map(({ heading }) => heading),
  );
  expect(shortened).toBe(true);
});
law(
  'paper never has more than twice its lines, loses no count, and says whenever something is missing',
  [fc.array(fc.integer({ min: 1, max: 300 }), { maxLength: 80 }), fc.integer({ min: 1, max: 120 })],
  (sizes, lines) => {
    const { sections, shortened } = onPaper(telling(sizes), String, lines);
    expect(linesOf({ sections })).toBeLessThanOrEqual(2 * lines);
    sections.forEach(({ items }, at) => {
      const rest = Number(items.at(-1)?.text);
      expect(Number.isInteger(rest) ? items.length - 1 + rest : items.length).toBe(sizes[at]);
    });
    expect(shortened).toBe(linesOf({ sections }) < sizes.reduce((sum, size) => sum + size, 0));
  },
);
