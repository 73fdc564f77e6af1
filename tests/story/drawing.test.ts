import { describe, expect, it } from 'vitest';
import type { SvgNode } from '../../src/exporters/svg';
import { combs } from '../../src/layout/board/comb';
import { boardGrid } from '../../src/layout/board/grid';
import { LINES } from '../../src/layout/board/measures';
import { nameWidth } from '../../src/layout/board/names';
import { textWidth } from '../../src/layout/text-width';
import type { BoardGrid } from '../../src/layout/board/types';
import { boardOf } from '../../src/story/arrange';
import { boardWords } from '../../src/story/board-words';
import { frameOf, UNASKED } from '../../src/story/frame';
import type { Frame, Look } from '../../src/story/frame-types';
import { drawBar } from '../../src/story/picture/draw-bar';
import { drawBox, drawSign } from '../../src/story/picture/draw-box';
import { captionLines, drawCaption } from '../../src/story/picture/draw-caption';
import { CARD, drawCard } from '../../src/story/picture/draw-card';
import { drawHeads } from '../../src/story/picture/draw-heads';
import { drawLegend } from '../../src/story/picture/draw-legend';
import { drawLines, strokeToken, strokeWidth } from '../../src/story/picture/draw-lines';
import { drawPicture, type PictureWords } from '../../src/story/picture/draw-picture';
import { storyOf } from '../../src/story/story';
import { boardEn } from '../../src/text/board/en';
import { en } from '../../src/text/story/en';
import { FONT, SERIF } from '../../src/theme/font';
import { SIGN_SIZE } from '../../src/theme/signs';
import { storyCore } from '../lessons/files';
import { cascade, record, story } from './support';

const ink = (token: string): string => `[${token}]`;
const number = (node: SvgNode, name: string): number => Number(node.attributes[name]);
const all = (node: SvgNode, name: string): readonly SvgNode[] => [
  ...(node.name === name ? [node] : []),
  ...node.children.flatMap((child) => (typeof child === 'string' ? [] : all(child, name))),
];
const within = (nodes: readonly SvgNode[], name: string) => nodes.flatMap((node) => all(node, name));
const textOf = (node: SvgNode): string =>
  node.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
const pathOf = (node: SvgNode): number[] =>
  String(node.attributes['d'])
    .split(/[ML Z]/)
    .filter(Boolean)
    .map(Number);

const DAY = 'aws-2025-10-20';
/** Six components: a board by depth, with all its lines. */
const FEW = 'toy-school';

function boardIn(id: string, mode: 'columns' | 'rows', scale = 1, cursor = Infinity) {
  const of = id === FEW ? storyOf(storyCore(id), null, en) : story(id);
  const course = cascade(of);
  const layout = boardOf(of.core);
  const faults = new Set([of.index.indexOf(of.core.root)]);
  const frame = frameOf(course, Math.min(cursor, course.length), layout, { ...UNASKED, faults });
  const grid = boardGrid(layout, { width: (mode === 'rows' ? 390 : 1400) * scale, mode, scale });
  return { of, course, layout, frame, grid, words: boardWords(of.core) };
}
describe.each([
  [DAY, 'columns', 1],
  [DAY, 'columns', 2],
  [DAY, 'rows', 1],
  [FEW, 'columns', 1],
  [FEW, 'rows', 1.5],
] as const)('boxes of %s in %s at %d', (id, mode, scale) => {
  const { frame, grid, words, layout } = boardIn(id, mode, scale);
  const drawn = frame.looks.map((_, component) => drawBox(grid, words, frame, component, ink));

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

describe('a box', () => {
  const { frame, grid, words } = boardIn(DAY, 'columns', 1, 0);
  const component = [...words.known][0]!;
  const plain = words.labels.findIndex((_, at) => !words.known.has(at) && at !== words.start);
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
        all(node, 'circle').length,
        all(node, 'text')
          .filter(({ attributes }) => attributes['text-anchor'] === 'middle')
          .map(textOf)
          .join(),
      ];
    };
    expect(slot({})).toEqual([0, 0, '']);
    expect(slot({ health: 'down' })).toEqual([1, 0, '']);
    expect(slot({ health: 'down', share: { of: 30, chose: 21 } })).toEqual([0, 0, '21']);
    expect(slot({ mark: 3 })).toEqual([0, 0, '3']);
    expect(slot({ difference: 'unreported' })).toEqual([0, 1, '']);
    const ring = all(draw({ difference: 'unreported' }), 'circle')[0]!;
    const box = grid.boxOf(component);
    expect(number(ring, 'cx') + number(ring, 'r')).toBeLessThan(box.x + box.width);
    expect(number(ring, 'cx') - number(ring, 'r')).toBeGreaterThan(box.x + box.width / 2);
    expect(number(ring, 'cy')).toBeCloseTo(box.y + box.height / 2, 6);
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

it('a sign stands in the middle of its square', () => {
  const sign = drawSign('cross', 100, 50, 2 * SIGN_SIZE, '[ink]');
  expect(sign.attributes['transform']).toBe(`translate(${100 - SIGN_SIZE}.00 ${50 - SIGN_SIZE}.00) scale(2.0000)`);
  const filled = drawSign('bolt', 0, 0, SIGN_SIZE, '[ink]');
  const drawn = [sign, filled].map(({ attributes }) => [attributes['fill'], attributes['stroke']]);
  expect(drawn.flat()).toContain('none');
  for (const [fill, stroke] of drawn) expect([fill, stroke]).toContain('[ink]');
});

describe.each(['columns', 'rows'] as const)('lines of a wave in %s', (mode) => {
  const { frame, grid } = boardIn(DAY, mode, 1, 4);
  const drawn = drawLines(grid, frame, ink);
  const strokes = combs(grid, frame.combs).flatMap((comb) => comb.strokes);
  const [lines, heads] = [
    all(drawn, 'path').filter(({ attributes }) => attributes['stroke'] !== undefined),
    all(drawn, 'path').filter(({ attributes }) => attributes['stroke'] === undefined),
  ];

  it('run as the board has them, and each arrow ends where its way ends', () => {
    expect(strokes.length).toBeGreaterThan(0);
    expect(lines).toHaveLength(strokes.length);
    const arrows = strokes.filter(({ arrow }) => arrow);
    expect(heads).toHaveLength(arrows.length);
    strokes.forEach(({ points, arrow }, at) => {
      const own = pathOf(lines[at]!);
      const round = (value: number) => Math.round(value * 10) / 10;
      expect(own).toHaveLength(points.length);
      expect(own.slice(0, -2)).toEqual(points.slice(0, -2).map(round));
      const [x0 = 0, y0 = 0, x = 0, y = 0] = points.slice(-4);
      const cut = Math.hypot(x - own.at(-2)!, y - own.at(-1)!);
      expect(cut).toBeCloseTo(arrow ? Math.min(LINES.arrowLong * 0.8, Math.hypot(x - x0, y - y0)) : 0, 0);
      expect(Math.hypot(own.at(-2)! - x0, own.at(-1)! - y0)).toBeLessThanOrEqual(Math.hypot(x - x0, y - y0) + 0.1);
    });
    arrows.forEach(({ points }, at) => {
      const [x0 = 0, y0 = 0, x = 0, y = 0] = points.slice(-4);
      const [tipX = 0, tipY = 0, ax = 0, ay = 0, bx = 0, by = 0] = pathOf(heads[at]!);
      expect([tipX, tipY]).toEqual([x, y].map((value) => Math.round(value * 10) / 10));
      // Its back lies behind the tip on the way, as wide as an arrow is.
      expect([(ax + bx) / 2, (ay + by) / 2].map(Math.round)).toEqual(
        [x - Math.sign(x - x0) * LINES.arrowLong, y - Math.sign(y - y0) * LINES.arrowLong].map(Math.round),
      );
      expect(Math.hypot(ax - bx, ay - by)).toBeCloseTo(LINES.arrowWide, 0);
    });
  });
  it('begin with a dot in the colour of their spine', () => {
    const dots = all(drawn, 'circle');
    const causes = combs(grid, frame.combs);
    expect(dots.map((dot) => [number(dot, 'cx'), number(dot, 'cy')])).toEqual(causes.map(({ dot }) => [...dot]));
    dots.forEach((dot, at) => expect(dot.attributes['fill']).toBe(ink(strokeToken(causes[at]!.strokes[0]!))));
  });
});

it('what a line means is seen by colour and by width', () => {
  const looks = (part: 'spine' | 'tine', tone: Parameters<typeof strokeToken>[0]['tone']) =>
    `${strokeToken({ part, tone })} ${strokeWidth({ part, tone })}`;
  expect(
    (['down', 'degraded', 'recovering', 'needs', 'needed-by', 'chain', 'plain'] as const).map((tone) => [
      looks('spine', tone),
      looks('tine', tone),
    ]),
  ).toEqual([
    ['spine 2', 'down 1.4'],
    ['tine 2', 'tine 1.4'],
    ['blue 2', 'blue 1.4'],
    ['blue 2', 'blue 1.4'],
    ['ink 2', 'ink 1.4'],
    ['ink 2.6', 'ink 2.6'],
    ['muted 1.4', 'muted 1.4'],
  ]);
});

it('soft dependencies are dashed, and a board by depth shows all its lines at rest', () => {
  const { frame, grid, layout, of } = boardIn(FEW, 'columns', 1, 0);
  expect(layout.size).toBe('depth');
  const lines = all(drawLines(grid, frame, ink), 'path').filter(({ attributes }) => attributes['stroke'] !== undefined);
  expect(lines).toHaveLength(layout.lines.length);
  const dashed = lines.filter(({ attributes }) => attributes['stroke-dasharray'] === '3 2');
  expect(dashed).toHaveLength(layout.lines.filter(({ soft }) => soft).length);
  expect(of.core.dependencies.some(({ kind }) => kind === 'soft')).toBe(dashed.length > 0);
});

it('a bar is divided by its states, worst first, over what there is', () => {
  const grid = {
    columnX: () => 10,
    rowY: () => 20,
    columnWidth: 100,
    pitch: 30,
    rowGap: 4,
    scale: 1,
  } as unknown as BoardGrid;
  const block = { group: 0, column: 0, row: 0, rows: 2, across: 0, lines: 1, cells: [] };
  const count = { of: 8, hit: 7, down: 4, degraded: 2, reported: 0, recovering: 1, minor: 0, perhaps: 0, silent: 2 };
  const [back, down, degraded, reported, recovering, minor, frame] = all(drawBar(grid, block, count, ink), 'rect');
  expect(
    [back, frame].map((rect) => [
      number(rect!, 'x'),
      number(rect!, 'y'),
      number(rect!, 'width'),
      number(rect!, 'height'),
    ]),
  ).toEqual([
    [10, 20, 100, 56],
    [10, 20, 100, 56],
  ]);
  expect(
    [down, degraded, reported, recovering, minor].map((rect) => [
      rect!.attributes['fill'],
      number(rect!, 'x'),
      number(rect!, 'width'),
    ]),
  ).toEqual([
    ['[down]', 10, 40],
    ['[deg]', 50, 20],
    ['[min-b]', 70, 0],
    ['[blue]', 70, 10],
    ['[min]', 80, 0],
  ]);
});

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
  const { frame, of, layout } = boardIn(DAY, 'columns');
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

describe('heads', () => {
  it.each(['columns', 'rows'] as const)(
    'of groups in %s have their title at the left and their count at the right',
    (mode) => {
      const { grid, frame, layout } = boardIn(DAY, mode);
      const texts = within(drawHeads(grid, frame, boardEn, ink, [...layout.zones.keys()]), 'text');
      const said = texts.map(textOf);
      for (const { title } of [...layout.zones, ...layout.groups]) expect(said).toContain(title);
      frame.groups.forEach(({ hit, of, silent }, group) => {
        const { title } = layout.groups[group]!;
        const at = texts.findIndex((text) => textOf(text) === title && text.attributes['fill'] === '[muted]');
        const [head, count] = [texts[at]!, texts[at + 1]!];
        const wanted = hit > 0 ? [boardEn.count(hit, of), boardEn.countShort(hit, of)] : [String(of + silent)];
        expect(wanted).toContain(textOf(count));
        expect([count.attributes['fill'], number(count, 'font-weight')]).toEqual(
          hit > 0 ? ['[ink]', 700] : ['[faint]', 400],
        );
        expect(number(head, 'y')).toBe(number(count, 'y'));
        const end = number(head, 'x') + textWidth(title, number(head, 'font-size'), 650);
        expect(end, title).toBeLessThanOrEqual(
          number(count, 'x') - (mode === 'columns' ? textWidth(textOf(count), number(count, 'font-size'), 650) : 0) + 1,
        );
      });
    },
  );
  it('are drawn of the zones asked for and no others', () => {
    const { grid, frame, layout } = boardIn(DAY, 'rows');
    const said = within(drawHeads(grid, frame, boardEn, ink, [0]), 'text').map(textOf);
    const titles = (zone: number) => layout.groups.filter((group) => group.zone === zone).map(({ title }) => title);
    for (const title of titles(0)) expect(said).toContain(title);
    for (const title of titles(1)) expect(said).not.toContain(title);
  });
  it('of a board by depth say what is needed first and last, with an arrow between', () => {
    const { grid, frame } = boardIn(FEW, 'columns');
    const nodes = drawHeads(grid, frame, boardEn, ink, [0]);
    const [first, last] = within(nodes, 'text');
    expect([textOf(first!), textOf(last!)]).toEqual([boardEn.neededFirst, boardEn.neededLast]);
    const [shaft] = within(nodes, 'rect');
    const left = number(first!, 'x') + textWidth(boardEn.neededFirst, number(first!, 'font-size'));
    const right = number(last!, 'x') - textWidth(boardEn.neededLast, number(last!, 'font-size'));
    expect(number(shaft!, 'x')).toBeGreaterThan(left);
    expect(number(shaft!, 'x') + number(shaft!, 'width')).toBeLessThan(right);
    expect(number(shaft!, 'width')).toBeGreaterThan(0);
    expect(within(nodes, 'path')).toHaveLength(1);
  });
});

describe('around the board', () => {
  const AROUND: PictureWords = {
    ...{ headline: 'A headline of ours', kicker: 'what it is', number: '58', counted: 'of 186 disrupted or down' },
    ...{ lead: 'One takes two with it:', rest: 'and that is all.', credit: 'Graphic: us' },
  };
  const { frame, layout, words } = boardIn(DAY, 'columns', 1, 4);
  const of = { layout, frame, words, text: boardEn };
  const draw = (change: Partial<PictureWords> = {}, size: Parameters<typeof drawPicture>[2] = { width: 1280 }) =>
    drawPicture(of, { ...AROUND, ...change }, size, ink);
  const outside = (node: SvgNode) =>
    node.children.flatMap((child) => (typeof child !== 'string' && child.name === 'text' ? [child] : []));
  const find = (node: SvgNode, text: string) => outside(node).find((one) => textOf(one).startsWith(text));

  it.each([1280, 390])('everything stands in the picture, one below the other, at %d px', (width) => {
    const node = draw({}, { width });
    const { height } = node.attributes;
    const order = ['A headline', 'what it is', ...(width < 600 ? ['58'] : []), 'One takes', 'Graphic'].map((text) =>
      number(find(node, text)!, 'y'),
    );
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(order.at(-1)).toBeLessThan(Number(height));
    expect(order[0]! - number(find(node, 'A headline')!, 'font-size')).toBeGreaterThan(0);
    const [board] = node.children.filter((child): child is SvgNode => typeof child !== 'string' && child.name === 'g');
    const top = Number(/0 (\S+)\)/.exec(String(board!.attributes['transform']))![1]);
    expect(top).toBeGreaterThan(order[1]!);
    const grid = boardGrid(layout, { width });
    expect(top + grid.height).toBeLessThan(order[2]!);
    expect(textOf(node.children[0] as SvgNode)).toBe('A headline of ours');
  });
  it('takes no room for what is not said', () => {
    const height = (change: Partial<PictureWords>, width = 1280) =>
      Number(draw(change, { width }).attributes['height']);
    expect(height({ headline: '', kicker: '' })).toBeLessThan(height({ kicker: '' }));
    expect(height({ kicker: '' })).toBeLessThan(height({}));
    expect(height({ number: '', counted: '' }, 390)).toBeLessThan(height({}, 390));
    const texts = (change: Partial<PictureWords>) => outside(draw(change)).map(textOf);
    expect(texts({ headline: '' })).not.toContain('what it is');
    expect(texts({ credit: '' })).not.toContain('');
    expect(texts({ number: '' })).not.toContain('of 186 disrupted or down');
  });
  it('has the caption beside the number where it is wide, and above it where it is not', () => {
    const left = (width: number) => {
      const node = draw({}, { width });
      return number(find(node, 'One takes')!, 'x') - number(find(node, '58')!, 'x');
    };
    expect(left(1280)).toBe(182);
    expect(left(390)).toBe(0);
    const narrow = draw({}, { width: 390 });
    const counted = find(narrow, 'of 186')!;
    expect(number(counted, 'x')).toBeGreaterThan(number(find(narrow, '58')!, 'x') + textWidth('58', 18, 700, 'serif'));
  });
  it('grows as a whole', () => {
    const [once, twice] = [draw({}, { width: 1280 }), draw({}, { width: 2560, scale: 2 })];
    expect(Number(twice.attributes['height'])).toBeCloseTo(2 * Number(once.attributes['height']), -1);
    outside(once).forEach((text, at) => {
      const large = outside(twice)[at]!;
      expect(number(large, 'font-size')).toBeCloseTo(2 * number(text, 'font-size'), 6);
      expect(number(large, 'x')).toBeCloseTo(2 * number(text, 'x'), 6);
    });
  });
  it('fills the height it is given, its foot at the bottom', () => {
    const tall = draw({}, { width: 1280, height: 1200 });
    expect(tall.attributes['height']).toBe(1200);
    expect(number(find(tall, 'Graphic')!, 'y')).toBe(1200 - 12);
  });

  it('a card has the headline in large letters, two lines of text and the groups in two halves', () => {
    const card = drawCard(of, AROUND, ink);
    expect(card.attributes).toMatchObject(CARD);
    const texts = outside(card);
    expect(texts.map(textOf)).toEqual([
      'A headline of ours',
      'One takes two with it: and that is all.',
      'Graphic: us',
      '58 of 186 disrupted or down',
    ]);
    expect([number(texts[0]!, 'font-size'), number(texts[1]!, 'font-size')]).toEqual([50, 25]);
    expect([texts[0]!.attributes['font-family'], texts[2]!.attributes['font-family']]).toEqual([SERIF, FONT]);
    expect(texts.at(-1)!.attributes).toMatchObject({ 'text-anchor': 'end', x: 1160 });
    const halves = card.children.filter((child): child is SvgNode => typeof child !== 'string' && child.name === 'g');
    expect(halves).toHaveLength(2);
    const moved = halves.map((half) =>
      /translate\((\S+) (\S+)\)/.exec(String(half.attributes['transform']))!.slice(1).map(Number),
    );
    expect(moved[1]![0]! - moved[0]![0]!).toBeCloseTo((1120 - 36) / 2 + 36, 6);
    expect(moved[0]![1]).toBe(moved[1]![1]);
    const titles = halves.map((half) => all(half, 'text').map(textOf));
    layout.zones.forEach(({ title }) => expect(titles.filter((half) => half.includes(title))).toHaveLength(1));
    // Nothing stands below the card, and no outline of the moment is drawn.
    for (const [at, half] of halves.entries())
      for (const text of all(half, 'text')) expect(number(text, 'y') + moved[at]![1]!).toBeLessThan(630 - 40);
  });
  it('a card makes a long headline smaller, to fit in one line if it can, and has no number where there is none', () => {
    const long = {
      ...AROUND,
      headline: 'A headline that is so long that it does not stand in one line of fifty',
      number: '',
    };
    const card = drawCard(of, long, ink);
    const [title] = outside(card);
    expect(number(title!, 'font-size')).toBeLessThan(50);
    expect(number(title!, 'font-size')).toBeGreaterThanOrEqual(40);
    expect(outside(card).at(-1)!.attributes['text-anchor']).toBeUndefined();
    const wordy = drawCard(of, { ...AROUND, rest: 'word '.repeat(120).trim() }, ink);
    expect(number(outside(wordy)[1]!, 'font-size')).toBe(18);
  });
  it('a card has its lines one below the other, all on it, and halves as even as their zones can be', () => {
    const long = { ...AROUND, headline: 'word '.repeat(40).trim(), rest: 'word '.repeat(60).trim() };
    const card = drawCard(of, long, ink);
    const lines = outside(card).filter(({ attributes }) => attributes['font-family'] === SERIF);
    lines.forEach((line, at) => {
      const above = lines[at - 1];
      expect(number(line, 'y') - number(line, 'font-size') * 0.8).toBeGreaterThan(above ? number(above, 'y') : 8);
      if (above) expect(number(line, 'y') - number(above, 'y')).toBeLessThan(2.2 * number(line, 'font-size'));
    });
    const groupsOf = (zones: readonly number[]) =>
      zones.reduce((sum, zone) => sum + 1.1 + layout.groups.filter((group) => group.zone === zone).length, 0);
    const halves = card.children.filter((child): child is SvgNode => typeof child !== 'string' && child.name === 'g');
    const zonesOf = (half: SvgNode) => {
      const said = all(half, 'text').map(textOf);
      return layout.zones.flatMap(({ title }, zone) => (said.includes(title) ? [zone] : []));
    };
    const [left, right] = halves.map(zonesOf);
    expect([...left!, ...right!]).toEqual([...layout.zones.keys()]);
    const highest = (cut: number) =>
      Math.max(groupsOf([...layout.zones.keys()].slice(0, cut)), groupsOf([...layout.zones.keys()].slice(cut)));
    for (let cut = 1; cut < layout.zones.length; cut++) expect(highest(left!.length)).toBeLessThanOrEqual(highest(cut));
    const tops = halves.map((half) => Number(/ (\S+)\)/.exec(String(half.attributes['transform']))![1]));
    expect(tops[0]).toBeGreaterThan(number(lines.at(-1)!, 'y'));
  });
  it('a card of one zone stands in one piece, as wide as the card', () => {
    const one = { ...layout, zones: layout.zones.slice(0, 1), groups: layout.groups.filter(({ zone }) => zone === 0) };
    const card = drawCard({ ...of, layout: one }, AROUND, ink);
    const parts = card.children.filter((child) => typeof child !== 'string' && child.name === 'g');
    expect(parts).toHaveLength(1);
  });
});
