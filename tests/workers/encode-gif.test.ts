import fc from 'fast-check';
import { expect, it } from 'vitest';
import { encodeGif, type GifJob } from '../../src/workers/encode-gif';
import { law } from '../support/property';
import { readGif } from '../support/read-gif';

type Colour = readonly [number, number, number];
const COLOURS: readonly Colour[] = [
  [251, 250, 247],
  [213, 94, 0],
  [230, 159, 0],
  [86, 180, 233],
  [29, 27, 24],
];

function jobOf(width: number, height: number, pictures: readonly (readonly number[])[], limit = 5_000_000): GifJob {
  const frames = pictures.map((picture, at) => {
    const pixels = new Uint8ClampedArray(width * height * 4);
    for (let pixel = 0; pixel < width * height; pixel++)
      pixels.set([...(COLOURS[picture[pixel % picture.length] ?? 0] ?? [0, 0, 0]), 255], pixel * 4);
    return { pixels: pixels.buffer, delay: 100 * (at + 1) };
  });
  return { width, height, frames, limit };
}

const sizes = fc.integer({ min: 1, max: 24 });
const pictures = fc.array(fc.array(fc.nat({ max: 4 }), { minLength: 1, maxLength: 60 }), {
  minLength: 1,
  maxLength: 6,
});

law(
  'shows every frame as it was, for as long as it was to stay',
  [sizes, sizes, pictures],
  (width, height, all) => {
    const job = jobOf(width, height, all);
    const bytes = encodeGif(job, () => undefined);
    if (bytes === null) throw new Error('too large');
    const gif = readGif(bytes);
    expect([gif.width, gif.height, gif.repeats]).toEqual([width, height, 0]);
    expect(gif.frames.map(({ delay }) => delay)).toEqual(job.frames.map(({ delay }) => delay));
    gif.frames.forEach(({ pixels }, at) => {
      const wanted = new Uint8ClampedArray(job.frames[at]?.pixels ?? new ArrayBuffer(0));
      // gifenc mixes colours in a space of 16 bits: up to 8 of 255 off.
      const worst = pixels.reduce((most, value, place) => Math.max(most, Math.abs(value - (wanted[place] ?? 0))), 0);
      expect(worst).toBeLessThanOrEqual(8);
    });
  },
  60,
);

it('says how far it is, and stops where it would become too large', () => {
  const noise = Array.from({ length: 900 }, (_, at) => (at * 7919) % 5);
  const job = jobOf(30, 30, [noise, [0], noise]);
  const heard: number[] = [];
  expect(encodeGif(job, (done) => heard.push(done))?.length).toBeGreaterThan(300);
  expect(heard).toEqual([1 / 3, 2 / 3, 1]);
  expect(encodeGif({ ...job, limit: 300 }, () => undefined)).toBeNull();
});

it('does not write again what stays', () => {
  let seed = 1;
  const noise = Array.from({ length: 10_000 }, () => (seed = (seed * 48_271) % 0x7fff_ffff) % 5);
  const one = encodeGif(jobOf(100, 100, [noise]), () => undefined)?.length ?? 0;
  const ten =
    encodeGif(
      jobOf(
        100,
        100,
        Array.from({ length: 10 }, () => noise),
      ),
      () => undefined,
    )?.length ?? 0;
  expect(ten).toBeLessThan(one * 1.6);
});

it('refuses no frame and a frame of another size', () => {
  expect(() => encodeGif({ width: 2, height: 2, frames: [], limit: 1 }, () => undefined)).toThrow(RangeError);
  const job = jobOf(2, 2, [[0]]);
  expect(() => encodeGif({ ...job, width: 3 }, () => undefined)).toThrow(RangeError);
});
