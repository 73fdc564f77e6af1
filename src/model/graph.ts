import type { HealthScale, ImpactKind } from './health';
import type { ComponentId } from './ids';
import type { Ticks } from './units';

/** Needed to run and to restart (`run`), or only to restart (`start`: static stability). */
export type When = 'run' | 'start';

/** Something that can fail. */
export interface ComponentInput {
  readonly id: ComponentId;
  /** How long its prerequisites must have been good again before it is back; default 0. */
  readonly recovery?: Ticks;
  /** A stand-in for a place (a Region): carries effects, is never counted. */
  readonly scope?: boolean;
}

/**
 * One claim that `dependent` needs at least `need` of `providers`. Failures travel
 * provider → dependent; on screen the arrow is drawn dependent → provider.
 */
export interface RequirementInput {
  readonly dependent: ComponentId;
  readonly providers: readonly ComponentId[];
  /** How many of the providers must be good; all of them if left out. */
  readonly need?: number;
  readonly kind: ImpactKind;
  /** How long the providers must be bad without a break before the dependent feels it; `null` is unknown. */
  readonly lag: Ticks | null;
  readonly when?: When;
  /** Extension X1: the first provider is the primary, taking over lasts this long. */
  readonly switchover?: Ticks;
}

/**
 * A dependency graph in typed arrays. Components and requirements are numbered in
 * listing order; `n` and `m` are their counts. Requirement `r` has the members
 * `member[memberStart[r]] … member[memberStart[r + 1] - 1]`; requirements of dependent
 * `c` and requirements in which `c` is a provider are listed the same way.
 */
export interface DependencyGraph {
  readonly scale: HealthScale;
  readonly n: number;
  readonly m: number;
  readonly ids: readonly ComponentId[];
  readonly indexOf: ReadonlyMap<ComponentId, number>;
  readonly recovery: Float64Array;
  readonly scope: Uint8Array;

  readonly dependent: Int32Array;
  readonly need: Int32Array;
  /** Index into IMPACT_KINDS. */
  readonly kind: Uint8Array;
  /** Grace in ticks; UNKNOWN_LAG where unknown. */
  readonly grace: Float64Array;
  readonly lagKnown: Uint8Array;
  /** 1 where the requirement is needed only to start. */
  readonly startOnly: Uint8Array;
  /** Switchover in ticks; -1 where the requirement has none. */
  readonly switchover: Float64Array;

  readonly memberStart: Int32Array;
  readonly member: Int32Array;
  readonly needsStart: Int32Array;
  /** Requirements by dependent. */
  readonly needs: Int32Array;
  readonly neededByStart: Int32Array;
  /** Requirements by provider; once per member entry. */
  readonly neededBy: Int32Array;

  /** Derived, for the engine's inner loops. `impact[level * 8 + kind]` is what a provider at `level` imposes. */
  readonly impact: Uint8Array;
  /** How many members must be bad for the requirement to be: members - need + 1. */
  readonly quorum: Int32Array;
  /** By provider, requirements with an effect on the running dependent that any one member brings about … */
  readonly fanStart: Int32Array;
  readonly fanRequirement: Int32Array;
  /** … and, beside each, `dependent * 8 + kind`. */
  readonly fan: Int32Array;
  /** By provider, requirements with an effect on the running dependent for which members must be counted. */
  readonly groupStart: Int32Array;
  readonly group: Int32Array;
}
