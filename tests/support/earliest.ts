import type { DependencyGraph } from '../../src/model/graph';
import type { Ticks } from '../../src/model/units';
import { faultLevels, type Fault } from '../../src/engine/blast';
import { TimeQueue } from '../../src/engine/queue';

/** A fault with its instant. */
interface TimedFault extends Fault {
  readonly time: Ticks;
}

/** A claim is a component at a level or worse, numbered `level * n + component`. */
interface EarliestTimes {
  /** By claim: when the component first is at that level or worse; Infinity if never. Level 0: -Infinity. */
  readonly time: Float64Array;
  /** By claim: number of zero-delay steps before it within its instant. */
  readonly rank: Int32Array;
  /** By claim: the requirement that brought it about (first in listing order); -1 for a scripted fault or never. */
  readonly cause: Int32Array;
  /** By claim: the claim that completed the cause, its parent in the causal forest; -1 for a root or never. */
  readonly parent: Int32Array;
  /** All claims that come true, level 1 and worse, by time, then rank, then claim number. */
  readonly order: Int32Array;
}

/**
 * When each component first reaches each level while nothing is repaired: one sweep, instant by instant and
 * within an instant round by round. Requirements needed only to start do not count; a switchover counts as completed.
 * O(levels · (components + members) · log) time.
 * @throws {RangeError} if a fault names a component or level that does not exist, or no finite time
 * @see Knuth (1977), A generalization of Dijkstra's algorithm
 */
export function earliestTimes(graph: DependencyGraph, faults: readonly TimedFault[]): EarliestTimes {
  faultLevels(graph, faults); // for its checks
  const { n, m, fan, fanStart, fanRequirement, group, groupStart, quorum, impact, grace, dependent, kind } = graph;
  const worst = graph.scale.levels.length - 1;
  const claims = (worst + 1) * n;
  const time = new Float64Array(claims).fill(Infinity).fill(-Infinity, 0, n);
  const rank = new Int32Array(claims).fill(-1);
  const cause = new Int32Array(claims).fill(-1);
  const parent = new Int32Array(claims).fill(-1);
  const reached = new Uint8Array(n); // worst level settled so far
  const bad = new Int32Array(group.length > 0 ? m * worst : 0);
  const order = new Int32Array(worst * n);
  const later = new TimeQueue(1024);
  let settled = 0;
  let now = -Infinity;
  let round = 0;
  let current: number[] = [];
  let next: number[] = [];
  const moved: number[] = [];

  /** Propose that claim `level` of `v` comes true at `at`, `rank` steps into that instant. */
  const propose = (v: number, level: number, at: number, step: number, requirement: number, from: number): void => {
    const claim = level * n + v;
    if (level <= reached[v]! || at > time[claim]! || at === Infinity) return;
    if (at === time[claim]!) {
      if (step > rank[claim]! || (step === rank[claim]! && requirement >= cause[claim]!)) return;
    } else if (at > now) later.push(at, claim);
    else next.push(claim);
    time[claim] = at;
    rank[claim] = step;
    cause[claim] = requirement;
    parent[claim] = from;
  };

  /** What follows from the members of `provider` now standing at `level` or worse, having stood at `before`. */
  const spread = (provider: number, before: number, level: number): void => {
    for (let entry = fanStart[provider]!; entry < fanStart[provider + 1]!; entry++) {
      const packed = fan[entry]!;
      const imposed = impact[(level << 3) + (packed & 7)]!;
      if (imposed <= reached[packed >>> 3]!) continue;
      const r = fanRequirement[entry]!;
      const delay = grace[r]!;
      propose(packed >>> 3, imposed, now + delay, delay === 0 ? round + 1 : 0, r, level * n + provider);
    }
    for (let entry = groupStart[provider]!; entry < groupStart[provider + 1]!; entry++) {
      const r = group[entry]!;
      for (let l = before + 1; l <= level; l++) {
        if (++bad[r * worst + l - 1]! !== quorum[r]) continue;
        const delay = grace[r]!;
        propose(
          dependent[r]!,
          impact[(l << 3) + kind[r]!]!,
          now + delay,
          delay === 0 ? round + 1 : 0,
          r,
          l * n + provider,
        );
      }
    }
  };

  for (const { component, level, time: at } of faults) {
    if (!Number.isFinite(at)) throw new RangeError(`no instant: ${at}`);
    if (level > 0) propose(component, level, at, 0, -1, -1);
  }
  /** Let claim `level` of `v` come true now, and with it every weaker claim that has not: by its own cause if that comes first. */
  const settle = (v: number, level: number): void => {
    let first = level * n + v;
    for (let l = level; l > reached[v]!; l--) {
      const claim = l * n + v;
      if (time[claim] === now && rank[claim] === round && cause[claim]! <= cause[first]!) first = claim;
      time[claim] = now;
      rank[claim] = round;
      cause[claim] = cause[first]!;
      parent[claim] = parent[first]!;
      order[settled++] = claim;
    }
    reached[v] = level;
  };

  while (later.next < Infinity) {
    now = later.next;
    while (later.next === now) next.push(later.pop());
    for (round = 0; next.length > 0; round++) {
      [current, next] = [next, current];
      next.length = 0;
      const first = settled;
      moved.length = 0;
      // Worst first, so that a weaker claim can still be given the stronger one's cause.
      for (let level = worst; level > 0; level--) {
        for (const claim of current) {
          const v = claim - level * n;
          if (v < 0 || v >= n || time[claim] !== now || level <= reached[v]!) continue; // or another proposal was faster
          moved.push(v, reached[v]!, level);
          settle(v, level);
        }
      }
      for (let i = 0; i < moved.length; i += 3) spread(moved[i]!, moved[i + 1]!, moved[i + 2]!);
      order.subarray(first, settled).sort();
    }
  }
  return { time, rank, cause, parent, order: order.slice(0, settled) };
}
