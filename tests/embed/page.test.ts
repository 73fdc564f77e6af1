import { describe, expect, it } from 'vitest';
import { embedPage, followSystem } from '../../scripts/pages/embed-page';
import { BOARDS, type EmbedData } from '../../src/pages/embed/data';
import { embedOf, STORIES } from './stories';

const CODE = { policy: "default-src 'none'", script: 'run()', style: 'a{}' };

describe.each(STORIES)('%s', (story) => {
  it.each(['en', 'de'] as const)('says in %s every chapter, with sources that are there', (language) => {
    const data = embedOf(story, language);
    const page = embedPage(data, CODE);
    expect(page).toContain(`<html lang="${language}">`);
    for (const { title } of data.chapters) expect(page).toContain(`<h2>${title.replace(/'/g, '&#39;')}</h2>`);
    expect(page.match(/<li><h2>/g)).toHaveLength(data.chapters.length);
    const ids = new Set(data.details.sources.map(({ id }) => id));
    const { record, impact, dependencies, components, redundancies } = data.details;
    const named = [...record, ...impact, ...dependencies, ...components, ...redundancies].flatMap(
      ({ sources }) => sources,
    );
    expect(named.filter((id) => !ids.has(id))).toEqual([]);
    expect(data.details.sources.length).toBeLessThanOrEqual(new Set(named).size + 20);
  });

  it('names the root on every board, in letters of at least 11 pixels in an article on a phone of 320', () => {
    const { stills, core } = embedOf(story);
    const root = core.components.find(({ id }) => id === core.root)?.short;
    for (const board of BOARDS) {
      const { items, width } = stills[board];
      const labels = items.flatMap(({ name, label }) => (label ? [{ name, size: label.fontSize }] : []));
      expect(labels.some(({ name }) => name === root)).toBe(true);
      if (board === 'tall') for (const { size } of labels) expect((size * 288) / width).toBeGreaterThanOrEqual(11);
    }
  });
});

it('names on the opening poster at least five products that readers know, at every width', () => {
  const known = ['Snapchat', 'Fortnite', 'Signal', 'Alexa', 'Coinbase', 'Duolingo', 'Slack', 'Zoom', 'Ring', 'Venmo'];
  for (const board of BOARDS) {
    const shown = embedOf('aws-2025-10-20').stills[board].items.flatMap(({ name, label }) => (label ? [name] : []));
    expect(known.filter((name) => shown.includes(name)).length).toBeGreaterThanOrEqual(5);
  }
});

it('lets no text of a story become markup or end its script', () => {
  const data = embedOf('fastly-2021-06-08');
  const evil = '</script><script>globalThis.__pwned=1</script><!--<img src=x onerror=alert(1)>\u2028"\'&';
  const hostile: EmbedData = {
    ...data,
    core: { ...data.core, title: evil, summary: evil },
    details: {
      ...data.details,
      sources: data.details.sources.map((source) => ({ ...source, publisher: evil, url: `javascript:${evil}` })),
    },
    chapters: data.chapters.map((chapter) => ({
      ...chapter,
      title: evil,
      sentences: [{ text: evil, sources: chapter.sentences[0]?.sources ?? [] }],
    })),
  };
  const page = embedPage(hostile, CODE);
  expect(page.match(/<script/g)).toHaveLength(2);
  expect(page.match(/<\/script>/g)).toHaveLength(2);
  expect(page).not.toMatch(/<img|<!--|href="javascript:/);
  const json = /<script type="application\/json" id="data">(.*)<\/script>/.exec(page)?.[1] ?? '';
  expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify(hostile)));
});

it('follows the system where no theme is set, and refuses a style sheet that has no dark theme', () => {
  expect(followSystem("[data-theme='dark']{--paper:#000}")).toContain(
    '@media (prefers-color-scheme:dark){:root:not([data-theme]){--paper:#000}}',
  );
  expect(() => followSystem('a{}')).toThrow('dark');
});
