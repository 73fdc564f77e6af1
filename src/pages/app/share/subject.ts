import type { Visit } from '../../../state/visit.svelte';
import type { Subject } from '../../../story/films';

/** What is on screen, as pictures and files tell it. */
export function subjectOf({ story, course, board, chapters, faults, loader }: Visit): Subject {
  const { frame, board: text } = loader.loaded;
  return { story, course, board, chapters, faults, words: { frame, board: text } };
}
