import { build } from 'vite';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { snippetOf, type Shared, type SnippetKind } from '../../src/exporters/snippets';
import { openBrowser } from './support/browser';

/** Snippets as they stand in other people's pages: ours on one origin, the host on another. */
const OURS = 'https://ours.example/d/';
const MOMENT = '#/aws-2025-10-20?fail=dynamodb&step=4';
const SHARED: Shared = {
  title: 'The “AWS” outage & <b>more</b>',
  alt: 'Map: "what" fell & why.',
  embed: `${OURS}s/aws-2025-10-20/embed.html?theme=dark${MOMENT}`,
  link: `${OURS}${MOMENT}`,
  page: `${OURS}s/aws-2025-10-20/`,
  image: `${OURS}s/aws-2025-10-20/card.png`,
  script: `${OURS}embed.js`,
};
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** A host's page with a text in it; what it asked our origin for is listed. */
async function host(html: string) {
  const context = await (await openBrowser()).newContext();
  const page = await context.newPage();
  const asked: string[] = [];
  await page.route('**/*', (route) => {
    const { pathname, hostname } = new URL(route.request().url());
    if (hostname === 'host.example')
      return route.fulfill({
        contentType: 'text/html; charset=utf-8',
        body: `<!doctype html><article>${html}</article>`,
      });
    asked.push(pathname);
    if (pathname.endsWith('.png')) return route.fulfill({ contentType: 'image/png', body: PIXEL });
    if (pathname.endsWith('.js')) return route.abort(); // a host that lets no script through
    return route.fulfill({ contentType: 'text/html', body: '<p>the embed</p>' });
  });
  await page.goto('https://host.example/', { waitUntil: 'load' });
  return { page, asked, close: () => context.close() };
}

it('shows the frame at its moment, by its title, and asks for nothing else', async () => {
  const { page, asked, close } = await host(snippetOf('iframe', SHARED));
  await page.frameLocator('iframe').getByText('the embed').waitFor();
  expect(page.frames()[1]?.url()).toBe(SHARED.embed);
  expect(await page.locator('iframe').getAttribute('title')).toBe(SHARED.title);
  expect(asked).toEqual(['/d/s/aws-2025-10-20/embed.html']);
  expect(await page.locator('b').count()).toBe(0);
  await close();
});

/** What a host leaves of a text: kses, the filter of WordPress, drops elements and attributes it does not know. */
const kses = (html: string) =>
  html.replace(/<script\b[^>]*>[\s\S]*?<\/script>/g, '').replace(/<\/?(?!a\b|img\b|p\b)[a-z][a-z-]*\b[^>]*>/g, '');

it.each<[string, string]>([
  ['where its script is not let through', snippetOf('responsive', SHARED)],
  ['where unknown elements and scripts are removed', kses(snippetOf('responsive', SHARED))],
  ['as picture and link from the start', snippetOf('html', SHARED)],
])('stays a picture that leads to the moment: %s', async (_, html) => {
  const { page, close } = await host(html);
  const picture = page.getByRole('link').getByRole('img');
  expect(await picture.getAttribute('alt')).toBe(SHARED.alt);
  expect(await picture.isVisible()).toBe(true);
  expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1);
  expect(await page.getByRole('link').evaluate((link: HTMLAnchorElement) => link.href)).toBe(SHARED.link);
  await close();
});

it('loads in slides when the slide is shown, and not before', async () => {
  const { page, asked, close } = await host(snippetOf('reveal', SHARED));
  expect(asked).toEqual([]);
  // What reveal.js does when a slide comes near.
  await page.locator('section iframe').evaluate((frame: HTMLIFrameElement) => (frame.src = frame.dataset['src'] ?? ''));
  await page.frameLocator('iframe').getByText('the embed').waitFor();
  expect(page.frames()[1]?.url()).toBe(SHARED.embed);
  await close();
});

it('becomes picture and link where Markdown is read', async () => {
  const [, alt = '', image = '', link = ''] =
    /^\[!\[((?:\\.|[^\]\\])*)\]\(([^)]*)\)\]\(([^)]*)\)$/.exec(snippetOf('markdown', SHARED)) ?? [];
  const { page, close } = await host(
    `<a href="${link.replaceAll('&', '&amp;')}"><img src="${image}" alt='${alt.replace(/\\(.)/g, '$1')}'></a>`,
  );
  expect(await page.getByRole('img').getAttribute('alt')).toBe(SHARED.alt);
  expect(await page.getByRole('link').evaluate((element: HTMLAnchorElement) => decodeURIComponent(element.href))).toBe(
    SHARED.link,
  );
  await close();
});

it('brings style attributes and code into no page', () => {
  const kinds: readonly SnippetKind[] = ['responsive', 'iframe', 'jsx', 'reveal', 'html'];
  for (const kind of kinds) expect(snippetOf(kind, SHARED)).not.toMatch(/style|onload|onclick|<script(?! async src)/);
});

it('draws what is far too large no larger than browsers can, and makes a GIF smaller until it fits', async () => {
  const entry = fileURLToPath(new URL('./support/large-pictures.ts', import.meta.url));
  const { inlineWorkers } = await import('../../scripts/inline-workers-plugin');
  const built = await build({
    ...{ configFile: false, logLevel: 'error', plugins: [inlineWorkers()] },
    build: { write: false, target: 'es2023', lib: { entry, formats: ['es'], fileName: 'large' } },
  });
  const [first] = [built].flat();
  if (!first || !('output' in first)) throw new Error('nothing was built');
  const { page, close } = await host(`<script type="module">${first.output[0].code}</script>`);
  await page.waitForFunction(() => document.title !== '', null, { timeout: 50_000 });
  const said = JSON.parse(await page.title()) as Record<string, unknown>;
  expect(said).toMatchObject({ png: [8192, 6554], drawn: true, fits: true, none: 'no size fits' });
  expect(said['gif']).toBeLessThan(960);
  expect(said['frames']).toBeGreaterThanOrEqual(10);
  await close();
});
