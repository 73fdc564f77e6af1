import { targetOf } from '../../analysis/what-if/draft';
import type { DependencyGraph } from '../../model/graph';
import {
  isOnDependency,
  MITIGATION_TRAITS,
  mitigationOf,
  WHAT_IF_KINDS,
  type DependencyTarget,
  type Mitigation,
  type MitigationKind,
} from '../../model/mitigation';
import { writeTarget } from '../../model/mitigation-token';
import type { ComponentId } from '../../model/ids';
import type { Changeable } from './types';

/** Offered by hand. Repairs are not: the reader's own failures are never repaired. */
const BY_HAND: readonly MitigationKind[] = WHAT_IF_KINDS.filter(
  (kind) => kind !== 'faster-repair' && kind !== 'faster-recovery',
);
const kindsOn = (on: 'component' | 'dependency') => BY_HAND.filter((kind) => MITIGATION_TRAITS[kind].on === on);

/** A component or one of its requirements, as something that can be changed. */
export interface Target {
  readonly changeable: Changeable;
  readonly target: ComponentId | DependencyTarget;
}

/** What can be changed about a component: itself first, then each thing it needs. Stand-ins for places cannot. */
export function targetsOf(
  graph: DependencyGraph,
  component: number,
  changes: readonly Mitigation[],
  nameOf: (component: number) => string,
): readonly Target[] {
  const id = graph.ids[component];
  if (id === undefined || graph.scope[component] === 1) return [];
  const make = (target: Target['target'], on: 'component' | 'dependency', name: string): Target => {
    const key = writeTarget(target);
    const chosen = changes.find((change) => writeTarget(change.target) === key)?.kind ?? null;
    return { target, changeable: { key, name, chosen, kinds: kindsOn(on) } };
  };
  const requirements = graph.needs.subarray(graph.needsStart[component], graph.needsStart[component + 1]);
  return [
    make(id, 'component', nameOf(component)),
    ...[...requirements].flatMap((requirement) => {
      const target = targetOf(graph, requirement);
      if (target === undefined) return [];
      const members = graph.member.subarray(graph.memberStart[requirement], graph.memberStart[requirement + 1]);
      return [make(target, 'dependency', [...members].map(nameOf).join(', '))];
    }),
  ];
}

/** The changes with this target changed in another way, or as it is (`kind` null). One change to a target at a time. */
export function withChange(
  changes: readonly Mitigation[],
  { target, changeable }: Target,
  kind: MitigationKind | null,
): readonly Mitigation[] {
  const others = changes.filter((change) => writeTarget(change.target) !== changeable.key);
  const made = kind === null ? undefined : mitigationOf(kind, target);
  return made === undefined ? others : [...others, made];
}

export const sameTarget = (a: Mitigation, b: Mitigation): boolean =>
  isOnDependency(a) === isOnDependency(b) && writeTarget(a.target) === writeTarget(b.target);
