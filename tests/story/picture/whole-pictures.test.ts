import { beforeEach, describe, expect, it } from 'vitest';
import type { SvgNode } from '../../../src/exporters/svg';
import { boardGrid } from '../../../src/layout/board/grid';
import { textWidth } from '../../../src/layout/text-width';
import { CARD, drawCard } from '../../../src/story/picture/draw-card';
import { drawPicture, type PictureWords } from '../../../src/story/picture/draw-picture';
import { boardEn } from '../../../src/text/board/en';
import { FONT, SERIF } from '../../../src/theme/font';
import { all, boardIn, type BoardIn, DAY, ink, number, textOf } from './support';

describe('around the board', () => {
  const AROUND: PictureWords = {
    ...{ headline: 'A headline of ours', kicker: 'what it is', number: '58', counted: 'of 186 disrupted or down' },
    ...{ lead: 'One takes two with it:', rest: 'and that is all.', credit: 'Graphic: us' },
  };
  let layout: BoardIn['layout'];
  let of: Parameters<typeof drawPicture>[0];
  beforeEach(() => {
    const its = boardIn(DAY, 'columns', 1, 4);
    ({ layout } = its);
    of = { layout, frame: its.frame, words: its.words, text: boardEn };
  });
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
  it('has headline and number in the letters of its caption', () => {
    const fonts = ['A headline', '58', 'One takes', 'what it is', 'Graphic'].map(
      (text) => find(draw(), text)!.attributes['font-family'],
    );
    expect(fonts).toEqual([SERIF, SERIF, SERIF, FONT, FONT]);
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
