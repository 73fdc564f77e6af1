import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cameraOf, viewOf } from '../../src/layout/camera';
import { law } from '../support/property';

const bounds = { x0: -100, y0: 50, x1: 300, y1: 250 };

it('is the middle and size 1 where the whole picture just fits', () => {
  const screen = { width: 800, height: 1000 };
  expect(viewOf({ x: 0.5, y: 0.5, zoom: 1 }, bounds, screen)).toEqual({ zoom: 2, x: 200, y: 200 });
});

const share = fc.double({ min: -2, max: 3, noNaN: true });
const side = fc.integer({ min: 20, max: 4000 });

law(
  'comes back from every screen',
  [share, share, fc.double({ min: 0.01, max: 100, noNaN: true }), side, side],
  (x, y, zoom, width, height) => {
    const back = cameraOf(viewOf({ x, y, zoom }, bounds, { width, height }), bounds, { width, height });
    expect(back.x).toBeCloseTo(x, 6);
    expect(back.y).toBeCloseTo(y, 6);
    expect(back.zoom / zoom).toBeCloseTo(1, 9);
  },
);

law('puts the same place into the middle of every screen', [share, share, side, side], (x, y, width, height) => {
  const view = viewOf({ x, y, zoom: 3 }, bounds, { width, height });
  expect((bounds.x0 + x * 400) * view.zoom + view.x).toBeCloseTo(width / 2, 6);
  expect((bounds.y0 + y * 200) * view.zoom + view.y).toBeCloseTo(height / 2, 6);
});

it('is finite for a picture of one mark', () => {
  const point = { x0: 5, y0: 5, x1: 5, y1: 5 };
  expect(viewOf({ x: 0.5, y: 0.5, zoom: 1 }, point, { width: 100, height: 100 })).toEqual({
    zoom: 100,
    x: -500,
    y: -500,
  });
});
