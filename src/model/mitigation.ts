import type { ComponentId } from './ids';
import type { Minutes } from './units';

/**
 * One claim of a graph, named by ids so that a link survives another listing order. Claims without effect
 * (kind `none`) are passed over.
 */
export interface DependencyTarget {
  readonly dependent: ComponentId;
  /** As listed in the graph; several for a redundancy group. */
  readonly providers: readonly ComponentId[];
  /** Which of several claims with this dependent and these providers, from 1 in listing order; left out: the first. */
  readonly occurrence?: number;
}

/** What delays, softens or stops propagation (engine.md 2.8). A value; `applyMitigations` makes a graph of it. */
export type Mitigation =
  /** A cache or lease rides out `minutes`; until then the dependent serves stale data. */
  | { readonly kind: 'cache'; readonly target: DependencyTarget; readonly minutes: Minutes }
  /** Needed to start, no longer to run. */
  | { readonly kind: 'static-stability'; readonly target: DependencyTarget }
  /** Circuit breaker or graceful degradation: passes trouble on one step weaker. */
  | { readonly kind: 'circuit-breaker'; readonly target: DependencyTarget }
  /** A local capability of its own that needs nothing here steps in. */
  | { readonly kind: 'fallback'; readonly target: DependencyTarget }
  | { readonly kind: 'remove'; readonly target: DependencyTarget }
  /** `factor` copies of which one suffices; all need what the one needed. A fault strikes one copy. */
  | { readonly kind: 'copies'; readonly target: ComponentId; readonly factor: number }
  /** A second copy that needs nothing of this graph. `minutes`: how long taking over lasts; left out: no time. */
  | { readonly kind: 'second-region'; readonly target: ComponentId; readonly minutes?: Minutes }
  /** `factor` cells; degraded when one fails, down when more than half do. A fault strikes one cell. */
  | { readonly kind: 'cells'; readonly target: ComponentId; readonly factor: number }
  /** The recovery time shrinks to `factor` of what it was: 0 to 1. */
  | { readonly kind: 'faster-recovery'; readonly target: ComponentId; readonly factor: number }
  /** What the script repairs on this component is repaired `minutes` sooner. */
  | { readonly kind: 'faster-repair'; readonly target: ComponentId; readonly minutes: Minutes };

export type MitigationKind = Mitigation['kind'];
export type DependencyMitigation = Extract<Mitigation, { readonly target: DependencyTarget }>;
export type ComponentMitigation = Exclude<Mitigation, DependencyMitigation>;

/** What a kind stands on, which number it takes, and what that number may be. */
interface MitigationTraits {
  readonly on: 'dependency' | 'component';
  readonly number: 'minutes' | 'factor' | null;
  /** Offered first; null where no number is taken or none is needed. */
  readonly usual: number | null;
  readonly least: number;
  readonly most: number;
  readonly whole: boolean;
}

const WEEK = 7 * 24 * 60;
const none = { number: null, usual: null, least: 0, most: 0, whole: false } as const;
const minutes = (usual: number | null, least: number) =>
  ({ number: 'minutes', usual, least, most: WEEK, whole: false }) as const;
const parts = (usual: number) => ({ number: 'factor', usual, least: 2, most: 9, whole: true }) as const;

/** In the order in which the screen offers them, and in which they take effect (dependencies before components). */
export const MITIGATION_TRAITS: Readonly<Record<MitigationKind, MitigationTraits>> = {
  cache: { on: 'dependency', ...minutes(60, 0) },
  'static-stability': { on: 'dependency', ...none },
  'circuit-breaker': { on: 'dependency', ...none },
  fallback: { on: 'dependency', ...none },
  remove: { on: 'dependency', ...none },
  'faster-recovery': { on: 'component', number: 'factor', usual: 0.5, least: 0, most: 1, whole: false },
  'faster-repair': { on: 'component', ...minutes(30, 0) },
  copies: { on: 'component', ...parts(2) },
  cells: { on: 'component', ...parts(4) },
  'second-region': { on: 'component', ...minutes(null, 0) },
};

export const WHAT_IF_KINDS: readonly MitigationKind[] = [
  'cache',
  'static-stability',
  'circuit-breaker',
  'fallback',
  'remove',
  'faster-recovery',
  'faster-repair',
  'copies',
  'cells',
  'second-region',
];

/**
 * Whether this mitigation helps or does nothing at every instant, whatever else is the case (T6'). All do but a second
 * region that takes time to take over: with one in the graph, an earlier failure can leave things better off later.
 */
export const isMonotone = (mitigation: Mitigation): boolean =>
  mitigation.kind !== 'second-region' || (mitigation.minutes ?? 0) === 0;

/** The number a mitigation carries; null if it carries none. */
export const numberOf = (mitigation: Mitigation): number | null =>
  'factor' in mitigation ? mitigation.factor : 'minutes' in mitigation ? (mitigation.minutes ?? null) : null;

export const isOnDependency = (mitigation: Mitigation): mitigation is DependencyMitigation =>
  MITIGATION_TRAITS[mitigation.kind].on === 'dependency';

/** Whether `value` may be the number of `kind`; null stands for "left out". */
export function numberFits(kind: MitigationKind, value: number | null): boolean {
  const { number, usual, least, most, whole } = MITIGATION_TRAITS[kind];
  if (value === null) return number === null || usual === null;
  return number !== null && value >= least && value <= most && (!whole || Number.isInteger(value));
}

/**
 * Put a mitigation together from its parts; undefined if they do not belong together: a kind for dependencies on a
 * component, a number that is missing or out of range.
 */
export function mitigationOf(
  kind: MitigationKind,
  target: DependencyTarget | ComponentId,
  number: number | null = MITIGATION_TRAITS[kind].usual,
): Mitigation | undefined {
  if (!numberFits(kind, number)) return undefined;
  const value = number ?? 0;
  if (typeof target === 'string') {
    switch (kind) {
      case 'copies':
      case 'cells':
      case 'faster-recovery':
        return { kind, target, factor: value };
      case 'faster-repair':
        return { kind, target, minutes: value };
      case 'second-region':
        return number === null ? { kind, target } : { kind, target, minutes: value };
      default:
        return undefined;
    }
  }
  switch (kind) {
    case 'cache':
      return { kind, target, minutes: value };
    case 'static-stability':
    case 'circuit-breaker':
    case 'fallback':
    case 'remove':
      return { kind, target };
    default:
      return undefined;
  }
}
