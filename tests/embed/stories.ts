import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { embedDataOf } from '../../scripts/pages/embed-page';
import type { EmbedData } from '../../src/pages/embed/data';

const data = new URL('../../data/', import.meta.url);
const read = (path: string): never => JSON.parse(readFileSync(new URL(path, data), 'utf8')) as never;

export const STORIES = readdirSync(new URL('incidents/', data))
  .filter((name) => name.endsWith('.json'))
  .map((name) => name.slice(0, -5))
  .sort();

const built = new Map<string, EmbedData>();

/** What the embed of a story is given, as the build makes it. */
export function embedOf(story: string, language: 'en' | 'de' = 'en'): EmbedData {
  const key = `${story} ${language}`;
  const known =
    built.get(key) ??
    embedDataOf({
      incident: read(`incidents/${story}.json`),
      chapters: existsSync(new URL(`chapters/${story}.json`, data)) ? read(`chapters/${story}.json`) : null,
      language,
      up: '../../',
      stories: STORIES,
    });
  built.set(key, known);
  return known;
}
