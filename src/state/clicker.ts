import type { HeldLesson } from './lesson.svelte';

// Three keys through a whole lesson: on, back, mark.

/** What a clicker needs of the lesson it moves through. */
export type Clicked = Pick<
  HeldLesson,
  | ('blank' | 'now' | 'step' | 'first' | 'last' | 'choice' | 'shown' | 'asked' | 'task' | 'standing')
  | ('goTo' | 'choose' | 'toggleAnswer' | 'toggleBlank' | 'press' | 'atTask' | 'turnOn' | 'stand')
  | ('commit' | 'reveal' | 'unreveal')
>;

/** On: box by box and commit, waves, comparisons, dials, answers one by one, then the next step. */
export function advance(lesson: Clicked): void {
  const { blank, now, asked, choice, shown, last, step, standing } = lesson;
  if (blank) return lesson.toggleBlank();
  if (standing.marking) {
    if (standing.more) return lesson.stand(standing.at + 1);
    if (asked?.ready) return lesson.commit();
  } else {
    if (asked && !asked.done) return lesson.reveal();
    if (choice < (now.choices?.length ?? 1) - 1) return lesson.choose(choice + 1);
    if (standing.more) return lesson.stand(standing.at + 1);
    const hidden = (now.questions ?? []).findIndex((_, question) => !shown.has(question));
    if (hidden >= 0) return lesson.toggleAnswer(hidden);
  }
  if (!last) void lesson.goTo(step + 1);
}

/** Back the same way; what is committed stays committed. */
export function retreat(lesson: Clicked): void {
  const { blank, asked, choice, shown, first, step, standing } = lesson;
  if (blank) return lesson.toggleBlank();
  if (standing.marking && standing.at >= 0) return lesson.stand(standing.at - 1);
  const latest = Math.max(-1, ...shown);
  if (latest >= 0) lesson.toggleAnswer(latest);
  else if (choice > 0) lesson.choose(choice - 1);
  else if ((asked?.shown ?? 0) > 0) lesson.unreveal();
  else if (standing.dial !== null) lesson.stand(standing.at - 1);
  else if (!first) void lesson.goTo(step - 1);
}

/** Mark what it stands on, turn it on, or commit; false where it stands on nothing. */
export function mark(lesson: Clicked): boolean {
  const { held, stop, dial, atCommit } = lesson.standing;
  if (held >= 0) lesson.press(held);
  else if (stop >= 0) lesson.atTask(() => lesson.task?.press(stop));
  else if (dial !== null) lesson.turnOn(dial);
  else if (atCommit) lesson.commit();
  else return false;
  return true;
}
