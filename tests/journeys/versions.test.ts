import { expect, it } from 'vitest';
import { button, expectAccessible, openReady } from './support/app';
import type { AppPage } from './support/browser';
import { closeDrawer, drawer, drop } from './support/own';

type Row = readonly [from: string, to: string, strength: 'hard' | 'soft'];

const system = (ids: readonly string[], rows: readonly Row[]): string =>
  JSON.stringify({
    ...{ format: 'dominograph-system', version: 2, title: 'Shop', redundancies: [] },
    components: ids.map((id) => ({ id })),
    dependencies: rows.map(([from, to, strength]) => ({ from, to, strength, lag_minutes: null })),
  });
const key = (page: AppPage) => page.locator('main .versions li');

/** Three of each: new, otherwise, gone. */
const IDS = ['web', 'api', 'orders', 'billing', 'db', 'cache', 'queue', 'mail'];
const BEFORE: readonly Row[] = [
  ['web', 'api', 'hard'],
  ['api', 'orders', 'hard'],
  ['orders', 'db', 'hard'],
  ['billing', 'db', 'hard'],
  ['billing', 'queue', 'hard'],
  ['mail', 'queue', 'hard'],
  ['api', 'cache', 'hard'],
];
const AFTER: readonly Row[] = [
  ...BEFORE.filter(([from, to]) => `${from} ${to}` !== 'billing queue').map(([from, to, strength]): Row => [
    from,
    to,
    to === 'cache' ? 'soft' : strength,
  ]),
  ['search', 'db', 'hard'],
];

/** Two versions of a system beside each other, the drawer closed. */
async function beside(before: string, after: string): Promise<AppPage> {
  const page = await openReady({ reducedMotion: 'reduce' });
  await drop(page, [['a.json', before]]);
  await drawer(page).getByText('from Dominograph', { exact: false }).waitFor();
  await drop(page, [['b.json', after]]);
  await page.locator('main .versions').waitFor();
  return page;
}

it('draws what is new, otherwise and gone each in its own way, as the key shows it, on a board by depth and in the network', async () => {
  const page = await beside(system(IDS, BEFORE), system([...IDS, 'search'], AFTER));
  await drawer(page).getByText('Dependencies that are different: 3').click();
  const rows = await drawer(page).locator('details li').allInnerTexts();
  expect(rows.sort()).toEqual(['api needs cache was hard, is soft', 'billing needs queue gone', 'search needs db new']);
  await closeDrawer(page);
  const told = ['new component', 'needs something else than before'];
  const lines = ['new dependency', 'changed dependency', 'removed dependency'];
  expect(await key(page).allInnerTexts()).toEqual([...told, ...lines]);
  /** Length of what is drawn of a line and of what is not, in pixels. */
  const dashes = (within: string) =>
    page.evaluate(
      (where) =>
        Object.fromEntries(
          ['added', 'altered', 'gone'].map((tone) => {
            const path = document.querySelector(`${where} .stroke.${tone}`);
            // In a path that is said to be of length 1 nine pixels would be nine times the whole of it.
            const dash = path && !path.hasAttribute('pathLength') ? getComputedStyle(path).strokeDasharray : 'other';
            return [tone, dash];
          }),
        ),
      within,
    );
  const onBoard = await dashes('.board .combs');
  expect(onBoard).toEqual(await dashes('main .versions'));
  expect(new Set(Object.values(onBoard)).size).toBe(3);
  await expectAccessible(page);
  await button(page, 'Network').click();
  await page.locator('[data-network] canvas').first().waitFor();
  // Marked there too, by one key.
  expect(await key(page).allInnerTexts()).toEqual([...told, ...lines]);
  expect(await page.locator('[data-network] .key li').count()).toBe(0);
  page.expectClean();
});

it('draws in the network, too, what is gone, between two marks that no line joins', async () => {
  // What needs the database in another way is marked either way, so that only the line that is gone makes a difference.
  const otherwise = (rows: readonly Row[]) =>
    rows.map(([from, to, strength]): Row => [from, to, from === 'billing' && to === 'db' ? 'soft' : strength]);
  const without = BEFORE.filter(([from, to]) => `${from} ${to}` !== 'billing queue');
  const painted = async (before: readonly Row[]): Promise<string> => {
    const page = await beside(system(IDS, otherwise(before)), system(IDS, without));
    await closeDrawer(page);
    await button(page, 'Network').click();
    const canvas = page.locator('[data-network] canvas');
    await canvas.first().waitFor();
    await expect.poll(() => key(page).count()).toBeGreaterThan(0);
    const layers = () => canvas.evaluateAll((all) => all.map((one) => (one as HTMLCanvasElement).toDataURL()).join());
    let last = '';
    await expect.poll(async () => last === (last = await layers())).toBe(true);
    page.expectClean();
    return last;
  };
  const known = await painted(without);
  expect(await painted(without)).toBe(known);
  expect(await painted(BEFORE)).not.toBe(known);
});

/** The moment that a comparison says how far it is, the reader goes to another tab, and comes back. */
const lookAwayMeanwhile = (page: AppPage): Promise<void> =>
  page.evaluate(() => {
    const seen: string[] = [];
    Object.assign(globalThis, { seen });
    const press = (name: string): void => {
      const tab = [...document.querySelectorAll<HTMLElement>('.drawer [role="tab"]')].find(
        ({ textContent }) => textContent.trim() === name,
      );
      tab?.click();
      seen.push(name);
    };
    const watch = new MutationObserver(() => {
      const running = document.querySelector('.drawer progress') !== null;
      if (running && seen.length === 0) press('Edit');
      else if (!running && seen.length === 1) {
        watch.disconnect();
        press('Review');
      }
    });
    watch.observe(document.body, { subtree: true, childList: true, attributes: true });
  });

it('compares large versions in a worker that is begun once, answers meanwhile, and marks groups by their signs alone', async () => {
  const ids = Array.from({ length: 6_000 }, (_, at) => `${['lib', 'py', 'qt'][at % 3] ?? ''}-${at}`);
  const rows = ids.slice(1).map((id, at): Row => [id, ids[at >> 1] ?? '', 'hard']);
  const later = rows
    .filter((_, at) => at !== 4_000)
    .map(([from, to, strength], at): Row => [from, to, at === 3 ? 'soft' : strength]);
  const page = await openReady({ reducedMotion: 'reduce' });
  let begun = 0;
  page.on('worker', (worker) => (begun += worker.url().includes('analysis') ? 1 : 0));
  await drop(page, [['a.json', system(ids, rows)]]);
  await drawer(page).getByText('6,000 components', { exact: false }).first().waitFor();
  await lookAwayMeanwhile(page);
  await drop(page, [['b.json', system([...ids, 'lib-new'], [...later, ['lib-new', 'lib-0', 'hard']])]]);
  await drawer(page).getByText('6,001 components', { exact: false }).first().waitFor();
  // Whoever looks at something else meanwhile does not have it begin anew.
  await drawer(page).getByText('1 component added, 0 removed; 3 dependencies different.').waitFor();
  expect(await page.evaluate(() => (globalThis as { seen?: string[] }).seen)).toEqual(['Edit', 'Review']);
  expect(begun).toBe(1);
  await drawer(page).getByText('Dependencies that are different: 3').click();
  expect(await drawer(page).locator('details li').count()).toBeGreaterThanOrEqual(3);
  await closeDrawer(page);
  await expect.poll(() => page.locator('.board .bar:is(.r-new, .r-changed)').count()).toBeGreaterThan(0);
  expect(await page.locator('.board .combs .stroke').count()).toBe(0);
  expect(await key(page).allInnerTexts()).toEqual(['new component', 'needs something else than before']);
  page.expectClean();
});
