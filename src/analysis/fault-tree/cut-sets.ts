import { sureCount } from '../../model/bounds';
import type { Work } from '../work';
import { TooManyNodes } from './bdd';
import type { BooleanSystem } from './boolean-system';
import { buildDiagram, type TopDiagram } from './build-diagram';
import { firstSets } from './first-sets';
import { flattened } from './flatten';
import { countBySize, dualDiagram, minimalSets, sumOfProducts } from './minimal-sets';
import { anyOf, importancesWith, topProbability, type Importance } from './probability';
import { withoutSingles } from './single-events';
import { smallCutSets } from './small-cut-sets';
import { ORDERS, type OrderName } from './variable-orders';

export interface CutSetOptions {
  /** How many cut sets to list; default 100. */
  readonly list?: number;
  /** Most nodes of a diagram, about 40 bytes each; default 2 000 000. */
  readonly nodes?: number;
  /** Up to which order to look if the diagram grows beyond that; default 3. */
  readonly fallbackOrder?: number;
}

/** A minimal cut set: events that together cause the top event, none superfluous. */
interface CutSet {
  /** Numbers of `system.events`, ascending. */
  readonly events: readonly number[];
  /** Product of their probabilities; null where one is unknown. */
  readonly probability: number | null;
}

/** Everything about a top event, as far as it could be computed. */
export interface CutSetAnalysis {
  /** False: the diagram grew too large. Then only small cut sets are listed, and what is null is not known. */
  readonly complete: boolean;
  /** Listed: by probability where all are known, else by size; exactly the first `list` of them if complete. */
  readonly cutSets: readonly CutSet[];
  /** By order: how many minimal cut sets have so many events. Incomplete: those up to `fallbackOrder` alone. */
  readonly countByOrder: readonly number[];
  /** All minimal cut sets; null if incomplete. Exact below 2^53. */
  readonly count: number | null;
  /** Incomplete only: whether at least the small ones are all there. */
  readonly smallComplete: boolean;
  /** That the top event happens, exact; null if incomplete or a probability is unknown. */
  readonly probability: number | null;
  /** Σ of the cut sets' probabilities, an upper bound; null as above. */
  readonly rareEventSum: number | null;
  /** In listing order of events; null as above. */
  readonly importance: readonly Importance[] | null;
  /** The order of questions that stayed small, and how many nodes it took; null if none did. */
  readonly order: OrderName | null;
  readonly nodes: number;
}

const QUICK_LIMIT = 150_000;
const MORE_ROOM = 3;
const DEFAULT_NODES = 2_000_000;

/**
 * Minimal cut sets, exact probability and importances of a system's top event by decision diagram; where that grows
 * beyond its cap, the small cut sets alone, marked `complete: false`. Work to be driven step by step or at once; events
 * of unknown probability leave the counts exact and the probabilities null. Single points that need no diagram are taken
 * out first, so that a graph of single dependencies is answered in linear time.
 */
export function* analyseCutSets(system: BooleanSystem, options: CutSetOptions = {}): Work<CutSetAnalysis> {
  const { list = 100, nodes = DEFAULT_NODES, fallbackOrder = 3 } = options;
  sureCount('cut sets', list);
  sureCount('nodes', nodes);
  sureCount('order', fallbackOrder);
  const { singles, rest } = withoutSingles(system);
  const found = yield* smallestDiagram(rest, nodes);
  const family = found === null ? null : yield* capped(minimalSets(found.top, nodes));
  if (found === null || family === null) return yield* incomplete(rest, singles, fallbackOrder, list);
  const { top, order } = found;
  const chances = system.events.map(({ probability }) => probability);
  const known = [...top.eventAt, ...singles].every((event) => chances[event] !== null);
  const probability = Float64Array.from(chances, (p) => p ?? 0);
  const ofPlace = (place: number): number => probability[top.eventAt[place]!]!;
  const countByOrder = countWith(singles, countBySize(family));
  // By probability: costs add up where chances multiply. What cannot happen comes last, what must costs nothing.
  const cost = known ? (event: number) => -Math.log(Math.max(probability[event]!, Number.MIN_VALUE)) : () => 1;
  const sets = firstSets(family, list, (place) => cost(top.eventAt[place]!)).map((places) =>
    places.map((place) => top.eventAt[place]!),
  );
  return {
    complete: true,
    cutSets: merged(singles, sets, cost)
      .slice(0, Math.max(0, list))
      .map((events) => cutSetOf(system, events)),
    countByOrder,
    count: countByOrder.reduce((sum, count) => sum + count, 0),
    smallComplete: true,
    probability: known
      ? anyOf([...singles.map((event) => probability[event]!), topProbability(top, probability)])
      : null,
    rareEventSum: known
      ? singles.reduce((sum, event) => sum + probability[event]!, sumOfProducts(family, ofPlace))
      : null,
    importance: known ? importancesWith(singles, top, probability) : null,
    order,
    nodes: top.diagram.size + family.diagram.size,
  };
}

const countWith = (singles: readonly number[], counts: readonly number[]): number[] => {
  if (singles.length === 0) return [...counts];
  const [none = 0, one = 0, ...more] = counts;
  return [none, one + singles.length, ...more];
};

/** Singles among the other sets, by the sum of `cost`; of equal sums the singles first, and in listing order. */
function merged(singles: readonly number[], sets: readonly number[][], cost: (event: number) => number): number[][] {
  const rows = [...singles.map((event) => [event]), ...sets].map((events) => ({
    events,
    sum: events.reduce((total, event) => total + cost(event), 0),
  }));
  return rows.sort((a, b) => a.sum - b.sum).map(({ events }) => events);
}

/** The minimal path sets: what has to hold for the top event not to happen. Null if the diagrams grow too large. */
export function* minimalPathSets(
  system: BooleanSystem,
  { list = 100, nodes = DEFAULT_NODES }: CutSetOptions = {},
): Work<{ readonly sets: readonly (readonly number[])[]; readonly count: number } | null> {
  sureCount('path sets', list);
  sureCount('nodes', nodes);
  const found = yield* smallestDiagram(system, nodes);
  if (found === null) return null;
  const { top } = found;
  const family = yield* capped(
    (function* () {
      return yield* minimalSets(dualDiagram(top, nodes), nodes);
    })(),
  );
  if (family === null) return null;
  const sets = firstSets(family, list, () => 1).map((places) => ascending(places.map((place) => top.eventAt[place]!)));
  return { sets, count: countBySize(family).reduce((sum, count) => sum + count, 0) };
}

/** A diagram half built: `got` gates are done, with `size` nodes. */
interface Attempt {
  readonly order: OrderName;
  readonly work: Work<TopDiagram>;
  got: number;
  size: number;
}

/**
 * The first of the orders that stays small. All three are begun; if none is done within some nodes, all go on from where
 * they are with more room, and after that the one that has got furthest, up to `nodes`; then the others. Null if none
 * stays below. What one operation needs on top is only seen when it is done, so the bounds on the way are soft.
 */
export function* smallestDiagram(
  system: BooleanSystem,
  nodes = DEFAULT_NODES,
): Work<{ readonly top: TopDiagram; readonly order: OrderName } | null> {
  const flat = flattened(system);
  const begin = (order: OrderName): Attempt => ({ order, work: buildDiagram(flat, order, nodes), got: 0, size: 0 });
  const attempts = ORDERS.map(begin);
  for (const room of [QUICK_LIMIT, QUICK_LIMIT * MORE_ROOM]) {
    for (const attempt of attempts) {
      const top = yield* goOn(attempt, Math.min(room, nodes));
      if (top !== null) return { top, order: attempt.order };
    }
    attempts.sort((a, b) => b.got - a.got);
  }
  // The others are begun anew if it comes to that: diagrams are large, and three of them larger.
  const others = attempts.splice(1).map(({ order }) => order);
  for (const attempt of attempts) {
    const top = yield* goOn(attempt, nodes);
    if (top !== null) return { top, order: attempt.order };
  }
  for (const order of others) {
    const found = yield* goOn(begin(order), nodes);
    if (found !== null) return { top: found, order };
  }
  return null;
}

/** Go on until it is done, or there are more than `room` nodes (null, and it can go on), or too many (null, and it cannot). */
function* goOn(attempt: Attempt, room: number): Work<TopDiagram | null> {
  try {
    while (attempt.size <= room) {
      const step = attempt.work.next();
      if (step.done === true) return step.value;
      attempt.got = step.value.done;
      attempt.size = step.value.nodes ?? 0;
      yield step.value;
    }
    return null;
  } catch (error) {
    if (!(error instanceof TooManyNodes)) throw error;
    attempt.size = Infinity;
    return null;
  }
}

/** The same work, with null instead of too many nodes. */
function* capped<Result>(work: Work<Result>): Work<Result | null> {
  try {
    return yield* work;
  } catch (error) {
    if (error instanceof TooManyNodes) return null;
    throw error;
  }
}

function* incomplete(
  system: BooleanSystem,
  singles: readonly number[],
  order: number,
  list: number,
): Work<CutSetAnalysis> {
  const { sets: others, allSmall } = yield* smallCutSets(system, order);
  const sets = [...singles.map((event) => [event]), ...others].sort((a, b) => a.length - b.length);
  const countByOrder = Array.from({ length: order + 1 }, (_, size) => sets.filter((set) => set.length === size).length);
  const cutSets = sets.map((set) => cutSetOf(system, set));
  const known = cutSets.every(({ probability }) => probability !== null);
  if (known) cutSets.sort((a, b) => (b.probability ?? 0) - (a.probability ?? 0));
  return {
    complete: false,
    cutSets: cutSets.slice(0, list),
    countByOrder,
    count: null,
    smallComplete: allSmall,
    probability: null,
    rareEventSum: null,
    importance: null,
    order: null,
    nodes: 0,
  };
}

function cutSetOf(system: BooleanSystem, events: readonly number[]): CutSet {
  const chances = events.map((event) => system.events[event]!.probability);
  return {
    events: ascending(events),
    probability: chances.reduce<number | null>(
      (product, p) => (product === null || p === null ? null : product * p),
      1,
    ),
  };
}

const ascending = (numbers: readonly number[]): number[] => [...numbers].sort((a, b) => a - b);
