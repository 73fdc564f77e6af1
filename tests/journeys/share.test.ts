import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { button, expectAccessible, focusLost, openReady, place } from './support/app';
import type { AppOptions, AppPage } from './support/browser';

const STEP_4 = '#/aws-2025-10-20?fail=dynamodb&step=4';
const STEP_1 = '#/aws-2025-10-20?fail=dynamodb&step=1';
const DIST = new URL('../../dist/', import.meta.url);

/** The app at step 4 with the Share dialog open; what other builds put beside it is there, if only as a stand-in. */
async function openShare(options: AppOptions = {}): Promise<AppPage> {
  const page = await openReady({
    hash: STEP_4,
    ...options,
    prepare: async (opened) => {
      for (const path of ['s/aws-2025-10-20/embed.html', 's/aws-2025-10-20/embed.de.html', 'dominograph.html'])
        if (!existsSync(new URL(path, DIST)))
          await opened.route(`**/${path}*`, (route) =>
            route.fulfill({ contentType: 'text/html', body: '<title>embed</title>' }),
          );
      await options.prepare?.(opened);
    },
  });
  await page.keyboard.press('s');
  await field(page, /^(Address of this moment|Adresse dieses Augenblicks)$/).waitFor();
  return page;
}
const field = (page: AppPage, name: string | RegExp) => page.getByRole('textbox', { name });
const tab = (page: AppPage, name: string) => page.getByRole('button', { name, exact: true });
const select = (page: AppPage, name: string) => page.getByRole('combobox', { name, exact: true });

it('copies a link that leads to this moment, in the language of choice', async () => {
  const page = await openShare();
  const said = await place(page);
  expect(said).toMatch(/^Wave \d+ of \d+$/);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await select(page, 'Language').selectOption('Deutsch');
  await button(page, 'Copy').click();
  await page.getByText('Copied.').waitFor();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toBe(`${page.origin}/${STEP_4}&lang=de`);
  page.expectClean();

  await page.goto('about:blank');
  await page.goto(link);
  await page.locator('html:not([data-wait]) .third').waitFor();
  expect(await place(page)).toBe(said.replace('Wave', 'Welle').replace('of', 'von'));
  expect(await page.locator('html').getAttribute('lang')).toBe('de');
  page.expectClean();
});

it('shared from the German page, all leads to German pages that are there', async () => {
  const page = await openShare({ path: 'de/index.html', hash: '#/fastly-2021-06-08', locale: 'en-US' });
  const exists = async (address: string): Promise<boolean> =>
    (await page.request.get(address.replace(/[?#].*$/s, ''))).ok();
  const story = await field(page, 'Seite dieser Geschichte').inputValue();
  expect(story).toBe(`${page.origin}/s/fastly-2021-06-08/de.html`);
  expect(await exists(story)).toBe(true);
  const link = await field(page, 'Adresse dieses Augenblicks').inputValue();
  expect(link).toBe(`${page.origin}/de/#/fastly-2021-06-08?lang=de`);
  expect(await exists(link)).toBe(true);
  await tab(page, 'Einbetten').click();
  const code = await field(page, 'Text zum Einfügen').inputValue();
  const addresses = code.match(new RegExp(`${page.origin}[^"'<> ]+`, 'g')) ?? [];
  expect(addresses.length).toBeGreaterThan(1);
  expect(addresses.some((address) => address.includes('/s/fastly-2021-06-08/embed.de.html'))).toBe(true);
  for (const address of addresses) expect([address, await exists(address)]).toEqual([address, true]);
  await tab(page, 'Daten').click();
  const file = await page.getByRole('link', { name: /Die ganze Anwendung/ }).getAttribute('href');
  expect(file).toBe(`${page.origin}/dominograph.html`);
  page.expectClean();

  await page.goto('about:blank');
  await page.goto(link);
  await page.locator('html:not([data-wait]) .third').waitFor();
  expect(await page.locator('html').getAttribute('lang')).toBe('de');
});

it('selects the text where the clipboard is denied, and says what to do', async () => {
  const page = await openShare({
    prepare: async (opened) => {
      await opened.addInitScript(() => {
        const refuse = () => Promise.reject(new DOMException('denied', 'NotAllowedError'));
        Object.defineProperty(navigator, 'clipboard', { value: { writeText: refuse } });
      });
    },
  });
  await button(page, 'Copy').click();
  await page.getByText('press Ctrl+C').waitFor();
  expect(await page.evaluate(() => getSelection()?.toString())).toContain(STEP_4);
  page.expectClean();
});

it('asks for nothing that a browser may refuse: no storage, no clipboard, no download, no sharing', async () => {
  const page = await openShare({
    prepare: async (opened) => {
      await opened.addInitScript(() => {
        for (const name of ['localStorage', 'sessionStorage', 'indexedDB'])
          Object.defineProperty(window, name, {
            get: () => {
              throw new DOMException('denied', 'SecurityError');
            },
          });
        Object.defineProperty(navigator, 'clipboard', { value: undefined });
        delete (HTMLAnchorElement.prototype as Partial<HTMLAnchorElement>).download;
      });
    },
  });
  await button(page, 'Copy').click();
  await page.getByText('press Ctrl+C').waitFor();
  await tab(page, 'Picture').click();
  await page.locator('img[data-kind="moment"]').waitFor();
  expect(await button(page, /^Download/).count()).toBe(0);
  expect(await page.getByText('Keep the picture with a right click').isVisible()).toBe(true);
  await tab(page, 'Data').click();
  expect(await button(page, /^Download/).count()).toBe(0);
  expect(await field(page, /CSV/).inputValue()).toMatch(/^Step,Time since the start,/);
  expect(await field(page, /Markdown/).inputValue()).toMatch(/^# AWS outage/);
  page.expectClean();
});

it('previews the embed as it will be, and follows language, colours and moment', async () => {
  const page = await openShare();
  await tab(page, 'Embed').click();
  const frame = page.locator('iframe');
  await frame.waitFor();
  const folder = `${page.origin}/s/aws-2025-10-20/`;
  expect(await frame.getAttribute('src')).toBe(`${folder}embed.html${STEP_4}&lang=en`);
  await select(page, 'Theme').selectOption('Dark');
  await select(page, 'Language').selectOption('Deutsch');
  await page.getByRole('checkbox', { name: 'Start at this moment' }).uncheck();
  await page.locator(`iframe[src="${folder}embed.de.html?theme=dark"]`).waitFor();
  expect(await frame.getAttribute('title')).toContain('AWS-Ausfall');
  expect(await field(page, 'Text to paste').inputValue()).toContain(
    `src="${folder}embed.de.html?theme=dark" title="AWS-Ausfall`,
  );
  await select(page, 'Where it goes').selectOption('WordPress, Ghost: an address to paste');
  expect(await field(page, 'Text to paste').inputValue()).toBe(`${folder}de.html`);
  page.expectClean();
});

it('says so where there is nothing to preview', async () => {
  const page = await openReady({
    hash: STEP_4,
    prepare: async (opened) => {
      await opened.route('**/embed*.html', (route) => route.fulfill({ status: 404, body: '' }));
    },
  });
  await page.keyboard.press('s');
  await tab(page, 'Embed').click();
  await page.getByText('There is no preview').waitFor();
  expect(await page.locator('iframe').count()).toBe(0);
});

it('saves the steps as a table and as text, and leads to the app in one file', async () => {
  const page = await openShare();
  await tab(page, 'Data').click();
  const csv = await saved(page, /^Download: The steps as a table/);
  expect(csv.name).toBe('dominograph-aws-2025-10-20.csv');
  expect(csv.text).toMatch(/^\uFEFFStep,Time since the start,Component,/);
  expect(csv.text.split('\r\n').length).toBeGreaterThan(150);
  const markdown = await saved(page, /^Download: The steps as text/);
  expect(markdown.text).toMatch(/^## Wave 1 of (\d+)[\s\S]*^## Wave \1 of \1/m);
  const whole = page.getByRole('link', { name: /The whole app in one file/ });
  expect(await whole.getAttribute('href')).toBe(`${page.origin}/dominograph.html`);
  page.expectClean();
});

async function saved(page: AppPage, name: RegExp): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([page.waitForEvent('download'), button(page, name).click()]);
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
}

it.each([
  ['en-US', 'light', 1280, 800],
  ['de-DE', 'dark', 320, 640],
] as const)('is accessible in every tab (%s, %s, %i × %i)', async (locale, colorScheme, width, height) => {
  const page = await openShare({ locale, colorScheme, viewport: { width, height } });
  for (const name of [
    /^(Link)$/,
    /^(Embed|Einbetten)$/,
    /^(Picture|Bild)$/,
    /^(Film strip|Bilderstreifen)$/,
    /^(Data|Daten)$/,
  ]) {
    await button(page, name).click();
    await page.locator('dialog[open]:not(:has([data-loading])) .inner').waitFor();
    await expectAccessible(page, 'dialog[open]');
    const sideways = await page
      .locator('dialog[open]')
      .evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
    expect(sideways).toBeLessThanOrEqual(0);
  }
  page.expectClean();
});

it('is opened from the menu and left by key, gives the focus back, and pauses what plays', async () => {
  const page = await openReady({ hash: STEP_1 });
  await button(page, /^Play$/).click();
  await button(page, 'Menu').focus();
  await page.keyboard.press('Enter');
  await button(page, /^Share$/).focus();
  await page.keyboard.press('Enter');
  await field(page, 'Address of this moment').waitFor();
  expect(await button(page, 'Pause').count()).toBe(0);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Escape');
  await page.locator('dialog[open]').waitFor({ state: 'detached' });
  expect(await focusLost(page)).toBe(false);
  expect(await button(page, /^Play$/).isVisible()).toBe(true);
  await button(page, /^Play$/).click();
  await page.keyboard.press('s'); // the same by its letter
  await field(page, 'Address of this moment').waitFor();
  await page.keyboard.press('Escape');
  expect(await button(page, /^Play$/).isVisible()).toBe(true);
  page.expectClean();
});
