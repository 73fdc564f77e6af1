import type { StoryBoard } from '../parts';
import type { BoardLayout } from '../../layout/board/types';

/**
 * The board of a story as the page of an embed carries it: laid out once, when the page is written. Groups and titles
 * are the story's; widths of names are left out, for the page itself has them.
 */
export interface PackedLayout extends Pick<BoardLayout, 'size' | 'columns' | 'rows' | 'widestLine' | 'lanes'> {
  /** First and last column of each zone. */
  readonly spans: readonly (readonly [first: number, last: number])[];
  /** By component; -1 in each for one that is only a cell. */
  readonly inColumn: readonly number[];
  readonly inRow: readonly number[];
  /** Components that stand in two rows. */
  readonly tall: readonly number[];
  readonly heads: readonly (readonly [group: number, column: number, row: number, continued: 0 | 1])[];
  readonly blocks: BoardLayout['blocks'];
  readonly lines: BoardLayout['lines'];
  readonly shrink: readonly number[];
  /** Bit by bit, as 0 and 1. */
  readonly namedAt: Readonly<Record<keyof BoardLayout['namedAt'], string>>;
}

export function packLayout(layout: BoardLayout): PackedLayout {
  const { size, columns, rows, widestLine, lanes, blocks, lines, places, namedAt } = layout;
  return {
    ...{ size, columns, rows, widestLine, lanes, blocks, lines },
    spans: layout.zones.map(({ first, last }) => [first, last]),
    inColumn: places.map((place) => place?.column ?? -1),
    inRow: places.map((place) => place?.row ?? -1),
    tall: [...places.keys()].filter((component) => places[component]?.rows === 2),
    heads: layout.heads.map(({ group, column, row, continued }) => [group, column, row, continued ? 1 : 0]),
    shrink: [...layout.shrink],
    namedAt: { w320: namedAt.w320.join(''), w390: namedAt.w390.join(''), w680: namedAt.w680.join('') },
  };
}

/** The layout again; `at` has the places of the story's components by id. */
export function unpackLayout(
  { spans, inColumn, inRow, tall, heads, shrink, namedAt, ...same }: PackedLayout,
  { zones }: Pick<StoryBoard, 'zones'>,
  at: ReadonlyMap<string, number>,
): BoardLayout {
  const groups = zones.flatMap((zone, index) =>
    zone.groups.map(({ id, components, ...group }) => ({
      ...{ key: id, title: group.title, members: components.map((component) => at.get(component) ?? -1), zone: index },
      ...(group.column !== undefined && { column: group.column }),
    })),
  );
  const groupOf = new Int32Array(inColumn.length);
  groups.forEach(({ members }, group) => members.forEach((component) => (groupOf[component] = group)));
  const bits = (text: string): Uint8Array => Uint8Array.from(text, Number);
  return {
    ...same,
    zones: spans.map(([first, last], zone) => ({ title: zones[zone]!.title, first, last })),
    ...{ groups, groupOf },
    heads: heads.map(([group, column, row, continued]) => ({ group, column, row, continued: continued === 1 })),
    places: inColumn.map((column, component) =>
      column < 0 ? null : { column, row: inRow[component]!, rows: tall.includes(component) ? 2 : 1 },
    ),
    shrink: Float32Array.from(shrink),
    nameWidths: new Float32Array(inColumn.length),
    nameRank: new Int32Array(inColumn.length),
    namedAt: { w320: bits(namedAt.w320), w390: bits(namedAt.w390), w680: bits(namedAt.w680) },
  };
}
