import '../../theme/tokens.css';
import '../../theme/base.css';
import './embed.css';
import { mount } from 'svelte';
import { everyFrame } from '../../state/every-frame';
import { momentOf } from '../../state/arrive';
import { readReadable, writeMoment } from '../../state/permalink';
import type { EmbedText } from '../../text/embed/en';
import type { VisitWords } from '../../text/words/words';
import { setAppearance } from './appearance';
import { begin } from './begin';
import { unpackEmbed } from '../../catalog/embed/data';
import EmbedPage from './EmbedPage.svelte';
import { connectHost } from './host';
import { listenToKeys, obey, tellHost } from './host-talk.svelte';
import { otherFile, readParameters, type Parameters } from './parameters';
import { visitOf, type EmbedVisit } from './visit-of';

/** Takes the written page over: it learns to move, and the host is answered. */
export async function start(words: VisitWords, text: EmbedText): Promise<void> {
  const box = document.getElementById('embed');
  const data = unpackEmbed(JSON.parse(document.getElementById('data')?.textContent ?? 'null'));
  if (!box || !data) return; // the written page stands as it is
  const { parameters, bad } = readParameters(location.search);
  const read = readReadable(location.hash);
  const wanted = {
    graph: parameters.graph ?? read?.moment.story ?? null,
    lang: parameters.lang ?? read?.moment.language ?? null,
  };
  const other = otherFile(wanted, { ...data, story: data.core.id }, location);
  if (other !== null) {
    location.replace(new URL(other, location.href));
    return;
  }
  tellBad(bad);
  setAppearance(parameters);
  const visit = await visitOf(data, words);
  await begin(visit, { fragment: location.hash, read, parameters, wanted: wanted.graph }, text);
  enliven(box, data, visit, parameters);
}

export function tellBad(bad: readonly string[]): void {
  // eslint-disable-next-line no-console -- said once, to whoever wrote the address
  if (bad.length > 0) console.info(`Dominograph embed, not understood: ${bad.join(', ')}`);
}

interface Place {
  /** Way from this file to the top of the site. */
  readonly up: string;
  /** The system that the link brought, as links write it. */
  readonly code?: string;
}

/** Host, keys and time at once; the picture when somebody can see it. */
export const enliven = (box: HTMLElement, place: Place, visit: EmbedVisit, parameters: Parameters): void => {
  $effect.root(() => live(box, place, visit, parameters));
};

function live(box: HTMLElement, { up, code }: Place, visit: EmbedVisit, parameters: Parameters): void {
  const target = document.getElementById('live');
  if (!target) return;
  const reduced = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const still = parameters.motion === 'off' || reduced;
  // One after the other: what shows the record has to wait for it.
  let before: Promise<void> = Promise.resolve();
  const host = connectHost(box, (command) => {
    before = before.then(() => obey(command, visit)).catch(() => undefined);
  });
  tellHost(host, visit);
  listenToKeys(host, visit);
  $effect(() => {
    if (visit.clock.playing) return everyFrame(visit.clock.tick);
  });
  const open = document.getElementById('open');
  $effect(() => open?.setAttribute('href', `${up}index.html${writeMoment(momentOf(visit), code)}`));
  whenSeen(target, () => {
    target.replaceChildren();
    mount(EmbedPage, { target, props: { visit, shown: parameters, still } });
    box.dataset['live'] = ''; // what was written before has been taken over
  });
}

/** Runs once, when any of an element is on the reader's screen. */
function whenSeen(element: HTMLElement, run: () => void): void {
  const observer = new IntersectionObserver((entries) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    observer.disconnect();
    run();
  });
  observer.observe(element);
}
