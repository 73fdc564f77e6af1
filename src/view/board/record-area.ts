// No scale of d3: with it come colours, formats and interpolators, a tenth of what a page downloads first.
import { area, bisector, curveStepAfter, stack, type SeriesPoint } from 'd3';
import type { Ticks } from '../../model/units';

/** How many components were reported how from an instant on. */
export interface Reports {
  readonly time: Ticks;
  readonly minor: number;
  readonly degraded: number;
  readonly down: number;
  readonly recovering: number;
  /** Reported without saying how badly. */
  readonly reported: number;
}

const KEYS = ['down', 'degraded', 'reported', 'minor', 'recovering'] as const;

interface DrawnArea {
  readonly layers: readonly { readonly key: (typeof KEYS)[number]; readonly d: string }[];
  readonly x: (time: Ticks) => number;
}

/** Stacked areas of the reports, worst at the foot, in `width` × `height` px over `start` … `end`. */
export function drawReports(
  reports: readonly Reports[],
  [start, end]: readonly [Ticks, Ticks],
  width: number,
  height: number,
): DrawnArea {
  const long = Math.max(1, end - start);
  const x = (time: Ticks): number => Math.min(1, Math.max(0, (time - start) / long)) * width;
  const sum = (one: Reports) => KEYS.reduce((all, key) => all + one[key], 0);
  const most = Math.max(1, ...reports.map(sum));
  const y = (count: number): number => height + (count / most) * (2 - height);
  const last = reports.at(-1);
  const points = last ? [...reports, { ...last, time: end }] : [];
  const shape = area<SeriesPoint<Reports>>()
    .x(({ data }) => x(data.time))
    .y0((point) => y(point[0]))
    .y1((point) => y(point[1]))
    .curve(curveStepAfter);
  const layers = stack<Reports, (typeof KEYS)[number]>().keys(KEYS)(points);
  return { layers: layers.map((layer) => ({ key: layer.key, d: shape(layer) ?? '' })), x };
}

/** The instant at `x` of `width` px. */
export const timeAt = (x: number, width: number, start: Ticks, end: Ticks): Ticks =>
  Math.round(start + Math.min(1, Math.max(0, x / Math.max(1, width))) * (end - start));

const byTime = bisector((one: Reports) => one.time);
/** The next or the previous instant with a report, seen from `time`; `time` itself at the ends. */
export function neighbour(reports: readonly Reports[], time: Ticks, way: 1 | -1): Ticks {
  const at = way === 1 ? byTime.right([...reports], time) : byTime.left([...reports], time) - 1;
  return reports[at]?.time ?? time;
}

/** Those of `words` that have room beside one another: each is kept or left out whole; earlier ones win. */
export function spaced<Word extends { readonly time: Ticks; readonly word: string }>(
  words: readonly Word[],
  x: (time: Ticks) => number,
  width: number,
  charWidth: number,
): readonly (Word & { readonly x: number })[] {
  const out: (Word & { readonly x: number })[] = [];
  let free = -Infinity;
  for (const word of words) {
    const long = word.word.length * charWidth;
    const at = Math.min(Math.max(0, x(word.time) - long / 2), width - long);
    if (at < free) continue;
    out.push({ ...word, x: at });
    free = at + long + charWidth;
  }
  return out;
}

/** From a line to the word beside it, in px. */
const BESIDE = 5;

/** The first of `words` that has room beside a line at `x`, to its right or else to its left; null if none has. */
export function besideLine(words: readonly string[], x: number, width: number, charWidth: number) {
  for (const word of words) {
    const long = BESIDE + word.length * charWidth;
    if (x + long <= width) return { word, x: x + BESIDE, anchor: 'start' } as const;
    if (x - long >= 0) return { word, x: x - BESIDE, anchor: 'end' } as const;
  }
  return null;
}
