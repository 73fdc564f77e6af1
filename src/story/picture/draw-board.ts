import { svgNode, type SvgNode } from '../../exporters/svg';
import type { BoardGrid } from '../../layout/board/types';
import type { BoardText } from '../../text/board/en';
import type { BoardWords } from '../board-words';
import type { Frame } from '../frame-types';
import { drawBar } from './draw-bar';
import { drawBox } from './draw-box';
import { drawHeads } from './draw-heads';
import { drawLines } from './draw-lines';
import type { Ink } from './ink';

/** What a board shows: where everything stands, what it is called, how it is. */
export interface Shown {
  readonly grid: BoardGrid;
  readonly words: BoardWords;
  readonly frame: Frame;
  readonly text: BoardText;
}

/** The board alone, from (0, 0) on; `zones` where only some of them are drawn, which then have no lines. */
export function drawBoard({ grid, words, frame, text }: Shown, ink: Ink, zones?: readonly number[]): SvgNode {
  const { layout } = grid;
  const all = zones ?? [...layout.zones.keys()];
  const bars = grid.mode === 'columns' ? layout.blocks.filter(({ across }) => across === 0) : [];
  const boxes = layout.groups.flatMap(({ zone, members }) => (all.includes(zone) && bars.length === 0 ? members : []));
  return svgNode(
    'g',
    {},
    ...(zones === undefined ? [drawLines(grid, frame, ink)] : []),
    ...drawHeads(grid, frame, text, ink, all),
    ...boxes.map((component) => drawBox(grid, words, frame, component, ink)),
    ...bars.map((bar) => drawBar(grid, bar, frame.groups[bar.group]!, ink)),
  );
}
