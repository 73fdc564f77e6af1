import { overlap } from '../../layout/box-grid';
import { placeLabels, type LabelCandidate, type PlacedLabel } from '../../layout/labels';
import type { Box, Point } from '../../layout/types';
import type { NetworkValue } from '../../story/network';

/**
 * What decides which names are shown. Nothing here depends on time or on where the view stands: names are placed once
 * for a zoom, in pixels from where the layout has its origin, and stay while a cascade plays and while the reader pans.
 */
export interface NamePlan {
  readonly network: Pick<NetworkValue, 'scene' | 'names' | 'sizes' | 'start' | 'radial'>;
  /** Places in layout units, as the reader has dragged them. */
  readonly places: readonly Point[];
  readonly zoom: number;
  readonly fontSize: number;
  /** Words of the guides, which no name covers. */
  readonly words: readonly Box[];
}

/** The boxes that marks take up at a zoom. */
export const marksAt = (places: readonly Point[], sizes: readonly number[], zoom: number): Box[] =>
  places.map(({ x, y }, item) => {
    const r = ((sizes[item] ?? 0) * zoom) / 2;
    return { x0: x * zoom - r, y0: y * zoom - r, x1: x * zoom + r, y1: y * zoom + r };
  });

/** Names that are shown whatever happens: the most needed first, as many as there is room for. More come by zooming. */
export const namesAtRest = (plan: NamePlan): PlacedLabel[] => {
  const { network, places, words } = plan;
  return placeLabels(
    network.scene.items.map((_, item) => candidate(plan, item, item === network.start)),
    words,
    everywhere(places, plan.zoom),
  );
};

/**
 * Those names, and beside them what is spoken of now: `must` (selected, pointed at, a cause, a fault) in any case, if need
 * be over others; `wish` (what falls now) where there is room. No other name goes.
 */
export function namesSpoken(
  plan: NamePlan,
  atRest: readonly PlacedLabel[],
  must: readonly number[],
  wish: readonly number[],
): readonly PlacedLabel[] {
  const marks = marksAt(plan.places, plan.network.sizes, plan.zoom);
  const options = everywhere(plan.places, plan.zoom);
  let shown: readonly PlacedLabel[] = atRest;
  const missing = (items: readonly number[]): LabelCandidate[] => {
    const there = new Set(shown.map(({ index }) => index));
    return items.filter((item) => item >= 0 && !there.has(item)).map((item) => candidate(plan, item, true));
  };
  const add = (candidates: readonly LabelCandidate[]): void => {
    if (candidates.length === 0) return;
    const own = new Set(candidates.map(({ index }) => index));
    const obstacles = [...marks.filter((_, item) => !own.has(item)), ...plan.words, ...shown.map(({ box }) => box)];
    shown = [...shown, ...placeLabels(candidates, obstacles, options)];
  };
  add(missing(must));
  const over = missing(must).flatMap((one) => placeLabels([one], [], options));
  shown = [...shown.filter(({ box }) => !over.some((other) => overlap(other.box, box))), ...over];
  add(missing(wish));
  return shown;
}

function candidate({ network, places, zoom, fontSize }: NamePlan, index: number, forced: boolean): LabelCandidate {
  const { scene, names, sizes, start, radial } = network;
  const item = scene.items[index];
  const { x, y } = places[index] ?? { x: 0, y: 0 };
  const centre = places[start] ?? { x: 0, y: 0 };
  const far = Math.hypot(x - centre.x, y - centre.y) || 1;
  return {
    ...{ index, forced, fontSize, x: x * zoom, y: y * zoom },
    radius: ((sizes[index] ?? 0) * zoom) / 2 + 1,
    text: names[index] ?? '',
    priority: (item?.weight ?? 0) + (item?.group ? 40 : 0) + (4 - (item?.ring ?? 4)) * 10,
    key: item?.key ?? '',
    ...(radial && (item?.ring ?? 0) >= 3 && { outward: { x: (x - centre.x) / far, y: (y - centre.y) / far } }),
  };
}

/** Room for a name outside the outermost marks. */
const ROOM = 400;

function everywhere(places: readonly Point[], zoom: number): { viewport: Box } {
  let [x0, y0, x1, y1] = [0, 0, 0, 0];
  for (const { x, y } of places) {
    x0 = Math.min(x0, x * zoom);
    y0 = Math.min(y0, y * zoom);
    x1 = Math.max(x1, x * zoom);
    y1 = Math.max(y1, y * zoom);
  }
  return { viewport: { x0: x0 - ROOM, y0: y0 - ROOM, x1: x1 + ROOM, y1: y1 + ROOM } };
}
