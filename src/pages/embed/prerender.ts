import { render } from 'svelte/server';
import { cascadeOfRoot } from '../../story/root-cascade';
import { storyOf } from '../../story/story';
import { tellCascade, tellChapters } from '../../story/told';
import type { StoryDetails } from '../../catalog/parts';
import type { EmbedText } from '../../text/embed/en';
import type { Words } from '../../text/words/words';
import { plainMarkup } from '../markup';
import type { EmbedData } from '../../catalog/embed/data';
import EmbedFoot from './EmbedFoot.svelte';
import EmbedPage from './EmbedPage.svelte';
import type { WholeStory } from '../../catalog/embed/packed';
import { readParameters } from './parameters';
import { visitOf } from './visit-of';

export { OWN } from './parameters';
export { packEmbed, unpackEmbed, type EmbedData } from '../../catalog/embed/data';

/** Publishers that the foot names; the others are counted. */
const NAMED = 1;

/** The written embed: the part that its script takes over, and the foot with all of the `whole` story as text. */
export async function renderEmbed(
  data: EmbedData,
  { core, details, tape }: WholeStory,
  words: Words,
  text: EmbedText,
): Promise<{ readonly live: string; readonly foot: string }> {
  const visit = await visitOf(data, words);
  const live = render(EmbedPage, { props: { visit, shown: readParameters('').parameters } });
  const story = storyOf(core, details, words.words);
  const foot = render(EmbedFoot, {
    props: {
      text,
      dependencies: core.dependencies.length,
      publishers: publishersOf(details, words, text),
      waves: tellCascade(story, cascadeOfRoot(story)),
      chapters: tellChapters(story, tape),
      sources: details.sources,
      credit: words.frame.credit(core.board.credit),
      app: `${data.up}index.html#/${encodeURIComponent(core.id)}`,
    },
  });
  return { live: plainMarkup(live.body), foot: plainMarkup(foot.body) };
}

/** Those whose word most facts rest on come first. */
function publishersOf(details: StoryDetails, { words }: Words, text: EmbedText): string {
  const publisher = new Map(details.sources.map((source) => [source.id, source.publisher]));
  const often = new Map<string, number>();
  for (const { sources } of [...details.dependencies, ...details.record, ...details.components])
    for (const id of sources) {
      const name = publisher.get(id);
      if (name !== undefined) often.set(name, (often.get(name) ?? 0) + 1);
    }
  const names = [...often.keys()].sort((a, b) => (often.get(b) ?? 0) - (often.get(a) ?? 0));
  const more = names.length - NAMED;
  return words.listOf(more > 1 ? [...names.slice(0, NAMED), text.andOthers(more)] : names);
}
