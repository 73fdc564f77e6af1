import { expect, it } from 'vitest';
import { writeCode } from '../../src/state/link-code';
import { button, openReady } from './support/app';

/** A system of as many parts, each of which needs two earlier ones. */
async function ownSystem(size: number): Promise<string> {
  const kinds = ['database', 'compute', 'queue'] as const;
  const code = await writeCode({
    title: 'A large system',
    components: Array.from({ length: size }, (_, i) => ({ id: `c${i}`, name: `Part ${i}`, kind: kinds[i % 3] })),
    dependencies: Array.from({ length: size - 2 }, (_, i) =>
      [1, 2].map((back) => ({ from: `c${i + 2}`, to: `c${i + 2 - back}`, kind: 'soft' })),
    ).flat(),
  });
  return `#g=${code}`;
}

it('shows groups as bars above 2500 parts; a press looks into one, where every part is, and out again', async () => {
  const page = await openReady({ hash: await ownSystem(2700), reducedMotion: 'reduce' });
  const heads = page.locator('.board button[data-g]');
  expect(await heads.count()).toBe(3);
  expect(await page.locator('.board [data-c]').count()).toBe(0);
  expect(await page.locator('.board .bar').count()).toBe(3);
  await heads.first().click();
  await expect.poll(() => page.locator('.board [data-c]').count()).toBe(900);
  await page.locator('.board [data-c]').first().click();
  await expect.poll(() => page.locator('.board [data-c].s-fault').count()).toBe(1);
  await button(page, 'Pause').click();
  await button(page, '← All groups').click();
  await expect.poll(() => page.locator('.board .bar').count()).toBe(3);
  page.expectClean();
});

it('shows every part of 600, as a box or as a cell', async () => {
  const page = await openReady({ hash: await ownSystem(600) });
  expect(await page.locator('.board [data-c]').count()).toBe(600);
  expect(await page.locator('.board [data-c]:not(.cell)').count()).toBeGreaterThan(10);
  page.expectClean();
});
