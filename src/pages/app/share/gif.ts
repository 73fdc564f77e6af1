import type { SvgNode } from '../../../exporters/svg';
import { ask } from '../../../workers/ask';
import type { encodeGif, GifJob } from '../../../workers/encode-gif';
import { startWorker } from '../../../workers/start-worker';
import type { Instant } from '../../../story/films';
import type { Fonts } from './fonts';
import { rasterOf } from './raster';

/** What hosts accept without asking: 5 MB. */
const GIF_LIMIT = 5_000_000;
/** How long a picture stays: enough to read its sentence; the last one longer. Milliseconds. */
const STAY = { least: 1800, perSign: 22, most: 5200, last: 6000 };

/** Sizes and numbers of frames, largest first, until one fits. */
const TRIES = [
  { width: 960, frames: 40 },
  { width: 800, frames: 40 },
  { width: 800, frames: 24 },
  { width: 640, frames: 16 },
  { width: 480, frames: 10 },
] as const;

interface Making {
  /** Hears the share that is done, 0…1; it starts again where a smaller one is tried. */
  readonly onprogress: (done: number) => void;
  readonly signal: AbortSignal;
  readonly limit?: number;
  /** Height for one of width. */
  readonly shape: number;
  readonly fonts: Fonts;
}

/**
 * A GIF of a course: one picture an instant, no motion between them. Where it would exceed the limit, it is
 * made smaller, then shorter. Rejects where it is cancelled, and where this browser cannot.
 */
export async function gifOf(
  chosenOf: (most: number) => readonly Instant[],
  framesOf: (
    course: readonly Instant[],
    size: { readonly width: number; readonly height: number },
  ) => readonly (() => SvgNode)[],
  { onprogress, signal, limit = GIF_LIMIT, shape, fonts }: Making,
): Promise<Blob> {
  let tried = '';
  for (const { width, frames: most } of TRIES) {
    const height = Math.ceil(width * shape);
    const chosen = chosenOf(most);
    if (tried === `${width} ${chosen.length}`) continue;
    tried = `${width} ${chosen.length}`;
    const frames: GifJob['frames'][number][] = [];
    for (const draw of framesOf(chosen, { width, height })) {
      signal.throwIfAborted();
      const canvas = await rasterOf(draw(), width, height, fonts);
      const pixels = canvas.getContext('2d')?.getImageData(0, 0, width, height).data.buffer;
      if (!pixels) throw new Error('the canvas cannot be read');
      frames.push({ pixels, delay: stayOf(chosen, frames.length) });
      onprogress((0.5 * frames.length) / chosen.length);
    }
    const bytes = await ask<GifJob, ReturnType<typeof encodeGif>>(
      startWorker('gif'),
      { width, height, frames, limit },
      { signal, transfer: frames.map(({ pixels }) => pixels), onprogress: (done) => onprogress(0.5 + done / 2) },
    );
    if (bytes) return new Blob([bytes], { type: 'image/gif' });
  }
  throw new Error('no size fits');
}

function stayOf(course: readonly Instant[], at: number): number {
  if (at === course.length - 1) return STAY.last;
  const { sentence = '' } = course[at] ?? {};
  return Math.min(STAY.most, STAY.least + Math.min(sentence.length, 200) * STAY.perSign);
}
