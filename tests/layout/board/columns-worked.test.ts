import { beforeEach, describe, expect, it } from 'vitest';
import { comb, combs } from '../../../src/layout/board/comb';
import { boardGrid } from '../../../src/layout/board/grid';
import { layoutBoard } from '../../../src/layout/board/layout-board';
import type { BoardGrid, BoardLayout } from '../../../src/layout/board/types';
import { tenths } from '../written';
import { ask, board, boxesOf, idOf, nameOf, placesOf, strokesOf, written } from './written';

// A small board in columns, wide and narrow, with every place written down: see rings-worked.test.ts.

describe('a small board in columns', () => {
  let layout: BoardLayout;
  let grid: BoardGrid;
  beforeEach(() => {
    layout = layoutBoard(board, 'columns');
    grid = boardGrid(layout, { width: 1280, height: 600 });
  });

  it('has its groups below one another, the start two rows high', () => {
    expect(placesOf(layout)).toMatchInlineSnapshot(`
      [
        "DNS: column 0, row 1, tall",
        "Planner: column 0, row 3",
        "Enactor: column 0, row 4",
        "DynamoDB: column 1, row 1",
        "SQS: column 1, row 2",
        "Lambda: column 1, row 4",
        "EC2: column 1, row 5",
        "Snapchat: column 2, row 1",
        "Fortnite: column 2, row 4",
        "Signal: column 2, row 2",
        "Ring: column 2, row 6",
      ]
    `);
    expect(layout.heads.map(({ group, column, row }) => `group ${group}: column ${column}, row ${row}`))
      .toMatchInlineSnapshot(`
      [
        "group 0: column 0, row 0",
        "group 1: column 1, row 0",
        "group 2: column 1, row 3",
        "group 3: column 2, row 0",
        "group 4: column 2, row 3",
        "group 5: column 2, row 5",
      ]
    `);
    expect(layout.zones.map(({ title, first, last }) => `${title}: ${first} to ${last}`)).toMatchInlineSnapshot(`
      [
        "Inside: 0 to 0",
        "Services: 1 to 1",
        "Apps: 2 to 2",
      ]
    `);
  });
  it('has its boxes on a common row grid', () => {
    expect(boxesOf(grid)).toMatchInlineSnapshot(`
      [
        "DNS: 16, 79, 396 × 91",
        "Planner: 16, 173, 396 × 44",
        "Enactor: 16, 220, 396 × 44",
        "DynamoDB: 442, 79, 396 × 44",
        "SQS: 442, 126, 396 × 44",
        "Lambda: 442, 220, 396 × 44",
        "EC2: 442, 267, 396 × 44",
        "Snapchat: 868, 79, 396 × 44",
        "Fortnite: 868, 220, 396 × 44",
        "Signal: 868, 126, 396 × 44",
        "Ring: 868, 314, 396 × 44",
      ]
    `);
    expect([0, 1, 2].map((zone) => written(grid.zoneOf(zone)))).toMatchInlineSnapshot(`
      [
        "16, 0, 396 × 24.5",
        "442, 0, 396 × 24.5",
        "868, 0, 396 × 24.5",
      ]
    `);
    expect([0, 3, 5].map((group) => written(grid.headOf(group)))).toMatchInlineSnapshot(`
      [
        "16, 32, 396 × 44",
        "868, 32, 396 × 44",
        "868, 267, 396 × 44",
      ]
    `);
    expect([0, 1, grid.layout.columns].map((column) => tenths(grid.gutterX(column))).join(' ')).toMatchInlineSnapshot(
      `"9.5 435.5 1270.5"`,
    );
    expect([grid.height, grid.pitch, grid.rowGap, grid.text].map(tenths).join(' ')).toMatchInlineSnapshot(
      `"361 47 3 18"`,
    );
  });
  it('grows with the font size of the page, but for its width', () => {
    const large = boardGrid(layout, { width: 1280, height: 600, mode: 'columns', scale: 1.25 });
    expect(written(large.boxOf(8))).toMatchInlineSnapshot(`"871.7, 275, 388.3 × 55"`);
    expect([large.height, large.pitch, large.rowGap, large.text].map(tenths).join(' ')).toMatchInlineSnapshot(
      `"451.3 58.8 3.8 22.5"`,
    );
  });
  it('is in columns from the width on at which names can be read', () => {
    expect(
      [450, 500, 600, 700, 800, 900].map((width) => boardGrid(layout, { width }).mode).join(' '),
    ).toMatchInlineSnapshot(`"rows columns columns columns columns columns"`);
  });

  it('draws what a cause takes down as a comb: down, along a row gap, up and down the gutters, into each box', () => {
    const drawn = comb(grid, ask('DynamoDB', ['Snapchat', 'EC2', 'Fortnite', 'SQS', 'Planner']));
    expect(drawn.dot.map(tenths).join(' ')).toMatchInlineSnapshot(`"824 124.5"`);
    expect(strokesOf(drawn)).toMatchInlineSnapshot(`
      [
        "stub, down: 824 123 824 124.5; 0 + 50",
        "spine, down: 824 124.5 418.5 124.5; 0 + 250",
        "spine, down: 824 124.5 861.5 124.5; 0 + 250",
        "tine, degraded: 418.5 124.5 418.5 195; 250 + 200",
        "barb, degraded, arrow: 418.5 195 412 195; 400 + 100",
        "tine, degraded: 435.5 124.5 435.5 289; 200 + 200",
        "barb, degraded, soft, arrow: 435.5 289 442 289; 396 + 100",
        "barb, degraded, arrow: 435.5 148 442 148; 350 + 100",
        "tine, down: 861.5 124.5 861.5 101; 150 + 200",
        "tine, down: 861.5 124.5 861.5 242; 150 + 200",
        "barb, down, arrow: 861.5 101 868 101; 300 + 100",
        "barb, degraded, arrow: 861.5 242 868 242; 372 + 100",
      ]
    `);
    expect([...drawn.arrives].map(([component, time]) => `${nameOf(component)} ${tenths(time)}`))
      .toMatchInlineSnapshot(`
      [
        "Snapchat 400",
        "SQS 450",
        "Planner 500",
        "Fortnite 472",
        "EC2 496",
      ]
    `);
  });
  it('draws what a component needs the other way round, at once', () => {
    const drawn = comb(grid, ask('Snapchat', ['EC2', 'DynamoDB'], { direction: 'in' }));
    expect(drawn.dot.map(tenths).join(' ')).toMatchInlineSnapshot(`"861.5 77.5"`);
    expect(strokesOf(drawn)).toMatchInlineSnapshot(`
      [
        "stub, down, arrow: 861.5 77.5 861.5 101 868 101; 0 + 0",
        "spine, down: 844.5 77.5 861.5 77.5; 0 + 0",
        "tine, down: 844.5 289 844.5 77.5; 0 + 0",
        "barb, down: 838 289 844.5 289; 0 + 0",
        "barb, degraded, soft: 838 101 844.5 101; 0 + 0",
      ]
    `);
    expect([...drawn.arrives]).toEqual([
      [idOf('EC2'), 0],
      [idOf('DynamoDB'), 0],
    ]);
  });
  it('draws two causes beside each other', () => {
    const two = combs(grid, [ask('DynamoDB', ['Snapchat', 'Signal']), ask('SQS', ['Snapchat'], { grows: false })]);
    expect(two.map(strokesOf)).toMatchInlineSnapshot(`
      [
        [
          "stub, down: 824 123 824 124.5; 0 + 50",
          "spine, down: 824 124.5 861.5 124.5; 0 + 250",
          "tine, down: 861.5 124.5 861.5 101; 150 + 200",
          "tine, down: 861.5 124.5 861.5 148; 150 + 200",
          "barb, down, arrow: 861.5 101 868 101; 300 + 100",
          "barb, degraded, soft, arrow: 861.5 148 868 148; 324 + 100",
        ],
        [
          "stub, down: 824 170 824 171.5; 0 + 0",
          "spine, down: 824 171.5 859 171.5; 0 + 0",
          "tine, down: 859 171.5 859 101; 0 + 0",
          "barb, down, arrow: 859 101 868 101; 0 + 0",
        ],
      ]
    `);
  });
});

describe('the same board in rows', () => {
  let layout: BoardLayout;
  let grid: BoardGrid;
  beforeEach(() => {
    layout = layoutBoard(board, 'columns');
    grid = boardGrid(layout, { width: 390 });
  });

  it('has a row for each group', () => {
    expect(grid.mode).toBe('rows');
    expect(boxesOf(grid)).toMatchInlineSnapshot(`
      [
        "DNS: 104, 30.2, 47.2 × 18.6",
        "Planner: 153.6, 30.2, 67.4 × 18.6",
        "Enactor: 223.4, 30.2, 67.1 × 18.6",
        "DynamoDB: 104, 82.2, 85.3 × 18.6",
        "SQS: 191.7, 82.2, 46.5 × 18.6",
        "Lambda: 104, 107.2, 68.7 × 18.6",
        "EC2: 175.1, 107.2, 44.7 × 18.6",
        "Snapchat: 104, 159.2, 76.2 × 18.6",
        "Fortnite: 104, 184.2, 69.1 × 18.6",
        "Signal: 182.6, 159.2, 58.4 × 18.6",
        "Ring: 104, 209.2, 48.9 × 18.6",
      ]
    `);
    expect([0, 1, 2].map((zone) => written(grid.zoneOf(zone)))).toMatchInlineSnapshot(`
      [
        "12, 0, 366 × 23.8",
        "12, 52, 366 × 23.8",
        "12, 129, 366 × 23.8",
      ]
    `);
    expect([0, 3, 5].map((group) => written(grid.headOf(group)))).toMatchInlineSnapshot(`
      [
        "12, 27, 92 × 25",
        "12, 156, 92 × 25",
        "12, 206, 92 × 25",
      ]
    `);
    expect(
      [grid.height, grid.pitch, grid.rowGap, grid.columnWidth, grid.text].map(tenths).join(' '),
    ).toMatchInlineSnapshot(`"231 25 6.4 366 12.5"`);
    expect([grid.columnX(0), grid.gutterX(0), grid.rowY(2)].map(tenths).join(' ')).toMatchInlineSnapshot(`"12 6 104"`);
  });
  it('can be of some zones alone', () => {
    const apps = boardGrid(layout, { width: 640, mode: 'rows', zones: [2] });
    expect(written(apps.boxOf(7))).toMatchInlineSnapshot(`"116, 29.8, 76.2 × 18"`);
    expect(tenths(apps.height)).toMatchInlineSnapshot(`97.8`);
    expect(() => apps.boxOf(0)).toThrow('no component 0');
  });
  it('draws a spine at the left, with a barb for each row hit', () => {
    const drawn = comb(grid, ask('EC2', ['Snapchat', 'Signal', 'Planner']));
    expect(drawn.dot.map(tenths).join(' ')).toMatchInlineSnapshot(`"5 116.5"`);
    expect(strokesOf(drawn)).toMatchInlineSnapshot(`
      [
        "spine, down: 5 116.5 5 39.5; 0 + 250",
        "spine, down: 5 116.5 5 168.5; 0 + 250",
        "barb, degraded, arrow: 5 39.5 11.5 39.5; 400 + 100",
        "barb, down, arrow: 5 168.5 11.5 168.5; 350 + 100",
      ]
    `);
    expect([...drawn.arrives].map(([component, time]) => `${nameOf(component)} ${tenths(time)}`))
      .toMatchInlineSnapshot(`
      [
        "Planner 500",
        "Snapchat 450",
        "Signal 474",
      ]
    `);
    expect(strokesOf(comb(grid, ask('Snapchat', ['EC2', 'DynamoDB'], { direction: 'in' })))).toMatchInlineSnapshot(`
      [
        "spine, down: 5 91.5 5 168.5; 0 + 0",
        "stub, down, arrow: 5 168.5 11.5 168.5; 0 + 0",
        "barb, degraded, soft: 11.5 91.5 5 91.5; 0 + 0",
        "barb, down: 11.5 116.5 5 116.5; 0 + 0",
      ]
    `);
  });
});
