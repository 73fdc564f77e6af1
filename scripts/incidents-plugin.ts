import { readFileSync, readdirSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import type { Plugin } from 'vite';
import type { Incident } from '../src/model/incident';
import { LANGUAGES, type Language, coreOf, detailsOf, shelfEntryOf } from '../src/catalog/parts.ts';

const PREFIX = 'virtual:dominograph/';

/**
 * Serves `data/incidents/*.json` to `src/catalog` in parts: a shelf of all incidents,
 * then per incident and language a small core (what the first picture needs) and the
 * details (texts, record, sources), so that a reader downloads only what is on screen.
 */
export function incidents(folder: string): Plugin {
  const files = () =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .sort();
  const read = (id: string): Incident => JSON.parse(readFileSync(resolve(folder, `${id}.json`), 'utf8')) as Incident;
  const asModule = (value: unknown) => `export default JSON.parse(${JSON.stringify(JSON.stringify(value))});`;

  return {
    name: 'dominograph-incidents',
    resolveId: (id) => (id.startsWith(PREFIX) ? `\0${id}` : null),
    load(id) {
      if (!id.startsWith(`\0${PREFIX}`)) return null;
      const [part, incident, language] = id.slice(PREFIX.length + 1).split('/');
      if (part === 'catalog')
        return catalogModule(
          files().map((name) => basename(name, '.json')),
          read,
        );
      if (incident === undefined || language === undefined) return null;
      this.addWatchFile(resolve(folder, `${incident}.json`));
      const whole = read(incident);
      if (part === 'core') return asModule(coreOf(whole, language as Language));
      if (part === 'details') return asModule(detailsOf(whole, language as Language));
      return null;
    },
  };
}

function catalogModule(ids: string[], read: (id: string) => Incident): string {
  const loaders = (part: string) =>
    ids.map(
      (id) =>
        `${JSON.stringify(id)}: {${LANGUAGES.map((language) => `${language}: () => import(${JSON.stringify(`${PREFIX}${part}/${id}/${language}`)})`).join(', ')}}`,
    );
  return [
    `export const shelf = ${JSON.stringify(ids.map((id) => shelfEntryOf(read(id))))};`,
    `export const core = {${loaders('core').join(',\n')}};`,
    `export const details = {${loaders('details').join(',\n')}};`,
  ].join('\n');
}
