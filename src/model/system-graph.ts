import { sureOneOf } from './bounds';
import { buildGraph } from './build-graph';
import type { DependencyGraph, RequirementInput } from './graph';
import type { ImpactKind } from './health';
import { componentId, pairKey } from './ids';
import type { FileDependency, FileRedundancy, SystemFile } from './system-file';
import { durationFromMinutes } from './units';

/**
 * How a run takes what nobody knows. `hard`: whatever has no stated strength is needed to run; nothing falls that this
 * run spares. `start`: it is needed only to start; what falls in this run falls for certain. What a file says of starting
 * holds in both.
 */
export const UNKNOWN_READINGS = ['hard', 'start'] as const;
export type UnknownReading = (typeof UNKNOWN_READINGS)[number];

/**
 * The dependency graph of a system file. Components are numbered as listed; requirement `r` is dependency `r` of the
 * file, the redundancies follow after the last one. As in incidents, a redundancy takes over what is listed singly
 * between the same two, which stays in the graph as kind `none`. Linear.
 * @throws {RangeError} if a duration is below half a second and not 0, or there is no such reading
 */
export function graphOfSystem(system: SystemFile, unknown: UnknownReading = 'hard'): DependencyGraph {
  sureOneOf('reading', UNKNOWN_READINGS, unknown);
  const gathered = new Set(
    system.redundancies.flatMap(({ from, to }) => to.map((provider) => pairKey({ from, to: provider }))),
  );
  const passing = (row: FileDependency | FileRedundancy): Pick<RequirementInput, 'kind' | 'lag' | 'when'> => ({
    kind: kindOf(row),
    lag: row.lag_minutes === null ? null : durationFromMinutes(row.lag_minutes),
    ...(startsOnly(row, unknown) && { when: 'start' as const }),
  });
  const single = system.dependencies.map((row): RequirementInput => ({
    ...passing(row),
    dependent: componentId(row.from),
    providers: [componentId(row.to)],
    ...(gathered.has(pairKey(row)) && { kind: 'none' as const }),
  }));
  const groups = system.redundancies.map((row): RequirementInput => ({
    ...passing(row),
    dependent: componentId(row.from),
    providers: row.to.map(componentId),
    need: row.need,
  }));
  return buildGraph(
    system.components.map(({ id, recovery_minutes }) => ({
      id: componentId(id),
      ...(recovery_minutes !== undefined && { recovery: durationFromMinutes(recovery_minutes) }),
    })),
    [...single, ...groups],
  );
}

/** Whether anything in the file leaves the strength open, so that the two readings differ. */
export const hasUnknown = ({ dependencies, redundancies }: SystemFile): boolean =>
  [...dependencies, ...redundancies].some(({ strength, when }) => strength === 'unknown' && when !== 'start');

const kindOf = ({ strength }: { readonly strength: FileDependency['strength'] }): ImpactKind =>
  strength === 'unknown' ? 'hard' : strength;

const startsOnly = ({ strength, when }: FileDependency | FileRedundancy, unknown: UnknownReading): boolean =>
  when === 'start' || (strength === 'unknown' && unknown === 'start');
