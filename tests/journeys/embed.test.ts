import { describe, expect, it } from 'vitest';
import { expectAccessible } from './support/app';
import { openApp, type AppOptions, type AppPage } from './support/browser';

const open = (options: AppOptions = {}) =>
  openApp({ path: 'embed.html', viewport: { width: 680, height: 1000 }, ...options });
/** Taken over by the script: what is pressed answers. */
const openLive = async (options: AppOptions = {}): Promise<AppPage> => {
  const page = await open(options);
  await page.locator('#embed[data-live]').waitFor();
  await page.evaluate(() => document.fonts.ready);
  return page;
};
/** So much time of a page whose clock is installed, as a page at ten frames a second has it, as fast as it can draw. */
async function pass(page: AppPage, milliseconds: number): Promise<void> {
  for (let at = 0; at < milliseconds; at += FRAME) await page.clock.fastForward(FRAME);
}
const FRAME = 95;
const count = async (page: AppPage): Promise<number> =>
  Number((await page.locator('[data-count] strong').innerText()).replace(/\D.*$/, ''));
const caption = (page: AppPage) => page.locator('[data-caption]').innerText();
const box = (page: AppPage, name: string | RegExp) => page.locator('.board').getByRole('button', { name });

describe('the embed by itself', () => {
  it('opens with everything working, says what to do, and never plays by itself', async () => {
    const page = await openLive();
    await page.waitForTimeout(600);
    expect(await page.locator('h1').innerText()).toBe('One empty address, and everything that leaned on it');
    expect(await page.locator('.standfirst').innerText()).toContain('Press any box to break it.');
    expect(await page.locator('[data-count]').innerText()).toMatch(/186\s+parts, all working/);
    expect(await page.locator('.board .box:not(.s-up)').count()).toBe(0);
    const start = box(page, /^DynamoDB’s address/);
    expect(await start.evaluate((element) => getComputedStyle(element).borderTopWidth)).toBe('2px');
    expect(await page.getByRole('button', { name: 'Watch it fall' }).isVisible()).toBe(true);
    page.expectClean();
  });

  it('shows at rest the waves that would come, and goes to the one that is pressed', async () => {
    const page = await openLive();
    const waves = page.getByRole('slider');
    expect(Number(await waves.getAttribute('aria-valuemax'))).toBeGreaterThan(10);
    expect(await waves.getAttribute('aria-valuenow')).toBe('0');
    await page.getByRole('button', { name: 'One on' }).click();
    expect(await waves.getAttribute('aria-valuenow')).toBe('1');
    expect(await count(page)).toBe(1);
    await waves.press('End');
    expect(await waves.getAttribute('aria-valuenow')).toBe(await waves.getAttribute('aria-valuemax'));
    page.expectClean();
  });

  it('plays to the end without a stop, with a caption and a count for each wave', async () => {
    const page = await openLive({ path: 'embed.html?speed=4' });
    await page.evaluate(() => {
      const said: [string, string][] = [];
      Object.assign(globalThis, { said });
      const now = (part: string): string => document.querySelector(`[data-${part}]`)?.textContent?.trim() ?? '';
      new MutationObserver(() => {
        if (now('caption') !== said.at(-1)?.[0]) said.push([now('caption'), now('count')]);
      }).observe(document.body, { subtree: true, childList: true, characterData: true });
    });
    await page.clock.install();
    await page.getByRole('button', { name: 'Watch it fall' }).click();
    await page.getByRole('button', { name: 'Pause' }).waitFor();
    const again = page.getByRole('button', { name: 'Show again' });
    for (let seconds = 0; seconds < 30 && (await again.count()) === 0; seconds++) await pass(page, 1000);
    expect(await again.count()).toBe(1);
    const said = await page.evaluate(() => (globalThis as unknown as { said: [string, string][] }).said);
    const waves = Number(await page.getByRole('slider').getAttribute('aria-valuemax'));
    expect(new Set(said.map(([words]) => words)).size).toBeGreaterThanOrEqual(waves);
    expect(said.some(([words]) => /^DynamoDB takes \d+ with it, among them .*Snapchat/.test(words))).toBe(true);
    for (const [words, number] of said) expect(number, words).toMatch(/^\d+\s+of 186 /);
    expect(await count(page)).toBeGreaterThan(120);
    page.expectClean();
  });

  it('breaks the box that is pressed, says why at what fell, and makes all well again', async () => {
    const page = await openLive();
    await box(page, /^S3\b/).click();
    await page.getByRole('button', { name: 'Pause' }).click();
    expect(await box(page, /^S3\b/).getAttribute('aria-label')).toMatch(/fault put here/);
    const slider = page.getByRole('slider');
    await slider.focus();
    await slider.press('End');
    expect(await count(page)).toBeGreaterThan(0);
    await page.getByRole('button', { name: 'All healthy again' }).click();
    expect(await page.locator('[data-count]').innerText()).toMatch(/186\s+parts, all working/);
    await page.getByRole('button', { name: 'Watch it fall' }).click();
    await slider.press('End');
    await box(page, /^Snapchat/).click();
    expect(await caption(page)).toMatch(/▸ .*Snapchat/);
    expect(await page.locator('[data-caption] .source').innerText()).toMatch(/Link 1: \S/);
    page.expectClean();
  });

  it('has the bars of the waves as its scrubber, by pointer and by key', async () => {
    const page = await openLive({ hash: '#/aws-2025-10-20?fail=ddb-regional-endpoint&step=1' });
    const slider = page.getByRole('slider', { name: 'Waves of the cascade' });
    await slider.focus();
    await slider.press('ArrowRight');
    expect(await slider.getAttribute('aria-valuenow')).toBe('2');
    const bars = await slider.boundingBox();
    if (!bars) throw new Error('there are no bars');
    await page.mouse.click(bars.x + bars.width - 3, bars.y + 20);
    expect(await slider.getAttribute('aria-valuenow')).toBe(await slider.getAttribute('aria-valuemax'));
    await page.getByRole('button', { name: 'One back' }).click();
    expect(Number(await slider.getAttribute('aria-valuenow'))).toBe(
      Number(await slider.getAttribute('aria-valuemax')) - 1,
    );
    page.expectClean();
  });

  it('plays what really happened, too, and goes back to breaking things', async () => {
    const page = await openLive();
    await page.getByRole('button', { name: 'What really happened' }).click();
    await page.getByRole('button', { name: 'Pause' }).waitFor();
    const slider = page.getByRole('slider', { name: /outage over time/ });
    await slider.waitFor();
    expect(await page.locator('[data-count] strong').innerText()).toMatch(/^\d\d:\d\d\sUTC$/);
    const area = await slider.locator('svg path').first().boundingBox();
    expect(area?.width).toBeGreaterThan(200);
    await slider.focus();
    await slider.press('PageDown');
    expect(await caption(page)).toMatch(/^2 of 7: /);
    await slider.press('End');
    expect(Number(await slider.getAttribute('aria-valuenow'))).toBe(Number(await slider.getAttribute('aria-valuemax')));
    await page.getByRole('button', { name: 'Back to breaking things' }).click();
    expect(await page.getByRole('button', { name: 'Watch it fall' }).isVisible()).toBe(true);
    const linked = await openLive({ hash: '#/aws-2025-10-20?t=11:14' });
    expect(await linked.locator('[data-count] strong').innerText()).toMatch(/^11:14\sUTC$/);
    expect(await linked.locator('.board .box.s-silent').count()).toBeGreaterThan(20);
    linked.expectClean();
  });

  it('takes the written board over without moving a box', async () => {
    const places = (page: AppPage) =>
      page.evaluate(() =>
        [...document.querySelectorAll('[data-c], [data-g], h1, .play, [data-caption], [data-count]')].map((element) => {
          const { x, y, width, height } = element.getBoundingClientRect();
          return [element.textContent?.trim(), x, y, width, height].join(' ');
        }),
      );
    for (const width of [390, 680]) {
      const options = { viewport: { width, height: 1400 } };
      const written = await open({ ...options, script: false });
      const taken = await openLive(options);
      const before = await places(written);
      expect(before.length).toBeGreaterThan(200);
      expect(await places(taken)).toEqual(before);
    }
  });

  it('keeps each group’s boxes in its row, and the board in place while it plays', async () => {
    for (const width of [390, 680]) {
      const page = await openLive({ viewport: { width, height: 1400 }, path: 'embed.html?speed=4' });
      const tops = () =>
        page.evaluate(() =>
          [...document.querySelectorAll('[data-group]')].map((row) => Math.round(row.getBoundingClientRect().y)),
        );
      const lines = await page.evaluate(
        () =>
          [...document.querySelectorAll('[data-group]')].filter(
            (row) =>
              new Set([...row.querySelectorAll('li')].map((spot) => Math.round(spot.getBoundingClientRect().y))).size >
              1,
          ).length,
      );
      expect(lines, `${width}`).toBe(0);
      const before = await tops();
      await page.clock.install();
      await page.locator('.play').click();
      for (let look = 0; look < 3; look++) {
        await pass(page, 1000);
        expect(await tops()).toEqual(before);
      }
    }
  });

  it('runs the fault with what its fragment tries out, and hands both on to the app', async () => {
    const hash = '#/aws-2025-10-20?fail=dynamodb&step=40';
    const plain = await openLive({ hash });
    const tried = await openLive({ hash: `${hash}&what=remove:lambda~dynamodb,remove:aws-us-east-1~dynamodb` });
    expect(await count(tried)).toBeLessThan(await count(plain));
    expect(await tried.locator('#open').getAttribute('href')).toContain('what=remove:lambda~dynamodb');
    tried.expectClean();
  });

  it('says what a link names that is not there, and what cannot be read, and shows the rest', async () => {
    for (const [hash, said] of [
      ['#/aws-2025-10-20?fail=nothing%20here&sel=%E0%A4%A', 'nothing here'],
      ['#/aws-2025-10-20?fail=dynamodb&what=teleport:lambda&v=9', 'teleport:lambda'],
      ['#%%%', 'could not be read'],
    ] as const) {
      const page = await openLive({ hash });
      expect(await page.getByRole('alert').innerText()).toContain(said);
      expect(await page.locator('.board').count()).toBe(1);
      page.expectClean();
    }
    const damaged = await open({ hash: '#g=d._____' });
    await expect.poll(() => damaged.getByRole('alert').innerText()).toContain('This link is damaged');
    damaged.expectClean();
    const long = await openLive({ hash: `#/aws-2025-10-20?fail=${'no,'.repeat(20_000)}` });
    expect(await long.locator('.play').innerText()).toBe('Watch it fall');
  });

  it('opens the full graphic at its own moment', async () => {
    const page = await openLive({ hash: '#/aws-2025-10-20?t=11:14' });
    expect(await page.locator('#open').getAttribute('href')).toBe('index.html#/aws-2025-10-20?t=11:14');
    const [app] = await Promise.all([page.waitForEvent('popup'), page.locator('#open').click()]);
    await expect.poll(() => app.evaluate(() => document.body.innerText), { timeout: 20_000 }).toContain('11:14');
  });

  it('goes to the file for another story and language, and keeps the rest of its address', async () => {
    const page = await open({ path: 'embed.html?graph=fastly-2021-06-08&lang=de&theme=dark' });
    await page.waitForURL(/s\/fastly-2021-06-08\/embed\.de\.html\?theme=dark$/);
    await page.getByRole('button', { name: 'Ausfall ansehen' }).waitFor();
    expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark');
    const linked = await open({ hash: '#/cloudflare-2025-11-18' });
    await linked.waitForURL(/s\/cloudflare-2025-11-18\/embed\.html#/);
  });

  it('says what its address says in place of its own words, and hides what it leaves out', async () => {
    const words = 'headline=Alles%20hing%20daran&standfirst=Wie%20es%20begann.&credit=Grafik%3A%20%3Cb%3EWir';
    const own = await openLive({ path: `embed.html?${words}` });
    expect(await own.locator('h1').innerText()).toBe('Alles hing daran');
    expect(await own.locator('.standfirst').innerText()).toContain('Wie es begann.');
    expect(await own.locator('#credit').innerText()).toBe('Grafik: <b>Wir');
    own.expectClean();
    const page = await openLive({ path: 'embed.html?title=0&list=0&legend=0&links=0&controls=none&bg=transparent' });
    for (const part of ['#text', '.legend', '#open', '.play', '.line', '.actions'])
      expect(await page.locator(part).isVisible()).toBe(false);
    expect(await page.locator('header.sr-only').count()).toBe(1); // for those who do not see, out of sight
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgba(0, 0, 0, 0)');
  });
});

describe('for everybody', () => {
  it.each<[string, AppOptions]>([
    ['light, wide', { viewport: { width: 1024, height: 900 } }],
    ['dark, narrow', { colorScheme: 'dark' as const, viewport: { width: 320, height: 900 }, touch: true }],
    ['without script', { script: false }],
    ['German', { path: 's/aws-2025-10-20/embed.de.html' }],
    ['a model run', { hash: '#/aws-2025-10-20?fail=dynamodb&step=3&sel=lambda' }],
    ['the record', { hash: '#/aws-2025-10-20?t=11:14' }],
  ])('axe finds nothing: %s', async (_, options) => {
    const page = options.script === false ? await open(options) : await openLive(options);
    if (options.script !== false) await expectAccessible(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  });

  it('is complete by keyboard: board, play, bars, links', async () => {
    const page = await openLive();
    await page.locator('.play').focus();
    await page.keyboard.press('Tab'); // past the side buttons, which are off
    for (let tab = 0; tab < 8; tab++) {
      if (await page.evaluate(() => document.activeElement?.hasAttribute('data-c'))) break;
      await page.keyboard.press('Tab');
    }
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
    const first = await focused();
    await page.keyboard.press('ArrowRight');
    expect(await focused()).not.toBe(first);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Pause' }).waitFor();
    await page.locator('p[data-live]').filter({ hasText: /\w/ }).waitFor({ state: 'attached' });
    const quiet = await openLive({ path: 'embed.html?keys=0' });
    await box(quiet, /^DynamoDB’s address/).focus();
    const here = await quiet.evaluate(() => document.activeElement?.getAttribute('data-c'));
    await quiet.keyboard.press('ArrowDown');
    expect(await quiet.evaluate(() => document.activeElement?.getAttribute('data-c'))).toBe(here);
  });

  it('follows the system to dark without script, and changes while it is open', async () => {
    const page = await open({ script: false, colorScheme: 'dark' });
    const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    expect(await paper()).toBe('rgb(18, 20, 23)');
    await page.emulateMedia({ colorScheme: 'light' });
    expect(await paper()).toBe('rgb(251, 250, 247)');
  });

  it('has its own type, and words of at least 10.8 pixels and targets of at least 24 at 320', async () => {
    const page = await openLive({ viewport: { width: 288, height: 900 } }); // an article on a phone of 320
    expect(
      await page.evaluate(() => [...document.fonts].filter(({ status }) => status === 'loaded').length),
    ).toBeGreaterThan(1);
    const small = await page.evaluate(() =>
      [...document.querySelectorAll('#embed *')]
        .filter((element) => [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()))
        .filter((element) => element.getClientRects().length > 0 && !element.closest('.sr-only'))
        .filter((element) => Number.parseFloat(getComputedStyle(element).fontSize) < 10.8)
        .map((element) => element.textContent?.trim()),
    );
    expect(small).toEqual([]);
    const targets = await page.evaluate(() =>
      [...document.querySelectorAll('.controls button, footer a, summary')]
        .filter((element) => element.getClientRects().length > 0)
        .map((element) => ({ name: element.textContent?.trim(), height: element.getBoundingClientRect().height }))
        .filter(({ height }) => height < 24 && height > 0),
    );
    expect(targets).toEqual([]);
  });
});
