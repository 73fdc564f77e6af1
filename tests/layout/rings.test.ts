import { describe, expect, test } from 'vitest';
import { ellipseAngle, ellipseRadius } from '../../src/layout/ellipse';
import { rings, scopePort } from '../../src/layout/rings';
import type { Layout, LayoutItem } from '../../src/layout/types';
import { drawings } from './graphs';
import type { Drawing } from './graphs';
import { layoutLaws } from './laws';
import { law } from '../support/property';

const ASPECT = 1.5;
const draw = ({ items, edges, scopeItem }: Drawing): Layout => rings(items, edges, { aspect: ASPECT, scopeItem });

describe('rings', () => {
  layoutLaws(draw);

  for (const aspect of [0.55, 3])
    describe(`in an area of ${aspect} : 1`, () =>
      layoutLaws(({ items, edges, scopeItem }) => rings(items, edges, { aspect, scopeItem }), 30));

  law(
    'the root is the exact centre, and every ring lies outside the one before, the scope between 2 and 3',
    [drawings()],
    (drawing) => {
      const layout = draw(drawing);
      const scope = layout.guides.find((guide) => guide.type === 'ellipse' && guide.role === 'scope');
      const reach = [0, 1, 2, 3, 4].map(() => ({ least: Infinity, most: 0 }));
      drawing.items.forEach((item, i) => {
        if (i === drawing.scopeItem) return;
        const radius = ellipseRadius({ x: layout.x[i]!, y: layout.y[i]! }, ASPECT);
        const band = reach[item.ring]!;
        band.least = Math.min(band.least, radius);
        band.most = Math.max(band.most, radius);
      });
      expect([layout.x[0], layout.y[0]]).toEqual([0, 0]);
      for (let ring = 1; ring <= 4; ring++)
        expect(reach[ring]!.least).toBeGreaterThan(Math.max(...reach.slice(0, ring).map((band) => band.most)));
      expect(scope !== undefined).toBe(drawing.scopeItem >= 0);
      if (scope?.type !== 'ellipse') return;
      expect(ellipseRadius({ x: layout.x[drawing.scopeItem]!, y: layout.y[drawing.scopeItem]! }, ASPECT)).toBeCloseTo(
        scope.ry,
        6,
      );
      expect(Math.max(reach[1]!.most, reach[2]!.most)).toBeLessThan(scope.ry);
      expect(reach[3]!.least).toBeGreaterThan(scope.ry);
    },
  );

  law('the members of a family are neighbours on their ring', [drawings()], (drawing) => {
    const layout = draw(drawing);
    for (const ring of [1, 2, 3]) {
      const order = drawing.items
        .map((item, i) => ({ item, i, angle: ellipseAngle({ x: layout.x[i]!, y: layout.y[i]! }, ASPECT) }))
        .filter(({ item, i }) => item.ring === ring && i !== drawing.scopeItem)
        .sort((a, b) => a.angle - b.angle);
      const changes = order.filter(({ item }, k) => item.family !== order.at(k - 1)!.item.family).length;
      const families = new Set(order.map(({ item }) => item.family)).size;
      expect(changes).toBe(families === 1 ? 0 : families);
    }
  });

  law('a port lies on the scope border, on the ray through its item', [drawings()], (drawing) => {
    const layout = draw(drawing);
    const scope = layout.guides.find((guide) => guide.type === 'ellipse' && guide.role === 'scope');
    drawing.items.forEach((_, i) => {
      const port = scopePort(layout, i);
      const place = { x: layout.x[i]!, y: layout.y[i]! };
      if (scope?.type !== 'ellipse' || i === 0) return expect(port).toEqual(place);
      expect(ellipseRadius(port, ASPECT)).toBeCloseTo(scope.ry, 6);
      expect(ellipseAngle(port, ASPECT)).toBeCloseTo(ellipseAngle(place, ASPECT), 6);
    });
    drawing.edges.forEach(({ from, to }, e) => {
      if (from === drawing.scopeItem || to === drawing.scopeItem) expect(layout.control[e]).toBeNull();
    });
  });

  test('words of families and sectors cover no mark', () => {
    const items = incident();
    const layout = rings(items, [], { aspect: ASPECT, scopeItem: -1 });
    const words = layout.guides.filter((guide) => guide.type === 'wedge');
    expect(words).toHaveLength(10);
    for (const word of words)
      items.forEach((item, i) =>
        expect(Math.hypot(layout.x[i]! - word.at.x, layout.y[i]! - word.at.y)).toBeGreaterThan(item.size / 2 + 6),
      );
  });

  test('two families with one member each stand apart', () => {
    const two: LayoutItem[] = [mark(0, 'network', 'r'), mark(2, 'data', 'a'), mark(2, 'compute', 'b')];
    const { x, y } = rings(two, [], { aspect: ASPECT, scopeItem: -1 });
    expect(x[1]! * x[2]! + y[1]! * y[2]!).toBeLessThan(0);
  });

  test('a group inside itself is refused', () => {
    expect(() => rings([{ ...mark(2, 'data', 'a'), openIn: 0 }], [], { aspect: 1, scopeItem: -1 })).toThrow(RangeError);
  });
});

function mark(ring: LayoutItem['ring'], family: LayoutItem['family'], key: string): LayoutItem {
  return { ring, family, size: 24, key, openIn: -1 };
}

function incident(): LayoutItem[] {
  const inner = ['compute', 'data', 'identity', 'network'] as const;
  const outer = ['games', 'money', 'social', 'media', 'home', 'work'] as const;
  return [
    mark(0, 'network', 'root'),
    ...Array.from({ length: 12 }, (_, i) => mark(1, inner[i % 4]!, `i${i}`)),
    ...Array.from({ length: 20 }, (_, i) => mark(2, inner[i % 4]!, `s${i}`)),
    ...Array.from({ length: 18 }, (_, i) => mark(3, outer[i % 6]!, `p${i}`)),
    ...Array.from({ length: 4 }, (_, i) => mark(4, 'people', `q${i}`)),
  ];
}
