import { sure } from '../model/bounds';

/**
 * A component with a fluid retry queue. Numbers are in any one unit of time, and any one unit of work.
 * @see Bronson, Aghayev, Charapko, Zhu (2021), Metastable failures in distributed systems
 */
export interface QueueLoad {
  /** Work served per unit of time, μ; above 0. */
  readonly capacity: number;
  /** First attempts per unit of time, λ. */
  readonly demand: number;
  /** Attempts per demand while the component fails, A; 1 or more. */
  readonly attempts: number;
  /** How long a caller waits before giving up, τ. */
  readonly patience: number;
  /** Longest queue, Q; left out: no bound. */
  readonly bound?: number;
  /** Share of demand that is let in, θ; left out: all. */
  readonly throttle?: number;
}

export const LOAD_CLASSES = ['stable', 'vulnerable', 'overloaded'] as const;
/** stable: always heals. vulnerable: heals after short outages only. overloaded: never. */
export type LoadClass = (typeof LOAD_CLASSES)[number];

const admitted = ({ demand, throttle = 1 }: QueueLoad): number => demand * throttle;
/** What flows in while the component fails: everybody tries again. */
export const inflowFailing = (load: QueueLoad): number => admitted(load) * load.attempts;
/** What flows in while it serves. */
export const inflowServing = admitted;
/** The longest queue whose last caller has not given up when served, μτ; longer, and all work is done in vain. */
export const usefulQueue = ({ capacity, patience }: QueueLoad): number => capacity * patience;

/** @throws {RangeError} if a capacity is not above 0, attempts are below 1, or another number is below 0 or none */
export function checkLoad({ capacity, demand, attempts, patience, bound = Infinity, throttle = 1 }: QueueLoad): void {
  const good =
    capacity > 0 &&
    capacity < Infinity &&
    demand >= 0 &&
    demand < Infinity &&
    attempts >= 1 &&
    attempts < Infinity &&
    patience >= 0 &&
    bound >= 0 &&
    throttle >= 0 &&
    throttle < Infinity;
  if (!good)
    throw new RangeError(`bad-load: ${JSON.stringify({ capacity, demand, attempts, patience, bound, throttle })}`);
}

/**
 * stable: Aλ < μ; vulnerable: λ < μ ≤ Aλ; overloaded: λ ≥ μ. This and all below throw a RangeError where a number is out
 * of range.
 */
export function loadClass(load: QueueLoad): LoadClass {
  checkLoad(load);
  if (admitted(load) >= load.capacity) return 'overloaded';
  return inflowFailing(load) < load.capacity ? 'stable' : 'vulnerable';
}

/**
 * The longest outage after which no caller has to give up: D* = μτ / Aλ. A vulnerable component heals by
 * itself after this, and after nothing longer, unless a bound keeps its queue short. Infinity without demand.
 */
export function longestSelfHealingOutage(load: QueueLoad): number {
  checkLoad(load);
  return inflowFailing(load) === 0 ? Infinity : usefulQueue(load) / inflowFailing(load);
}

/** Queue at the end of an outage of `outage`: AλD, at most Q. */
export function queueAfterOutage(load: QueueLoad, outage: number): number {
  checkLoad(load);
  sure(outage >= 0, 'no outage', outage);
  return inflowFailing(load) === 0 ? 0 : Math.min(inflowFailing(load) * outage, load.bound ?? Infinity);
}

/** How long a queue of `length` takes to empty with nobody's help; Infinity if it never does. */
export function timeToDrain(load: QueueLoad, length: number): number {
  checkLoad(load);
  sure(length >= 0, 'no length', length);
  const useful = usefulQueue(load);
  if (admitted(load) >= load.capacity) return length === 0 && admitted(load) === load.capacity ? 0 : Infinity;
  if (length <= useful) return length / (load.capacity - admitted(load));
  if (inflowFailing(load) >= load.capacity) return Infinity;
  return (length - useful) / (load.capacity - inflowFailing(load)) + useful / (load.capacity - admitted(load));
}

/** From the end of an outage that began with an empty queue until the queue is empty again; Infinity for never. */
export const recoveryTime = (load: QueueLoad, outage: number): number =>
  timeToDrain(load, queueAfterOutage(load, outage));

/** A bound of this length or less rules collapse out: Q ≤ μτ. @see Beyer et al. (2016), Site Reliability Engineering, ch. 22 */
export function safeBound(load: QueueLoad): number {
  checkLoad(load);
  return usefulQueue(load);
}

/** A collapsed queue shrinks only if less than this share of demand is let in: θ < μ / Aλ. */
export function healingThrottle(load: QueueLoad): number {
  checkLoad(load);
  return load.capacity / (load.demand * load.attempts);
}

/**
 * How long the work held back in an outage of `outage` takes to drain once it arrives at once: κρD / (1 − ρ).
 * `utilisation` ρ is demand over capacity, below 1; `held` κ is the share of demand that was held back.
 */
export function deferredDrain(outage: number, utilisation: number, held = 1): number {
  sure(outage >= 0, 'no outage', outage);
  sure(utilisation >= 0 && utilisation < 1, 'bad-utilisation', utilisation);
  sure(held >= 0 && held <= 1, 'no share', held);
  return (held * utilisation * outage) / (1 - utilisation);
}

/** The class of a server whose latency grows with load: it fails all callers once latency exceeds patience. */
export function latencyClass(
  latency: (load: number) => number,
  { demand, attempts, patience }: Pick<QueueLoad, 'demand' | 'attempts' | 'patience'>,
): LoadClass {
  checkLoad({ capacity: 1, demand, attempts, patience });
  if (latency(demand) > patience) return 'overloaded';
  return latency(attempts * demand) > patience ? 'vulnerable' : 'stable';
}
