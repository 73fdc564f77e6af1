import { expect, it } from 'vitest';
import { button, clickMiddle, find, hit, openReady, sentence, toTheEnd } from './support/app';
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
  for (const name of ['List', 'Why?', 'Story']) await page.getByRole('tab', { name }).click();
  await page.keyboard.press('/');
  await page.getByRole('combobox', { name: 'Search' }).waitFor();
  await page.keyboard.press('Escape');
  await page.waitForLoadState('networkidle');
  const requests: string[] = [];
  page.on('request', (request) => {
    if (!request.url().endsWith('/favicon.svg')) requests.push(request.url()); // the browser's own, when it likes
  });
  await button(page, 'Break it in the model').click();
  await toTheEnd(page);
  await page.waitForTimeout(300);
  expect(requests).toEqual([]);
  page.expectClean();
});

it('treats hostile ids and names as text, and gets their cascade right', async () => {
  const page = await openHostile();
  expect(await page.getByRole('button', { name: /^up 5$/ }).isVisible()).toBe(true);
  await find(page, 'onerror');
  await clickMiddle(page);
  await toTheEnd(page);
  expect(await hit(page)).toBe(5); // a ring: everything falls, and it ends
  expect(await sentence(page).innerText()).toContain('went down');
  await page.getByRole('tab', { name: 'List' }).click();
  await button(page, 'Table').click();
  expect(await page.getByRole('table').innerText()).toContain('<img src=x onerror="globalThis.__pwned=1"> \u202Eevil');
  expect(await page.evaluate(() => (globalThis as { __pwned?: unknown }).__pwned)).toBeUndefined();
  expect(await page.evaluate(() => Object.keys(Object.prototype))).toEqual([]);
  page.expectClean();
});
