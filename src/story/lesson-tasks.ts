import type { DesignQuestion } from '../analysis/design';
import type { PlacingQuestion } from '../analysis/placing';
import type { StoryCore } from '../catalog/parts';
import { graphOfIncident } from '../model/incident-graph';
import type { LessonDesign, LessonPlace } from '../model/lesson';
import { readMitigation } from '../model/mitigation-token';
import type { TaskText } from '../text/lesson/tasks-en';
import { bandOf, comebacksOf } from './comebacks';
import type { Story } from './story';

type Comeback = Extract<LessonPlace, { of: 'comeback' }>;
type Pattern = Extract<LessonPlace, { of: 'pattern' }>;

/** A thing to be placed, in words. */
export interface AskedThing {
  readonly name: string;
  /** Component of the board that it is; -1 for none. */
  readonly component: number;
  /** A moment to look at; empty for none. */
  readonly moment: string;
  readonly why: string;
  /** `incident:source`. */
  readonly sources: readonly string[];
}
interface AskedPlacing {
  readonly question: PlacingQuestion;
  readonly things: readonly AskedThing[];
  readonly places: readonly string[];
}

/** What comes back when: the record of `story` knows. */
export function comebackQuestion(
  { components, ends }: Comeback,
  story: Story,
  words: TaskText['place'],
  span: (minutes: number) => string,
): AskedPlacing {
  const back = comebacksOf(story, components);
  return {
    question: {
      key: JSON.stringify([story.core.id, components, ends]),
      truth: back.map(({ after }) => bandOf(after, ends)),
      ...{ places: ends.length + 1, ordered: true },
    },
    things: back.map(({ component, time, sentence, sources }) => ({
      ...{ name: story.facts.nameOf(component), component, moment: '' },
      why: `${words.back(time)} ${sentence}`.trim(),
      sources: sources.map((source) => `${story.core.id}:${source}`),
    })),
    places: bandsOf(ends, words, span),
  };
}

/** Names of bands of time; `ends` are the ends of all but the last. */
export function bandsOf(
  ends: readonly number[],
  words: TaskText['place'],
  span: (minutes: number) => string,
): readonly string[] {
  const said = (minutes: number): string => (minutes % 60 === 0 ? words.hours(minutes / 60) : span(minutes));
  return [...ends, Infinity].map((end, band) => {
    const from = ends[band - 1];
    if (from === undefined) return words.within(said(end));
    return Number.isFinite(end) ? words.between(said(from), said(end)) : words.after(said(from));
  });
}

/** Which outages are of one kind: the lesson says so, with sources. `titles` by thing. */
export function patternQuestion(lesson: string, { places, things }: Pattern, titles: readonly string[]): AskedPlacing {
  const numberOf = (id: string): number => places.findIndex((place) => place.id === id);
  return {
    question: {
      key: JSON.stringify([lesson, places.map(({ id }) => id), things.map(({ story }) => story)]),
      truth: things.map(({ place }) => numberOf(place)),
      ...{ places: places.length, ordered: false },
    },
    things: things.map(({ why, moment, sources }, at) => ({
      ...{ name: titles[at] ?? '', component: -1, moment, why, sources },
    })),
    places: places.map(({ label }) => label),
  };
}

/** @throws {RangeError} naming a component that the story does not have, or a change that is none */
export function designQuestion({ faults, guard, offers, budget, lasts_minutes }: LessonDesign, core: StoryCore) {
  const find = (id: string): number => {
    const found = core.components.findIndex((row) => row.id === id);
    if (found < 0) throw new RangeError(`unknown component: ${id}`);
    return found;
  };
  const question: DesignQuestion = {
    key: JSON.stringify([core.id, faults, guard, lasts_minutes]),
    graph: graphOfIncident(core),
    ...{ faults: faults.map(find), guard: find(guard), budget, lasts: lasts_minutes },
    offers: offers.map(({ change }) => {
      const mitigation = readMitigation(change);
      if (!mitigation) throw new RangeError(`no such change: ${change}`);
      return mitigation;
    }),
  };
  return { question, labels: offers.map(({ label }) => label) };
}
