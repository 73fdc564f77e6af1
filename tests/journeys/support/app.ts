import { expect } from 'vitest';
import { axeSource, findingsOfAxe } from './axe';
import { type AppOptions, type AppPage, openApp } from './browser';

/** A page on which the board stands and can be used. */
export async function openReady(options: AppOptions = {}): Promise<AppPage> {
  const page = await openApp(options);
  await page.locator('html:not([data-wait]) #app[data-live] .third').waitFor();
  return page;
}
/** The same where a link leads to the network. */
export async function openNetwork(options: AppOptions = {}): Promise<AppPage> {
  const page = await openReady(options);
  await page.locator('[data-network] canvas').first().waitFor();
  return page;
}

export const button = (page: AppPage, name: string | RegExp) => page.getByRole('button', { name });
/** A box of the board by the name that stands on it. */
export const box = (page: AppPage, name: string) =>
  page.locator('.board [data-c]').filter({ has: page.locator('.name', { hasText: new RegExp(`^${escaped(name)}$`) }) });
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
/** The state in which a box is drawn: `down`, `fault` … */
export const stateOf = async (page: AppPage, name: string): Promise<string> =>
  /(?:^| )s-(\w+)/.exec((await box(page, name).getAttribute('class')) ?? '')?.[1] ?? '';
export const slider = (page: AppPage) => page.locator('.third [role="slider"]');
/** What the large number says, and what it counts. */
export const figure = (page: AppPage): Promise<string> => page.locator('.third .number strong').innerText();
export const counted = (page: AppPage): Promise<string> => page.locator('.third .counted').innerText();
export const caption = (page: AppPage): Promise<string> => page.locator('.third .caption .whole').innerText();
export const place = async (page: AppPage): Promise<string> =>
  (await page.locator('.third .where, .third .wave').allTextContents())[0] ?? '';
/** Components disrupted or down, as the page says; 0 before anything has happened. */
export const hit = async (page: AppPage): Promise<number> =>
  /working|funktionier/i.test(await counted(page)) ? 0 : Number(await figure(page));

/** Find a component by name the way a reader does: search, type, Enter. */
export async function find(page: AppPage, name: string): Promise<void> {
  await page.keyboard.press('/');
  const field = page.getByRole('combobox', { name: /find your app|finde|suche/i });
  await field.fill(name);
  await field.press('Enter');
  await page.locator('dialog[open]').waitFor({ state: 'detached' });
}

/** To the end at once. */
export const toTheEnd = (page: AppPage): Promise<void> => slider(page).press('End');
/** Whether a press has left the focus nowhere. */
export const focusLost = (page: AppPage): Promise<boolean> =>
  page.evaluate(() => document.activeElement === null || document.activeElement === document.body);

/**
 * Fails with the list of what axe finds wrong: WCAG 2.2 A and AA, and its best practices. `part`: only in that, where
 * something lies over the rest.
 */
export async function expectAccessible(page: AppPage, part = 'html', what = part): Promise<void> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axeSource);
  expect(await page.evaluate(findingsOfAxe, part), what).toEqual([]);
}
