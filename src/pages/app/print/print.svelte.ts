import { flushSync, mount, unmount } from 'svelte';
import { writeMoment } from '../../../state/permalink';
import { loadShareText, type ShareText } from '../../../text/share/share-text';
import { readTokens } from '../../../theme/read-tokens';
import PrintSheet from '../../../view/print/PrintSheet.svelte';
import { inkOf } from '../../../view/still/ink';
import type { Session } from '../session.svelte';
import { appLink } from '../share/addresses';
import { noteOf, printPictures } from '../share/sheets';
import { tellingOf } from '../share/tables';
import './print.css';

/**
 * From now on, what is printed is not the app but a sheet of its own: the course in small pictures and in words,
 * in light colours. The browser prints as soon as it has said so, hence words and code are fetched before.
 */
export function preparePrint(session: Session): void {
  let words: ShareText | null = null;
  let remove: (() => void) | null = null;
  $effect.root(() => {
    $effect(() => {
      const { language } = session.text;
      void loadShareText(language).then((loaded) => {
        if (session.text.language === language) words = loaded;
      });
    });
  });
  addEventListener('beforeprint', () => {
    if (words) remove ??= show(session, words);
  });
  addEventListener('afterprint', () => {
    remove?.();
    remove = null;
  });
}

function show(session: Session, words: ShareText): () => void {
  const target = document.createElement('div');
  target.dataset['print'] = '';
  target.dataset['theme'] = 'light';
  document.body.append(target);
  const ink = inkOf({ ...readTokens(target), paper: '#ffffff', halo: '#ffffff' });
  const sheet = mount(PrintSheet, {
    target,
    props: {
      words,
      telling: tellingOf(session),
      note: noteOf(session, words),
      pictures: printPictures(session, words, ink),
      address: appLink(
        location.href,
        writeMoment({ ...session.moment, language: session.preferences.language }, session.code),
      ),
    },
  });
  flushSync();
  return () => {
    void unmount(sheet);
    target.remove();
  };
}
