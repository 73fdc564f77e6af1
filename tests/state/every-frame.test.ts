import { afterEach, expect, it, vi } from 'vitest';
import { everyFrame } from '../../src/state/every-frame';

afterEach(() => vi.unstubAllGlobals());

it('never passes less than nothing, for a frame that began before it was asked for, nor a long gap at once', () => {
  let next: (now: number) => void = () => undefined;
  vi.stubGlobal('requestAnimationFrame', (frame: typeof next) => {
    next = frame;
    return 1;
  });
  vi.stubGlobal('performance', { now: () => 1000 });
  const passed: number[] = [];
  everyFrame((milliseconds) => passed.push(milliseconds));
  for (const now of [990, 1006, 9000]) next(now);
  expect(passed).toEqual([0, 16, 100]);
});
