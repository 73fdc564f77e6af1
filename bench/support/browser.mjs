/* global requestAnimationFrame, cancelAnimationFrame */
// What all that is measured in a browser needs.
import os from 'node:os';

export const load = () =>
  os
    .loadavg()
    .map((each) => each.toFixed(1))
    .join(' ');
export const cores = os.cpus().length;

/** The 99th percentile. */
export const highest = (values) => values.toSorted((a, b) => a - b)[Math.ceil(values.length * 0.99) - 1];

/**
 * Runs in the page, before it. From `__framesFrom(name)` on, each frame gets a mark of that name; `__framesTo()` ends it and
 * says how long each lasted, in milliseconds.
 */
export function watchFrames() {
  let frames = [];
  let running = 0;
  let name = '';
  const frame = (time) => {
    frames.push(time);
    performance.mark(`bench:${name}`);
    running = requestAnimationFrame(frame);
  };
  globalThis.__framesFrom = (called) => {
    frames = [];
    name = called;
    running = requestAnimationFrame(frame);
  };
  globalThis.__framesTo = () => {
    cancelAnimationFrame(running);
    return frames.slice(1).map((time, at) => time - frames[at]);
  };
}
