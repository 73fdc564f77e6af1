import { Resvg } from '@resvg/resvg-js';
import { createRequire } from 'node:module';
import { svgNode, writeSvg } from '../../src/exporters/svg.ts';
import { textWidth } from '../../src/layout/text-width.ts';
import type { PageText } from '../../src/text/page/en';
import type { Tokens } from '../../src/theme/read-tokens';
import { drawMap } from '../../src/view/still/draw-still.ts';
import { inkOf } from '../../src/view/still/ink.ts';
import { posterOf, type BuiltStory, type Poster } from './built-story.ts';
import { outcomeOf } from './story-page.ts';

export const CARD = { width: 1200, height: 630 } as const;
const COLUMN = 400;
const FONT = 'DejaVu Sans';

/** The picture that a link to a story unfolds into: title and outcome on the left, the map on the right. */
export function cardSvg(story: BuiltStory, tokens: Tokens, text: PageText): string {
  const ink = inkOf(tokens);
  const { width, height } = CARD;
  const { still, frame } = onlyWhatFell(posterOf(story, width - COLUMN - 48, height, 13));
  const longest = Math.max(...story.core.title.split(' ').map((word) => textWidth(word, 1)));
  const titleSize = Math.min(story.core.title.length > 60 ? 34 : 40, COLUMN / (longest * 1.12));
  const title = wrap(story.core.title, COLUMN - 8, titleSize);
  const outcome = wrap(outcomeOf(story, text), COLUMN, 21);
  const top = 150;
  const lines = (words: readonly string[], y: number, size: number, lead: number) =>
    words.map((line, row) => svgNode('tspan', { x: 48, y: y + row * size * lead }, line));
  const after = top + title.length * titleSize * 1.15 + 14;
  return writeSvg(
    svgNode(
      'svg',
      { viewBox: `0 0 ${width} ${height}`, width, height, 'font-family': FONT },
      svgNode('rect', { width, height, fill: ink('paper') }),
      svgNode('text', { x: 48, y: 72, 'font-size': 24, 'font-weight': 700, fill: ink('focus') }, text.site),
      svgNode(
        'text',
        { 'font-size': titleSize, 'font-weight': 700, fill: ink('ink') },
        ...lines(title, top, titleSize, 1.15),
      ),
      svgNode('text', { 'font-size': 21, fill: ink('ink-soft') }, ...lines(outcome, after, 21, 1.35)),
      svgNode('g', { transform: `translate(${COLUMN + 48} 0)` }, drawMap(still, frame, ink)),
    ),
  );
}

/** Without the lines along which nothing happened: a card is looked at for a second, and must stay small. */
function onlyWhatFell({ still, frame }: Poster): Pick<Poster, 'still' | 'frame'> {
  const edges = frame.classes.edges.map((classes) => (classes.includes('trail') ? classes : 'gone'));
  return { still, frame: { ...frame, classes: { ...frame.classes, edges } } };
}

const fonts = createRequire(import.meta.url);

/** An SVG of ours as PNG, with the typeface that comes with the packages: the same on every machine. */
export function toPng(svg: string): Uint8Array {
  const file = (name: string) => fonts.resolve(`dejavu-fonts-ttf/ttf/${name}.ttf`);
  const font = {
    fontFiles: [file('DejaVuSans'), file('DejaVuSans-Bold')],
    loadSystemFonts: false,
    defaultFontFamily: FONT,
    sansSerifFamily: FONT,
  };
  return new Resvg(svg, { font, fitTo: { mode: 'original' } }).render().asPng();
}

function wrap(text: string, width: number, size: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && textWidth(longer, size) * 1.12 <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
