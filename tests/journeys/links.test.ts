import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { AppPage } from './support/browser';
import { keptLinks } from './support/links';
import {
  box,
  button,
  caption,
  expectAccessible,
  figure,
  hit,
  openNetwork,
  openReady,
  stateOf,
  toTheEnd,
} from './support/app';

const link = (what: string): string => keptLinks.find((entry) => entry.what === what)?.link ?? '';
const deflated = (value: unknown) => `#g=d.${deflateRawSync(JSON.stringify(value)).toString('base64url')}`;
const hashOf = (page: AppPage): string => new URL(page.url()).hash;
const alert = (page: AppPage) => page.getByRole('alert');
const opening = 'One empty address';
const END = '#/aws-2025-10-20?fail=ddb-regional-endpoint&step=20';

describe('a graph of the reader’s own', () => {
  it('opens by link like an outage, and cascades', async () => {
    const page = await openReady({ hash: link('an own graph, deflated') });
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Our shop');
    expect(await page.title()).toContain('Our shop');
    // Nothing that needs an outage is offered.
    expect(await button(page, 'What really happened').count()).toBe(0);
    await page.keyboard.press('l');
    await page.getByRole('tab').first().waitFor();
    expect(await page.getByRole('tab').allInnerTexts()).toEqual(['Review', 'Edit', 'Story', 'Why', 'What if', 'List']);
    await page.keyboard.press('Escape');
    await box(page, 'Orders database').click();
    await toTheEnd(page);
    expect(await hit(page)).toBe(3); // database, orders, web; the rest does not need it
    await page.keyboard.press('l');
    await button(page, /^Table$/).click();
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
    expect(await caption(page)).toContain('▸');
    await button(page, 'Menü').click();
    await button(page, 'Sprache und Darstellung').click();
    await page.getByRole('radio', { name: /^dunkel/i }).check();
    const stored = await page.evaluate(() => localStorage.getItem('dominograph.preferences'));
    expect(JSON.parse(stored ?? '{}')).toMatchObject({ theme: 'dark' });
    expect(JSON.parse(stored ?? '{}')).not.toMatchObject({ language: 'de' });
    page.expectClean();
  });

  it('may have the most hostile names: they stay text', async () => {
    const page = await openReady({ hash: link('an own graph with hostile names') });
    await toTheEnd(page);
    expect(await hit(page)).toBe(3);
    await page.keyboard.press('l');
    await button(page, /^Table$/).click();
    expect(await page.getByRole('table').innerText()).toContain('<img src=…'); // long names are shortened in the middle
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
    ['a bomb', `#g=d.${deflateRawSync(Buffer.alloc(8_000_000)).toString('base64url')}`, /larger than 4\sMB/],
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
    await button(page, 'Watch it fall').click();
    await expect.poll(() => hashOf(page)).toMatch(/^#\/aws-2025-10-20\?fail=/);
    page.expectClean();
  });

  it('leaves what was on screen where it was', async () => {
    const page = await openReady({ hash: END });
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
    expect(await box(page, 'Lambda').getAttribute('aria-pressed')).toBe('true');
    await page.waitForTimeout(500);
    expect(hashOf(page)).toBe(link('a later version'));
    page.expectClean();
  });
});

describe('a step', () => {
  it('may be a part of one', async () => {
    const page = await openReady({ hash: '#/aws-2025-10-20?fail=ddb-regional-endpoint&step=5.2' });
    const whole = await openReady({ hash: '#/aws-2025-10-20?fail=ddb-regional-endpoint&step=5' });
    expect(await hit(page)).toBeLessThanOrEqual(await hit(whole));
    expect(await hit(page)).toBeGreaterThan(1);
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => hashOf(page)).toMatch(/step=5$/);
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => hashOf(page)).toMatch(/step=5\.2$/);
    page.expectClean();
  });

  it('that our data no longer have is the last one, with a word', async () => {
    const page = await openReady({ hash: END.replace(/\d+$/, '99') });
    expect(await hit(page)).toBe(142);
    expect(await alert(page).innerText()).toContain('The link is older than our data');
    page.expectClean();
  });
});

it.each([
  `${END}&utm_source=newsletter`,
  '#/aws-2025-10-20%3Ffail=ddb-regional-endpoint&step=20',
  `${END.replaceAll('&', '&amp;')}`,
  `${END}.`,
])('arrives though others have had it in their hands: %s', async (hash) => {
  const page = await openReady({ hash });
  expect(await hit(page)).toBe(142);
  page.expectClean();
});

describe('the network', () => {
  it('is where a link of tiers leads', async () => {
    const page = await openNetwork({ hash: '#/aws-2025-10-20?fail=ddb-regional-endpoint&step=4&layout=tiers' });
    expect(await button(page, 'Network').first().getAttribute('aria-pressed')).toBe('true');
    expect(await page.locator('[data-network]').getAttribute('data-marks')).not.toBe('0');
    await button(page, 'Board').first().click();
    expect(await stateOf(page, 'DynamoDB’s address')).toBe('fault');
    await expect.poll(() => hashOf(page)).not.toContain('layout');
    page.expectClean();
  });

  it('is in the link once the reader has moved it, and the whole again', async () => {
    const page = await openNetwork({ hash: '#/aws-2025-10-20?layout=rings' });
    await button(page, 'Zoom in').click();
    await button(page, 'Zoom in').click();
    await expect.poll(() => hashOf(page)).toMatch(/cam=[\d.,-]+$/);
    const moved = hashOf(page);
    const copy = await openNetwork({ hash: moved });
    await copy.waitForTimeout(600);
    expect(hashOf(copy)).toBe(moved);
    copy.expectClean();
    page.expectClean();
  });
});

it('brings back the record with the model beside it', async () => {
  const page = await openReady({ hash: link('the model in front') });
  await page.locator('.third .compared').waitFor();
  await button(page, 'Record only').first().click();
  await expect.poll(() => hashOf(page)).toBe('#/aws-2025-10-20?t=11:14');
  expect(await figure(page)).toBe('11:14');
  page.expectClean();
});

it('leads to another outage, whose name never stands beside the old picture', async () => {
  const page = await openReady({ hash: END });
  await page.evaluate(() => (location.hash = '#/facebook-2021-10-04?fail=backbone&step=1'));
  for (let look = 0; look < 15; look++) {
    const [hash, drawn] = await page.evaluate(() => [location.hash, document.querySelector('h1')?.textContent ?? '']);
    if (drawn.includes('One empty address'))
      expect(hash).toContain('facebook'); // as the reader wrote it, on the way
    else expect(hash).toContain('facebook');
    await page.waitForTimeout(60);
  }
  await expect.poll(() => page.getByRole('heading', { level: 1 }).innerText()).not.toContain('One empty address');
  page.expectClean();
});

it('opens every link that is kept for ever without a single error', { timeout: 120_000 }, async () => {
  const page = await openReady();
  for (const { link: hash, what } of keptLinks) {
    await page.evaluate((to) => (location.hash = to), hash);
    await page.waitForTimeout(120);
    expect(await page.locator('.third').isVisible(), what).toBe(true);
  }
  page.expectClean();
});

it('follows a link that comes in the instant in which the address is about to be written', async () => {
  // What waits for its time can be made to come between a link and the event that tells of it.
  const holdTimers = () => {
    const due = new Set<() => void>();
    const later = window.setTimeout.bind(window);
    const held = (run: () => void, milliseconds = 0) => {
      const once = () => {
        if (due.delete(once)) run();
      };
      due.add(once);
      return later(once, milliseconds);
    };
    Object.assign(window, { setTimeout: held, allDue: () => [...due].forEach((run) => run()) });
  };
  const page = await openReady({
    hash: '#/aws-2025-10-20?t=09:00',
    prepare: (before) => before.addInitScript(holdTimers),
  });
  await button(page, /^Play$/).click();
  await page.waitForTimeout(1500);
  await page.evaluate(() => {
    location.hash = '#/facebook-2021-10-04';
    (window as unknown as { allDue: () => void }).allDue();
  });
  await page.getByRole('heading', { level: 1, name: /Facebook/ }).waitFor({ timeout: 10_000 });
  expect(hashOf(page)).toContain('facebook');
  page.expectClean();
});
