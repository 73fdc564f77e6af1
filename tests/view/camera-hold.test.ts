import { expect, it } from 'vitest';
import type { Camera } from '../../src/layout/camera';
import { CameraHold, type Looking } from '../../src/view/map/camera-hold';
import { boxView, heldView, panInto, type Viewport } from '../../src/view/map/viewport';

const looking: Looking = { key: 'a', bounds: { x0: 0, y0: 0, x1: 400, y1: 200 }, width: 800, height: 400 };
const at: Camera = { x: 0.25, y: 0.5, zoom: 1.5 };

/** A network of 400 × 200 layout units in a box; its view is a plain value here. */
function open() {
  let view: Viewport = { zoom: 1, x: 0, y: 0 };
  const told: (Camera | null)[] = [];
  const map = { view: () => view, setView: (wanted: Viewport) => (view = heldView(wanted, looking)) };
  const hold = new CameraHold(map, {
    fit: () => (view = { zoom: 1.9, x: 20, y: 10 }),
    oncamera: (camera) => told.push(camera),
  });
  const pan = (x: number) => {
    view = { ...view, x: view.x + x };
    hold.moved();
  };
  return { hold, told, pan, view: () => view };
}

it('shows everything, and tells nothing, until a reader moves', () => {
  const { hold, told, pan, view } = open();
  hold.moved();
  hold.look(looking, null);
  hold.moved();
  expect(view().zoom).toBe(1.9);
  expect(told).toEqual([]);
  pan(-38);
  expect(told).toHaveLength(1);
  expect(told[0]?.x).toBeCloseTo(0.5 + 38 / 1.9 / 400 - 0, 1);
  pan(38.2); // back, whatever an animation leaves of it
  expect(told.at(-1)).toBeNull();
});

it('shows what a link looks at, and lets it be until the reader moves', () => {
  const { hold, told, pan, view } = open();
  hold.look(looking, at);
  expect(view()).toEqual({ zoom: 3, x: 400 - 100 * 3, y: 200 - 100 * 3 });
  hold.moved();
  expect(told).toEqual([]);
  pan(-30);
  expect(told.at(-1)?.x).toBeCloseTo(0.25 + 30 / 3 / 400, 9);
  pan(30);
  expect(told.at(-1)).toEqual(at);
});

it('does not set again what it has just told', () => {
  const { hold, told, pan, view } = open();
  hold.look(looking, null);
  pan(-30);
  const before = view();
  hold.look(looking, told.at(-1) ?? null);
  expect(view()).toBe(before);
});

it('shows the same part in a box of another size, and another picture as it is asked for', () => {
  const { hold, told, view } = open();
  hold.look(looking, at);
  hold.look({ ...looking, width: 400, height: 200 }, at);
  expect(view()).toEqual({ zoom: 1.5, x: 200 - 100 * 1.5, y: 100 - 100 * 1.5 });
  hold.look({ ...looking, key: 'b' }, null);
  expect(view().zoom).toBe(1.9);
  expect(told).toEqual([]);
});

it('moves nothing for a reader who looks closely when a group opens beside, and tells where that is now', () => {
  const { hold, told, view } = open();
  hold.look(looking, at);
  const before = view();
  hold.look({ ...looking, bounds: { x0: 0, y0: 0, x1: 800, y1: 200 } }, at);
  expect(view()).toBe(before);
  expect(told.at(-1)?.x).toBeCloseTo(0.125);
});

it('comes as near as it can where a camera asks for more, and leaves the camera what it was', () => {
  const { hold, told, view } = open();
  hold.look(looking, { ...at, zoom: 900 });
  hold.moved();
  expect(view().zoom).toBe(6);
  expect(told).toEqual([]);
});

it('fits a box into the middle with its padding', () => {
  const view = boxView({ x0: -50, y0: 0, x1: 50, y1: 100 }, { width: 420, height: 220 }, 10);
  expect(view).toEqual({ zoom: 2, x: 210, y: 10 });
  expect(boxView({ x0: 0, y0: 0, x1: 0, y1: 0 }, { width: 400, height: 400 }, 0).zoom).toBe(6);
});

it('pans only for what is off the screen', () => {
  const size = { width: 400, height: 300 };
  expect(panInto({ x: 100, y: 100 }, size)).toEqual({ x: 0, y: 0 });
  for (const place of [
    { x: 5, y: 100 },
    { x: 100, y: 295 },
    { x: 500, y: 100 },
  ]) {
    const by = panInto(place, size);
    expect({ x: place.x + by.x, y: place.y + by.y }).toEqual({ x: 200, y: 150 });
  }
});
