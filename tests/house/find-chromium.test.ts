import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { findChromium, findHeadlessChromium } from '../../scripts/find-chromium.mjs';

const folder = mkdtempSync(join(tmpdir(), 'dominograph-browsers-'));
for (const name of ['chromium', 'chromium-headless-shell']) {
  writeFileSync(join(folder, name), '');
  chmodSync(join(folder, name), 0o755);
}
afterAll(() => rmSync(folder, { recursive: true }));

it('takes the one without a window where there is one, and the whole browser for what people have', () => {
  expect(basename(findHeadlessChromium({ PATH: folder }) ?? '')).toBe('chromium-headless-shell');
  expect(basename(findChromium({ PATH: folder }) ?? '')).toBe('chromium');
});

it('takes what CHROMIUM names before all others, and nothing where that is no program', () => {
  for (const find of [findChromium, findHeadlessChromium]) {
    expect(find({ PATH: folder, CHROMIUM: process.execPath })).toBe(process.execPath);
    expect(find({ PATH: folder, CHROMIUM: join(folder, 'gone') })).toBeNull();
  }
});
