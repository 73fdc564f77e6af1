import type { ComponentKind, Incident } from '../model/incident';
import type { Issue } from '../model/issue';
import { arrow, must, twice, unknown } from './issue';

/** Rows that cite an unknown source, and sources that nothing cites. */
export function sourceIssues(incident: Incident, background: readonly string[]): Issue[] {
  const uses = SECTIONS.flatMap((section) =>
    incident[section].flatMap(({ sources }, i) =>
      sources.map((id, j) => [`${section}[${i}].sources[${j}]`, id] as const),
    ),
  );
  const cited = new Set([...background, ...uses.map(([, id]) => id)]);
  const ids = incident.sources.map(({ id }) => id);
  return [
    ...twice(
      ids.map((id, i) => [`sources[${i}].id`, id]),
      'Two sources have this id: rename one or merge them.',
    ),
    ...unknown(
      uses,
      new Set(ids),
      'unknown-source',
      'No source has this id: add it to `sources` or correct the spelling.',
    ),
    ...unknown(
      ids.map((id, i) => [`sources[${i}]`, id]),
      cited,
      'unused-source',
      'No row cites this source: cite it where it says something, or list it as background.',
    ),
  ];
}

/**
 * `documented` stands on the operator's own text. A company hit by the outage may document
 * what it needs itself: there its own statement (`company-status`) suffices. A company's words
 * that we have only through the press or through notes are `reported`.
 */
export function evidenceIssues({ sources, components, dependencies }: Incident): Issue[] {
  const sourceKind = new Map(sources.map(({ id, kind }) => [id, kind]));
  const componentKind = new Map(components.map(({ id, kind }) => [id, kind]));
  return dependencies.flatMap(({ from, to, evidence, sources: cited }, i): Issue[] => {
    const kinds = new Set(cited.map((id) => sourceKind.get(id)));
    const ofOperator = OPERATOR.has(componentKind.get(from) ?? 'third-party');
    return must(
      evidence !== 'documented' || kinds.has('primary') || (!ofOperator && kinds.has('company-status')),
      'evidence',
      `dependencies[${i}].evidence`,
      arrow({ from, to }),
      ofOperator
        ? 'This row says `documented`, but none of its sources is the operator’s own text (kind `primary`): cite it, or write `reported`.'
        : 'This row says `documented`, but none of its sources is a text of the operator (`primary`) or of the company itself (`company-status`): cite one, or write `reported`.',
    );
  });
}

const SECTIONS = [
  'components',
  'dependencies',
  'redundancies',
  'record',
  'impact',
  'phases',
  'mitigations',
  'numbers',
] as const;
const OPERATOR: ReadonlySet<ComponentKind> = new Set([
  'aws-internal',
  'aws-service',
  'cloud-internal',
  'cloud-service',
]);
