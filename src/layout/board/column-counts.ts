import { COLUMNS } from './measures';
import { packZone, type Packing, type Piece } from './pack';

/** Most columns of a board; more zones than that have a column each. */
export const MOST_COLUMNS = 9;
/** A box may be this many times as wide as its row is high; with fewer columns it would look like a strip. */
const WIDEST = 5.8;

export interface PackedZones {
  readonly packings: readonly Packing[];
  /** Columns of each zone. */
  readonly columns: readonly number[];
  readonly rows: number;
}

/**
 * The zones' pieces in as few columns as give boxes of a good shape in a window of 1280 × 800, at most MOST_COLUMNS;
 * where no number of columns does, in those that give the fewest rows. Null where pieces of one group cannot all stand
 * apart.
 */
export function packZones(zones: readonly (readonly Piece[])[]): PackedZones | null {
  const least = zones.map(leastColumns);
  const useful = zones.map((pieces, zone) => Math.max(least[zone]!, pieces.length));
  const fewest = least.reduce((sum, count) => sum + count, 0);
  const most = Math.max(MOST_COLUMNS, zones.length);
  let best: PackedZones | null = null;
  for (let count = fewest; count <= Math.max(fewest, most); count++) {
    const packed = bestSplit(zones, least, useful, count);
    if (packed === null) continue;
    if (best === null || packed.rows < best.rows) best = packed;
    if (wideness(packed) <= WIDEST) return packed;
  }
  return best;
}

/** How many times as wide as high a box with its gap would be, were the rows to fill the window. */
function wideness({ columns, rows }: PackedZones): number {
  const { designWidth, designHeight, pad, gutter, zoneGap } = COLUMNS;
  const count = columns.reduce((sum, n) => sum + n, 0);
  const room = designWidth - 2 * pad - (count - columns.length) * gutter - (columns.length - 1) * zoneGap;
  return room / count / (designHeight / rows);
}

const leastColumns = (pieces: readonly Piece[]): number =>
  Math.max(1, ...pieces.map(({ column }) => (column ?? 0) + 1));

/** Of all ways to give `count` columns to the zones, the one with the fewest rows, then the most even, then the first. */
function bestSplit(
  zones: readonly (readonly Piece[])[],
  least: readonly number[],
  useful: readonly number[],
  count: number,
): PackedZones | null {
  let best: (PackedZones & { readonly uneven: number }) | null = null;
  for (const columns of splits(count, least, useful)) {
    const packings = zones.map((pieces, zone) => packZone(pieces, columns[zone]!));
    if (!packings.every((packing) => packing !== null)) continue;
    const rows = Math.max(0, ...packings.map(({ tallest }) => tallest));
    const uneven = packings.reduce((sum, packing) => sum + packing.uneven, 0);
    if (best === null || rows < best.rows || (rows === best.rows && uneven < best.uneven))
      best = { packings, columns, rows, uneven };
  }
  return best;
}

/** All ways to give `count` columns to the zones, from `least` to `useful` each. */
function* splits(
  count: number,
  least: readonly number[],
  useful: readonly number[],
  zone = 0,
): Generator<readonly number[]> {
  if (zone === least.length) {
    if (count === 0) yield [];
    return;
  }
  for (let mine = least[zone]!; mine <= Math.min(count, useful[zone]!); mine++)
    for (const tail of splits(count - mine, least, useful, zone + 1)) yield [mine, ...tail];
}
