import { fallSteps } from '../analysis/prediction';
import { simulateCascade } from '../engine/simulate';
import { DOWN } from '../model/health';
import type { Mitigation } from '../model/mitigation';
import { writeTarget } from '../model/mitigation-token';
import type { Story } from './story';

/** Changes that help together, and how much. */
interface Answered {
  readonly changes: readonly Mitigation[];
  /** Components that no longer fall. */
  readonly saved: number;
}
interface Offered {
  readonly change: Mitigation;
  readonly saved: number;
}

/** Changes that a team chooses among. */
const OFFERED = 5;

/** What a team could do first, of what helps against the failure of `fault`: as different in what it saves as can be. */
export const movesToOffer = (rows: readonly Answered[], fault: string): readonly Mitigation[] =>
  spread(withoutLike(rows, fault)).map(({ change }) => change);

/** One change for each place, the best; none of what fails itself, which would be no choice. */
function withoutLike(rows: readonly Answered[], fault: string): readonly Offered[] {
  const places = new Map<string, Offered>();
  for (const { changes, saved } of rows)
    for (const change of changes)
      if (change.target !== fault && !places.has(writeTarget(change.target)))
        places.set(writeTarget(change.target), { change, saved });
  return [...places.values()];
}

/** From best to least, evenly over what they save: most changes save themselves alone, and among those is no choice. */
function spread(offers: readonly Offered[]): readonly Offered[] {
  const firsts = offers.filter(({ saved }, at) => offers.findIndex((other) => other.saved === saved) === at);
  const step = Math.max(1, (firsts.length - 1) / (OFFERED - 1));
  const even = firsts.filter((_, at) => at === Math.round(Math.round(at / step) * step)).slice(0, OFFERED);
  return [...even, ...offers.filter((offer) => !even.includes(offer))].slice(0, OFFERED);
}

/** The best known part that falls if `fault` does; of a system in which none is known, the one that falls last; -1 for none. */
export function worthGuarding({ core, graph }: Story, fault: number): number {
  const fell = fallSteps(graph, simulateCascade(graph, { events: [{ time: 0, component: fault, level: DOWN }] }));
  const fame = (at: number): number => core.components[at]?.fame || Infinity;
  return [...fell.keys()]
    .filter((at) => (fell[at] ?? 0) > 0 && at !== fault && graph.scope[at] === 0)
    .reduce(
      (best, at) =>
        best < 0 || fame(at) < fame(best) || (fame(at) === fame(best) && fell[at]! > fell[best]!) ? at : best,
      -1,
    );
}
