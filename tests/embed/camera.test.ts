import fc from 'fast-check';
import { expect, it } from 'vitest';
import { CLOSEST, moveBy, zoomAt, type View } from '../../src/pages/embed/camera';
import { law } from '../support/property';

const WHOLE: View = { x: 0, y: 0, width: 640, height: 410 };
const number = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const moves = fc.array(
  fc.oneof(
    fc.record({ factor: number(0.2, 5), x: number(0, 640), y: number(0, 410) }),
    fc.record({ dx: number(-900, 900), dy: number(-900, 900) }),
  ),
  { maxLength: 20 },
);
const after = (list: readonly ({ factor: number; x: number; y: number } | { dx: number; dy: number })[]): View =>
  list.reduce<View>(
    (view, move) => ('factor' in move ? zoomAt(view, move.factor, move, WHOLE) : moveBy(view, move.dx, move.dy, WHOLE)),
    WHOLE,
  );

law('nothing beside the drawing is shown, its shape stays, and it is never nearer than the limit', [moves], (list) => {
  const { x, y, width, height } = after(list);
  expect(x).toBeGreaterThanOrEqual(-1e-6);
  expect(y).toBeGreaterThanOrEqual(-1e-6);
  expect(x + width).toBeLessThanOrEqual(640 + 1e-6);
  expect(y + height).toBeLessThanOrEqual(410 + 1e-6);
  expect(width / height).toBeCloseTo(640 / 410, 6);
  expect(width).toBeGreaterThanOrEqual(640 / CLOSEST - 1e-6);
});

it('keeps what is under the pointer where it is', () => {
  const at = { x: 200, y: 100 };
  const { x, y, width, height } = zoomAt(WHOLE, 2, at, WHOLE);
  expect((at.x - x) / width).toBeCloseTo(200 / 640);
  expect((at.y - y) / height).toBeCloseTo(100 / 410);
});
