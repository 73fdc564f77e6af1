import { beforeEach, describe, expect, it } from 'vitest';
import { comb, combs } from '../../../src/layout/board/comb';
import { linePoints } from '../../../src/layout/board/depth-points';
import { boardGrid } from '../../../src/layout/board/grid';
import { layoutBoard } from '../../../src/layout/board/layout-board';
import { layoutPart } from '../../../src/layout/board/layout-part';
import type {
  BoardBox,
  BoardGrid,
  BoardInput,
  BoardLayout,
  Comb,
  CombAsk,
  CombTarget,
} from '../../../src/layout/board/types';
import { tenths } from '../written';

// Small boards with every place written down, to a tenth of a pixel: see rings-worked.test.ts.

const NAMES = [
  'DNS',
  'Planner',
  'Enactor',
  'DynamoDB',
  'SQS',
  'Lambda',
  'EC2',
  'Snapchat',
  'Fortnite',
  'Signal',
  'Ring',
];
const nameOf = (component: number): string => NAMES[component] ?? `Part ${component}`;
const idOf = (name: string): number => NAMES.indexOf(name);

/** `Snapchat>EC2`: Snapchat needs EC2; with `?` it can do without. */
const dependencies = (...pairs: string[]): BoardInput['dependencies'] =>
  pairs.map((pair) => {
    const [dependent = '', provider = ''] = pair.replace('?', '').split('>');
    return { dependent: idOf(dependent), provider: idOf(provider), soft: pair.endsWith('?') };
  });

const board: BoardInput = {
  zones: [
    { title: 'Inside', groups: [{ key: 'dns', title: 'DNS automation', members: [0, 1, 2] }] },
    {
      title: 'Services',
      groups: [
        { key: 'data', title: 'Data', members: [3, 4] },
        { key: 'compute', title: 'Compute', members: [5, 6] },
      ],
    },
    {
      title: 'Apps',
      groups: [
        { key: 'social', title: 'Social', members: [7, 9] },
        { key: 'games', title: 'Games', members: [8] },
        { key: 'home', title: 'Home', members: [10] },
      ],
    },
  ],
  labels: NAMES,
  start: 0,
  known: [7, 3],
  dependencies: dependencies(
    ...['Planner>Enactor', 'Enactor>DNS', 'DynamoDB>DNS', 'SQS>DynamoDB', 'Lambda>SQS', 'EC2>DynamoDB?'],
    ...['Snapchat>DynamoDB', 'Snapchat>EC2', 'Fortnite>EC2?', 'Signal>EC2', 'Ring>Lambda', 'Ring>DNS'],
  ),
};

const written = ({ x, y, width, height }: BoardBox): string =>
  `${tenths(x)}, ${tenths(y)}, ${tenths(width)} × ${tenths(height)}`;
const placesOf = ({ places }: BoardLayout): readonly string[] =>
  places.flatMap((place, i) =>
    place ? [`${nameOf(i)}: column ${place.column}, row ${place.row}${place.rows > 1 ? ', tall' : ''}`] : [],
  );
const boxesOf = (grid: BoardGrid): readonly string[] =>
  grid.layout.places.map((_, i) => `${nameOf(i)}: ${written(grid.boxOf(i))}`);
const strokesOf = ({ strokes }: Comb): readonly string[] =>
  strokes.map(
    ({ part, tone, soft, points, arrow, begins, lasts }) =>
      `${part}, ${tone}${soft ? ', soft' : ''}${arrow ? ', arrow' : ''}: ${points.map(tenths).join(' ')}; ${tenths(begins)} + ${lasts}`,
  );
const targets = (...names: string[]): readonly CombTarget[] =>
  names.map((name, i) => ({ component: idOf(name), soft: i === 1, tone: i === 0 ? 'down' : 'degraded' }));
const ask = (source: string, names: readonly string[], rest: Partial<CombAsk> = {}): CombAsk => ({
  ...{ source: idOf(source), targets: targets(...names), direction: 'out', grows: true },
  ...rest,
});

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

describe('the same board by depth', () => {
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
});
