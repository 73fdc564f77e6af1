import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { box, button, hit, openReady, slider, stateOf, toTheEnd } from './support/app';
import { openApp, type AppPage } from './support/browser';

const END = '#/aws-2025-10-20?fail=ddb-regional-endpoint&step=99';
/** Problems that are not the browser's own report of a file that we have taken away. */
const ours = (page: AppPage) =>
  page.problems.filter((problem) => !/Failed to load resource|net::ERR_FAILED/.test(problem));

describe('a file that does not come', () => {
  it(
    'at the start leaves board and text, and either the app or a word on what is wrong',
    { timeout: 120_000 },
    async () => {
      const names = new Set<string>();
      const whole = await openReady();
      for (const name of await whole.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name)))
        names.add(new URL(name).pathname);
      const files = [...names].filter((path) => /\.(js|css|woff2)$/.test(path));
      expect(files.length).toBeGreaterThan(5);
      for (const path of files) {
        const page = await openApp({ prepare: (opened) => opened.route(`**${path}`, (route) => route.abort()) });
        await page.locator('#app[data-live], #no-script-loaded:not([hidden])').first().waitFor({ state: 'attached' });
        expect(await page.getByRole('heading', { level: 1 }).isVisible(), path).toBe(true);
        expect(
          await page
            .locator('.board .name')
            .filter({ hasText: /^Snapchat$/ })
            .isVisible(),
          path,
        ).toBe(true);
        if (/\/first-[^/]*\.css$/.test(path)) {
          // Unstyled the page is long: what is wrong stands first. Parts that come later say it in place.
          await page.locator('#no-script-loaded').waitFor();
          const said = await page.locator('#no-script-loaded').boundingBox();
          expect(said?.y ?? Infinity, path).toBeLessThan(200);
        }
        await page.context().close();
      }
    },
  );

  it('be it the start style sheet: that is said, and the story of the link comes and falls all the same', async () => {
    const page = await openApp({
      hash: '#/fastly-2021-06-08',
      prepare: (opened) => opened.route('**/*.css', (route) => route.abort()),
    });
    await page.locator('html:not([data-wait]) #app[data-live]').waitFor({ state: 'attached' });
    expect(await page.locator('#no-script-loaded').innerText()).toContain('A part of this page did not come');
    expect(await page.locator('h1').first().innerText()).toContain('newspapers vanish');
    // Lines that are drawn over a styled board would make this one grow without end.
    const height = () => page.evaluate(() => document.documentElement.scrollHeight);
    const before = await height();
    await page.waitForTimeout(500);
    expect(await height()).toBe(before);
    await button(page, 'Watch it fall').click();
    await slider(page).press('End');
    expect(await page.locator('.board [data-c].s-down').count()).toBeGreaterThan(5);
    expect(ours(page)).toEqual([]);
  });

  const menu = (item: string) => async (page: AppPage) => {
    await button(page, 'Menu').click();
    await page.locator('.menu .items').getByRole('button', { name: item, exact: true }).click();
  };
  it.each<[string, (page: AppPage) => Promise<void>]>([
    ['the network', (page) => button(page, 'Network').first().click()],
    ['the record', (page) => button(page, 'What really happened').click()],
    ...[
      ...['Story, sources and list', 'What if …?', 'What hurts most', 'Your own system …', 'All outages', 'Lessons'],
      ...['Share', 'Language and display', 'Help and keys'],
    ].map((item): [string, (page: AppPage) => Promise<void>] => [item, menu(item)]),
  ])('later, %s: said in place, and there at the next try', async (_, open) => {
    let gone = true;
    const page = await openReady({
      prepare: async (opened) => {
        // What is fetched before anybody asks for it would come too soon.
        await opened.addInitScript(() => Object.assign(window, { requestIdleCallback: () => 0 }));
      },
    });
    await page.route('**/assets/*.js', (route) => (gone ? route.abort() : route.continue()));
    await open(page);
    const said = page.getByRole('alert').filter({ hasText: /could not be loaded/ });
    await said.first().waitFor();
    expect(await page.locator('.board .name, .app').first().isVisible()).toBe(true);
    gone = false;
    const again = button(page, 'Try again').first();
    if (await again.isVisible()) await again.click();
    else await open(page);
    await expect.poll(() => page.locator('[data-loading]').count()).toBe(0);
    await expect.poll(() => said.count()).toBe(0);
    expect(ours(page)).toEqual([]);
  });

  it('be it what follows links: the link is kept until it could be followed', async () => {
    let gone = true;
    const hash = '#/fastly-2021-06-08?fail=fastly&step=1&unheard=of';
    const page = await openReady({
      hash,
      prepare: (opened) => opened.route('**/follow-link-*.js', (route) => (gone ? route.abort() : route.continue())),
    });
    await page
      .getByRole('alert')
      .filter({ hasText: /could not be loaded/ })
      .waitFor();
    await box(page, 'Lambda').click();
    await toTheEnd(page);
    await page.waitForTimeout(1500); // longer than the address is ever behind
    expect(new URL(page.url()).hash).toBe(hash);
    await button(page, 'Try again').click();
    await page.waitForTimeout(500);
    expect(await page.locator('h1').first().innerText()).not.toContain('newspapers vanish');
    gone = false;
    await button(page, 'Try again').click();
    await expect.poll(() => page.locator('h1').first().innerText()).toContain('newspapers vanish');
    expect(new URL(page.url()).hash).toBe(hash);
    expect(ours(page)).toEqual([]);
  });

  it('be it what works something out or draws it: that is said in its place, and it is there at the next try', async () => {
    let gone = true;
    const page = await openReady({
      hash: END,
      prepare: (opened) =>
        opened.addInitScript(() => Object.assign(window, { requestIdleCallback: () => 0, Worker: undefined })),
    });
    for (const part of ['analysis-tasks', 'run-what-if', 'RecordArea'])
      await page.route(`**/assets/${part}-*.js`, (route) => (gone ? route.abort() : route.continue()));
    const said = (within: string) =>
      page.locator(`${within} [role="alert"]`).filter({ hasText: /could not be loaded/ });
    const again = (within: string) =>
      page.locator(within).locator('[role="alert"]').getByRole('button', { name: 'Try again' });

    // A question.
    await menu('What if …?')(page);
    await button(page, 'What one change would have saved the most?').click();
    await said('.drawer').waitFor();
    expect(await page.locator('.drawer progress').count()).toBe(0);

    // Analyses: combinations, and the best order of repairs.
    await page.locator('.drawer').getByRole('button', { name: 'What hurts most?', exact: true }).click();
    const dialog = page.locator('dialog[open]');
    await dialog.getByRole('button', { name: 'One component', exact: true }).click();
    await said('dialog[open]').waitFor();
    expect(await dialog.locator('progress').count()).toBe(0);
    await dialog.getByRole('button', { name: 'Repair order', exact: true }).click();
    const tasks = dialog.locator('.tasks .button');
    for (let task = 0; task < (await tasks.count()); task++) await tasks.nth(task).click();
    await said('dialog[open]').waitFor();
    expect(await dialog.locator('dd').count()).toBe(1);
    gone = false;
    await again('dialog[open]').click();
    await expect.poll(() => dialog.locator('dd').count(), { timeout: 20_000 }).toBe(3);
    await page.keyboard.press('Escape');

    // The question again, and the change that answers it.
    await again('.drawer').click();
    await page.locator('.drawer ol > li').first().waitFor({ timeout: 20_000 });
    gone = true;
    await page.locator('.drawer ol > li input').first().click();
    const notice = page.locator('.app > .notice').filter({ hasText: /could not be loaded/ });
    await notice.waitFor();
    gone = false;
    await notice.getByRole('button', { name: 'Try again' }).click();
    await notice.waitFor({ state: 'detached' });
    await expect.poll(() => page.url()).toContain('what=');
    await page.keyboard.press('Escape');

    // The timeline of the record.
    gone = true;
    await button(page, 'What really happened').first().click();
    await page
      .getByRole('alert')
      .filter({ hasText: /timeline could not be loaded/ })
      .waitFor();
    gone = false;
    await again('.third').click();
    await page.locator('.third .line svg').first().waitFor();
    expect(ours(page)).toEqual([]);
  });

  it('leaves another outage that does not come unopened, with a word, and select, address and picture agree', async () => {
    const page = await openReady({ hash: END });
    await page.route('**/assets/*.js', (route) => route.abort());
    await page.evaluate(() => (location.hash = '#/facebook-2021-10-04'));
    await page
      .getByRole('alert')
      .filter({ hasText: /could not be loaded/ })
      .waitFor();
    expect(await hit(page)).toBe(142);
    await slider(page).press('ArrowLeft');
    await expect.poll(() => page.url()).toContain('#/aws-2025-10-20?fail=');
    expect(ours(page)).toEqual([]);
  });
});

describe('what a browser may refuse', () => {
  /** Runs in the page before anything else. */
  const refusals = {
    storage: () => {
      for (const name of ['localStorage', 'sessionStorage', 'indexedDB'])
        Object.defineProperty(window, name, {
          get: () => {
            throw new DOMException('denied', 'SecurityError');
          },
        });
    },
    workers: () => {
      Object.assign(window, {
        Worker: function refuse() {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    },
    fullscreen: () => {
      Element.prototype.requestFullscreen = () => Promise.reject(new TypeError('denied'));
    },
    streams: () => {
      for (const name of ['CompressionStream', 'DecompressionStream']) Reflect.deleteProperty(window, name);
    },
    print: () => Object.assign(window, { print: undefined, open: () => null }),
  };
  it.each(Object.keys(refusals) as (keyof typeof refusals)[])('%s: everything else goes on', async (what) => {
    const page = await openReady({ prepare: (opened) => opened.addInitScript(refusals[what]) });
    await box(page, 'Lambda').click();
    await toTheEnd(page);
    expect(await stateOf(page, 'Lambda')).toBe('fault');
    await button(page, 'Menu').click();
    await button(page, 'What if …?').click();
    await button(page, 'What one change would have saved the most?').click();
    // An answer, or a word that there is none: never nothing.
    await page.locator('.drawer ol > li, .drawer [role="alert"], .drawer .failed').first().waitFor();
    await page.keyboard.press('Escape');
    await page.evaluate(() => (location.hash = '#/lesson/what-is-a-dependency?step=3'));
    await page.locator('[data-lesson] [data-c]').first().waitFor();
    await page.locator('[data-lesson]').getByRole('button', { name: 'Present', exact: true }).click();
    await page.keyboard.press('n');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.evaluate(() => (location.hash = '#/aws-2025-10-20?t=11:14'));
    await expect.poll(() => page.locator('.third .number strong').innerText()).toBe('11:14');
    page.expectClean();
  });

  it('a worker that dies in the middle: the answer comes all the same', async () => {
    const page = await openReady({
      hash: END,
      prepare: (opened) =>
        opened.addInitScript(() => {
          const Real = Worker;
          let killed = false;
          Object.assign(window, {
            Worker: class extends Real {
              override postMessage(...message: [never]): void {
                super.postMessage(...message);
                if (killed) return;
                killed = true;
                this.terminate();
                this.dispatchEvent(new ErrorEvent('error', { message: 'out of memory' }));
              }
            },
          });
        }),
    });
    await button(page, 'Menu').click();
    await button(page, 'What if …?').click();
    await button(page, 'What one change would have saved the most?').click();
    await page.locator('.drawer ol > li').first().waitFor({ timeout: 20_000 }); // worked out on the page
    await slider(page).press('Home');
    expect(await page.locator('.board [data-c].s-up').count()).toBe(187);
    page.expectClean();
  });
});

const deflated = (text: string) => `#g=d.${deflateRawSync(text).toString('base64url')}`;
const graph = (value: unknown) => deflated(JSON.stringify(value));
const chain = (count: number) => ({
  components: Array.from({ length: count }, (_, at) => ({ id: `c${at}` })),
  dependencies: Array.from({ length: count - 1 }, (_, at) => ({ from: `c${at + 1}`, to: `c${at}` })),
});

it('takes hostile links one after the other, says what is wrong with each, and answers after each', async () => {
  const page = await openReady({ hash: END });
  // The link that stands between them says something of its own: that its step is beyond the last.
  const usual = await page.getByRole('alert').innerText();
  const hostile: readonly (readonly [what: string, hash: string])[] = [
    ['a bomb of 45 MB', `#g=d.${deflateRawSync(Buffer.alloc(45_000_000)).toString('base64url')}`],
    ['depth', deflated(`${'['.repeat(200_000)}${']'.repeat(200_000)}`)],
    ['too many', graph(chain(5001))],
    ['no graph', graph(7)],
    ['no text', graph({ components: [{ id: 1 }, { id: null }, {}, { id: '' }] })],
    ['halves of characters', '#/aws-2025-10-20?sel=%ud800&fail=%c0%80'],
    ['control characters', `#/aws-2025-10-20?fail=${encodeURIComponent('\u0000\u001b\u202e\u2028')}`],
    ['names of the language', '#/__proto__?constructor=1&toString=2&__proto__=3'],
    ['numbers that are none', '#/aws-2025-10-20?step=1e999&cam=NaN,Infinity,-1e-320&v=0x10'],
    ['all of it, long', `#/aws-2025-10-20?fail=${'x,'.repeat(30_000)}&step=${'9'.repeat(900)}`],
  ];
  for (const [what, hash] of hostile) {
    await page.evaluate((to) => (location.hash = to), hash);
    await expect
      .poll(() => page.getByRole('alert').innerText(), { message: what })
      .not.toSatisfy((said: string) => said === '' || said === usual);
    expect(await page.locator('.app .third .caption').isVisible(), what).toBe(true);
    await page.evaluate((to) => (location.hash = to), END);
    await expect.poll(() => hit(page), { message: what }).toBe(142);
    await expect.poll(() => page.getByRole('alert').innerText(), { message: what }).toBe(usual);
  }
  expect(await page.evaluate(() => Object.keys(Object.prototype))).toEqual([]);
  // Strange, and allowed: they are shown.
  const deep = `{"components":[{"id":"a"}],"notes":${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}}`;
  await page.evaluate((to) => (location.hash = to), deflated(deep));
  await expect.poll(() => page.locator('.board [data-c]').count()).toBe(1);
  const names = ['__proto__', 'constructor', '\u202egnirts', 'a\u0000b', 'Z̷̢̛a̴l̶g̸o̶', '🦆'.repeat(20)];
  const components = names.map((name, at) => ({ id: `${name}${at}`, name }));
  await page.evaluate((to) => (location.hash = to), graph({ components, dependencies: [] }));
  await expect.poll(() => page.locator('.board [data-c]').count()).toBe(names.length);
  page.expectClean();
});
