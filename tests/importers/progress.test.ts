import { describe, expect, it } from 'vitest';
import { readInputs, type Input } from '../../src/importers/read';

const pairs = Array.from({ length: 4000 }, (_, at) => [`c${at + 1}`, `c${at >> 1}`] as const);
const json = JSON.stringify({
  ...{ format: 'dominograph-system', version: 2 },
  components: Array.from({ length: 4001 }, (_, at) => ({ id: `c${at}` })),
  dependencies: pairs.map(([from, to]) => ({ from, to })),
});
const dot = `digraph {\n${pairs.map(([from, to]) => `${from} -> ${to};`).join('\n')}\n}`;
const csv = `from,to\n${pairs.map((pair) => pair.join(',')).join('\n')}\n`;

async function sharesOf(inputs: readonly Input[]): Promise<readonly number[]> {
  const shares: number[] = [];
  const { draft } = await readInputs(inputs, undefined, (share) => shares.push(share));
  expect(draft?.system.components).toHaveLength(4001);
  return shares;
}

describe('how far reading is', () => {
  for (const [name, text] of [
    ['large.json', json],
    ['large.dot', dot],
    ['large.csv', csv],
  ] as const)
    it(`is told of ${name}, forward only, until it is read`, async () => {
      const shares = await sharesOf([{ name, text }]);
      expect(shares.length).toBeGreaterThan(20);
      expect(shares).toEqual(shares.toSorted((a, b) => a - b));
      expect(shares.every((share) => share > 0 && share <= 1)).toBe(true);
      expect(shares.at(-1)).toBeGreaterThan(0.9);
    });
  it('counts all files from the beginning', async () => {
    const half = dot.indexOf('\n', dot.length / 2);
    const shares = await sharesOf([
      { name: 'a.dot', text: `${dot.slice(0, half)}\n}` },
      { name: 'b.dot', text: `digraph {${dot.slice(half)}` },
    ]);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares.some((share) => share > 0.55 && share < 0.75)).toBe(true);
  });
});
