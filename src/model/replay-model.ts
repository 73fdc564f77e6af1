import type { When } from './graph';
import type { ImpactKind } from './health';
import type { Localized, SourceIds, UtcTime } from './incident';

/** Where a number comes from. A fitted number earns no credit in a comparison with the record it was fitted to. */
export const PROVENANCES = ['copied', 'fitted', 'derived', 'assumed'] as const;
export type Provenance = (typeof PROVENANCES)[number];

/** `min` for minutes, `1` for a pure number, `time` for minutes after the start of the incident, `fleet` for parts of the whole fleet. */
export const PARAMETER_UNITS = ['min', '1', 'time', 'fleet', 'fleet/min'] as const;
export type ParameterUnit = (typeof PARAMETER_UNITS)[number];

/** One number of a replay, listed on screen. */
export interface Parameter {
  readonly id: string;
  readonly what: Localized;
  readonly value: number;
  readonly unit: ParameterUnit;
  readonly provenance: Provenance;
  /** Copied: from where. Fitted: to what. Derived: from what. Assumed: why. */
  readonly note: Localized;
  /** At least one where the number is copied; may be empty where it is assumed. */
  readonly sources: readonly string[];
}

/**
 * trigger: what broke by itself. operator: what people did.
 * standing: how things stand before anybody acts (a makeshift path that is not there yet).
 */
export const ACTION_BY = ['trigger', 'operator', 'standing'] as const;
export type ActionBy = (typeof ACTION_BY)[number];

/** What happens from outside: the trigger, and what people did. */
export interface ScriptedAction {
  /** Id of a parameter with unit `time`. */
  readonly at: string;
  readonly component: string;
  readonly level: number;
  readonly by: ActionBy;
  readonly text: Localized;
  readonly sources: SourceIds;
}

/** A change of the incident's graph for the replay: a dependency read otherwise, or one more. */
export interface ReplayRequirement {
  readonly from: string;
  readonly to: readonly string[];
  /** How many of `to` suffice; all of them if left out. */
  readonly need?: number;
  readonly kind: ImpactKind;
  readonly when?: When;
  /** Id of a parameter with unit `min`; null is unknown. */
  readonly lag: string | null;
  readonly why: Localized;
}

/** A switch that people throw: not a part of the incident, never counted (`scope` in the graph). */
export interface ReplayComponent {
  readonly id: string;
  readonly name: Localized;
  readonly why: Localized;
}

/** right: the model says what the record says. wrong: it does not, and is left so. limit: what cannot be asked of it. */
export const NOTE_KINDS = ['right', 'wrong', 'limit'] as const;
export interface ReplayNote {
  readonly kind: (typeof NOTE_KINDS)[number];
  readonly text: Localized;
}

/** The replay of an incident by the model: the incident's graph, these changes, this script, these queues. */
export interface Replay {
  readonly format: 'dominograph-replay';
  readonly version: 1;
  readonly incident: string;
  readonly parameters: readonly Parameter[];
  readonly script: readonly ScriptedAction[];
  /** Switches of the replay, listed after the incident's components. */
  readonly components: readonly ReplayComponent[];
  /** Dependencies of the incident, by `from` and `to`, that the replay replaces; the rest of the graph stays. */
  readonly replaces: readonly { readonly from: string; readonly to: string }[];
  readonly requirements: readonly ReplayRequirement[];
  /** Recovery time per component: id of a parameter with unit `min`. */
  readonly recovery: readonly { readonly component: string; readonly parameter: string }[];
  readonly queues: readonly ReplayQueue[];
  readonly deferrals: readonly ReplayDeferral[];
  /** What the model gets right and wrong, for the screen; most important first. */
  readonly notes: readonly ReplayNote[];
  /** Nothing after this instant is computed. */
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
  /** What people did about it, if anything. */
  readonly throttle: ReplayThrottle | null;
  readonly why: Localized;
}

/** From `at` on, admission is throttled to `admitted` and retries stop. */
export interface ReplayThrottle {
  /** Id of a parameter with unit `time`. */
  readonly at: string;
  /** Id of a parameter with unit `fleet/min`: what is let in besides those already waiting. */
  readonly admitted: string;
  readonly text: Localized;
  readonly sources: SourceIds;
}

/** Work that `component` holds back while `provider` is down and that arrives at once when it returns. */
export interface ReplayDeferral {
  readonly component: string;
  readonly provider: string;
  /** Utilisation ρ; the backlog of an outage of D minutes drains in ρD/(1 − ρ). */
  readonly utilisation: string;
  readonly why: Localized;
}
