import { groupBy } from '../group-by';
import type { Lanes } from './comb-lanes';
import type { Draft, DraftStroke } from './comb-times';
import { allSoft, worstTone } from './comb-tones';
import { COLUMNS, LINES } from './measures';
import type { BoardBox, BoardGrid, CombAsk, CombTarget } from './types';

/** Lines in one gutter beside each other, in px at scale 1: the first keeps room for the arrowhead. */
const BESIDE = [0, -LINES.lane, LINES.lane, -2 * LINES.lane];

/** Targets of one column, with the gutter that leads to them. */
interface Tooth {
  readonly column: number;
  readonly gutter: number;
  /** Edge of the boxes at which the barbs end. */
  readonly side: 'left' | 'right';
  readonly targets: readonly { readonly target: CombTarget; readonly box: BoardBox; readonly y: number }[];
}

/** Stub, spine in a row gap, tines in gutters, barbs: no stroke touches a box but at its edge. */
export function columnStrokes(grid: BoardGrid, ask: CombAsk, lanes: Lanes): Draft {
  const box = inBlock(grid, ask.source, grid.boxOf(ask.source));
  const out = ask.direction === 'out';
  const teeth = teethOf(grid, ask);
  const column = columnOf(grid, ask.source);
  const upper = grid.layout.size === 'columns' ? null : grid.rowY(0) - 2 * grid.scale;
  const aside = grid.gutterX(column);
  const start = upper === null && out ? box.x + box.width - LINES.stub * grid.scale : aside;
  const xs = [start, ...teeth.map(({ gutter }) => gutter)];
  const y = upper ?? freeGap(grid, ask.source, out, Math.min(...xs), Math.max(...xs), lanes);
  const spineTone = worstTone(ask.targets);
  const from = start === aside ? lanes.beside(start, beside(grid), y, middle(box)) : start;
  const tines = teeth.map((tooth) => {
    const ys = tooth.targets.map((each) => each.y);
    const x = lanes.beside(tooth.gutter, beside(grid), Math.min(y, ...ys), Math.max(y, ...ys));
    return { ...tooth, x };
  });
  const order = byDistance(tines, from);
  const near = (column: number): number => order.indexOf(column);
  const strokes: DraftStroke[] = [stub(box, from, y, spineTone, start === aside, out)];
  const shared = { soft: false, arrow: false, near: 0, reaches: [] };
  for (const end of [Math.min(from, ...tines.map(({ x }) => x)), Math.max(from, ...tines.map(({ x }) => x))])
    if (end !== from)
      strokes.push({ ...shared, part: 'spine', tone: spineTone, points: directed(out, [from, y, end, y]) });
  for (const { column, x, side, targets } of tines) {
    const tone = worstTone(targets.map(({ target }) => target));
    // Cells of one row are reached by one line, at the edge of their block.
    const rows = groupBy(targets, ({ y: at }) => at);
    const ys = [...rows.keys()];
    for (const end of [Math.min(y, ...ys), Math.max(y, ...ys)])
      if (end !== y)
        strokes.push({ ...shared, part: 'tine', tone, near: near(column), points: directed(out, [x, y, x, end]) });
    for (const [at, row] of rows) {
      const list = row.map(({ target }) => target);
      const to = row[0]!.box;
      strokes.push({
        part: 'barb',
        tone: worstTone(list),
        soft: allSoft(list),
        arrow: out,
        near: near(column),
        reaches: list.map(({ component }) => component),
        points: directed(out, [x, at, side === 'left' ? to.x : to.x + to.width, at]),
      });
    }
  }
  return { dot: [from, y], strokes };
}

const beside = ({ scale }: BoardGrid): readonly number[] => BESIDE.map((offset) => offset * scale);
const middle = ({ y, height }: BoardBox): number => y + height / 2;

/** Lines to the source run the other way. */
function directed(out: boolean, [x, y, toX, toY]: readonly [number, number, number, number]): readonly number[] {
  return out ? [x, y, toX, toY] : [toX, toY, x, y];
}

/** From the source's edge down to the row gap, or over the gutter at its left; of what it needs, the last piece in. */
function stub(
  box: BoardBox,
  x: number,
  y: number,
  tone: DraftStroke['tone'],
  aside: boolean,
  out: boolean,
): DraftStroke {
  const edge = y > middle(box) ? box.y + box.height : box.y;
  const way = aside ? [x, y, x, middle(box), box.x, middle(box)] : [x, y, x, edge];
  const points = out ? [way.slice(4), way.slice(2, 4), way.slice(0, 2)].flat() : way;
  return { part: 'stub', tone, soft: false, arrow: !out, near: 0, reaches: [], points };
}

function teethOf(grid: BoardGrid, { source, targets, direction }: CombAsk): readonly Tooth[] {
  const byColumn = groupBy(targets, ({ component }) => columnOf(grid, component));
  // Where a line goes back, it ends at the side from which it comes: so it need not go around what it came past.
  const sideOf = (column: number): Tooth['side'] =>
    direction === 'in' || column < columnOf(grid, source) ? 'right' : 'left';
  return [...byColumn]
    .toSorted(([a], [b]) => a - b)
    .map(([column, list]) => {
      const side = sideOf(column);
      const right = grid.columnX(column) + grid.columnWidth + (COLUMNS.gutter / 2) * grid.scale;
      return {
        ...{ column, side, gutter: side === 'left' ? grid.gutterX(column) : right },
        targets: list.map((target) => {
          const box = inBlock(grid, target.component, grid.boxOf(target.component));
          return { target, box, y: middle(box) };
        }),
      };
    });
}

/** A cell is reached at the edge of its block. */
function inBlock(grid: BoardGrid, component: number, box: BoardBox): BoardBox {
  if (grid.layout.places[component]) return box;
  return { ...box, x: grid.columnX(columnOf(grid, component)), width: grid.columnWidth };
}

export function columnOf({ layout }: BoardGrid, component: number): number {
  const place = layout.places[component];
  if (place) return place.column;
  const group = layout.groupOf[component];
  const block = layout.blocks.find(
    (each) => each.group === group && (each.across === 0 || each.cells.includes(component)),
  );
  if (block === undefined) throw new RangeError(`comb: no component ${component}`);
  return block.column;
}

/** Columns from near to far. */
const byDistance = (
  tines: readonly { readonly column: number; readonly x: number }[],
  from: number,
): readonly number[] =>
  tines.toSorted((a, b) => Math.abs(a.x - from) - Math.abs(b.x - from)).map(({ column }) => column);

/** Middle of the row gap under the source (above it for what it needs); the other one where a tall box or a line is in the way. */
function freeGap(grid: BoardGrid, source: number, below: boolean, from: number, to: number, lanes: Lanes): number {
  const { layout } = grid;
  const place = layout.places[source]!;
  const gaps = [place.row + place.rows, place.row];
  const wanted = below ? gaps : gaps.toReversed();
  const open = wanted.filter((gap) => !crossesTall(grid, gap, from, to));
  const gap = open.find((each) => lanes.isFree(`-${each}`, from, to)) ?? open[0] ?? wanted[0]!;
  lanes.take(`-${gap}`, from, to);
  return grid.rowY(gap) - grid.rowGap / 2;
}

function crossesTall(grid: BoardGrid, gap: number, from: number, to: number): boolean {
  return grid.layout.places.some((place) => {
    if (place === null || place.rows === 1 || gap <= place.row || gap >= place.row + place.rows) return false;
    const x = grid.columnX(place.column);
    return from < x + grid.columnWidth && to > x;
  });
}
