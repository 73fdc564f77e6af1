import { expect, it } from 'vitest';
import { writeCode } from '../../src/state/link-code';
import { button, find, focusLost, openReady } from './support/app';

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

it('shows groups as bars above 2500 parts, in them parts as bars, in these boxes; and leads out again', async () => {
  const page = await openReady({ hash: await ownSystem(2700), reducedMotion: 'reduce' });
  const heads = page.locator('.board button[data-g]');
  const back = page.getByRole('navigation', { name: 'Groups looked into' });
  expect(await heads.count()).toBe(3);
  expect(await page.locator('.board [data-c]').count()).toBe(0);
  expect(await page.locator('.board .bar').count()).toBe(3);
  // By keyboard as well: one stop for the whole board, arrows from head to head.
  await page.locator('.board [tabindex="0"]').focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect.poll(() => heads.count()).toBe(5);
  await heads.nth(1).click();
  await expect.poll(() => page.locator('.board [data-c] .name').count()).toBe(180);
  expect(await focusLost(page)).toBe(false);
  await page.locator('.board [data-c]').first().click();
  await expect.poll(() => page.locator('.board [data-c].s-fault').count()).toBe(1);
  await button(page, 'Pause').click();
  await back.getByRole('button').nth(1).click();
  await expect.poll(() => heads.count()).toBe(5);
  await back.getByRole('button', { name: '← All groups' }).click();
  await expect.poll(() => page.locator('.board .bar').count()).toBe(3);
  expect(await focusLost(page)).toBe(false);
  page.expectClean();
});

it('shows only what a part needs, or only what needs it, to any depth, and everything again', async () => {
  const page = await openReady({ hash: await ownSystem(2700), reducedMotion: 'reduce' });
  await find(page, 'Part 12');
  await expect.poll(() => page.locator('.board [data-c="12"]').count()).toBe(1);
  await page.locator('.third').getByRole('button', { name: 'Why', exact: true }).click();
  await button(page, 'Only what it needs').click();
  // Each needs the two before it, so all of them.
  await expect.poll(() => page.locator('.board [data-c]').count()).toBe(13);
  const said = page.locator('.part [role="status"]');
  expect(await said.innerText()).toBe('Only Part 12 and what it needs: 13 of 2,700 components.');
  await expect.poll(() => page.url()).toContain('only=needs:c12');
  await page.reload();
  await expect.poll(() => page.locator('.board [data-c]').count()).toBe(13);
  await button(page, 'Show everything').click();
  await expect.poll(() => page.locator('.board .bar').count()).toBe(3);
  expect(page.url()).not.toContain('only=');
  page.expectClean();
});

it('shows every part of 600, as a box or as a cell', async () => {
  const page = await openReady({ hash: await ownSystem(600) });
  expect(await page.locator('.board [data-c]').count()).toBe(600);
  expect(await page.locator('.board [data-c]:not(.cell)').count()).toBeGreaterThan(10);
  page.expectClean();
});
