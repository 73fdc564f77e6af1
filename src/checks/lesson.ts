import { checked } from './shape';
import type { Issue } from '../model/issue';
import { runsOf, type Lesson, type LessonStep } from '../model/lesson';
import { lessonSchema } from '../model/lesson-schema';
import { readMitigation } from '../model/mitigation-token';
import { issue, must, twice } from './issue';

/** What a lesson may speak of. */
export interface LessonWorld {
  /** Component ids by story: incidents, systems and their variants. */
  readonly stories: ReadonlyMap<string, ReadonlySet<string>>;
  /** Source ids by incident. */
  readonly sources: ReadonlyMap<string, ReadonlySet<string>>;
  readonly terms: ReadonlySet<string>;
  /** Reads a link; null if it is none. The state knows how links are written. */
  readonly readMoment: (link: string) => {
    readonly story: string;
    readonly faults: readonly string[];
    readonly selected: string | null;
    readonly time: string | null;
  } | null;
}

/** Longest sentence, in words: what a fifteen-year-old reads without going back. */
const SENTENCE_WORDS = 28;
/** A lesson has at least this many questions with an answer. */
export const QUESTIONS = 5;

/** Everything that is wrong with a lesson; empty if it may go in. */
export function checkLesson(value: unknown, world: LessonWorld): Issue[] {
  return checked(lessonSchema, value, (lesson) => [
    ...lesson.steps.flatMap((step, i) => stepIssues(step, `steps[${i}]`, world)),
    ...twice(
      lesson.steps.map(({ id }, i) => [`steps[${i}].id`, id]),
      'Two steps have this id: rename one.',
    ),
    ...must(
      questionsIn(lesson) >= QUESTIONS,
      'few-questions',
      'steps',
      String(questionsIn(lesson)),
      `Ask at least ${QUESTIONS} questions with an answer.`,
    ),
    ...plainIssues(lesson.objective, 'objective'),
    ...plainIssues(lesson.limits, 'limits'),
  ]);
}

const questionsIn = ({ steps }: Lesson): number => steps.reduce((sum, { questions = [] }) => sum + questions.length, 0);

/** What differs between the languages of one lesson where nothing may: steps, links, questions, candidates. */
export function checkLessonPair(one: Lesson, other: Lesson): Issue[] {
  const skeleton = ({ language: _, title: __, objective: ___, limits: ____, steps, ...rest }: Lesson) => ({
    ...rest,
    steps: steps.map(({ title: _t, text, note: _n, questions, choices, place, design, ...step }) => ({
      ...step,
      text: text.length,
      questions: questions?.map((question) => ('ask' in question ? question.ask : 'written')),
      choices: choices?.map(({ moment }) => moment),
      place:
        place?.of === 'pattern'
          ? [place.places.map(({ id }) => id), place.things.map(({ why: _w, ...thing }) => thing)]
          : place,
      design: design && { ...design, offers: design.offers.map(({ change }) => change) },
    })),
  });
  const a = skeleton(one);
  const b = skeleton(other);
  const hint = `Make it the same in ${one.language} and ${other.language}: only words may differ.`;
  const steps = a.steps.flatMap((step, i) =>
    must(JSON.stringify(step) === JSON.stringify(b.steps[i]), 'differs', `steps[${i}]`, step.id, hint),
  );
  const same = JSON.stringify({ ...a, steps: a.steps.length }) === JSON.stringify({ ...b, steps: b.steps.length });
  return [...must(same, 'differs', '', one.id, hint), ...steps];
}

function stepIssues(step: LessonStep, place: string, world: LessonWorld): Issue[] {
  const { kind, moment, questions = [], predict, choices = [], text, note, place: placed, design } = step;
  const things = placed?.of === 'pattern' ? placed.things : [];
  const sources = [...(step.sources ?? []), ...things.flatMap((thing) => thing.sources)];
  const links = [...(moment === undefined ? [] : [moment]), ...[...choices, ...things].map((row) => row.moment)];
  const read = moment === undefined ? null : world.readMoment(moment);
  const words = [
    ...text,
    note,
    ...things.map(({ why }) => why),
    ...questions.flatMap((row) => [row.text, 'answer' in row ? row.answer : '']),
  ];
  return [
    ...need(kind === 'moment', moment !== undefined, 'moment', 'Give the link of the moment that is shown.'),
    ...need(kind === 'predict', predict !== undefined, 'predict', 'Say what may be marked and whether order counts.'),
    ...need(kind === 'predict', (read?.faults.length ?? 0) > 0, 'moment', 'Give a link with fail=…: it is the fault.'),
    ...need(kind === 'place', placed !== undefined, 'place', 'Say what is to be put where.'),
    ...need(kind === 'design', design !== undefined, 'design', 'Say what may be changed, and what must hold.'),
    ...need(placed?.of === 'comeback' || design !== undefined, read !== null, 'moment', 'Give the link of the story.'),
    ...nameIssues(
      read?.story ?? '',
      [...(placed?.of === 'comeback' ? placed.components : []), ...(design ? [design.guard, ...design.faults] : [])],
      `${place}.${design ? 'design' : 'place'}`,
      world,
      read === null,
    ),
    ...things.flatMap((thing, i) =>
      must(
        placed?.of === 'pattern' && placed.places.some(({ id }) => id === thing.place),
        'unknown-place',
        `${place}.place.things[${i}]`,
        thing.place,
        'There is no such place among the places of this step: correct its id.',
      ),
    ),
    ...(design?.offers ?? []).flatMap(({ change }, i) =>
      must(
        readMitigation(change) !== null,
        'bad-change',
        `${place}.design.offers[${i}]`,
        change,
        'This is no change: copy one from the what= of a link.',
      ),
    ),
    ...need(kind === 'question', questions.length > 0, 'questions', 'Ask at least one question.'),
    ...need(
      (read?.time ?? null) !== null,
      sources.length > 0,
      'sources',
      'Cite who says what this step tells of the outage.',
    ),
    ...links.flatMap((link) => linkIssues(link, `${place}.moment`, world)),
    ...questions.flatMap((question, i) =>
      'ask' in question && 'story' in question.ask
        ? nameIssues(
            question.ask.story,
            [
              ...('fault' in question.ask ? question.ask.fault : []),
              ...('component' in question.ask ? [question.ask.component] : []),
            ],
            `${place}.questions[${i}].ask`,
            world,
          )
        : [],
    ),
    ...nameIssues(read?.story ?? '', predict?.candidates ?? [], `${place}.predict.candidates`, world, read === null),
    ...sources.flatMap((citation, i) => {
      const [incident = '', source = ''] = citation.split(':');
      return must(
        world.sources.get(incident)?.has(source) ?? false,
        'unknown-source',
        `${place}.sources[${i}]`,
        citation,
        'No incident has such a source: write incident:source as in data/incidents.',
      );
    }),
    ...words.flatMap((paragraph) => [
      ...runsOf(paragraph).flatMap((run) =>
        typeof run === 'string'
          ? []
          : must(
              world.terms.has(run.term),
              'unknown-term',
              `${place}.text`,
              run.term,
              'The glossary has no such term: add it, or correct it.',
            ),
      ),
      ...plainIssues(paragraph, `${place}.text`),
    ]),
  ];

  function need(asked: boolean, there: boolean, key: string, hint: string): Issue[] {
    return asked && !there ? [issue('missing-for-kind', `${place}.${key}`, kind, hint)] : [];
  }
}

function linkIssues(link: string, place: string, world: LessonWorld): Issue[] {
  const read = world.readMoment(link);
  if (read === null)
    return [
      issue('bad-link', place, link, 'Copy the link from the address bar, from its # on: this one cannot be read.'),
    ];
  const named = [...read.faults, ...(read.selected === null ? [] : [read.selected])];
  return nameIssues(read.story, named, place, world);
}

function nameIssues(story: string, ids: readonly string[], place: string, world: LessonWorld, skip = false): Issue[] {
  if (skip) return [];
  const known = world.stories.get(story);
  if (!known)
    return [
      issue('unknown-story', place, story, 'There is no such incident or system: correct its id, or add its file.'),
    ];
  return ids.flatMap((id) =>
    must(known.has(id), 'unknown-component', place, id, `${story} has no such component: correct the id.`),
  );
}

function plainIssues(paragraph: string, place: string): Issue[] {
  const shown = paragraph.replace(/\[\[[^|\]]*\|/g, '').replace(/\[\[|\]\]/g, '');
  return shown.split(/(?<=[.!?:])\s+/).flatMap((sentence) => {
    const words = sentence.split(/\s+/).length;
    return must(
      words <= SENTENCE_WORDS,
      'long-sentence',
      place,
      `${sentence.slice(0, 40)}…`,
      `This sentence has ${words} words: make two of it, of ${SENTENCE_WORDS} at most.`,
    );
  });
}
