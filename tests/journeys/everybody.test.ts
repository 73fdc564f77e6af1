import { expect, it } from 'vitest';
import { button, expectAccessible, hit, openReady, stepLine, toTheEnd } from './support/app';

const END = '#/aws-2025-10-20?fail=ddb-regional-endpoint&step=20';

it.each(['light', 'dark'] as const)(
  'is accessible by machine check, %s, at rest and mid-cascade, in every panel',
  async (colorScheme) => {
    const page = await openReady({ colorScheme });
    await page.waitForTimeout(300);
    await expectAccessible(page);
    await page.goto(`${page.origin}/${END}&sel=signal`);
    await page.locator('[data-why]').waitFor();
    await expectAccessible(page);
    await page.getByRole('tab', { name: 'Story' }).click();
    await expectAccessible(page);
    await page.getByRole('tab', { name: 'List' }).click();
    await page.getByRole('tree').waitFor();
    await expectAccessible(page);
    await button(page, 'Table').click();
    await page.getByRole('table').waitFor();
    await expectAccessible(page);
    await page.keyboard.press('/');
    await page.getByRole('combobox', { name: 'Search' }).waitFor();
    await expectAccessible(page);
    page.expectClean();
  },
);

it('is accessible as projector theme and on a phone', async () => {
  const page = await openReady({ viewport: { width: 390, height: 844 }, touch: true });
  await button(page, 'Settings').tap();
  await page.getByLabel('Theme').selectOption('projector');
  await expectAccessible(page);
  await button(page, 'Break it in the model').tap();
  await button(page, 'Open explanation').tap();
  await expectAccessible(page);
  page.expectClean();
});

it('speaks German when asked, everywhere', async () => {
  const page = await openReady({ locale: 'de-DE', hash: END });
  expect(await page.locator('html').getAttribute('lang')).toBe('de');
  expect(await stepLine(page)).toContain('142 von 186 Komponenten gestört oder ausgefallen');
  await button(page, 'Einstellungen').click();
  await page.getByLabel('Sprache').selectOption('en');
  await expect.poll(() => stepLine(page)).toContain('142 of 186 components degraded or worse');
  await page.reload();
  await expect.poll(() => stepLine(page)).toContain('142 of 186'); // the choice is kept
  page.expectClean();
});

it('says every step once in a live region, and the list says the same as the picture', async () => {
  const page = await openReady({ hash: '#/aws-2025-10-20?fail=ddb-regional-endpoint&step=1', reducedMotion: 'reduce' });
  const live = page.locator('[data-live]');
  await page.waitForTimeout(1600);
  await page.keyboard.press('End');
  await expect
    .poll(() => live.innerText(), { timeout: 5000 })
    .toMatch(/^Step 20 of 20\. .*142 degraded or worse: .*If DynamoDB regional endpoint fails/);
  await page.getByRole('tab', { name: 'List' }).click();
  await button(page, 'Table').click();
  const rows = page.getByRole('table').getByRole('row');
  await expect.poll(() => rows.count()).toBe(188);
  const states = await page.locator('td.health').allInnerTexts();
  const counted = states.filter((state) => /^\s*(down|degraded|fault put here)/.test(state)).length;
  const region = 1; // the Region's stand-in is degraded too, and not counted
  expect(counted - region).toBe(142);
});

it('shows the same facts without motion: nothing travels, every step is said', async () => {
  const page = await openReady({ reducedMotion: 'reduce' });
  await button(page, 'Break it in the model').click();
  for (let look = 0; look < 10; look++) {
    expect(await page.locator('[data-travelling="true"]').count()).toBe(0);
    await page.waitForTimeout(100);
  }
  await expect.poll(() => stepLine(page), { timeout: 15_000 }).toMatch(/Step ([3-9]|1\d) of 20/);
});

it('lets tokens travel otherwise', async () => {
  const page = await openReady();
  await button(page, 'Break it in the model').click();
  await expect.poll(() => page.locator('[data-travelling="true"]').count()).toBe(1);
});

it('works with forced colours', async () => {
  const page = await openReady({ forcedColors: 'active', hash: END });
  expect(await hit(page)).toBe(142);
  await expectAccessible(page);
  page.expectClean();
});

it('is usable on a phone: tap, sheet, no sideways scroll, targets of 44 pixels', async () => {
  const page = await openReady({ viewport: { width: 390, height: 844 }, touch: true });
  await button(page, 'Break it in the model').tap();
  await toTheEnd(page);
  expect(await hit(page)).toBe(142);
  await page.getByRole('tab', { name: 'List' }).tap();
  await page.getByRole('tree').waitFor();
  await button(page, 'Close').tap();
  await page.getByRole('tree').waitFor({ state: 'hidden' });
  const small = await page.evaluate(() =>
    [...document.querySelectorAll('.transport button, header button, header select')].flatMap((element) => {
      const { width, height } = element.getBoundingClientRect();
      return width > 0 && (width < 44 || height < 44)
        ? [`${element.getAttribute('aria-label') ?? element.textContent ?? ''} ${String(width)}×${String(height)}`]
        : [];
    }),
  );
  expect(small).toEqual([]);
  page.expectClean();
});

it.each([320, 390, 1024])('never scrolls sideways at %d pixels', async (width) => {
  const page = await openReady({ viewport: { width, height: 800 }, hash: END });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  for (const tab of ['Story', 'Why?', 'What if', 'List']) {
    await page.getByRole('tab', { name: tab }).click();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  }
});
