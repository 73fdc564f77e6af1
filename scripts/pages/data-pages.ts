import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { fellIn, LANGUAGES, type Language } from '../../src/catalog/parts.ts';
import { escapeHtml as h } from '../../src/exporters/page-parts.ts';
import type { Incident } from '../../src/model/incident';
import { DATA_TEXT, writeComponents } from './component-pages.ts';
import { dataFiles, dayOf, readChanges, readIncidents, SCHEMAS, type DataChange } from './data-files.ts';
import { INSIDE, PAGE, stylesIn } from './site.ts';
import { textPage } from './text-page.ts';
import { versionOf } from './version.ts';
import { write } from './write.ts';

/**
 * The facts as a dataset under `data/v1/`, a page that says what they are and what changed in them under `data/`, and a
 * page under `c/` for each component that failed in more than one outage.
 */
export function writeData(root: string, out: string, site: string): void {
  const data = join(root, 'data');
  for (const [path, value] of dataFiles(data, site === '' ? '' : `${site}data/v1/`, versionOf(root)))
    write(join(out, 'data/v1', path), `${JSON.stringify(value, null, 1)}\n`);
  for (const name of ['LICENSE', 'CITATION.cff']) copyFileSync(join(data, name), join(out, 'data/v1', name));
  const styles = stylesIn(out);
  const incidents = readIncidents(data);
  for (const language of LANGUAGES)
    write(join(out, 'data', PAGE[language]), dataPage(incidents, readChanges(data), language, styles));
  writeComponents(out, incidents, styles);
}

export function dataPage(
  incidents: readonly Incident[],
  changes: readonly DataChange[],
  language: Language,
  styles: readonly string[] = [],
): string {
  const text = DATA_TEXT[language];
  const rows = incidents.reduce(
    (sum, { dependencies, record, impact }) => sum + dependencies.length + record.length + impact.length,
    0,
  );
  const day = text.date(dayOf(changes));
  const file = (path: string, words: string): string => `<li><a href="v1/${path}">${h(words)}</a></li>`;
  const description = text.note(incidents.length, rows);
  return textPage({
    ...{ language, styles, title: text.title, description, up: '../', otherSaid: text.otherLanguage },
    body: [
      `<p>${h(description)}</p>`,
      `<h2>${h(text.files)}</h2>`,
      `<p>${h(text.filesNote)}</p>`,
      '<ul>',
      file('index.json', text.index),
      ...SCHEMAS.map((name) => file(`schema/${name}.schema.json`, text.schema[name])),
      file('patterns.json', text.patterns),
      file('changes.json', text.changesFile),
      ...incidents.map(({ id, title }) => file(`incidents/${id}.json`, title[language])),
      '</ul>',
      `<h2>${h(text.licence)}</h2>`,
      `<p>${h(text.licenceText)} <a href="v1/LICENSE">CC BY 4.0</a></p>`,
      `<h2>${h(text.cite)}</h2>`,
      `<p>${h(text.citeText)}</p>`,
      `<blockquote>${h(example(incidents, language, day))}</blockquote>`,
      `<p>${h(text.citeFile)}: <a href="v1/CITATION.cff">CITATION.cff</a></p>`,
      `<h2>${h(text.components)}</h2>`,
      `<ul>${componentList(incidents, language)}</ul>`,
      `<h2>${h(text.changes)}</h2>`,
      `<p>${h(text.changesNote)}</p>`,
      ...history(incidents, changes, language),
    ],
  });
}

/** A row of the newest large outage, cited as we ask for it. */
function example(incidents: readonly Incident[], language: Language, day: string): string {
  const text = DATA_TEXT[language];
  const [incident] = [...incidents].sort((a, b) => b.record.length - a.record.length);
  const row = incident?.record.find(({ state }) => state === 'down');
  const source = incident?.sources.find(({ id }) => id === row?.sources[0]);
  return text.citeExample(`${incident?.id}, record, ${row?.component}, ${row?.t_utc}`, source?.publisher ?? '', day);
}

function componentList(incidents: readonly Incident[], language: Language): string {
  const text = DATA_TEXT[language];
  const names = new Map(incidents.flatMap(({ components }) => components.map(({ id, name }) => [id, name[language]])));
  return fellIn(incidents)
    .map(([id, ids]) => ({ id, count: ids.length, name: names.get(id) ?? id }))
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1))
    .map(
      ({ id, count, name }) =>
        `<li><a href="../c/${id}/${INSIDE[language]}">${h(text.componentTitle(name, count))}</a></li>`,
    )
    .join('');
}

/** Newest day first; on each, outage by outage. */
function history(
  incidents: readonly Incident[],
  changes: readonly DataChange[],
  language: Language,
): readonly string[] {
  const text = DATA_TEXT[language];
  const said = (value: string | null): string => (value === null || value === '' ? text.nothing : value);
  const days = [...new Set(changes.map(({ on }) => on))].sort().reverse();
  return days.flatMap((day) => [
    `<h3>${h(text.date(day))}</h3>`,
    ...incidents.flatMap(({ id, title }) => {
      const here = changes.filter(({ incident, on }) => incident === id && on === day);
      if (here.length === 0) return [];
      const items = here.map(
        ({ what, from, to, why }) =>
          `<li><code>${h(what)}</code>: ${h(text.fromTo(said(from), said(to)))}. <span lang="en">${h(why)}</span></li>`,
      );
      return [
        `<details><summary>${h(title[language])} (${h(text.changed(here.length))})</summary><ul>${items.join('')}</ul></details>`,
      ];
    }),
  ]);
}
