import { expect, it } from 'vitest';
import type { AppPage } from './support/browser';
import { box, button, caption, counted, expectAccessible, figure, openReady, stateOf, toTheEnd } from './support/app';
import { closeDrawer, COMPOSE, drawer, openOwn, paste } from './support/own';

it('goes from a paste to the one change that helps most in six actions', async () => {
  const page = await openReady();
  const workers: string[] = [];
  page.on('worker', (worker) => workers.push(worker.url()));
  await paste(page, COMPOSE); // 1
  await drawer(page).getByText('5 components, 3 dependencies from Docker Compose.').waitFor();
  expect(workers.join()).toMatch(/read-files\.worker/); // not on the page's own thread
  await drawer(page).getByText('If database fails, orders breaks: right?').waitFor();
  await closeDrawer(page); // 2
  await box(page, 'database').click(); // 3
  await toTheEnd(page); // to see it all at once: not needed for what follows
  expect(await stateOf(page, 'database')).toBe('fault');
  for (const name of ['orders', 'shop', 'web']) expect(await stateOf(page, name)).toBe('perhaps');
  expect(await stateOf(page, 'mail')).toBe('up');
  expect(await figure(page)).toBe('1');
  expect(await counted(page)).toBe('of 5 fall for certain, 3 more only if hard; 1 holds');
  expect(await caption(page)).toContain('Only if hard');
  await button(page, 'Menu').click(); // 4
  await button(page, 'What if …?').click(); // 5
  await button(page, 'What one change would have saved the most?').click(); // 6
  await drawer(page).locator('ol > li').filter({ hasText: 'database' }).first().waitFor();
  await drawer(page).getByText('as if all dependencies were hard', { exact: false }).waitFor();
  // So is all that is worked out on the graph, whatever is asked of it.
  await closeDrawer(page);
  await button(page, 'Menu').click();
  await button(page, 'What hurts most').click();
  const dialog = page.locator('dialog[open]');
  for (const tab of ['Ranking', 'One component', 'Two products', 'Repair order']) {
    await dialog.getByText(tab, { exact: true }).first().click();
    await dialog.getByText('as if all dependencies were hard', { exact: false }).waitFor();
  }
  page.expectClean();
});

it('stands whole beside the drawer, which stays at what it shows while something is broken, and says why when asked', async () => {
  const page = await openOwn(COMPOSE, { reducedMotion: 'reduce' });
  const chosen = () => drawer(page).locator('[role="tab"][aria-selected="true"]').innerText();
  /** How far boxes reach below the drawer, in pixels. */
  const hidden = () =>
    page.evaluate(() => {
      const left = document.querySelector('.drawer')?.getBoundingClientRect().left ?? 0;
      return Math.max(
        ...[...document.querySelectorAll('.board [data-c]')].map((one) => one.getBoundingClientRect().right - left),
      );
    });
  await box(page, 'database').click();
  await expect.poll(() => stateOf(page, 'database')).toBe('fault');
  expect(await chosen()).toBe('Review');
  for (const tab of ['Story', 'What if', 'List']) {
    await page.getByRole('tab', { name: tab, exact: true }).click();
    await expect.poll(hidden).toBeLessThanOrEqual(0);
  }
  await toTheEnd(page);
  await box(page, 'orders').click();
  expect(await chosen()).toBe('Why');
  await expect.poll(hidden).toBeLessThanOrEqual(0);
  page.expectClean();
});

it('runs again at once with what the reader says a dependency is, and takes it back', async () => {
  const page = await openOwn();
  await closeDrawer(page);
  await box(page, 'database').click();
  await toTheEnd(page);
  await button(page, 'Menu').click();
  await button(page, 'Review').click();
  const row = drawer(page).locator('li').filter({ hasText: 'orders needs database' });
  await row.getByRole('button', { name: 'hard', exact: true }).click();
  await expect.poll(() => stateOf(page, 'orders')).toBe('down');
  expect(await stateOf(page, 'shop')).toBe('perhaps');
  await row.getByRole('button', { name: 'to start only' }).click();
  await expect.poll(() => stateOf(page, 'orders')).toBe('up');
  expect(await stateOf(page, 'shop')).toBe('up');
  await expectAccessible(page);
  await drawer(page).getByRole('button', { name: 'Take back' }).click();
  await page.keyboard.press('Control+z');
  await expect.poll(() => stateOf(page, 'orders')).toBe('perhaps');
  await drawer(page).getByRole('button', { name: 'Wrong: turn all round' }).click();
  await drawer(page).getByText('If web fails, shop breaks: right?').waitFor();
  await expect.poll(() => stateOf(page, 'orders')).toBe('up');
  page.expectClean();
});

it('is edited as a table, by keyboard alone, and every change is taken back', async () => {
  const page = await openReady();
  await paste(page, COMPOSE);
  await drawer(page).getByRole('button', { name: 'Edit as a table' }).click();
  const dialog = page.locator('dialog[open]');
  await dialog.getByLabel('Add a component').fill('cache');
  await page.keyboard.press('Enter');
  await dialog.getByText('6 components, 3 dependencies', { exact: false }).waitFor();
  await dialog.getByLabel('What needs it', { exact: true }).fill('shop');
  await dialog.getByLabel('What is needed').fill('cache');
  await page.keyboard.press('Enter');
  await dialog.getByText('6 components, 4 dependencies', { exact: false }).waitFor();
  await dialog.getByLabel('Name of cache').fill('Cache of prices');
  await page.keyboard.press('Tab');
  await dialog.getByRole('button', { name: 'Delete mail' }).press('Enter');
  await dialog.getByText('5 components, 4 dependencies', { exact: false }).waitFor();
  await expectAccessible(page);
  for (let change = 0; change < 4; change++) await dialog.getByRole('button', { name: 'Take back' }).press('Enter');
  await dialog.getByText('5 components, 3 dependencies', { exact: false }).waitFor();
  await page.keyboard.press('Escape');
  expect(await box(page, 'mail').count()).toBe(1);
  page.expectClean();
});

it('is edited on the picture: a box is pressed and nothing breaks, the other end is found by keyboard, all is taken back', async () => {
  const page = await openOwn();
  await page.getByRole('tab', { name: 'Edit' }).click();
  await drawer(page).getByText('Press a box of the picture to change it', { exact: false }).waitFor();
  await box(page, 'web').click();
  await drawer(page).getByRole('heading', { name: 'web' }).waitFor();
  expect(await stateOf(page, 'web')).toBe('up');
  await drawer(page).locator('.fields select').selectOption('hard');
  await button(page, 'Choose the other on the picture').press('Enter');
  expect(await page.evaluate(() => document.activeElement?.closest('.board') !== null)).toBe(true);
  for (let step = 0; step < 12 && !(await box(page, 'mail').evaluate((one) => one === document.activeElement)); step++)
    await page.keyboard.press(step % 2 === 0 ? 'ArrowDown' : 'ArrowRight');
  await box(page, 'mail').press('Enter');
  await drawer(page).getByText('web needs mail now.').waitFor();
  await drawer(page).getByLabel('Strength: web needs mail').selectOption('soft');
  await drawer(page).getByLabel('Name', { exact: true }).fill('Shop front');
  await page.keyboard.press('Tab');
  await expect.poll(() => box(page, 'Shop front').count()).toBe(1);
  await drawer(page).getByLabel('Group', { exact: true }).fill('Front');
  await page.keyboard.press('Tab');
  // One group alone divides nothing; two do.
  await box(page, 'database').click();
  await drawer(page).getByRole('heading', { name: 'database' }).waitFor();
  await drawer(page).getByLabel('Group', { exact: true }).fill('Back');
  await page.keyboard.press('Tab');
  await expect.poll(() => page.locator('.board .group[aria-label="Back"] [data-c]').count()).toBe(1);
  await box(page, 'Shop front').click();
  await drawer(page).getByRole('heading', { name: 'Shop front' }).waitFor();
  expect(await box(page, 'Shop front').getAttribute('aria-label')).toContain('Front');
  expect(await drawer(page).getByLabel('Strength: Shop front needs mail').inputValue()).toBe('soft');
  await expectAccessible(page);
  await drawer(page).getByRole('button', { name: 'Delete Shop front' }).press('Enter');
  await expect.poll(() => box(page, 'Shop front').count()).toBe(0);
  for (let change = 0; change < 6; change++)
    await drawer(page).getByRole('button', { name: 'Take back' }).press('Enter');
  await expect.poll(() => box(page, 'web').count()).toBe(1);
  expect(await drawer(page).getByRole('button', { name: 'Take back' }).isDisabled()).toBe(true);
  page.expectClean();
});

const NEWER = COMPOSE.replace('image: shop/mail', 'image: shop/mail\n    depends_on: [database]');
/** What two versions mark on the board, by name. */
const marks = (page: AppPage): Promise<Record<string, string>> =>
  page
    .locator('.board [data-c]')
    .evaluateAll((all) =>
      Object.fromEntries(
        all.flatMap((one) =>
          [...one.classList]
            .filter((name) => ['r-new', 'r-changed'].includes(name))
            .map((name) => [one.querySelector('.name')?.textContent ?? '', name]),
        ),
      ),
    );

/** How dependencies that are different are drawn on the board. */
const lines = (page: AppPage): Promise<string[]> =>
  page
    .locator('.board .combs .stroke')
    .evaluateAll((all) =>
      [
        ...new Set(all.flatMap((one) => ['added', 'altered', 'gone'].filter((tone) => one.classList.contains(tone)))),
      ].sort(),
    );

it('puts a second version beside the first: what is different, and what that does', async () => {
  const page = await openReady();
  await paste(page, COMPOSE);
  await drawer(page).getByText('5 components, 3 dependencies from Docker Compose.').waitFor();
  await paste(page, NEWER);
  await drawer(page).getByText('0 components added, 0 removed; 1 dependency different.').waitFor();
  const row = drawer(page).locator('li').filter({ hasText: 'can take 4 with it instead of 3.' });
  expect(await row.innerText()).toContain('mail needs database (new)');
  await row.getByRole('button', { name: 'database' }).click();
  await page.locator('.board [data-c].selected').waitFor();
  // On the picture, too: a sign, a word for those who do not see it, a line for each dependency, and what all of it means.
  await expect.poll(() => marks(page)).toEqual({ mail: 'r-changed' });
  await expect.poll(() => lines(page)).toEqual(['added']);
  const key = page.locator('main .versions');
  await expect
    .poll(() => key.locator('li').allInnerTexts())
    .toEqual(['needs something else than before', 'new dependency']);
  await paste(page, `${COMPOSE}  cache:\n    image: redis\n`.replace(/ {2}web:.*?(?= {2}shop:)/s, ''));
  await drawer(page).getByText('1 component added, 1 removed; 2 dependencies different.').waitFor();
  await expect.poll(() => marks(page)).toEqual({ cache: 'r-new', mail: 'r-changed' });
  expect(await box(page, 'cache').getAttribute('aria-label')).toContain('new in this version');
  const sign = (name: string): Promise<string> =>
    box(page, name).evaluate((one) => getComputedStyle(one, '::before').content);
  expect([await sign('cache'), await sign('shop')]).toEqual(['"+"', 'none']);
  await drawer(page).getByText('What is gone has no box on the picture', { exact: false }).waitFor();
  await expectAccessible(page);
  await drawer(page).getByLabel('Mark what is different on the picture').press('Space');
  await expect.poll(() => marks(page)).toEqual({});
  await drawer(page).getByLabel('Mark what is different on the picture').press('Space');
  await expect.poll(() => marks(page)).toEqual({ cache: 'r-new', mail: 'r-changed' });
  // Without the drawer as well, which on a phone lies over the picture.
  await closeDrawer(page);
  await expect.poll(() => marks(page)).toEqual({ cache: 'r-new', mail: 'r-changed' });
  await expect.poll(() => lines(page)).toEqual(['gone']);
  await expectAccessible(page);
  // One cause at a time: what falls has the picture for itself.
  await box(page, 'database').click();
  await expect.poll(() => lines(page)).toEqual([]);
  await toTheEnd(page);
  await expect.poll(() => lines(page)).toEqual(['gone']);
  await button(page, 'Take the marks off').click();
  await expect.poll(() => marks(page)).toEqual({});
  await expect.poll(() => lines(page)).toEqual([]);
  expect(await key.count()).toBe(0);
  page.expectClean();
});
