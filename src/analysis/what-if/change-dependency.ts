import type { RequirementInput } from '../../model/graph';
import type { HealthScale, ImpactKind } from '../../model/health';
import type { DependencyMitigation } from '../../model/mitigation';
import { fromMinutes, UNKNOWN_LAG } from '../../model/units';
import { addPart, findRequirement, type Draft } from './draft';

/** One step weaker; what is missing cannot be weakened without dropping it. */
const WEAKER: Partial<Record<ImpactKind, ImpactKind>> = {
  hard: 'soft',
  brittle: 'soft',
  soft: 'weak',
  threshold: 'weak',
};

/** Why a mitigation is not in force. */
export type RefusalCode = 'unknown-target' | 'no-effect' | 'bad-number';

/** Change the draft; undefined if that worked, or else why it would have changed nothing. */
export function changeDependency(
  draft: Draft,
  mitigation: DependencyMitigation,
  scale: HealthScale,
): RefusalCode | undefined {
  const r = findRequirement(draft.requirements, mitigation.target);
  const row = draft.requirements[r];
  if (row === undefined) return 'unknown-target';
  const runs = row.when !== 'start';
  switch (mitigation.kind) {
    case 'cache': {
      if (!runs || fromMinutes(mitigation.minutes) === 0 || !atLeastWeak(scale, row.kind)) return 'no-effect';
      draft.requirements[r] = { ...row, lag: (row.lag ?? UNKNOWN_LAG) + fromMinutes(mitigation.minutes) };
      // Stale data shows as soon as the trouble would have been felt before, not sooner: a cache must not make things worse.
      draft.requirements.push({ ...row, kind: 'weak' });
      return undefined;
    }
    case 'static-stability':
      if (!runs) return 'no-effect';
      draft.requirements[r] = { ...row, when: 'start' };
      return undefined;
    case 'circuit-breaker': {
      const kind = WEAKER[row.kind];
      if (kind === undefined) return 'no-effect';
      draft.requirements[r] = { ...row, kind };
      return undefined;
    }
    case 'fallback': {
      if (!atLeastWeak(scale, row.kind)) return 'no-effect';
      const local = addPart(draft, `${row.dependent} without ${row.providers.join(', ')}`);
      draft.requirements[r] = withMember(row, draft, local);
      draft.requirements.push({ ...row, kind: 'weak' });
      return undefined;
    }
    case 'remove':
      draft.requirements[r] = { ...row, kind: 'none' };
      return undefined;
  }
}

function withMember(row: RequirementInput, draft: Draft, part: number): RequirementInput {
  const { need = row.providers.length } = row;
  return { ...row, need, providers: [...row.providers, draft.components[part]!.id] };
}

/** Whether the kind passes on at least what `weak` does and more: only then something is gained beside a weak link. */
function atLeastWeak(scale: HealthScale, kind: ImpactKind): boolean {
  const own = scale.impact[kind];
  const weak = scale.impact.weak;
  return own.every((imposed, level) => imposed >= weak[level]!) && own.some((imposed, level) => imposed > weak[level]!);
}
