import { byCode } from '../model/by-code';
import type { DependencyGraph } from '../model/graph';
import type { ComponentId } from '../model/ids';
import { hasEffect, imposedAt } from '../model/impact';
import { findRings } from './rings';

/** Said of a model before any run. Ids and level names as in the graph; `dep` is a requirement in listing order. */
export type LintFinding =
  /** The `members` of a redundancy group depend back on the group's owner: two that serve each other out of nothing. */
  | {
      readonly rule: 'W3-circular-fallback';
      readonly node: ComponentId;
      readonly dep: number;
      readonly members: readonly ComponentId[];
    }
  /** The ring passes `level` round at full strength, so in a strict run it stays there until somebody breaks it. */
  | { readonly rule: 'W2-cold-start-ring'; readonly level: string; readonly nodes: readonly ComponentId[] }
  /** Nobody has published how long this takes: the order is drawn, the time is not known. */
  | { readonly rule: 'W4-unknown-lag'; readonly node: ComponentId; readonly dep: number };

/**
 * Rules W3, W2 and W4, in this order: W3 and W4 by requirement, W2 worst level first, then by first member.
 * Members are sorted by id in code units. W1 (ids and shape) is `model/check-shape`, which `buildGraph` enforces.
 * W2 looks at single links: a group that would hold only together with others is reported too.
 * Cost O(levels · size of the graph).
 */
export function lint(graph: DependencyGraph): LintFinding[] {
  return [...circularFallbacks(graph), ...coldStartRings(graph), ...unknownLags(graph)];
}

function coldStartRings(graph: DependencyGraph): LintFinding[] {
  const findings: LintFinding[] = [];
  for (let level = graph.scale.levels.length - 1; level > 0; level--) {
    const rings = findRings(graph, (r) => imposedAt(graph, r, level) >= level).members.map((ring) =>
      namesOf(graph, ring),
    );
    rings.sort((a, b) => byCode(a[0]!, b[0]!));
    for (const nodes of rings) findings.push({ rule: 'W2-cold-start-ring', level: graph.scale.levels[level]!, nodes });
  }
  return findings;
}

function circularFallbacks(graph: DependencyGraph): LintFinding[] {
  const { m, dependent, ids, member, memberStart, need } = graph;
  // A member that depends back stands in one ring with the owner: the group's own row leads from the one to the other.
  const { ringOf } = findRings(graph, (r) => hasEffect(graph, r));
  const findings: LintFinding[] = [];
  for (let r = 0; r < m; r++) {
    const group = member.subarray(memberStart[r], memberStart[r + 1]);
    const owner = dependent[r]!;
    if (need[r]! === group.length || ringOf[owner]! < 0 || !hasEffect(graph, r)) continue;
    const back = [...new Set(group)].filter((provider) => ringOf[provider] === ringOf[owner]);
    if (back.length === 0) continue;
    findings.push({ rule: 'W3-circular-fallback', node: ids[owner]!, dep: r, members: namesOf(graph, back) });
  }
  return findings;
}

function unknownLags(graph: DependencyGraph): LintFinding[] {
  const findings: LintFinding[] = [];
  for (let r = 0; r < graph.m; r++) {
    if (graph.lagKnown[r] === 0)
      findings.push({ rule: 'W4-unknown-lag', node: graph.ids[graph.dependent[r]!]!, dep: r });
  }
  return findings;
}

const namesOf = (graph: DependencyGraph, components: readonly number[]): ComponentId[] =>
  components.map((component) => graph.ids[component]!).sort(byCode);
