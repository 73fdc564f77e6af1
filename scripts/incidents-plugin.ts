import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import type { Plugin } from 'vite';
import type { BoardFile } from '../src/model/board';
import type { Chapters } from '../src/model/chapters';
import type { Counterfactuals } from '../src/model/counterfactual';
import type { Incident } from '../src/model/incident';
import type { Replay } from '../src/model/replay-model';
import {
  LANGUAGES,
  type Language,
  coreOf,
  detailsOf,
  fellIn,
  galleryEntryOf,
  shelfEntryOf,
  tapeOf,
} from '../src/catalog/parts.ts';
import { lessonPart } from './lessons-data.ts';

const PREFIX = 'virtual:dominograph/';

/** Where a part of the data goes: its name is that of its module, such as `core/aws-2025-10-20/en`. */
export type Shelve = (name: string, value: unknown) => string;

/** Into the module itself; each is a file of its own that a reader downloads when it is asked for. */
const asModule: Shelve = (_, value) => `export default JSON.parse(${JSON.stringify(JSON.stringify(value))});`;

/**
 * Serves `data/` to `src/catalog` in parts: a shelf of all incidents, then per incident and
 * language a small core (what the first picture needs), the details (texts, record, sources)
 * and the tape (chapters, the model's replay), so that a reader downloads only what is on screen.
 */
export function incidents(data: string, shelve: Shelve = asModule): Plugin {
  const folder = resolve(data, 'incidents');
  const ids = () =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .map((name) => basename(name, '.json'))
      .sort();
  const read = (path: string): unknown => JSON.parse(readFileSync(resolve(data, path), 'utf8'));
  const incident = (id: string) => read(`incidents/${id}.json`) as Incident;
  const optional = (path: string) => (existsSync(resolve(data, path)) ? read(path) : null);
  const board = (id: string) => optional(`boards/${id}.json`) as BoardFile | null;

  return {
    name: 'dominograph-incidents',
    resolveId: (id) => (id.startsWith(PREFIX) ? `\0${id}` : null),
    load(id) {
      if (!id.startsWith(`\0${PREFIX}`)) return null;
      const name = id.slice(PREFIX.length + 1);
      const lessons = lessonPart(data, name);
      if (lessons) return 'code' in lessons ? lessons.code : shelve(name, lessons.value);
      const [part, story, language] = name.split('/');
      if (part === 'catalog') return catalogModule(ids().map(incident));
      if (part === 'fell') return shelve(name, fellIn(ids().map(incident)));
      if (part === 'gallery')
        return shelve(name, {
          entries: ids().map((id) => galleryEntryOf(incident(id), board(id))),
          patterns: read('patterns.json'),
        });
      if (story === undefined || language === undefined) return null;
      this.addWatchFile(resolve(folder, `${story}.json`));
      if (part === 'core') return shelve(name, coreOf(incident(story), language as Language, board(story)));
      if (part === 'details') return shelve(name, detailsOf(incident(story), language as Language));
      if (part !== 'tape') return null;
      const chapters = optional(`chapters/${story}.json`) as Chapters | null;
      const replay = optional(`replays/${story}.json`) as Replay | null;
      const whatIf = optional(`whatif/${story}.json`) as Counterfactuals | null;
      return shelve(name, tapeOf(chapters, replay, language as Language, whatIf));
    },
  };
}

function catalogModule(all: readonly Incident[]): string {
  const importOf = (path: string) => `() => import(${JSON.stringify(PREFIX + path)})`;
  const loaders = (part: string) =>
    all
      .map(
        ({ id }) =>
          `${JSON.stringify(id)}: {${LANGUAGES.map((language) => `${language}: ${importOf(`${part}/${id}/${language}`)}`).join(', ')}}`,
      )
      .join(',\n');
  return [
    `export const shelf = ${JSON.stringify(all.map(shelfEntryOf))};`,
    ...['core', 'details', 'tape'].map((part) => `export const ${part} = {${loaders(part)}};`),
    ...['fell', 'gallery'].map((part) => `export const ${part} = ${importOf(part)};`),
  ].join('\n');
}
