import type { Mesh } from './tier-mesh';

/** Points and links up to which neighbours are also exchanged one by one. */
const FEW = 6000;

/**
 * Order within the layers for few crossings: barycentre sweeps down and up, then exchange of neighbours; the best
 * order seen wins. `rank` is the first order and breaks ties; items of one `cluster` in a `clustered` layer stay together.
 */
export function orderLayers(
  mesh: Mesh,
  rank: ArrayLike<number>,
  cluster: ArrayLike<number>,
  clustered: readonly boolean[],
): void {
  const place = new Float64Array(mesh.points);
  const links = mesh.below.reduce((sum, list) => sum + list.length, 0);
  const sweeps = links > 40_000 ? 6 : links > FEW ? 12 : 24;
  for (const layer of mesh.layers) layer.sort((a, b) => seed(mesh, rank, a) - seed(mesh, rank, b) || a - b);
  mesh.layers.forEach((layer) => number(layer, place));
  let best = mesh.layers.map((layer) => [...layer]);
  let fewest = totalCrossings(mesh);
  for (let sweep = 0; sweep < sweeps && fewest > 0; sweep++) {
    const upward = sweep % 2 === 0;
    const height = mesh.layers.length;
    for (let k = 1; k < height; k++) {
      const at = upward ? k : height - 1 - k;
      sortLayer(mesh.layers[at]!, upward ? mesh.below : mesh.above, place, mesh.n, cluster, clustered[at]!);
    }
    if (links <= FEW && sweep % 4 >= 2)
      for (let at = 0; at < height; at++) if (!clustered[at]) exchangeNeighbours(mesh, at, place);
    const count = totalCrossings(mesh);
    if (count < fewest) {
      fewest = count;
      best = mesh.layers.map((layer) => [...layer]);
    }
  }
  best.forEach((layer, at) => (mesh.layers[at] = layer));
}

function seed(mesh: Mesh, rank: ArrayLike<number>, point: number): number {
  let at = point;
  while (at >= mesh.n) at = mesh.below[at]![0]!;
  return rank[at]!;
}

/** Places are 0…1 in every layer, so that neighbours in any layer can be compared. */
function number(layer: readonly number[], place: Float64Array): void {
  layer.forEach((point, i) => (place[point] = (i + 0.5) / layer.length));
}

function sortLayer(
  layer: number[],
  neighbours: readonly (readonly number[])[],
  place: Float64Array,
  n: number,
  cluster: ArrayLike<number>,
  clustered: boolean,
): void {
  const wish = new Map<number, number>();
  for (const point of layer) {
    const list = neighbours[point]!;
    let sum = 0;
    for (const other of list) sum += place[other]!;
    wish.set(point, list.length > 0 ? sum / list.length : place[point]!);
  }
  if (!clustered) layer.sort((a, b) => wish.get(a)! - wish.get(b)! || place[a]! - place[b]!);
  else {
    const sums = new Map<number, { sum: number; count: number }>();
    const name = (point: number): number => (point < n ? cluster[point]! : -1 - point);
    for (const point of layer) {
      const entry = sums.get(name(point)) ?? { sum: 0, count: 0 };
      entry.sum += wish.get(point)!;
      entry.count++;
      sums.set(name(point), entry);
    }
    const middle = (point: number): number => sums.get(name(point))!.sum / sums.get(name(point))!.count;
    layer.sort(
      (a, b) => middle(a) - middle(b) || name(a) - name(b) || wish.get(a)! - wish.get(b)! || place[a]! - place[b]!,
    );
  }
  number(layer, place);
}

/** Crossings between links of neighbouring layers, by inversions. @see Barth, Mutzel, Jünger, 2004 */
export function totalCrossings(mesh: Mesh): number {
  let total = 0;
  const index = new Int32Array(mesh.points);
  for (const layer of mesh.layers) layer.forEach((point, i) => (index[point] = i));
  for (let at = 1; at < mesh.layers.length; at++) {
    const size = mesh.layers[at - 1]!.length;
    const tree = new Int32Array(size + 1);
    let seen = 0;
    for (const point of mesh.layers[at]!) {
      const ends = mesh.below[point]!.filter((other) => mesh.layerOf[other] === at - 1).map((other) => index[other]!);
      for (const end of ends) {
        let before = 0;
        for (let i = end + 1; i > 0; i -= i & -i) before += tree[i]!;
        total += seen - before;
      }
      for (const end of ends) {
        for (let i = end + 1; i <= size; i += i & -i) tree[i]!++;
        seen++;
      }
    }
  }
  return total;
}

function exchangeNeighbours(mesh: Mesh, at: number, place: Float64Array): void {
  const layer = mesh.layers[at]!;
  for (let round = 0, better = true; better && round < 4; round++) {
    better = false;
    for (let i = 1; i < layer.length; i++) {
      const [a, b] = [layer[i - 1]!, layer[i]!];
      const now = inversions(mesh.below[a]!, mesh.below[b]!, place) + inversions(mesh.above[a]!, mesh.above[b]!, place);
      const then =
        inversions(mesh.below[b]!, mesh.below[a]!, place) + inversions(mesh.above[b]!, mesh.above[a]!, place);
      if (then >= now) continue;
      [layer[i - 1], layer[i]] = [b, a];
      better = true;
    }
  }
  number(layer, place);
}

function inversions(left: readonly number[], right: readonly number[], place: Float64Array): number {
  let count = 0;
  for (const a of left) for (const b of right) if (place[a]! > place[b]!) count++;
  return count;
}
