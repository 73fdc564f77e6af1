import { describe, expect, it } from 'vitest';
import { boundsOf } from '../../src/layout/bounds';
import { BoxGrid } from '../../src/layout/box-grid';
import { canonical } from '../../src/layout/canonical';
import { crossings, segmentsCross } from '../../src/layout/crossings';
import { bend } from '../../src/layout/curves';
import { ellipseAngle, ellipseRadius, ellipses } from '../../src/layout/ellipse';
import { marksOverlap } from '../../src/layout/overlap';
import { spread, spreadRound } from '../../src/layout/spread';
import { textWidth } from '../../src/layout/text-width';
import type { LayoutItem } from '../../src/layout/types';
import { at } from './written';

const mark = (key: string, rest: Partial<LayoutItem> = {}): LayoutItem => ({
  ...{ key, ring: 2, family: 'data', size: 20, openIn: -1 },
  ...rest,
});
const floats = (...numbers: number[]) => Float64Array.from(numbers);

describe('places side by side', () => {
  it('stay where they are wished while they are far enough apart', () =>
    expect([...spread([0, 10, 30], [9, 5, 5])]).toEqual([0, 10, 30]));
  it('give way by the same to both sides', () => {
    expect([...spread([10, 10], [0, 4])]).toEqual([8, 12]);
    expect([...spread([0, 9, 10, 11, 30], [0, 4, 4, 4, 4])]).toEqual([0, 6, 10, 14, 30]);
    expect([...spread([5, 3], [0, 2])]).toEqual([3, 5]);
  });
  it('stay within their borders, and begin at the lower one where there is no room', () => {
    expect([...spread([1, 2, 50], [0, 4, 4], 3, 20)]).toEqual([3, 7, 20]);
    expect([...spread([1, 2, 3], [0, 10, 10], 5, 20)]).toEqual([5, 15, 25]);
    expect([...spread([], [])]).toEqual([]);
  });
  it('around a circle keep clear of each other over its seam', () => {
    const round = [...spreadRound([0.02, 0.5, 0.98], [0.1, 0.1, 0.1], 1)];
    expect(round[0]).toBeCloseTo(0.05);
    expect(round[1]).toBeCloseTo(0.5);
    expect(round[2]).toBeCloseTo(0.95);
    expect([...spreadRound([0, 1, 2], [3, 3, 6], 6)].map((place, i, all) => place - (all[i - 1] ?? 0))).toEqual([
      expect.any(Number) as number,
      1.5,
      3,
    ]);
  });
});

describe('an ellipse', () => {
  const round = ellipses(1, 10, 10);
  it('that is a circle is shared evenly, clockwise from above', () => {
    expect(round.boxes).toBeCloseTo((2 * Math.PI) / 10, 9);
    expect([0, 0.25, 0.5, 0.75, 1.25, -0.25].map((share) => at(round.at(share, 100)))).toEqual([
      '0, -100',
      '100, 0',
      '0, 100',
      '-100, 0',
      '100, 0',
      '-100, 0',
    ]);
    expect(round.angle(0.125)).toBeCloseTo(Math.PI / 4, 9);
    for (const turns of [-2, 0, 2]) expect(round.share(Math.PI / 4 + turns * Math.PI)).toBeCloseTo(0.125, 9);
  });
  it('gives equal shares room for as many boxes', () => {
    const wide = ellipses(2, 40, 10);
    expect(wide.aspect).toBe(2);
    // Where boxes stand side by side, along the flat, one takes much; where they stand above each other, little.
    expect([0.05, 0.125, 0.2].map((share) => at(wide.at(share, 100)))).toMatchInlineSnapshot(`
      [
        "86.1, -90.3",
        "160.8, -59.4",
        "194.1, -24.2",
      ]
    `);
    for (const share of [0.01, 0.3, 0.77]) expect(wide.share(wide.angle(share))).toBeCloseTo(share, 9);
  });
  it('is measured by its height', () => {
    expect(ellipseRadius({ x: 30, y: 0 }, 1.5)).toBe(20);
    expect(ellipseRadius({ x: 30, y: 15 }, 1.5)).toBe(25);
    expect(ellipseAngle({ x: 30, y: 0 }, 1.5)).toBeCloseTo(Math.PI / 2);
    expect(ellipseAngle({ x: 15, y: -10 }, 1.5)).toBeCloseTo(Math.PI / 4);
  });
});

describe('a line in rings', () => {
  it('bends towards the middle, the more the farther its ends stand apart', () => {
    const ends = [20, 90, 150].map((degrees) => {
      const angle = (degrees * Math.PI) / 180;
      return bend({ x: 0, y: -100 }, { x: 100 * Math.sin(angle), y: -100 * Math.cos(angle) }, 1)!;
    });
    expect(ends.map(({ x, y }) => Math.round(10 * Math.hypot(x, y)) / 10)).toMatchInlineSnapshot(`
      [
        94.2,
        69.7,
        44.5,
      ]
    `);
    expect(ends.map(({ x, y }) => Math.round((Math.atan2(x, -y) * 180) / Math.PI))).toEqual([10, 45, 75]);
  });
  it('goes the shorter way, also over the top, and between rings halfway', () => {
    expect(at(bend({ x: -100, y: -100 }, { x: 100, y: -100 }, 1)!)).toMatchInlineSnapshot(`"0, -98.6"`);
    expect(at(bend({ x: -60, y: 40 }, { x: -30, y: -80 }, 1.5)!)).toMatchInlineSnapshot(`"-57.9, -10.7"`);
  });
  it('is straight from the middle', () => {
    expect(bend({ x: 0, y: 0 }, { x: 50, y: 50 }, 1)).toBeNull();
    expect(bend({ x: 50, y: 50 }, { x: 0, y: 0 }, 1)).toBeNull();
    expect(bend({ x: 1, y: 0 }, { x: 0, y: 1 }, 1)).not.toBeNull();
  });
});

describe('crossing lines', () => {
  it('meet inside both; at an end, beside each other and in line they do not', () => {
    expect(segmentsCross(0, 0, 10, 10, 0, 10, 10, 0)).toBe(true);
    expect(segmentsCross(0, 10, 10, 0, 0, 0, 10, 10)).toBe(true);
    expect(segmentsCross(0, 0, 4, 4, 0, 10, 10, 0)).toBe(false);
    expect(segmentsCross(0, 10, 10, 0, 0, 0, 4, 4)).toBe(false);
    expect(segmentsCross(6, 6, 10, 10, 0, 10, 10, 0)).toBe(false);
    expect(segmentsCross(0, 0, 5, 5, 0, 10, 10, 0)).toBe(false);
    expect(segmentsCross(0, 0, 10, 10, 5, 5, 10, 0)).toBe(false);
    expect(segmentsCross(0, 0, 10, 0, 0, 5, 10, 5)).toBe(false);
    expect(segmentsCross(0, 0, 10, 0, 5, 0, 15, 0)).toBe(false);
  });
  it('are counted once a pair, without those that share an end', () => {
    const [x, y] = [
      [0, 10, 0, 10, 5],
      [0, 10, 10, 0, -5],
    ];
    expect(crossings(x, y, [0, 2], [1, 3])).toBe(1);
    expect(crossings(x, y, [0, 2, 4], [1, 3, 1])).toBe(2);
    expect(crossings(x, y, [0, 2, 4], [1, 3, 0])).toBe(1);
    // From one end in common, whichever, nothing crosses.
    expect(crossings([0, 10, 5], [0, 0, 9], [0, 0, 1, 2], [1, 2, 2, 0])).toBe(0);
  });
});

describe('marks', () => {
  const two = [mark('a'), mark('b', { size: 30 })];
  it('touch where less than a pixel is between them, wherever they stand', () => {
    for (const [x, y] of [
      [0, 0],
      [30, 30],
      [-31, 62],
      [-1, -1],
    ] as const) {
      for (const [dx, dy] of [
        [25.9, 0],
        [0, 25.9],
        [-25.9, 0],
        [0, -25.9],
        [18, 18],
      ] as const)
        expect(marksOverlap(two, floats(x, x + dx), floats(y, y + dy))).toBe(true);
      for (const [dx, dy] of [
        [26.1, 0],
        [0, -26.1],
        [18.6, 18.6],
      ] as const)
        expect(marksOverlap(two, floats(x, x + dx), floats(y, y + dy))).toBe(false);
    }
  });
  it('are all looked at, also several in one cell', () => {
    const many = [mark('a', { size: 2 }), mark('b', { size: 2 }), mark('c', { size: 2 }), mark('d', { size: 60 })];
    expect(marksOverlap(many, floats(0, 10, 20, 500), floats(0, 0, 0, 0))).toBe(false);
    expect(marksOverlap(many, floats(0, 10, 10.5, 500), floats(0, 0, 0, 0))).toBe(true);
    expect(marksOverlap(many, floats(0, 10, 20, 50.5), floats(0, 0, 0, 0))).toBe(true);
    expect(marksOverlap([], floats(), floats())).toBe(false);
  });
  it('boxes are found in all cells that they cover, but for the one that asks', () => {
    const grid = new BoxGrid();
    const long = { x0: 10, y0: 10, x1: 300, y1: 20 };
    grid.add(long);
    const over = (x0: number, y0: number, x1: number, y1: number) => grid.hits({ x0, y0, x1, y1 });
    expect([over(200, 0, 210, 11), over(250, 19, 400, 90), over(-50, -50, 500, 500)]).toEqual([true, true, true]);
    // What only touches does not cover.
    expect([over(0, 0, 10, 90), over(300, 0, 310, 90), over(0, 0, 400, 10), over(0, 20, 400, 90)]).toEqual(
      Array(4).fill(false),
    );
    expect(grid.hits(long, long)).toBe(false);
    grid.add({ x0: 290, y0: 15, x1: 310, y1: 25 });
    expect(grid.hits(long, long)).toBe(true);
  });
});

describe('the box around a drawing', () => {
  const around = (items: LayoutItem[], x: number[], y: number[], guides = [] as Parameters<typeof boundsOf>[3]) =>
    boundsOf(items, floats(...x), floats(...y), guides, { width: 80, height: 36 });
  it('has room for the marks and for their words', () => {
    expect(around([mark('a')], [0], [0])).toEqual({ x0: -40, y0: -26, x1: 40, y1: 26 });
    expect(around([mark('a', { size: 100 }), mark('b')], [0, 90], [0, 60])).toEqual({
      ...{ x0: -50, y0: -50, x1: 130, y1: 86 },
    });
    expect(around([], [], [])).toEqual({ x0: -0.5, y0: -0.5, x1: 0.5, y1: 0.5 });
  });
  it('has room for borders, bands, and words to the side on which they run', () => {
    const word = (align: 'left' | 'center' | 'right') =>
      around([], [], [], [{ type: 'wedge', ring: 2, family: 'data', from: 0, to: 1, at: { x: 100, y: 50 }, align }]);
    expect(word('center')).toEqual({ x0: 60, y0: 40, x1: 140, y1: 60 });
    expect(word('left')).toEqual({ x0: 92, y0: 40, x1: 180, y1: 60 });
    expect(word('right')).toEqual({ x0: 20, y0: 40, x1: 108, y1: 60 });
    expect(around([], [], [], [{ type: 'ellipse', role: 'ring', ring: 1, cx: 5, cy: 6, rx: 30, ry: 20 }])).toEqual({
      ...{ x0: -25, y0: -14, x1: 35, y1: 26 },
    });
    const band = { x0: -7, y0: 3, x1: 90, y1: 44 };
    expect(around([], [], [], [{ type: 'band', index: 0, box: band }])).toEqual(band);
  });
});

describe('the order that no listing changes', () => {
  it('is by key, with members of open groups apart, lines once each and none inside a group', () => {
    const items = [mark('z'), mark('g', { members: 2 }), mark('m', { openIn: 1 }), mark('a'), mark('n', { openIn: 2 })];
    const pairs = [
      [0, 3],
      [2, 4],
      [4, 3],
      [1, 3],
      [3, 0],
      [0, 3],
      [3, 3],
    ] as const;
    const found = canonical(
      items,
      pairs.map(([from, to]) => ({ from, to })),
    );
    expect(found.items.map(({ key }) => key)).toEqual(['a', 'g', 'z']);
    expect([...found.original]).toEqual([3, 1, 0]);
    expect([...found.standsFor]).toEqual([2, 1, 1, 0, 1]);
    expect([...found.open]).toEqual([[1, [2, 4]]]);
    expect([...found.from].map((from, e) => [from, found.to[e]])).toEqual([
      [0, 2],
      [1, 0],
      [2, 0],
    ]);
  });
  it('is by place in the list where keys are equal', () => {
    expect([...canonical([mark('b'), mark('a'), mark('a')], []).original]).toEqual([1, 2, 0]);
  });
  it('refuses lines and groups that lead nowhere', () => {
    expect(() => canonical([mark('a')], [{ from: 0, to: 1 }])).toThrow('edge 0 → 1 names no item');
    expect(() => canonical([mark('a')], [{ from: 7, to: 0 }])).toThrow('edge 7 → 0 names no item');
    expect(() => canonical([mark('a', { openIn: 5 })], [])).toThrow('item 0 lies in no group');
    expect(() => canonical([mark('a', { openIn: 1 }), mark('b', { openIn: 0 })], [])).toThrow('lies in no group');
  });
});

it('text is as wide as the fonts say, bold more than light, in either face', () => {
  expect(textWidth('', 10)).toBe(0);
  expect(textWidth('aa', 10)).toBeCloseTo(2 * textWidth('a', 10), 9);
  expect(textWidth('a', 20)).toBeCloseTo(2 * textWidth('a', 10), 9);
  const [light, bold] = [textWidth('Failure', 10), textWidth('Failure', 10, 700)];
  expect(bold).toBeGreaterThan(light);
  expect(textWidth('Failure', 10, 550)).toBeCloseTo((light + bold) / 2, 9);
  expect(textWidth('Failure', 10, 400, 'serif')).not.toBe(light);
  // What the fonts lack: another letter, an ideograph, an accent of its own on nothing.
  expect([textWidth('Ω\u0900', 100) - textWidth('Ω', 100), textWidth('漢', 100)]).toEqual([70, 105]);
  expect(textWidth('x\u0331', 100)).toBe(textWidth('x', 100));
  expect(textWidth('ạ̈', 100)).toBe(textWidth('a', 100));
});
