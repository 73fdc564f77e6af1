import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { labelLines } from '../../src/layout/label-lines';
import { placeLabels } from '../../src/layout/labels';
import type { LabelCandidate } from '../../src/layout/labels';
import { textWidth } from '../../src/layout/text-width';
import type { Box } from '../../src/layout/types';
import { law } from '../support/property';

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
