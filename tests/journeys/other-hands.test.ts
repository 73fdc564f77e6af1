import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { button, caption, counted, figure, hit, openReady, place, slider, stateOf, toTheEnd } from './support/app';
import type { AppPage } from './support/browser';
import { openHost } from './support/host';

const DIST = fileURLToPath(new URL('../../dist/', import.meta.url));
const START = '#/aws-2025-10-20?fail=ddb-regional-endpoint&step=2';

/** What a browser's translator does: each text is replaced by elements that hold another. Runs in the page. */
function translate(): void {
  const SPACE = 'http://www.w3.org/1999/xhtml';
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) if (walker.currentNode instanceof Text) texts.push(walker.currentNode);
  for (const text of texts) {
    if (!text.data.trim() || text.parentElement?.closest('[translate="no"], script, style')) continue;
    const [outer, inner] = ['font', 'font'].map((name) => document.createElementNS(SPACE, name));
    if (!outer || !inner) continue;
    inner.textContent = text.data.replaceAll(/[a-z]/g, 'q');
    outer.append(inner);
    text.replaceWith(outer);
  }
}
const said = async (page: AppPage) => [await figure(page), await counted(page), await place(page), await caption(page)];

it('goes on saying the right wave, count and cause where the browser has translated the page', async () => {
  const page = await openReady({ hash: START, reducedMotion: 'reduce' });
  await page.evaluate(translate);
  expect(await caption(page)).toMatch(/q/);
  const plain = await openReady({ hash: START, reducedMotion: 'reduce' });
  for (let wave = 0; wave < 5; wave++) {
    for (const one of [page, plain]) await slider(one).press('ArrowRight');
    expect(await said(page)).toEqual(await said(plain));
    await page.evaluate(translate); // and translates what is new
  }
  await page.locator('.transport .play').click();
  await expect.poll(() => page.locator('.transport .play').innerText()).toBe('Pause');
  await page.locator('.transport .play').click();
  page.expectClean();
});

it('keeps the clock of the record and the headline of another outage right under a translator', async () => {
  const page = await openReady({ hash: '#/aws-2025-10-20?t=08:00' });
  await expect.poll(() => figure(page)).toBe('08:00');
  await page.evaluate(translate);
  await slider(page).press('ArrowRight');
  await expect.poll(() => figure(page)).not.toBe('08:00');
  expect(page.url()).toContain('#/aws-2025-10-20?t=08');
  await page.evaluate(() => (location.hash = '#/facebook-2021-10-04'));
  await expect.poll(() => page.locator('h1').innerText(), { timeout: 10_000 }).toMatch(/^(?!.*qqq).*[a-z]{3} [a-z]/);
  page.expectClean();
});

it('says in the drawer what is so now, wave after wave, where the browser has translated it', async () => {
  const [page, plain] = [
    await openReady({ hash: `${START}&sel=snapchat`, reducedMotion: 'reduce' }),
    await openReady({ hash: `${START}&sel=snapchat`, reducedMotion: 'reduce' }),
  ];
  const panel = (one: AppPage) => one.locator('.drawer [role="tabpanel"]');
  const text = async (one: AppPage) => (await panel(one).innerText()).replaceAll(/\s+/g, ' ');
  for (const tab of [1, 0, 3]) {
    // Why, the story, the list; by number, for their names are translated, too.
    for (const one of [page, plain]) {
      if ((await one.locator('.drawer').count()) === 0) await one.keyboard.press('l');
      await one.getByRole('tab').nth(tab).click();
      await expect.poll(() => one.locator('.drawer [data-loading]').count()).toBe(0);
    }
    for (let wave = 0; wave < 5; wave++) {
      await page.evaluate(translate);
      expect(await text(page)).toMatch(/qqq/);
      for (const one of [page, plain]) await slider(one).press('ArrowRight');
      await expect.poll(() => text(page), { message: `${tab}, ${wave}` }).toBe(await text(plain));
    }
    for (const one of [page, plain]) for (let wave = 0; wave < 5; wave++) await slider(one).press('ArrowLeft');
  }
  page.expectClean();
});

it('says the right time in an embed that is translated', async () => {
  const host = await openHost('plain.html');
  const embed = await host.embed();
  await embed.locator('#embed[data-live]').waitFor({ state: 'attached' });
  await embed.getByRole('button', { name: 'What really happened' }).click();
  await embed.getByRole('button', { name: 'Pause' }).click();
  await embed.evaluate(translate);
  const clock = () => embed.locator('[data-count] strong').innerText();
  const before = await clock();
  await embed.getByRole('button', { name: /^One on/ }).click();
  await expect.poll(clock).not.toBe(before);
  await expect
    .poll(async () => (await host.said('step')).at(-1)?.['clock'])
    .toBe((await clock()).replaceAll('\u00a0', ' '));
  expect(host.problems).toEqual([]);
});

it('asks programs that darken pages to leave it alone: it has a dark theme of its own', () => {
  const pages = ['index.html', 'de/index.html', 'embed.html', 'dominograph.html']
    .concat(
      readdirSync(`${DIST}s`).flatMap((id) =>
        id.includes('.') || id === 'own' ? [] : [`s/${id}/index.html`, `s/${id}/embed.html`],
      ),
    )
    .map((path) => [path, readFileSync(`${DIST}${path}`, 'utf8')] as const);
  expect(pages.filter(([, html]) => !html.includes('<meta name="darkreader-lock"')).map(([path]) => path)).toEqual([]);
});

it('works among the nodes and styles of extensions', async () => {
  const page = await openReady({
    prepare: (opened) =>
      opened.addInitScript(() => {
        addEventListener('DOMContentLoaded', () => {
          document.documentElement.setAttribute('data-extension', 'on');
          document.body.prepend(document.createElement('extension-bar'));
          document.getElementById('app')?.after(document.createElement('extension-panel'));
          for (const field of document.querySelectorAll('button')) field.setAttribute('data-extension-id', 'x');
          const sheet = new CSSStyleSheet();
          // What readers write for themselves, and what blockers hide by name.
          sheet.replaceSync(
            '* { font-family: serif !important } .ad, .ads, .banner, .share, .social, .cookie { display: none !important }',
          );
          document.adoptedStyleSheets.push(sheet);
        });
      }),
  });
  await button(page, 'Watch it fall').click();
  await toTheEnd(page);
  expect(await hit(page)).toBe(142);
  expect(await stateOf(page, 'Snapchat')).toBe('down');
  for (const item of ['Share', 'Lessons', 'All outages']) {
    await button(page, 'Menu').click();
    await page.locator('.menu .items').getByRole('button', { name: item, exact: true }).click();
    await page.locator('dialog[open] .inner button').nth(1).waitFor();
    await page.keyboard.press('Escape');
  }
  page.expectClean();
});
