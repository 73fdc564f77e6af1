import type { Comb, CombAsk, CombStroke } from './types';

/** Milliseconds at normal speed: when the parts of a comb grow, and how long a box takes to change its fill. */
const TIMES = {
  spine: 250,
  tinesFrom: 150,
  tineAfterTine: 50,
  tinesLatest: 350,
  tine: 200,
  barbsFrom: 350,
  barb: 100,
  stagger: 24,
  allBoxes: 500,
  wipe: 160,
  fade: 200,
} as const;

/** How long a wave of `changes` stands, at least: a caption of `caption` characters can be read in it. */
export function waveLasts(changes: number, caption: number): number {
  const shown = changes <= 3 ? 1200 : changes > 40 ? 3200 : 2400;
  return Math.max(shown, caption * 40);
}

/** A stroke before it has its times. `near` says how far its column is from the source, counted from 0. */
export interface DraftStroke extends Omit<CombStroke, 'begins' | 'lasts'> {
  readonly near: number;
  /** Targets that it leads to, where it is the last stroke on the way. */
  readonly reaches: readonly number[];
}

export interface Draft {
  readonly dot: readonly [number, number];
  readonly strokes: readonly DraftStroke[];
}

/** The strokes with their times: spine, tines from near to far, then barbs and boxes from top to bottom. */
export function timed({ dot, strokes }: Draft, { source, grows, direction, targets }: CombAsk): Comb {
  const arrives = new Map<number, number>();
  if (!grows || direction === 'in') {
    for (const { component } of targets) arrives.set(component, 0);
    return { source, dot, strokes: strokes.map((stroke) => withTimes(stroke, 0, 0)), arrives };
  }
  const barbs = strokes.filter(({ reaches }) => reaches.length > 0);
  const down = barbs.toSorted((a, b) => a.points.at(-1)! - b.points.at(-1)! || a.near - b.near);
  const stagger = Math.min(TIMES.stagger, TIMES.allBoxes / Math.max(1, targets.length));
  const begins = new Map<DraftStroke, number>();
  let reached = 0;
  for (const barb of down) {
    const begin = Math.max(
      TIMES.barbsFrom + reached * stagger - TIMES.barb / 2,
      tineAt(barb.near) + (TIMES.tine * 3) / 4,
    );
    begins.set(barb, begin);
    for (const target of barb.reaches) arrives.set(target, begin + TIMES.barb + barb.reaches.indexOf(target) * stagger);
    reached += barb.reaches.length;
  }
  return { source, dot, arrives, strokes: strokes.map((stroke) => grow(stroke, begins.get(stroke))) };
}

const tineAt = (near: number): number => Math.min(TIMES.tinesLatest, TIMES.tinesFrom + near * TIMES.tineAfterTine);

function grow(stroke: DraftStroke, barbBegins: number | undefined): CombStroke {
  if (stroke.part === 'stub') return withTimes(stroke, 0, 50);
  if (stroke.part === 'spine') return withTimes(stroke, 0, TIMES.spine);
  if (stroke.part === 'tine') return withTimes(stroke, tineAt(stroke.near), TIMES.tine);
  return withTimes(stroke, barbBegins ?? TIMES.barbsFrom, TIMES.barb);
}

const withTimes = ({ part, tone, soft, points, arrow }: DraftStroke, begins: number, lasts: number): CombStroke => ({
  part,
  tone,
  soft,
  points,
  arrow,
  begins,
  lasts,
});
