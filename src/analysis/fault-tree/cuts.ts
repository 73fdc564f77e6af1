import type { CutSetAnalysis } from './cut-sets';
import type { GraphEvent } from './system-of-graph';

/** Minimal cut sets as lists of components, likeliest first; the target's own failure left out. */
export interface Cuts {
  readonly sets: readonly (readonly number[])[];
  /** How many there are; null if there were too many to count, and then only small ones are listed. */
  readonly count: number | null;
  readonly complete: boolean;
  /** That the target fails; null where that is beyond the caps. */
  readonly probability: number | null;
  /** The components that matter most to that: criticality, largest first. */
  readonly important: readonly { readonly component: number; readonly share: number }[];
}

/** Components that are told to matter most. */
const IMPORTANT = 8;

/** What an analysis of `target` found, without the target itself: that it takes itself down is no news. */
export function cutsOf(found: CutSetAnalysis, events: readonly GraphEvent[], target: number): Cuts {
  const componentOf = (event: number): number => events[event]?.component ?? -1;
  return {
    sets: found.cutSets
      .map((set) => set.events.map(componentOf))
      .filter((components) => components.length > 1 || components[0] !== target),
    count: found.count === null ? null : found.count - 1,
    complete: found.complete || found.smallComplete,
    probability: found.probability,
    important: (found.importance ?? [])
      .map(({ event, criticality }) => ({ component: componentOf(event), share: criticality ?? 0 }))
      .filter(({ component }) => component !== target)
      .sort((a, b) => b.share - a.share)
      .slice(0, IMPORTANT),
  };
}
