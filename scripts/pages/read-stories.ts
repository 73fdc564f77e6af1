import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { coreOf, detailsOf, LANGUAGES, tapeOf, type Language } from '../../src/catalog/parts.ts';
import type { BoardFile } from '../../src/model/board';
import type { Chapters } from '../../src/model/chapters';
import type { Incident } from '../../src/model/incident';
import type { Replay } from '../../src/model/replay-model';
import { wordsDe } from '../../src/text/words/de.ts';
import { wordsEn } from '../../src/text/words/en.ts';
import { buildStory, type BuiltStory } from './built-story.ts';

/** Ids of the built-in stories, in order. */
export const storyIds = (data: string): readonly string[] =>
  readdirSync(join(data, 'incidents'))
    .filter((name) => name.endsWith('.json'))
    .map((name) => basename(name, '.json'))
    .sort();

/** One story in one language, from the folder of data. */
export function readStory(data: string, id: string, language: Language): BuiltStory {
  const optional = (folder: string): unknown => {
    const path = join(data, folder, `${id}.json`);
    return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null;
  };
  const incident = JSON.parse(readFileSync(join(data, 'incidents', `${id}.json`), 'utf8')) as Incident;
  return buildStory({
    language,
    words: language === 'de' ? wordsDe : wordsEn,
    core: coreOf(incident, language, optional('boards') as BoardFile | null),
    details: detailsOf(incident, language),
    tape: tapeOf(optional('chapters') as Chapters | null, optional('replays') as Replay | null, language),
  });
}

/** Every built-in story in every language. */
export function* readStories(data: string): Generator<BuiltStory> {
  for (const id of storyIds(data)) for (const language of LANGUAGES) yield readStory(data, id, language);
}
