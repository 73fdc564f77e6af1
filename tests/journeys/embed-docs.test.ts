import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { snippetOf } from '../../src/exporters/snippets';
import { openHost } from './support/host';

const doc = readFileSync(new URL('../../docs/embedding.md', import.meta.url), 'utf8');
const snippets = [...doc.matchAll(/```html\n([\s\S]*?)```/g)].map(([, html = '']) => html);
const page = (html: string, embed: string) =>
  `<!doctype html><title>Snippet</title>${html.replaceAll('https://example.org/dominograph', embed)}`;

describe('the snippets of docs/embedding.md, pasted as they are', () => {
  it.each(snippets.map((html, at) => [at + 1, html] as const))('number %i works', async (_, html) => {
    const host = await openHost('plain.html', {
      change: (plain) => page(html, /src="([^"]*)\/embed\.js"/.exec(plain)?.[1] ?? ''),
    });
    const embed = await host.embed();
    expect(await embed.locator('.board').count()).toBe(1);
    expect(host.problems).toEqual([]);
  });

  it('drives: the button goes on, and the page is told', async () => {
    const html = snippets.find((text) => text.includes('send(')) ?? '';
    const host = await openHost('plain.html', {
      change: (plain) => page(html, /src="([^"]*)\/embed\.js"/.exec(plain)?.[1] ?? ''),
    });
    await host.embed();
    await expect.poll(async () => (await host.said('step')).at(-1)?.['chapter']).toBe('the-race');
    const step = (await host.said('step')).at(-1)?.['wave'] as number;
    await host.locator('#on').press('Enter'); // a click could miss a button that the growing embed moves
    await expect.poll(async () => (await host.said('step')).at(-1)?.['wave']).toBe(step + 1);
    await expect.poll(() => host.locator('#said').innerText()).toMatch(/^\d+ in trouble: \d\d:\d\d UTC$/);
  });
});

describe('the frame that is offered without a script, as high as it says', () => {
  /** The tallest words above the board are those of the second: German, and a long standfirst. */
  const stories = ['aws-2025-10-20/embed.html', 'aws-2020-11-25-kinesis/embed.de.html'];
  it.each([320, 390, 680, 960].flatMap((width) => stories.map((story) => [width, story] as const)))(
    'shows all that is pressed without scrolling, %i px wide: %s',
    async (width, story) => {
      const host = await openHost('plain.html', {
        width,
        change: (plain) => {
          const build = /src="([^"]*)\/embed\.js"/.exec(plain)?.[1] ?? '';
          const shared = { title: 'A', alt: '', link: build, page: build, image: null, script: '' };
          const frame = snippetOf('iframe', { ...shared, embed: `${build}/s/${story}` });
          return `<!doctype html><title>Snippet</title><style>body { margin: 0 }</style>${frame}`;
        },
      });
      const embed = await host.embed();
      await embed.locator('#embed[data-live]').waitFor({ state: 'attached' });
      const ends = () =>
        embed.evaluate(() => {
          const bottom = document.querySelector('.controls')?.getBoundingClientRect().bottom ?? Infinity;
          return { over: Math.max(0, Math.round(bottom + scrollY - innerHeight)), width: innerWidth };
        });
      expect(await ends()).toEqual({ over: 0, width });
      await embed.getByRole('slider').press('End'); // a caption, and what can be done now
      await expect.poll(() => embed.locator('.actions button').count()).toBeGreaterThan(0);
      expect(await ends()).toEqual({ over: 0, width });
      expect(host.problems).toEqual([]);
    },
  );
});
