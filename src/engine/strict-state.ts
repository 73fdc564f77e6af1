import type { DependencyGraph } from '../model/graph';
import { LogWriter } from './log-columns';
import { Timers } from './timers';
import { wiringOf, type Wiring } from './wiring';
import { Worklist } from './worklist';

/** Raises of one instant, by round; `to` is the level, `by` the requirement or BY_SCRIPT. */
export interface Raises {
  length: number;
  component: Int32Array;
  rank: Int32Array;
  to: Uint8Array;
  by: Int32Array;
  /** By raise, for those by a group: its bad members. */
  readonly members: Map<number, readonly number[]>;
}

/**
 * Everything a strict run knows. A row has no state: what it imposes follows from its provider's level, since when from
 * `since`. Arrays named `…Before` hold what was true just before the instant.
 */
export interface StrictState {
  readonly graph: DependencyGraph;
  readonly wiring: Wiring;
  readonly worst: number;
  now: number;

  readonly level: Uint8Array;
  readonly levelBefore: Uint8Array;
  readonly script: Uint8Array;
  readonly scriptBefore: Uint8Array;
  /** By component and level (`v * worst + level - 1`): since when it has been that bad. */
  readonly since: Float64Array;

  /** By group: the level it imposes, by group and level how many members are as bad, and since when that is imposed. */
  readonly imposed: Uint8Array;
  readonly imposedBefore: Uint8Array;
  readonly bad: Int32Array;
  readonly imposedSince: Float64Array;
  readonly touched: Worklist;

  /** What a component is to be raised to in the next round, and by what; 0: nothing. Those that are, by place. */
  readonly wanted: Uint8Array;
  readonly wantedBy: Int32Array;
  next: Int32Array;
  nextLength: number;
  current: Int32Array;

  readonly raises: Raises;
  /** Components that got better in this instant, round by round, and in which round they last did. */
  readonly drops: number[];
  readonly rankOf: Int32Array;
  /** Components to look at in the next round of recoveries. */
  readonly round: Worklist;
  /** From the first recovery on: what holds components that are down. */
  guard: Guard | undefined;

  readonly timers: Timers;
  /** Batches of segments (or `~group`) whose grace ends now. */
  readonly due: number[];
  readonly log: LogWriter;
}

/** What holds components. A component is counted from the first time that it is down and a provider of it gets better. */
export interface Guard {
  /** By component: 0 if it is not counted, else the number of the change at which that began. */
  readonly counted: Int32Array;
  changes: number;
  /** By component and level: how many rows and groups impose just that. */
  readonly holding: Int32Array;
  /** By component: the guard before this instant, the worse of script and `holding`. */
  readonly before: Uint8Array;
  /** By component and level: since when the guard has been below it; Infinity: it is not. */
  readonly clearSince: Float64Array;
  readonly touched: Worklist;
}

export function createState(graph: DependencyGraph): StrictState {
  const { n } = graph;
  const worst = graph.scale.levels.length - 1;
  const wiring = wiringOf(graph);
  const groups = wiring.groupRequirement.length;
  return {
    graph,
    wiring,
    worst,
    now: -Infinity,
    level: new Uint8Array(n),
    levelBefore: new Uint8Array(n),
    script: new Uint8Array(n),
    scriptBefore: new Uint8Array(n),
    since: new Float64Array(n * worst),
    imposed: new Uint8Array(groups),
    imposedBefore: new Uint8Array(groups),
    bad: new Int32Array(groups * worst),
    imposedSince: new Float64Array(groups * worst),
    touched: new Worklist(groups),
    wanted: new Uint8Array(n),
    wantedBy: new Int32Array(n),
    next: new Int32Array(n),
    nextLength: 0,
    current: new Int32Array(n),
    raises: {
      length: 0,
      component: new Int32Array(256),
      rank: new Int32Array(256),
      to: new Uint8Array(256),
      by: new Int32Array(256),
      members: new Map(),
    },
    drops: [],
    rankOf: new Int32Array(n),
    round: new Worklist(n),
    guard: undefined,
    timers: new Timers(wiring.ticks),
    due: [],
    log: new LogWriter(),
  };
}

/** The guard, which a run without recoveries never needs. */
export function guardOf(state: StrictState): Guard {
  const { n } = state.graph;
  state.guard ??= {
    counted: new Int32Array(n),
    changes: 0,
    holding: new Int32Array(n * state.worst),
    before: new Uint8Array(n),
    clearSince: new Float64Array(n * state.worst),
    touched: new Worklist(n),
  };
  return state.guard;
}
