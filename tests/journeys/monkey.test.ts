import { expect, it } from 'vitest';
import { STORY_IDS, core } from '../support/stories';
import { openReady } from './support/app';
import { openBeside, type AppPage } from './support/browser';
import { LESSONS, Monkey } from './support/monkey';
import { halt, shown } from './support/shown';

/** `MONKEY_ACTIONS=20000 MONKEY_SEED=7 npx vitest run --project journeys tests/journeys/monkey.test.ts` */
const ACTIONS = Number(process.env['MONKEY_ACTIONS'] ?? 2000);
const SEED = Number(process.env['MONKEY_SEED'] ?? 20251020);
const MOMENTS = 50;
/** Parts of the page that the menu always leads to. */
const PARTS = 9;
const MEGABYTE = 2 ** 20;

interface Snapshot {
  readonly snapshot: {
    readonly meta: { readonly node_fields: readonly string[]; readonly node_types: readonly (readonly string[])[] };
  };
  readonly nodes: readonly number[];
  readonly strings: readonly string[];
}
/** What Chromium writes down of each key and press, and of each file for its inspector: 2.6 MB in 2000 actions. */
const BROWSERS_OWN = /^PerformanceEventTiming$|^SoftNavigationContext$|NetworkResourcesData/;

/**
 * What the page keeps after a collection, in MB. Not counted is what the browser keeps for itself, machine code for
 * example: V8 compiles a function that is used often, 4 MB of it in 2000 actions, and throws that away when it needs the
 * room.
 */
async function heap(page: AppPage): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.enable');
  for (let run = 0; run < 3; run++) await session.send('HeapProfiler.collectGarbage');
  let text = '';
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => (text += chunk));
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  await session.detach();
  const { snapshot, nodes, strings }: Snapshot = JSON.parse(text);
  const { node_fields: fields, node_types: types } = snapshot.meta;
  const [type, name, size] = [fields.indexOf('type'), fields.indexOf('name'), fields.indexOf('self_size')];
  const code = types[type]?.indexOf('code') ?? -1;
  let kept = 0;
  for (let node = 0; node < nodes.length; node += fields.length)
    if (nodes[node + type] !== code && !BROWSERS_OWN.test(strings[nodes[node + name] ?? -1] ?? ''))
      kept += nodes[node + size] ?? 0;
  expect(code).toBeGreaterThan(0);
  expect(kept).toBeGreaterThan(MEGABYTE);
  return kept / MEGABYTE;
}
/** Goes to a story, and waits until it stands there in that language. */
async function goTo(page: AppPage, id: string, language: 'en' | 'de', more = ''): Promise<void> {
  await page.evaluate((to) => (location.hash = to), `#/${id}?${more}lang=${language}`);
  const { headline } = core(id, language).board;
  await page.waitForFunction((wanted) => document.querySelector('h1')?.textContent === wanted, headline);
}
/** Back to the calm start: nothing lies open. */
async function calm(page: AppPage, language: 'en' | 'de' = 'en'): Promise<void> {
  await page.setViewportSize({ width: 1280, height: 800 });
  for (let press = 0; press < 4; press++) await page.keyboard.press('Escape');
  const close = page.locator('.app:not([inert]) .drawer .head > button');
  if (await close.isVisible()) await close.click(); // beside the picture it stays open
  await page.mouse.move(0, 0);
  await goTo(page, 'fastly-2021-06-08', language); // or the address would be the same and lead nowhere
  await goTo(page, 'aws-2025-10-20', language);
  await expect.poll(() => page.locator('.app .board [data-c]').count()).toBe(187);
}
/** Each story once, each lesson, and each part of the page: what comes late has come, and been compiled. */
async function openAll(page: AppPage): Promise<void> {
  for (const language of ['de', 'en'] as const) {
    for (const id of STORY_IDS) {
      await goTo(page, id, language, 't=12:00&');
      await page.waitForTimeout(50);
    }
    for (const lesson of LESSONS) {
      await page.evaluate((to) => (location.hash = to), `#/lesson/${lesson}`);
      await page.locator('[data-lesson]').first().waitFor();
    }
    await calm(page, language);
    await page.evaluate(
      () => (location.hash = '#/aws-2025-10-20?fail=ddb-regional-endpoint&step=9&sel=snapchat&layout=rings'),
    );
    await page.locator('[data-network] canvas').first().waitFor();
    const menu = page.locator('.menu > button');
    for (let item = 1; item <= PARTS; item++) {
      await menu.click();
      await page.locator('.menu .items li button').nth(-item).click(); // what is always there stands last
      await page.locator('[data-loading]').waitFor({ state: 'detached' });
      for (const tab of await page.locator('.drawer [role="tab"], dialog[open] .segmented button').all()) {
        await tab.evaluate((one) => one instanceof HTMLElement && one.click());
        await page.locator('[data-loading]').waitFor({ state: 'detached' });
      }
      await page.keyboard.press('Escape');
    }
    await calm(page, language);
  }
}

/** Something is said of a link: of one that was not understood the address keeps what it said. */
const isSaid = (page: AppPage): Promise<boolean> => page.getByRole('alert').isVisible();

/** The address, opened in another tab, shows what is on screen. False where it need not: the next moment will do. */
async function expectSame(page: AppPage, copy: AppPage, done: readonly string[]): Promise<boolean> {
  let found: unknown;
  for (let look = 0; look < 8; look++) {
    await halt(page); // what was still on its way has begun to play since
    await page.waitForTimeout(150 * (look + 1));
    if (await isSaid(page)) return false;
    const hash = new URL(page.url()).hash;
    const size = page.viewportSize();
    if (size) await copy.setViewportSize(size);
    await copy.goto('about:blank');
    await copy.goto(`${page.origin}/index.html${hash}`);
    await copy.locator('html:not([data-wait]) #app[data-live] .third').waitFor();
    // A lesson comes in several parts, which may take a while on a busy machine; one that never comes is told below.
    if (hash.startsWith('#/lesson/'))
      await copy.locator('[data-lesson]').first().waitFor({ timeout: 10_000 }).catch(String);
    for (let again = 0; again < 4; again++) {
      const [here, there] = [await shown(page), await shown(copy)];
      const parts = Object.keys(here).filter((part) => here[part] !== there[part]);
      if (parts.length === 0) return true;
      found = { hash, ...Object.fromEntries(parts.map((part) => [part, [here[part], there[part]]])) };
      await page.waitForTimeout(100 * (again + 1));
    }
  }
  expect({ found, actions: done.length, done: done.slice(-25) }).toBeNull();
  return false;
}

it(
  `does ${ACTIONS} things at random (seed ${SEED}): nothing breaks, every address leads back, nothing is kept for ever`,
  { timeout: 300_000 + ACTIONS * 300 },
  async () => {
    const page = await openReady({
      prepare: async (before) => {
        await before.addInitScript(() => Object.assign(window, { print: () => undefined }));
      },
    });
    console.time('monkey');
    await openAll(page);
    const before = await heap(page);
    console.timeLog('monkey', 'opened');
    const copy = await openBeside(page);
    page.context().on('page', (popup) => void popup.close());
    await page.bringToFront();
    const monkey = new Monkey(page, SEED);
    const every = Math.max(1, Math.floor(ACTIONS / MOMENTS));
    let next = Math.floor(monkey.random() * every);
    for (let action = 0; action < ACTIONS; action++) {
      await monkey.act();
      expect({ action, problems: page.problems, done: monkey.done.slice(-15) }).toMatchObject({ problems: [] });
      if (action !== next) continue;
      if (!(await isSaid(page)) && (await expectSame(page, copy, monkey.done)))
        next = (Math.floor(action / every) + 1) * every + Math.floor(monkey.random() * every);
      else next++;
      await page.bringToFront();
    }
    console.timeLog('monkey', 'acted');
    await copy.close();
    await calm(page);
    // The second tab shared the page's heap, and is given back some time after it has been closed.
    let after = await heap(page);
    for (let look = 0; look < 5 && after - before >= 3; look++) {
      await page.waitForTimeout(2000);
      after = await heap(page);
    }
    console.log(`kept ${before.toFixed(1)} → ${after.toFixed(1)} MB`);
    expect(after - before).toBeLessThan(3);
    page.expectClean();
  },
);
