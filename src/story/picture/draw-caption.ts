import { svgNode, type SvgNode } from '../../exporters/svg';
import { textWidth } from '../../layout/text-width';
import { SERIF } from '../../theme/font';
import { plainWeight } from './ink';

interface Word {
  readonly text: string;
  readonly bold: boolean;
}

/** A caption on lines: what stands out is bold, the rest follows on. */
export interface Caption {
  readonly lead: string;
  readonly rest: string;
}

const LEAD = 600;

/** The lines of a caption in serifs, never wider than `width`. */
export function captionLines({ lead, rest }: Caption, width: number, size: number): readonly (readonly Word[])[] {
  const lines: Word[][] = [];
  let filled = 0;
  for (const word of [...wordsOf(lead, true), ...wordsOf(rest, false)]) {
    const space = textWidth(' ', size, 400, 'serif');
    const wide = textWidth(word.text, size, word.bold ? LEAD : 400, 'serif');
    const last = lines.at(-1);
    if (last && filled + space + wide <= width) {
      last.push(word);
      filled += space + wide;
    } else {
      lines.push([word]);
      filled = wide;
    }
  }
  return lines;
}

const wordsOf = (text: string, bold: boolean): readonly Word[] =>
  text
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => ({ text: word, bold }));

/** The lines drawn from the first baseline on. */
export function drawCaption(
  lines: readonly (readonly Word[])[],
  x: number,
  y: number,
  size: number,
  fill: string,
): SvgNode[] {
  const lead = size * CAPTION_LINE;
  return lines.map((words, i) => {
    const bold = words.filter((word) => word.bold).map(({ text }) => text);
    const plain = words.filter((word) => !word.bold).map(({ text }) => text);
    const runs = [
      ...(bold.length > 0 ? [svgNode('tspan', { 'font-weight': plainWeight(LEAD) }, bold.join(' '))] : []),
      ...(plain.length > 0 ? [svgNode('tspan', {}, `${bold.length > 0 ? ' ' : ''}${plain.join(' ')}`)] : []),
    ];
    return svgNode('text', { x, y: y + i * lead, fill, 'font-size': size, 'font-family': SERIF }, ...runs);
  });
}

/** From line to line, in parts of the font size. */
export const CAPTION_LINE = 1.32;
