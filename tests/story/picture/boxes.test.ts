import { beforeEach, describe, expect, it } from 'vitest';
import type { SvgNode } from '../../../src/exporters/svg';
import { boardGrid } from '../../../src/layout/board/grid';
import { COLUMNS } from '../../../src/layout/board/measures';
import { nameWidth } from '../../../src/layout/board/names';
import { boardOf } from '../../../src/story/arrange';
import { boardWords } from '../../../src/story/board-words';
import type { Frame, Look } from '../../../src/story/frame-types';
import { drawBox, drawSign } from '../../../src/story/picture/draw-box';
import { SIGNS, SIGN_SIZE } from '../../../src/theme/signs';
import { largeCore } from '../../support/large';
import { all, boardIn, type BoardIn, DAY, FEW, ink, number, textOf } from './support';

describe.each([
  [DAY, 'columns', 1],
  [DAY, 'columns', 2],
  [DAY, 'rows', 1],
  [FEW, 'columns', 1],
  [FEW, 'rows', 1.5],
] as const)('boxes of %s in %s at %d', (id, mode, scale) => {
  let grid: BoardIn['grid'];
  let words: BoardIn['words'];
  let layout: BoardIn['layout'];
  let drawn: readonly SvgNode[];
  beforeEach(() => {
    const its = boardIn(id, mode, scale);
    ({ grid, words, layout } = its);
    drawn = its.frame.looks.map((_, component) => drawBox(grid, words, its.frame, component, ink));
  });

  it('hold their names and signs, the name in the middle of its height, neither over the other', () => {
    drawn.forEach((node, component) => {
      const box = grid.boxOf(component);
      const texts = all(node, 'text').filter((text) => text.attributes['text-anchor'] === undefined);
      expect(texts.length > 0).toBe(grid.namedOf(component));
      for (const text of texts) {
        const size = number(text, 'font-size');
        const right = number(text, 'x') + nameWidth(textOf(text)) * size;
        expect(number(text, 'x')).toBeGreaterThan(box.x);
        expect(right, textOf(text)).toBeLessThanOrEqual(box.x + box.width);
        expect(number(text, 'y') - size * 0.8).toBeGreaterThanOrEqual(box.y - 0.5 * scale);
        expect(number(text, 'y')).toBeLessThanOrEqual(box.y + box.height);
      }
      // The middle of all its lines is the middle of the box.
      if (texts.length > 0 && component !== words.start) {
        const middle = texts.reduce((sum, text) => sum + number(text, 'y') - number(text, 'font-size') * 0.335, 0);
        expect(middle / texts.length).toBeCloseTo(box.y + box.height / 2, 6);
      }
      for (const sign of all(node, 'path')) {
        const [, x = 0, y = 0, times = 0] = /translate\((\S+) (\S+)\) scale\((\S+)\)/
          .exec(String(sign.attributes['transform']))!
          .map(Number);
        const side = SIGN_SIZE * times;
        expect(x).toBeGreaterThan(grid.namedOf(component) ? box.x + box.width / 2 : box.x - side);
        expect(x + side).toBeLessThanOrEqual(box.x + box.width + side * 0.2);
        expect(y + side / 2).toBeGreaterThan(box.y);
        expect(y + side / 2).toBeLessThan(box.y + box.height);
      }
    });
  });

  it('have their border inside them, thicker where it began', () => {
    drawn.forEach((node, component) => {
      const [frameOfBox] = all(node, 'rect');
      const box = grid.boxOf(component);
      if (!frameOfBox) return;
      const half = number(frameOfBox, 'stroke-width') / 2;
      expect(number(frameOfBox, 'x') - half).toBeCloseTo(box.x, 6);
      expect(number(frameOfBox, 'y') - half).toBeCloseTo(box.y, 6);
      expect(number(frameOfBox, 'width') + 2 * half).toBeCloseTo(box.width, 6);
      expect(number(frameOfBox, 'height') + 2 * half).toBeCloseTo(box.height, 6);
      if (component === words.start) expect(2 * half).toBe(2 * scale);
      else expect(2 * half).toBeLessThan(2 * scale);
    });
  });

  it('say where it began, in a second line where there is room for it', () => {
    const said = all(drawn[words.start]!, 'text').map(textOf);
    const tall = mode === 'columns' && layout.places[words.start]?.rows === 2;
    expect(said.includes(words.note)).toBe(tall);
    expect(said.includes(words.labels[words.start]!)).toBe(layout.size !== 'depth' || said.length === 1);
  });
});

it('a name that is too long for its box by depth takes two lines, as far from its middle up as down', () => {
  const { frame, grid, words } = boardIn(FEW, 'columns');
  const at = words.labels.findIndex((_, component) => component !== words.start);
  const long = 'authorization of card payments, refunds and vouchers in the shop of the school';
  const labels = words.labels.map((label, component) => (component === at ? long : label));
  const [upper, lower, ...more] = all(drawBox(grid, { ...words, labels }, frame, at, ink), 'text').filter(
    (text) => text.attributes['text-anchor'] === undefined,
  );
  expect([textOf(upper!), textOf(lower!)].join(' ')).toBe(long);
  expect(more).toEqual([]);
  const { y, height } = grid.boxOf(at);
  const line = (text: SvgNode): number => number(text, 'y') - number(text, 'font-size') * 0.335;
  expect((line(upper!) + line(lower!)) / 2).toBeCloseTo(y + height / 2, 6);
  expect(line(lower!) - line(upper!)).toBeCloseTo(1.15 * number(upper!, 'font-size'), 6);
});

describe('a box', () => {
  let frame: BoardIn['frame'];
  let grid: BoardIn['grid'];
  let words: BoardIn['words'];
  let component: number;
  let plain: number;
  beforeEach(() => {
    ({ frame, grid, words } = boardIn(DAY, 'columns', 1, 0));
    component = [...words.known][0]!;
    plain = words.labels.findIndex((_, at) => !words.known.has(at) && at !== words.start);
  });
  const draw = (change: Partial<Look>, at = component, kind: Frame['kind'] = 'cascade') => {
    const looks = frame.looks.map((look, i) => (i === at ? { ...look, ...change } : look));
    return drawBox(grid, words, { ...frame, looks, kind }, at, ink);
  };
  const weight = (node: SvgNode) => number(all(node, 'text')[0]!, 'font-weight');

  it('of a name that everybody knows is bolder as long as nothing has happened to it, and not in a record', () => {
    expect([weight(draw({})), weight(draw({}, plain))]).toEqual([600, 400]);
    expect(weight(draw({ health: 'degraded' }))).toBe(600);
    expect(weight(draw({ health: 'down' }))).toBe(700);
    expect(weight(draw({ health: 'silent' }))).toBe(400);
    expect(weight(draw({}, component, 'record'))).toBe(400);
  });
  it('that was struck first has a strong border even before, in the colour of its state from then on', () => {
    const border = (change: Partial<Look>) => all(draw(change, words.start), 'rect')[0]?.attributes['stroke'];
    expect([border({ health: 'up' }), border({ health: 'down' })]).toEqual(['[ink]', '[down-b]']);
  });
  it('is pale where it is not spoken of, less pale where a lesson does not ask about it', () => {
    const strength = (change: Partial<Look>) => draw(change).attributes['opacity'];
    expect(strength({})).toBeUndefined();
    expect([strength({ dim: true }), strength({ effect: 'same' }), strength({ asked: false })]).toEqual([
      '0.33',
      '0.33',
      '0.6',
    ]);
    expect(strength({ asked: false, fault: true })).toBeUndefined();
    expect(strength({ asked: true })).toBeUndefined();
  });
  it('has a dashed border where nobody knows how bad it is, and none where nobody reported', () => {
    const dash = (change: Partial<Look>) =>
      all(draw(change), 'rect').map((rect) => rect.attributes['stroke-dasharray']);
    expect(dash({ health: 'unknown' })).toEqual(['3 2']);
    expect(dash({ health: 'down' })).toEqual([undefined]);
    expect(dash({ health: 'silent' })).toEqual([]);
    expect(all(draw({ health: 'unknown' }), 'rect')[0]?.attributes['fill']).toBe('none');
  });
  it('has one thing in its slot: a count, a mark, a ring for what nobody reported, or the sign of its state', () => {
    const slot = (change: Partial<Look>) => {
      const node = draw(change);
      return [
        all(node, 'path').length,
        all(node, 'text')
          .filter(({ attributes }) => attributes['text-anchor'] === 'middle')
          .map(textOf)
          .join(),
      ];
    };
    expect(slot({})).toEqual([0, '']);
    expect(slot({ health: 'down' })).toEqual([1, '']);
    expect(slot({ health: 'down', share: { of: 30, chose: 21 } })).toEqual([0, '21']);
    expect(slot({ mark: 3 })).toEqual([0, '3']);
    expect(slot({ difference: 'unreported' })).toEqual([1, '']);
    const sign = ({ difference }: Pick<Look, 'difference'>) => all(draw({ difference }), 'path')[0]!.attributes['d'];
    expect(sign({ difference: 'unreported' })).toBe(SIGNS.circle.d);
    expect(all(draw({ difference: 'unreported' }), 'path')[0]!.attributes['stroke']).toBe(ink('tine'));
  });
  it('has its count or mark as high as its name', () => {
    const box = grid.boxOf(component);
    for (const change of [{ mark: 3 }, { share: { of: 30, chose: 21 } }]) {
      const word = all(draw(change), 'text').find(({ attributes }) => attributes['text-anchor'] === 'middle')!;
      expect(number(word, 'y')).toBeGreaterThan(box.y + box.height / 2);
      expect(number(word, 'y')).toBeLessThan(box.y + box.height);
    }
  });
  it('that was struck first says less large what is too long, beside its sign', () => {
    const note = 'a note that is much too long for the box in which it stands';
    const drawn = drawBox(grid, { ...words, note }, frame, words.start, ink);
    const line = all(drawn, 'text').find((text) => textOf(text) === note)!;
    const box = grid.boxOf(words.start);
    const right = number(line, 'x') + nameWidth(note) * number(line, 'font-size');
    expect(right).toBeCloseTo(box.x + box.width - COLUMNS.slot * grid.text, 6);
  });
  it('has one outline, outside it: what the reader asked for before what the moment brings', () => {
    const outline = (change: Partial<Look>) => {
      const rects = all(draw(change), 'rect').slice(1);
      const [rect] = rects;
      if (!rect) return 'none';
      const half = number(rect, 'stroke-width') / 2;
      const box = grid.boxOf(component);
      expect(rects).toHaveLength(1);
      expect(number(rect, 'x') + half).toBeLessThan(box.x);
      expect(number(rect, 'x') + number(rect, 'width') - half).toBeGreaterThan(box.x + box.width);
      expect(number(rect, 'y') + half).toBeLessThan(box.y);
      expect(number(rect, 'y') + number(rect, 'height') - half).toBeGreaterThan(box.y + box.height);
      return `${String(rect.attributes['stroke'])} ${2 * half}${rect.attributes['stroke-dasharray'] ? ' dashed' : ''}`;
    };
    expect(outline({})).toBe('none');
    expect(outline({ selected: true, mark: 1, now: true, effect: 'new' })).toBe('[blue] 2.2');
    expect(outline({ mark: 1, effect: 'new' })).toBe('[ink] 2.5');
    expect(outline({ mark: 1, judged: 'missed' })).toBe('none');
    expect(outline({ mark: 1, judged: 'hit' })).toBe('[ink] 2.5');
    expect(outline({ judged: 'false-alarm' })).toBe('[ink] 2.5');
    expect(outline({ effect: 'new', difference: 'model-only' })).toBe('[down] 1.6');
    expect(outline({ difference: 'model-only', now: true })).toBe('[ink] 1.5 dashed');
    expect(outline({ difference: 'record-only', now: true })).toBe('[ink] 2');
    expect(outline({ now: true, fault: true })).toBe('[blue] 1.6');
    expect(outline({ now: true, health: 'down' })).toBe('[down-b] 1.6');
    expect(outline({ now: true, health: 'up' })).toBe('[muted] 1.6');
  });
  it('shows the share of a class as a bar at its foot', () => {
    const bar = (chose: number, of: number) => all(draw({ share: { of, chose } }), 'rect').slice(1)[0];
    const box = grid.boxOf(component);
    expect(number(bar(15, 30)!, 'width')).toBeCloseTo(box.width / 2, 6);
    expect(number(bar(15, 30)!, 'y') + number(bar(15, 30)!, 'height')).toBeCloseTo(box.y + box.height, 6);
    expect(bar(0, 0)).toBeUndefined();
  });
});

it('a sign in a box without a name fits into it', () => {
  const core = largeCore(300);
  const layout = boardOf(core);
  const grid = boardGrid(layout, { width: 390, mode: 'rows' });
  const cell = core.components.findIndex((_, at) => !grid.namedOf(at));
  const { looks, ...frame } = boardIn(FEW, 'columns').frame;
  const down = {
    ...frame,
    looks: core.components.map(() => ({ ...looks[0]!, health: 'down' as const, fault: false })),
  };
  const [sign] = all(drawBox(grid, boardWords(core), down, cell, ink), 'path');
  const times = Number(/scale\((\S+)\)/.exec(String(sign!.attributes['transform']))![1]);
  const { width, height } = grid.boxOf(cell);
  expect([width, SIGN_SIZE * times]).toEqual([expect.closeTo(height, 6), expect.closeTo(0.8 * height, 2)]);
});

it('a sign stands in the middle of its square', () => {
  const sign = drawSign('cross', 100, 50, 2 * SIGN_SIZE, '[ink]');
  expect(sign.attributes['transform']).toBe(`translate(${100 - SIGN_SIZE}.00 ${50 - SIGN_SIZE}.00) scale(2.0000)`);
  const filled = drawSign('bolt', 0, 0, SIGN_SIZE, '[ink]');
  const drawn = [sign, filled].map(({ attributes }) => [attributes['fill'], attributes['stroke']]);
  expect(drawn.flat()).toContain('none');
  for (const [fill, stroke] of drawn) expect([fill, stroke]).toContain('[ink]');
});
