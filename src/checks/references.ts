import type { Incident } from '../model/incident';
import type { Issue } from '../model/issue';
import { arrow, must, NEEDS_ITSELF, twice, unknown } from './issue';

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
      components.map(({ id }, i) => [`components[${i}]`, id]),
      'Two components have this id: rename one or merge them.',
    ),
    ...twice(
      phases.map(({ id }, i) => [`phases[${i}]`, id]),
      'Two phases have this id: rename one.',
    ),
    ...twice(
      story.show.map((id, i) => [`story.show[${i}]`, id]),
      'The story shows this component twice: take one out.',
    ),
    ...twice(
      impact.map(({ component }, i) => [`impact[${i}]`, component]),
      'There are two impact rows for this component: merge them into one.',
    ),
    ...twice(
      dependencies.map((row, i) => [`dependencies[${i}]`, arrow(row)]),
      'The same dependency stands here twice: merge the two rows.',
    ),
    ...unknown(
      uses,
      known,
      'unknown-component',
      'No component has this id: add the component or correct the spelling.',
    ),
    ...dependencies.flatMap(({ from, to }, i) => self(from !== to, `dependencies[${i}]`, from)),
    ...groupIssues(incident),
    ...islandIssues(incident, apart),
  ];
}

function groupIssues({ dependencies, redundancies }: Incident): Issue[] {
  const single = new Set(dependencies.map(arrow));
  return redundancies.flatMap(({ from, to, need }, i) => [
    ...twice(
      to.map((id, j) => [`redundancies[${i}].to[${j}]`, id]),
      'This provider stands in the group twice: take one out.',
    ),
    ...self(!to.includes(from), `redundancies[${i}].to`, from),
    ...must(
      need <= to.length,
      'need-too-large',
      `redundancies[${i}].need`,
      String(need),
      `The group has only ${to.length} providers, so it can need ${to.length} at most.`,
    ),
    ...to.flatMap((id, j): Issue[] =>
      must(
        single.has(arrow({ from, to: id })),
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

const self = (holds: boolean, place: string, id: string): Issue[] =>
  must(holds, 'needs-itself', place, id, NEEDS_ITSELF);
