import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layoutBoard } from '../../../src/layout/board/layout-board';
import {
  columnLines,
  findTyped,
  groupOfItem,
  headItem,
  move,
  rowLines,
  type Lines,
} from '../../../src/view/board/keys';
import { anyBoard } from '../../layout/board/inputs';
import { flagship } from './boards';

const KEYS = ['ArrowDown', 'ArrowUp', 'ArrowLeft', 'ArrowRight', 'Home', 'End'];
const items = ({ lines }: Lines): number[] => lines.flat().map(({ item }) => item);

describe.each([
  ['columns', columnLines],
  ['rows', rowLines],
] as const)('on any board, by %s', (way, linesOf) => {
  it('every component can be reached from the first by one key alone', () => {
    fc.assert(
      fc.property(anyBoard(30), (input) => {
        const layout = layoutBoard(input);
        const lines = linesOf(layout);
        const seen = new Set<number>();
        let at = move(lines, -Infinity, 'Home')!;
        while (!seen.has(at)) {
          seen.add(at);
          at = move(lines, at, way === 'columns' ? 'ArrowDown' : 'ArrowRight')!;
        }
        expect(input.labels.findIndex((_, component) => !seen.has(component))).toBe(-1);
      }),
      { numRuns: 60, seed: 1 },
    );
  });

  it('no key leads nowhere, and others are left to the page', () => {
    fc.assert(
      fc.property(anyBoard(12), fc.array(fc.constantFrom(...KEYS), { maxLength: 40 }), (input, keys) => {
        const lines = linesOf(layoutBoard(input));
        let at = move(lines, -Infinity, 'Home')!;
        for (const key of keys) {
          at = move(lines, at, key)!;
          expect(items(lines)).toContain(at);
        }
        expect(move(lines, at, 'Enter')).toBeNull();
        expect(move(lines, at, 'Escape')).toBeNull();
      }),
      { numRuns: 60, seed: 2 },
    );
  });
});

describe('on the board of 20 October 2025', () => {
  const { layout, input, at } = flagship();
  const columns = columnLines(layout);

  it('goes down a column and on to the next, heads among them', () => {
    const last = layout.groups[3]!.members.at(-1)!;
    expect(groupOfItem(move(columns, last, 'ArrowDown')!)).toBe(4);
    expect(move(columns, headItem(4), 'ArrowUp')).toBe(last);
  });

  it('goes across to the box at the same height', () => {
    const right = move(columns, at('dynamodb'), 'ArrowRight')!;
    expect(layout.places[right]?.column).toBe(layout.places[at('dynamodb')]!.column + 1);
    expect(layout.places[right]?.row).toBe(layout.places[at('dynamodb')]!.row);
    expect(move(columns, right, 'ArrowLeft')).toBe(at('dynamodb'));
  });

  it('stays at the edges', () => {
    const first = move(columns, at('slack'), 'Home')!;
    expect(move(columns, first, 'ArrowUp')).toBe(first);
    expect(move(columns, first, 'ArrowLeft')).toBe(first);
  });

  it('goes along a row and from row to row where groups are rows', () => {
    const rows = rowLines(layout);
    const [a, b] = layout.groups[4]!.members;
    expect(move(rows, a!, 'ArrowRight')).toBe(b);
    expect(move(rows, headItem(4), 'ArrowDown')).toBe(headItem(5));
  });

  it('finds what is typed, and the next one by the same letter', () => {
    const snap = findTyped(columns, at('dynamodb'), 'snap', input.labels);
    expect(input.labels[snap!]).toBe('Snapchat');
    const first = findTyped(columns, at('dynamodb'), 's', input.labels)!;
    const second = findTyped(columns, first, 's', input.labels)!;
    expect(second).not.toBe(first);
    expect(input.labels[second]).toMatch(/^s/i);
    expect(findTyped(columns, first, 'qqq', input.labels)).toBeNull();
  });
});
