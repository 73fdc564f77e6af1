import { expect, it } from 'vitest';
import { box, button, caption, hit, openReady, toTheEnd } from './support/app';
import { openHostile } from './support/hostile';

it('ships a strict policy and keeps it: no inline code, no markup from text, nothing from elsewhere', async () => {
  const page = await openReady();
  const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("require-trusted-types-for 'script'");
  expect(policy).not.toMatch(/unsafe|\*|https?:/);
  const thrown = await page.evaluate(() => {
    try {
      Reflect.set(document.createElement('div'), 'innerHTML', '<b>x</b>');
      return 'allowed';
    } catch (error) {
      return error instanceof Error ? error.name : 'thrown';
    }
  });
  expect(thrown).toBe('TypeError');
  expect(page.problems.join()).toMatch(/trusted/i); // and the watch over this page sees it
});

it('makes no request after it has loaded, whatever is done', async () => {
  const page = await openReady();
  await page.waitForLoadState('networkidle');
  await button(page, 'Menu').click();
  await button(page, 'Story, sources and list').click();
  for (const name of ['List', 'Why', 'Story']) await page.getByRole('tab', { name, exact: true }).click();
  await page.keyboard.press('Escape');
  await page.keyboard.press('/');
  await page.getByRole('combobox', { name: 'Find your app' }).waitFor();
  await page.keyboard.press('Escape');
  await page.waitForLoadState('networkidle');
  const requests: string[] = [];
  page.on('request', (request) => {
    if (!request.url().endsWith('/favicon.svg')) requests.push(request.url()); // the browser's own, when it likes
  });
  await button(page, 'Watch it fall').click();
  await toTheEnd(page);
  await page.waitForTimeout(300);
  expect(requests).toEqual([]);
  page.expectClean();
});

it('says so where a part does not come, keeps everything else, and offers to try again', async () => {
  let broken = true;
  const page = await openReady({
    prepare: async (opened) => {
      await opened.route(/\/assets\/(AppNetwork|Settings|Why|List)[^/]*\.js/, (route) =>
        broken ? route.abort() : route.continue(),
      );
    },
  });
  await button(page, 'Network').first().click();
  await expect.poll(() => page.getByRole('alert').innerText()).toContain('This part could not be loaded.');
  expect(await button(page, 'Watch it fall').isVisible()).toBe(true);
  broken = false;
  await button(page, 'Try again').click();
  await page.locator('[data-network] canvas').first().waitFor();
  expect(page.problems.filter((problem) => !/Failed to load resource/.test(problem))).toEqual([]);
});

it('treats hostile ids and names as text, and gets their cascade right', async () => {
  const page = await openHostile();
  expect(await page.locator('.board [data-c].s-up').count()).toBe(5);
  await box(page, '<img src=x onerror="globalThis.__pwned=1">').click();
  await toTheEnd(page);
  expect(await hit(page)).toBe(5); // a ring: everything falls, and it ends
  expect(await caption(page)).not.toBe('');
  await page.keyboard.press('l');
  await button(page, /^Table$/).click();
  expect(await page.getByRole('table').innerText()).toContain('<img src=x onerror="globalThis.__pwned=1">');
  expect(await page.evaluate(() => (globalThis as { __pwned?: unknown }).__pwned)).toBeUndefined();
  expect(await page.evaluate(() => Object.keys(Object.prototype))).toEqual([]);
  page.expectClean();
});
