import { beforeEach, describe, expect, it } from 'vitest';
import { textWidth } from '../../../src/layout/text-width';
import { frameOf } from '../../../src/story/frame';
import type { Frame } from '../../../src/story/frame-types';
import { captionLines, drawCaption } from '../../../src/story/picture/draw-caption';
import { drawLegend } from '../../../src/story/picture/draw-legend';
import { boardEn } from '../../../src/text/board/en';
import { SERIF } from '../../../src/theme/font';
import { record } from '../support';
import { all, boardIn, type BoardIn, DAY, ink, number, textOf, within } from './support';

describe('a caption', () => {
  it('fills its lines, none wider than it may be, and loses no word', () => {
    const caption = { lead: 'One takes two with it:', rest: 'the  shop and\nthe bank.' };
    for (const width of [60, 100, 140, 300]) {
      const lines = captionLines(caption, width, 16);
      expect(
        lines
          .flat()
          .map(({ text }) => text)
          .join(' '),
      ).toBe('One takes two with it: the shop and the bank.');
      const widths = lines.map((words) =>
        words.reduce(
          (sum, { text, bold }, at) =>
            sum + (at > 0 ? textWidth(' ', 16, 400, 'serif') : 0) + textWidth(text, 16, bold ? 600 : 400, 'serif'),
          0,
        ),
      );
      widths.forEach((wide, at) => {
        expect(wide).toBeLessThanOrEqual(width);
        const [next] = lines[at + 1] ?? [];
        if (next)
          expect(
            wide + textWidth(' ', 16, 400, 'serif') + textWidth(next.text, 16, next.bold ? 600 : 400, 'serif'),
          ).toBeGreaterThan(width);
      });
    }
  });
  it('is bold where it stands out, and goes on in the same line', () => {
    const lines = captionLines({ lead: 'Bold words', rest: 'and the rest' }, 1000, 10);
    const [text] = drawCaption(
      [
        ...lines,
        ...captionLines({ lead: '', rest: 'plain' }, 1000, 10),
        ...captionLines({ lead: 'lead', rest: '' }, 1000, 10),
      ],
      5,
      30,
      10,
      '[ink]',
    );
    expect(all(text!, 'tspan').map((run) => [run.attributes['font-weight'], textOf(run)])).toEqual([
      [600, 'Bold words'],
      [undefined, ' and the rest'],
    ]);
    const texts = drawCaption(
      [...lines, ...lines, ...captionLines({ lead: 'x', rest: '' }, 9, 10)],
      5,
      30,
      10,
      '[ink]',
    );
    expect(texts.map((one) => [number(one, 'x'), number(one, 'y').toFixed(1)])).toEqual([
      [5, '30.0'],
      [5, '43.2'],
      [5, '56.4'],
    ]);
    expect(texts[0]?.attributes).toMatchObject({ 'font-family': SERIF, 'font-size': 10, fill: '[ink]' });
    expect(texts.map((one) => all(one, 'tspan').length)).toEqual([2, 2, 1]);
    expect(textOf(drawCaption(captionLines({ lead: '', rest: 'plain' }, 99, 10), 0, 0, 10, '')[0]!)).toBe('plain');
  });
});

describe('a legend', () => {
  const place = { right: 800, room: 800, y: 50, scale: 1 };
  let frame: BoardIn['frame'];
  let of: BoardIn['of'];
  let layout: BoardIn['layout'];
  beforeEach(() => {
    ({ frame, of, layout } = boardIn(DAY, 'columns'));
  });
  it('goes on in a second line where one is too short, and never runs out of the picture', () => {
    const { nodes, lines } = drawLegend(
      { ...frame, kind: 'record' },
      boardEn,
      { ...place, right: 342, room: 330 },
      ink,
    );
    expect(lines).toBe(2);
    for (const box of within(nodes, 'rect')) {
      expect(number(box, 'x')).toBeGreaterThanOrEqual(12);
      expect(number(box, 'x') + number(box, 'width')).toBeLessThanOrEqual(342);
    }
    const { down, degraded, unknown, recovering } = boardEn.health;
    const said = within(nodes, 'text');
    expect(
      [50, 72].map((y) =>
        said
          .filter((text) => Math.abs(number(text, 'y') - y) < 6)
          .map(textOf)
          .toReversed(),
      ),
    ).toEqual([
      [down, degraded, unknown],
      [recovering, boardEn.reportedWorking],
    ]);
  });
  it('ends where it is told to, its words in the order from bad to good, without a gap or an overlap', () => {
    const nodes = drawLegend(frame, boardEn, place, ink).nodes;
    const boxes = within(nodes, 'rect').toReversed();
    expect(within(nodes, 'text').map(textOf).toReversed()).toEqual(
      (['down', 'degraded', 'minor', 'up'] as const).map((state) => boardEn.health[state]),
    );
    expect(number(boxes.at(-1)!, 'x') + number(boxes.at(-1)!, 'width')).toBeCloseTo(799.5, 6);
    boxes.slice(1).forEach((box, at) => {
      const before = boxes[at]!;
      expect(number(box, 'x') - number(before, 'x') - number(before, 'width')).toBeCloseTo(7, 6);
    });
    for (const box of boxes) expect(number(box, 'y') + number(box, 'height') / 2).toBe(50);
    expect(drawLegend(frame, boardEn, place, ink).lines).toBe(1);
    within(nodes, 'text')
      .toReversed()
      .forEach((text, at) => {
        const box = boxes[at]!;
        const right = number(text, 'x') + textWidth(textOf(text), number(text, 'font-size'), 600);
        expect(number(text, 'x')).toBeGreaterThan(number(box, 'x'));
        expect(right).toBeLessThan(number(box, 'x') + number(box, 'width'));
        expect(number(text, 'font-weight')).toBe(600);
      });
    expect(within(nodes, 'path')).toHaveLength(3); // what works has no sign
    expect(boxes.every((box) => box.attributes['stroke-dasharray'] === undefined)).toBe(true);
  });
  it('knows the words of a record, and what only a change can do once it does', () => {
    const words = (of: Frame) =>
      within(drawLegend(of, boardEn, place, ink).nodes, 'text')
        .map(textOf)
        .toReversed();
    const recorded = record(of);
    const its = frameOf(recorded, recorded.length, layout);
    expect(words(its)).toEqual([
      ...(['down', 'degraded', 'unknown', 'recovering'] as const).map((state) => boardEn.health[state]),
      boardEn.reportedWorking,
    ]);
    const dashes = within(drawLegend(its, boardEn, place, ink).nodes, 'rect').map(
      (box) => box.attributes['stroke-dasharray'],
    );
    expect(dashes.filter((dash) => dash === '3 2')).toHaveLength(1);
    const held = {
      ...frame,
      looks: frame.looks.map((look, at) => (at === 0 ? { ...look, effect: 'held' as const } : look)),
    };
    expect(words(held).at(-1)).toBe(boardEn.legendHeld);
    const partly = {
      ...frame,
      looks: frame.looks.map((look, at) => (at === 0 ? { ...look, effect: 'partly' as const } : look)),
    };
    expect(words(partly).slice(-2)).toEqual([boardEn.health.up, boardEn.legendPartly]);
  });
});
