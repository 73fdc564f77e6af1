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
import type { AppOptions } from './support/browser';

const STEP_4 = '#/aws-2025-10-20?fail=dynamodb&step=4';

async function openPictures(options: AppOptions = {}): Promise<AppPage> {
  const page = await openReady({ hash: STEP_4, ...options });
  await showPictures(page);
  return page;
}
async function showPictures(page: AppPage): Promise<void> {
  await page.keyboard.press('s');
  await page.getByRole('button', { name: 'Picture', exact: true }).click();
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
  expect(name).toBe('dominograph-aws-2025-10-20-step-4.png');
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
  expect(corner).toEqual([0x16, 0x18, 0x1c, 255]);
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
  for (const kind of ['This moment', 'Film strip']) {
    await button(page, kind).click();
    await page.waitForTimeout(300);
    const { bytes } = await download(page, /^Download SVG/);
    const reader = await page.context().newPage(); // our own page lets no text become markup
    const found = await reader.evaluate((text) => {
      const parsed = new DOMParser().parseFromString(text, 'image/svg+xml');
      const all = [...parsed.querySelectorAll('*')];
      return {
        broken: parsed.querySelector('parsererror') !== null,
        names: [...new Set(all.map(({ localName }) => localName))],
        attributes: [...new Set(all.flatMap((element) => element.getAttributeNames()))],
        text: parsed.documentElement.textContent,
      };
    }, bytes.toString('utf8'));
    await reader.close();
    await page.bringToFront();
    expect(found.broken).toBe(false);
    expect(
      found.names.filter((name) => !/^(svg|title|desc|g|path|circle|ellipse|rect|text|tspan)$/.test(name)),
    ).toEqual([]);
    expect(found.attributes.filter((name) => /^on|href|src|style/i.test(name))).toEqual([]);
    expect(found.text).toContain('<img src=x onerror="globalThis.__pwned=1">');
    expect(bytes.toString('utf8')).not.toMatch(/url\(|https?:(?!\/\/www\.w3\.org\/2000\/svg)/);
  }
  expect(await page.evaluate(() => (globalThis as { __pwned?: unknown }).__pwned)).toBeUndefined();
  page.expectClean();
});

it('shows the course in a film strip of eight, and what it says to those who do not see it', async () => {
  const page = await openPictures();
  await button(page, 'Film strip').click();
  const film = page.locator('img[data-kind="film"]');
  await film.waitFor();
  expect(await page.getByText('8 pictures on one sheet').isVisible()).toBe(true);
  const alt = (await film.getAttribute('alt')) ?? '';
  expect(alt).toMatch(/^8 pictures of the dependency map.*Step 1 of 18.*Step 18 of 18/);
  expect(await page.getByRole('textbox', { name: /^Description/ }).inputValue()).toBe(alt);
  page.expectClean();
});

it('makes a GIF with a picture for each step, in a worker, below 5 MB', async () => {
  const page = await openPictures();
  await button(page, 'Moving picture').click();
  const workers: string[] = [];
  page.on('worker', (worker) => workers.push(worker.url()));
  await button(page, 'Make the GIF').click();
  const { name, bytes } = await download(page, /^Download the GIF/);
  expect(name).toBe('dominograph-aws-2025-10-20.gif');
  const gif = readGif(bytes);
  expect([gif.width, gif.height, gif.frames.length, gif.repeats]).toEqual([960, 540, 18, 0]);
  for (const { delay } of gif.frames) expect(delay).toBeGreaterThanOrEqual(1800);
  expect(bytes.length).toBeLessThan(5_000_000);
  expect(workers).toHaveLength(1);
  expect(workers[0]).toContain(`${page.origin}/assets/gif.worker`);
  page.expectClean();
});

it('stops making a GIF when it is told to', async () => {
  const page = await openPictures();
  await button(page, 'Moving picture').click();
  await button(page, 'Make the GIF').click();
  await button(page, 'Cancel').click();
  await page.getByText('Cancelled.').waitFor();
  expect(await button(page, 'Make the GIF').isVisible()).toBe(true);
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

it('says that nothing has happened where nothing has', async () => {
  const page = await openPictures({ hash: '' });
  await button(page, 'Moving picture').click();
  expect(await page.getByText('Nothing has happened yet').isVisible()).toBe(true);
  expect(await button(page, 'Make the GIF').count()).toBe(0);
});

it('tells a chapter of the record as a GIF', async () => {
  const page = await openReady();
  await button(page, 'What really happened').first().click();
  await page.locator('.told').waitFor();
  await showPictures(page);
  await button(page, 'Moving picture').click();
  await button(page, 'Make the GIF').click();
  const { name, bytes } = await download(page, /^Download the GIF/);
  expect(name).toBe('dominograph-aws-2025-10-20-record.gif');
  expect(readGif(bytes).frames.length).toBeGreaterThan(1);
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
  await page.locator('[data-map]').waitFor();
  await page.keyboard.press('s');
  await page.getByText('opened from a file').waitFor();
  await page.getByRole('button', { name: 'Picture', exact: true }).click();
  await page.getByRole('button', { name: 'Moving picture' }).click();
  await page.getByRole('button', { name: 'Make the GIF' }).click();
  await page.getByRole('button', { name: /^Download the GIF/ }).waitFor();
  expect(problems).toEqual([]);
  await context.close();
});

it('prints the course in small pictures and in words, in light colours, and nothing of the app', async () => {
  const page = await openReady({ hash: STEP_4, colorScheme: 'dark', locale: 'en-US' });
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(800); // what is fetched when there is nothing else to do
  const pages = pdfText(await page.pdf({ format: 'A4', printBackground: true }));
  const all = pages.join('');
  const squeezed = (text: string) => text.replace(/\s+/g, '');
  expect(all).toContain(squeezed('AWS outage in us-east-1, 19-20 October 2025'));
  for (let step = 1; step <= 18; step++) expect(all).toContain(`Step${step}of18`);
  expect(all).toContain(squeezed('Amazon DynamoDB went down: you broke it.'));
  expect(all).toContain(squeezed('Buildkite degraded, because EC2 instance launches and EC2 API went down.'));
  expect(all).toContain(squeezed(`/${STEP_4}&lang=en`));
  expect(all).not.toMatch(/Showall|Keyparts|Whatreallyhappened|Continue/);

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
