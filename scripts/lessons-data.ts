import { readFileSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { lessonEntryOf, systemCore, systemDetails } from '../src/catalog/lesson-parts.ts';
import { LANGUAGES, type Language } from '../src/catalog/parts.ts';
import { type Lesson, LEVELS } from '../src/model/lesson.ts';
import { builds, type System } from '../src/model/system.ts';

const PARTS = ['lesson-shelf', 'glossary', 'lesson', 'system-core', 'system-details'];

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
  const systems = () =>
    named('lessons/systems', '.json').flatMap((id) => builds(read(`lessons/systems/${id}.json`) as System));

  if (name === 'lessons')
    return {
      code: module(
        lessonIds(),
        systems().map(({ id }) => id),
      ),
    };
  const [part = '', id = '', language = id] = name.split('/');
  if (!PARTS.includes(part)) return null;
  if (part === 'glossary') return { value: read(`glossary.${language}.json`) };
  if (part === 'lesson') return { value: lesson(id, language) };
  if (part === 'lesson-shelf') {
    const entries = lessonIds().map((lessonId) => lessonEntryOf(lesson(lessonId, language)));
    const rank = ({ level, ages }: (typeof entries)[number]) => LEVELS.indexOf(level) * 100 + ages;
    return { value: entries.sort((a, b) => rank(a) - rank(b)) };
  }
  const system = systems().find((built) => built.id === id);
  if (!system) return null;
  const asked = language as Language;
  return { value: part === 'system-core' ? systemCore(system, asked) : systemDetails(system, asked) };
}

function module(lessons: readonly string[], systems: readonly string[]): string {
  const importOf = (path: string) => `() => import(${JSON.stringify(`virtual:dominograph/${path}`)})`;
  const byLanguage = (path: string) =>
    `{${LANGUAGES.map((language) => `${language}: ${importOf(`${path}/${language}`)}`).join(', ')}}`;
  const byId = (part: string, ids: readonly string[]) =>
    `{${ids.map((id) => `${JSON.stringify(id)}: ${byLanguage(`${part}/${id}`)}`).join(',\n')}}`;
  return [
    `export const shelf = ${byLanguage('lesson-shelf')};`,
    `export const glossary = ${byLanguage('glossary')};`,
    `export const lesson = ${byId('lesson', lessons)};`,
    `export const core = ${byId('system-core', systems)};`,
    `export const details = ${byId('system-details', systems)};`,
  ].join('\n');
}
