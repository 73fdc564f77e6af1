import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { depthColumns } from '../../../src/layout/board/depth-columns';
import { orderLanes, type Upright } from '../../../src/layout/board/depth-lanes';
import { linePoints } from '../../../src/layout/board/depth-points';
import { depthRows } from '../../../src/layout/board/depth-rows';
import { boardGrid } from '../../../src/layout/board/grid';
import { layoutBoard } from '../../../src/layout/board/layout-board';
import { inTwoLines, namingRank } from '../../../src/layout/board/names';
import type { BoardInput } from '../../../src/layout/board/types';
import { law } from '../../support/property';
import { tenths } from '../written';
import { anyBoard } from './inputs';

/** `2>0`: 2 needs 0. */
const needs = (...pairs: string[]): BoardInput['dependencies'] =>
  pairs.map((pair) => {
    const [dependent = 0, provider = 0] = pair.split('>').map(Number);
    return { dependent, provider, soft: false };
  });
const input = (
  count: number,
  dependencies: BoardInput['dependencies'],
  rest: Partial<BoardInput> = {},
): BoardInput => ({
  zones: [
    { title: 'Zone', groups: [{ key: 'g', title: 'Group', members: Array.from({ length: count }, (_, i) => i) }] },
  ],
  labels: Array.from({ length: count }, (_, i) => `Part ${i}`),
  ...{ start: 0, known: [], dependencies },
  ...rest,
});

describe('columns by depth', () => {
  const columns = (count: number, pairs: string[], start = 0) => {
    const dependencies = needs(...pairs);
    return depthColumns(input(count, dependencies, { start }), dependencies).map((column) => column.join(' '));
  };
  it('go from what is needed to what needs it, those that need each other together', () => {
    expect(columns(5, ['1>0', '2>1', '3>2', '4>3'])).toEqual(['0', '1', '2', '3', '4']);
    expect(columns(5, ['1>0', '2>1', '1>2', '3>2', '4>3'])).toEqual(['0', '1 2', '3', '4']);
    expect(columns(3, ['0>1', '1>2', '2>0'])).toEqual(['0 1 2']);
    expect(columns(1, [])).toEqual(['0']);
    expect(columns(0, [])).toEqual([]);
  });
  it('have what needs nothing next to what needs it, but for the start', () => {
    expect(columns(5, ['1>0', '2>1', '3>2', '3>4'])).toEqual(['0', '1', '2 4', '3']);
    expect(columns(5, ['1>0', '2>1', '3>2', '3>4'], 4)).toEqual(['0 4', '1', '2', '3']);
    expect(columns(6, ['1>0', '2>1', '3>2', '3>4', '2>4'])).toEqual(['0 5', '1 4', '2', '3']);
  });
  it('hold as many as give the boxes the best shape; what is waited for most goes first', () => {
    const star = Array.from({ length: 16 }, (_, i) => `${i + 1}>0`);
    expect(columns(17, star).map((column) => column.split(' ').length)).toMatchInlineSnapshot(`
      [
        1,
        8,
        8,
      ]
    `);
    expect(columns(20, [...star, '17>16', '18>17', '19>18'])).toMatchInlineSnapshot(`
      [
        "0",
        "1 2 3 4 5 6 7 16",
        "8 9 10 11 12 13 14 17",
        "15 18",
        "19",
      ]
    `);
  });
});

describe('rows by depth', () => {
  const rows = (columns: number[][], ...pairs: string[]) => [...depthRows(columns, needs(...pairs))].join(' ');
  it('are in the order of the list, in the middle, where nothing crosses', () => {
    expect(rows([[0, 1, 2], [3]], '3>1')).toBe('0 1 2 1');
    expect(rows([[0, 1, 2, 3], [4]])).toBe('0 1 2 3 1');
  });
  it('are exchanged where lines would cross or be long', () => {
    expect(
      rows(
        [
          [0, 1],
          [2, 3],
        ],
        '2>1',
        '3>0',
      ),
    ).toBe('1 0 0 1');
    expect(rows([[0, 1, 2], [3]], '3>2')).toBe('0 2 1 1');
  });
  it('are left free for lines that pass', () => {
    expect(rows([[0, 1], [2], [3]], '2>0', '3>0')).toBe('1 0 0 1');
    // Only what stands between is in the way: not what is beside one of its ends.
    expect(rows([[0, 1], [2, 4], [3]], '3>0', '2>1')).toMatchInlineSnapshot(`"0 1 1 0 0"`);
  });
});

describe('lines side by side in a gutter', () => {
  const upright = (reach: number[], left: number[], right: number[]): Upright => ({ reach, left, right });
  const order = (lines: Record<string, Upright>) =>
    [...orderLanes(new Map(Object.entries(lines)))].map(([key, at]) => `${key}${at}`).join(' ');
  it('go from top to bottom where that crosses nothing', () => {
    expect(order({ b: upright([4, 6], [4], [6]), a: upright([0, 2], [0], [2]) })).toBe('a0 b1');
    expect(order({ b: upright([0, 6], [0], [6]), a: upright([0, 2], [0], [2]) })).toMatch(/^[ab]0/);
    expect(order({ a: upright([3, 3], [3], [3]) })).toBe('');
  });
  it('change places where they would cross or lie on each other', () => {
    expect(order({ a: upright([0, 2], [0], [2]), b: upright([1, 3], [1], [3]) })).toBe('b0 a1');
    expect(order({ a: upright([0, 2], [0], [2]), b: upright([2, 4], [2], [4]) })).toBe('b0 a1');
    const three = { a: upright([0, 2], [0], [2]), b: upright([1, 3], [1], [3]), c: upright([2, 4], [2], [4]) };
    expect(order(three)).toBe('c0 b1 a2');
  });
  it('do not cross what only touches them at an end', () => {
    expect(order({ a: upright([0, 2], [0], [2]), b: upright([2, 5], [5], [2]) })).toBe('a0 b1');
    expect(order({ a: upright([0, 2], [2], [0]), b: upright([2, 5], [2], [5]) })).toBe('a0 b1');
  });
});

describe('the ways of lines', () => {
  law(
    'stay on the board, also between those of the first column',
    [anyBoard(4, 3), fc.integer({ min: 900, max: 2000 })],
    (board, width) => {
      const layout = layoutBoard(board, 'depth');
      const grid = boardGrid(layout, { width, height: 600, mode: 'columns' });
      for (const line of layout.lines)
        linePoints(grid, line).forEach((value, i) => {
          expect(value).toBeGreaterThan(0);
          expect(value).toBeLessThan(i % 2 === 0 ? width : grid.height);
        });
    },
  );

  const place = (column: number, row: number) => ({ column, row });
  /** Four columns of up to three: 0 1 2 | 3 4 5 | 6 7 | 8 9. */
  const fixed = [
    ...[place(0, 0), place(0, 1), place(0, 2), place(1, 0), place(1, 1), place(1, 3)],
    ...[place(2, 1), place(2, 2), place(3, 0), place(3, 3)],
  ];
  const ways = (...pairs: string[]) => {
    const layout = layoutBoard(input(10, needs(...pairs), { fixed }), 'depth');
    const grid = boardGrid(layout, { width: 1280, height: 600 });
    return [
      ...layout.lines.map(
        (line) =>
          `${line.dependent}>${line.provider} over ${line.through ?? 'nothing'}, lanes ${line.lanes.join(' ')}: ${linePoints(grid, line).map(tenths).join(' ')}`,
      ),
      `gutters ${layout.lanes.gutters.join(' ')}, gaps ${layout.lanes.gaps.join(' ')}`,
    ];
  };
  it('lead straight to the next column, around the corner in the same one', () =>
    expect(ways('3>0', '4>0', '4>1', '2>0', '5>2')).toMatchInlineSnapshot(`
      [
        "2>0 over nothing, lanes 0 -1 -1: 16 89.5 8 89.5 8 262 16 262",
        "3>0 over nothing, lanes 0 -1 -1: 216 78 365.3 78",
        "4>0 over nothing, lanes 0 -1 -1: 216 78 287.2 78 287.2 170 365.3 170",
        "4>1 over nothing, lanes -1 -1 -1: 216 170 365.3 170",
        "5>2 over nothing, lanes 1 -1 -1: 216 262 294.2 262 294.2 354 365.3 354",
        "gutters 1 2 0 0 0, gaps 0 0 0 0 0",
      ]
    `));
  it('run along a free row over columns between, which one provider has to itself', () =>
    expect(ways('9>2', '8>2', '6>2', '9>5')).toMatchInlineSnapshot(`
      [
        "6>2 over 2, lanes 0 -1 0: 216 262 640 262 640 170 714.7 170",
        "8>2 over 0.5, lanes 0 0 0: 216 262 290.7 262 290.7 124 985.8 124 985.8 78 1064 78",
        "9>2 over 2.5, lanes 0 0 1: 216 262 290.7 262 290.7 308 992.8 308 992.8 354 1064 354",
        "9>5 over 3, lanes -1 -1 -1: 565.3 354 1064 354",
        "gutters 0 1 1 2 0, gaps 0 1 0 1 0",
      ]
    `));
  it('run along the gap with the least detour where a box is in the way, rather where its own lines run than where others do', () =>
    expect(ways('6>0', '8>0', '9>0', '6>1', '7>1', '8>3', '8>1', '9>4')).toMatchInlineSnapshot(`
      [
        "6>0 over 0.5, lanes 0 0 1: 216 78 287.2 78 287.2 120.5 640 120.5 640 170 714.7 170",
        "8>0 over 0.5, lanes 0 0 2: 216 78 287.2 78 287.2 120.5 996.3 120.5 996.3 78 1064 78",
        "9>0 over 0.5, lanes 0 0 2: 216 78 287.2 78 287.2 120.5 996.3 120.5 996.3 354 1064 354",
        "6>1 over 1.5, lanes 1 0 2: 216 170 294.2 170 294.2 216 647 216 647 170 714.7 170",
        "7>1 over 1.5, lanes 1 0 2: 216 170 294.2 170 294.2 216 647 216 647 262 714.7 262",
        "8>1 over 0.5, lanes 1 1 0: 216 170 294.2 170 294.2 127.5 982.3 127.5 982.3 78 1064 78",
        "8>3 over 0, lanes -1 -1 -1: 565.3 78 1064 78",
        "9>4 over 2.5, lanes 0 0 1: 565.3 170 633 170 633 308 989.3 308 989.3 354 1064 354",
        "gutters 0 2 3 3 0, gaps 0 2 1 1 0",
      ]
    `));
  it('share an upright where they all lead to one', () =>
    expect(ways('4>0', '4>1', '4>2', '3>1', '6>3', '6>4', '6>5')).toMatchInlineSnapshot(`
      [
        "4>0 over nothing, lanes 1 -1 -1: 216 78 294.2 78 294.2 170 365.3 170",
        "3>1 over nothing, lanes 0 -1 -1: 216 170 287.2 170 287.2 78 365.3 78",
        "4>1 over nothing, lanes 0 -1 -1: 216 170 365.3 170",
        "4>2 over nothing, lanes 1 -1 -1: 216 262 294.2 262 294.2 170 365.3 170",
        "6>3 over nothing, lanes 0 -1 -1: 565.3 78 640 78 640 170 714.7 170",
        "6>4 over nothing, lanes 0 -1 -1: 565.3 170 714.7 170",
        "6>5 over nothing, lanes 0 -1 -1: 565.3 354 640 354 640 170 714.7 170",
        "gutters 0 2 1 0 0, gaps 0 0 0 0 0",
      ]
    `));
});

it('names are kept by the start, the known, the first of each group, then by how much they are needed', () => {
  const base = input(7, needs('0>5', '1>5', '2>6'), { start: 3, known: [4, 2] });
  const zones = [
    {
      title: '',
      groups: [
        { key: 'a', title: '', members: [0, 2, 3, 5] },
        { key: 'b', title: '', members: [1, 4, 6] },
      ],
    },
  ];
  const ranked = [...namingRank({ ...base, zones })];
  expect(ranked.map((_, rank) => ranked.indexOf(rank))).toEqual([3, 4, 2, 0, 1, 5, 6]);
  // The start is first though others are known and it is last in the list.
  const last = [...namingRank({ ...base, zones, start: 6, known: [0] })];
  expect(last.map((_, rank) => last.indexOf(rank)).slice(0, 3)).toEqual([6, 0, 1]);
});

it('a name is broken so that its longer line is short, after a space or a hyphen', () => {
  expect(inTwoLines('DynamoDB')).toEqual(['DynamoDB']);
  expect(inTwoLines('Elastic Load Balancing')).toEqual(['Elastic Load', 'Balancing']);
  expect(inTwoLines('Status-Dashboard')).toEqual(['Status-', 'Dashboard']);
  expect(inTwoLines('Ends ')).toEqual(['Ends ']);
  expect(inTwoLines('a b')).toEqual(['a', 'b']);
});
