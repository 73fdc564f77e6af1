import { expect, it } from 'vitest';
import { createMap } from '../../src/view/map/adapter';
import type { Camera } from '../../src/layout/camera';
import { Gaze, type Gazing } from '../../src/view/map/gaze';

const nothing = {
  onpick: () => undefined,
  onlook: () => undefined,
  onhover: () => undefined,
  onview: () => undefined,
  ondrag: () => undefined,
};
const size = { width: 800, height: 400 };

/** A map of 400 × 200 layout units that a reader and a link look at. */
function open(at: Camera | null) {
  const map = createMap(null, nothing);
  const told: (Camera | null)[] = [];
  const gazing: Gazing = {
    layout: { bounds: { x0: 0, y0: 0, x1: 400, y1: 200 } },
    look: at && { at },
    oncamera: (camera) => told.push(camera),
  };
  const gaze = new Gaze();
  const fit = () => map.setView({ zoom: 1.9, x: 20, y: 10 });
  const seen = () => {
    gaze.tell(map, gazing, size);
    return told.at(-1);
  };
  return { map, gaze, gazing, fit, seen, told, settle: () => gaze.settle(map, gazing, size, fit) };
}
const at = { x: 0.25, y: 0.5, zoom: 1.5 };

it('says nothing before it was set, and nothing of what it passes through', () => {
  const { map, gaze, gazing, told, settle } = open(at);
  gaze.tell(map, gazing, size);
  expect(told).toEqual([]);
  settle();
  expect(told).toEqual([at]);
});

it('has no camera where the picture is shown whole', () => {
  const { map, gaze, gazing, seen, settle } = open(null);
  settle();
  expect(seen()).toBeNull();
  expect(gaze.isFree(map, gazing)).toBe(true);
});

it('shows what a link looks at, and says that until the reader moves', () => {
  const { map, gaze, gazing, seen, settle, fit } = open(at);
  expect(gaze.isFree(map, gazing)).toBe(true);
  settle();
  expect(map.view()).toEqual({ zoom: 3, x: 400 - 100 * 3, y: 200 - 100 * 3 });
  expect(seen()).toBe(at);
  map.panBy(-30, 0);
  expect(gaze.isFree(map, gazing)).toBe(false);
  expect(gaze.isFree(map, { look: { at } })).toBe(true); // the same link again
  expect(seen()?.x).toBeCloseTo(0.25 + 30 / 3 / 400, 9);
  fit(); // the reader's own, whatever an animation leaves of it
  map.panBy(0.1, 0);
  expect(seen()).toBeNull();
});

it('comes as near as the map goes where a camera asks for more', () => {
  const { map, gaze, gazing, settle } = open({ ...at, zoom: 900 });
  settle();
  expect(map.view().zoom).toBe(6);
  expect(Number.isFinite(map.view().x + map.view().y)).toBe(true);
  expect(gaze.isFree(map, gazing)).toBe(true);
});
