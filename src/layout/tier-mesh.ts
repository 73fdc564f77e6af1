/** Items and the virtual points of long edges, layer by layer. Points below `n` are items. */
export interface Mesh {
  readonly n: number;
  readonly points: number;
  readonly layerOf: Int32Array;
  /** Points of each layer in their present order. */
  readonly layers: number[][];
  /** Neighbours one layer above and one below (or farther, where an edge has no virtual points). */
  readonly above: readonly (readonly number[])[];
  readonly below: readonly (readonly number[])[];
  /** Virtual points of each edge, from its upper to its lower end; empty for short edges. */
  readonly chains: readonly (readonly number[])[];
}

/** Long edges beyond this many virtual points in all go without. */
const MOST_VIRTUAL = 40_000;

export function mesh(layer: Int32Array, upper: Int32Array, lower: Int32Array): Mesh {
  const n = layer.length;
  const layerOf = Array.from(layer);
  const above: number[][] = Array.from({ length: n }, () => []);
  const below: number[][] = Array.from({ length: n }, () => []);
  const chains: number[][] = Array.from(upper, () => []);
  const link = (high: number, low: number): void => {
    below[high]!.push(low);
    above[low]!.push(high);
  };
  const span = (e: number): number => layer[upper[e]!]! - layer[lower[e]!]!;
  const shortFirst = Array.from(upper.keys()).sort((a, b) => span(a) - span(b) || a - b);
  for (const e of shortFirst) {
    let from = upper[e]!;
    const end = lower[e]!;
    if (layerOf.length - n + span(e) - 1 <= MOST_VIRTUAL)
      for (let at = layer[from]! - 1; at > layer[end]!; at--) {
        const point = layerOf.length;
        layerOf.push(at);
        above.push([]);
        below.push([]);
        link(from, point);
        chains[e]!.push(point);
        from = point;
      }
    link(from, end);
  }
  const height = layerOf.reduce((most, at) => Math.max(most, at + 1), 0);
  const layers: number[][] = Array.from({ length: height }, () => []);
  layerOf.forEach((at, point) => layers[at]!.push(point));
  return { n, points: layerOf.length, layerOf: Int32Array.from(layerOf), layers, above, below, chains };
}
