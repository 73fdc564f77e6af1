import { expect, it } from 'vitest';
import { openApp, type AppOptions, type AppPage } from './support/browser';

/** Where everything stands and what it says. */
const picture = (page: AppPage) =>
  page.evaluate(() =>
    [...document.querySelectorAll('h1, h2, .kicker, .button, [data-c], [data-g], .third p')]
      .filter((element) => element.getClientRects().length > 0)
      .map((element) => {
        const { x, y, width, height } = element.getBoundingClientRect();
        return [element.textContent?.trim().replace(/\s+/g, ' '), ...[x, y, width, height].map(Math.round)].join(' ');
      }),
  );
const taken = (page: AppPage) => page.locator('#app[data-live]').waitFor({ state: 'attached' });
/** No file of the program comes. */
const withoutProgram = (page: { route: AppPage['route'] }) => page.route('**/*.js', (route) => route.abort());

it.each<[string, AppOptions]>([
  ['English', {}],
  ['German', { path: 'de/', locale: 'de-DE' }],
  ['a phone', { viewport: { width: 390, height: 844 } }],
])('is there before any script, and the app changes nothing that is seen: %s', async (_, options) => {
  const written = await openApp({ ...options, script: false });
  const app = await openApp(options);
  await taken(app);
  await app.evaluate(() => document.fonts.ready);
  await written.waitForTimeout(500);
  const before = (await picture(written)).filter((line) => !line.includes('JavaScript'));
  expect(before.length).toBeGreaterThan(200);
  expect(await picture(app)).toEqual(before);
  app.expectClean();
});

it('never shows the board of another story, language or moment than the reader’s', async () => {
  for (const options of [{ hash: '#/fastly-2021-06-08' }, { locale: 'de-DE' }, { hash: '#/aws-2025-10-20?t=11:14' }]) {
    let seen = 0;
    const page = await openApp({
      ...options,
      prepare: async (before) => {
        await before.exposeBinding('__seen', () => {
          seen++;
        });
        await before.addInitScript(() => {
          const look = () => {
            const board = document.querySelector('#app .board');
            const said = globalThis as unknown as { __seen(): void };
            if (board && document.documentElement.dataset['wait'] !== undefined)
              if (getComputedStyle(board).visibility === 'visible') said.__seen();
            requestAnimationFrame(look);
          };
          requestAnimationFrame(look);
        });
      },
    });
    await page.waitForFunction(() => document.documentElement.dataset['wait'] === undefined);
    expect(seen).toBe(0);
    page.expectClean();
  }
});

it.each<AppOptions>([{}, { hash: '#/fastly-2021-06-08' }, { path: 'de/' }])(
  'keeps what was written where the program does not come, and says so: %j',
  async (options) => {
    const page = await openApp({ ...options, prepare: withoutProgram });
    await page.locator('#no-script-loaded').waitFor();
    expect(await page.locator('#no-script-loaded a').getAttribute('href')).toContain('s/aws-2025-10-20/');
    expect(await page.locator('.board').isVisible()).toBe(true);
  },
);

it('is in the reader’s theme from the first picture on', async () => {
  const page = await openApp({ colorScheme: 'dark', prepare: withoutProgram });
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(18, 20, 23)');
});
