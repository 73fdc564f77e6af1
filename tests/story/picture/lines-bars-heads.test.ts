import { beforeEach, describe, expect, it } from 'vitest';
import type { SvgNode } from '../../../src/exporters/svg';
import { combs } from '../../../src/layout/board/comb';
import { boardGrid } from '../../../src/layout/board/grid';
import { LINES } from '../../../src/layout/board/measures';
import type { BoardGrid } from '../../../src/layout/board/types';
import { textWidth } from '../../../src/layout/text-width';
import { drawBar } from '../../../src/story/picture/draw-bar';
import { drawHeads } from '../../../src/story/picture/draw-heads';
import { drawLines, strokeToken, strokeWidth } from '../../../src/story/picture/draw-lines';
import { boardEn } from '../../../src/text/board/en';
import { all, boardIn, type BoardIn, DAY, FEW, ink, number, textOf, within } from './support';

const pathOf = (node: SvgNode): number[] =>
  String(node.attributes['d'])
    .split(/[ML Z]/)
    .filter(Boolean)
    .map(Number);

describe.each(['columns', 'rows'] as const)('lines of a wave in %s', (mode) => {
  let frame: BoardIn['frame'];
  let grid: BoardIn['grid'];
  let drawn: SvgNode;
  beforeEach(() => {
    ({ frame, grid } = boardIn(DAY, mode, 1, 4));
    drawn = drawLines(grid, frame, ink);
  });

  it('run as the board has them, and each arrow ends where its way ends', () => {
    const strokes = combs(grid, frame.combs).flatMap((comb) => comb.strokes);
    const [lines, heads] = [
      all(drawn, 'path').filter(({ attributes }) => attributes['stroke'] !== undefined),
      all(drawn, 'path').filter(({ attributes }) => attributes['stroke'] === undefined),
    ];
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
  it('say where a group goes on in the next column, without a count', () => {
    const layout = { ...boardIn(DAY, 'columns').layout };
    const heads = layout.heads.map((head, at) => ({ ...head, continued: at === 1 }));
    const grid = boardGrid({ ...layout, heads }, { width: 1400, mode: 'columns' });
    const texts = within(drawHeads(grid, boardIn(DAY, 'columns').frame, boardEn, ink, []), 'text').map(textOf);
    expect(texts.filter((text) => text === boardEn.continued)).toHaveLength(1);
    expect(texts[3]).toBe(boardEn.continued);
  });
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
