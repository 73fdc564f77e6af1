import { expect, it } from 'vitest';
import { box, openReady, toTheEnd } from './support/app';
import { drawer, paste } from './support/own';
import { pdfText } from './support/pdf-text';
import { printable } from './support/printable';

const COMPOSE = `services:
  web: { image: shop/web, depends_on: [shop], environment: { SHOP: "http://shop:8080" } }
  shop: { image: shop/api, depends_on: [orders] }
  orders: { image: shop/orders, depends_on: [database] }
  database: { image: postgres }
  mail: { image: shop/mail }
`;
const NAMES = ['auth', 'cart', 'search', 'price', 'stock', 'mail', 'ship', 'tax', 'user', 'media'];
const id = (at: number): string => `${NAMES[at % 10] ?? ''}-service-${at}`;
/** A tree: each needs the one with half its number. */
const tree = (size: number): string =>
  `services:\n${Array.from(
    { length: size },
    (_, at) => `  ${id(at)}: { image: x${at === 0 ? '' : `, depends_on: [${id(at >> 1)}]`} }`,
  ).join('\n')}\n`;

interface Said {
  readonly close: string;
  readonly counted: string;
  readonly onlyIfHard: string;
  readonly from: string;
  readonly tooLong: string;
}
const EN: Said = {
  ...{ close: 'Close', counted: '1 of 5 fall for certain, 3 more only if hard; 1 holds.' },
  onlyIfHard: 'only if hard: web, shop and orders.',
  from: 'environment SHOP. Read from the paste, line 2.',
  tooLong: 'too long for paper',
};
const DE: Said = {
  ...{ close: 'Schließen', counted: '1 von 5 sicher getroffen, 3 weitere nur falls hart; 1 hält.' },
  onlyIfHard: 'nur falls hart: web, shop und orders.',
  from: 'environment SHOP. Gelesen aus dem Eingefügten, Zeile 2.',
  tooLong: 'zu lang für Papier',
};

/** `broken`: what is pressed; null for what the page offers to break. */
async function printed(text: string, broken: string | null, locale: string, close: string) {
  const page = await openReady({ locale });
  await paste(page, text);
  await drawer(page).getByRole('button', { name: close }).click();
  await (broken === null ? page.locator('.third .play') : box(page, broken)).click();
  await toTheEnd(page);
  await printable(page);
  const pages = pdfText(await page.pdf({ format: 'A4', printBackground: true }));
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 690, height: 1000 }); // A4 without its margins
  const sheet = await page.locator('[data-print]').evaluate((whole) => {
    const { right } = whole.getBoundingClientRect();
    const parts = [...whole.querySelectorAll('p, li, figure, h1, h2, h3')];
    const ending = whole.querySelector('.ending svg');
    const box = ending?.getBoundingClientRect();
    const letters = [...(ending?.querySelectorAll('text') ?? [])].map((one) => one.getBoundingClientRect());
    return {
      cut: parts.filter((part) => part.getBoundingClientRect().right > right + 1).length,
      names: [...(ending?.querySelectorAll('text') ?? [])].map(({ textContent }) => textContent),
      outside: letters.filter((one) => !box || one.right > box.right + 1 || one.left < box.left - 1).length,
      wide: box ? box.width / whole.getBoundingClientRect().width : 0,
    };
  });
  page.expectClean();
  await page.context().close();
  return { all: pages.join(''), pages: pages.length, sheet };
}
const squeezed = (text: string): string => text.replace(/\s+/g, '');

it.each([
  ['en-US', EN],
  ['de-DE', DE],
] as const)(
  'prints a small system with how it ends, what is certain and where it was read: %s',
  async (locale, said) => {
    const { all, sheet } = await printed(COMPOSE, 'database', locale, said.close);
    for (const sentence of [said.counted, said.onlyIfHard, said.from]) expect(all).toContain(squeezed(sentence));
    for (const name of ['web', 'shop', 'orders', 'database', 'mail']) expect(sheet.names).toContain(name);
    expect(sheet).toMatchObject({ cut: 0, outside: 0 });
    expect(sheet.wide).toBeGreaterThan(0.95);
    // Nothing of an outage that was: no date, no source, nothing said twice.
    expect(all).not.toMatch(/1970|2025|UTC|Quellen:|sources:/);
    expect(all.match(/Nobody|Niemand/g)).toHaveLength(1);
  },
);

it('prints 120 components with every name, and no address that nobody could type', async () => {
  const { all, pages, sheet } = await printed(tree(120), id(1), 'en-US', 'Close');
  for (let at = 0; at < 120; at++) expect(sheet.names).toContain(id(at));
  expect(sheet).toMatchObject({ cut: 0, outside: 0 });
  expect(all).toContain(squeezed(EN.tooLong));
  expect(all).not.toContain('#g=');
  expect(pages).toBeLessThan(10);
});

it('prints how 700 components fall on a few pages, and says that paper has not every step', async () => {
  const { all, pages, sheet } = await printed(tree(700), null, 'en-US', 'Close');
  expect(pages).toBeLessThan(25);
  expect(all).toContain(squeezed('Shortened for paper.'));
  expect(all).toMatch(/\d{2,}more/);
  expect(sheet.cut).toBe(0);
});
