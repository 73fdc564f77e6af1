import { beforeEach, describe, expect, it } from 'vitest';
import type { SvgNode } from '../../src/exporters/svg';
import { boardOf } from '../../src/story/arrange';
import { boardWords } from '../../src/story/board-words';
import { frameOf, UNASKED } from '../../src/story/frame';
import type { Frame, Look } from '../../src/story/frame-types';
import { recordCourse } from '../../src/story/record-course';
import { drawPicture, type PictureSize, type PictureWords } from '../../src/story/picture/draw-picture';
import { storyOf } from '../../src/story/story';
import { boardEn } from '../../src/text/board/en';
import { en } from '../../src/text/story/en';
import { storyCore } from '../lessons/files';
import { cascade, record, story } from './support';

const AROUND: PictureWords = {
  ...{ headline: 'A headline of ours', kicker: 'what it is', number: '58', counted: 'of 186 disrupted or down' },
  ...{ lead: 'One takes two with it:', rest: 'and that is all. '.repeat(20), credit: 'Graphic: us' },
};
/** Looks that are rare, so that every kind of mark is drawn. */
const RARE: readonly Partial<Look>[] = [
  { selected: true },
  { mark: 2, asked: true },
  { share: { of: 30, chose: 21 }, asked: true },
  { difference: 'model-only' },
  { difference: 'unreported' },
  { effect: 'new', now: true },
  { effect: 'held', health: 'up' },
  { effect: 'partly', health: 'degraded' },
  { health: 'unknown' },
  { health: 'recovering', now: true },
];
const rarely = (frame: Frame): Frame => ({
  ...frame,
  looks: frame.looks.map((look, at) => ({ ...look, ...RARE[at % (RARE.length + 3)] })),
});

function pictures(id: string, of: 'cascade' | 'record') {
  const told = id === 'toy-school' ? storyOf(storyCore(id), null, en) : story(id);
  const course = of === 'cascade' ? cascade(told) : id === 'toy-school' ? recordCourse(told) : record(told);
  const layout = boardOf(told.core);
  const frame = rarely(frameOf(course, Math.min(4, course.length), layout, UNASKED));
  return (size: PictureSize, around = AROUND) =>
    drawPicture({ layout, words: boardWords(told.core), frame, text: boardEn }, around, size, (token) => token);
}

/** What is no length: it stays as it is however large a picture is. */
const KEPT = new Set(['font-weight', 'opacity', 'text-anchor', 'fill', 'stroke', 'role', 'font-family']);
/** Every length in a picture, in order, with where it stands; and everything else. */
function lengths(node: SvgNode, path = ''): readonly (readonly [string, number])[] {
  const here = `${path}/${node.name}`;
  return [
    ...Object.entries(node.attributes).flatMap(([name, value]) => {
      if (KEPT.has(name)) return [];
      // A sign is drawn on a square of its own and made as large as it is to be: only that grows.
      if (name !== 'transform' && String(node.attributes['transform']).includes('scale')) return [];
      return [...String(value).matchAll(/-?\d+(?:\.\d+)?/g)].map(
        ([number]) => [`${here}@${name}`, Number(number)] as const,
      );
    }),
    ...node.children.flatMap((child, at) => (typeof child === 'string' ? [] : lengths(child, `${here}[${at}]`))),
  ];
}

describe.each([
  ['aws-2025-10-20', 'cascade', 1280],
  ['aws-2025-10-20', 'cascade', 390],
  ['aws-2025-10-20', 'record', 1280],
  ['toy-school', 'cascade', 1280],
  ['toy-school', 'cascade', 390],
] as const)('%s, %s, %d px wide', (id, of, width) => {
  let draw: ReturnType<typeof pictures>;
  beforeEach(() => {
    draw = pictures(id, of);
  });
  it.each([AROUND, { ...AROUND, number: '', kicker: '' }, { ...AROUND, headline: '' }])(
    'three times as large is the same picture, three times as large',
    (around) => {
      const [once, large] = [lengths(draw({ width }, around)), lengths(draw({ width: 3 * width, scale: 3 }, around))];
      expect(large.map(([place]) => place)).toEqual(once.map(([place]) => place));
      const off = once.flatMap(([place, value], at) => {
        const grown = large[at]![1];
        // The whole picture is as high as whole pixels, the rest is written to a tenth.
        return Math.abs(grown - 3 * value) > (/^\/svg@/.test(place) ? 2 : 0.25)
          ? [`${place}: ${value} → ${grown}`]
          : [];
      });
      expect(off).toEqual([]);
    },
  );
});
