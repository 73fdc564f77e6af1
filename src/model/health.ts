/**
 * Health as a chain of levels, 0 best. The engine never knows how long the chain is:
 * it reads it off the scale, so a three-level scale works the same way.
 * @see Avižienis, Laprie, Randell, Landwehr (2004) for fault and failure
 */
export interface HealthScale {
  /** Names by level, best first; length is the number of levels. */
  readonly levels: readonly string[];
  /** For each kind, what level a provider at level 0, 1, 2 … imposes; monotone, first entry 0. */
  readonly impact: Readonly<Record<ImpactKind, readonly number[]>>;
}

export const IMPACT_KINDS = ['hard', 'soft', 'weak', 'threshold', 'brittle', 'none'] as const;
/** How much of a provider's trouble a dependency passes on. */
export type ImpactKind = (typeof IMPACT_KINDS)[number];

export const HEALTH = ['up', 'minor', 'degraded', 'down'] as const;
/** The level's name on the product's scale; the screen shows minor as a lighter degraded. */
export type Health = (typeof HEALTH)[number];

/** The product's scale: up, minor, degraded, down. */
export const FOUR_LEVELS: HealthScale = {
  levels: HEALTH,
  impact: {
    hard: [0, 1, 2, 3],
    soft: [0, 0, 1, 2],
    weak: [0, 0, 0, 1],
    threshold: [0, 0, 0, 3],
    brittle: [0, 3, 3, 3],
    none: [0, 0, 0, 0],
  },
};

/** The level from which headline counts begin: "degraded or worse". */
export const DEGRADED = 2;
/** The worst level of the product's scale. */
export const DOWN = 3;
