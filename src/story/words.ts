import { EVIDENCE, type Evidence } from '../model/incident-words';
import type { ShownHealth } from '../theme/health';
import type { Count, Course, Cursor } from './course';
import type { StoryClaim } from './facts';
import type { Story } from './story';

/** The word for a component's health; people have words of their own. */
export const wordOf = ({ core, words }: Story, component: number, health: ShownHealth): string =>
  words.health[core.components[component]?.kind === 'people' ? 'people' : 'things'][health];

/** A count with what it counts: never one without the other. */
export interface SaidCount {
  readonly figure: string;
  readonly what: string;
}

export const sayCount = ({ words }: Story, { of, hit }: Count, kind: Course['kind']): SaidCount => ({
  figure: words.figure(hit, of),
  what: words.counted[kind](hit),
});

/** On whose word the links of a story stand: "336 links: 178 stated by those who run them, 104 reported, 54 our conclusion"; empty where nobody vouches for them. */
export function sayEvidence({ core, words }: Story): string {
  return core.kind === 'outage' ? words.links(countEvidence(core.dependencies)) : '';
}

/** How many rest on whose word, the firmest first; only those that there are. */
export const countEvidence = (
  claims: readonly Pick<StoryClaim, 'evidence'>[],
): readonly (readonly [Evidence, number])[] =>
  EVIDENCE.map((one) => [one, claims.filter(({ evidence }) => evidence === one).length] as const).filter(
    ([, count]) => count > 0,
  );

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

/** That the model's count also stands in what is told of the day, where it counts something else; empty where it does not. */
export function sayCoincidence({ core, words }: Story, { hit }: Pick<Count, 'hit'>): string {
  const told = `${core.board.standfirst} ${core.summary}`;
  const alone = new RegExp(`(?<![\\d.,:])${words.number(hit)}(?![\\d:]|[.,]\\d)`);
  return hit > 12 && alone.test(told) ? words.coincidence(hit) : '';
}
