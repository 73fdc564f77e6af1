import { readFileSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { AppPage } from './support/browser';
import { button, expectAccessible, find, hit, openReady, sentence, toTheEnd } from './support/app';

const kept = JSON.parse(readFileSync(new URL('../fixtures/links/v1.json', import.meta.url), 'utf8')) as {
  what: string;
  link: string;
}[];
const link = (what: string): string => kept.find((entry) => entry.what === what)?.link ?? '';
const deflated = (value: unknown) => `#g=d.${deflateRawSync(JSON.stringify(value)).toString('base64url')}`;
const hashOf = (page: AppPage): string => new URL(page.url()).hash;
const alert = (page: AppPage) => page.getByRole('alert');
const opening = 'AWS outage in us-east-1';

describe('a graph of the reader’s own', () => {
  it('opens by link like an outage, and cascades', async () => {
    const page = await openReady({ hash: link('an own graph, deflated') });
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Our shop');
    expect(await page.title()).toContain('Our shop');
    expect(await button(page, 'Tiers').getAttribute('aria-pressed')).toBe('true');
    // Nothing that needs an outage is offered.
    expect(await button(page, 'What really happened').count()).toBe(0);
    expect(await page.getByRole('tab').allInnerTexts()).toEqual(['Story', 'Why?', 'What if', 'List']);
    await find(page, 'Orders database');
    expect(await page.getByRole('heading', { name: /Sources/ }).count()).toBe(0);
    await button(page, 'Break it').click();
    await toTheEnd(page);
    expect(await hit(page)).toBe(3); // database, orders, web; the rest does not need it
    expect(await sentence(page).innerText()).toContain('because');
    await page.getByRole('tab', { name: 'List' }).click();
    await button(page, 'Table').click();
    expect(await page.getByRole('table').innerText()).toContain('Orders service');
    await expect.poll(() => hashOf(page)).toMatch(/^#g=d\..*&fail=db&step=\d/);
    await expectAccessible(page);
    const copy = await openReady({ hash: hashOf(page) });
    expect(await hit(copy)).toBe(3);
    page.expectClean();
    copy.expectClean();
  });

  it('is said in German where the link asks for it, and the reader’s own language stays remembered', async () => {
    const page = await openReady({ hash: `${link('an own graph, deflated')}&fail=db&step=2&lang=de&sel=orders` });
    expect(await page.locator('html').getAttribute('lang')).toBe('de');
    expect(await sentence(page).innerText()).toContain('ausgefallen');
    expect(await page.getByRole('tab', { name: 'Warum?' }).getAttribute('aria-selected')).toBe('true');
    await button(page, 'Einstellungen').click();
    await page.getByLabel('Farben').selectOption('dark');
    const stored = await page.evaluate(() => localStorage.getItem('dominograph.preferences'));
    expect(JSON.parse(stored ?? '{}')).toMatchObject({ language: 'en', theme: 'dark' });
    page.expectClean();
  });

  it('stays in the menu when another outage is opened, and comes back', async () => {
    const page = await openReady({ hash: link('an own graph, deflated') });
    const menu = page.getByRole('combobox').first();
    await menu.selectOption({ label: 'Our shop' });
    await menu.selectOption('facebook-2021-10-04');
    await expect.poll(() => hashOf(page)).toMatch(/^#\/facebook-2021-10-04/);
    expect(await button(page, 'What really happened').count()).toBe(1);
    await menu.selectOption({ label: 'Our shop' });
    await expect.poll(() => hashOf(page)).toMatch(/^#g=/);
    page.expectClean();
  });

  it('may have the most hostile names: they stay text', async () => {
    const page = await openReady({ hash: link('an own graph with hostile names') });
    await toTheEnd(page);
    expect(await hit(page)).toBe(3);
    await page.getByRole('tab', { name: 'List' }).click();
    await button(page, 'Table').click();
    expect(await page.getByRole('table').innerText()).toContain('<img src=x onerror="globalThis.__pwned=1">');
    expect(await page.title()).toContain('<script>alert(1)</script>');
    expect(await page.evaluate(() => (globalThis as { __pwned?: unknown }).__pwned)).toBeUndefined();
    expect(await page.evaluate(() => Object.keys(Object.prototype))).toEqual([]);
    page.expectClean();
  });

  it('is shown without the entries that make no sense, which are named', async () => {
    const page = await openReady({ hash: link('an own graph with entries that make no sense') });
    const said = await alert(page).innerText();
    expect(said).toContain('3 entries of the graph could not be read');
    expect(said).toContain('dependencies[0].to: no component is called “z”');
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('x');
    page.expectClean();
  });
});

describe('a link that leads nowhere', () => {
  const noise = Array.from({ length: 300 }, (_, at) => ({ id: `${(at * 7919) % 1009}-${at}` }));
  const whole = deflated({ components: noise });
  it.each([
    ['cut', whole.slice(0, 700), /cut off: its graph ends after (699|700) characters/],
    ['hit in the middle', `${whole.slice(0, 600)}!${whole.slice(601)}`, /damaged after 600 characters/],
    ['no deflate', '#g=d._____', /damaged/],
    ['a bomb', `#g=d.${deflateRawSync(Buffer.alloc(8_000_000)).toString('base64url')}`, /larger than 4 MB/],
    ['too long', `#/${'x'.repeat(70_000)}`, /70,002 characters long/],
    ['of a later version', '#g=x.AAAA&v=2', /newer version/],
    ['none of ours', '#anchor', /leads to nothing here/],
  ])('%s: says so, and shows the built-in story', async (_, hash, message) => {
    const page = await openReady({ hash });
    const said = await alert(page).innerText();
    expect(said).toMatch(message);
    expect(said).toContain('The built-in story is shown instead.');
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain(opening);
    // The address is kept until the reader does something.
    await page.waitForTimeout(500);
    expect(hashOf(page)).toBe(hash);
    await button(page, 'Break it in the model').click();
    await expect.poll(() => hashOf(page)).toMatch(/^#\/aws-2025-10-20\?fail=/);
    page.expectClean();
  });

  it('leaves what was on screen where it was', async () => {
    const page = await openReady({ hash: '#/aws-2025-10-20?fail=ddb-regional-endpoint&step=20' });
    expect(await hit(page)).toBe(142);
    await page.evaluate(() => (location.hash = '#g=d.AAAA'));
    await expect.poll(() => alert(page).innerText()).toContain('What was on screen is still there.');
    expect(await hit(page)).toBe(142);
    await page.evaluate(() => (location.hash = '#/aws-2025-10-20?fail=ddb-regional-endpoint&step=1'));
    await expect.poll(() => alert(page).count()).toBe(0); // the next link is whole: nothing is said any more
    page.expectClean();
  });

  it('is followed as far as it is understood where it is newer', async () => {
    const page = await openReady({ hash: link('a later version') });
    expect(await alert(page).innerText()).toContain('newer version');
    expect(await page.getByRole('tab', { name: 'Why?' }).getAttribute('aria-selected')).toBe('true');
    await page.waitForTimeout(500);
    expect(hashOf(page)).toBe(link('a later version'));
    page.expectClean();
  });
});

/** Whether the middle of the map shows the same component: a click there without a deed selects it. */
async function middle(page: AppPage): Promise<string> {
  const box = await page.locator('[data-map]').boundingBox();
  if (!box) throw new Error('there is no map');
  await page.keyboard.down('Alt');
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  await page.keyboard.up('Alt');
  return page.locator('[data-why] h2').innerText();
}

describe('the camera', () => {
  it('is in the link once the reader has moved it, and looks at the same place on another screen', async () => {
    const page = await openReady({ hash: '#/aws-2025-10-20' });
    await page.waitForTimeout(600);
    expect(hashOf(page)).toBe('#/aws-2025-10-20');
    await find(page, 'Snapchat');
    await button(page, 'Zoom in').click();
    await button(page, 'Zoom in').click();
    await expect.poll(() => hashOf(page)).toMatch(/cam=[\d.,-]+$/);
    const moved = hashOf(page).replace(/sel=[^&]*&/, '');
    const name = await middle(page);
    for (const viewport of [
      { width: 1280, height: 800 },
      { width: 1000, height: 640 },
    ]) {
      const copy = await openReady({ hash: moved, viewport });
      await copy.waitForTimeout(500);
      expect(hashOf(copy)).toBe(moved);
      expect(await middle(copy)).toBe(name);
      copy.expectClean();
    }
    await button(page, /^(Fit|Show everything|Whole picture)/)
      .first()
      .click();
    await expect.poll(() => hashOf(page)).not.toContain('cam=');
    page.expectClean();
  });
});

it('brings back the model’s track beside the record', async () => {
  const page = await openReady({ hash: link('the model in front') });
  await page.getByRole('tab', { name: 'Check', selected: true }).waitFor();
  await page.getByRole('heading', { name: 'The record beside the model' }).waitFor();
  await page.getByRole('tab', { name: 'Story' }).click();
  await expect.poll(() => hashOf(page)).toBe('#/aws-2025-10-20?t=11:14');
  page.expectClean();
});

it('opens every link that is kept for ever without a single error', { timeout: 120_000 }, async () => {
  const page = await openReady();
  for (const { link: hash, what } of kept) {
    await page.evaluate((to) => (location.hash = to), hash);
    await page.waitForTimeout(120);
    expect(await page.locator('[data-map]').isVisible(), what).toBe(true);
  }
  page.expectClean();
});
