import { describe, expect, it, test } from 'vitest';
import { openHost, type HostPage } from './support/host';

/** Height of the frame as the host has it, and of what is in it. */
async function heights(page: HostPage): Promise<{ frame: number; content: number }> {
  const embed = await page.embed();
  const content = await embed.evaluate(() => document.getElementById('embed')?.getBoundingClientRect().height ?? -1);
  const frame = (await (await embed.frameElement()).boundingBox())?.height ?? -1;
  return { frame, content };
}
async function expectFits(page: HostPage): Promise<void> {
  await expect
    .poll(async () => {
      const { frame, content } = await heights(page);
      return Math.abs(frame - content);
    })
    .toBeLessThanOrEqual(2);
}
const own = (page: HostPage) => page.requests.filter((address) => address.startsWith(page.embedOrigin));

describe('a plain page with the element', () => {
  test.each([320, 640, 1024])('the frame is as high as what is in it at %i pixels, and stays so', async (width) => {
    const page = await openHost('plain.html', { width: width + 32, height: 900 });
    await expectFits(page);
    const before = await heights(page);
    expect(before.content).toBeGreaterThan(500);
    const embed = await page.embed();
    await embed.locator('#text summary').click(); // taller …
    await expect.poll(async () => (await heights(page)).content).toBeGreaterThan(before.content + 300);
    await expectFits(page);
    await embed.locator('#text summary').click(); // … and back
    await expect.poll(async () => (await heights(page)).content).toBe(before.content);
    await expectFits(page);
    await page.waitForTimeout(500);
    const count = (await page.said('height')).length;
    await page.waitForTimeout(1500);
    expect((await page.said('height')).length).toBe(count);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width + 32);
    expect(page.problems).toEqual([]);
  });

  it('asks for two files, the element and the page, and for nothing more while it is played', async () => {
    const page = await openHost('plain.html');
    const embed = await page.embed();
    await embed.locator('.play').click();
    await page.waitForTimeout(1500);
    expect(own(page).map((address) => new URL(address).pathname)).toEqual(['/embed.js', '/embed.html']);
    expect(await page.context().cookies()).toEqual([]);
    expect(page.problems).toEqual([]);
  });

  it('keeps the picture and the link of the host where script is off', async () => {
    const page = await openHost('plain.html', { script: false });
    expect(await page.locator('#fallback').isVisible()).toBe(true);
    expect(await page.locator('dominograph-embed a').getAttribute('href')).toContain('/index.html');
    expect(own(page)).toEqual([]);
  });

  it('shows the fallback until the embed is ready, then only the embed', async () => {
    const page = await openHost('plain.html', {
      change: (html) => html.replace('/embed.html', '/nowhere.html'),
    });
    await page.waitForTimeout(800);
    expect(await page.locator('#fallback').isVisible()).toBe(true);
    const good = await openHost('plain.html');
    await good.embed();
    await expect.poll(() => good.locator('#fallback').isVisible()).toBe(false);
  });
});

it('reads as text in a bare frame without script: picture, steps in order, sources', async () => {
  const page = await openHost('sandbox.html', { script: false });
  const frame = page.frameLocator('iframe');
  expect(await frame.locator('.board [data-c]:visible').count()).toBe(187);
  expect(await frame.locator('#text ol').first().locator('li').count()).toBeGreaterThan(15);
  expect(await frame.locator('#text ol').last().locator('li').count()).toBe(7);
  expect(await frame.locator('#text ol').last().innerText()).toMatch(/06:50\sUTC/);
  await frame.locator('#sources summary').click();
  expect(await frame.locator('#sources a[href^="https://aws.amazon.com/"]').first().isVisible()).toBe(true);
});

it('is shown by WordPress in its sandbox: hidden until the secret is said, at the moment of the fragment', async () => {
  const page = await openHost('wordpress.html');
  const embed = await page.embed();
  await expect.poll(() => page.locator('iframe').isVisible(), { timeout: 2000 }).toBe(true);
  const { content, frame } = await heights(page);
  expect(frame).toBe(Math.min(1000, Math.max(200, Math.ceil(content))));
  expect(await embed.locator('[data-count] strong').innerText()).toMatch(/^11:14\sUTC$/);
  const messages = await page.messages();
  expect(messages).toContainEqual({ message: 'height', value: Math.ceil(content), secret: 'Ab12xyz9' });
  expect(page.problems).toEqual([]);
});

it('says its height to a host that hides it until then, in every dialect, and grows no further', async () => {
  const page = await openHost('hidden.html');
  await expect.poll(() => page.locator('iframe').isVisible(), { timeout: 2000 }).toBe(true);
  await expectFits(page);
  const height = (await page.said('height')).at(-1)?.['height'];
  const messages = await page.messages();
  expect(messages).toContainEqual({ sentinel: 'amp', type: 'embed-size', height });
  expect(messages).toContainEqual({ subject: 'lti.frameResize', height });
  expect(messages.some(({ context, height: said }) => context === 'iframe.resize' && said === height)).toBe(true);
  await page.waitForTimeout(2000);
  const { list } = await page.evaluate(() => ({
    list: (globalThis as unknown as { heights: { height: number; at: number }[] }).heights,
  }));
  expect(list.length).toBeLessThan(8);
  await expectFits(page);
});

it('runs in a host with a strict policy and Trusted Types, its script loaded twice', async () => {
  const page = await openHost('strict.html');
  const embed = await page.embed();
  await expectFits(page);
  await embed.locator('.play').click();
  await expect.poll(() => embed.locator('.board .s-fault').count()).toBe(1);
  expect(page.problems).toEqual([]);
});

it('runs in sandbox="allow-scripts": one request, no storage, no error', async () => {
  const page = await openHost('sandbox.html');
  const embed = await page.embed();
  expect(await embed.evaluate(() => window.origin)).toBe('null');
  await embed.locator('.play').click();
  await page.waitForTimeout(500);
  await embed.getByRole('button', { name: 'One on' }).click();
  expect(own(page)).toHaveLength(1);
  expect(page.problems).toEqual([]);
});

it('loads of ten embeds on a page only those that are near', async () => {
  const page = await openHost('ten.html');
  expect(own(page).filter((address) => address.includes('embed.html'))).toHaveLength(0);
  await page.locator('dominograph-embed').nth(4).scrollIntoViewIfNeeded();
  await page.embed();
  await page.waitForTimeout(500);
  const loaded = own(page).filter((address) => address.includes('embed.html'));
  expect(loaded.length).toBeGreaterThan(0);
  expect(loaded.length).toBeLessThan(4);
  expect(page.problems).toEqual([]);
});

it('takes its picture over when it is seen, not before', async () => {
  const page = await openHost('sandbox.html', {
    change: (html) => html.replace('<body>', '<body><div style="height: 3000px"></div>'),
  });
  const embed = await page.embed();
  await page.waitForTimeout(500);
  const written = await embed.locator('.board').evaluateHandle((board) => board);
  expect(await embed.locator('.board [data-c]').count()).toBe(187);
  expect(await written.evaluate((board) => board.isConnected)).toBe(true);
  await page.locator('iframe').scrollIntoViewIfNeeded();
  await expect.poll(() => written.evaluate((board) => board.isConnected)).toBe(false);
  await embed.locator('.play').click();
  await expect.poll(() => embed.locator('.board .s-fault').count()).toBe(1);
  expect(page.problems).toEqual([]);
});

it('leaves wheel and finger to the page: nothing in it scrolls or sticks', async () => {
  const page = await openHost('plain.html', { height: 600 });
  const embed = await page.embed();
  await expectFits(page);
  const board = await (await embed.locator('.board').elementHandle())?.boundingBox();
  if (!board) throw new Error('there is no board');
  await page.mouse.move(board.x + 200, Math.min(500, board.y + 50));
  await page.mouse.wheel(0, 300);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(200);
  const sticky = await embed.evaluate(
    () =>
      [...document.querySelectorAll('#embed *')].filter((element) =>
        /sticky|fixed/.test(getComputedStyle(element).position),
      ).length,
  );
  expect(sticky).toBe(0);
});

it('is reached and left by Tab, and left by Escape', async () => {
  const page = await openHost('plain.html');
  await page.embed();
  const inside = () => page.evaluate(() => document.activeElement?.localName === 'dominograph-embed');
  expect(await inside()).toBe(false); // no focus is taken on load
  await (await page.embed()).locator('#embed[data-live]').waitFor({ state: 'attached' });
  await page.keyboard.press('Tab');
  await expect.poll(inside).toBe(true);
  let steps = 0;
  for (; steps < 40 && (await page.evaluate(() => document.activeElement?.id)) !== 'last'; steps++)
    await page.keyboard.press('Tab');
  expect(steps).toBeLessThan(25);
  await page.keyboard.press('Shift+Tab');
  expect(await inside()).toBe(true);
  await page.keyboard.press('Escape');
  await expect.poll(inside).toBe(false);
  await expect.poll(() => page.said('key')).toContainEqual({ type: 'dominograph:key', v: 1, key: 'Escape' });
});
