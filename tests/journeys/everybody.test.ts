import { expect, it } from 'vitest';
import {
  box,
  button,
  caption,
  counted,
  expectAccessible,
  figure,
  hit,
  openNetwork,
  openReady,
  place,
  stateOf,
  toTheEnd,
  slider,
} from './support/app';
import type { AppPage } from './support/browser';

const END = '#/aws-2025-10-20?fail=ddb-regional-endpoint&step=19';
const MIDST = '#/aws-2025-10-20?fail=ddb-regional-endpoint&step=4';
const sideways = (page: AppPage) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

it.each(['light', 'dark'] as const)(
  'is accessible by machine check, %s, at rest and mid-cascade, in every part',
  async (colorScheme) => {
    const page = await openReady({ colorScheme });
    await page.waitForTimeout(300);
    await expectAccessible(page);
    await page.goto(`${page.origin}/${MIDST}&sel=snapchat`);
    await expect.poll(() => place(page)).toMatch(/^Wave/);
    await expectAccessible(page);
    for (const tab of ['Why', 'Story', 'What if', 'List', 'Check']) {
      if ((await page.getByRole('tab').count()) === 0) await button(page, 'Why').click();
      await page.getByRole('tab', { name: tab, exact: true }).click();
      await page.waitForTimeout(500);
      await expectAccessible(page, tab === 'Why' ? 'html' : '.drawer'); // what is beside it stays as it was
    }
    await page.keyboard.press('Escape');
    await page.keyboard.press('/');
    await page.getByRole('combobox', { name: 'Find your app' }).waitFor();
    await expectAccessible(page);
    page.expectClean();
  },
);

it('is accessible as projector theme and on a phone', async () => {
  const page = await openReady({ viewport: { width: 390, height: 844 }, touch: true });
  await button(page, 'Menu').tap();
  await expectAccessible(page);
  await button(page, 'Language and display').tap();
  await page.getByRole('radio', { name: /projector/i }).check();
  await button(page, 'Close').tap();
  await expectAccessible(page);
  await button(page, 'Watch it fall').tap();
  await toTheEnd(page);
  await expectAccessible(page);
  page.expectClean();
});

it('speaks German when asked, everywhere, and keeps the choice', async () => {
  const page = await openReady({ locale: 'de-DE', hash: END });
  expect(await page.locator('html').getAttribute('lang')).toBe('de');
  expect(await counted(page)).toMatch(/^von 186 /);
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(
    'Eine leere Adresse und alles, was an ihr hing',
  );
  expect(await page.getByRole('heading', { level: 2 }).first().innerText()).toMatch(/AWS/);
  await button(page, 'Menü').click();
  await button(page, 'Sprache und Darstellung').click();
  await page.getByRole('radio', { name: 'English' }).check();
  await expect.poll(() => counted(page)).toMatch(/^of 186 /);
  await expect.poll(() => hit(page)).toBe(142);
  await page.reload();
  await expect.poll(() => counted(page)).toMatch(/^of 186 /);
  page.expectClean();
});

it('says every wave in a live region, and the table says the same as the board', async () => {
  const page = await openReady({ hash: '#/aws-2025-10-20?fail=ddb-regional-endpoint&step=1', reducedMotion: 'reduce' });
  const live = page.locator('p[data-live]');
  await page.waitForTimeout(1600);
  const first = await live.innerText();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => live.innerText(), { timeout: 5000 }).not.toBe(first);
  expect((await live.innerText()).length).toBeGreaterThan(15);
  await toTheEnd(page);
  await page.keyboard.press('l');
  await page.getByRole('button', { name: 'Table', exact: true }).click();
  const rows = page.getByRole('table').getByRole('row');
  await expect.poll(() => rows.count()).toBe(188);
  const boxes = await page
    .locator('.board [data-c]')
    .evaluateAll((all) => all.map((one) => /s-(\w+)/.exec(one.getAttribute('class') ?? '')?.[1] ?? ''));
  const states = await page.locator('td.health').allInnerTexts();
  const fallen = (all: readonly string[], wanted: RegExp) => all.filter((one) => wanted.test(one.trim())).length;
  expect(fallen(states, /^down/)).toBe(fallen(boxes, /^down/));
  expect(fallen(states, /^(down|disrupted|held up|broken)/)).toBe(fallen(boxes, /^(down|degraded|fault)/));
  page.expectClean();
});

it('plays on, where that is asked for, only when each sentence can have been read aloud: none is lost', async () => {
  const page = await openReady({
    hash: '#/fastly-2021-06-08',
    prepare: (before) => before.clock.install(),
  });
  await button(page, 'Menu').click();
  await button(page, 'Language and display').click();
  await page.getByLabel('Playing waits until each sentence can have been read aloud').check();
  await page.keyboard.press('Escape');
  // Time stands still but for what the test lets pass.
  await page.clock.pauseAt(await page.evaluate(() => new Date().getTime() + 2000));
  await button(page, 'Watch it fall').click();
  const FRAME = 95;
  const heard: { readonly said: string; frames: number }[] = [];
  const listen = async () => {
    await page.clock.fastForward(FRAME);
    const said = await page.locator('p[data-live]').innerText();
    const last = heard.at(-1);
    if (last?.said === said) last.frames++;
    else heard.push({ said, frames: 1 });
  };
  const wave = (of: 'now' | 'max') => slider(page).getAttribute(`aria-value${of}`);
  for (let first = 0; first < 5; first++) await listen(); // the bars come a frame after the press
  const waves = Number(await wave('max'));
  for (let most = 1000; most > 0 && (await wave('now')) !== (await wave('max')); most--) await listen();
  for (let more = 0; more < 30; more++) await listen();
  const sentences = heard.filter(({ said }) => said !== '');
  expect(waves).toBeGreaterThan(3);
  expect(sentences.length).toBe(waves);
  for (const { said, frames } of sentences.slice(0, -1)) expect(frames * FRAME, said).toBeGreaterThan(said.length * 65);
  page.expectClean();
});

it('shows the same facts without motion', async () => {
  const page = await openReady({ reducedMotion: 'reduce' });
  await button(page, 'Watch it fall').click();
  await expect.poll(() => place(page), { timeout: 20_000 }).toMatch(/Wave ([3-9]|\d\d) of/);
  const running = await page.evaluate(
    () =>
      document
        .getAnimations()
        .filter(({ playState, effect }) => playState === 'running' && Number(effect?.getComputedTiming().duration) > 50)
        .length,
  );
  expect(running).toBe(0);
  expect(await page.locator('.board .w-up').count()).toBe(0);
});

it('works with forced colours', async () => {
  const page = await openReady({ forcedColors: 'active', hash: END });
  expect(await hit(page)).toBe(142);
  await expectAccessible(page);
  page.expectClean();
});

it('is usable on a phone: rows that open in place, nothing sideways, large targets', async () => {
  const page = await openReady({ viewport: { width: 390, height: 844 }, touch: true });
  expect(await sideways(page)).toBeLessThanOrEqual(0);
  const closed = await page.locator('.board [data-c]:visible').count();
  expect(closed).toBeGreaterThan(20);
  const heads = page.locator('.board [data-g]');
  // Every name can be reached: a row opens in place and shows all of its names.
  const reached = new Set<string>();
  for (let group = 0; group < (await heads.count()); group++) {
    await heads.nth(group).evaluate((head) => head instanceof HTMLElement && head.click());
    await page.waitForTimeout(30);
    for (const name of await page.locator('.board [data-group].open .name:visible').allInnerTexts()) reached.add(name);
    expect(await sideways(page), `group ${group}`).toBeLessThanOrEqual(0);
  }
  expect(reached.size).toBe(187);
  await heads.last().evaluate((head) => head instanceof HTMLElement && head.click());
  await button(page, 'Watch it fall').tap();
  await toTheEnd(page);
  expect(await hit(page)).toBe(142);
  const small = await page.evaluate(() =>
    [...document.querySelectorAll('.transport button, header button, .board [data-g], .board .open [data-c]')].flatMap(
      (element) => {
        const { width, height } = element.getBoundingClientRect();
        // Rows are as wide as the screen; all of them are to fit on it.
        const least = element.matches('[data-g]') && width > 300 ? 24.5 : 43.5;
        return width > 0 && (width < 43.5 || height < least)
          ? [
              `${element.getAttribute('aria-label') ?? element.textContent ?? ''} ${width.toFixed(0)}×${height.toFixed(0)}`,
            ]
          : [];
      },
    ),
  );
  expect(small).toEqual([]);
  page.expectClean();
});

it.each([320, 390, 680, 1024])('never scrolls sideways at %d pixels', async (width) => {
  const page = await openReady({ viewport: { width, height: 800 }, hash: `${END}&sel=snapchat` });
  expect(await sideways(page)).toBeLessThanOrEqual(0);
  await button(page, 'Why').click();
  for (const tab of ['Story', 'Why', 'What if', 'List', 'Check']) {
    await page.getByRole('tab', { name: tab, exact: true }).click();
    await page.waitForTimeout(200);
    expect(await sideways(page), tab).toBeLessThanOrEqual(0);
  }
});

/** What a box is filled and edged with, and what its state's tokens say. */
const mismatches = (page: AppPage) =>
  page.evaluate(() => {
    const probe = document.createElement('i');
    document.body.append(probe);
    const colour = (value: string): string => {
      probe.style.setProperty('background-color', value);
      return getComputedStyle(probe).backgroundColor;
    };
    const root = getComputedStyle(document.querySelector('.board') ?? document.body);
    const FILL: Record<string, string> = {
      up: '--chip',
      degraded: '--deg',
      down: '--down',
      minor: '--min',
      fault: '--root',
    };
    const wrong = [...document.querySelectorAll('.board [data-c]')].flatMap((box) => {
      const state = /s-(\w+)/.exec(box.className)?.[1] ?? '';
      const token = FILL[state];
      if (token === undefined) return [];
      const fill = /rgba?\([^)]*\)/.exec(getComputedStyle(box).backgroundImage)?.[0] ?? '';
      const wanted = colour(root.getPropertyValue(token));
      return fill === wanted ? [] : [`${state}: ${fill}, not ${wanted}`];
    });
    probe.remove();
    return [...new Set(wrong)];
  });

it('keeps the colour of every box when the theme changes in mid-cascade', async () => {
  const page = await openReady({ hash: MIDST, reducedMotion: 'reduce' });
  const seen = new Set<string>();
  for (const scheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme: scheme });
    await expect.poll(() => page.locator('html').getAttribute('data-theme')).toBe(scheme);
    await expect.poll(() => mismatches(page)).toEqual([]);
    for (const name of ['DynamoDB’s address', 'Snapchat', 'S3']) seen.add(`${name} ${await stateOf(page, name)}`);
    seen.add(await box(page, 'DynamoDB').evaluate((one) => getComputedStyle(one).backgroundImage));
  }
  expect(seen.size).toBe(5); // three states that stay, one fill per theme
  page.expectClean();
});

it('keeps the colours of the network when the theme changes in mid-cascade', async () => {
  const page = await openNetwork({ hash: `${MIDST}&layout=rings`, reducedMotion: 'reduce' });
  const ground = () =>
    page.locator('[data-network] canvas').evaluateAll((all) => {
      const counts = new Map<string, number>();
      for (const canvas of all) {
        if (!(canvas instanceof HTMLCanvasElement) || canvas.width === 0) continue;
        const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] };
        for (let at = 0; at < data.length; at += 4 * 3)
          if (data[at + 3] === 255) {
            const key = `${data[at]},${data[at + 1]},${data[at + 2]}`;
            counts.set(key, (counts.get(key) ?? 0) + 1);
          }
      }
      return [...counts].filter(([, count]) => count > 30).map(([key]) => key);
    });
  const token = (name: string) =>
    page.evaluate((of) => {
      const probe = document.createElement('i');
      document.body.append(probe);
      probe.style.setProperty('color', getComputedStyle(document.body).getPropertyValue(of));
      const [r, g, b] = getComputedStyle(probe).color.match(/\d+/g) ?? [];
      probe.remove();
      return `${r},${g},${b}`;
    }, name);
  for (const scheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme: scheme });
    await expect.poll(() => page.locator('html').getAttribute('data-theme')).toBe(scheme);
    for (const name of ['--down', '--root']) {
      const wanted = await token(name);
      await expect.poll(ground, { message: `${scheme} ${name} ${wanted}`, timeout: 6000 }).toContain(wanted);
    }
  }
  page.expectClean();
});

it('gives the board to read without a mouse or a picture: headings, lists, buttons', async () => {
  const page = await openReady();
  expect(await page.getByRole('heading', { level: 2 }).allInnerTexts()).toHaveLength(3);
  expect(await page.locator('.board h3').count()).toBeGreaterThan(15);
  expect(await page.locator('.board li [data-c]').count()).toBe(187);
  expect(await figure(page)).not.toBe('');
  expect(await caption(page)).not.toBe('');
});
