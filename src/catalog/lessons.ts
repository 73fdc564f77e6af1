import * as built from 'virtual:dominograph/lessons';
import type { Glossary, Lesson } from '../model/lesson';
import type { LessonEntry } from '../model/lesson-entry';
import { builds } from '../model/system';
import { hasStory, load, loadCore, loadDetails, loadTape, type Library } from './catalog';
import { systemCore, systemDetails } from './lesson-parts';
import type { Language } from './parts';

/** All lessons, easiest first. */
export async function loadLessonShelf(language: Language): Promise<readonly LessonEntry[]> {
  return (await built.shelf[language]()).default;
}

export const hasLesson = (id: string): boolean => Object.hasOwn(built.lesson, id);

/** @throws {RangeError} if there is no lesson of this id */
export const loadLesson = (id: string, language: Language): Promise<Lesson> =>
  load(built.lesson, id, language, 'nothing in the lessons');

export async function loadGlossary(language: Language): Promise<Glossary> {
  return (await built.glossary[language]()).default;
}

/** The built-in stories, and the made-up systems of the lessons beside them. */
export const lessonLibrary: Library = {
  hasStory: (id) => hasStory(id) || Object.hasOwn(built.system, id),
  loadCore: (id, language) =>
    hasStory(id)
      ? loadCore(id, language)
      : loadSystem(id).then(({ system, board }) => systemCore(system, language, board)),
  loadDetails: (id, language) =>
    hasStory(id) ? loadDetails(id, language) : loadSystem(id).then(({ system }) => systemDetails(system, language)),
  loadTape: (id, language) =>
    hasStory(id) ? loadTape(id, language) : Promise.resolve({ chapters: [], replay: null, counterfactuals: [] }),
};

async function loadSystem(id: string) {
  const loader = Object.hasOwn(built.system, id) ? built.system[id] : undefined;
  const file = loader && (await loader()).default;
  const system = file && builds(file.system).find((build) => build.id === id);
  if (!system) throw new RangeError(`no system is called ${id}`);
  return { system, board: file.boards.find(({ story }) => story === id) ?? null };
}
