import { findChromium } from '../../../scripts/find-chromium.mjs';
import { launch } from '../../journeys/support/browser';
import type { Engine, Tab } from './tab';

/** Chromium as people have it, window and all. */
export async function openChromium(): Promise<Engine> {
  const browser = await launch(findChromium());
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' });
  const problems: string[] = [];
  const page = await context.newPage();
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text()); // breaches of the policy are among them
  });
  page.on('pageerror', (error) => problems.push(error.message));
  const tab: Tab = {
    goTo: async (address) => {
      await page.goto(address);
    },
    run: (script: (argument: never) => unknown, argument?: unknown) =>
      page.evaluate(script as never, argument) as never,
    load: (source) => page.evaluate(source),
    click: async (at, to = at) => {
      await page.mouse.move(at.x, at.y);
      await page.mouse.down();
      if (to !== at) await page.mouse.move(to.x, to.y, { steps: 4 });
      await page.mouse.up();
    },
    press: (key) => page.keyboard.press(key),
    problems: () => Promise.resolve(problems),
  };
  return { version: `chromium ${browser.version()}`, tab, close: () => browser.close() };
}
