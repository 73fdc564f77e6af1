import { flushSync, mount, unmount } from 'svelte';
import { momentOf } from '../../../state/arrive';
import { writeMoment } from '../../../state/permalink';
import type { Visit } from '../../../state/visit.svelte';
import { sayEnding } from '../../../story/ending';
import { chosenOf, drawInstant, FILM, instantAt, instantsOf, noteOf, sizeOf } from '../../../story/films';
import { onPaper } from '../../../story/on-paper';
import { documentOf } from '../../../story/tables';
import { loadShareText, type ShareText } from '../../../text/share/share-text';
import { readInk } from '../../../theme/read-ink';
import PrintPage from '../../../view/print/PrintPage.svelte';
import { appLink } from '../share/addresses';
import { subjectOf } from '../share/subject';
import './print.css';

/** Letters of an address that somebody may still type. */
const TYPED = 200;

/**
 * From now on, what is printed is not the app but pages of its own: the course in pictures and in words,
 * in light colours. The browser prints as soon as it has said so, hence words and code are fetched before.
 */
export function preparePrint(visit: Visit): void {
  let words: ShareText | null = null;
  let remove: (() => void) | null = null;
  $effect.root(() => {
    $effect(() => {
      const { language } = visit.story.words;
      loadShareText(language).then(
        (loaded) => {
          if (visit.story.words.language === language) words = loaded;
        },
        () => undefined, // without words the page prints as it is
      );
    });
  });
  addEventListener('beforeprint', () => {
    if (words) remove ??= show(visit, words);
  });
  addEventListener('afterprint', () => {
    remove?.();
    remove = null;
  });
}

function show(visit: Visit, words: ShareText): () => void {
  const target = document.createElement('div');
  target.dataset['print'] = '';
  target.dataset['theme'] = 'light';
  document.body.append(target);
  const read = readInk(target);
  const ink: typeof read = (token) => (token === 'paper' ? '#ffffff' : read(token));
  const subject = subjectOf(visit);
  const chosen = chosenOf(instantsOf(subject), FILM);
  const instants = chosen.length > 0 ? chosen : [instantAt(subject, 0)];
  const size = sizeOf(
    subject,
    instants.map(({ cursor }) => cursor),
  );
  const draw = (cursor: number) => drawInstant(subject, cursor, size, ink, words.madeWith);
  // What is the reader's own is on nobody else's poster: all names can be read here.
  const own = visit.core.kind === 'own';
  const { text } = visit.loader.loaded;
  const address = appLink(
    location.href,
    writeMoment({ ...momentOf(visit), language: visit.preferences.language }, visit.code),
  );
  const printed = mount(PrintPage, {
    target,
    props: {
      words,
      telling: onPaper(documentOf(visit.story, visit.course, text), visit.story.words.andMore),
      note: own ? '' : noteOf(subject, words),
      ending: own ? { drawing: draw(subject.course.length), words: sayEnding(subject) } : null,
      pictures: instants.map(({ cursor, when, sentence }) => ({
        drawing: draw(cursor),
        ...{ when, sentence },
      })),
      address: own && address.length > TYPED ? words.tooLongToType : address,
    },
  });
  flushSync();
  return () => {
    void unmount(printed);
    target.remove();
  };
}
