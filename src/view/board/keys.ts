import type { BoardLayout } from '../../layout/board/types';

/** What can have the focus: a component by its index, the head of group g as -1 - g. */
export type Item = number;
export const headItem = (group: number): Item => -1 - group;
export const groupOfItem = (item: Item): number | null => (item < 0 ? -1 - item : null);

/** Items in the order in which they are read, line by line: columns from the top down, or rows from left to right. */
export interface Lines {
  readonly across: 'columns' | 'rows';
  readonly lines: readonly (readonly { readonly item: Item; readonly at: number }[])[];
}

/** Lines of a board whose groups stand in columns; a board by depth has no heads. */
export function columnLines(layout: BoardLayout): Lines {
  const lines = Array.from({ length: layout.columns }, (): { item: Item; at: number }[] => []);
  if (layout.size !== 'depth')
    for (const { group, column, row, continued } of layout.heads)
      if (!continued) lines[column]?.push({ item: headItem(group), at: row });
  layout.places.forEach((place, item) => {
    if (place) lines[place.column]?.push({ item, at: place.row });
  });
  // On a board of bars there is nothing but heads.
  if (layout.size !== 'bars')
    for (const [group, { members }] of layout.groups.entries()) addCells(layout, group, members, lines);
  for (const line of lines) line.sort((a, b) => a.at - b.at);
  return { across: 'columns', lines: lines.filter((line) => line.length > 0) };
}

/** Cells follow the boxes of their group. */
function addCells(
  { heads, places }: BoardLayout,
  group: number,
  members: readonly number[],
  lines: { item: Item; at: number }[][],
): void {
  const head = heads.find((one) => one.group === group);
  if (!head) return;
  const last = Math.max(head.row, ...members.map((member) => places[member]?.row ?? 0));
  const cells = members.filter((member) => !places[member]);
  cells.forEach((item, index) => lines[head.column]?.push({ item, at: last + (index + 1) / (cells.length + 1) }));
}

/** Lines of a board whose groups are rows. */
export function rowLines(layout: BoardLayout): Lines {
  const lines = layout.groups.map(({ members }, group) =>
    [headItem(group), ...(layout.size === 'bars' ? [] : members)].map((item, at) => ({ item, at })),
  );
  return { across: 'rows', lines };
}

type Way = 'next' | 'previous' | 'after' | 'before' | 'first' | 'last';
const KEYS: ReadonlyMap<string, Way> = new Map([
  ['ArrowDown', 'next'],
  ['ArrowUp', 'previous'],
  ['ArrowRight', 'after'],
  ['ArrowLeft', 'before'],
  ['Home', 'first'],
  ['End', 'last'],
]);
/** The same keys among rows. */
const TURNED: Readonly<Record<Way, Way>> = {
  ...{ next: 'after', previous: 'before', after: 'next', before: 'previous' },
  ...{ first: 'first', last: 'last' },
};

/** Where a key leads from `from`, or null for a key that is none of the board's. At the ends it stays where it is. */
export function move({ across, lines }: Lines, from: Item, key: string): Item | null {
  const asked = KEYS.get(key);
  if (asked === undefined) return null;
  const way = across === 'columns' ? asked : TURNED[asked];
  const all = lines.flat();
  const index = all.findIndex(({ item }) => item === from);
  if (way === 'first' || index < 0) return all[0]?.item ?? from;
  if (way === 'last') return all.at(-1)?.item ?? from;
  if (way === 'next' || way === 'previous') return all[index + (way === 'next' ? 1 : -1)]?.item ?? from;
  const line = lines.findIndex((one) => one.some(({ item }) => item === from));
  const beside = lines[line + (way === 'after' ? 1 : -1)];
  return beside === undefined ? from : nearest(beside, all[index]?.at ?? 0);
}

const nearest = (line: Lines['lines'][number], at: number): Item =>
  line.reduce((best, one) => (Math.abs(one.at - at) < Math.abs(best.at - at) ? one : best)).item;

/**
 * The component whose name begins with what was typed: the next one after `from` for a single letter, so that the same
 * letter again goes on; the present one counts, too, for more. Null if there is none.
 */
export function findTyped({ lines }: Lines, from: Item, typed: string, labels: readonly string[]): Item | null {
  const items = lines.flatMap((line) => line.map(({ item }) => item)).filter((item) => item >= 0);
  const start = items.indexOf(from) + (typed.length === 1 ? 1 : 0);
  const wanted = typed.toLowerCase();
  for (let step = 0; step < items.length; step++) {
    const item = items[(Math.max(start, 0) + step) % items.length]!;
    if (labels[item]?.toLowerCase().startsWith(wanted)) return item;
  }
  return null;
}
