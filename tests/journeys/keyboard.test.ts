import { expect, it } from 'vitest';
import { box, button, caption, hit, openReady, place, slider, stateOf } from './support/app';
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
    if (!found) break;
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
