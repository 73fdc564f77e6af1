import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { LANGUAGES } from '../../src/catalog/parts.ts';
import type { BoardFile } from '../../src/model/board';
import type { Chapters } from '../../src/model/chapters';
import type { Incident } from '../../src/model/incident';
import type { Replay } from '../../src/model/replay-model';
import { buildStory, type BuiltStory } from './built-story.ts';

/** Every built-in story in every language, from the folder of data. */
export function readStories(data: string): readonly BuiltStory[] {
  const read = (path: string): unknown => JSON.parse(readFileSync(join(data, path), 'utf8'));
  const optional = (path: string) => (existsSync(join(data, path)) ? read(path) : null);
  return readdirSync(join(data, 'incidents'))
    .filter((name) => name.endsWith('.json'))
    .flatMap((name) => {
      const id = basename(name, '.json');
      const incident = read(`incidents/${name}`) as Incident;
      const chapters = optional(`chapters/${id}.json`) as Chapters | null;
      const replay = optional(`replays/${id}.json`) as Replay | null;
      const board = optional(`boards/${id}.json`) as BoardFile | null;
      return LANGUAGES.map((language) => buildStory(incident, chapters, replay, language, board));
    });
}
