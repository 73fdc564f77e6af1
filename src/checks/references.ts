import type { Incident } from '../model/incident';
import type { Issue } from '../model/issue';
import { issue, must } from './issue';

/** Ids that are used twice or lead nowhere, and components without a link to the rest. */
export function referenceIssues(incident: Incident, apart: readonly string[]): Issue[] {
  const { components, dependencies, redundancies, record, impact, phases, mitigations, story } = incident;
  const known = new Set(components.map(({ id }) => id));
  const uses: (readonly [place: string, id: string])[] = [
    ['root', incident.root],
    ...story.show.map((id, i) => [`story.show[${i}]`, id] as const),
    ...dependencies.flatMap(
      ({ from, to }, i) =>
        [
          [`dependencies[${i}].from`, from],
          [`dependencies[${i}].to`, to],
        ] as const,
    ),
    ...redundancies.flatMap(({ from, to }, i) => [
      [`redundancies[${i}].from`, from] as const,
      ...to.map((id, j) => [`redundancies[${i}].to[${j}]`, id] as const),
    ]),
    ...record.map(({ component }, i) => [`record[${i}].component`, component] as const),
    ...impact.map(({ component }, i) => [`impact[${i}].component`, component] as const),
    ...mitigations.map(({ component }, i) => [`mitigations[${i}].component`, component] as const),
  ];
  return [
    ...twice(
      'components',
      components.map(({ id }) => id),
      'Two components have this id: rename one or merge them.',
    ),
    ...twice(
      'phases',
      phases.map(({ id }) => id),
      'Two phases have this id: rename one.',
    ),
    ...twice('story.show', story.show, 'The story shows this component twice: take one out.'),
    ...twice(
      'impact',
      impact.map(({ component }) => component),
      'There are two impact rows for this component: merge them into one.',
    ),
    ...twice('dependencies', dependencies.map(pair), 'The same dependency stands here twice: merge the two rows.'),
    ...uses
      .filter(([, id]) => !known.has(id))
      .map(([place, id]): Issue =>
        issue('unknown-component', place, id, 'No component has this id: add the component or correct the spelling.'),
      ),
    ...dependencies.flatMap((row, i) => (row.from === row.to ? [self(`dependencies[${i}]`, row.from)] : [])),
    ...groupIssues(incident),
    ...islandIssues(incident, apart),
  ];
}

function groupIssues({ dependencies, redundancies }: Incident): Issue[] {
  const single = new Set(dependencies.map(pair));
  return redundancies.flatMap(({ from, to, need }, i) => [
    ...twice(`redundancies[${i}].to`, to, 'This provider stands in the group twice: take one out.'),
    ...(to.includes(from) ? [self(`redundancies[${i}].to`, from)] : []),
    ...must(
      need <= to.length,
      'need-too-large',
      `redundancies[${i}].need`,
      String(need),
      `The group has only ${to.length} providers, so it can need ${to.length} at most.`,
    ),
    ...to.flatMap((id, j): Issue[] =>
      must(
        single.has(pair({ from, to: id })),
        'group-without-dependency',
        `redundancies[${i}].to[${j}]`,
        id,
        `Add the single dependency ${from} → ${id} with its source; the group only says how many of them suffice.`,
      ),
    ),
  ]);
}

function islandIssues({ components, dependencies, root }: Incident, apart: readonly string[]): Issue[] {
  const next = new Map<string, string[]>(components.map(({ id }) => [id, []]));
  for (const { from, to } of dependencies) {
    next.get(from)?.push(to);
    next.get(to)?.push(from);
  }
  const reached = new Set([root]);
  for (const id of reached) for (const other of next.get(id) ?? []) reached.add(other);
  return components.flatMap(({ id }, i) =>
    must(
      reached.has(id) || apart.includes(id),
      'unconnected',
      `components[${i}]`,
      id,
      'Nothing links this component to the root: add the dependency that makes it part of this incident.',
    ),
  );
}

const pair = ({ from, to }: { readonly from: string; readonly to: string }): string => `${from} → ${to}`;

const self = (place: string, id: string): Issue =>
  issue('needs-itself', place, id, 'A component cannot need itself: correct one of the two ids.');

function twice(place: string, ids: readonly string[], hint: string): Issue[] {
  const seen = new Set<string>();
  return ids.flatMap((id, i) => (seen.size === seen.add(id).size ? [issue('twice', `${place}[${i}]`, id, hint)] : []));
}
