import type { DependencyGraph } from '../../model/graph';
import { sureComponent, sureLevel, sureProbability } from '../../model/bounds';
import { neededLevel } from '../../model/impact';
import type { BasicEvent, BooleanSystem, Gate } from './boolean-system';

interface SystemOptions {
  /** The top event is "target at this level or worse"; default the worst. */
  readonly level?: number;
  /**
   * That a component fails by itself (to the worst level); null: it can, nobody knows how likely; undefined: it cannot.
   * Left out: every component can, stand-ins excepted, with a probability nobody knows.
   */
  readonly failure?: (component: number) => number | null | undefined;
  /** That a requirement is really there; left out, or 1: it is. Each has one coin, a group too. */
  readonly reality?: (requirement: number) => number;
}

/** A basic event of a graph's system: a component that fails by itself, or a requirement that is there. */
export interface GraphEvent extends BasicEvent {
  readonly component: number;
  /** -1 for a component's failure. */
  readonly requirement: number;
}

/** The Boolean function "target is down (or at `level`)" of a graph; `events` say which component each stands for. */
export interface GraphSystem extends BooleanSystem {
  readonly events: readonly GraphEvent[];
}

/**
 * One gate per claim (component at a level or worse) that the target rests on, in the untimed sense: requirements that
 * are needed only to start do not count, a switchover counts as completed. Linear in the part that is reached, per level.
 * @throws {RangeError} if there is no such target or level, or a probability is none
 */
export function systemOfGraph(graph: DependencyGraph, target: number, options: SystemOptions = {}): GraphSystem {
  const { level = graph.scale.levels.length - 1, reality = () => 1 } = options;
  const { failure = (v: number) => (graph.scope[v] === 1 ? undefined : null) } = options;
  sureComponent(graph, target);
  sureLevel(graph, level);
  const { n, needs, needsStart, member, memberStart, quorum } = graph;
  const events: GraphEvent[] = [];
  const gates: { need: number; args: number[] }[] = [];
  const gateOf = new Map<number, number>();
  const waiting: number[] = [];
  const own = new Map<number, number>();
  const coins = new Map<number, number>();

  const gate = (need: number, args: number[]): number => gates.push({ need, args }) - 1;
  const claimGate = (v: number, at: number): number => {
    const claim = at * n + v;
    const known = gateOf.get(claim);
    if (known !== undefined) return known;
    const number = gate(1, []);
    gateOf.set(claim, number);
    waiting.push(claim);
    return number;
  };
  const event = (numbers: Map<number, number>, key: number, made: GraphEvent): number => {
    const known = numbers.get(key) ?? events.push(made) - 1;
    numbers.set(key, known);
    return ~known;
  };

  const top = claimGate(target, level);
  for (const claim of waiting) {
    const v = claim % n;
    const at = (claim - v) / n;
    const { args } = gates[gateOf.get(claim)!]!;
    const probability = failure(v);
    if (typeof probability === 'number') sureProbability(`${graph.ids[v]!} failing`, probability);
    if (probability !== undefined)
      args.push(event(own, v, { id: graph.ids[v]!, probability, component: v, requirement: -1 }));
    for (const r of needs.subarray(needsStart[v], needsStart[v + 1])) {
      const needed = graph.startOnly[r] === 1 ? 0 : neededLevel(graph, r, at);
      const there = reality(r);
      sureProbability(`requirement ${r}`, there);
      if (needed === 0 || there === 0) continue;
      const providers = [...member.subarray(memberStart[r], memberStart[r + 1])];
      const members = providers.map((u) => claimGate(u, needed));
      if (there < 1) {
        const id = `${graph.ids[v]!} needs ${providers.map((u) => graph.ids[u]!).join(', ')}`;
        const coin = event(coins, r, { id, probability: there, component: v, requirement: r });
        args.push(gate(2, [coin, gate(quorum[r]!, members)]));
      } else if (quorum[r] === 1) args.push(...members);
      else args.push(gate(quorum[r]!, members));
    }
  }
  return { events, gates: gates satisfies Gate[], top };
}
