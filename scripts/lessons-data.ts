import { LANGUAGES } from '../src/catalog/parts.ts';
import type { Glossary, Lesson } from '../src/model/lesson.ts';
import { shelfOf } from '../src/model/lesson-entry.ts';
import { builds, type System } from '../src/model/system.ts';
import { dataFolder } from './data-folder.ts';

const PARTS = ['lesson-shelf', 'glossary', 'lesson', 'system'];

/** The lessons, their glossary and their made-up systems: `null` for a name that is none of theirs. */
export function lessonPart(data: string, name: string): { readonly code: string } | { readonly value: unknown } | null {
  const { read, names, board } = dataFolder(data);
  const lessonIds = () => names('lessons', '.en.json');
  const lesson = (id: string, language: string) => read(`lessons/${id}.${language}.json`) as Lesson;
  const system = (id: string) => read(`lessons/systems/${id}.json`) as System;

  if (name === 'lessons') return { code: moduleOf(lessonIds(), names('lessons/systems').map(system)) };
  const [part = '', id = '', language = id] = name.split('/');
  if (!PARTS.includes(part)) return null;
  if (part === 'glossary') return { value: read(`glossary.${language}.json`) };
  if (part === 'lesson') return { value: lesson(id, language) };
  if (part === 'system') {
    const boards = builds(system(id)).map((build) => board(build.id));
    return { value: { system: system(id), boards: boards.filter((each) => each !== null) } };
  }
  const { terms } = read(`glossary.${language}.json`) as Glossary;
  const lessons = lessonIds().map((lessonId) => lesson(lessonId, language));
  return { value: shelfOf(lessons, terms) };
}

/** Code that fetches a part of the data; of a part in each language; of parts by their names. */
export const importOf = (path: string): string => `() => import(${JSON.stringify(`virtual:dominograph/${path}`)})`;
export const byLanguage = (path: string): string =>
  `{${LANGUAGES.map((language) => `${language}: ${importOf(`${path}/${language}`)}`).join(', ')}}`;
export const record = (rows: readonly (readonly [key: string, code: string])[]): string =>
  `{${rows.map(([key, code]) => `${JSON.stringify(key)}: ${code}`).join(',\n')}}`;

function moduleOf(lessons: readonly string[], systems: readonly System[]): string {
  return [
    `export const shelf = ${byLanguage('lesson-shelf')};`,
    `export const glossary = ${byLanguage('glossary')};`,
    `export const lesson = ${record(lessons.map((id) => [id, byLanguage(`lesson/${id}`)]))};`,
    // Each way of building a system, and the file it is in.
    `export const system = ${record(systems.flatMap((file) => builds(file).map(({ id }) => [id, importOf(`system/${file.id}`)] as const)))};`,
  ].join('\n');
}
