/** What a page keeps between two sentences for a screen reader, in milliseconds; see view/shared/Live.svelte. */
const PAUSE = 1500;
/** Of a letter, read aloud: 14 in a second. */
const LETTER = 70;

/** Keeps count of when what was said last can have been read aloud. */
export function readAloud(): { readonly say: (sentence: string) => void; readonly over: () => boolean } {
  let begins = -Infinity;
  let ends = 0;
  return {
    say(sentence) {
      const now = performance.now();
      // One that still waits for its turn is replaced, and keeps the turn.
      if (now >= begins) begins = Math.max(now, begins + PAUSE);
      ends = begins + Math.max(PAUSE, sentence.length * LETTER);
    },
    over: () => performance.now() > ends,
  };
}
