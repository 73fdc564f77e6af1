import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Layout } from '../../src/layout/types';
import { drawings, opened, overlappingPairs, relisted, shuffled } from './graphs';
import type { Drawing } from './graphs';
import { law } from '../support/property';

/** What holds for every layout. */
export function layoutLaws(draw: (drawing: Drawing) => Layout, numRuns = 120): void {
  law(
    'the same input gives the same bytes',
    [drawings()],
    (drawing) => {
      expect(draw(drawing)).toEqual(draw(drawing));
    },
    numRuns,
  );

  law(
    'the order of listing does not matter',
    [drawings()],
    (closed) => {
      const drawing = opened(closed, (group) => group % 2 === 0);
      const order = shuffled(drawing.items.length);
      const [a, b] = [draw(drawing), draw(relisted(drawing, order))];
      order.forEach((old, index) => expect([b.x[index], b.y[index]]).toEqual([a.x[old], a.y[old]]));
      expect(b.bounds).toEqual(a.bounds);
      expect([...b.control].reverse()).toEqual(a.control);
    },
    numRuns,
  );

  law(
    'no two marks overlap, whatever is open',
    [drawings(), fc.nat()],
    (closed, bits) => {
      const drawing = opened(closed, (group) => ((bits >> (group % 30)) & 1) === 1);
      const { x, y } = draw(drawing);
      expect(overlappingPairs(drawing.items, x, y)).toEqual([]);
    },
    numRuns,
  );

  law(
    'opening or closing a group moves nothing else, members of other groups included',
    [drawings(40), fc.nat(), fc.nat()],
    (closed, one, other) => {
      const views = [0, one, other, one | other].map((bits) =>
        opened(closed, (group) => ((bits >> (group % 30)) & 1) === 1),
      );
      const places = new Map<string, string>();
      for (const view of views) {
        const { x, y } = draw(view);
        view.items.forEach((item, i) => {
          const place = `${x[i]!} ${y[i]!}`;
          expect(places.get(item.key) ?? place, item.key).toBe(place);
          places.set(item.key, place);
        });
      }
    },
    numRuns,
  );

  law(
    'everything is finite and inside the bounds, one control per edge',
    [drawings()],
    (closed) => {
      const drawing = opened(closed, (group) => group % 3 === 0);
      const { x, y, control, bounds } = draw(drawing);
      expect(control).toHaveLength(drawing.edges.length);
      for (const point of control)
        expect(point === null || (Number.isFinite(point.x) && Number.isFinite(point.y))).toBe(true);
      drawing.items.forEach((item, i) => {
        const r = item.size / 2;
        expect(x[i]! - r >= bounds.x0 - 1e-9 && x[i]! + r <= bounds.x1 + 1e-9).toBe(true);
        expect(y[i]! - r >= bounds.y0 - 1e-9 && y[i]! + r <= bounds.y1 + 1e-9).toBe(true);
      });
    },
    numRuns,
  );

  test('an empty graph has a layout; an edge to nowhere is refused', () => {
    expect(draw({ items: [], edges: [], scopeItem: -1 }).x).toHaveLength(0);
    expect(() => draw({ items: [], edges: [{ from: 0, to: 0 }], scopeItem: -1 })).toThrow(RangeError);
  });
}
