import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import {
  box,
  button,
  caption,
  counted,
  figure,
  find,
  focusLost,
  hit,
  openReady,
  place,
  stateOf,
  toTheEnd,
} from './support/app';

const END = '#/aws-2025-10-20?fail=ddb-regional-endpoint&step=19';

it('opens calm: a headline, every name as text, no line, one sentence of invitation', async () => {
  const page = await openReady();
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(
    'One empty address, and everything that leaned on it',
  );
  const names = await page.locator('.board .name').allInnerTexts();
  expect(names).toHaveLength(187);
  for (const name of ['DynamoDB', 'Snapchat', 'Fortnite', 'Signal', 'Zoom', 'Slack'])
    expect(names, name).toContain(name);
  expect(await page.locator('.combs .stroke').count()).toBe(0);
  expect(await page.locator('.board [data-c].s-up').count()).toBe(187);
  expect(await figure(page)).toBe('186');
  expect(await caption(page)).toContain('Press any box to break it.');
  page.expectClean();
});

it('is watched to its end without a stop, and what everybody knows falls', async () => {
  const page = await openReady();
  await button(page, 'Watch it fall').click();
  await expect.poll(() => stateOf(page, 'Snapchat'), { timeout: 20_000, interval: 100 }).toBe('down');
  expect(await page.locator('.board .s-up.known').count()).toBeLessThan(187);
  await page.getByRole('combobox', { name: 'Speed' }).selectOption('4');
  await expect.poll(() => button(page, 'Show again').isVisible(), { timeout: 40_000 }).toBe(true);
  expect(await hit(page)).toBe(142);
  expect(await counted(page)).toMatch(/^of 186 disrupted or down/);
  expect(await focusLost(page)).toBe(false);
  page.expectClean();
});

it('shows each wave as one comb from its cause, and the boxes that change', async () => {
  const page = await openReady({ hash: '#/aws-2025-10-20?fail=ddb-regional-endpoint&step=1' });
  expect(await stateOf(page, 'DynamoDB’s address')).toBe('fault');
  await button(page, 'One on').click();
  await expect.poll(() => page.locator('.combs > g').count()).toBe(1);
  const now = page.locator('.board [data-c].now');
  expect(await now.count()).toBeGreaterThan(0);
  for (const state of await now.evaluateAll((boxes) => boxes.map((one) => one.getAttribute('class') ?? '')))
    expect(state).toMatch(/s-(down|degraded|minor)/);
  expect(await place(page)).toMatch(/^Wave 2 of \d+$/);
  expect((await caption(page)).length).toBeGreaterThan(20);
  page.expectClean();
});

it('breaks what works and asks what has fallen', async () => {
  const page = await openReady();
  await box(page, 'Signal').click();
  await expect.poll(() => stateOf(page, 'Signal')).toBe('fault');
  expect(await hit(page)).toBe(1);
  await expect.poll(() => caption(page)).toContain('Signal');
  await page.goto(`${page.origin}/index.html${END}`);
  await expect.poll(() => hit(page)).toBe(142);
  await box(page, 'Snapchat').click();
  await expect.poll(() => caption(page)).toMatch(/▸ Snapchat/);
  expect(await box(page, 'Snapchat').getAttribute('aria-pressed')).toBe('true');
  expect(await page.locator('.combs > g').count()).toBeGreaterThan(0); // the way that it came is lit
  expect(await hit(page).catch(() => 142)).not.toBe(1);
  expect(await page.locator('.board [data-c].s-fault').count()).toBe(1);
  page.expectClean();
});

it('takes a double click for one click', async () => {
  const page = await openReady();
  await box(page, 'Lambda').dblclick();
  await expect.poll(() => stateOf(page, 'Lambda')).toBe('fault');
  expect(await box(page, 'Lambda').getAttribute('aria-pressed')).toBeNull();
  expect(await button(page, 'Pause').isVisible()).toBe(true);
  page.expectClean();
});

it('changes the very next frame after the press', async () => {
  const page = await openReady();
  const drawn = await box(page, 'Lambda').evaluate(async (element) => {
    if (element instanceof HTMLElement) element.click();
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    return element.getAttribute('class') ?? '';
  });
  expect(drawn).toContain('s-fault');
  // And stays: a frame is dated from its begin, which may lie before the press.
  const later = await box(page, 'Lambda').evaluate(async (element) => {
    const seen = new Set<boolean>();
    for (let frame = 0; frame < 20; frame++) {
      await new Promise((done) => requestAnimationFrame(done));
      seen.add(element.classList.contains('s-fault'));
    }
    return [...seen];
  });
  expect(later).toEqual([true]);
});

it('takes several faults, takes them back, does them again, and is all healthy again', async () => {
  const page = await openReady();
  await box(page, 'Lambda').click();
  await toTheEnd(page);
  const alone = await hit(page);
  await box(page, 'S3').click({ modifiers: ['Shift'] });
  await toTheEnd(page);
  expect(await page.locator('.board [data-c].s-fault').count()).toBe(2);
  const both = await hit(page);
  expect(both).toBeGreaterThan(alone);
  await button(page, 'Take back').click();
  await expect.poll(() => page.locator('.board [data-c].s-fault').count()).toBe(1);
  expect(await hit(page)).toBe(alone);
  await button(page, 'Do again').click();
  await expect.poll(() => hit(page)).toBe(both);
  expect(await focusLost(page)).toBe(false);
  await button(page, 'All healthy again').click();
  expect(await page.locator('.board [data-c].s-up').count()).toBe(187);
  expect(await caption(page)).toContain('Press any box to break it.');
  expect(await focusLost(page)).toBe(false);
  await page.keyboard.press('Control+z'); // that is a move like any other
  await expect.poll(() => hit(page)).toBe(both);
  page.expectClean();
});

it('finds an app by its name, and what everybody looks for first', async () => {
  const page = await openReady();
  await button(page, 'Find your app').click();
  const field = page.getByRole('combobox', { name: 'Find your app' });
  await field.fill('dynamo');
  await expect.poll(() => page.getByRole('option').first().innerText()).toMatch(/^\W*DynamoDB\s+Amazon DynamoDB/);
  await field.fill('snap');
  await field.press('Enter');
  await expect.poll(() => caption(page)).toMatch(/ ▸ .*Snapchat/);
  expect(await stateOf(page, 'Snapchat')).toBe('down');
  expect(await box(page, 'Snapchat').evaluate((element) => element === document.activeElement)).toBe(true);
  page.expectClean();
});

it('says why, with its sources as links, and what held', async () => {
  const page = await openReady({ hash: `${END}&sel=snapchat` });
  await button(page, 'Why').click();
  const why = page.locator('[data-why]');
  await why.waitFor();
  expect(await why.getByRole('heading', { level: 2 }).innerText()).toBe('Snapchat');
  expect(await why.locator('.chain li').count()).toBeGreaterThan(1);
  const links = why.locator('a[href^="https:"]');
  await expect.poll(() => links.count()).toBeGreaterThan(0);
  expect(await links.first().getAttribute('rel')).toContain('noopener');
  await find(page, 'EC2 (running)');
  await expect.poll(() => why.getByRole('heading', { level: 2 }).innerText()).toContain('EC2');
  expect(await why.innerText()).toContain('needs that only to start or to change');
  // The drawer covers neither time nor, once the board has moved, what is asked about.
  await find(page, 'Fortnite');
  const drawer = await page.locator('.drawer').boundingBox();
  const third = await page.locator('.third').boundingBox();
  if (!drawer || !third) throw new Error('there is no drawer, or no lower third');
  expect(drawer.y + drawer.height).toBeLessThanOrEqual(third.y + 2);
  await expect
    .poll(() => box(page, 'Fortnite').evaluate((one) => one.getBoundingClientRect().right))
    .toBeLessThanOrEqual(drawer.x);
  await button(page, 'One back').click();
  // Nor the ways to the rest: a press goes through to them.
  for (const width of [1280, 800]) {
    await page.setViewportSize({ width, height: 800 });
    for (const name of ['Find your app', 'Menu'])
      expect(
        await button(page, name)
          .first()
          .evaluate((one) => {
            const { x, y, width: wide, height } = one.getBoundingClientRect();
            return one.contains(document.elementFromPoint(x + wide / 2, y + height / 2));
          }),
        `${name} at ${width} px`,
      ).toBe(true);
  }
  page.expectClean();
});

it('opens every moment that the README links to', async () => {
  const hashes = readFileSync('README.md', 'utf8').match(/#\/[^\s`)]+/g) ?? [];
  expect(hashes.length).toBeGreaterThan(1);
  const page = await openReady();
  for (const hash of hashes) {
    await page.goto('about:blank');
    await page.goto(`${page.origin}/index.html${hash}`);
    await page.locator('html:not([data-wait]) .third').waitFor();
    const asked = new URLSearchParams(hash.slice(hash.indexOf('?') + 1));
    const time = asked.get('t');
    if (time !== null) await expect.poll(() => figure(page)).toBe(time);
    else await expect.poll(() => place(page)).toMatch(/^Wave \d+ of/);
    expect(new URL(page.url()).hash).toBe(hash);
  }
  page.expectClean();
});

it('takes a press beside a box for one on it, up to the middle of the gap', async () => {
  const page = await openReady();
  const beside = await page.evaluate(() => {
    const found = (x: number, y: number) => document.elementFromPoint(x, y)?.closest('[data-c]');
    return [...document.querySelectorAll('.board [data-c]')].flatMap((one) => {
      const { left, right, top, bottom } = one.getBoundingClientRect();
      if (bottom > innerHeight / 2) return []; // what lies under the lower third cannot be pressed
      const [x, y] = [(left + right) / 2, (top + bottom) / 2];
      return [found(x, top - 0.5), found(left - 1, y), found(right + 1, y)].map((hit) => hit === one);
    });
  });
  expect(beside.length).toBeGreaterThan(90);
  expect(beside.filter(Boolean).length / beside.length).toBeGreaterThan(0.97);
  page.expectClean();
});

it.each([375, 600])('takes a press on a box for one on it, to its edges, in rows %d px wide', async (width) => {
  const page = await openReady({ viewport: { width, height: 2400 } });
  const wrong = () =>
    page.evaluate(() => {
      const boxes = [...document.querySelectorAll<HTMLElement>('.board [data-c]')];
      const strays = boxes.flatMap((one) => {
        const { left, right, top, bottom } = one.getBoundingClientRect();
        return [left + 0.5, right - 0.5].flatMap((x) => {
          const hit = document.elementFromPoint(x, (top + bottom) / 2)?.closest<HTMLElement>('[data-c], .third');
          return hit === one || hit?.matches('.third') ? [] : [`${one.innerText} at ${x - left}: ${hit?.innerText}`];
        });
      });
      return { boxes: boxes.length, strays };
    });
  expect(await wrong()).toEqual({ boxes: 187, strays: [] });
  // Its title: the boxes lie over the rest of it.
  await page
    .locator('.board button[data-g]')
    .first()
    .click({ position: { x: 8, y: 8 } });
  await page.locator('.board .group.open').waitFor();
  expect(await wrong()).toEqual({ boxes: 187, strays: [] });
  page.expectClean();
});
