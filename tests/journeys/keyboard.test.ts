import { expect, it } from 'vitest';
import { box, button, caption, figure, hit, openReady, place, slider, stateOf } from './support/app';
import type { AppPage } from './support/browser';

const focused = (page: AppPage) =>
  page.evaluate(
    () =>
      document.activeElement?.querySelector('.name, .title')?.textContent ?? document.activeElement?.textContent ?? '',
  );

it('does the whole journey without a mouse', async () => {
  const page = await openReady({ reducedMotion: 'reduce' });
  let presses = 0;
  const press = async (key: string) => {
    presses++;
    await page.keyboard.press(key);
  };
  await press('/');
  await page.getByRole('combobox', { name: 'Find your app' }).waitFor();
  await page.keyboard.type('dynamodb’s');
  presses += 10;
  await press('Enter');
  await expect.poll(() => focused(page)).toContain('DynamoDB’s address');
  expect(await stateOf(page, 'DynamoDB’s address')).toBe('fault'); // to find it was to break what broke that day
  await slider(page).focus(); // on the board letters find names
  await press('r');
  expect(await page.locator('.board [data-c].s-up').count()).toBe(187);
  await box(page, 'DynamoDB’s address').focus();
  await press('Enter');
  await expect.poll(() => stateOf(page, 'DynamoDB’s address')).toBe('fault');
  await slider(page).focus();
  await press('End');
  expect(await hit(page)).toBe(142);
  await press('ArrowLeft');
  expect(await place(page)).toMatch(/^Wave (\d+) of/);
  await press('Home');
  expect(await page.locator('.board [data-c].s-up').count()).toBe(187);
  await press('ArrowRight');
  await press('r');
  await press('?');
  expect(await page.getByRole('dialog').isVisible()).toBe(true);
  await press('Escape');
  expect(presses).toBeLessThan(40);
  page.expectClean();
});

const OWN = `services:
  web:
    depends_on: [shop]
  shop:
    depends_on: [database]
  database:
    image: postgres
  mail:
    image: shop/mail
`;

const REACHED = 'button, input, a[href], select, textarea, [tabindex="0"]';
/** What the elements are called that a selector finds. Runs in the page. */
const namesOf = (selector: string): string[] =>
  [...document.querySelectorAll(selector)].map((element) => {
    const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : null;
    return (label ?? element.getAttribute('aria-label') ?? element.textContent ?? '').trim();
  });

/** Key presses for each task, from where the one before it ended. They may become fewer. */
const MOST = { breakAndWhy: 18, recordAtATime: 17, lesson: 74, ownSystem: 17 };

it('does the four main tasks by keys alone, in so many presses and no more', { timeout: 120_000 }, async () => {
  const page = await openReady({
    reducedMotion: 'reduce',
    prepare: (before) => before.context().grantPermissions(['clipboard-read', 'clipboard-write']),
  });
  const used: Record<string, number> = {};
  let task = '';
  const press = async (key: string) => {
    used[task] = (used[task] ?? 0) + 1;
    await page.keyboard.press(key);
  };
  const type = async (text: string) => {
    for (const sign of text) await press(sign);
  };
  /** What a screen reader would say of the focus. */
  const name = () => page.evaluate(namesOf, ':focus').then(([focus = '']) => focus);
  const goTo = async (what: string, key = 'Tab') => {
    // Nobody tabs on while what they want has not come, or the focus is on its way.
    await expect.poll(() => page.evaluate(namesOf, REACHED), { message: what }).toContain(what);
    await expect.poll(() => page.locator('[data-loading]').count()).toBe(0);
    await page.waitForTimeout(150);
    for (let most = 60; (await name()) !== what; most--) {
      expect(most, `${what} is reached by ${key}`).toBeGreaterThan(0);
      await press(key);
    }
  };
  const use = async (what: string, key = 'Tab') => {
    await goTo(what, key);
    await press('Enter');
  };

  task = 'breakAndWhy';
  const search = page.getByRole('combobox', { name: 'Find your app' });
  const find = async (text: string) => {
    await press('/');
    await search.waitFor();
    await type(text);
    await press('Enter');
    await search.waitFor({ state: 'detached' });
  };
  await find("dynamodb's");
  await expect.poll(() => stateOf(page, 'Snapchat')).toBe('down');
  await find('snap');
  await expect.poll(() => caption(page)).toMatch(/^DynamoDB’s address ▸ DynamoDB ▸ Snapchat/);

  task = 'recordAtATime';
  await use('Menu', 'Shift+Tab');
  await use('What really happened');
  await page.getByRole('slider', { name: 'The recorded outage over time' }).waitFor();
  await use('Menu');
  await use('Story, sources and list');
  await page.getByRole('textbox', { name: 'Go to time' }).waitFor();
  await goTo('Go to time');
  await type('11:14');
  await press('Enter');
  await expect.poll(() => figure(page)).toBe('11:14');
  await press('Escape');

  task = 'lesson';
  await use('Menu');
  await use('Lessons');
  await button(page, 'Open “One name, half the internet”').waitFor();
  await use('Open “One name, half the internet”');
  const lesson = page.locator('[data-lesson]');
  await lesson.locator('[data-c]').first().waitFor();
  await use('Next');
  await lesson.getByRole('checkbox').first().waitFor();
  await goTo('DynamoDB');
  await press(' ');
  await use('Commit');
  await use('Show everything');
  await expect.poll(() => lesson.locator('[data-result] h3').innerText()).toMatch(/^Result: \d+ of 12 right$/);
  await use('Leave the lesson', 'Shift+Tab');
  await lesson.waitFor({ state: 'detached' });

  task = 'ownSystem';
  await page.evaluate((text) => navigator.clipboard.writeText(text), OWN);
  await press('Control+v');
  await page.getByText('4 components, 2 dependencies from Docker Compose.').waitFor();
  await press('Escape');
  while (!(await page.evaluate(() => document.activeElement?.matches('.board [data-c]')))) await press('Tab');
  await type('data'); // on the board letters find names
  await press('Enter');
  await expect.poll(() => stateOf(page, 'database')).toBe('fault');
  await use('Menu', 'Shift+Tab');
  await use('What if …?');
  const ask = 'What one change would have saved the most?';
  await button(page, ask).waitFor();
  await use(ask);
  await page.locator('.drawer ol > li').filter({ hasText: 'database' }).first().waitFor();

  for (const [each, most] of Object.entries(MOST)) expect(used[each], each).toBeLessThanOrEqual(most);
  page.expectClean();
});

it('gives the focus to the picture after a system that took a while to be read: its dialog has come and gone', async () => {
  const page = await openReady({
    reducedMotion: 'reduce',
    prepare: (before) => before.context().grantPermissions(['clipboard-read', 'clipboard-write']),
  });
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 10 });
  await page.evaluate((text) => navigator.clipboard.writeText(text), OWN);
  await page.locator('main [data-c][tabindex="0"]').focus();
  await page.keyboard.press('Control+v');
  await page.locator('dialog[open]').waitFor();
  await page.getByText('4 components, 2 dependencies from Docker Compose.').waitFor();
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  expect(await page.locator('dialog[open]').count()).toBe(0);
  await page.keyboard.press('Escape');
  await expect.poll(() => page.evaluate(() => document.activeElement?.matches('.board [data-c]'))).toBe(true);
  page.expectClean();
});

it('gives the focus to what opens, keeps “/” there, and takes it back to what opened it', async () => {
  const page = await openReady({ hash: '#/aws-2025-10-20?fail=ddb-regional-endpoint&step=5' });
  const at = () =>
    page.evaluate(() => document.activeElement?.closest('.drawer, .menu, dialog, .board')?.className ?? '');
  const search = page.getByRole('combobox', { name: 'Find your app' });
  /** The drawer has the focus: its text pages, the search opens from it and gives it back. */
  const used = async () => {
    await expect.poll(at).toContain('drawer');
    const panel = page.locator('.drawer [role="tabpanel"]');
    await expect.poll(() => panel.evaluate((one) => one.scrollHeight > one.clientHeight)).toBe(true);
    await page.keyboard.press('PageDown');
    await expect.poll(() => panel.evaluate((one) => one.scrollTop)).toBeGreaterThan(0);
    await page.keyboard.press('/');
    await search.waitFor();
    await page.keyboard.press('Escape');
    await search.waitFor({ state: 'detached' });
    await expect.poll(at).toContain('drawer');
    await page.keyboard.press('Shift+Tab'); // close
    await page.keyboard.press('Shift+Tab'); // the tab that is shown
    await page.keyboard.press('/');
    await search.waitFor();
    await page.keyboard.press('Escape');
    await search.waitFor({ state: 'detached' });
    await page.keyboard.press('Escape');
    await page.locator('.drawer').waitFor({ state: 'detached' });
  };
  await box(page, 'Snapchat').focus();
  await slider(page).focus();
  await page.keyboard.press('l');
  await used();
  expect(await slider(page).evaluate((one) => one === document.activeElement)).toBe(true);
  await button(page, 'Menu').click();
  await button(page, 'Story, sources and list').click();
  await used();
  expect(await button(page, 'Menu').evaluate((one) => one === document.activeElement)).toBe(true);
  // Opened from nowhere, or by what has gone since: it goes to the picture.
  await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
  await page.keyboard.press('l');
  await used();
  expect(await at()).toContain('board');
  page.expectClean();
});

it('loses no letter that is typed into the search before that has come', async () => {
  let come: () => void = () => undefined;
  const slow = new Promise<void>((resolve) => (come = resolve));
  const page = await openReady({
    prepare: async (opened) => {
      await opened.addInitScript(() => Object.assign(window, { requestIdleCallback: () => 0 })); // nothing comes unasked
      await opened.route(/SearchDialog-[^/]*\.js/, async (route) => {
        await slow;
        await route.continue();
      });
    },
  });
  await page.keyboard.press('/');
  await page.keyboard.type('snap');
  await page.getByText('Loading').waitFor();
  expect(await page.locator('dialog[open] input').inputValue()).toBe('snap');
  come();
  const search = page.getByRole('combobox', { name: 'Find your app' });
  await search.waitFor();
  await page.keyboard.type('chat');
  expect(await search.inputValue()).toBe('snapchat');
  await page.keyboard.press('Enter');
  await expect.poll(() => caption(page)).toMatch(/ ▸ Snapchat/);
  // And begins anew the next time.
  await page.keyboard.press('/');
  await search.waitFor();
  expect(await search.inputValue()).toBe('');
  page.expectClean();
});

it('has one tab stop for the whole board; arrows go from box to box, a name is typed', async () => {
  const page = await openReady();
  expect(await page.locator('.board [tabindex="0"]:is([data-c], [data-g])').count()).toBe(1);
  await page.locator('.board [tabindex="0"]:is([data-c], [data-g])').focus();
  const seen = [await focused(page)];
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowRight', 'ArrowUp', 'ArrowLeft', 'End', 'Home']) {
    await page.keyboard.press(key);
    seen.push(await focused(page));
  }
  expect(new Set(seen).size).toBeGreaterThanOrEqual(6);
  expect(seen).not.toContain('');
  await page.keyboard.type('snap');
  expect(await focused(page)).toBe('Snapchat');
  expect(await page.locator('.board [tabindex="0"]:is([data-c], [data-g])').count()).toBe(1);
  await page.keyboard.press('Enter');
  await expect.poll(() => stateOf(page, 'Snapchat')).toBe('fault');
  expect(await focused(page)).toBe('Snapchat');
  page.expectClean();
});

it('reads the way aloud: the name on a box says how it is', async () => {
  const page = await openReady({ hash: '#/aws-2025-10-20?fail=ddb-regional-endpoint&step=99' });
  expect(await page.getByRole('button', { name: /^Snapchat, down/ }).count()).toBe(1);
  expect(await page.getByRole('button', { name: /^DynamoDB’s address, .+, fault put here/ }).count()).toBe(1);
});

it('walks the tree along dependencies and breaks from there', async () => {
  const page = await openReady();
  await page.keyboard.press('l');
  const tree = page.getByRole('tree');
  await tree.waitFor();
  const row = () => page.evaluate(() => document.activeElement?.textContent ?? '');
  await tree.locator('[tabindex="0"]').focus();
  expect(await row()).toContain('DynamoDB’s address');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  expect(await row()).not.toContain('DynamoDB’s address');
  await page.keyboard.type('snap');
  await expect.poll(row).toContain('Snapchat');
  await page.keyboard.press('Enter');
  await expect.poll(() => stateOf(page, 'Snapchat')).toBe('fault');
  page.expectClean();
});

it('keeps a visible focus on everything that Tab reaches', async () => {
  const page = await openReady({ hash: '#/aws-2025-10-20?fail=lambda&step=3&sel=lambda' });
  await page.keyboard.press('l');
  await page.getByRole('tree').waitFor();
  const seen = new Set<string>();
  for (let press = 0; press < 60; press++) {
    await page.keyboard.press('Tab');
    const found = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return null;
      const ringed = [element, element.parentElement].some(
        (at) =>
          at && getComputedStyle(at).outlineStyle !== 'none' && parseFloat(getComputedStyle(at).outlineWidth) >= 2,
      );
      const box = element.getBoundingClientRect();
      return {
        name: `${element.tagName} ${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 40)}`,
        ringed,
        shown: box.width > 0 && box.height > 0,
      };
    });
    if (!found) continue; // it goes on from the beginning of the page
    seen.add(found.name);
    expect(found, found.name).toMatchObject({ ringed: true, shown: true });
  }
  expect(seen.size).toBeGreaterThan(15);
});

it('never lets the focus fall to nowhere, though what was pressed goes', async () => {
  const page = await openReady();
  const lost = () => page.evaluate(() => document.activeElement === null || document.activeElement === document.body);
  const press = async (name: string | RegExp) => {
    const one = button(page, name).first();
    await one.focus();
    await page.keyboard.press('Enter');
    await page.waitForTimeout(150);
    expect(await lost(), `after ${name}`).toBe(false);
  };
  await press('Watch it fall');
  await press('Pause');
  for (let wave = 0; wave < 30 && (await button(page, 'One on').isEnabled()); wave++) await press('One on');
  await press('All healthy again');
  await press('Take back');
  await press('Do again');
  await press('What really happened');
  await press('Pause');
  await press('Compare with the model');
  await press('Record only');
  await press('Back to breaking things');
  await press('Menu');
  await press('Language and display');
  await page.keyboard.press('Escape');
  await page.waitForTimeout(150);
  expect(await lost(), 'after a dialog').toBe(false);
  await press('Menu');
  await press('Story, sources and list');
  await press('Close');
  page.expectClean();
});

it('lets letters be switched off', async () => {
  const page = await openReady();
  await button(page, 'Menu').click();
  await button(page, 'Language and display').click();
  await page.getByLabel('Letters as shortcuts').uncheck();
  await page.keyboard.press('Escape');
  await page.keyboard.press('l');
  await page.waitForTimeout(200);
  expect(await page.getByRole('tree').count()).toBe(0);
  expect(await caption(page)).not.toBe('');
});
