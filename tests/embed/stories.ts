import { fileURLToPath } from 'node:url';
import { embedDataOf } from '../../scripts/pages/embed-pages';
import type { BuiltStory } from '../../scripts/pages/built-story';
import { readStory, storyIds } from '../../scripts/pages/read-stories';
import type { EmbedData } from '../../src/catalog/embed/data';

const DATA = fileURLToPath(new URL('../../data', import.meta.url));
export const STORIES = storyIds(DATA);

const built = new Map<string, { readonly story: BuiltStory; readonly data: EmbedData }>();

/** A story as the build has it, and what its embed is given. */
export function embedOf(id: string, language: 'en' | 'de' = 'en') {
  const key = `${id} ${language}`;
  const known = built.get(key);
  if (known) return known;
  const story = readStory(DATA, id, language);
  const made = { story, data: embedDataOf(story, '../../', STORIES) };
  built.set(key, made);
  return made;
}
