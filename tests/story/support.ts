import type { Language } from '../../src/catalog/parts';
import { simulateCascade } from '../../src/engine/simulate';
import { DOWN } from '../../src/model/health';
import { cascadeCourse, type CascadeCourse } from '../../src/story/cascade-course';
import { chaptersOf } from '../../src/story/chapters';
import { runModel, type ModelRun } from '../../src/story/model-run';
import { recordCourse, type RecordCourse } from '../../src/story/record-course';
import { storyOf, type Story } from '../../src/story/story';
import { de } from '../../src/text/story/de';
import { en } from '../../src/text/story/en';
import { smallCore, smallDetails } from '../support/small-outage';
import { core, details, tape } from '../support/stories';

const WORDS = { en, de };

/**
 * A story of its own for whoever asks: what is told while a file loads, or for another test, counts as nobody's work
 * where code is changed to see who notices (docs/notes/mutants.md). So a test asks for it, or `beforeEach`.
 */
export const story = (id: string, language: Language = 'en'): Story =>
  storyOf(core(id, language), details(id, language), WORDS[language]);

/** The cascade of a story's root, or of these components. */
export function cascade(of: Story, faults: readonly string[] = [of.core.root]): CascadeCourse {
  const events = faults.map((id) => ({ time: 0, component: of.index.indexOf(id), level: DOWN }));
  return cascadeCourse(of, of.graph, simulateCascade(of.graph, { events }));
}

/** The model's replay of the outage; null where nobody has written one. */
export function replayed(of: Story): ModelRun | null {
  const { replay } = tape(of.core.id);
  return replay && runModel(of.core, replay);
}
export const record = (of: Story): RecordCourse => recordCourse(of, replayed(of));

/** The small outage, what falls in it and what was reported. */
export function small() {
  const of = storyOf(smallCore(), smallDetails(), en);
  const told = recordCourse(of);
  const chapters = chaptersOf(told.when, { chapters: [] }, of.details!, told);
  return { of, fall: cascade(of), told, chapters };
}
export type Small = ReturnType<typeof small>;

/** Groups of the story's board, as a layout has them. */
export const board = ({ core: { board: its }, index }: Story) => ({
  groups: its.zones
    .flatMap(({ groups }) => groups)
    .map(({ components }) => ({ members: components.map(index.indexOf) })),
});
