import { expect, it } from 'vitest';
import { hit, openReady, sentence, stepLine } from './support/app';

it('does the whole journey without a mouse', async () => {
  const page = await openReady({ reducedMotion: 'reduce' });
  let presses = 0;
  const press = async (key: string) => {
    presses++;
    await page.keyboard.press(key);
  };
  await press('/');
  await page.getByRole('combobox', { name: 'Search' }).waitFor();
  await page.keyboard.type('dynamodb reg');
  presses += 12;
  await press('Enter');
  expect(await page.locator('[data-why] h2').innerText()).toContain('DynamoDB regional endpoint');
  await press('Enter'); // breaks the selected component
  await expect.poll(() => sentence(page).innerText()).toContain('you broke it');
  await press(' ');
  await press('End');
  expect(await hit(page)).toBe(142);
  await press('ArrowLeft');
  expect(await stepLine(page)).toContain('Step 19 of 20');
  await press('Home');
  expect(await page.getByText('Click any service to break it').isVisible()).toBe(true);
  await press('ArrowRight');
  await press('r');
  await press('?');
  expect(await page.getByRole('dialog', { name: 'How to read this' }).isVisible()).toBe(true);
  await press('Escape');
  expect(presses).toBeLessThan(40);
  page.expectClean();
});

it('walks the tree along dependencies and breaks from there', async () => {
  const page = await openReady();
  await page.keyboard.press('l');
  const tree = page.getByRole('tree', { name: 'Tree along dependencies' });
  await tree.waitFor();
  const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
  await tree.locator('[tabindex="0"]').focus();
  expect(await focused()).toContain('DynamoDB regional endpoint');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  expect(await focused()).toContain('Internal AWS recovery tooling');
  await page.keyboard.press('ArrowDown');
  expect(await focused()).toContain('Amazon DynamoDB');
  await page.keyboard.type('snap');
  await expect.poll(focused).toContain('Snapchat');
  await page.keyboard.press('Enter');
  await expect.poll(() => hit(page)).toBe(1);
  page.expectClean();
});

it('keeps a visible focus on everything that Tab reaches', async () => {
  const page = await openReady({ hash: '#/aws-2025-10-20?fail=lambda&step=3&sel=lambda' });
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
  expect(seen.size).toBeGreaterThan(20);
});

it('lets letters be switched off', async () => {
  const page = await openReady();
  await page.keyboard.press('?');
  await page.getByLabel('Keyboard shortcuts on').uncheck();
  await page.keyboard.press('Escape');
  await page.keyboard.press('l');
  expect(await page.getByRole('tab', { name: 'Story' }).getAttribute('aria-selected')).toBe('true');
});
