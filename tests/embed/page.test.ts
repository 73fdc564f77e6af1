import { describe, expect, it } from 'vitest';
import { embedPage } from '../../scripts/pages/embed-pages';
import { followSystem } from '../../scripts/pages/theme-ink';
import type { EmbedData } from '../../src/pages/embed/data';
import { tellCascade } from '../../src/story/told';
import { embedOf, STORIES } from './stories';

const CODE = { script: 'run()', style: "[data-theme='dark']{--paper:#000}", fonts: '', version: '1.2.3' };
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

describe.each(STORIES)('%s', (id) => {
  it.each(['en', 'de'] as const)('says in %s all of the story without its script', async (language) => {
    const { story, data } = embedOf(id, language);
    const page = await embedPage(data, story, CODE);
    expect(page).toContain(`<html lang="${language}">`);
    expect(page).toContain(`${escaped(story.core.board.headline)}</h1>`);
    for (const { title } of story.tape.chapters) expect(page).toContain(`<strong>${escaped(title)}</strong>`);
    for (const { caption } of tellCascade(story.story, story.course)) expect(page).toContain(escaped(caption.head));
    for (const { label } of story.core.components) expect(page).toContain(`>${escaped(label)}</span>`);
    for (const { url } of data.details.sources) expect(url).toBeNull(); // they stand in the page once, below
    expect(page).not.toMatch(/ style="/); // the policy would refuse it
    expect(page.match(/<script/g)).toHaveLength(2);
  });

  it('is given the name of whoever vouches for each fact', () => {
    const { details } = embedOf(id).data;
    const ids = new Set(details.sources.filter(({ publisher }) => publisher !== '').map((source) => source.id));
    const { record, impact, dependencies, components, redundancies, phases } = details;
    const named = [...record, ...impact, ...dependencies, ...components, ...redundancies, ...phases].flatMap(
      ({ sources }) => sources,
    );
    expect(named.filter((source) => !ids.has(source))).toEqual([]);
  });
});

it('lets no text of a story become markup or end its script', async () => {
  const { story, data } = embedOf('fastly-2021-06-08');
  const evil = '</script><script>globalThis.__pwned=1</script><!--<img src=x onerror=alert(1)>\u2028"\'&';
  const core = {
    ...data.core,
    board: { ...data.core.board, headline: evil, standfirst: evil, credit: evil, alt: evil },
  };
  const tape = {
    ...data.tape,
    chapters: data.tape.chapters.map((chapter) => ({
      ...chapter,
      title: evil,
      sentences: [{ text: evil, sources: [] }],
    })),
  };
  const sources = story.details.sources.map((source) => ({ ...source, publisher: evil, url: `javascript:${evil}` }));
  const hostile: EmbedData = { ...data, core, tape };
  const page = await embedPage(hostile, { ...story, details: { ...story.details, sources } }, CODE);
  expect(page.match(/<script/g)).toHaveLength(2);
  expect(page.match(/<\/script>/g)).toHaveLength(2);
  expect(page).not.toMatch(/<img|<!--|href="javascript:/);
  const json = /<script type="application\/json" id="data">(.*)<\/script>/.exec(page)?.[1] ?? '';
  expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify(hostile)));
});

it('follows the system where no theme is set, and refuses a style sheet that has no dark theme', () => {
  expect(followSystem(CODE.style)).toContain(
    '@media (prefers-color-scheme:dark){:root:not([data-theme]){--paper:#000}}',
  );
  expect(() => followSystem('a{}')).toThrow('dark');
});
