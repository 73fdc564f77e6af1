import { readFileSync, readdirSync } from 'node:fs';
import { builds, type System } from '../../src/model/system';
import type { LessonWorld } from '../../src/checks/lesson';
import type { Glossary, Lesson } from '../../src/model/lesson';
import { systemCore } from '../../src/catalog/lesson-parts';
import type { Language, StoryCore } from '../../src/catalog/parts';
import { readMoment } from '../../src/state/permalink';
import { board, core, incident, STORY_IDS } from '../support/stories';

const DATA = new URL('../../data/', import.meta.url);
const read = (path: string): unknown => JSON.parse(readFileSync(new URL(path, DATA), 'utf8'));
const named = (folder: string, end: string): string[] =>
  readdirSync(new URL(folder, DATA))
    .filter((file) => file.endsWith(end))
    .map((file) => file.slice(0, -end.length))
    .sort();

export const lessonIds = named('lessons/', '.en.json');
export const germanIds = named('lessons/', '.de.json');
export const systemIds = named('lessons/systems/', '.json');
export const rawLesson = (id: string, language: Language): unknown => read(`lessons/${id}.${language}.json`);
/** Checked by data-check.test.ts; the other tests rely on it. */
export const lesson = (id: string, language: Language = 'en'): Lesson => rawLesson(id, language) as Lesson;
export const rawSystem = (id: string): unknown => read(`lessons/systems/${id}.json`);
export const allSystems: readonly System[] = systemIds.flatMap((id) => builds(rawSystem(id) as System));
export const rawGlossary = (language: Language): unknown => read(`glossary.${language}.json`);
export const glossary = (language: Language): Glossary => rawGlossary(language) as Glossary;
export const schemaFile = (name: string): string => readFileSync(new URL(`schema/${name}.schema.json`, DATA), 'utf8');

/** An incident or a made-up system. */
export function storyCore(id: string, language: Language = 'en'): StoryCore {
  const system = allSystems.find((built) => built.id === id);
  return system ? systemCore(system, language, board(id)) : core(id, language);
}

export const world: LessonWorld = {
  readMoment,
  terms: new Set(glossary('en').terms.map(({ id }) => id)),
  sources: new Map(STORY_IDS.map((id) => [id, new Set(incident(id).sources.map((source) => source.id))])),
  stories: new Map([
    ...STORY_IDS.map((id) => [id, new Set(incident(id).components.map((row) => row.id))] as const),
    ...allSystems.map(({ id, components }) => [id, new Set(components.map((row) => row.id))] as const),
  ]),
};
