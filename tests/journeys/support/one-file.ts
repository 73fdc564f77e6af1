import type { encodeGif, GifJob } from '../../../src/workers/encode-gif';
import { ask } from '../../../src/workers/ask';
import { startWorker } from '../../../src/workers/start-worker';

/** A page that makes a GIF in its worker and says what came of it, and how far it was on the way. */
const frame = () => ({ pixels: new Uint8ClampedArray(16).fill(255).buffer, delay: 100 });
const heard: number[] = [];
const bytes = await ask<GifJob, ReturnType<typeof encodeGif>>(
  startWorker('gif'),
  { width: 2, height: 2, frames: [frame(), frame()], limit: 10_000 },
  { onprogress: (done) => heard.push(done) },
);
document.title = [new TextDecoder().decode(bytes?.subarray(0, 6)), ...heard].join(' ');
