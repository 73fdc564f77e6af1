import type { LessonText } from '../text/lesson/en';
import type { Prediction } from './prediction.svelte';
import type { Visit } from './visit.svelte';

/** Where a learner stands in a step. */
interface Place {
  /** Component that a clicker stands on; -1 for none. */
  readonly held: number;
  readonly atCommit: boolean;
  readonly prediction: Prediction | null;
  /** The step's story is on screen. */
  readonly ready: boolean;
  /** Nobody can reveal anything here. */
  readonly hidesEnd: boolean;
  /** What is said of the place in a task at which a clicker stands; empty for none. */
  readonly saidAt: string;
}

/** What a screen reader is told as a lesson goes on. */
export function sayLesson(
  words: LessonText,
  visit: Visit,
  title: string,
  [step, of]: readonly [number, number],
  { held, atCommit, prediction, ready, hidesEnd, saidAt }: Place,
): string {
  const label = (component: number): string => visit.core.components[component]?.label ?? '';
  if (held >= 0) return words.standsOn(label(held), prediction?.falls.includes(held) ?? false);
  if (saidAt !== '') return saidAt;
  if (atCommit) return words.commit;
  const at = `${words.step(step, of)}: ${title}${/[.?!]$/.test(title) ? '' : '.'}`;
  if (!prediction) return at;
  const { shown, waves } = prediction;
  if (shown > 0 && ready) {
    const fallen = visit.story.words.listOf(prediction.inWave(shown).map(label));
    return `${at} ${words.wave(shown, waves.length)}. ${words.inWave(fallen)}`;
  }
  return prediction.committed ? `${at} ${hidesEnd ? words.rehearse.done : words.locked}` : at;
}
