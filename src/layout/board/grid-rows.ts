import { rowMeasures } from './measures';
import { namedAtWidth, namedIn, rowItems } from './names';
import type { BoardBox, BoardGrid, BoardLayout } from './types';

/** Each group a row: its label, its boxes and cells, its count. */
export function rowsGrid(
  layout: BoardLayout,
  width: number,
  scale: number,
  zones: readonly number[] = [...layout.zones.keys()],
  exactly = false,
): BoardGrid {
  const measures = rowMeasures(width / scale);
  const pitch = measures.pitch * scale;
  const named = exactly ? namedIn(layout, layout.nameRank, width / scale) : namedAtWidth(layout, width / scale);
  const px = (length: number): number => length * scale;
  const tops: number[] = [];
  const zoneTops: number[] = [];
  const boxes = new Map<number, BoardBox>();
  let y = 0;
  for (const [group, { zone, members }] of layout.groups.entries()) {
    if (!zones.includes(zone)) continue;
    if (zoneTops[zone] === undefined) {
      zoneTops[zone] = y;
      y += px(measures.head);
    }
    tops[group] = y;
    const items = rowItems(members, (component) => named[component] === 1, layout.nameWidths, width / scale);
    for (const { component, line, x, width: wide } of items) {
      const high = named[component] === 1 ? measures.box : measures.cell;
      boxes.set(component, {
        x: px(measures.pad + measures.label + x),
        y: y + line * pitch + (pitch - px(high)) / 2,
        width: px(wide),
        height: px(high),
      });
    }
    y += ((items.at(-1)?.line ?? 0) + 1) * pitch;
  }
  const left = px(measures.pad);
  return {
    layout,
    mode: 'rows',
    width,
    height: y,
    pitch,
    columnWidth: width - 2 * left,
    rowGap: pitch - px(measures.box),
    text: px(measures.text),
    scale,
    columnX: () => left,
    gutterX: () => left / 2,
    rowY: (group) => tops[group]!,
    boxOf: (component) => {
      const box = boxes.get(component);
      if (box === undefined) throw new RangeError(`boardGrid: no component ${component}`);
      return box;
    },
    namedOf: (component) => named[component] === 1,
    headOf: (group) => ({ x: left, y: tops[group]!, width: px(measures.label), height: pitch }),
    zoneOf: (zone) => ({
      x: left,
      y: zoneTops[zone]!,
      width: width - 2 * left,
      height: px(measures.head) * 0.88,
    }),
  };
}
