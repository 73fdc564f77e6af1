import { join } from 'node:path';
import { fellIn } from '../../src/catalog/parts.ts';
import type { Incident, IncidentComponent, Localized, Source } from '../../src/model/incident';
import { HEALTH_WORDS } from '../../src/text/health.ts';
import { dataPageDe } from '../../src/text/page/data-de.ts';
import { dataPageEn } from '../../src/text/page/data-en.ts';
import { escapeHtml as h } from './html.ts';
import { linkTo, textPage } from './text-page.ts';
import { write } from './write.ts';

/** Names of a component's pages under `c/<id>/`. */
export const COMPONENT_PAGE = { en: 'index.html', de: 'de.html' } as const;

/** A page of text for each component that failed in more than one outage: "Amazon DynamoDB: three outages". */
export function writeComponents(out: string, incidents: readonly Incident[], styles: readonly string[]): number {
  const failed = fellIn(incidents);
  for (const [id, ids] of failed)
    for (const language of ['en', 'de'] as const) {
      const there = incidents
        .filter((incident) => ids.includes(incident.id))
        .sort((a, b) => (a.start_utc < b.start_utc ? 1 : -1));
      const page = componentPage(id, there, language, styles);
      write(join(out, 'c', id, COMPONENT_PAGE[language]), page);
    }
  return failed.length;
}

export function componentPage(
  id: string,
  incidents: readonly Incident[],
  language: 'en' | 'de',
  styles: readonly string[] = [],
): string {
  const text = language === 'de' ? dataPageDe : dataPageEn;
  const [newest] = incidents;
  const component = newest?.components.find((one) => one.id === id);
  if (!newest || !component) throw new RangeError(`no outage has a component ${id}`);
  const title = text.componentTitle(component.name[language], incidents.length);
  return textPage({
    ...{ language, title, styles, up: '../../', other: COMPONENT_PAGE[language === 'de' ? 'en' : 'de'] },
    otherSaid: text.otherLanguage,
    description: text.componentNote(component.name[language], incidents.length),
    body: [
      `<p>${h(text.componentNote(component.name[language], incidents.length))}</p>`,
      ...incidents.flatMap((incident) => outage(incident, id, language)),
    ],
  });
}

function outage(incident: Incident, id: string, language: 'en' | 'de'): readonly string[] {
  const text = language === 'de' ? dataPageDe : dataPageEn;
  const say = (said: Localized): string => h(said[language]);
  const cited = (ids: readonly string[]): string => citations(incident.sources, ids);
  const component = incident.components.find((one) => one.id === id);
  const nameOf = (other: string): string =>
    incident.components.find((one) => one.id === other)?.name[language] ?? other;
  const impact = incident.impact.find((row) => row.component === id);
  const rows = incident.record.filter((row) => row.component === id);
  const needs = incident.dependencies.filter(({ from }) => from === id);
  const list = (items: readonly string[]): string => `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;
  return [
    `<h2><a href="../../s/${incident.id}/${language === 'de' ? 'de.html' : ''}">${say(incident.title)}</a></h2>`,
    ...(component ? [`<p>${say(component.description)} ${cited(component.sources)}</p>`] : []),
    ...(impact?.note ? [`<p><strong>${h(text.impact)}</strong> ${say(impact.note)} ${cited(impact.sources)}</p>`] : []),
    ...(rows.length === 0
      ? []
      : [
          `<h3>${h(text.reported)}</h3>`,
          list(
            rows.map(
              ({ t_utc, state, text: said, sources }) =>
                `<strong>${h(text.when(t_utc))}: ${h(stateWord(component, state, language))}.</strong> ${say(said)} ${cited(sources)}`,
            ),
          ),
        ]),
    ...(needs.length === 0
      ? []
      : [
          `<h3>${h(text.needs)}</h3>`,
          list(
            needs.map(
              ({ to, what, evidence, sources }) =>
                `<strong>${h(nameOf(to))}.</strong> ${say(what)} (${h(text.evidence[evidence])}) ${cited(sources)}`,
            ),
          ),
        ]),
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
  language: 'en' | 'de',
): string {
  return HEALTH_WORDS[language][component?.kind === 'people' ? 'people' : 'things'][WORD[state]];
}

function citations(all: readonly Source[], ids: readonly string[]): string {
  const links = all.filter(({ id }) => ids.includes(id)).map(({ url, publisher }) => linkTo(url, publisher));
  return links.length === 0 ? '' : `<span class="cited">${links.join(' ')}</span>`;
}
