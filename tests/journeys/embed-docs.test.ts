import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
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
