import type { Chapters } from '../model/chapters';
import type { Incident, Localized } from '../model/incident';
import type { Placed } from './check-languages';

/** Every text of an incident that a reader may see, with its place. */
export function textsOf(incident: Incident): Placed[] {
  const { components, dependencies, redundancies, record, impact, phases, mitigations, numbers } = incident;
  const rows: (readonly [place: string, text: Localized | null | undefined])[] = [
    ['title', incident.title],
    ['summary', incident.summary],
    ['lesson', incident.lesson],
    ...components.flatMap(({ name, short, description, critical_functions = [] }, i) => [
      [`components[${i}].name`, name] as const,
      [`components[${i}].short`, short] as const,
      [`components[${i}].description`, description] as const,
      ...critical_functions.map((text, j) => [`components[${i}].critical_functions[${j}]`, text] as const),
    ]),
    ...dependencies.flatMap(({ what, model }, i) => [
      [`dependencies[${i}].what`, what] as const,
      [`dependencies[${i}].model.why`, model?.why] as const,
    ]),
    ...redundancies.map(({ what }, i) => [`redundancies[${i}].what`, what] as const),
    ...record.map(({ text }, i) => [`record[${i}].text`, text] as const),
    ...impact.map(({ note }, i) => [`impact[${i}].note`, note] as const),
    ...phases.flatMap(({ title, text }, i) => [
      [`phases[${i}].title`, title] as const,
      [`phases[${i}].text`, text] as const,
    ]),
    ...mitigations.map(({ text }, i) => [`mitigations[${i}].text`, text] as const),
    ...numbers.flatMap(({ what, value }, i) => [
      [`numbers[${i}].what`, what] as const,
      [`numbers[${i}].value`, value] as const,
    ]),
  ];
  return rows.flatMap(([place, text]) => (text ? [[place, text] as const] : []));
}

/** Every text of an incident's chapters, with its place. */
export const textsOfChapters = ({ chapters }: Chapters): Placed[] =>
  chapters.flatMap(({ title, sentences }, i) => [
    [`chapters[${i}].title`, title] as const,
    ...sentences.map(({ text }, j) => [`chapters[${i}].sentences[${j}].text`, text] as const),
  ]);
