import { spread } from './spread';
import type { Mesh } from './tier-mesh';

export interface TierSpace {
  /** Across the direction of the tiers: room for one item. */
  readonly across: number;
  /** Along it: from one row to the next in a tier, and the extra distance between tiers. */
  readonly along: number;
  readonly between: number;
}
interface TierPlaces {
  /** Of all points, across the tiers; items first. */
  readonly across: Float64Array;
  /** Of all points, along: 0 for the lowest row, upwards. */
  readonly along: Float64Array;
  /** Along: from and to of each tier. */
  readonly bands: readonly (readonly [number, number])[];
}

const SWEEPS = 14;

/** Items of a layer side by side; how many rows each layer needs at a width. */
export function rowsAt(counts: readonly number[], width: number, space: TierSpace): number[] {
  // Some width stays free for long edges that pass.
  const perRow = Math.max(1, Math.floor((0.9 * width) / space.across));
  return counts.map((count) => Math.max(1, Math.ceil(count / perRow)));
}

/** The width (across) at which the drawing comes nearest to `aspect` = across by along. */
export function widthFor(counts: readonly number[], aspect: number, space: TierSpace): number {
  const most = Math.max(1, ...counts);
  let best = space.across;
  let error = Infinity;
  for (let columns = 1; columns <= most; columns = Math.max(columns + 1, Math.floor(columns * 1.04))) {
    const width = columns * space.across;
    const rows = rowsAt(counts, width, space).reduce((sum, r) => sum + r, 0);
    const height = rows * space.along + (counts.length - 1) * space.between;
    const off = Math.abs(Math.log(width / height / aspect));
    if (off < error) {
      error = off;
      best = width;
    }
  }
  return best;
}

/**
 * Places for the ordered points: near their neighbours, in order, without overlap. The items of a wide layer take
 * turns on several rows, so that neighbours in order stand above each other by less than one item's room.
 */
export function placePoints(mesh: Mesh, rows: readonly number[], width: number, space: TierSpace): TierPlaces {
  const across = new Float64Array(mesh.points);
  const along = new Float64Array(mesh.points);
  const gaps = mesh.layers.map((layer, at) => gapsOf(layer, mesh.n, rows[at]!, width, space));
  mesh.layers.forEach((layer, at) => {
    const want = layer.map((_, i) => ((i + 0.5) / layer.length) * width);
    spread(want, gaps[at]!, 0, width).forEach((place, i) => (across[layer[i]!] = place));
  });
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    const last = sweep >= SWEEPS - 2;
    const order = sweep % 2 === 0 ? mesh.layers.keys() : [...mesh.layers.keys()].reverse();
    for (const at of order) {
      const layer = mesh.layers[at]!;
      const want = layer.map((point) => wish(mesh, point, across, last ? 'both' : sweep % 2 === 0 ? 'below' : 'above'));
      spread(want, gaps[at]!, 0, width).forEach((place, i) => (across[layer[i]!] = place));
    }
  }
  const bands: [number, number][] = [];
  let floor = 0;
  mesh.layers.forEach((layer, at) => {
    const height = rows[at]! * space.along;
    bands.push([floor, floor + height]);
    let item = 0;
    for (const point of layer) {
      const row = point < mesh.n ? item++ % rows[at]! : (rows[at]! - 1) / 2;
      along[point] = floor + (row + 0.5) * space.along;
    }
    floor += height + space.between;
  });
  return { across, along, bands };
}

function gapsOf(layer: readonly number[], n: number, rows: number, width: number, space: TierSpace): Float64Array {
  const virtual = layer.filter((point) => point >= n).length;
  const free = width - ((layer.length - virtual) * space.across) / rows;
  const thin = Math.max(0.25, Math.min(10, free / Math.max(1, virtual)));
  const half = (point: number): number => (point < n ? space.across / rows : thin) / 2;
  return Float64Array.from(layer, (point, i) => (i === 0 ? 0 : half(layer[i - 1]!) + half(point)));
}

function wish(mesh: Mesh, point: number, across: Float64Array, side: 'above' | 'below' | 'both'): number {
  let sum = 0;
  let weight = 0;
  const pull = (others: readonly number[]): void => {
    for (const other of others) {
      // Long edges should be straight: their points hold on to each other.
      const strength = point >= mesh.n && other >= mesh.n ? 4 : 1;
      sum += strength * across[other]!;
      weight += strength;
    }
  };
  if (side !== 'above') pull(mesh.below[point]!);
  if (side !== 'below') pull(mesh.above[point]!);
  return weight > 0 ? sum / weight : across[point]!;
}
