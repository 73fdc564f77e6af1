import { sure, sureComponent, sureOneOf } from '../../model/bounds';
import type { DependencyGraph } from '../../model/graph';
import { IMPACT_KINDS } from '../../model/health';
import {
  MITIGATION_TRAITS,
  mitigationOf,
  WHAT_IF_KINDS,
  type Mitigation,
  type MitigationKind,
} from '../../model/mitigation';
import { targetOf } from '../what-if/draft';

/** A mitigation that could do something, and the requirement it stands on; -1 for one on a component. */
export interface Candidate {
  readonly mitigation: Mitigation;
  readonly requirement: number;
  readonly component: number;
}

export interface CandidateOptions {
  /** Default: all. */
  readonly kinds?: readonly MitigationKind[];
  /** Other than usual numbers: a cache of so many minutes, so many copies. */
  readonly numbers?: Partial<Record<MitigationKind, number>>;
  /** Components that the script moves; a sooner repair stands on these alone. Default: none. */
  readonly scripted?: readonly number[];
  /** Only what can reach one of these. Default: anybody. */
  readonly targets?: readonly number[];
}

/**
 * Every single mitigation that could change a run in which components reach `levels` at worst: on a dependency that
 * passes trouble on, or on a component in trouble. None stands on a stand-in (`scope`) or on what it needs: nobody can build
 * something into a place. By kind, then in listing order.
 */
export function candidates(graph: DependencyGraph, levels: Uint8Array, options: CandidateOptions = {}): Candidate[] {
  const { kinds = WHAT_IF_KINDS, numbers = {}, scripted = [], targets } = options;
  sure(levels.length === graph.n, `expected ${graph.n} levels, got`, levels.length);
  for (const kind of kinds) sureOneOf('mitigation', WHAT_IF_KINDS, kind);
  for (const v of [...scripted, ...(targets ?? [])]) sureComponent(graph, v);
  const worthIt = targets === undefined ? undefined : providersOf(graph, targets);
  const requirements = [...carryingRequirements(graph, levels)].map((r) => ({ r, target: targetOf(graph, r) }));
  const found: Candidate[] = [];
  const add = (mitigation: Mitigation | undefined, requirement: number, component: number): void => {
    if (mitigation === undefined || graph.scope[component] === 1 || worthIt?.[component] === 0) return;
    found.push({ mitigation, requirement, component });
  };
  for (const kind of kinds) {
    const number = numbers[kind] ?? MITIGATION_TRAITS[kind].usual;
    if (MITIGATION_TRAITS[kind].on === 'dependency') {
      for (const { r, target } of requirements)
        if (target !== undefined && fits(graph, kind, r))
          add(mitigationOf(kind, target, number), r, graph.dependent[r]!);
      continue;
    }
    for (let v = 0; v < graph.n; v++) {
      if (levels[v] === 0) continue;
      if (kind === 'faster-repair' && !scripted.includes(v)) continue;
      if (kind === 'faster-recovery' && graph.recovery[v] === 0) continue;
      add(mitigationOf(kind, graph.ids[v]!, number), -1, v);
    }
  }
  return found;
}

/** Requirements of a dependent in trouble, of which some member is in trouble. */
function* carryingRequirements(graph: DependencyGraph, levels: Uint8Array): Generator<number, void, void> {
  for (let r = 0; r < graph.m; r++) {
    if (levels[graph.dependent[r]!] === 0) continue;
    const members = graph.member.subarray(graph.memberStart[r], graph.memberStart[r + 1]);
    if (members.some((u) => levels[u]! > 0)) yield r;
  }
}

/** Start-only claims can be dropped or given a fallback; the rest of the kinds soften what is felt while running. */
function fits(graph: DependencyGraph, kind: MitigationKind, r: number): boolean {
  const impact = IMPACT_KINDS[graph.kind[r]!];
  if (graph.startOnly[r] === 1 && (kind === 'cache' || kind === 'static-stability')) return false;
  return kind === 'remove' || kind === 'static-stability' || impact !== 'weak';
}

/** 1 for each component that one of `targets` needs, directly or not, to run or to start; the targets included. */
export function providersOf(graph: DependencyGraph, targets: readonly number[]): Uint8Array {
  const reached = new Uint8Array(graph.n);
  const waiting = [...targets];
  for (const v of waiting) reached[v] = 1;
  for (let v = waiting.pop(); v !== undefined; v = waiting.pop()) {
    for (const r of graph.needs.subarray(graph.needsStart[v], graph.needsStart[v + 1])) {
      for (const u of graph.member.subarray(graph.memberStart[r], graph.memberStart[r + 1])) {
        if (reached[u] === 1) continue;
        reached[u] = 1;
        waiting.push(u);
      }
    }
  }
  return reached;
}
