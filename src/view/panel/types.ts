import type { Evidence, Plane, Source } from '../../model/incident';
import type { ShownHealth } from '../../theme/health';

/** A component as lists show it. */
export interface Row {
  readonly component: number;
  readonly name: string;
  readonly family: string;
  readonly health: ShownHealth;
  readonly fault: boolean;
  /** Step of its last change; 0 for never. */
  readonly step: number;
  /** Names of what felled it; empty if nothing did. */
  readonly because: string;
  readonly needs: number;
  readonly neededBy: number;
  readonly scope: boolean;
}

/** One dependency, seen from one of its ends. */
export interface Relation {
  readonly dependency: number;
  /** The other end. */
  readonly component: number;
  readonly name: string;
  readonly health: ShownHealth;
  readonly fault: boolean;
  readonly strength: 'hard' | 'soft';
  readonly plane: Plane;
  /** Null for a claim of a reader's own graph: nobody has weighed it. */
  readonly evidence: Evidence | null;
  readonly lagMinutes: number | null;
  readonly what: string;
  /** How the model reads it, where that differs; with whose word it is. */
  readonly modelled: string | null;
  readonly sources: readonly Source[];
}

export interface ChainLink {
  readonly component: number;
  readonly name: string;
  readonly health: ShownHealth;
  readonly fault: boolean;
  readonly step: number;
  readonly sentence: string;
}

/** Everything that is said about the selected component. */
export interface Card {
  readonly component: number;
  readonly name: string;
  readonly owner: string;
  readonly description: string;
  readonly functions: readonly string[];
  readonly scope: boolean;
  readonly health: ShownHealth;
  readonly fault: boolean;
  readonly since: string;
  /** From the first fault to this component; empty if it is up. */
  readonly chain: readonly ChainLink[];
  /** What held, if it is up or better off than what it needs. */
  readonly held: readonly string[];
  readonly needs: readonly Relation[];
  readonly neededBy: readonly Relation[];
  readonly sources: readonly Source[];
}

/** One step of the cascade in words. */
export interface Said {
  /** Counted from 1. */
  readonly step: number;
  readonly clock: string;
  readonly ordered: boolean;
  readonly changes: readonly {
    readonly component: number;
    readonly name: string;
    readonly health: ShownHealth;
    readonly fault: boolean;
    readonly sentence: string;
  }[];
}
