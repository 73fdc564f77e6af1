import type { When } from './graph';
import type { ImpactKind } from './health';
import type { Localized, SourceIds, UtcTime } from './incident';

/** Where a number comes from. A fitted number earns no credit in a comparison with the record it was fitted to. */
export const PROVENANCES = ['copied', 'fitted', 'derived', 'assumed'] as const;
export type Provenance = (typeof PROVENANCES)[number];

/** One number of a replay, listed on screen. */
export interface Parameter {
  readonly id: string;
  readonly what: Localized;
  readonly value: number;
  /** `min` for minutes, `1` for a pure number, `time` for minutes after the start of the incident, `fleet` for parts of the whole fleet. */
  readonly unit: 'min' | '1' | 'time' | 'fleet' | 'fleet/min';
  readonly provenance: Provenance;
  /** Copied: the sources. Fitted: to what. Assumed: why. */
  readonly note: Localized;
  readonly sources: SourceIds;
}

/** What happens from outside: the trigger, and what people did. */
export interface ScriptedAction {
  /** Id of a parameter with unit `time`. */
  readonly at: string;
  readonly component: string;
  readonly level: number;
  readonly by: 'trigger' | 'operator';
  readonly text: Localized;
  readonly sources: SourceIds;
}

/** A change of the incident's graph for the replay: a dependency read otherwise, or one more. */
export interface ReplayRequirement {
  readonly from: string;
  readonly to: readonly string[];
  readonly need?: number;
  readonly kind: ImpactKind;
  readonly when?: When;
  /** Id of a parameter with unit `min`; null is unknown. */
  readonly lag: string | null;
  readonly why: Localized;
}

/** The replay of an incident by the model: the incident's graph, these changes, this script, these queues. */
export interface Replay {
  readonly format: 'dominograph-replay';
  readonly version: 1;
  readonly incident: string;
  readonly parameters: readonly Parameter[];
  readonly script: readonly ScriptedAction[];
  /** Dependencies of the incident, by `from` and `to`, that the replay replaces; the rest of the graph stays. */
  readonly replaces: readonly { readonly from: string; readonly to: string }[];
  readonly requirements: readonly ReplayRequirement[];
  /** Recovery time per component: id of a parameter with unit `min`. */
  readonly recovery: readonly { readonly component: string; readonly parameter: string }[];
  readonly queues: readonly ReplayQueue[];
  readonly deferrals: readonly ReplayDeferral[];
  readonly until: UtcTime;
}

/** A retry queue in front of a component (engine.md 2.7); numbers are ids of parameters. */
export interface ReplayQueue {
  readonly component: string;
  readonly capacity: string;
  readonly demand: string;
  readonly attempts: string;
  readonly patience: string;
  readonly bound: string | null;
  /** From `at` on, admission is throttled to `admitted` and retries stop. */
  readonly throttle: { readonly at: string; readonly admitted: string } | null;
  readonly why: Localized;
}

/** Work that `component` holds back while `provider` is down and that arrives at once when it returns. */
export interface ReplayDeferral {
  readonly component: string;
  readonly provider: string;
  /** Utilisation ρ; the backlog of an outage of D minutes drains in ρD/(1 − ρ). */
  readonly utilisation: string;
  readonly why: Localized;
}
