import { byCode } from '../model/by-code';
import { BoxGrid, overlap } from './box-grid';
import { labelLines } from './label-lines';
import { textWidth } from './text-width';
import type { Box, Point } from './types';

/** Nothing on the map is written smaller, in CSS pixels. */
const SMALLEST_FONT = 11;

/** One mark that would like its name shown. Screen pixels. */
export interface LabelCandidate {
  readonly index: number;
  readonly x: number;
  readonly y: number;
  /** Of the mark. */
  readonly radius: number;
  readonly text: string;
  /** Higher first. */
  readonly priority: number;
  /** Before all others: selected, hovered, failing. */
  readonly forced: boolean;
  /** Taken up to 11 where smaller. */
  readonly fontSize: number;
  /** Breaks ties; unique. */
  readonly key: string;
  /** Unit vector: the side on which the name stands best. */
  readonly outward?: Point;
}

interface LabelOptions {
  readonly viewport: Box;
  /** Kept free inside the viewport's edge; default 4. */
  readonly margin?: number;
  /** Between mark and name; default 3. */
  readonly gap?: number;
}

export interface PlacedLabel {
  readonly index: number;
  readonly lines: readonly string[];
  /** Anchor of the lines: left end, middle or right end, by `align`. */
  readonly x: number;
  /** Baseline of the first line. */
  readonly y: number;
  readonly lineHeight: number;
  readonly fontSize: number;
  readonly align: 'left' | 'center' | 'right';
  readonly box: Box;
}

type Side = readonly [dx: -1 | 0 | 1, dy: -1 | 0 | 1];
/** Below, above, right, left, then the diagonals. */
const SIDES: readonly Side[] = [
  [0, 1],
  [0, -1],
  [1, 0],
  [-1, 0],
  [1, 1],
  [-1, 1],
  [1, -1],
  [-1, -1],
];

/**
 * Which names to show and where: the forced first, then by priority, then by key; each on the first side where it
 * covers no mark, no obstacle (further marks and words) and no other name, and lies inside the viewport. What finds no
 * place is left out, the forced too. Linear in candidates and obstacles where they do not crowd one spot.
 */
export function placeLabels(
  candidates: readonly LabelCandidate[],
  obstacles: readonly Box[],
  { viewport, margin = 4, gap = 3 }: LabelOptions,
): PlacedLabel[] {
  const inside: Box = {
    x0: viewport.x0 + margin,
    y0: viewport.y0 + margin,
    x1: viewport.x1 - margin,
    y1: viewport.y1 - margin,
  };
  const grid = new BoxGrid();
  const marks = new Map<LabelCandidate, Box>();
  for (const candidate of candidates) {
    const { x, y, radius } = candidate;
    const mark = { x0: x - radius, y0: y - radius, x1: x + radius, y1: y + radius };
    if (overlap(mark, viewport)) marks.set(candidate, mark);
  }
  for (const box of [...obstacles, ...marks.values()]) if (overlap(box, viewport)) grid.add(box);
  const order = [...marks.keys()].sort(
    (a, b) => Number(b.forced) - Number(a.forced) || b.priority - a.priority || byCode(a.key, b.key),
  );
  const placed: PlacedLabel[] = [];
  for (const candidate of order) {
    const label = firstFree(candidate, marks.get(candidate)!, inside, gap, grid);
    if (label === null) continue;
    grid.add(label.box);
    placed.push(label);
  }
  return placed;
}

function firstFree(candidate: LabelCandidate, mark: Box, inside: Box, gap: number, grid: BoxGrid): PlacedLabel | null {
  const lines = labelLines(candidate.text);
  if (lines[0] === '') return null;
  const fontSize = Math.max(SMALLEST_FONT, candidate.fontSize);
  const lineHeight = Math.ceil(fontSize * 1.2);
  const width = Math.max(...lines.map((line) => textWidth(line, fontSize)));
  const height = lines.length * lineHeight;
  for (const side of sides(candidate.outward)) {
    const box = boxAt(candidate, side, width, height, gap);
    if (box.x0 < inside.x0 || box.x1 > inside.x1 || box.y0 < inside.y0 || box.y1 > inside.y1) continue;
    if (grid.hits(box, mark)) continue;
    const align = side[0] > 0 ? 'left' : side[0] < 0 ? 'right' : 'center';
    const x = align === 'left' ? box.x0 : align === 'right' ? box.x1 : candidate.x;
    return {
      index: candidate.index,
      lines,
      x,
      y: box.y0 + (lineHeight + fontSize * 0.7) / 2,
      lineHeight,
      fontSize,
      align,
      box,
    };
  }
  return null;
}

function sides(outward: Point | undefined): readonly Side[] {
  if (outward === undefined) return SIDES;
  const along = ([dx, dy]: Side): number => (dx * outward.x + dy * outward.y) / Math.hypot(dx, dy);
  const best = SIDES.reduce((a, b) => (along(b) > along(a) + 1e-9 ? b : a));
  return [best, ...SIDES.filter((side) => side !== best)];
}

function boxAt(candidate: LabelCandidate, [dx, dy]: Side, width: number, height: number, gap: number): Box {
  const { x, y, radius } = candidate;
  const reach = dx !== 0 && dy !== 0 ? 0.75 * radius + gap / 2 : radius + gap;
  const x0 = dx > 0 ? x + reach : dx < 0 ? x - reach - width : x - width / 2;
  const y0 = dy > 0 ? y + reach : dy < 0 ? y - reach - height : y - height / 2;
  return { x0, y0, x1: x0 + width, y1: y0 + height };
}
