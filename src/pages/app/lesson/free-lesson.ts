import { fallSteps } from '../../../analysis/prediction';
import { hasUnknown } from '../../../catalog/readings';
import type { Library } from '../../../catalog/catalog';
import { simulateCascade } from '../../../engine/simulate';
import { DOWN } from '../../../model/health';
import type { Lesson, LessonDesign, LessonStep } from '../../../model/lesson';
import type { Mitigation } from '../../../model/mitigation';
import { writeMitigation, writeTarget } from '../../../model/mitigation-token';
import { calmMoment, writeMoment } from '../../../state/permalink';
import { answerOf, type AnswerRow } from '../../../state/questions';
import { comebacksToAsk } from '../../../story/comebacks';
import { storyOf, type Story } from '../../../story/story';
import { sayMitigation } from '../../../story/what-if/say-mitigation';
import type { LessonText } from '../../../text/lesson/en';
import { loadWhatIfText } from '../../../text/what-if/texts';
import type { Words } from '../../../text/words/words';
import type { FreeAddress } from './lesson-address';

/** Changes that a team chooses among. */
const OFFERED = 5;
/** How long the fault lasts, in minutes: what falls meanwhile has fallen. */
const LASTS = 60;

/**
 * A prediction of a reader's own choice, in a story or in their own system; for a team, what it would do first comes after
 * it. Null where the story does not have what is asked.
 */
export async function freeLesson(
  library: Library,
  { story: id, fault, asks, first }: FreeAddress,
  words: LessonText,
  { text, words: said }: Words,
): Promise<Lesson | null> {
  const core = await library.loadCore(id, text.language);
  const broken = core.components.findIndex((component) => component.id === fault);
  const name = core.components[broken]?.label;
  if (name === undefined) return null;
  const moment = writeMoment({ ...calmMoment(id), faults: [fault] });
  const lessonOf = (step: Asked, ...more: readonly LessonStep[]): Lesson => ({
    format: 'dominograph-lesson',
    version: 1,
    id: 'free',
    ...{ language: 'en', title: core.board.headline, objective: words.freeText, level: 'beginner' },
    limits: step.note,
    steps: [{ id: asks === 'back' ? 'back' : 'free', moment, ...step }, ...more],
  });
  const story = storyOf(core, asks === 'back' ? await library.loadDetails(id, text.language) : null, said);
  if (asks === 'back') {
    const { title, ask, note } = words.freeBack;
    const back = comebacksToAsk(story);
    return back && lessonOf({ kind: 'place', title, text: [ask], note, place: { of: 'comeback', ...back } });
  }
  const { rehearse } = words;
  const design = first ? await firstMoves(story, broken) : null;
  const calm = writeMoment(calmMoment(id));
  const next: LessonStep | null = design && {
    ...{ id: 'first', kind: 'design', title: rehearse.firstStep, text: [rehearse.firstAsk] },
    ...{ moment: calm, note: rehearse.firstNote, design },
  };
  return lessonOf(
    {
      ...{ kind: 'predict', title: words.freeStep(name), note: words.freeNote },
      text: [words.freeAsk, ...(hasUnknown(core) ? [rehearse.unknown] : [])],
      predict: { candidates: core.story.show, order: asks === 'order' },
    },
    ...(next ? [next] : []),
  );
}

type Asked = Pick<LessonStep, 'kind' | 'title' | 'text' | 'note' | 'predict' | 'place'>;

/** Changes of which each helps more or less than the others, as far as there are such; null where fewer than two help. */
async function firstMoves(story: Story, fault: number): Promise<LessonDesign | null> {
  const { core, graph } = story;
  const faults = [{ component: fault, level: DOWN }];
  const { signal } = new AbortController();
  const answer = await answerOf('most', graph, faults, -1, signal, () => undefined);
  const different = withoutLike(answer?.rows ?? [], core.components[fault]?.id ?? '');
  const chosen = spread(different).map(({ change }) => change);
  if (chosen.length < 2) return null;
  const text = await loadWhatIfText(story.words.language);
  const offers = chosen.map((change) => ({
    change: writeMitigation(change),
    label: sayMitigation(change, story, text),
  }));
  const byName = offers.sort((a, b) => (a.label < b.label ? -1 : 1));
  return {
    faults: [core.components[fault]?.id ?? ''],
    guard: core.components[lastHit(story, fault)]?.id ?? '',
    ...{ offers: byName, budget: 1, lasts_minutes: LASTS },
  };
}

/** One change for each place, the best; none of what fails itself, which would be no choice. */
function withoutLike(rows: readonly AnswerRow[], fault: string): readonly Offered[] {
  const places = new Map<string, Offered>();
  for (const { changes, saved } of rows)
    for (const change of changes)
      if (change.target !== fault && !places.has(writeTarget(change.target)))
        places.set(writeTarget(change.target), { change, saved });
  return [...places.values()];
}

interface Offered {
  readonly change: Mitigation;
  /** Components that no longer fall. */
  readonly saved: number;
}

/** From best to least, evenly over what they save: most changes save themselves alone, and among those is no choice. */
function spread(offers: readonly Offered[]): readonly Offered[] {
  const firsts = offers.filter(({ saved }, at) => offers.findIndex((other) => other.saved === saved) === at);
  const step = Math.max(1, (firsts.length - 1) / (OFFERED - 1));
  const even = firsts.filter((_, at) => at === Math.round(Math.round(at / step) * step)).slice(0, OFFERED);
  return [...even, ...offers.filter((offer) => !even.includes(offer))].slice(0, OFFERED);
}

/** The best known part that falls; of a system in which none is known, the one that falls last. */
function lastHit({ core, graph }: Story, fault: number): number {
  const fell = fallSteps(graph, simulateCascade(graph, { events: [{ time: 0, component: fault, level: DOWN }] }));
  const fame = (at: number): number => core.components[at]?.fame || Infinity;
  return [...fell.keys()]
    .filter((at) => (fell[at] ?? 0) > 0 && at !== fault && graph.scope[at] === 0)
    .reduce(
      (best, at) =>
        best < 0 || fame(at) < fame(best) || (fame(at) === fame(best) && fell[at]! > fell[best]!) ? at : best,
      -1,
    );
}
