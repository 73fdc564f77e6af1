import type { Incident, Localized } from '../model/incident';
import type { Issue } from '../model/issue';
import { issue, must } from './issue';

/** Longest text that fits on the map. */
export const SHORT_NAME = 24;

/** Labels too long for the map, empty words, and sentences left untranslated. */
export function wordIssues(incident: Incident): Issue[] {
  return [...labelIssues(incident), ...translationIssues(incident)];
}

function labelIssues({ components }: Incident): Issue[] {
  return components.flatMap(({ id, name, short }, i) => {
    const label = short ?? name;
    const long = [label.en, label.de].find((text) => text.length > SHORT_NAME);
    if (long === undefined) return [];
    const hint = `"${long}" has ${long.length} characters: ${short === undefined ? 'add' : 'shorten'} \`short\`, at most ${SHORT_NAME} in each language.`;
    return [issue('long-label', `components[${i}].${short === undefined ? 'name' : 'short'}`, id, hint)];
  });
}

function translationIssues(incident: Incident): Issue[] {
  const { components, dependencies, redundancies, record, impact, phases, mitigations, numbers } = incident;
  const sentences: (readonly [place: string, text: Localized | null | undefined])[] = [
    ['title', incident.title],
    ['summary', incident.summary],
    ['lesson', incident.lesson],
    ...components.map(({ description }, i) => [`components[${i}].description`, description] as const),
    ...components.flatMap(({ critical_functions }, i) =>
      (critical_functions ?? []).map((text, j) => [`components[${i}].critical_functions[${j}]`, text] as const),
    ),
    ...dependencies.flatMap(
      ({ what, model }, i) =>
        [
          [`dependencies[${i}].what`, what],
          [`dependencies[${i}].model.why`, model?.why],
        ] as const,
    ),
    ...redundancies.map(({ what }, i) => [`redundancies[${i}].what`, what] as const),
    ...record.map(({ text }, i) => [`record[${i}].text`, text] as const),
    ...impact.map(({ note }, i) => [`impact[${i}].note`, note] as const),
    ...phases.flatMap(
      ({ title, text }, i) =>
        [
          [`phases[${i}].title`, title],
          [`phases[${i}].text`, text],
        ] as const,
    ),
    ...mitigations.map(({ text }, i) => [`mitigations[${i}].text`, text] as const),
    ...numbers.map(({ what }, i) => [`numbers[${i}].what`, what] as const),
  ];
  const values = [
    ...sentences,
    ...components.flatMap(
      ({ name, short }, i) =>
        [
          [`components[${i}].name`, name],
          [`components[${i}].short`, short],
        ] as const,
    ),
    ...numbers.map(({ value }, i) => [`numbers[${i}].value`, value] as const),
  ];
  return [
    ...values.flatMap(([place, text]) =>
      (['en', 'de'] as const).flatMap((language): Issue[] =>
        must(
          text === null || text === undefined || text[language].trim() !== '',
          'empty-text',
          `${place}.${language}`,
          language,
          'Write this text; every text stands in English and in German.',
        ),
      ),
    ),
    ...sentences.flatMap(([place, text]): Issue[] =>
      text && text.en === text.de && words(text.en) > 2
        ? [issue('untranslated', `${place}.de`, text.de, 'The German text is the English one: translate it.')]
        : [],
    ),
  ];
}

const words = (text: string): number => text.split(/\s+/).length;
