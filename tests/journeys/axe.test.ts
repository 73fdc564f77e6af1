import { expect, it } from 'vitest';
import { keptLinks } from './support/links';
import { button, expectAccessible, openReady, place } from './support/app';
import { openApp, type AppPage } from './support/browser';

const MIDST = '#/aws-2025-10-20?fail=ddb-regional-endpoint&step=4&sel=snapchat';
const OWN = keptLinks.find(({ what }) => what === 'an own graph, deflated')?.link ?? '';

/** Every part that a reader can have before them, how to get there in a page that is open, and what is looked at. */
const PARTS: readonly (readonly [what: string, go: (page: AppPage) => Promise<void>, part?: string])[] = [
  ['the board', () => Promise.resolve()],
  ['a cascade', (page) => to(page, MIDST, () => expect.poll(() => place(page)).toMatch(/^Wave/))],
  [
    'the record',
    (page) => to(page, '#/aws-2025-10-20?t=11:14', () => page.locator('[aria-label^="The recorded"]').waitFor()),
  ],
  [
    'the network',
    (page) => to(page, '#/aws-2025-10-20?layout=rings', () => page.locator('[data-network] canvas').first().waitFor()),
  ],
  [
    'a lesson',
    (page) =>
      to(page, '#/lesson/what-is-a-dependency?step=3', () => page.locator('[data-lesson] [data-c]').first().waitFor()),
  ],
  [
    'the reader’s own system',
    (page) => to(page, OWN, () => expect.poll(() => page.locator('h1').innerText()).toBe('Our shop')),
  ],
  ...[
    'What hurts most',
    'Your own system …',
    'All outages',
    'Lessons',
    'Share',
    'Language and display',
    'Help and keys',
  ].map((item): [string, (page: AppPage) => Promise<void>, string] => [
    item,
    async (page) => {
      await page.keyboard.press('Escape');
      await button(page, 'Menu').click();
      await page.locator('.menu .items').getByRole('button', { name: item, exact: true }).click();
      await page.locator('dialog[open]:not(:has([data-loading])) .inner').waitFor();
    },
    'dialog[open]', // what lies behind it is inert, and has been looked at
  ]),
];
async function to(page: AppPage, hash: string, there: () => Promise<unknown>): Promise<void> {
  await page.evaluate((fragment) => (location.hash = fragment), hash);
  await there();
}

const LOOKS = [
  ['light', 1280, {}],
  ['dark', 320, { colorScheme: 'dark' }],
  ['light', 320, {}],
  ['dark', 1280, { colorScheme: 'dark' }],
  ['forced colours', 1280, { forcedColors: 'active' }],
  ['forced colours', 320, { forcedColors: 'active' }],
] as const;

it.each(LOOKS)('every part is accessible by machine check: %s, %i px', { timeout: 120_000 }, async (_, width, look) => {
  const page = await openReady({ ...look, viewport: { width, height: 800 }, reducedMotion: 'reduce' });
  for (const [what, go, part = 'html'] of PARTS) {
    await go(page);
    await page.waitForTimeout(100);
    await expectAccessible(page, part, what);
  }
  for (const path of ['embed.html', 's/aws-2025-10-20/index.html', '404.html']) {
    const other = await openApp({ ...look, path, viewport: { width, height: 800 }, reducedMotion: 'reduce' });
    await other.waitForTimeout(300);
    await expectAccessible(other, 'html', path);
    await other.close();
  }
  page.expectClean();
});
