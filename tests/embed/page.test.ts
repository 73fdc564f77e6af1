import { describe, expect, it } from 'vitest';
import { embedPage } from '../../scripts/pages/embed-pages';
import { usedTokens } from '../../scripts/pages/used-tokens';
import { packEmbed, unpackEmbed, type EmbedData } from '../../src/catalog/embed/data';
import type { StoryTape } from '../../src/catalog/parts';
import { cascadeOfRoot } from '../../src/story/root-cascade';
import { storyOf, type Story } from '../../src/story/story';
import { tellCascade, tellChapters } from '../../src/story/told';
import { embedOf, STORIES } from './stories';

const CODE = { script: 'run()', style: "[data-theme='dark']{--paper:#000}", fonts: '' };
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
    for (const { url } of story.details.sources) if (url !== null) expect(page).toContain(`href="${escaped(url)}"`);
    expect(page).not.toMatch(/ style="/); // the policy would refuse it
    expect(page.match(/<script/g)).toHaveLength(2);
  });

  it.each(['en', 'de'] as const)('says in %s, wave by wave and chapter by chapter, what the app says', (language) => {
    const { story, data } = embedOf(id, language);
    const { story: ofApp, words } = story;
    const ofEmbed = storyOf(data.core, data.details, words.words);
    const told = (of: Story) =>
      tellCascade(of, cascadeOfRoot(of)).map(({ caption, count, timing }) => ({
        ...{ count, timing, head: caption.head, body: caption.body, short: caption.short },
        ...{ source: caption.source, note: caption.note },
      }));
    expect(told(ofEmbed)).toEqual(told(ofApp));
    const chapters = (of: Story, tape: StoryTape) =>
      tellChapters(of, tape).map(({ sources, ...chapter }) => ({
        ...chapter,
        publishers: [...new Set(sources.map(({ publisher }) => publisher))],
      }));
    expect(chapters(ofEmbed, data.tape)).toEqual(chapters(ofApp, story.tape));
    for (let row = 0; row < data.details.dependencies.length; row++) {
      const { sources: _, ...claim } = ofApp.facts.claimOf(row)!;
      expect(ofEmbed.facts.claimOf(row)).toMatchObject(claim);
    }
    expect(data.details.components.map(({ description }) => description)).toEqual(
      story.details.components.map(({ description }) => description),
    );
  });

  it('carries what packing it again gives back', () => {
    const { data } = embedOf(id);
    expect(unpackEmbed(JSON.parse(JSON.stringify(packEmbed(data))))).toEqual(data);
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
  const page = await embedPage(hostile, { ...story, core, tape, details: { ...story.details, sources } }, CODE);
  expect(page.match(/<script/g)).toHaveLength(2);
  expect(page.match(/<\/script>/g)).toHaveLength(2);
  expect(page).not.toMatch(/<img|<!--|href="javascript:/);
  const json = /<script type="application\/json" id="data">(.*)<\/script>/.exec(page)?.[1] ?? '';
  expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify(packEmbed(hostile))));
});

it('leaves out of a style sheet the colours that nothing reads, and no others', () => {
  const css =
    ':root{--a:var(--b);--b:#000;--c:var(--d);--d:red}[data-theme=dark]{--a:var(--b);--d:#fff;--e:1px}p{color:var(--a)}';
  expect(usedTokens(css, 'getPropertyValue("--e")')).toBe(
    ':root{--a:var(--b);--b:#000;}[data-theme=dark]{--a:var(--b);--e:1px}p{color:var(--a)}',
  );
});
