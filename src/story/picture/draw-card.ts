import { svgNode, type SvgNode } from '../../exporters/svg';
import { boardGrid } from '../../layout/board/grid';
import type { BoardGrid, BoardLayout } from '../../layout/board/types';
import { drawBoard } from './draw-board';
import { CAPTION_LINE, captionLines, drawCaption, type Caption } from './draw-caption';
import type { PictureOf, PictureWords } from './draw-picture';
import { said, type Ink } from './ink';

/** The size that sites unfold a link into. */
export const CARD = { width: 1200, height: 630 } as const;
const PAD = 40;
const BETWEEN = 36;
const FOOT = 44;

/** Headline, two lines of text, and the groups as rows in two halves: it is looked at for a second, and small. */
export function drawCard(of: PictureOf, around: PictureWords, ink: Ink): SvgNode {
  const { width, height } = CARD;
  // So small, outlines of what changes now would only be noise.
  const frame = { ...of.frame, looks: of.frame.looks.map((look) => ({ ...look, now: false, cause: false })) };
  const room = width - 2 * PAD;
  const headline = { lead: around.headline, rest: '' };
  const size = fitting(headline, room / 1.05, [50, 48, 46, 44, 42, 40], 1);
  const title = captionLines(headline, room / 1.05, size);
  const small = fitting(around, room, [25, 24, 23, 22, 21, 20, 19, 18], 2);
  const text = captionLines(around, room, small);
  const top = PAD + title.length * size * 1.12 + text.length * small * CAPTION_LINE + 26;
  const halves = halvesOf(of.layout);
  const half = halves.length === 1 ? room : (room - BETWEEN) / 2;
  const { grids, scale } = largest(of.layout, halves, half, height - top - FOOT);
  const pad = grids[0]!.columnX(0);
  return svgNode(
    'svg',
    { viewBox: `0 0 ${width} ${height}`, width, height },
    svgNode('rect', { width, height, fill: ink('paper') }),
    svgNode('rect', { width, height: 8, fill: ink('down') }),
    ...title.map((words, i) =>
      said(PAD, PAD + size * (0.9 + i * 1.12), words.map(({ text: word }) => word).join(' '), {
        size,
        weight: 700,
        fill: ink('ink'),
        serif: true,
      }),
    ),
    ...drawCaption(text, PAD, PAD + title.length * size * 1.12 + small * 1.15, small, ink('ink')),
    ...grids.map((grid, i) =>
      svgNode(
        'g',
        { transform: `translate(${(PAD - pad + i * (half + BETWEEN)).toFixed(1)} ${top})` },
        drawBoard({ grid, words: of.words, frame, text: of.text }, ink, halves[i]),
      ),
    ),
    said(PAD, height - 18, around.credit, { size: Math.min(19, 12.5 * scale + 4), fill: ink('muted') }),
    ...(around.number === ''
      ? []
      : [
          said(width - PAD, height - 18, `${around.number} ${around.counted}`, {
            size: 19,
            weight: 600,
            fill: ink('ink'),
            anchor: 'end',
          }),
        ]),
  );
}

/** The first size at which a text takes no more than `most` lines; the last where none does. */
const fitting = (text: Caption, room: number, sizes: readonly number[], most: number): number =>
  sizes.find((size) => captionLines(text, room, size).length <= most) ?? sizes.at(-1) ?? 0;

/** Zones left and right, as even as they come in their order. */
function halvesOf({ zones, groups }: BoardLayout): readonly (readonly number[])[] {
  const rows = zones.map((_, zone) => 1.1 + groups.filter((group) => group.zone === zone).length);
  const sum = (from: number, to: number): number => rows.slice(from, to).reduce((all, each) => all + each, 0);
  if (zones.length < 2) return [[...zones.keys()]];
  let cut = 1;
  for (let at = 2; at < zones.length; at++)
    if (Math.max(sum(0, at), sum(at, zones.length)) < Math.max(sum(0, cut), sum(cut, zones.length))) cut = at;
  return [[...zones.keys()].slice(0, cut), [...zones.keys()].slice(cut)];
}

/** As large as fits with every name; where that would be small, as large as fits with some. */
function largest(
  layout: BoardLayout,
  halves: readonly (readonly number[])[],
  room: number,
  height: number,
): { readonly grids: readonly BoardGrid[]; readonly scale: number } {
  const at = (scale: number): readonly BoardGrid[] =>
    halves.map((zones) => boardGrid(layout, { width: room + 24 * scale, mode: 'rows', scale, zones, exactly: true }));
  const fits = (grids: readonly BoardGrid[]): boolean => grids.every((grid) => grid.height <= height);
  for (let scale = 2; scale >= 1.05; scale -= 0.05) {
    const grids = at(scale);
    if (fits(grids) && Array.from(layout.groupOf, (_, component) => component).every(grids[0]!.namedOf))
      return { grids, scale };
  }
  for (let scale = 1.5; ; scale -= 0.05) {
    const grids = at(scale);
    if (scale < 0.5 || fits(grids)) return { grids, scale };
  }
}
