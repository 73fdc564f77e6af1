import type { Point } from './types';

const SAMPLES = 720;
const TURN = 2 * Math.PI;

/**
 * Ellipses around the origin with one aspect. All have the same rays: `share` is 0…1 around from 12 o'clock, clockwise,
 * such that equal shares are equal room for boxes of the given width and height.
 */
export interface EllipseFamily {
  readonly aspect: number;
  /** How many boxes fit around an ellipse of height radius 1. */
  readonly boxes: number;
  /** Parameter angle at a share; shares outside 0…1 wrap. */
  readonly angle: (share: number) => number;
  /** Share, 0…1, at a parameter angle. */
  readonly share: (angle: number) => number;
  /** Point on the ellipse with height radius `radius`. */
  readonly at: (share: number, radius: number) => Point;
}

export function ellipses(aspect: number, width: number, height: number): EllipseFamily {
  const cumulative = new Float64Array(SAMPLES + 1);
  for (let i = 1; i <= SAMPLES; i++) {
    const angle = ((i - 0.5) / SAMPLES) * TURN;
    const speed = Math.hypot((aspect * Math.cos(angle)) / width, Math.sin(angle) / height);
    cumulative[i] = cumulative[i - 1]! + speed * (TURN / SAMPLES);
  }
  const boxes = cumulative[SAMPLES]!;
  const angleOf = (share: number): number => {
    const target = (share - Math.floor(share)) * boxes;
    let low = 0;
    let high = SAMPLES;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (cumulative[middle]! <= target) low = middle;
      else high = middle;
    }
    const part = (target - cumulative[low]!) / (cumulative[high]! - cumulative[low]!);
    return ((low + part) / SAMPLES) * TURN;
  };
  const shareOf = (angle: number): number => {
    const place = ((((angle / TURN) % 1) + 1) % 1) * SAMPLES;
    const low = Math.min(SAMPLES - 1, Math.floor(place));
    return (cumulative[low]! + (place - low) * (cumulative[low + 1]! - cumulative[low]!)) / boxes;
  };
  return {
    aspect,
    boxes,
    angle: angleOf,
    share: shareOf,
    at: (share, radius) => {
      const angle = angleOf(share);
      return { x: aspect * radius * Math.sin(angle), y: -radius * Math.cos(angle) };
    },
  };
}

/** Height radius of the ellipse of that aspect through a point. */
export const ellipseRadius = (point: Point, aspect: number): number => Math.hypot(point.x / aspect, point.y);

/** Parameter angle of a point, clockwise from 12 o'clock. */
export const ellipseAngle = (point: Point, aspect: number): number => Math.atan2(point.x / aspect, -point.y);
