import { beforeEach, describe, expect, it } from 'vitest';
import { comb } from '../../../src/layout/board/comb';
import { linePoints } from '../../../src/layout/board/depth-points';
import { boardGrid } from '../../../src/layout/board/grid';
import { layoutBoard } from '../../../src/layout/board/layout-board';
import type { BoardGrid, BoardLayout } from '../../../src/layout/board/types';
import { tenths } from '../written';
import { ask, board, boxesOf, nameOf, placesOf, strokesOf } from './written';

// The board of columns-worked.test.ts by depth, with every place written down.

describe('a small board by depth', () => {
  let layout: BoardLayout;
  let grid: BoardGrid;
  beforeEach(() => {
    layout = layoutBoard(board, 'depth');
    grid = boardGrid(layout, { width: 1280, height: 600 });
  });

  it('has each component right of what it needs', () => {
    expect(placesOf(layout)).toMatchInlineSnapshot(`
      [
        "DNS: column 0, row 1",
        "Planner: column 2, row 0",
        "Enactor: column 1, row 1",
        "DynamoDB: column 1, row 2",
        "SQS: column 2, row 1",
        "Lambda: column 3, row 0",
        "EC2: column 2, row 3",
        "Snapchat: column 3, row 1",
        "Fortnite: column 3, row 2",
        "Signal: column 3, row 3",
        "Ring: column 4, row 1",
      ]
    `);
    expect(boxesOf(grid)).toMatchInlineSnapshot(`
      [
        "DNS: 16, 147, 200 × 46",
        "Planner: 540, 55, 200 × 46",
        "Enactor: 278, 147, 200 × 46",
        "DynamoDB: 278, 239, 200 × 46",
        "SQS: 540, 147, 200 × 46",
        "Lambda: 802, 55, 200 × 46",
        "EC2: 540, 331, 200 × 46",
        "Snapchat: 802, 147, 200 × 46",
        "Fortnite: 802, 239, 200 × 46",
        "Signal: 802, 331, 200 × 46",
        "Ring: 1064, 147, 200 × 46",
      ]
    `);
    expect(
      [grid.height, grid.pitch, grid.rowGap, grid.columnWidth, grid.text].map(tenths).join(' '),
    ).toMatchInlineSnapshot(`"400 92 46 200 18.4"`);
    expect([0, 1, layout.columns].map((column) => tenths(grid.gutterX(column))).join(' ')).toMatchInlineSnapshot(
      `"8 247 1295"`,
    );
  });
  it('has its lines side by side in gutters and row gaps', () => {
    expect(layout.lanes).toMatchInlineSnapshot(`
      {
        "gaps": [
          0,
          1,
          0,
          0,
          0,
        ],
        "gutters": [
          0,
          1,
          2,
          3,
          2,
          0,
        ],
      }
    `);
    expect(
      layout.lines.map(
        (line) =>
          `${nameOf(line.provider)} → ${nameOf(line.dependent)}: ${linePoints(grid, line).map(tenths).join(' ')}`,
      ),
    ).toMatchInlineSnapshot(`
      [
        "DNS → Enactor: 216 170 278 170",
        "DNS → DynamoDB: 216 170 247 170 247 262 278 262",
        "DNS → Ring: 216 170 247 170 247 124 1029.5 124 1029.5 170 1064 170",
        "Enactor → Planner: 478 170 505.5 170 505.5 78 540 78",
        "DynamoDB → SQS: 478 262 512.5 262 512.5 170 540 170",
        "DynamoDB → EC2: 478 262 512.5 262 512.5 354 540 354",
        "DynamoDB → Snapchat: 478 262 771 262 771 170 802 170",
        "SQS → Lambda: 740 170 764 170 764 78 802 78",
        "Lambda → Ring: 1002 78 1036.5 78 1036.5 170 1064 170",
        "EC2 → Snapchat: 740 354 778 354 778 170 802 170",
        "EC2 → Fortnite: 740 354 778 354 778 262 802 262",
        "EC2 → Signal: 740 354 802 354",
      ]
    `);
  });
  it('draws a cause along the lines that are there, and beside them where there is none', () => {
    expect(strokesOf(comb(grid, ask('DNS', ['DynamoDB', 'Ring', 'Signal'])))).toMatchInlineSnapshot(`
      [
        "barb, down, arrow: 216 170 247 170 247 262 278 262; 324 + 100",
        "barb, degraded, soft, arrow: 216 170 247 170 247 124 1029.5 124 1029.5 170 1064 170; 300 + 100",
        "barb, degraded, arrow: 216 170 254 170 254 308 785 308 785 354 802 354; 348 + 100",
      ]
    `);
    expect(strokesOf(comb(grid, ask('Ring', ['DNS'], { direction: 'in' })))).toMatchInlineSnapshot(`
      [
        "barb, down, arrow: 216 170 247 170 247 124 1029.5 124 1029.5 170 1064 170; 0 + 0",
      ]
    `);
  });
});
