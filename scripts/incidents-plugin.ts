import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import type { Incident } from '../src/model/incident';
import {
  type Language,
  coreOf,
  detailsOf,
  fellIn,
  galleryEntryOf,
  shelfEntryOf,
  tapeOf,
} from '../src/catalog/parts.ts';
import { dataFolder } from './data-folder.ts';
import { byLanguage, importOf, lessonPart, record } from './lessons-data.ts';

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
  const { read, names, incident, board, chapters, replay, whatIf } = dataFolder(data);
  const all = () => names('incidents').map(incident);
  return {
    name: 'dominograph-incidents',
    resolveId: (id) => (id.startsWith(PREFIX) ? `\0${id}` : null),
    load(id) {
      if (!id.startsWith(`\0${PREFIX}`)) return null;
      const name = id.slice(PREFIX.length + 1);
      const lessons = lessonPart(data, name);
      if (lessons) return 'code' in lessons ? lessons.code : shelve(name, lessons.value);
      const [part, story, language] = name.split('/');
      if (part === 'catalog') return catalogModule(all());
      if (part === 'fell') return shelve(name, fellIn(all()));
      if (part === 'gallery')
        return shelve(name, {
          entries: all().map((each) => galleryEntryOf(each, board(each.id))),
          patterns: read('patterns.json'),
        });
      if (story === undefined || language === undefined) return null;
      this.addWatchFile(resolve(data, 'incidents', `${story}.json`));
      if (part === 'core') return shelve(name, coreOf(incident(story), language as Language, board(story)));
      if (part === 'details') return shelve(name, detailsOf(incident(story), language as Language));
      if (part !== 'tape') return null;
      return shelve(name, tapeOf(chapters(story), replay(story), language as Language, whatIf(story)));
    },
  };
}

function catalogModule(all: readonly Incident[]): string {
  const loaders = (part: string) => record(all.map(({ id }) => [id, byLanguage(`${part}/${id}`)]));
  return [
    `export const shelf = ${JSON.stringify(all.map(shelfEntryOf))};`,
    ...['core', 'details', 'tape'].map((part) => `export const ${part} = ${loaders(part)};`),
    ...['fell', 'gallery'].map((part) => `export const ${part} = ${importOf(part)};`),
  ].join('\n');
}
