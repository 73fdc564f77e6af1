import { applyPalette, GIFEncoder, quantize } from 'gifenc';

/** Pictures of one size, each for so long. */
export interface GifJob {
  readonly width: number;
  readonly height: number;
  readonly frames: readonly {
    /** Red, green, blue and alpha of each pixel, row by row; alpha is not looked at. */
    readonly pixels: ArrayBuffer;
    /** Milliseconds. */
    readonly delay: number;
  }[];
  /** Encoding stops where it would exceed this many bytes. */
  readonly limit: number;
}

/** Colours of the picture; one place of the palette says "as before". */
const COLOURS = 255;
/** Pixels that the palette is made from, over all frames. */
const SAMPLE = 400_000;

/**
 * An animated GIF that runs for ever, or null if it would be larger than the limit. One palette serves
 * all frames, so that nothing flickers; pixels that stay are not written again.
 * `onprogress` hears the share that is done, 0…1, after each frame.
 * @throws {RangeError} if a frame has not the size of the job, or there is none
 */
export function encodeGif(job: GifJob, onprogress: (done: number) => void): Uint8Array<ArrayBuffer> | null {
  const { width, height, frames, limit } = job;
  if (frames.length === 0) throw new RangeError('a GIF needs a frame');
  const pixels = frames.map((frame) => new Uint8ClampedArray(frame.pixels));
  if (pixels.some(({ length }) => length !== width * height * 4)) throw new RangeError('a frame has another size');
  const palette = quantize(sampleOf(pixels), COLOURS);
  const same = palette.length;
  const gif = GIFEncoder();
  let shown: Uint8Array | null = null;
  for (const [at, { delay }] of frames.entries()) {
    const index = applyPalette(pixels[at] ?? new Uint8ClampedArray(), palette);
    const before = shown;
    const written: Uint8Array =
      before === null ? index : index.map((colour, pixel) => (colour === before[pixel] ? same : colour));
    gif.writeFrame(written, width, height, {
      delay,
      dispose: 1,
      ...(before === null
        ? { palette: [...palette, [0, 0, 0]], repeat: 0 }
        : { transparent: true, transparentIndex: same }),
    });
    if (gif.bytesView().length > limit) return null;
    shown = index;
    onprogress((at + 1) / frames.length);
  }
  gif.finish();
  return gif.bytes();
}

/** Pixels from all frames, evenly spread; small marks count, since the first and last frames are looked at closest. */
function sampleOf(frames: readonly Uint8ClampedArray[]): Uint8ClampedArray {
  const total = frames.reduce((sum, { length }) => sum + length / 4, 0);
  const stride = Math.max(1, Math.floor(total / SAMPLE));
  const sample = new Uint8ClampedArray(Math.ceil(total / stride) * 4);
  let to = 0;
  let from = 0;
  for (const frame of frames) {
    for (; from < frame.length / 4; from += stride) {
      sample.set(frame.subarray(from * 4, from * 4 + 4), to);
      to += 4;
    }
    from -= frame.length / 4;
  }
  return sample.subarray(0, to);
}
