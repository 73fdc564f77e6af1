import { copyFile, mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openApp, type AppPage } from './support/browser';
import { box, button, expectAccessible, openReady, stateOf, toTheEnd } from './support/app';
import { closeDrawer, COMPOSE, drawer, drop, openOwn, review } from './support/own';

/** What a link in its plain form could not carry: a choice, a start, a strength that nobody knows. */
const SYSTEM = `format: dominograph-system
version: 2
title: Shop of two
components: [{ id: web }, { id: api }, { id: job }, { id: db-1 }, { id: db-2 }]
dependencies:
  - { from: web, to: api }
  - { from: job, to: api, strength: hard, when: start }
redundancies:
  - { from: api, to: [db-1, db-2], need: 1, strength: hard }
`;

it('survives a reload with all of it, and its link opens it elsewhere', async () => {
  const page = await openReady();
  await drop(page, [['shop.compose.yaml', COMPOSE]]);
  await drawer(page).getByText('5 components, 3 dependencies from Docker Compose.').waitFor();
  await drawer(page)
    .locator('li')
    .filter({ hasText: 'orders needs database' })
    .getByText('hard', { exact: true })
    .click();
  await closeDrawer(page);
  await box(page, 'database').click();
  await expect.poll(() => page.url()).toContain('fail=database');
  expect(page.url()).toContain('#g=');
  const { hash } = new URL(page.url());
  await page.reload();
  await page.locator('html:not([data-wait]) #app[data-live] .third').waitFor();
  await toTheEnd(page);
  await expect.poll(() => stateOf(page, 'orders')).toBe('down');
  await button(page, 'Menu').click();
  await button(page, 'Review').click();
  await drawer(page).getByText('from Docker Compose.', { exact: false }).waitFor(); // a link does not carry that
  const elsewhere = await openReady({ hash });
  await toTheEnd(elsewhere);
  await expect.poll(() => stateOf(elsewhere, 'orders')).toBe('down');
  expect(await stateOf(elsewhere, 'shop')).toBe('perhaps');
  page.expectClean();
  elsewhere.expectClean();
});

it('is saved as a file that holds all of it when it is opened again', async () => {
  const page = await openOwn(SYSTEM);
  for (const [name, form] of [
    ['As a file (YAML)', 'yaml'],
    ['As a file (JSON)', 'json'],
  ] as const) {
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      drawer(page).getByRole('button', { name }).click(),
    ]);
    expect(file.suggestedFilename()).toBe(`Shop-of-two.dominograph.${form}`);
    const elsewhere = await openReady();
    await drop(elsewhere, [[file.suggestedFilename(), await readFile(await file.path(), 'utf8')]]);
    await review(elsewhere).waitFor();
    await closeDrawer(elsewhere);
    expect(await elsewhere.title()).toContain('Shop of two');
    await box(elsewhere, 'db-1').click();
    await box(elsewhere, 'db-2').click({ modifiers: ['Control'] });
    await toTheEnd(elsewhere);
    const states = await Promise.all(['api', 'web', 'job'].map((one) => stateOf(elsewhere, one)));
    expect(states).toEqual(['down', 'perhaps', 'up']);
    elsewhere.expectClean();
  }
  page.expectClean();
});

it('is saved as one page that opens it without a network, all of it, and that saves it again', async () => {
  const page = await openOwn(SYSTEM);
  const saved = async (from: AppPage) => {
    const [file] = await Promise.all([
      from.waitForEvent('download'),
      drawer(from).getByRole('button', { name: 'As one page' }).click(),
    ]);
    expect(file.suggestedFilename()).toBe('Shop-of-two.html');
    return file.path();
  };
  const open = async (path: string): Promise<AppPage> => {
    const folder = await mkdtemp(join(tmpdir(), 'dominograph-own-'));
    await copyFile(path, join(folder, 'system.html')); // no file of the app lies beside it
    return openReady({ folder, path: 'system.html' });
  };
  const once = await open(await saved(page));
  await button(once, 'Menu').click();
  await button(once, 'Review').click();
  const twice = await open(await saved(once));
  for (const made of [once, twice]) {
    expect(await made.title()).toContain('Shop of two');
    if (made === once) await closeDrawer(made);
    await box(made, 'db-1').click();
    await toTheEnd(made);
    expect(await stateOf(made, 'api')).toBe('up'); // one of two is left
    await box(made, 'db-2').click({ modifiers: ['Control'] });
    await toTheEnd(made);
    expect(await Promise.all(['api', 'web', 'job'].map((name) => stateOf(made, name)))).toEqual([
      'down',
      'perhaps',
      'up',
    ]);
    made.expectClean();
  }
});

it('is shown in an embed: the Share dialog has the snippet, and the embed says what is certain and what is not', async () => {
  const page = await openOwn();
  await closeDrawer(page);
  await box(page, 'database').click();
  await toTheEnd(page);
  await button(page, 'Menu').click();
  await button(page, /^Share/).click();
  const dialog = page.locator('dialog[open]');
  await dialog.getByText('Embed', { exact: true }).click();
  const snippet = await dialog.getByLabel('Text to paste').inputValue();
  expect(snippet).toMatch(/^<dominograph-embed src="[^"]*\/s\/own\/embed\.html#g=[^"]*&amp;fail=database&amp;step=\d/);
  await dialog.frameLocator('iframe').locator('#embed[data-live] [data-count]').waitFor();
  await expectAccessible(page);
  page.expectClean();
  const hash = /#g=[^"]*/.exec(snippet)?.[0].replaceAll('&amp;', '&') ?? '';
  // By the address that the documents name, in German.
  const embed = await openApp({ path: 'embed.html', hash: hash.replace('lang=en', 'lang=de') });
  await embed.locator('#embed[data-live]').waitFor();
  expect(new URL(embed.url()).pathname).toBe('/s/own/embed.de.html');
  expect(await embed.locator('[data-count]').innerText()).toMatch(/^1\s*von 5/);
  expect(await embed.locator('.board .box.s-perhaps').allInnerTexts()).toHaveLength(3);
  expect(await embed.locator('#open').getAttribute('href')).toContain('/index.html#g=');
  await expectAccessible(embed);
  await embed.getByRole('button', { name: 'Alles wieder heil' }).click();
  expect(await embed.locator('.board .box.s-perhaps').count()).toBe(0);
  embed.expectClean();
});

it('is rehearsed: the team’s page hides the ending, whoever leads sees it with the score and what would have helped', async () => {
  const page = await openOwn();
  await closeDrawer(page);
  await button(page, 'Menu').click();
  await button(page, 'Lessons').click();
  await page.getByLabel('What fails').selectOption('database');
  await expectAccessible(page);
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    button(page, 'Save as one page for the team').click(),
  ]);
  const folder = await mkdtemp(join(tmpdir(), 'dominograph-own-'));
  await copyFile(await file.path(), join(folder, 'team.html'));
  const team = await openApp({ folder, path: 'team.html' });
  const mark = (of: AppPage, name: string) => of.locator('.lesson [data-c]').filter({ hasText: name }).click();
  await team.getByText('How it ends is not shown here.', { exact: false }).waitFor();
  await mark(team, 'orders');
  await button(team, 'Commit').click();
  await team.getByText('Whoever leads the rehearsal shows how it ends.', { exact: false }).first().waitFor();
  expect(await team.locator('[data-result]').count()).toBe(0);
  expect(await button(team, 'Next wave').count()).toBe(0);
  const code = await team.locator('[data-code]').innerText();
  await team.getByRole('button', { name: 'Next', exact: true }).click();
  await team.getByRole('checkbox').first().click();
  await button(team, 'Commit').click();
  expect(await team.locator('[data-result]').count()).toBe(0);
  team.expectClean();
  await button(page, 'Start').click();
  await page.locator('.lesson main').waitFor();
  await mark(page, 'orders');
  await button(page, 'Commit').click();
  expect(await page.locator('[data-code]').innerText()).toBe(code); // the same question
  await button(page, 'Show everything').click();
  await page.getByText('Result: 2 of 4 right').waitFor();
  await page.getByRole('button', { name: 'Next', exact: true }).click();
  await page.getByRole('checkbox').first().click();
  await button(page, 'Commit').click();
  expect(await page.locator('[data-result] tbody tr').count()).toBeGreaterThan(1);
  await expectAccessible(page, '.lesson');
  page.expectClean();
});

it('rehearses an outage, too: by a link without its ending, and with changes that help more and less', async () => {
  const page = await openReady();
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await button(page, 'Menu').click();
  await button(page, 'Lessons').click();
  await page.getByLabel('What fails').selectOption('DynamoDB');
  await button(page, 'Copy the link for the team').click();
  await page.getByText('a link that hides the ending', { exact: false }).waitFor();
  const link = new URL(await page.evaluate(() => navigator.clipboard.readText()));
  expect(link.hash).toContain('story=aws-2025-10-20&fail=dynamodb');
  const mark = (of: AppPage, name: string) =>
    of
      .locator('.lesson [data-c]')
      .filter({ has: of.locator('.name', { hasText: new RegExp(`^${name}$`) }) })
      .click();
  const team = await openApp({ hash: link.hash });
  await mark(team, 'Snapchat');
  await button(team, 'Commit').click();
  const code = await team.locator('[data-code]').innerText();
  expect(await team.locator('[data-result]').count()).toBe(0);
  // Nobody is told to reveal what cannot be revealed.
  await expect
    .poll(() => team.locator('[role="status"], [aria-live]').allTextContents())
    .toContainEqual(expect.stringContaining('Whoever leads the rehearsal shows how it ends.'));
  expect((await team.locator('[role="status"], [aria-live]').allTextContents()).join()).not.toContain('reveal');
  team.expectClean();
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  await mark(page, 'Snapchat');
  await button(page, 'Commit').click();
  expect(await page.locator('[data-code]').innerText()).toBe(code);
  await button(page, 'Show everything').click();
  await page.getByText(/^Result: \d+ of \d+ right$/).waitFor();
  await page.getByRole('button', { name: 'Next', exact: true }).click();
  await page.getByRole('checkbox').first().click();
  await button(page, 'Commit').click();
  const held = await page.locator('[data-result] tbody tr td:last-child').allInnerTexts();
  expect(new Set(held).size).toBeGreaterThanOrEqual(4);
  const second = await openApp({ hash: new URL(page.url()).hash });
  await second.locator('[data-lesson][data-at="first"]').first().waitFor();
  page.expectClean();
});
