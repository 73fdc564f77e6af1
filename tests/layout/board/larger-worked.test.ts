import { describe, expect, it } from 'vitest';
import { comb } from '../../../src/layout/board/comb';
import { boardGrid } from '../../../src/layout/board/grid';
import { layoutBoard } from '../../../src/layout/board/layout-board';
import { layoutPart } from '../../../src/layout/board/layout-part';
import type { BoardInput } from '../../../src/layout/board/types';
import { tenths } from '../written';
import { ask, board, nameOf, placesOf, strokesOf, written } from './written';

// Boards with cells, bars and cut groups, and parts of boards, with their places written down.

describe('larger boards', () => {
  const many = (sizes: readonly number[], start = 0): BoardInput => {
    let next = 0;
    return {
      zones: [
        {
          title: 'Zone',
          groups: sizes.map((size, g) => ({
            ...{ key: `g${g}`, title: `Group ${g}` },
            members: Array.from({ length: size }, () => next++),
          })),
        },
      ],
      labels: Array.from({ length: sizes.reduce((sum, size) => sum + size, 0) }, (_, i) => `Part ${i}`),
      ...{ start, known: [5], dependencies: [{ dependent: 4, provider: 7, soft: false }] },
    };
  };

  it('have cells for what is needed least', () => {
    const layout = layoutBoard(many([30, 60, 9]), 'cells');
    expect(layout.blocks.map(({ cells, ...block }) => ({ ...block, first: cells[0], cells: cells.length })))
      .toMatchInlineSnapshot(`
      [
        {
          "across": 6,
          "cells": 22,
          "column": 0,
          "first": 8,
          "group": 0,
          "lines": 4,
          "row": 10,
          "rows": 4,
        },
        {
          "across": 6,
          "cells": 52,
          "column": 1,
          "first": 38,
          "group": 1,
          "lines": 9,
          "row": 9,
          "rows": 9,
        },
      ]
    `);
    expect(placesOf(layout).slice(0, 9)).toMatchInlineSnapshot(`
      [
        "DNS: column 0, row 1, tall",
        "Planner: column 0, row 3",
        "Enactor: column 0, row 4",
        "DynamoDB: column 0, row 5",
        "SQS: column 0, row 6",
        "Lambda: column 0, row 7",
        "EC2: column 0, row 8",
        "Snapchat: column 0, row 9",
        "Part 30: column 1, row 1",
      ]
    `);
    const grid = boardGrid(layout, { width: 1280, height: 600 });
    expect([12, 29, 50].map((component) => written(grid.boxOf(component)))).toMatchInlineSnapshot(`
      [
        "140.6, 347.6, 29.8 × 29.8",
        "109.5, 441, 29.8 × 29.8",
        "436.3, 378.8, 30 × 30",
      ]
    `);
    expect(strokesOf(comb(grid, { ...ask('EC2', []), targets: [{ component: 50, soft: false, tone: 'down' }] })))
      .toMatchInlineSnapshot(`
      [
        "stub, down: 16 298.7 9.5 298.7 9.5 30; 0 + 50",
        "spine, down: 9.5 30 429.8 30; 0 + 250",
        "tine, down: 429.8 30 429.8 393.7; 150 + 200",
        "barb, down, arrow: 429.8 393.7 436.3 393.7; 300 + 100",
      ]
    `);
  });
  it('reach the cells of one row by one line, and each of them when it is there', () => {
    const grid = boardGrid(layoutBoard(many([30, 60, 9]), 'cells'), { width: 1280, height: 600 });
    const targets = [50, 51, 60].map((component) => ({
      ...{ component, soft: component !== 60, tone: component === 51 ? ('down' as const) : ('degraded' as const) },
    }));
    const { strokes, arrives } = comb(grid, { ...ask('EC2', []), targets });
    expect([50, 51, 60].map((component) => tenths(grid.boxOf(component).y))).toEqual([378.8, 378.8, 410.1]);
    expect(strokes.filter(({ part }) => part === 'barb').map(({ tone, soft }) => [tone, soft])).toEqual([
      ['down', true],
      ['degraded', false],
    ]);
    expect([...arrives.keys()]).toEqual([50, 51, 60]);
  });
  it('have bars, and no names, beyond', () => {
    const layout = layoutBoard(many([30, 60, 9]), 'bars');
    expect(
      layout.blocks.map(
        ({ group, column, row, rows, across }) =>
          `group ${group}: column ${column}, row ${row}, ${rows} high, ${across} across`,
      ),
    ).toMatchInlineSnapshot(`
      [
        "group 0: column 0, row 1, 1 high, 0 across",
        "group 1: column 0, row 3, 1 high, 0 across",
        "group 2: column 1, row 1, 1 high, 0 across",
      ]
    `);
    expect(placesOf(layout)).toEqual([]);
    const grid = boardGrid(layout, { width: 1280, height: 600 });
    expect(written(grid.boxOf(50))).toMatchInlineSnapshot(`"16, 173, 617.5 × 44"`);
    expect([...layout.nameRank.slice(0, 3), ...layout.shrink.slice(0, 2), ...layout.nameWidths.slice(0, 2)]).toEqual([
      0, 1, 2, 1, 1, 0, 0,
    ]);
  });
  it('cut a group of more than 24 into even pieces, one to a column', () => {
    const layout = layoutBoard(many([50, 3]), 'columns');
    expect(
      layout.heads.map(
        ({ group, column, row, continued }) =>
          `group ${group}: column ${column}, row ${row}${continued ? ', continued' : ''}`,
      ),
    ).toMatchInlineSnapshot(`
      [
        "group 0: column 0, row 0",
        "group 0: column 1, row 0, continued",
        "group 0: column 2, row 0, continued",
        "group 1: column 3, row 0",
      ]
    `);
    expect(layout.rows).toMatchInlineSnapshot(`19`);
  });
  it('show a part of themselves over all columns, with the indices of the whole', () => {
    const input = many([30, 12]);
    const [zone] = input.zones;
    const part = layoutPart({ ...input, zones: [{ title: 'Zone', groups: [zone!.groups[1]!] }] }, 'columns');
    expect(placesOf(part)).toMatchInlineSnapshot(`
      [
        "Part 30: column 0, row 1",
        "Part 31: column 0, row 2",
        "Part 32: column 0, row 3",
        "Part 33: column 0, row 4",
        "Part 34: column 0, row 5",
        "Part 35: column 0, row 6",
        "Part 36: column 1, row 1",
        "Part 37: column 1, row 2",
        "Part 38: column 1, row 3",
        "Part 39: column 1, row 4",
        "Part 40: column 1, row 5",
        "Part 41: column 1, row 6",
      ]
    `);
    expect([...part.groupOf.slice(28, 32)]).toEqual([-1, -1, 0, 0]);
    expect(part.groups.map(({ key, members }) => [key, members.length, members[0]])).toEqual([['g1', 12, 30]]);
    const cells = layoutPart({ ...input, zones: [{ title: 'Zone', groups: [zone!.groups[1]!] }] }, 'cells');
    expect(cells.blocks.map((block) => [block.column, block.row, block.across, block.lines, ...block.cells].join(' ')))
      .toMatchInlineSnapshot(`
      [
        "0 9 6 1 38 39",
        "1 1 6 1 40 41",
      ]
    `);
  });
  it('show a part by depth, with the lines that lie within it', () => {
    const part = layoutPart({ ...board, zones: board.zones.slice(1, 2) }, 'depth');
    expect(placesOf(part)).toEqual([
      'DynamoDB: column 0, row 0',
      'SQS: column 1, row 0',
      'Lambda: column 2, row 0',
      'EC2: column 1, row 1',
    ]);
    expect(
      part.lines.map(
        ({ provider, dependent, soft }) => `${nameOf(provider)} → ${nameOf(dependent)}${soft ? ', soft' : ''}`,
      ),
    ).toEqual(['DynamoDB → SQS', 'DynamoDB → EC2, soft', 'SQS → Lambda']);
  });
});
