import { expect, it } from 'vitest';
import { openReady } from './support/app';
import { STORY_IDS } from '../support/stories';

/** Names that leave their box, or boxes that leave the page, on the board that is shown. Runs in the page. */
function strays(): readonly string[] {
  const found: string[] = [];
  const page = document.documentElement;
  if (page.scrollWidth > page.clientWidth) found.push(`the page is ${page.scrollWidth} px wide`);
  for (const box of document.querySelectorAll('.board [data-c], .board [data-g]')) {
    const outer = box.getBoundingClientRect();
    if (outer.width === 0) continue;
    for (const name of box.querySelectorAll('.name, .note, .title')) {
      const range = document.createRange();
      range.selectNodeContents(name);
      const inner = range.getBoundingClientRect();
      if (inner.width === 0) continue;
      if (getComputedStyle(name).clipPath !== 'none') continue; // a cell: named when it is pointed at
      const sign = box.querySelector('.slot')?.getBoundingClientRect();
      if (name.matches('.note') && sign && sign.top < inner.bottom && inner.right > sign.left + 1)
        found.push(`${name.textContent ?? ''} under the sign`);
      // What a font keeps above and below a line is more than its letters need.
      const spare = Number.parseFloat(getComputedStyle(name).fontSize) * 0.12;
      const out = Math.max(
        outer.left - inner.left,
        inner.right - outer.right,
        outer.top - inner.top - spare,
        inner.bottom - outer.bottom - spare,
      );
      const cut =
        name.scrollWidth > name.clientWidth + 1 &&
        getComputedStyle(name).overflow !== 'visible' &&
        getComputedStyle(name).display !== 'inline';
      if (out > 1 || cut) found.push(`${name.textContent ?? ''} by ${out.toFixed(1)} px${cut ? ', cut' : ''}`);
    }
  }
  return found;
}

it.each([
  ['en', 1280, 800],
  ['de', 1280, 800],
  ['en', 1920, 1080],
  ['de', 1920, 1080],
  ['en', 390, 844],
  ['de', 390, 844],
] as const)(
  'no name leaves its box, %s at %i × %i, in any outage',
  { timeout: 240_000 },
  async (language, width, height) => {
    const page = await openReady({ viewport: { width, height }, locale: language === 'de' ? 'de-DE' : 'en-US' });
    const found: string[] = [];
    for (const id of STORY_IDS) {
      await page.evaluate((hash) => (location.hash = hash), `#/${id}?lang=${language}`);
      await expect.poll(() => page.locator('.board [data-c]').count()).toBeGreaterThan(0);
      await page.waitForFunction(() => document.fonts.status === 'loaded');
      await expect.poll(() => page.evaluate(() => document.querySelector('[data-loading]') === null)).toBe(true);
      await page.waitForTimeout(80);
      found.push(...(await page.evaluate(strays)).map((one) => `${id}: ${one}`));
    }
    expect(found).toEqual([]);
    page.expectClean();
  },
);
