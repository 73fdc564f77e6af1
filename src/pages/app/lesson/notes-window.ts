import { mount, unmount } from 'svelte';
import type { HeldLesson } from '../../../state/lesson.svelte';
import NotesWindow from './NotesWindow.svelte';

/**
 * The teacher's notes in a window of their own, following the lesson. Null where the browser allows no such window.
 * `onclosed` is called when somebody closes it; the returned function closes it.
 */
export function openNotesWindow(held: HeldLesson, onclosed: () => void): (() => void) | null {
  const other = openWindow();
  if (!other) return null;
  const { document: page } = other;
  page.title = held.words.notes;
  page.documentElement.lang = held.visit.story.words.language;
  page.documentElement.dataset['theme'] = document.documentElement.dataset['theme'] ?? 'light';
  copyStyles(other);
  page.body.replaceChildren();
  const notes = mount(NotesWindow, { target: page.body, props: { held } });
  const watch = setInterval(() => {
    if (other.closed) close();
  }, 500);
  function close(): void {
    clearInterval(watch);
    void unmount(notes);
    if (!other?.closed) other?.close();
    onclosed();
  }
  return close;
}

function openWindow(): (Window & typeof globalThis) | null {
  try {
    const other = window.open('', 'dominograph-notes', 'popup,width=640,height=520');
    return other?.document.defaultView ?? null;
  } catch {
    return null;
  }
}

/** Its page has no styles; ours are copied rule by rule, which no security policy has to allow. */
function copyStyles(other: Window & typeof globalThis): void {
  other.document.adoptedStyleSheets = [...document.styleSheets].flatMap((sheet) => {
    try {
      const copy = new other.CSSStyleSheet();
      copy.replaceSync([...sheet.cssRules].map(({ cssText }) => cssText).join('\n'));
      return [copy];
    } catch {
      return []; // a sheet that may not be read, opened from a folder
    }
  });
}
