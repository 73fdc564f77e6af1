import fc from 'fast-check';
import { expect } from 'vitest';
import { HitGrid } from '../../src/view/map/hit-grid';
import { law } from '../support/property';

const coordinate = fc.integer({ min: -300, max: 300 });
const point = fc.record({ x: coordinate, y: coordinate });

law(
  'finds what looking at every mark would find, after any of them has moved',
  [
    fc.array(fc.record({ at: point, size: fc.integer({ min: 4, max: 60 }) }), { minLength: 1, maxLength: 60 }),
    fc.array(fc.tuple(fc.nat(), point), { maxLength: 6 }),
    point,
    fc.integer({ min: 0, max: 20 }),
  ],
  (marks, moves, pointer, slack) => {
    const places = marks.map(({ at }) => at);
    const sizes = marks.map(({ size }) => size);
    const grid = new HitGrid(places, sizes);
    for (const [which, to] of moves) {
      grid.move(which % marks.length, to);
      places[which % marks.length] = to;
    }
    const far = (item: number): number =>
      Math.hypot((places[item]?.x ?? 0) - pointer.x, (places[item]?.y ?? 0) - pointer.y);
    const hit = [...places.keys()].filter((item) => far(item) <= (sizes[item] ?? 0) / 2 + slack);
    const found = grid.at(pointer, slack);
    if (hit.length === 0) expect(found).toBe(-1);
    else expect(far(found)).toBe(Math.min(...hit.map(far)));
  },
);
