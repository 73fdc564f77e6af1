import { isCalm, SHOWN_HEALTH, type ShownHealth } from '../theme/health';
import type { Subject } from './sheets';
import { sayCount, wordOf } from './words';

/** Names that are written out of one state. */
const NAMED = 200;

/** How it ends, in words: how many, then in each state who. Empty where nothing happens. */
export function sayEnding({ story, course, words }: Pick<Subject, 'story' | 'course' | 'words'>): readonly string[] {
  if (course.length === 0) return [];
  const count = course.countAt(course.length);
  const { of, hit, perhaps, minor } = count;
  const { figure, what } = sayCount(story, count, course.kind);
  const counted =
    perhaps > 0
      ? `${story.words.number(hit)} ${words.frame.countedBoth(of, perhaps, of - hit - minor - perhaps)}`
      : `${figure} ${what}`;
  const inState = new Map<ShownHealth, number[]>();
  course.healthAt(course.length).forEach((health, component) => {
    if (isCalm(health) || story.index.isScope(component)) return;
    const list = inState.get(health);
    if (list) list.push(component);
    else inState.set(health, [component]);
  });
  const said = [...SHOWN_HEALTH].reverse().flatMap((health) => {
    const components = inState.get(health) ?? [];
    const [first] = components;
    if (first === undefined) return [];
    const names = components.slice(0, NAMED).map(story.facts.nameOf);
    const rest = components.length - names.length;
    const list = story.words.listOf(rest > 0 ? [...names, story.words.andMore(rest)] : names);
    return `${wordOf(story, first, health)}: ${list}.`;
  });
  return [`${counted}.`, ...said];
}
