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
  const r = findRequirement(draft.original, mitigation.target);
  const row = draft.requirements[r];
  if (row === undefined) return 'unknown-target';
  const runs = row.when !== 'start';
  switch (mitigation.kind) {
    case 'cache': {
      if (!runs || fromMinutes(mitigation.minutes) === 0 || !atLeastWeak(scale, row.kind)) return 'no-effect';
      draft.requirements[r] = { ...row, lag: (row.lag ?? UNKNOWN_LAG) + fromMinutes(mitigation.minutes) };
      // Stale data shows as soon as the trouble would have been felt before, not sooner: a cache must not make things worse.
      putBeside(draft, r, { ...row, kind: 'weak' });
      return undefined;
    }
    case 'static-stability':
      if (!runs) return 'no-effect';
      changeWhole(draft, r, { when: 'start' });
      return undefined;
    case 'circuit-breaker': {
      const kind = WEAKER[row.kind];
      if (kind === undefined) return 'no-effect';
      draft.requirements[r] = { ...row, kind };
      return undefined;
    }
    case 'fallback': {
      const steppedIn = row.providers.length > mitigation.target.providers.length;
      if (steppedIn || !atLeastWeak(scale, row.kind)) return 'no-effect';
      const local = addPart(draft, `${row.dependent} without ${row.providers.join(', ')}`);
      draft.requirements[r] = withMember(row, draft, local);
      putBeside(draft, r, { ...row, kind: 'weak' });
      return undefined;
    }
    case 'remove':
      if (row.kind === 'none') return 'no-effect';
      changeWhole(draft, r, { kind: 'none' });
      return undefined;
  }
}

function putBeside({ requirements, beside }: Draft, r: number, row: RequirementInput): void {
  beside.set(r, [...(beside.get(r) ?? []), requirements.push(row) - 1]);
}

/** Change a requirement and all that was put beside it. */
function changeWhole({ requirements, beside }: Draft, r: number, change: Partial<RequirementInput>): void {
  for (const at of [r, ...(beside.get(r) ?? [])]) requirements[at] = { ...requirements[at]!, ...change };
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
