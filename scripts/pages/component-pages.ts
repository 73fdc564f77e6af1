import { join } from 'node:path';
import { fellIn, LANGUAGES, type Language } from '../../src/catalog/parts.ts';
import { escapeHtml as h } from '../../src/exporters/page-parts.ts';
import type { Incident, IncidentComponent, Localized, Source } from '../../src/model/incident';
import { HEALTH_WORDS } from '../../src/text/health.ts';
import { dataPageDe } from '../../src/text/page/data-de.ts';
import { dataPageEn } from '../../src/text/page/data-en.ts';
import { INSIDE, PAGE } from './site.ts';
import { linkTo, textPage } from './text-page.ts';
import { write } from './write.ts';

export const DATA_TEXT = { en: dataPageEn, de: dataPageDe } as const;

/** A page of text for each component that failed in more than one outage: "Amazon DynamoDB: three outages". */
export function writeComponents(out: string, incidents: readonly Incident[], styles: readonly string[]): void {
  for (const [id, ids] of fellIn(incidents)) {
    const there = incidents
      .filter((incident) => ids.includes(incident.id))
      .sort((a, b) => (a.start_utc < b.start_utc ? 1 : -1));
    for (const language of LANGUAGES)
      write(join(out, 'c', id, PAGE[language]), componentPage(id, there, language, styles));
  }
}

export function componentPage(
  id: string,
  incidents: readonly Incident[],
  language: Language,
  styles: readonly string[] = [],
): string {
  const text = DATA_TEXT[language];
  const [newest] = incidents;
  const component = newest?.components.find((one) => one.id === id);
  if (!newest || !component) throw new RangeError(`no outage has a component ${id}`);
  const title = text.componentTitle(component.name[language], incidents.length);
  const description = text.componentNote(component.name[language], incidents.length);
  return textPage({
    ...{ language, title, styles, up: '../../', otherSaid: text.otherLanguage, description },
    body: [`<p>${h(description)}</p>`, ...incidents.flatMap((incident) => outage(incident, id, language))],
  });
}

function outage(incident: Incident, id: string, language: Language): readonly string[] {
  const text = DATA_TEXT[language];
  const say = (said: Localized): string => h(said[language]);
  const cited = (ids: readonly string[]): string => citations(incident.sources, ids);
  const component = incident.components.find((one) => one.id === id);
  const nameOf = (other: string): string =>
    incident.components.find((one) => one.id === other)?.name[language] ?? other;
  const impact = incident.impact.find((row) => row.component === id);
  const rows = incident.record.filter((row) => row.component === id);
  const needs = incident.dependencies.filter(({ from }) => from === id);
  const section = (title: string, items: readonly string[]): readonly string[] =>
    items.length === 0 ? [] : [`<h3>${h(title)}</h3>`, `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`];
  return [
    `<h2><a href="../../s/${incident.id}/${INSIDE[language]}">${say(incident.title)}</a></h2>`,
    ...(component ? [`<p>${say(component.description)} ${cited(component.sources)}</p>`] : []),
    ...(impact?.note ? [`<p><strong>${h(text.impact)}</strong> ${say(impact.note)} ${cited(impact.sources)}</p>`] : []),
    ...section(
      text.reported,
      rows.map(
        ({ t_utc, state, text: said, sources }) =>
          `<strong>${h(text.when(t_utc))}: ${h(stateWord(component, state, language))}.</strong> ${say(said)} ${cited(sources)}`,
      ),
    ),
    ...section(
      text.needs,
      needs.map(
        ({ to, what, evidence, sources }) =>
          `<strong>${h(nameOf(to))}.</strong> ${say(what)} (${h(text.evidence[evidence])}) ${cited(sources)}`,
      ),
    ),
  ];
}

const WORD = {
  operational: 'up',
  degraded: 'degraded',
  down: 'down',
  recovering: 'recovering',
} as const satisfies Record<Incident['record'][number]['state'], string>;

function stateWord(
  component: IncidentComponent | undefined,
  state: Incident['record'][number]['state'],
  language: Language,
): string {
  return HEALTH_WORDS[language][component?.kind === 'people' ? 'people' : 'things'][WORD[state]];
}

function citations(all: readonly Source[], ids: readonly string[]): string {
  const links = all.filter(({ id }) => ids.includes(id)).map(({ url, publisher }) => linkTo(url, publisher));
  return links.length === 0 ? '' : `<span class="cited">${links.join(' ')}</span>`;
}
