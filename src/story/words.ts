import type { ShownHealth } from '../theme/health';
import type { Count, Course, Cursor } from './course';
import type { Story } from './story';

/** The word for a component's health; people have words of their own. */
export const wordOf = ({ core, words }: Story, component: number, health: ShownHealth): string =>
  words.health[core.components[component]?.kind === 'people' ? 'people' : 'things'][health];

/** A count with what it counts: never one without the other. */
export interface SaidCount {
  readonly figure: string;
  readonly what: string;
  /** What stands beside it: small problems, or how many have no report; empty for neither. */
  readonly beside: string;
}

export function sayCount(
  { words }: Pick<Story, 'words'>,
  { of, hit, minor, silent }: Count,
  kind: Course['kind'],
): SaidCount {
  const beside = kind === 'record' ? (silent > 0 ? words.noReportYet(silent) : '') : words.alsoMinor(minor);
  return { figure: words.figure(hit, of), what: words.counted[kind], beside };
}

/** What a course comes to: "If DynamoDB fails, 121 of 186 end up disrupted or down." */
export function sayOutcome(
  { facts, words }: Story,
  course: Course,
  faults: readonly number[],
  cursor: Cursor = course.length,
): string {
  const { hit, of } = course.countAt(cursor);
  const subjects = faults.map(facts.subjectOf);
  const [only] = subjects;
  if (!only) return words.calm;
  return hit === 1 && subjects.length === 1 ? words.alone(only) : words.outcome(subjects, hit, of);
}
