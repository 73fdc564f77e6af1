import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boardGrid } from '../../../src/layout/board/grid';
import { boardSize, layoutBoard } from '../../../src/layout/board/layout-board';
import { COLUMNS } from '../../../src/layout/board/measures';
import { inTwoLines, nameText, nameWidth } from '../../../src/layout/board/names';
import type { BoardBox, BoardGrid, BoardInput, BoardLayout } from '../../../src/layout/board/types';
import { law, share } from '../../support/property';
import { anyBoard, FLAGSHIP, LANGUAGES, OUTAGES, realBoard, unfixed } from './inputs';

const overlap = (a: BoardBox, b: BoardBox): boolean =>
  a.x < b.x + b.width - 0.01 &&
  b.x < a.x + a.width - 0.01 &&
  a.y < b.y + b.height - 0.01 &&
  b.y < a.y + a.height - 0.01;

/** Every component has its box, inside the board, and no two boxes or heads lie on each other. */
function stands(layout: BoardLayout, mode: 'columns' | 'rows', width: number): void {
  const grid = boardGrid(layout, { width, mode });
  const boxes = layout.groupOf.length === 0 ? [] : Array.from(layout.groupOf, (_, component) => grid.boxOf(component));
  const heads =
    mode === 'rows'
      ? layout.groups.map((_, group) => grid.headOf(group))
      : layout.heads.map(({ column, row }) => ({
          ...{ x: grid.columnX(column), y: grid.rowY(row) },
          ...{ width: grid.columnWidth, height: grid.pitch - grid.rowGap },
        }));
  const all = [...boxes, ...heads].toSorted((a, b) => a.y - b.y);
  all.forEach((box, i) => {
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.y).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(width + 0.01);
    expect(box.y + box.height).toBeLessThanOrEqual(grid.height + 0.01);
    for (let j = i + 1; j < all.length && all[j]!.y < box.y + box.height; j++)
      if (overlap(box, all[j]!)) throw new Error(`two boxes in one place: ${JSON.stringify([box, all[j]])}`);
  });
}

const shuffled = (input: BoardInput): BoardInput => ({ ...input, dependencies: input.dependencies.toReversed() });
const plain = (layout: BoardLayout): string =>
  JSON.stringify(layout, (_, value: unknown) => (ArrayBuffer.isView(value) ? [...(value as Int32Array)] : value));

describe('a board', () => {
  const small = anyBoard(4, 3);
  const medium = anyBoard(40, 4).filter(({ labels }) => labels.length <= 260);
  const large = anyBoard(120, 6);

  law('of few components has one place for each', [small], (input) => {
    const layout = layoutBoard(input, 'depth');
    stands(layout, 'columns', 1280);
    expect(new Set(layout.places.map((place) => `${place?.column}/${place?.row}`)).size).toBe(input.labels.length);
  });
  law(
    'in columns has one place for each',
    [medium],
    (input) => stands(layoutBoard(input, 'columns'), 'columns', 1280),
    100,
  );
  law(
    'with cells has one place for each',
    [large],
    (input) => stands(layoutBoard(input, 'cells'), 'columns', 1280),
    40,
  );
  law(
    'in rows has one place for each',
    [medium, fc.integer({ min: 320, max: 1200 })],
    (input, width) => {
      stands(layoutBoard(input), 'rows', width);
    },
    100,
  );
  law(
    'does not depend on the order of the dependencies',
    [small, fc.constantFrom('depth', 'columns', 'cells')],
    (input, size) => {
      expect(plain(layoutBoard(shuffled(input), size))).toBe(plain(layoutBoard(input, size)));
    },
    100,
  );
  law('by depth goes right from what is needed', [small], (input) => {
    const { places } = layoutBoard(input, 'depth');
    for (const { dependent, provider } of input.dependencies)
      expect(places[dependent]!.column).toBeGreaterThanOrEqual(places[provider]!.column);
  });
  law(
    'splits no group of up to 24',
    [medium],
    (input) => {
      const layout = layoutBoard(input, 'columns');
      for (const { group, continued } of layout.heads)
        if (continued) expect(layout.groups[group]!.members.length).toBeGreaterThan(24);
      layout.groups.forEach(({ members }, group) => {
        const heads = layout.heads.filter((head) => head.group === group);
        expect(new Set(heads.map(({ column }) => column)).size).toBe(heads.length);
        expect(heads.filter(({ continued }) => !continued)).toHaveLength(1);
        expect(heads.length).toBe(Math.max(1, new Set(members.map((member) => layout.places[member]!.column)).size));
      });
    },
    100,
  );

  it('grows from large boxes to bars', () => {
    expect([30, 31, 260, 261, 2500, 2501].map(boardSize)).toEqual([
      'depth',
      'columns',
      'columns',
      'cells',
      'cells',
      'bars',
    ]);
  });

  it('refuses a component in two groups or in none', () => {
    const { input } = realBoard(FLAGSHIP);
    const [first, ...others] = input.zones;
    expect(() => layoutBoard({ ...input, zones: others })).toThrow(RangeError);
    expect(() => layoutBoard({ ...input, zones: [first!, first!, ...others] })).toThrow(RangeError);
  });

  it('is laid out in a blink at 2500 components, and with bars beyond', () => {
    const many = (n: number): BoardInput => ({
      ...{ labels: Array.from({ length: n }, (_, i) => `part ${i}`), start: 0, known: [], dependencies: [] },
      zones: [0, 1, 2].map((zone) => ({
        title: 'Zone',
        groups: [0, 1, 2, 3, 4].map((group) => ({
          ...{ key: `${zone}${group}`, title: 'Group' },
          members: Array.from({ length: n }, (_, i) => i).filter((i) => i % 15 === zone * 5 + group),
        })),
      })),
    });
    const cells = layoutBoard(many(2000));
    stands(cells, 'columns', 1280);
    expect(cells.rows).toBeLessThanOrEqual(26);
    const grid = boardGrid(cells, { width: 1280, height: 600 });
    const least = Math.min(...Array.from(cells.groupOf, (_, component) => grid.boxOf(component).height));
    expect(least).toBeGreaterThanOrEqual(6);
    expect(layoutBoard(many(3000)).blocks).toHaveLength(15);
  });
});

describe('the board of 20 October 2025', () => {
  it.each([
    ['as the data fixes it', (input: BoardInput) => input],
    ['as the layout packs it', unfixed],
  ])('has 1, 3 and 5 columns of 26 rows, %s', (_, change) => {
    const { input, at } = realBoard(FLAGSHIP);
    const { zones, rows, columns, places } = layoutBoard(change(input));
    expect(zones.map(({ first, last }) => last - first + 1)).toEqual([1, 3, 5]);
    expect([columns, rows]).toEqual([9, 26]);
    expect(places[at('ddb-regional-endpoint')]).toEqual({ column: 0, row: 1, rows: 2 });
  });

  it('shows all its parts on one screen of a phone', () => {
    const layout = layoutBoard(realBoard(FLAGSHIP).input);
    expect(boardGrid(layout, { width: 390 })).toMatchObject({ mode: 'rows', height: 581 });
  });

  it('keeps the names that matter most on a phone', () => {
    const { input, at } = realBoard(FLAGSHIP);
    const grid = boardGrid(layoutBoard(input), { width: 390 });
    for (const id of ['ddb-regional-endpoint', 'dynamodb', 'snapchat']) expect(grid.namedOf(at(id))).toBe(true);
  });
});

describe.each(share(OUTAGES))('%s', (id) => {
  it.each(LANGUAGES)('has all its names inside their boxes, readable, in %s', (language) => {
    const { input } = realBoard(id, language);
    const layout = layoutBoard(input);
    for (const [width, height] of [
      [1280, 596],
      [1920, 880],
    ] as const) {
      const grid = boardGrid(layout, { width, height });
      expect(grid.mode).toBe('columns');
      input.labels.forEach((label, component) => {
        const { text, room } = nameOnBoard(layout, grid, component, input.start);
        expect(text, label).toBeGreaterThanOrEqual(10.6);
        const lines = layout.size === 'depth' ? inTwoLines(label) : [label];
        for (const line of lines) expect(nameWidth(line) * text, line).toBeLessThanOrEqual(room * 1.001);
      });
    }
    for (const width of [320, 390, 680]) stands(layout, 'rows', width);
  });

  it.each(LANGUAGES)('names the start and as many others as there are lines for, however narrow, in %s', (language) => {
    const { input } = realBoard(id, language);
    const layout = layoutBoard(input);
    for (const width of [320, 390, 680]) {
      const grid = boardGrid(layout, { width, mode: 'rows' });
      expect(grid.namedOf(input.start)).toBe(true);
      const without = input.labels.filter((_, component) => !grid.namedOf(component)).length;
      const heads = layout.zones.length * 27;
      if (without > 0) expect(grid.height - heads, `${without} without a name`).toBeGreaterThan(19 * grid.pitch);
    }
  });

  it('looks full: neither a strip nor a needle', () => {
    const layout = layoutBoard(realBoard(id).input);
    const grid = boardGrid(layout, { width: 1280, height: 596 });
    expect(grid.height).toBeGreaterThan(400);
    expect(grid.columnWidth / grid.pitch).toBeLessThan(8);
    expect(layout.columns).toBeLessThanOrEqual(10);
  });
});

/** Font size of a name and the room it has; the start carries its sign in its second line. */
function nameOnBoard(layout: BoardLayout, grid: BoardGrid, component: number, start: number) {
  const deep = layout.size === 'depth';
  const slot = component === start && !deep ? COLUMNS.inset : COLUMNS.slot;
  return {
    text: nameText(grid, component),
    room: grid.columnWidth - grid.text * (COLUMNS.inset + slot),
  };
}
