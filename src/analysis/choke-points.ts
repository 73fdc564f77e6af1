import { blastRadius, type Fault } from '../engine/blast';
import { sureLevel } from '../model/bounds';
import type { DependencyGraph } from '../model/graph';
import { imposedAt } from '../model/impact';
import { listByOwner } from '../model/listing';
import { dominatorTree, type DominatorTree } from './dominators';
import { isolating } from './isolate';
import { ranked, type Ranked } from './ranking/ranks';

/** What hardening one component on the way from a fault saves: it then inherits no failure, but can still fail itself. */
export interface ChokePoint {
  readonly component: number;
  /** Components that are then no longer at the level asked for, itself included, stand-ins not counted. */
  readonly saves: number;
}

/**
 * Every component that `fault` takes to `level` or worse (default: the worst), ranked by what hardening it saves; ties as
 * ties. Exact also with groups and soft dependencies, where dominators are not enough: one blast per component.
 */
export function chokePoints(
  graph: DependencyGraph,
  fault: Fault,
  level: number = graph.scale.levels.length - 1,
): Ranked<ChokePoint>[] {
  sureLevel(graph, level);
  const base = blastRadius(graph, [fault]);
  const isolated = isolating(graph);
  const rows: ChokePoint[] = [];
  for (let component = 0; component < graph.n; component++) {
    if (component === fault.component || base[component]! < level || graph.scope[component] === 1) continue;
    const levels = blastRadius(isolated(component), [fault]);
    let saved = 0;
    for (let v = 0; v < graph.n; v++) if (graph.scope[v] === 0 && base[v]! >= level && levels[v]! < level) saved++;
    rows.push({ component, saves: saved });
  }
  return ranked(rows, ({ saves }) => [saves]);
}

/**
 * Dominators of the ways that `level` takes at full strength from `root`: dependencies that any one provider brings about
 * and that pass `level` on as it is. Where nothing else is in the graph, hardening v saves just v's subtree.
 * @see engine.md, T11
 */
export function propagationTree(
  graph: DependencyGraph,
  root: number,
  level: number = graph.scale.levels.length - 1,
): DominatorTree {
  sureLevel(graph, level);
  const owner = graph.member.map(() => -1);
  const dependents = graph.member.map(() => -1);
  for (let r = 0; r < graph.m; r++) {
    const passes = imposedAt(graph, r, level) >= level;
    if (!passes || graph.startOnly[r] === 1 || graph.quorum[r] !== 1) continue;
    for (let entry = graph.memberStart[r]!; entry < graph.memberStart[r + 1]!; entry++) {
      owner[entry] = graph.member[entry]!;
      dependents[entry] = graph.dependent[r]!;
    }
  }
  return dominatorTree(
    listByOwner(graph.n, owner, (entry) => dependents[entry]!),
    root,
  );
}

/**
 * Components through which every full-strength way of a failure of `root` to `target` leads, nearest to the root first;
 * null if no such way leads there.
 */
export function chokesBetween(graph: DependencyGraph, root: number, target: number): readonly number[] | null {
  const { parent } = propagationTree(graph, root);
  if (target !== root && (parent[target] ?? -1) < 0) return null;
  const found: number[] = [];
  for (let at = parent[target] ?? -1; at >= 0 && at !== root; at = parent[at] ?? -1) found.unshift(at);
  return found;
}
