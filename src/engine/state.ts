import type { DependencyGraph } from '../model/graph';
import { findRings, type Rings } from './rings';
import { Worklist } from './worklist';

/**
 * Everything a run knows at one instant. Arrays named `…Before` hold what was true just before it;
 * the others are worked on and become the next `…Before` when the instant is over.
 */
export interface RunState {
  readonly graph: DependencyGraph;
  /** The worst level, which is also the number of levels that are not "up". */
  readonly worst: number;
  now: number;

  readonly level: Uint8Array;
  readonly levelBefore: Uint8Array;
  /** What the script says of each component. */
  readonly script: Uint8Array;
  readonly scriptBefore: Uint8Array;
  /** Since when a component has been at the worst level (for switchovers). */
  readonly worstSince: Float64Array;

  /** By requirement: the level it imposes; what of that has lasted as long as the grace. */
  readonly imposed: Uint8Array;
  readonly imposedBefore: Uint8Array;
  readonly effective: Uint8Array;
  /** By requirement and level: since when at least that has been imposed. */
  readonly imposedSince: Float64Array;
  /** By requirement and level: how many members are at least as bad. */
  readonly bad: Int32Array;

  /** By component and level 0…worst: how many run requirements press with just that level, how many requirements hold it there. */
  readonly pressing: Int32Array;
  readonly holding: Int32Array;
  /** By component: the guard, worst of script and holding requirements. */
  readonly guardBefore: Uint8Array;
  /** By component and level: since when the guard has been below it; -Infinity for always, Infinity for not. */
  readonly clearSince: Float64Array;

  /** Components, requirements touched in this instant; components to look at in the next round. */
  readonly changed: Worklist;
  readonly touched: Worklist;
  readonly guards: Worklist;
  readonly round: Worklist;

  /** Optimistic runs only: inside a ring the guard sees these instead of the members' levels. */
  readonly cold: ColdStart | undefined;
}

/** What members of a ring ask of each other in an optimistic run: is there a live cause? */
export interface ColdStart {
  readonly rings: Rings;
  /** The blast of the current script (kept up to date for members of rings alone). */
  readonly live: Uint8Array;
  /** What members of its ring see of a component: its level, as far as it has a live cause. */
  readonly seen: Uint8Array;
  /** Scratch: levels of a ring's members while it is tried what they could fall back to. */
  readonly saved: Uint8Array;
  /** As `imposed` and `bad`, seen by the guard. */
  readonly imposed: Uint8Array;
  readonly bad: Int32Array;
}

export function createState(graph: DependencyGraph, optimistic: boolean): RunState {
  const { n, m } = graph;
  const worst = graph.scale.levels.length - 1;
  return {
    graph,
    worst,
    now: -Infinity,
    level: new Uint8Array(n),
    levelBefore: new Uint8Array(n),
    script: new Uint8Array(n),
    scriptBefore: new Uint8Array(n),
    worstSince: new Float64Array(n),
    imposed: new Uint8Array(m),
    imposedBefore: new Uint8Array(m),
    effective: new Uint8Array(m),
    imposedSince: new Float64Array(m * worst),
    bad: new Int32Array(m * worst),
    pressing: new Int32Array(n * (worst + 1)),
    holding: new Int32Array(n * (worst + 1)),
    guardBefore: new Uint8Array(n),
    clearSince: new Float64Array(n * worst).fill(-Infinity),
    changed: new Worklist(n),
    touched: new Worklist(m),
    guards: new Worklist(n),
    round: new Worklist(n),
    cold: optimistic
      ? {
          rings: findRings(graph, () => true),
          live: new Uint8Array(n),
          seen: new Uint8Array(n),
          saved: new Uint8Array(n),
          imposed: new Uint8Array(m),
          bad: new Int32Array(m * worst),
        }
      : undefined,
  };
}
