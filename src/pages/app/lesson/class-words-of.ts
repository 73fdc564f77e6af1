import { Design } from '../../../state/design.svelte';
import type { HeldLesson } from '../../../state/lesson.svelte';
import type { LessonTask } from '../../../state/lesson-task';
import { Placing } from '../../../state/placing.svelte';
import { Prediction } from '../../../state/prediction.svelte';
import { sayDesigned, sayPlaced, sayPredicted, type ClassWords } from '../../../story/class-words';

/** What the codes of a class come to; null as long as none counts. */
export function classWordsOf(
  { words, visit: { story } }: HeldLesson,
  asked: Prediction | LessonTask,
): ClassWords | null {
  if (asked instanceof Prediction) return asked.class && sayPredicted(asked.class, story, words);
  if (asked instanceof Placing) return asked.class && sayPlaced(asked.class, asked, words);
  return asked instanceof Design ? asked.class && sayDesigned(asked.class, asked, story, words) : null;
}
