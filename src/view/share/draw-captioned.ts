import { svgNode, type SvgNode } from '../../exporters/svg';
import { wrapWords } from '../../layout/wrap-words';
import { FONT } from '../../theme/font';
import type { ReadFrame } from '../still/read-frame';
import { drawMap } from '../still/draw-still';
import type { Ink } from '../still/ink';
import type { Still } from '../still/still';

/** One picture of a course and what is said of it. */
export interface Shot {
  readonly still: Still;
  readonly frame: ReadFrame;
  /** Its time, or its step. */
  readonly when: string;
  readonly sentence: string;
}

/** What a whole sheet says. */
export interface SheetWords {
  readonly title: string;
  /** What kind of truth this is: model or record. */
  readonly note: string;
  /** For those who do not see it. */
  readonly alt: string;
  /** Who drew it. */
  readonly credit: string;
}

const HEAD = 56;
const GAP = 20;
const LEAD = 1.35;
/** Some systems have wider letters than the table of widths. */
const WIDER = 1.1;

export interface CaptionSize {
  readonly fontSize: number;
  readonly lines: number;
}
const SHEET: CaptionSize = { fontSize: 16, lines: 3 };

/** Height of a caption in pixels: a line for the time, then the sentence. */
export const captionHeight = ({ fontSize, lines }: CaptionSize): number =>
  Math.round((lines + 1) * fontSize * LEAD + 10);

/** Height of a picture that has `still` under a head and above a caption. */
export const captionedHeight = (still: number): number => HEAD + still + captionHeight(SHEET) + 14;

/** One moment as a picture of its own: title, map, time, sentence. */
export function drawCaptioned(shot: Shot, words: SheetWords, ink: Ink): SvgNode {
  const { width } = shot.still;
  const height = captionedHeight(shot.still.height);
  return sheet(width, height, words, ink, [drawShot(shot, 0, HEAD, ink, SHEET)]);
}

/** Several moments on one sheet, in `columns`, each with its caption under it, in the order of reading. */
export function drawFilm(shots: readonly Shot[], columns: number, words: SheetWords, ink: Ink): SvgNode {
  const cell = shots[0]?.still ?? { width: 600, height: 1 };
  const rows = Math.ceil(shots.length / columns);
  const tall = cell.height + captionHeight(SHEET) + GAP;
  const wide = Math.min(columns, shots.length);
  return sheet(
    wide * cell.width + (wide - 1) * GAP,
    HEAD + rows * tall + 8,
    words,
    ink,
    shots.map((shot, at) =>
      drawShot(shot, (at % columns) * (cell.width + GAP), HEAD + Math.floor(at / columns) * tall, ink, SHEET),
    ),
  );
}

/** One frame of a moving picture: the map fills it, the caption stands in what its still left free at the foot. */
export function drawFrame(shot: Shot, size: CaptionSize, title: string, ink: Ink): SvgNode {
  const { width, height } = shot.still;
  const top = height - captionHeight(size);
  return svgNode(
    'svg',
    { viewBox: `0 0 ${width} ${height}`, width, height, 'font-family': FONT },
    svgNode('rect', { width, height, fill: ink('paper') }),
    drawMap(shot.still, shot.frame, ink),
    svgNode('rect', { y: top, width, height: height - top, fill: ink('panel') }),
    svgNode('rect', { y: top, width, height: 1, fill: ink('line') }),
    drawCaption({ ...shot, when: `${shot.when} · ${title}` }, 14, top, width - 28, ink, size),
  );
}

function sheet(width: number, height: number, words: SheetWords, ink: Ink, children: readonly SvgNode[]): SvgNode {
  const title = wrapWords(words.title, (width - 40) / WIDER, 24, 1);
  return svgNode(
    'svg',
    { viewBox: `0 0 ${width} ${height}`, width, height, role: 'img', 'font-family': FONT },
    svgNode('title', {}, words.title),
    svgNode('desc', {}, words.alt),
    svgNode('rect', { width, height, fill: ink('paper') }),
    svgNode('text', { x: 20, y: 30, 'font-size': 22, 'font-weight': 700, fill: ink('ink') }, ...title),
    svgNode('text', { x: 20, y: 50, 'font-size': 13, fill: ink('ink-soft') }, `${words.note} ${words.credit}`),
    ...children,
  );
}

function drawShot(shot: Shot, x: number, y: number, ink: Ink, size: CaptionSize): SvgNode {
  const { width, height } = shot.still;
  return svgNode(
    'g',
    { transform: `translate(${x} ${y})` },
    drawMap(shot.still, shot.frame, ink),
    drawCaption(shot, 20, height, width - 40, ink, size),
  );
}

function drawCaption(
  { when, sentence }: Pick<Shot, 'when' | 'sentence'>,
  x: number,
  y: number,
  width: number,
  ink: Ink,
  { fontSize, lines }: CaptionSize,
): SvgNode {
  const step = fontSize * LEAD;
  const [first = ''] = wrapWords(when, width / WIDER, fontSize * 1.06, 1);
  return svgNode(
    'g',
    { 'font-size': fontSize, fill: ink('ink') },
    svgNode('text', { x, y: y + step, 'font-weight': 700 }, first),
    svgNode(
      'text',
      {},
      ...wrapWords(sentence, width / WIDER, fontSize, lines).map((line, row) =>
        svgNode('tspan', { x, y: y + step * (row + 2) }, line),
      ),
    ),
  );
}
