import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { ROWS } from '../../../src/layout/board/measures';

const style = readFileSync(new URL('../../../src/view/board/Board.svelte', import.meta.url), 'utf8');

/** The custom properties that a container query sets, in px at a root of 16. */
function lengthsIn(query: string): Map<string, number> {
  const [, rules = ''] = style.split(`@container board (${query}) {\n    .inner {`);
  const block = rules.slice(0, rules.indexOf('}'));
  return new Map(
    [...block.matchAll(/--([a-z-]+): (?:calc\()?([\d.]+)rem/g)].map(([, name = '', rem]) => [name, Number(rem) * 16]),
  );
}

it.each([
  ['width < 10em', ROWS.narrow],
  ['35rem <= width < 10em', ROWS.wide],
] as const)('the page lays rows out with the lengths that the grid computes with, %s', (query, rows) => {
  const lengths = lengthsIn(query);
  const { pitch, box, cell, label, count } = rows;
  expect([...['pitch', 'box', 'cell', 'label', 'count'].map((name) => lengths.get(name))]).toEqual([
    pitch,
    box,
    cell,
    label,
    count,
  ]);
  expect(lengths.get('cell-gap')).toBeLessThanOrEqual(rows.cellGap);
});
