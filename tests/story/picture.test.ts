import { beforeEach, describe, expect, it } from 'vitest';
import { writeSvg, type SvgNode } from '../../src/exporters/svg';
import { boardOf } from '../../src/story/arrange';
import { boardWords } from '../../src/story/board-words';
import { frameOf, UNASKED } from '../../src/story/frame';
import type { Frame, Look } from '../../src/story/frame-types';
import { drawCard } from '../../src/story/picture/draw-card';
import { drawPicture, type PictureWords } from '../../src/story/picture/draw-picture';
import type { Ink } from '../../src/story/picture/ink';
import { boardEn } from '../../src/text/board/en';
import { STORY_IDS } from '../support/stories';
import { all } from './picture/support';
import { cascade, story } from './support';

const variableInk: Ink = (token) => `var(--${token})`;
const AROUND: PictureWords = {
  ...{ headline: 'A headline <of> ours', kicker: 'what it is', number: '58', counted: 'of 186' },
  ...{ lead: 'One takes two with it:', rest: 'and that is all.', credit: 'Graphic: us' },
};
function pictureOf(id: string, cursor = Infinity, change: (frame: Frame) => Frame = (frame) => frame) {
  const of = story(id);
  const course = cascade(of);
  const layout = boardOf(of.core);
  const at = Math.min(cursor, course.length);
  const faults = new Set([of.index.indexOf(of.core.root)]);
  return {
    layout,
    words: boardWords(of.core),
    frame: change(frameOf(course, at, layout, { ...UNASKED, faults })),
    text: boardEn,
  };
}
const textsOf = (node: SvgNode | string): readonly string[] =>
  typeof node === 'string' ? [node] : node.children.flatMap(textsOf);

describe.each(STORY_IDS)('a picture of %s', (id) => {
  let of: ReturnType<typeof pictureOf>;
  beforeEach(() => {
    of = pictureOf(id);
  });

  it('has every name once, wide', () => {
    const node = drawPicture(of, AROUND, { width: 1400, height: 800 }, variableInk);
    const said = textsOf(node).join(' ').replaceAll('- ', '-');
    for (const label of of.words.labels) expect(said).toContain(label);
  });

  it('is sound SVG at every size, without a number that is none', () => {
    for (const node of [
      drawPicture(of, AROUND, { width: 1280, height: 800 }, variableInk),
      drawPicture(of, AROUND, { width: 390 }, variableInk),
      drawPicture(of, AROUND, { width: 1920, height: 1080, scale: 1.25 }, variableInk),
      drawCard(of, AROUND, variableInk),
    ]) {
      const svg = writeSvg(node);
      expect(svg).not.toMatch(/NaN|undefined|Infinity|null/);
      expect(svg).toContain('A headline &lt;of&gt; ours');
    }
  });
});

describe('a box in a picture', () => {
  const looks = (change: Partial<Look>) =>
    pictureOf('aws-2025-10-20', 0, (frame) => ({
      ...frame,
      looks: frame.looks.map((look, i) => (i === 5 ? { ...look, ...change } : look)),
    }));
  const draw = (change: Partial<Look>): string =>
    writeSvg(drawPicture(looks(change), AROUND, { width: 1280, height: 800 }, (token) => `[${token}]`));

  it.each<[string, Partial<Look>, string]>([
    ['down', { health: 'down' }, '[down-b]'],
    ['disrupted', { health: 'degraded' }, '[deg-b]'],
    ['put here as a fault', { health: 'down', fault: true }, '[on-root]'],
    ['held by a change', { health: 'up', effect: 'held' }, '[green-bg]'],
    ['selected', { selected: true }, 'stroke="[blue]"'],
    ['hit only in the record', { difference: 'record-only' }, 'stroke="[ink]" stroke-width="2"'],
    ['marked', { asked: true, mark: 1 }, 'stroke-width="2.5"'],
    ['chosen by a class', { share: { of: 30, chose: 21 } }, '>21<'],
  ])('is seen to be %s', (_, change, trace) => {
    const count = (svg: string): number => svg.split(trace).length;
    expect(count(draw(change))).toBeGreaterThan(count(draw({})));
  });

  it('has no frame where nobody reported on it', () => {
    const rects = (change: Partial<Look>): number =>
      all(drawPicture(looks(change), AROUND, { width: 1280, height: 800 }, variableInk), 'rect').length;
    expect(rects({ health: 'silent' })).toBe(rects({}) - 1);
  });
});
