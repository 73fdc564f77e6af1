import { groupBy } from '../layout/group-by';
import { isCalm, SHOWN_HEALTH } from '../theme/health';
import type { Subject } from './films';
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
  const end = course.healthAt(course.length);
  const counting = [...end.keys()].filter((component) => !story.index.isScope(component));
  const inState = groupBy(counting, (component) => end[component]);
  const said = SHOWN_HEALTH.toReversed().flatMap((health) => {
    const components = inState.get(health) ?? [];
    const [first] = components;
    if (first === undefined || isCalm(health)) return [];
    const names = components.slice(0, NAMED).map(story.facts.nameOf);
    const rest = components.length - names.length;
    const list = story.words.listOf(rest > 0 ? [...names, story.words.andMore(rest)] : names);
    return `${wordOf(story, first, health)}: ${list}.`;
  });
  return [`${counted}.`, ...said];
}
