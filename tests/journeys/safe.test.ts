import { readFileSync, readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { StoryCore } from '../../src/catalog/parts';
import type { AppPage } from './support/browser';
import { button, clickMiddle, find, hit, openReady, sentence, toTheEnd } from './support/app';

const ASSETS = new URL('../../dist/assets/', import.meta.url);

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

const HOSTILE = [
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '<img src=x onerror="globalThis.__pwned=1">',
];

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

/** The production page with its first incident replaced by five components in a ring, named as badly as can be. */
async function openHostile(): Promise<AppPage> {
  const file = readdirSync(ASSETS).find((name) => {
    const text = name.endsWith('.js') ? readFileSync(new URL(name, ASSETS), 'utf8') : '';
    return (
      text.includes('aws-2025-10-20') && text.includes('operator_zone') && text.includes('AWS outage in us-east-1')
    );
  });
  if (file === undefined) throw new Error('the opening incident is not in the build');
  const core: StoryCore = {
    id: 'aws-2025-10-20',
    title: '<script>globalThis.__pwned=2</script>',
    summary: '{{constructor.constructor("globalThis.__pwned=3")()}}',
    start_utc: '2025-10-20T06:48:00Z',
    end_utc: '2025-10-20T21:20:00Z',
    trigger_fixed_utc: null,
    operator_zone: 'Etc/UTC',
    root: '__proto__',
    story: { show: HOSTILE },
    components: HOSTILE.map((id) => ({
      id,
      name: `${id} \u202Eevil`,
      short: id,
      kind: 'aws-service',
      family: 'data',
      glyph: 'database',
    })),
    dependencies: HOSTILE.map((id, at) => ({
      from: id,
      to: HOSTILE[(at + 1) % HOSTILE.length] ?? '',
      kind: 'hard',
      plane: 'data',
      lag_minutes: null,
      evidence: 'inferred',
    })),
    redundancies: [],
  };
  const body = `const e=JSON.parse(${JSON.stringify(JSON.stringify(core))});export{e as default};`;
  return openReady({
    prepare: async (page) => {
      await page.route(`**/assets/${file}`, (route) => route.fulfill({ contentType: 'text/javascript', body }));
    },
  });
}
