import { explainSurvival, type Survival } from '../analysis/explain-survival';
import type { CascadeCourse } from './cascade-course';
import type { Cursor } from './course';
import type { Story } from './story';

/**
 * Why a component is no worse off than it is, in sentences: one per requirement that held something back; one sentence
 * if nothing that it needs has failed.
 */
export function saySurvival({ facts, words }: Pick<Story, 'facts' | 'words'>, survival: Survival): readonly string[] {
  const { component, level, held } = survival;
  const { held: say } = words;
  const subject = facts.subjectOf(component);
  if (held.length === 0) return level === 0 ? [say.nothing(subject)] : [];
  const sentences = held.map((reason) => {
    const providers = facts.providersOf(reason.requirement).map(facts.subjectOf);
    switch (reason.code) {
      case 'alive':
        return say.group(subject, reason.alive.length, reason.need);
      case 'start-only':
        return say.start(subject, providers);
      case 'grace':
        return say.grace(subject, providers);
      case 'weakened': {
        if (reason.imposed > 0) return say.weaker(subject, providers);
        const kind = facts.kindOf(reason.requirement);
        if (kind === 'none') return say.none(providers);
        return kind === 'threshold' ? say.threshold(subject, providers) : say.weak(subject, providers);
      }
    }
  });
  return [...new Set(sentences)];
}

/** The same at a cursor; where only parts of a step have been shown, as it was before that step. */
export function sayHeld(story: Story, course: CascadeCourse, cursor: Cursor, component: number): readonly string[] {
  const step = Math.max(course.stepAt(cursor), course.stepOf(cursor, component));
  return saySurvival(story, explainSurvival(course.graph, course.cascade, component, step));
}
