import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect } from 'vitest';
import { type AppOptions, type AppPage, openApp } from './browser';

/** A page on which the first picture is drawn. */
export async function openReady(options: AppOptions = {}): Promise<AppPage> {
  const page = await openApp(options);
  await page.locator('[data-map]').waitFor();
  return page;
}

export const button = (page: AppPage, name: string | RegExp) => page.getByRole('button', { name });
/** What the caption says of the step that was taken last. */
export const sentence = (page: AppPage) => page.locator('[data-sentence]');
export const stepLine = async (page: AppPage): Promise<string> =>
  (await page.locator('.caption .count').innerText()).replace(/\s+/g, ' ');
/** Components at degraded or worse, as the page says. */
export const hit = async (page: AppPage): Promise<number> =>
  Number(await page.locator('[data-hit]').getAttribute('data-hit'));

/** Find a component by name the way a reader does: search, type, Enter. It is then selected and in the middle of the map. */
export async function find(page: AppPage, name: string): Promise<void> {
  await page.keyboard.press('/');
  const box = page.getByRole('combobox', { name: /search|suche/i });
  await box.fill(name);
  await box.press('Enter');
  await page
    .locator('dialog[open]')
    .waitFor({ state: 'detached' })
    .catch(() => undefined);
  await page.locator('[data-why] h2').waitFor();
  await page.waitForTimeout(450); // the camera's own move
}

/** Click the middle of the map, where `find` has put its component. */
export async function clickMiddle(
  page: AppPage,
  options: { readonly modifiers?: ('Shift' | 'Alt')[] } = {},
): Promise<void> {
  const box = await page.locator('[data-map]').boundingBox();
  if (!box) throw new Error('there is no map on the page');
  for (const modifier of options.modifiers ?? []) await page.keyboard.down(modifier);
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  for (const modifier of options.modifiers ?? []) await page.keyboard.up(modifier);
}

/** Play to the end at once. */
export const toTheEnd = async (page: AppPage): Promise<void> => {
  const last = button(page, /^(To the end|Ans Ende)$/);
  if (await last.isEnabled()) await last.click();
};

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Fails with the list of what axe finds wrong: WCAG 2.2 A and AA, and its best practices. */
export async function expectAccessible(page: AppPage): Promise<void> {
  await page.evaluate(axe);
  const found = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: {
        run(
          root: Document,
          options: object,
        ): Promise<{
          violations: { id: string; help: string; nodes: { target: unknown[]; failureSummary: string }[] }[];
        }>;
      };
    };
    const { violations } = await axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary.replace(/\s+/g, ' ')}`),
    );
  });
  expect(found).toEqual([]);
}
