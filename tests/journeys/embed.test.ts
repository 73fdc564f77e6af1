import { describe, expect, it } from 'vitest';
import { expectAccessible } from './support/app';
import { openApp, type AppOptions, type AppPage } from './support/browser';

const open = (options: AppOptions = {}) =>
  openApp({ path: 'embed.html', viewport: { width: 640, height: 900 }, ...options });
const clock = (page: AppPage) => page.locator('[data-clock]').innerText();
const mark = (page: AppPage, name: RegExp) => page.locator('.board:visible').getByRole('button', { name });
/** Messages are for a host; here there is none, and nothing may be missed for it. */

describe('the embed by itself', () => {
  it('never plays by itself; Play tells the first chapter, stops, and says what it came to', async () => {
    const page = await open();
    await page.waitForTimeout(600);
    expect(await clock(page)).toBe('08:20 UTC');
    const started = Date.now();
    await page.getByRole('button', { name: 'Play what happened' }).click();
    await page.getByRole('button', { name: 'Pause' }).waitFor();
    await expect.poll(() => mark(page, /^DynamoDB regional endpoint.*: down/).count(), { timeout: 1500 }).toBe(1);
    expect(await page.locator('[data-ratio]').isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Why so long?' }).waitFor({ timeout: 14_000 });
    expect(Date.now() - started).toBeLessThan(13_000);
    expect(await page.locator('[data-ratio]').innerText()).toBe(
      'The cause was gone after 2 h 37 min. The outage lasted 14 h 32 min, 5.6 times as long.',
    );
    await page.getByRole('button', { name: 'Why so long?' }).click();
    await expect.poll(() => page.getByRole('heading', { name: /Chapter 2 of 7/ }).isVisible()).toBe(true);
    page.expectClean();
  });

  it('says why at a mark, with a source, and what needs it is lit', async () => {
    const page = await open();
    await mark(page, /^Snapchat/).click();
    const card = page.locator('[data-why]');
    expect(await card.getByRole('heading', { name: 'Snapchat' }).isVisible()).toBe(true);
    expect(await card.locator('a[href^="https://"]').count()).toBeGreaterThan(0);
    const height = await page.evaluate(() => document.getElementById('embed')?.getBoundingClientRect().height ?? 0);
    expect(await page.evaluate(() => document.body.scrollHeight)).toBeLessThanOrEqual(Math.max(900, Math.ceil(height)));
    await page.keyboard.press('Escape');
    expect(await card.count()).toBe(0);
    // A place between the marks asks about nothing.
    await page.locator('.board:visible svg').click({ position: { x: 4, y: 4 } });
    expect(await card.count()).toBe(0);
    page.expectClean();
  });

  it('is complete by keyboard: play, steps, time, marks, why, zoom', async () => {
    const page = await open();
    const focused = () =>
      page.evaluate(
        () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent?.trim(),
      );
    await page.keyboard.press('Tab');
    const first = await focused();
    await page.keyboard.press('ArrowDown');
    const second = await focused();
    expect(second).not.toBe(first);
    await page.keyboard.press('ArrowUp');
    expect(await page.locator('.focused').count()).toBe(1);
    await page.keyboard.press('Enter');
    expect(await page.locator('[data-why]').count()).toBe(1);
    await page.keyboard.press('Escape');
    await page.keyboard.press('+');
    expect(await page.locator('.fit').isVisible()).toBe(true);
    await page.keyboard.press('0');
    expect(await page.locator('.fit').isVisible()).toBe(false);
    const slider = page.getByRole('slider', { name: 'Time' });
    await slider.focus();
    const before = await slider.getAttribute('aria-valuetext');
    await page.keyboard.press('ArrowRight');
    expect(await slider.getAttribute('aria-valuetext')).not.toBe(before);
    await page.keyboard.press('ArrowLeft');
    expect(await slider.getAttribute('aria-valuetext')).toBe(before);
    await page.getByRole('button', { name: 'Next step' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('[data-spoken]').innerText()).toMatch(/UTC\. \w/);
    page.expectClean();
  });

  it('runs the fault of its fragment by the model, and says so', async () => {
    const page = await open({ hash: '#/aws-2025-10-20?fail=dynamodb&step=4' });
    expect(await page.locator('.status').innerText()).toMatch(/Model/);
    expect(await page.locator('.status').innerText()).toMatch(/\d+ of 186 components degraded or worse/);
    expect(await page.locator('.captions .shown').innerText()).toContain('because');
    await mark(page, /^Amazon ECS/).click();
    const chain = page.locator('[data-why] ol > li');
    expect(await chain.first().innerText()).toContain('you broke it');
    expect(await chain.last().locator('a[href^="https://"]').count()).toBeGreaterThan(0);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'What really happened' }).click();
    expect(await page.locator('.status').innerText()).toMatch(/Record/);
    page.expectClean();
  });

  it('runs the fault with what its fragment tries out, and hands both on to the app', async () => {
    const hit = async (page: AppPage) =>
      Number(/(\d+) of 186/.exec(await page.locator('[data-count]').innerText())?.[1]);
    const hash = '#/aws-2025-10-20?fail=dynamodb&step=40';
    const plain = await open({ hash });
    const tried = await open({ hash: `${hash}&what=remove:lambda~dynamodb,remove:aws-us-east-1~dynamodb` });
    expect(await tried.locator('.status').innerText()).toContain('with 2 changes tried out');
    await expect.poll(() => hit(tried)).toBeLessThan(await hit(plain));
    expect(await tried.locator('#open').getAttribute('href')).toContain('what=remove:lambda~dynamodb');
    tried.expectClean();
    const future = await open({ hash: `${hash}&what=teleport:lambda&v=9` });
    expect(await future.getByRole('alert').innerText()).toContain('teleport:lambda');
  });

  it('says that a graph of somebody’s own is for the app, and what cannot be read', async () => {
    const own = await open({ hash: '#g=d.AAAA' });
    expect(await own.getByRole('alert').innerText()).toContain('open the link in the app');
    const rubbish = await open({ hash: '#%%%' });
    expect(await rubbish.getByRole('alert').innerText()).toContain('could not be read');
  });

  it('opens the app at its own moment', async () => {
    const page = await open({ hash: '#/aws-2025-10-20?t=11:14' });
    expect(await page.locator('#open').getAttribute('href')).toBe('index.html#/aws-2025-10-20?t=11:14');
    const [app] = await Promise.all([page.waitForEvent('popup'), page.locator('#open').click()]);
    await app.locator('[data-map]').waitFor();
    await expect.poll(() => app.evaluate(() => document.body.innerText)).toContain('11:14');
  });

  it('goes to the file for another story and language, and keeps the rest of its address', async () => {
    const page = await open({ hash: '', path: 'embed.html?graph=fastly-2021-06-08&lang=de&theme=dark' });
    await page.waitForURL(/s\/fastly-2021-06-08\/embed\.de\.html\?theme=dark$/);
    expect(await page.locator('h1').innerText()).toBe('Fastly-Ausfall, 8. Juni 2021');
    expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark');
    expect(await page.getByRole('button', { name: 'Abspielen, was geschah' }).isVisible()).toBe(true);
    const linked = await open({ hash: '#/cloudflare-2025-11-18' });
    await linked.waitForURL(/s\/cloudflare-2025-11-18\/embed\.html#/);
  });

  it('says what a link names that is not there, and shows the rest', async () => {
    const page = await open({ hash: '#/aws-2025-10-20?fail=nothing%20here&sel=%E0%A4%A' });
    expect(await page.getByRole('alert').innerText()).toContain('nothing here');
    expect(await page.locator('.board:visible').count()).toBe(1);
    for (const hash of ['#/', '#/__proto__', '#g=d.AAAA', `#/aws-2025-10-20?fail=${'no,'.repeat(20_000)}`]) {
      const damaged = await open({ hash });
      expect(await damaged.locator('.play').innerText(), hash.slice(0, 40)).toBe('Play what happened');
      damaged.expectClean();
    }
  });

  it('takes the written picture over without changing a mark, a line or a name', async () => {
    const drawing = (page: AppPage) =>
      page.evaluate(() =>
        [...document.querySelectorAll('.wide :is([data-item], [data-label], [data-line])')]
          .map((part) => `${JSON.stringify(part.getAttributeNames())} ${new XMLSerializer().serializeToString(part)}`)
          .sort()
          .map((text) => text.replaceAll(' xmlns="http://www.w3.org/2000/svg"', '')),
      );
    const [written, taken] = await Promise.all([open({ script: false }), open()]);
    await taken.getByRole('slider').waitFor();
    const before = await drawing(written);
    expect(before.length).toBeGreaterThan(150);
    expect(await drawing(taken)).toEqual(before);
  });

  it('shows the same in another shape when its width changes', async () => {
    const page = await open({ hash: '#/aws-2025-10-20?fail=dynamodb&step=4' });
    const states = () =>
      page
        .locator('.board:visible [data-mark]')
        .evaluateAll((marks) => marks.map((one) => one.getAttribute('aria-label')));
    const wide = await states();
    await page.setViewportSize({ width: 330, height: 900 });
    await expect.poll(() => page.locator('.tall').isVisible()).toBe(true);
    await expect.poll(states).toEqual(wide);
    await page.getByRole('button', { name: 'Next step' }).click();
    await page.getByRole('button', { name: 'Next step' }).click(); // the second finishes what the first began
    await expect.poll(states).not.toEqual(wide);
    const narrow = await states();
    await page.setViewportSize({ width: 1000, height: 900 });
    await expect.poll(() => page.locator('.broad').isVisible()).toBe(true);
    await expect.poll(states).toEqual(narrow);
  });

  it('hides what its address leaves out', async () => {
    const page = await open({ path: 'embed.html?title=0&list=0&legend=0&links=0&controls=none&bg=transparent' });
    for (const part of ['#text', '#legend', '#open', '.buttons', '.timeline'])
      expect(await page.locator(part).isVisible()).toBe(false);
    expect(await page.locator('h1').isVisible()).toBe(true); // for those who do not see, out of sight
    expect((await page.locator('h1').boundingBox())?.height).toBeLessThanOrEqual(1);
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
  ])('axe finds nothing: %s', async (_, options) => {
    const page = await open(options);
    if (options.script !== false) await page.getByRole('slider').waitFor();
    if ('hash' in options) expect(await page.locator('[data-why]').count()).toBe(1);
    if (options.script !== false) await expectAccessible(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  });

  it('follows the system to dark without script, and changes while it is open', async () => {
    const page = await open({ script: false, colorScheme: 'dark' });
    const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    expect(await paper()).toBe('rgb(22, 24, 28)');
    await page.emulateMedia({ colorScheme: 'light' });
    expect(await paper()).toBe('rgb(251, 250, 247)');
  });

  it('keeps every change where nothing may move', async () => {
    const page = await open({ reducedMotion: 'reduce' });
    await page.getByRole('button', { name: 'Play what happened' }).click();
    await page.getByRole('button', { name: 'Why so long?' }).waitFor({ timeout: 14_000 });
    const look = await page.evaluate(() => {
      const { animationName, opacity } = getComputedStyle(document.querySelector('.board:not(:empty) .fresh')!);
      return { animationName, opacity: Number(opacity) };
    });
    expect(look.animationName).toBe('none');
    expect(look.opacity).toBeGreaterThan(0.3);
  });

  it('has words of at least 11 pixels and targets of at least 24 at 320 pixels', async () => {
    const page = await open({ viewport: { width: 288, height: 900 } }); // an article on a phone of 320
    const small = await page.evaluate(() => {
      const scale = document.querySelector('.board.tall svg')?.getBoundingClientRect().width ?? 0;
      const labels = [...document.querySelectorAll('.board.tall [data-label] text')];
      return labels.filter((text) => (Number(text.getAttribute('font-size')) * scale) / 288 < 11).length;
    });
    expect(small).toBe(0);
    const targets = await page.evaluate(() =>
      [...document.querySelectorAll('button, a, summary, input')]
        .filter((element) => element.getClientRects().length > 0 && getComputedStyle(element).visibility === 'visible')
        .map((element) => ({ name: element.textContent?.trim(), height: element.getBoundingClientRect().height }))
        .filter(({ height }) => height < 24),
    );
    expect(targets).toEqual([]);
  });
});
