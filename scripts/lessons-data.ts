import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { LANGUAGES } from '../src/catalog/parts.ts';
import type { BoardFile } from '../src/model/board.ts';
import type { Glossary, Lesson } from '../src/model/lesson.ts';
import { shelfOf } from '../src/model/lesson-entry.ts';
import { builds, type System } from '../src/model/system.ts';

const PARTS = ['lesson-shelf', 'glossary', 'lesson', 'system'];

/** The lessons, their glossary and their made-up systems: `null` for a name that is none of theirs. */
export function lessonPart(data: string, name: string): { readonly code: string } | { readonly value: unknown } | null {
  const read = (path: string): unknown => JSON.parse(readFileSync(resolve(data, path), 'utf8'));
  const named = (folder: string, end: string) =>
    readdirSync(resolve(data, folder))
      .filter((file) => file.endsWith(end))
      .map((file) => file.slice(0, -end.length))
      .sort();
  const lessonIds = () => named('lessons', '.en.json');
  const lesson = (id: string, language: string) => read(`lessons/${id}.${language}.json`) as Lesson;
  const system = (id: string) => read(`lessons/systems/${id}.json`) as System;
  const boardOf = ({ id }: System): readonly BoardFile[] =>
    existsSync(resolve(data, `boards/${id}.json`)) ? [read(`boards/${id}.json`) as BoardFile] : [];

  if (name === 'lessons') return { code: moduleOf(lessonIds(), named('lessons/systems', '.json').map(system)) };
  const [part = '', id = '', language = id] = name.split('/');
  if (!PARTS.includes(part)) return null;
  if (part === 'glossary') return { value: read(`glossary.${language}.json`) };
  if (part === 'lesson') return { value: lesson(id, language) };
  if (part === 'system') return { value: { system: system(id), boards: builds(system(id)).flatMap(boardOf) } };
  const { terms } = read(`glossary.${language}.json`) as Glossary;
  const lessons = lessonIds().map((lessonId) => lesson(lessonId, language));
  return { value: shelfOf(lessons, terms) };
}

function moduleOf(lessons: readonly string[], systems: readonly System[]): string {
  const importOf = (path: string) => `() => import(${JSON.stringify(`virtual:dominograph/${path}`)})`;
  const byLanguage = (path: string) =>
    `{${LANGUAGES.map((language) => `${language}: ${importOf(`${path}/${language}`)}`).join(', ')}}`;
  const record = (rows: readonly (readonly [string, string])[]) =>
    `{${rows.map(([key, value]) => `${JSON.stringify(key)}: ${value}`).join(',\n')}}`;
  return [
    `export const shelf = ${byLanguage('lesson-shelf')};`,
    `export const glossary = ${byLanguage('glossary')};`,
    `export const lesson = ${record(lessons.map((id) => [id, byLanguage(`lesson/${id}`)]))};`,
    // Each way of building a system, and the file it is in.
    `export const system = ${record(systems.flatMap((file) => builds(file).map(({ id }) => [id, importOf(`system/${file.id}`)] as const)))};`,
  ].join('\n');
}
