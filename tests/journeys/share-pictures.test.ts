import { readFileSync } from 'node:fs';
import { build } from 'vite';
import { expect, it } from 'vitest';
import { fileURLToPath } from 'node:url';
import { inlineWorkers } from '../../scripts/inline-workers-plugin';
import { readGif } from '../support/read-gif';
import { button, find, openReady } from './support/app';
import { openBrowser, type AppPage } from './support/browser';
import { openHostile } from './support/hostile';
import { pdfText } from './support/pdf-text';
import { printable } from './support/printable';
import type { AppOptions } from './support/browser';

const STEP_4 = '#/aws-2025-10-20?fail=dynamodb&step=4';

async function openPictures(options: AppOptions = {}): Promise<AppPage> {
  const page = await openReady({ hash: STEP_4, ...options });
  await showPictures(page);
  return page;
}
async function showPictures(page: AppPage): Promise<void> {
  await button(page, 'Menu').click();
  await button(page, /^Share$/).click();
  await button(page, /^Picture$/).click();
  await page.locator('img[data-kind="moment"]').waitFor();
}
async function download(page: AppPage, name: RegExp): Promise<{ name: string; bytes: Buffer }> {
  const [file] = await Promise.all([page.waitForEvent('download'), button(page, name).click()]);
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}
/** Width and height of a PNG, from its header. */
const sizeOf = (png: Buffer) => [png.readUInt32BE(16), png.readUInt32BE(20)];

it('draws a PNG of the size that is asked for, in the colours on screen', async () => {
  const page = await openPictures({ colorScheme: 'dark' });
  const { name, bytes } = await download(page, /^Download PNG/);
  expect(name).toBe('dominograph-aws-2025-10-20-wave-6.png');
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  const [width, height = 0] = sizeOf(bytes);
  expect(width).toBe(2400);
  expect(height).toBeGreaterThan(1200);
  expect(bytes.length).toBeGreaterThan(100_000);
  const corner = await page.evaluate(async (base64) => {
    const image = new Image();
    image.src = `data:image/png;base64,${base64}`;
    await image.decode();
    const canvas = document.createElement('canvas');
    const context = canvas.getContext('2d');
    context?.drawImage(image, 0, 0);
    return Array.from(context?.getImageData(2, 2, 1, 1).data ?? []);
  }, bytes.toString('base64'));
  expect(corner).toEqual([0x12, 0x14, 0x17, 255]);
  page.expectClean();
});

it('draws no side longer than 8192 pixels, and says so where the browser gives nothing', async () => {
  const page = await openPictures({ viewport: { width: 500, height: 1000 } });
  await page.getByRole('combobox', { name: 'Width' }).selectOption('8192 px');
  const size = sizeOf((await download(page, /^Download PNG/)).bytes);
  expect(Math.max(...size)).toBe(8192);
  await page.evaluate(() => {
    HTMLCanvasElement.prototype.getContext = () => null;
  });
  await button(page, 'Download PNG').click();
  await page.getByText('the SVG always does').waitFor();
  expect((await download(page, /^Download SVG/)).bytes.length).toBeGreaterThan(10_000);
});

it('writes SVG in which nothing runs and nothing leads out, whatever the components are called', async () => {
  const page = await openHostile();
  await find(page, 'onerror');
  await showPictures(page);
  for (const [name, kind] of [
    ['This moment', 'moment'],
    ['Film strip', 'film'],
  ] as const) {
    await button(page, name).click();
    await page.locator(`img[data-kind="${kind}"]`).waitFor();
    const { bytes } = await download(page, /^Download SVG/);
    const reader = await page.context().newPage(); // our own page lets no text become markup
    const found = await reader.evaluate((text) => {
      const parsed = new DOMParser().parseFromString(text, 'image/svg+xml');
      const all = [...parsed.querySelectorAll('*')];
      return {
        broken: parsed.querySelector('parsererror') !== null,
        names: [...new Set(all.map(({ localName }) => localName))],
        attributes: [...new Set(all.flatMap((element) => element.getAttributeNames()))],
        text: [...parsed.querySelectorAll('text')].map(({ textContent }) => textContent).join(' '), // a long name has two lines
      };
    }, bytes.toString('utf8'));
    await reader.close();
    await page.bringToFront();
    expect(found.broken).toBe(false);
    expect(
      found.names.filter((name) => !/^(svg|style|title|desc|g|path|circle|ellipse|rect|text|tspan)$/.test(name)),
    ).toEqual([]);
    expect(found.attributes.filter((name) => /^on|href|src|style/i.test(name))).toEqual([]);
    expect(found.text).toContain('<img src=x onerror="globalThis.__pwned=1">');
    const markup = bytes.toString('utf8');
    expect(markup.match(/https?:(?!\/\/www\.w3\.org\/2000\/svg)/g)).toBeNull();
    // Its letters are in it: both typefaces, and nothing else is loaded.
    const loaded = markup.match(/url\(.{0,30}/g) ?? [];
    expect(loaded.length).toBeGreaterThanOrEqual(2);
    for (const address of loaded) expect(address).toMatch(/^url\(data:font\/woff2;base64,/);
    expect(markup.match(/<style>/g)).toHaveLength(1);
  }
  expect(await page.evaluate(() => (globalThis as { __pwned?: unknown }).__pwned)).toBeUndefined();
  page.expectClean();
});

it('shows the course in a film strip of eight, in words, and in a GIF with a picture for each wave, below 5 MB', async () => {
  const page = await openPictures();
  await button(page, 'Film strip').click();
  const film = page.locator('img[data-kind="film"]');
  await film.waitFor();
  expect(await page.getByText('8 pictures on one sheet').isVisible()).toBe(true);
  const alt = (await film.getAttribute('alt')) ?? '';
  expect(alt).toMatch(/^8 pictures of the board.*Wave 1 of (\d+).*Wave \1 of \1/);
  expect(await page.getByRole('textbox', { name: /^Description/ }).inputValue()).toBe(alt);

  await button(page, 'Moving picture').click();
  const workers: string[] = [];
  page.on('worker', (worker) => workers.push(worker.url()));
  await button(page, 'Make the GIF').click();
  await button(page, 'Cancel').click();
  await page.getByText('Cancelled.').waitFor();
  await button(page, 'Make the GIF').click();
  const { name, bytes } = await download(page, /^Download the GIF/);
  expect(name).toBe('dominograph-aws-2025-10-20.gif');
  const gif = readGif(bytes);
  const waves = Number(/Wave 1 of (\d+)/.exec(alt)?.[1]);
  expect([gif.width, gif.frames.length, gif.repeats]).toEqual([960, waves, 0]);
  expect(gif.height).toBeGreaterThanOrEqual(600); // a caption in full
  for (const { delay } of gif.frames) expect(delay).toBeGreaterThanOrEqual(1800);
  expect(bytes.length).toBeLessThan(5_000_000);
  for (const worker of workers) expect(worker).toContain(`${page.origin}/assets/gif.worker`);
  expect(workers.length).toBeGreaterThan(0);
  page.expectClean();
});

it('offers the film strip where there is no worker', async () => {
  const page = await openPictures({
    prepare: async (opened) => {
      await opened.addInitScript(() => Object.defineProperty(window, 'Worker', { value: undefined }));
    },
  });
  await button(page, 'Moving picture').click();
  await button(page, 'Make the GIF').click();
  await page.getByText('The film strip shows the same steps.').waitFor();
  page.expectClean();
});

it('says that nothing has happened where nothing has, and tells the record as a GIF', async () => {
  const page = await openPictures({ hash: '' });
  await button(page, 'Moving picture').click();
  expect(await page.getByText('Nothing has happened yet').isVisible()).toBe(true);
  expect(await button(page, 'Make the GIF').count()).toBe(0);
  await page.keyboard.press('Escape');
  await button(page, 'What really happened').click();
  await page.getByRole('slider', { name: 'The recorded outage over time' }).waitFor();
  await showPictures(page);
  await button(page, 'Moving picture').click();
  await button(page, 'Make the GIF').click();
  const { name, bytes } = await download(page, /^Download the GIF/);
  expect(name).toBe('dominograph-aws-2025-10-20-record.gif');
  expect(readGif(bytes).frames.length).toBeGreaterThan(8);
  page.expectClean();
});

it('lets no address but that of our worker become code', async () => {
  const page = await openPictures();
  await button(page, 'Moving picture').click();
  const tried = await page.evaluate(() => {
    const attempt = (run: () => unknown) => {
      try {
        run();
        return 'allowed';
      } catch (error) {
        return error instanceof Error ? error.name : 'thrown';
      }
    };
    const { trustedTypes } = globalThis as unknown as {
      trustedTypes: { createPolicy: (name: string, rules: object) => unknown };
    };
    return [
      attempt(() => new Worker(URL.createObjectURL(new Blob(['1'])))),
      attempt(() => new Worker('./assets/anything.js')),
      attempt(() => trustedTypes.createPolicy('anything', { createScriptURL: (url: string) => url })),
    ];
  });
  expect(tried).toEqual(['TypeError', 'TypeError', 'TypeError']);
});

it('runs its worker from a page that is one file', async () => {
  const entry = fileURLToPath(new URL('./support/one-file.ts', import.meta.url));
  const built = await build({
    ...{ configFile: false, logLevel: 'error', plugins: [inlineWorkers()] },
    build: { write: false, target: 'es2023', lib: { entry, formats: ['es'], fileName: 'one' } },
  });
  const [first] = [built].flat();
  if (!first || !('output' in first)) throw new Error('nothing was built');
  expect(first.output).toHaveLength(1);
  const policy =
    "default-src 'none'; script-src 'unsafe-inline'; worker-src blob:; require-trusted-types-for 'script'; trusted-types dominograph-worker";
  const html = `<meta http-equiv="Content-Security-Policy" content="${policy}"><title></title><script type="module">${first.output[0].code}</script>`;
  const context = await (await openBrowser()).newContext();
  const page = await context.newPage();
  await page.route('https://one.example/', (route) => route.fulfill({ contentType: 'text/html', body: html }));
  await page.goto('https://one.example/');
  await page.waitForFunction(() => document.title !== '');
  expect(await page.title()).toBe('GIF89a 0.5 1');
  await context.close();
});

it('makes a GIF in the app that is one file, opened from a file', async () => {
  const context = await (await openBrowser()).newContext({ locale: 'en-US' });
  const page = await context.newPage();
  const problems: string[] = [];
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  page.on('pageerror', (error) => problems.push(error.message));
  await page.goto(`${new URL('../../dist/dominograph.html', import.meta.url).href}${STEP_4}`);
  await page.locator('html:not([data-wait]) .third').waitFor();
  await page.keyboard.press('s');
  await page.getByText('opened from a file').waitFor();
  await page.getByRole('button', { name: 'Picture', exact: true }).click();
  const picture = page.locator('img[data-kind="moment"]');
  await picture.waitFor();
  await page.getByRole('button', { name: 'Moving picture' }).click();
  await page.getByRole('button', { name: 'Make the GIF' }).click();
  await page.getByRole('button', { name: /^Download the GIF/ }).waitFor();
  expect(problems).toEqual([]);
  await context.close();
});

it('prints the course in small pictures and in words, in light colours, and nothing of the app', async () => {
  const page = await openReady({ hash: STEP_4, colorScheme: 'dark', locale: 'en-US' });
  await printable(page);
  const pages = pdfText(await page.pdf({ format: 'A4', printBackground: true }));
  const all = pages.join('');
  const squeezed = (text: string) => text.replace(/\s+/g, '');
  expect(all).toContain(squeezed('AWS outage in us-east-1, 20 October 2025'));
  const waves = Number(/Wave1of(\d+)/.exec(all)?.[1]);
  expect(waves).toBeGreaterThan(10);
  for (let wave = 1; wave <= waves; wave++) expect(all).toContain(`Wave${wave}of${waves}`);
  expect(all).toContain(squeezed('It begins here: DynamoDB fails.'));
  expect(all).toContain(squeezed('Buildkite is disrupted because EC2 launches are down.'));
  expect(all).toContain(squeezed(`/${STEP_4}&lang=en`));
  expect(all).not.toMatch(/Findyourapp|Whatreallyhappened|Menu|Watchitfall/);

  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 690, height: 1000 }); // A4 without its margins
  const cut = await page.locator('[data-print]').evaluate((sheet) => {
    const { right } = sheet.getBoundingClientRect();
    return [...sheet.querySelectorAll('p, li, figure, h1, h2, h3')].filter(
      (part) => part.getBoundingClientRect().right > right + 1,
    ).length;
  });
  expect(cut).toBe(0);
  expect(await page.locator('[data-print] figure').count()).toBe(8);
  expect(await page.locator('#app').isVisible()).toBe(false);
  expect(await page.locator('[data-print]').evaluate((sheet) => getComputedStyle(sheet).backgroundColor)).toBe(
    'rgb(255, 255, 255)',
  );
  await page.emulateMedia({ media: 'screen' });
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  expect(await page.locator('[data-print]').count()).toBe(0);
  page.expectClean();
});
