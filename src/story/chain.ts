import { explainFailure } from '../analysis/explain';
import { healthOfLevel, type ShownHealth } from '../theme/health';
import type { CascadeCourse } from './cascade-course';
import type { Cursor } from './course';
import { sayEntry } from './say-change';
import type { Story } from './story';

/** One link of a chain of reasons in words. */
export interface ChainClause {
  readonly component: number;
  readonly name: string;
  readonly health: ShownHealth;
  readonly fault: boolean;
  /** Wave in which it happened, counted from 1. */
  readonly wave: number;
  /** What happened and because of what, with the link behind it and who says so. */
  readonly sentence: string;
}

/** How trouble came to a component, from the first fault to it; empty where it is up. */
export function sayChain(
  story: Story,
  course: CascadeCourse,
  cursor: Cursor,
  component: number,
): readonly ChainClause[] {
  const { graph, cascade, waves } = course;
  const step = course.stepOf(cursor, component);
  if (step === 0) return [];
  const shown = course.healthAt(cursor);
  const { facts, words } = story;
  return explainFailure(graph, cascade, component, step).map((claim) => {
    const { cause, level, time, rank } = claim;
    const perhaps = shown[claim.component] === 'perhaps';
    const health = perhaps ? 'perhaps' : healthOfLevel(level);
    const at = cascade.steps.findIndex((one) => one.time === time && one.rank === rank && !one.recovery) + 1;
    const subject = facts.subjectOf(claim.component);
    const fault = cause.type === 'scripted';
    return {
      component: claim.component,
      name: subject.name,
      ...{ health, fault },
      wave:
        waves.findIndex((wave) => wave.step === at && wave.changes.some((one) => one.component === claim.component)) +
        1,
      sentence: fault
        ? `${words.fails(subject)}.`
        : hedged(sayEntry(story, { ...claim, from: 0, to: level }), perhaps, words),
    };
  });
}

const hedged = (sentence: string, perhaps: boolean, words: Story['words']): string =>
  perhaps ? words.onlyIfHard(sentence) : sentence;
