import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { labelLines } from '../../src/layout/label-lines';
import { placeLabels } from '../../src/layout/labels';
import type { LabelCandidate } from '../../src/layout/labels';
import { textWidth } from '../../src/layout/text-width';
import type { Box } from '../../src/layout/types';
import { law } from '../support/property';
import { box, tenths } from './written';

const viewport = { x0: 0, y0: 0, x1: 800, y1: 500 };
const overlap = (a: Box, b: Box): boolean => a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1;
const markOf = ({ x, y, radius }: LabelCandidate): Box => ({
  x0: x - radius,
  y0: y - radius,
  x1: x + radius,
  y1: y + radius,
});

const candidates = fc
  .array(
    fc.record({
      x: fc.integer({ min: -50, max: 850 }),
      y: fc.integer({ min: -50, max: 550 }),
      radius: fc.integer({ min: 3, max: 20 }),
      text: fc.constantFrom(
        'S3',
        'DynamoDB',
        'Amazon Kinesis Data Firehose',
        'Büroklammer-Übertragung',
        'Überlandleitungsverwaltung',
        '',
      ),
      priority: fc.integer({ min: 0, max: 5 }),
      forced: fc.boolean(),
      fontSize: fc.integer({ min: 7, max: 16 }),
      side: fc.option(fc.integer({ min: 0, max: 359 })),
    }),
    { maxLength: 80 },
  )
  .map((list) =>
    list.map(({ side, ...candidate }, index): LabelCandidate => {
      const whole = { ...candidate, index, key: `k${index}` };
      return side === null ? whole : { ...whole, outward: { x: Math.cos(side), y: Math.sin(side) } };
    }),
  );

describe('placeLabels', () => {
  law(
    'no name covers a name, a mark or an obstacle, or leaves the viewport; none is smaller than 11 (all pairs)',
    [candidates],
    (list) => {
      const obstacle = { x0: 300, y0: 200, x1: 420, y1: 230 };
      const labels = placeLabels(list, [obstacle], { viewport, margin: 6 });
      labels.forEach((label, i) => {
        const { box } = label;
        expect(label.fontSize).toBeGreaterThanOrEqual(11);
        expect(label.lines.length).toBeLessThanOrEqual(2);
        expect(box.x0 >= 6 && box.y0 >= 6 && box.x1 <= 794 && box.y1 <= 494).toBe(true);
        expect(overlap(box, obstacle)).toBe(false);
        for (const other of labels.slice(0, i)) expect(overlap(box, other.box)).toBe(false);
        for (const other of list)
          if (other.index !== label.index && onScreen(other)) expect(overlap(box, markOf(other))).toBe(false);
        for (const line of label.lines)
          expect(textWidth(line, label.fontSize)).toBeLessThanOrEqual(box.x1 - box.x0 + 1e-9);
      });
    },
    300,
  );

  law(
    'the same list in any order gives the same names',
    [candidates],
    (list) => {
      expect(placeLabels([...list].reverse(), [], { viewport })).toEqual(placeLabels(list, [], { viewport }));
    },
    300,
  );

  test('the first in order is shown wherever a side is free for it alone', () => {
    const weak = mark(0, 400, 250, { priority: 9 });
    const strong = mark(1, 404, 262, { forced: true });
    const labels = placeLabels([weak, strong], [], { viewport });
    expect(labels[0]!.index).toBe(1);
  });

  test('below by default, outward where asked, and in a corner wherever there is room', () => {
    const [below] = placeLabels([mark(0, 400, 250)], [], { viewport });
    expect(below).toMatchObject({ align: 'center', x: 400 });
    expect(below!.box.y0).toBeGreaterThan(258);
    const [right] = placeLabels([mark(0, 400, 250, { outward: { x: 1, y: 0 } })], [], { viewport });
    expect(right).toMatchObject({ align: 'left' });
    const [corner] = placeLabels([mark(0, 790, 490, { outward: { x: 1, y: 0 } })], [], { viewport });
    expect(corner!.align).not.toBe('left');
    expect(corner!.box.y1).toBeLessThanOrEqual(496);
  });
});

describe('the name of one mark', () => {
  const wall = (x0: number, y0: number, x1: number, y1: number): Box => ({ x0, y0, x1, y1 });
  const write = (obstacles: readonly Box[], rest: Partial<LabelCandidate> = {}, options = {}) => {
    const [label] = placeLabels([mark(0, 400, 250, rest)], obstacles, { viewport, ...options });
    if (!label) return 'none';
    const { align, x, y, lines } = label;
    return `${lines.join(' / ')}, ${align} at ${tenths(x)}, ${tenths(y)} in ${box(label.box)}`;
  };
  const [below, above, right, left] = [
    wall(395, 262, 405, 275),
    wall(395, 225, 405, 238),
    wall(412, 245, 470, 255),
    wall(330, 245, 388, 255),
  ];

  test('stands on the first side that is free: below, above, right, left, then across the corners', () => {
    const taken: Box[] = [];
    const found = [below, above, right, left].map((next) => {
      const label = write(taken);
      taken.push(next);
      return label;
    });
    found.push(write(taken), write([...taken, wall(408, 258, 470, 275)]));
    found.push(
      write([...taken, wall(330, 258, 470, 275)]),
      write([...taken, wall(330, 258, 470, 275), wall(408, 230, 470, 240)]),
    );
    found.push(write([...taken, wall(330, 258, 470, 275), wall(330, 230, 470, 240)]));
    expect(found).toMatchInlineSnapshot(`
      [
        "DynamoDB, center at 400, 272.7 in 371.8, 261 to 428.2, 276",
        "DynamoDB, center at 400, 235.7 in 371.8, 224 to 428.2, 239",
        "DynamoDB, left at 411, 254.2 in 411, 242.5 to 467.5, 257.5",
        "DynamoDB, right at 389, 254.2 in 332.5, 242.5 to 389, 257.5",
        "DynamoDB, left at 407.5, 269.2 in 407.5, 257.5 to 464, 272.5",
        "DynamoDB, right at 392.5, 269.2 in 336, 257.5 to 392.5, 272.5",
        "DynamoDB, left at 407.5, 239.2 in 407.5, 227.5 to 464, 242.5",
        "DynamoDB, right at 392.5, 239.2 in 336, 227.5 to 392.5, 242.5",
        "none",
      ]
    `);
  });
  test('takes two lines where it is long, and is never smaller than 11', () => {
    expect(write([], { text: 'Amazon Kinesis Data Firehose', fontSize: 14 })).toMatchInlineSnapshot(
      `"Amazon Kinesis / Data Firehose, center at 400, 274.4 in 354.2, 261 to 445.8, 295"`,
    );
    expect(write([], { fontSize: 7 })).toBe(write([], { fontSize: 11 }));
    expect(write([], { text: ' ' })).toBe('none');
  });
  test('keeps the distance that is asked for, from its mark and from the edge', () => {
    expect(write([], {}, { gap: 10 })).toMatchInlineSnapshot(
      `"DynamoDB, center at 400, 279.7 in 371.8, 268 to 428.2, 283"`,
    );
    const edge = (y: number, options = {}) => write([], { y }, options).split(' in ')[0];
    expect([edge(469.9), edge(470.1), edge(461, { margin: 14 })]).toMatchInlineSnapshot(`
      [
        "DynamoDB, center at 400, 492.6",
        "DynamoDB, center at 400, 455.8",
        "DynamoDB, center at 400, 446.7",
      ]
    `);
    const side = (x: number) => write([below, above], { x, y: 250, outward: { x: 1, y: 0 } }).split(' at ')[0];
    expect([side(728), side(729)]).toEqual(['DynamoDB, left', 'DynamoDB, center']);
  });
  test('is not written for a mark that is out of sight, and such a mark is in no name’s way', () => {
    const names = (x: number, y: number) =>
      placeLabels([mark(0, x, y, { text: 'a' }), mark(1, 400, 250)], [], { viewport }).map(({ index }) => index);
    expect([names(-8, 250), names(808, 250), names(400, -8), names(400, 508)]).toEqual([[1], [1], [1], [1]]);
    expect(names(-5, 250)).toEqual([0, 1]);
    expect(write([wall(-100, 0, 0, 500), wall(800, 0, 900, 500), wall(0, -9, 800, 0), wall(0, 500, 800, 509)])).toBe(
      write([]),
    );
  });
  test('goes to the forced first, then to the more important, then by key', () => {
    const two = (a: Partial<LabelCandidate>, b: Partial<LabelCandidate>) =>
      placeLabels([mark(0, 100, 100, a), mark(1, 300, 300, b)], [], { viewport }).map(({ index }) => index);
    expect(two({}, {})).toEqual([0, 1]);
    expect(two({ key: 'z' }, {})).toEqual([1, 0]);
    expect(two({}, { priority: 2 })).toEqual([1, 0]);
    expect(two({ priority: 9 }, { forced: true })).toEqual([1, 0]);
  });
  test('stands on the side that leads outwards, whichever', () => {
    const out = (x: number, y: number) => write([], { outward: { x, y } }).split(' in ')[0];
    expect([
      out(0, 1),
      out(0, -1),
      out(1, 0),
      out(-1, 0),
      out(0.7, 0.7),
      out(-0.7, 0.7),
      out(0.7, -0.7),
      out(-0.7, -0.7),
    ]).toMatchInlineSnapshot(`
      [
        "DynamoDB, center at 400, 272.7",
        "DynamoDB, center at 400, 235.7",
        "DynamoDB, left at 411, 254.2",
        "DynamoDB, right at 389, 254.2",
        "DynamoDB, left at 407.5, 269.2",
        "DynamoDB, right at 392.5, 269.2",
        "DynamoDB, left at 407.5, 239.2",
        "DynamoDB, right at 392.5, 239.2",
      ]
    `);
  });
});

describe('labelLines', () => {
  test.each([
    ['DynamoDB', ['DynamoDB']],
    ['Amazon Kinesis Data Firehose', ['Amazon Kinesis', 'Data Firehose']],
    ['Elastic Load Balancing', ['Elastic Load', 'Balancing']],
    ['Überlandleitungsverwaltung', ['Überlandleitungsverwaltung']],
    ['Gesundheits-Dashboard', ['Gesundheits-', 'Dashboard']],
  ])('%s', (text, lines) => expect(labelLines(text)).toEqual(lines));

  law(
    'loses no character but spaces',
    [fc.string()],
    (text) => {
      expect(labelLines(text).join('').replace(/\s/gu, '')).toBe(text.replace(/\s/gu, ''));
    },
    300,
  );
});

describe('textWidth', () => {
  test('umlauts are as wide as their letters; digits are all alike; other scripts are wide', () => {
    expect(textWidth('ä', 10)).toBe(textWidth('a', 10));
    expect(textWidth('a\u0308', 10)).toBe(textWidth('a', 10));
    expect(new Set(Array.from('0123456789').map((digit) => textWidth(digit, 10))).size).toBe(1);
    expect(textWidth('漢', 10)).toBeGreaterThan(10);
    expect(textWidth('iii', 12)).toBeLessThan(textWidth('mmm', 12));
  });
});

function onScreen(candidate: LabelCandidate): boolean {
  return overlap(markOf(candidate), viewport);
}

function mark(index: number, x: number, y: number, rest: Partial<LabelCandidate> = {}): LabelCandidate {
  return {
    index,
    x,
    y,
    radius: 8,
    text: 'DynamoDB',
    priority: 1,
    forced: false,
    fontSize: 12,
    key: `k${index}`,
    ...rest,
  };
}
