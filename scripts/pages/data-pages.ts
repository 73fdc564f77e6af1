import { copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fellIn } from '../../src/catalog/parts.ts';
import type { Incident } from '../../src/model/incident';
import { dataPageDe } from '../../src/text/page/data-de.ts';
import { dataPageEn } from '../../src/text/page/data-en.ts';
import { COMPONENT_PAGE, writeComponents } from './component-pages.ts';
import { dataFiles, dayOf, readChanges, readIncidents, SCHEMAS, type DataChange } from './data-files.ts';
import { escapeHtml as h } from './html.ts';
import { siteOf, stylesOf, type Manifest } from './site.ts';
import { textPage } from './text-page.ts';
import { versionOf } from './version.ts';
import { write } from './write.ts';

const PAGE = { en: 'index.html', de: 'de.html' } as const;

/**
 * The facts as a dataset under `data/v1/`, a page that says what they are and what changed in them under `data/`, and a
 * page under `c/` for each component that failed in more than one outage.
 */
export function writeData(root: string, out: string, said: string | undefined): void {
  const data = join(root, 'data');
  const site = siteOf(said);
  for (const [path, value] of dataFiles(data, site === '' ? '' : `${site}data/v1/`, versionOf(root)))
    write(join(out, 'data/v1', path), `${JSON.stringify(value, null, 1)}\n`);
  mkdirSync(join(out, 'data/v1'), { recursive: true });
  for (const name of ['LICENSE', 'CITATION.cff']) copyFileSync(join(data, name), join(out, 'data/v1', name));
  const styles = [
    ...stylesOf(JSON.parse(readFileSync(join(out, '.vite/manifest.json'), 'utf8')) as Manifest, 'index.html'),
  ];
  styles.push('s/story.css');
  const incidents = readIncidents(data);
  for (const language of ['en', 'de'] as const)
    write(join(out, 'data', PAGE[language]), dataPage(incidents, readChanges(data), language, styles));
  writeComponents(out, incidents, styles);
}

export function dataPage(
  incidents: readonly Incident[],
  changes: readonly DataChange[],
  language: 'en' | 'de',
  styles: readonly string[] = [],
): string {
  const text = language === 'de' ? dataPageDe : dataPageEn;
  const rows = incidents.reduce(
    (sum, { dependencies, record, impact }) => sum + dependencies.length + record.length + impact.length,
    0,
  );
  const day = text.date(dayOf(changes));
  const file = (path: string, words: string): string => `<li><a href="v1/${path}">${h(words)}</a></li>`;
  return textPage({
    ...{ language, styles, title: text.title, description: text.note(incidents.length, rows), up: '../' },
    ...{ other: PAGE[language === 'de' ? 'en' : 'de'], otherSaid: text.otherLanguage },
    body: [
      `<p>${h(text.note(incidents.length, rows))}</p>`,
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
function example(incidents: readonly Incident[], language: 'en' | 'de', day: string): string {
  const text = language === 'de' ? dataPageDe : dataPageEn;
  const [incident] = [...incidents].sort((a, b) => b.record.length - a.record.length);
  const row = incident?.record.find(({ state }) => state === 'down');
  const source = incident?.sources.find(({ id }) => id === row?.sources[0]);
  return text.citeExample(`${incident?.id}, record, ${row?.component}, ${row?.t_utc}`, source?.publisher ?? '', day);
}

function componentList(incidents: readonly Incident[], language: 'en' | 'de'): string {
  const text = language === 'de' ? dataPageDe : dataPageEn;
  const names = new Map(incidents.flatMap(({ components }) => components.map(({ id, name }) => [id, name[language]])));
  return fellIn(incidents)
    .map(([id, ids]) => ({ id, count: ids.length, name: names.get(id) ?? id }))
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1))
    .map(
      ({ id, count, name }) =>
        `<li><a href="../c/${id}/${language === 'de' ? COMPONENT_PAGE.de : ''}">${h(text.componentTitle(name, count))}</a></li>`,
    )
    .join('');
}

/** Newest day first; on each, outage by outage. */
function history(
  incidents: readonly Incident[],
  changes: readonly DataChange[],
  language: 'en' | 'de',
): readonly string[] {
  const text = language === 'de' ? dataPageDe : dataPageEn;
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
