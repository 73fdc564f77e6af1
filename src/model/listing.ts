/** Lists by owner in two typed arrays: owner `o` has `items[start[o]] … items[start[o + 1] - 1]`. */
export interface Listing {
  readonly start: Int32Array;
  readonly items: Int32Array;
}

/**
 * Group the positions 0, 1, 2 … of `owner` by owner, each group in listing order (a counting sort).
 * Positions whose owner is negative are left out. `value(position)` is what is listed.
 */
export function listByOwner(
  owners: number,
  owner: Int32Array,
  value: (position: number) => number = (position) => position,
): Listing {
  const start = new Int32Array(owners + 1);
  for (let i = 0; i < owner.length; i++) if (owner[i]! >= 0) start[owner[i]! + 1]! += 1;
  for (let o = 0; o < owners; o++) start[o + 1]! += start[o]!;
  const cursor = start.slice(0, owners);
  const items = new Int32Array(start[owners]!);
  for (let i = 0; i < owner.length; i++) {
    const o = owner[i]!;
    if (o >= 0) items[cursor[o]!++] = value(i);
  }
  return { start, items };
}
