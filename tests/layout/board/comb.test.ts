import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comb, combs } from '../../../src/layout/board/comb';
import { columnOf } from '../../../src/layout/board/comb-columns';
import { waveLasts } from '../../../src/layout/board/comb-times';
import { linePoints } from '../../../src/layout/board/depth-points';
import { boardGrid } from '../../../src/layout/board/grid';
import { layoutBoard } from '../../../src/layout/board/layout-board';
import { columnsFrom, LINES } from '../../../src/layout/board/measures';
import type { BoardBox, BoardGrid, CombAsk, CombStroke } from '../../../src/layout/board/types';
import { law, share } from '../../support/property';
import { anyBoard, FLAGSHIP, OUTAGES, realBoard } from './inputs';

/** The pieces of a way as rectangles, as thick as they are drawn; at both ends they may touch. */
function pieces({ points, tone, part }: Pick<CombStroke, 'points' | 'tone' | 'part'>): readonly BoardBox[] {
  const half = (tone === 'chain' ? LINES.chain : part === 'spine' || part === 'stub' ? LINES.spine : LINES.tine) / 2;
  const rectangles: BoardBox[] = [];
  for (let i = 2; i < points.length; i += 2) {
    const [x0, y0, x, y] = [points[i - 2]!, points[i - 1]!, points[i]!, points[i + 1]!];
    expect(Math.min(Math.abs(x - x0), Math.abs(y - y0)), 'a piece is horizontal or vertical').toBeLessThan(0.001);
    const flat = Math.abs(x - x0) > Math.abs(y - y0);
    const [left, top] = [Math.min(x0, x), Math.min(y0, y)];
    rectangles.push({
      x: flat ? left : left - half,
      y: flat ? top - half : top,
      width: flat ? Math.abs(x - x0) : 2 * half,
      height: flat ? 2 * half : Math.abs(y - y0),
    });
  }
  return rectangles;
}

const meets = (a: BoardBox, b: BoardBox): boolean =>
  a.x < b.x + b.width - 0.05 &&
  b.x < a.x + a.width - 0.05 &&
  a.y < b.y + b.height - 0.05 &&
  b.y < a.y + a.height - 0.05;

function boxesOf(grid: BoardGrid): readonly BoardBox[] {
  const boxes = Array.from(grid.layout.groupOf, (_, component) => grid.boxOf(component));
  const heads =
    grid.mode === 'rows'
      ? grid.layout.groups.map((_, group) => grid.headOf(group))
      : grid.layout.heads.map(({ column, row }) => ({
          ...{ x: grid.columnX(column), y: grid.rowY(row) },
          ...{ width: grid.columnWidth, height: grid.pitch - grid.rowGap },
        }));
  return [...boxes, ...heads];
}

function touchesNothing(grid: BoardGrid, strokes: readonly Pick<CombStroke, 'points' | 'tone' | 'part'>[]): void {
  const boxes = boxesOf(grid);
  for (const stroke of strokes)
    for (const piece of pieces(stroke)) {
      const hit = boxes.find((box) => meets(piece, box));
      if (hit)
        throw new Error(`a ${stroke.part} meets a box: ${JSON.stringify({ piece, hit, points: stroke.points })}`);
    }
}

/**
 * Out: a barb ends at each target's left edge, or the right one of what stands further left than the source (in rows: at
 * its group's label). In: it begins at its right edge.
 */
function reaches(grid: BoardGrid, { source, targets, direction }: CombAsk, strokes: readonly CombStroke[]): void {
  const barbs = strokes.filter(({ part }) => part === 'barb');
  for (const { component } of targets) {
    const box = grid.mode === 'rows' ? grid.headOf(grid.layout.groupOf[component]!) : grid.boxOf(component);
    const y = box.y + box.height / 2;
    const back = grid.layout.size !== 'depth' && columnOf(grid, component) < columnOf(grid, source);
    const left = direction === 'out' && !back;
    const [x, slack] = grid.mode === 'rows' ? [box.x, 1] : [left ? box.x : box.x + box.width, 0.05];
    const ends = barbs.map(({ points }) =>
      direction === 'out' || grid.mode === 'rows' ? points.slice(-2) : points.slice(0, 2),
    );
    const starts = barbs.map(({ points }) => points.slice(0, 2));
    const found = [...ends, ...starts].some(([ex = 0, ey = 0]) => Math.abs(ex - x) <= slack && Math.abs(ey - y) < 0.05);
    if (!found) throw new Error(`component ${component} is not reached`);
  }
}

const askOf = (
  n: number,
  source: number,
  picks: readonly number[],
  rest: Pick<CombAsk, 'direction' | 'grows'>,
): CombAsk => ({
  ...{ source: source % n, ...rest },
  targets: [...new Set(picks.map((pick) => pick % n))]
    .filter((component) => component !== source % n)
    .map((component) => ({ component, soft: component % 2 === 0, tone: component % 3 === 0 ? 'down' : 'degraded' })),
});
const picks = fc.array(fc.nat(), { minLength: 1, maxLength: 40 });
const direction = fc.constantFrom('out' as const, 'in' as const);

describe('a comb', () => {
  law(
    'in columns reaches every target and meets no box',
    [anyBoard(30, 4), fc.nat(), picks, direction, fc.integer({ min: 0, max: 700 })],
    (input, source, which, way, more) => {
      const layout = layoutBoard(input, 'columns');
      const grid = boardGrid(layout, { width: columnsFrom(layout) + more, height: 300 + more, mode: 'columns' });
      const ask = askOf(input.labels.length, source, which, { direction: way, grows: true });
      const { strokes } = comb(grid, ask);
      touchesNothing(grid, strokes);
      if (ask.targets.length > 0) reaches(grid, ask, strokes);
    },
  );

  law(
    'in rows reaches every row and meets no label',
    [anyBoard(30, 4), fc.nat(), picks, direction, fc.integer({ min: 320, max: 900 })],
    (input, source, which, way, width) => {
      const grid = boardGrid(layoutBoard(input), { width, mode: 'rows' });
      const ask = askOf(input.labels.length, source, which, { direction: way, grows: true });
      const { strokes } = comb(grid, ask);
      touchesNothing(grid, strokes);
      reaches(grid, ask, strokes);
    },
    100,
  );

  law(
    'among cells leaves the boxes alone',
    [anyBoard(100, 4), fc.nat(), picks],
    (input, source, which) => {
      const layout = layoutBoard(input, 'cells');
      const grid = boardGrid(layout, { width: 1280, mode: 'columns' });
      touchesNothing(
        grid,
        comb(grid, askOf(input.labels.length, source, which, { direction: 'out', grows: true })).strokes,
      );
    },
    60,
  );

  law('by depth follows the lines that are always there', [anyBoard(4, 3)], (input) => {
    const grid = boardGrid(layoutBoard(input, 'depth'), { width: 1280, height: 600, mode: 'columns' });
    for (const line of grid.layout.lines) {
      const points = linePoints(grid, line);
      touchesNothing(grid, [{ points, tone: 'degraded', part: 'barb' }]);
      const { strokes } = comb(grid, {
        source: line.provider,
        targets: [{ component: line.dependent, soft: line.soft, tone: 'down' }],
        direction: 'out',
        grows: true,
      });
      expect(strokes.map((stroke) => stroke.points)).toEqual([points]);
    }
  });

  law(
    'changes each target once, after its line has come, within a second',
    [anyBoard(30, 4), fc.nat(), picks],
    (input, source, which) => {
      const grid = boardGrid(layoutBoard(input, 'columns'), { width: 1280, mode: 'columns' });
      const ask = askOf(input.labels.length, source, which, { direction: 'out', grows: true });
      const { arrives, strokes } = comb(grid, ask);
      expect([...arrives.keys()].toSorted()).toEqual(ask.targets.map(({ component }) => component).toSorted());
      for (const at of arrives.values()) {
        expect(at).toBeGreaterThanOrEqual(350);
        expect(at).toBeLessThanOrEqual(1000);
      }
      for (const { begins, lasts } of strokes) expect(begins + lasts).toBeLessThanOrEqual(1000);
    },
    100,
  );

  it('beside another one has its own place', () => {
    const { input, at } = realBoard(FLAGSHIP);
    const grid = boardGrid(layoutBoard(input), { width: 1280, height: 600 });
    const to = (source: string): CombAsk => ({
      ...{ source: at(source), direction: 'out', grows: true },
      targets: ['snapchat', 'slack', 'zoom'].map((id) => ({ component: at(id), soft: false, tone: 'down' })),
    });
    const tines = combs(grid, [to('dynamodb'), to('ec2-launches')]).map(
      ({ strokes }) => strokes.find(({ part }) => part === 'tine')?.points[0],
    );
    expect(Math.abs(tines[0]! - tines[1]!)).toBeCloseTo(LINES.lane);
  });

  it('begins right under its source, also where it goes back past the tall box of the start', () => {
    const { input, at } = realBoard(FLAGSHIP);
    const grid = boardGrid(layoutBoard(input), { width: 1280, height: 596 });
    const targets = ['ec2-dwfm', 'snapchat'].map((id) => ({ component: at(id), soft: false, tone: 'down' as const }));
    const { strokes } = comb(grid, { source: at('dynamodb'), targets, direction: 'out', grows: true });
    const { y, height } = grid.boxOf(at('dynamodb'));
    const spines = strokes.filter(({ part }) => part === 'spine');
    expect(spines).toHaveLength(2);
    for (const { points } of spines) expect(points[1]! - y - height).toBeCloseTo(grid.rowGap / 2);
  });

  it('stands long enough for its size and its caption', () => {
    expect([1, 3, 4, 40, 41].map((changes) => waveLasts(changes, 20))).toEqual([1200, 1200, 2400, 2400, 3200]);
    expect(waveLasts(1, 95)).toBe(3800);
  });
});

describe.each(share(OUTAGES))('%s', (id) => {
  it('has a comb for each component, both ways, that meets no box', () => {
    const { input } = realBoard(id);
    const layout = layoutBoard(input);
    const grids = [boardGrid(layout, { width: 1280, height: 596 }), boardGrid(layout, { width: 390 })];
    for (const grid of grids)
      for (let source = 0; source < input.labels.length; source++)
        for (const way of ['out', 'in'] as const) {
          const targets = input.dependencies
            .filter(({ dependent, provider }) => (way === 'out' ? provider : dependent) === source)
            .map(({ dependent, provider, soft }) => ({
              component: way === 'out' ? dependent : provider,
              soft,
              tone: 'chain' as const,
            }));
          if (targets.length === 0) continue;
          touchesNothing(grid, comb(grid, { source, targets, direction: way, grows: false }).strokes);
        }
  });
});
