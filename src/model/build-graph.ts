import { sureOfComponent, sureOfRequirement } from './check-shape';
import type { ComponentInput, DependencyGraph, RequirementInput } from './graph';
import { FOUR_LEVELS, IMPACT_KINDS, type HealthScale } from './health';
import { growing } from './growing';
import { impactIndex, KIND_BITS } from './impact';
import type { ComponentId } from './ids';
import { listByOwner } from './listing';
import { UNKNOWN_LAG } from './units';

/** Levels are kept in bytes; with one alone nothing could fail. */
const FEWEST_LEVELS = 2;
const MOST_LEVELS = 256;

/** `impact[level * 8 + kind]`: what a provider at `level` imposes. */
function impactTable(scale: HealthScale): Uint8Array {
  if (scale.levels.length < FEWEST_LEVELS || scale.levels.length > MOST_LEVELS)
    throw new RangeError(`bad-scale: ${scale.levels.length} levels`);
  const table = new Uint8Array(scale.levels.length << KIND_BITS);
  IMPACT_KINDS.forEach((kind, k) => {
    const row = scale.impact[kind];
    for (let level = 0; level < scale.levels.length; level++) {
      const imposed = row[level] ?? NaN;
      const [least, most] = level === 0 ? [0, 0] : [row[level - 1]!, scale.levels.length - 1];
      if (!Number.isInteger(imposed) || imposed < least || imposed > most) throw new RangeError(`bad-scale: "${kind}"`);
      table[impactIndex(level, k)] = imposed;
    }
  });
  return table;
}

/**
 * Number components and requirements in listing order and lay them out in typed arrays.
 * Linear in the size of the model; `requirements` is read once, so a generator will do.
 * An unknown lag (`null`) becomes `UNKNOWN_LAG`, never 0. A provider listed twice counts twice.
 * @throws {RangeError} naming the offending id: unknown or duplicate id, need out of range, bad lag, bad scale
 */
export function buildGraph(
  components: readonly ComponentInput[],
  requirements: Iterable<RequirementInput>,
  scale: HealthScale = FOUR_LEVELS,
): DependencyGraph {
  const n = components.length;
  const indexOf = new Map<ComponentId, number>();
  const recovery = new Float64Array(n);
  const scope = new Uint8Array(n);
  for (const [index, component] of components.entries()) {
    sureOfComponent(component, indexOf);
    indexOf.set(component.id, index);
    recovery[index] = component.recovery ?? 0;
    if (component.scope) scope[index] = 1;
  }

  const impact = impactTable(scale);
  const kindOf = new Map<string, number>(IMPACT_KINDS.map((kind, k) => [kind, k]));
  const dependents = growing(Int32Array);
  const needs = growing(Int32Array);
  const kinds = growing(Uint8Array);
  const graces = growing(Float64Array);
  const known = growing(Uint8Array);
  const startOnly = growing(Uint8Array);
  const switchovers = growing(Float64Array);
  const memberStarts = growing(Int32Array);
  const members = growing(Int32Array);
  const owners = growing(Int32Array);
  memberStarts.push(0);
  for (const requirement of requirements) {
    sureOfRequirement(requirement, indexOf, scale);
    for (const provider of requirement.providers) {
      members.push(indexOf.get(provider) ?? -1);
      owners.push(dependents.size());
    }
    memberStarts.push(members.size());
    dependents.push(indexOf.get(requirement.dependent) ?? -1);
    needs.push(requirement.need ?? requirement.providers.length);
    kinds.push(kindOf.get(requirement.kind) ?? 0);
    graces.push(requirement.lag ?? UNKNOWN_LAG);
    known.push(requirement.lag === null ? 0 : 1);
    startOnly.push(requirement.when === 'start' ? 1 : 0);
    switchovers.push(requirement.switchover ?? -1);
  }

  const m = dependents.size();
  const dependent = dependents.take();
  const kind = kinds.take();
  const member = members.take();
  const memberStart = memberStarts.take();
  const owner = owners.take();
  const need = needs.take();
  const quorum = need.map((least, r) => memberStart[r + 1]! - memberStart[r]! - least + 1);
  // Felt while running and by any single member: such entries spread trouble one by one. The rest must be counted.
  const worst = scale.levels.length - 1;
  const starts = startOnly.take();
  const runs = (r: number) => starts[r] === 0 && impact[impactIndex(worst, kind[r]!)]! > 0;
  const single = member.map((provider, entry) => (runs(owner[entry]!) && quorum[owner[entry]!] === 1 ? provider : -1));
  const counted = member.map((provider, entry) => (runs(owner[entry]!) && quorum[owner[entry]!]! > 1 ? provider : -1));
  const byDependent = listByOwner(n, dependent);
  const byProvider = listByOwner(n, member, (entry) => owner[entry]!);
  const fanRequirements = listByOwner(n, single, (entry) => owner[entry]!);
  const groups = listByOwner(n, counted, (entry) => owner[entry]!);

  return {
    scale,
    n,
    m,
    indexOf,
    recovery,
    scope,
    dependent,
    kind,
    impact,
    member,
    quorum,
    ids: components.map((component) => component.id),
    need,
    memberStart,
    startOnly: starts,
    grace: graces.take(),
    lagKnown: known.take(),
    switchover: switchovers.take(),
    needsStart: byDependent.start,
    needs: byDependent.items,
    neededByStart: byProvider.start,
    neededBy: byProvider.items,
    fanStart: fanRequirements.start,
    fanRequirement: fanRequirements.items,
    fan: fanRequirements.items.map((r) => (dependent[r]! << KIND_BITS) | kind[r]!),
    groupStart: groups.start,
    group: groups.items,
  };
}
