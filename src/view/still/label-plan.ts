import { placeLabels, type LabelCandidate, type PlacedLabel } from '../../layout/labels';
import type { Box, Point } from '../../layout/types';
import type { ItemReading } from './read-frame';
import type { Scene } from '../../layout/network/scene';

/** What decides which names are shown; places and sizes in CSS pixels. */
export interface LabelPlan {
  readonly scene: Scene;
  readonly readings: readonly ItemReading[];
  readonly names: readonly string[];
  /** Diameters in layout units. */
  readonly sizes: readonly number[];
  readonly at: readonly Point[];
  readonly zoom: number;
  readonly fontSize: number;
  /** Items that must be named: selected, pointed at. The root and faults are too. */
  readonly forced: ReadonlySet<number>;
  /** True where names stand best on the side away from the centre. */
  readonly radial: boolean;
  readonly width: number;
  readonly height: number;
}

/** The boxes that marks take up on the screen. */
export const marksAt = (at: readonly Point[], sizes: readonly number[], zoom: number): Box[] =>
  at.map(({ x, y }, item) => {
    const r = ((sizes[item] ?? 0) * zoom) / 2;
    return { x0: x - r, y0: y - r, x1: x + r, y1: y + r };
  });

/**
 * The names that are shown and where. What must be said is placed first and may cover a mark;
 * everything else keeps clear of marks, of `words` and of other names, or waits for more zoom.
 */
export function planLabels(plan: LabelPlan, words: readonly Box[]): PlacedLabel[] {
  const candidates = candidatesOf(plan);
  const options = { viewport: { x0: 0, y0: 0, x1: plan.width, y1: plan.height } };
  const first = placeLabels(
    candidates.filter(({ forced }) => forced),
    [],
    options,
  );
  const rest = candidates.map((candidate) => (candidate.forced ? { ...candidate, text: '' } : candidate));
  const others = placeLabels(rest, [...words, ...first.map(({ box }) => box)], options);
  return [...first, ...others.filter(({ lines }) => lines.join('') !== '')];
}

function candidatesOf({
  scene,
  readings,
  names,
  sizes,
  at,
  zoom,
  fontSize,
  forced,
  radial,
}: LabelPlan): LabelCandidate[] {
  const centre = at[scene.items.findIndex(({ ring }) => ring === 0)] ?? { x: 0, y: 0 };
  return scene.items.flatMap((item, index) => {
    const reading = readings[index];
    const place = at[index];
    if (!reading || !place || reading.gone) return [];
    const far = Math.hypot(place.x - centre.x, place.y - centre.y) || 1;
    const lively = reading.fault ? 300 : reading.health === 'up' || reading.dim ? 0 : 60;
    return [
      {
        index,
        ...place,
        radius: ((sizes[index] ?? 0) * zoom) / 2 + (reading.step > 0 ? 3 : 1),
        text: names[index] ?? '',
        priority: item.weight + (item.group ? 40 : 0) + (4 - item.ring) * 10 + lively - (reading.dim ? 200 : 0),
        forced: forced.has(index) || item.ring === 0 || reading.fault,
        fontSize,
        key: item.key,
        ...(radial && item.ring >= 3 && { outward: { x: (place.x - centre.x) / far, y: (place.y - centre.y) / far } }),
      },
    ];
  });
}
