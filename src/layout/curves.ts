import { ellipseAngle, ellipseRadius } from './ellipse';
import type { Point } from './types';

/**
 * Control point of a quadratic curve from `a` to `b` that bends gently towards the origin: halfway around by the
 * shorter way, nearer to the origin the farther they stand apart. Null (straight) if one end lies at the origin.
 */
export function bend(a: Point, b: Point, aspect: number): Point | null {
  const ra = ellipseRadius(a, aspect);
  const rb = ellipseRadius(b, aspect);
  if (ra < 1e-6 || rb < 1e-6) return null;
  const start = ellipseAngle(a, aspect);
  let turn = ellipseAngle(b, aspect) - start;
  turn -= 2 * Math.PI * Math.round(turn / (2 * Math.PI));
  const half = Math.abs(turn) / 2;
  const near = Math.cos(half) * (1 - 0.3 * Math.sin(half)) + 0.28 * Math.sin(half) ** 2;
  const radius = ((ra + rb) / 2) * near;
  const angle = start + turn / 2;
  return { x: aspect * radius * Math.sin(angle), y: -radius * Math.cos(angle) };
}
