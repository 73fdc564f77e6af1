import { expect, it } from 'vitest';
import { writeCode } from '../../src/state/link-code';
import { button, openReady } from './support/app';
import { openApp, type AppPage } from './support/browser';

const MIDST = '#/aws-2025-10-20?fail=ddb-regional-endpoint&step=6&sel=snapchat';

/** Texts that a box cuts off, and whatever leaves the page sideways. Runs in the page. */
function cut(): readonly string[] {
  const found: string[] = [];
  const root = document.documentElement;
  if (root.scrollWidth > innerWidth + 1) found.push(`the page is ${root.scrollWidth} px wide`);
  // No name leaves its box, nor lies under the sign of its state.
  for (const name of document.querySelectorAll('.app .board .box .name')) {
    const box = name.closest('.box');
    const frame = box?.getBoundingClientRect();
    // A cell has its name for those who do not see it.
    if (!box || !frame || frame.width < 2 * frame.height) continue;
    const range = document.createRange();
    range.selectNodeContents(name);
    const { right, width } = range.getBoundingClientRect();
    const end = box.querySelector('.slot svg')?.getBoundingClientRect().left ?? frame.right;
    if (width > 0 && right > end + 1) found.push(`“${name.textContent}” is ${Math.round(right - end)} px too long`);
  }
  for (const element of document.querySelectorAll('body *')) {
    if (!(element instanceof HTMLElement) || !element.checkVisibility({ visibilityProperty: true })) continue;
    if (element.closest('.sr-only, svg, canvas, [inert], .cell, select, option')) continue;
    const own = [...element.childNodes].some((node) => node instanceof Text && node.data.trim() !== '');
    const { overflowX, overflowY, clipPath, display } = getComputedStyle(element);
    if (clipPath !== 'none' || display === 'inline') continue;
    const text = (element.textContent ?? '').trim().slice(0, 40);
    const hides = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
    if (hides(overflowY) && element.scrollHeight > element.clientHeight + 2 && own)
      found.push(`${element.className || element.tagName} “${text}” is cut below`);
    if (hides(overflowX) && element.scrollWidth > element.clientWidth + 2 && own)
      found.push(`${element.className || element.tagName} “${text}” is cut at its side`);
    if (element.matches('button, .button') && own && element.scrollWidth > element.clientWidth + 2)
      found.push(`button “${text}” is too narrow by ${element.scrollWidth - element.clientWidth}`);
  }
  return found;
}
/** WCAG 2.2, 1.4.12: none of it may lose text. Runs in the page. */
function space(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }',
  );
  document.adoptedStyleSheets.push(sheet);
}
/** The reader’s own size of type: everything of ours follows it. Runs in the page. */
function enlarge(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('html { font-size: 200% !important }');
  document.adoptedStyleSheets.push(sheet);
}
const everywhere = async (page: AppPage, look: () => Promise<void>): Promise<void> => {
  await look();
  await button(page, /^(Why|Warum)$/)
    .first()
    .click();
  for (const tab of await page.getByRole('tab').all()) {
    await tab.click();
    await page.locator('[data-loading]').waitFor({ state: 'detached' });
    await look();
  }
};

it.each([
  ['spacing of 1.4.12', 1280, 'en-US', space],
  ['spacing of 1.4.12', 320, 'de-DE', space],
  ['text of twice the size', 1280, 'de-DE', enlarge],
  ['text of twice the size', 390, 'en-US', enlarge],
] as const)('nothing is cut: %s at %i px, %s', async (_, width, locale, change) => {
  const page = await openReady({ viewport: { width, height: 800 }, locale, hash: MIDST, reducedMotion: 'reduce' });
  await page.evaluate(change);
  const found = new Set<string>();
  await everywhere(page, async () => {
    await page.waitForTimeout(100);
    // A reader's own style sheet is there from the start: the board measures letters when it is laid out.
    await page.setViewportSize({ width: width + 1, height: 800 });
    await page.waitForTimeout(100);
    await page.setViewportSize({ width, height: 800 });
    await page.waitForTimeout(100);
    for (const one of await page.evaluate(cut)) found.add(one);
  });
  expect([...found]).toEqual([]);
  page.expectClean();
});

it.each([320, 1280])(
  'names without a space, and names from right to left, stay in their places at %i px',
  async (width) => {
    const long = 'com.example.platform.payments.authorization.internal.PaymentAuthorizationServiceFactoryBean';
    const names = [
      long,
      `${long}2`,
      'payments_authorization_service_production_eu_central_1',
      'שירות תשלומים – API',
      'قاعدة بيانات الطلبات (v2.1)!',
    ];
    const code = await writeCode({
      title: long,
      components: names.map((name, at) => ({ id: `c${at}`, name, kind: 'service' })),
      dependencies: names.slice(1).map((_, at) => ({ from: `c${at + 1}`, to: `c${at}`, kind: 'hard' })),
    });
    const page = await openReady({ hash: `#g=${code}&fail=c0&step=9&sel=c4`, viewport: { width, height: 800 } });
    const found = new Set<string>();
    await everywhere(page, async () => {
      for (const one of await page.evaluate(cut)) found.add(one);
    });
    expect([...found]).toEqual([]);
    // Alike at their beginning: shortened in the middle, they are told apart.
    const shown = await page.locator('.board .name').allInnerTexts();
    expect(new Set(shown).size).toBe(names.length);
    const direction = await page
      .locator('.board .name')
      .filter({ hasText: 'API' })
      .evaluate((name) => [getComputedStyle(name).unicodeBidi, name.closest('[dir], bdi')?.tagName ?? '']);
    expect(direction.join(' ')).toMatch(/isolate|plaintext|BDI/);
    page.expectClean();
  },
);

it('follows the size of type that the browser is set to, in the app and in an embed', async () => {
  for (const path of ['index.html', 'embed.html', 's/aws-2025-10-20/index.html']) {
    const page = await openApp({ path });
    const size = () =>
      page.evaluate(() =>
        parseFloat(getComputedStyle(document.querySelector('.caption, p') ?? document.body).fontSize),
      );
    const before = await size();
    await page.evaluate(enlarge);
    expect(await size(), path).toBeCloseTo(before * 2, 0);
  }
});
