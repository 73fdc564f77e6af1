import { textWidth } from '../text-width';
import { BOLDEST, COLUMNS, ROWS, rowMeasures } from './measures';
import type { BoardGrid, BoardGroup, BoardInput, BoardLayout, NamedWidth } from './types';

/** Widths that pages and pictures choose their sets of names by. */
const NAMED_WIDTHS: Readonly<Record<NamedWidth, number>> = { w320: 320, w390: 390, w680: 680 };

/**
 * Who keeps the name first where not all can: the start, the known by fame, the first of each group, then what most
 * others need. Lower is first.
 */
export function namingRank({ zones, labels, start, known, dependencies }: BoardInput): Int32Array {
  const needed = new Int32Array(labels.length);
  for (const { provider } of dependencies) needed[provider]!++;
  const fame = new Int32Array(labels.length).fill(known.length);
  known.forEach((component, place) => (fame[component] = place));
  const firsts = new Set(zones.flatMap(({ groups }) => groups.map(({ members }) => members[0])));
  const order = [...labels.keys()].sort(
    (a, b) =>
      Number(b === start) - Number(a === start) ||
      fame[a]! - fame[b]! ||
      Number(firsts.has(b)) - Number(firsts.has(a)) ||
      needed[b]! - needed[a]! ||
      a - b,
  );
  const rank = new Int32Array(labels.length);
  order.forEach((component, place) => (rank[component] = place));
  return rank;
}

/** Width of a name in parts of its font size, at the boldest weight it may get. */
export const nameWidth = (label: string): number => textWidth(label, 1, BOLDEST);
export const widthsOf = (labels: readonly string[]): Float32Array => Float32Array.from(labels, nameWidth);

/** A name in one or two lines, the longer as short as can be; broken after a space or a hyphen. */
export function inTwoLines(label: string): readonly [string] | readonly [string, string] {
  let best: readonly [string] | readonly [string, string] = [label];
  let least = Infinity;
  for (const { index } of label.matchAll(/[ -]/g)) {
    const lines = [label.slice(0, index + 1).trimEnd(), label.slice(index + 1)] as const;
    const widest = Math.max(...lines.map(nameWidth));
    if (lines[1] === '' || widest >= least) continue;
    best = lines;
    least = widest;
  }
  return best;
}

/** Room for a name in a column, in parts of its font size before shrinking: the same at every width. */
const NAME_ROOM = 1 / COLUMNS.textOfColumn - COLUMNS.inset - COLUMNS.slot;

/** By how much each name shrinks so that it fits a box as wide as a column. The start has its sign in its second line. */
export const shrinksOf = (widths: Float32Array, start: number): Float32Array =>
  widths.map((width, component) => {
    const room = component === start ? NAME_ROOM + COLUMNS.slot - COLUMNS.inset : NAME_ROOM;
    return Math.max(COLUMNS.leastShrink, Math.min(1, room / width));
  });

/**
 * Names of a board by depth, in up to two lines: one of them decides how large all are, and may shrink for the others.
 * What the widest line then takes, in parts of the font size, and by how much each name shrinks.
 */
export function depthNames(labels: readonly string[]): Pick<BoardLayout, 'widestLine' | 'shrink'> {
  const widths = Float32Array.from(labels, (label) => Math.max(...inTwoLines(label).map(nameWidth)));
  const widestLine = COLUMNS.leastShrink * Math.max(0, ...widths);
  return { widestLine, shrink: widths.map((width) => Math.min(1, widestLine / width)) };
}

/** Font size that the widest line of a board by depth leaves room for, where boxes are so wide. */
export const depthText = (widestLine: number, columnWidth: number): number =>
  columnWidth / (widestLine + COLUMNS.inset + COLUMNS.slot);

/** Font size of a component's name where groups stand in columns: shrunk only where the width is what is short. */
export function nameText(
  { layout, text, columnWidth }: Pick<BoardGrid, 'layout' | 'text' | 'columnWidth'>,
  component: number,
): number {
  const shrink = layout.shrink[component] ?? 1;
  return layout.size === 'depth' ? Math.min(text, depthText(layout.widestLine, columnWidth) * shrink) : text * shrink;
}

type Named = Pick<BoardLayout, 'nameWidths' | 'groups'>;

/** Width in a row of a box with its name. */
const namedWidth = (nameWidth: number, text: number): number => ROWS.inset + nameWidth * text + ROWS.slot;

/** Room in a row for a group's boxes and cells. */
function rowWidth(width: number): number {
  const { pad, label, count } = rowMeasures(width);
  return width - 2 * pad - label - count;
}

/** Components of one group in a row: which line each stands in, where, and how wide. Named ones first, then the cells. */
interface RowItem {
  readonly component: number;
  readonly line: number;
  readonly x: number;
  readonly width: number;
}

/** A group's boxes and cells in the lines of its row, x from the row's own left. */
export function rowItems(
  members: BoardGroup['members'],
  named: (component: number) => boolean,
  nameWidths: Float32Array,
  width: number,
): readonly RowItem[] {
  const { cell, cellGap, text } = rowMeasures(width);
  const whole = rowWidth(width);
  let line = 0;
  let x = 0;
  return [...members.filter(named), ...members.filter((member) => !named(member))].map((component) => {
    const wide = named(component) ? Math.min(whole, namedWidth(nameWidths[component]!, text)) : cell;
    if (x > 0 && x + wide > whole) {
      line++;
      x = 0;
    }
    const item = { component, line, x, width: wide };
    x += wide + cellGap;
    return item;
  });
}

/**
 * Which names stand in the rows of a board `width` px wide: all where that makes no more lines than a phone shows; else
 * as many as leave room for the others' cells. A group has one line, and more where lines are left: first the groups
 * that are whole with the fewest. The start always has its name.
 */
export function namedIn({ groups, nameWidths }: Named, rank: Int32Array, width: number): Uint8Array {
  const linesOf = (members: BoardGroup['members'], named: (component: number) => boolean): number =>
    (rowItems(members, named, nameWidths, width).at(-1)?.line ?? 0) + 1;
  const all = groups.map(({ members }) => linesOf(members, () => true));
  const named = new Uint8Array(nameWidths.length);
  if (sum(all) <= ROWS.mostLines) return named.fill(1);
  const least = groups.map(({ members }) => linesOf(members, () => false));
  let left = ROWS.filledLines - sum(least);
  for (const group of [...groups.keys()].toSorted((a, b) => all[a]! - least[a]! - (all[b]! - least[b]!) || a - b)) {
    const more = Math.max(0, Math.min(left, all[group]! - least[group]!));
    left -= more;
    nameInLines(least[group]! + more, groups[group]!.members, named);
  }
  return named;

  /** The best known first, as long as the group keeps to its lines. */
  function nameInLines(lines: number, members: BoardGroup['members'], named: Uint8Array): void {
    const inOrder = members.toSorted((a, b) => rank[a]! - rank[b]!);
    for (const component of inOrder.slice(0, lines * ROWS.mostNamesInLine)) {
      named[component] = 1;
      const needed = linesOf(members, (member) => named[member] === 1);
      if (rank[component] === 0) lines = Math.max(lines, needed);
      else if (needed > lines) named[component] = 0;
    }
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((whole, each) => whole + each, 0);

export const namedSets = (board: Named, rank: Int32Array): BoardLayout['namedAt'] => ({
  w320: namedIn(board, rank, NAMED_WIDTHS.w320),
  w390: namedIn(board, rank, NAMED_WIDTHS.w390),
  w680: namedIn(board, rank, NAMED_WIDTHS.w680),
});

/** The set that holds at a width: that of the next narrower one. */
export const namedAtWidth = ({ namedAt }: Pick<BoardLayout, 'namedAt'>, width: number): Uint8Array =>
  width >= NAMED_WIDTHS.w680 ? namedAt.w680 : width >= NAMED_WIDTHS.w390 ? namedAt.w390 : namedAt.w320;
