import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readGif } from '../support/read-gif';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

test('the picture at the top of the README moves, runs for ever, and is light', () => {
  const readme = readFileSync(`${ROOT}/README.md`, 'utf8');
  const [, picture = ''] = /!\[[^\]]+\]\(([^)]+)\)/.exec(readme) ?? [];
  expect(picture).toMatch(/\.gif$/);
  const bytes = readFileSync(`${ROOT}/${picture}`);
  expect(bytes.length).toBeLessThan(1_000_000);
  const { frames, repeats, width } = readGif(bytes);
  expect([repeats, width]).toEqual([0, 1012]);
  expect(frames.length).toBeGreaterThan(8);
  // The healthy board and the last wave stand longest; each frame shows something else than the one before.
  expect(frames.at(-1)?.delay).toBeGreaterThan(2000);
  frames.slice(1).forEach(({ pixels }, i) => {
    const before = frames[i]!.pixels;
    expect(pixels.some((value, at) => value !== before[at])).toBe(true);
  });
});
