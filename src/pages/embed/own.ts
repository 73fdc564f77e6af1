import { mount } from 'svelte';
import { detailsOfSystem } from '../../catalog/own-details';
import { coreOfSystem } from '../../catalog/own-story';
import { readLink } from '../../state/link';
import { boardOf } from '../../story/arrange';
import { cascadeOfRoot } from '../../story/root-cascade';
import { storyOf, type Story } from '../../story/story';
import { tellCascade } from '../../story/told';
import type { EmbedText } from '../../text/embed/en';
import type { OwnEmbedText } from '../../text/embed/own-en';
import type { LinkText } from '../../text/link/en';
import { sayLink } from '../../text/link/say-link';
import type { OwnText } from '../../text/own/en';
import type { VisitWords } from '../../text/words/words';
import { setAppearance } from './appearance';
import { begin } from './begin';
import EmbedFoot from './EmbedFoot.svelte';
import { OWN, otherFile, readParameters } from './parameters';
import { enliven, tellBad } from './start.svelte';
import { visitOf } from './visit-of';

/** All that is said in an embed of a system that came with the link. */
interface OwnEmbedWords extends VisitWords {
  readonly embed: EmbedText;
  readonly link: LinkText;
  readonly own: OwnText;
  readonly page: OwnEmbedText;
}

const UP = '../../';

/** The system in the link, read here and shown here. What cannot be read is said where the picture would stand. */
export async function startOwn(said: OwnEmbedWords): Promise<void> {
  const box = document.getElementById('embed');
  if (!box) return;
  const { words, page, own } = said;
  const { parameters, bad } = readParameters(location.search);
  const { system, moment, code, issues } = await readLink(location.hash);
  const other = otherFile(
    { graph: parameters.graph ?? moment?.story ?? null, lang: parameters.lang ?? moment?.language ?? null },
    { story: OWN, language: words.language, up: UP, stories: (box.dataset['stories'] ?? '').split(' ') },
    location,
  );
  if (other !== null) {
    location.replace(new URL(other, location.href));
    return;
  }
  tellBad(bad);
  if (!system || !moment || code === null) {
    const refused = document.getElementById('refused');
    if (refused)
      refused.textContent = issues.length > 0 ? sayLink(issues, false, page.instead, said.link) : page.noSystem;
    return;
  }
  const core = coreOfSystem(moment.story, system, own, 'link');
  const details = detailsOfSystem(system, core, own);
  document.title = core.title;
  writeFoot(box, storyOf(core, details, words), said);
  setAppearance(parameters);
  const tape = { chapters: [], replay: null, counterfactuals: [] };
  const visit = await visitOf({ core, details, tape, layout: boardOf(core), language: words.language }, said);
  const text = { ...said.embed, linkUnknown: own.said.linkUnknown };
  await begin(visit, { fragment: location.hash, read: { moment, issues }, parameters, wanted: null }, text);
  enliven(box, { up: UP, code }, visit, parameters);
}

/** The foot that other embeds have from the build: what it rests on, the way into the app, the same as text. */
function writeFoot(target: HTMLElement, story: Story, { embed, page, frame }: OwnEmbedWords): void {
  document.getElementById('written')?.remove();
  mount(EmbedFoot, {
    target,
    props: {
      text: { ...embed, basis: page.basis, from: () => '' },
      ...{ publishers: '', chapters: [], credit: frame.credit('Dominograph') },
      dependencies: story.core.dependencies.length,
      waves: tellCascade(story, cascadeOfRoot(story)),
      sources: story.details?.sources ?? [],
      app: `${UP}index.html${location.hash}`,
    },
  });
}
