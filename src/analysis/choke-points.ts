import { blastRadius, type Fault } from '../engine/blast';
import { sureLevel } from '../model/bounds';
import type { DependencyGraph } from '../model/graph';
import { imposedAt } from '../model/impact';
import { IMPACT_KINDS } from '../model/health';
import { listByOwner } from '../model/listing';
import { dominatorTree, type DominatorTree } from './dominators';
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
  const isolated = new Uint8Array(graph.n);
  const rows: ChokePoint[] = [];
  for (let component = 0; component < graph.n; component++) {
    if (component === fault.component || base[component]! < level || graph.scope[component] === 1) continue;
    isolated[component] = 1;
    const levels = blastRadius(withoutNeeds(graph, isolated), [fault]);
    isolated[component] = 0;
    let saved = 0;
    for (let v = 0; v < graph.n; v++) if (graph.scope[v] === 0 && base[v]! >= level && levels[v]! < level) saved++;
    rows.push({ component, saves: saved });
  }
  return ranked(rows, ({ saves }) => [saves]);
}

/** The same graph in which `isolated` components inherit nothing while they run. Only for a blast: shares what that does not read. */
function withoutNeeds(graph: DependencyGraph, isolated: Uint8Array): DependencyGraph {
  const none = NONE_KIND;
  return {
    ...graph,
    kind: graph.kind.map((kind, r) => (isolated[graph.dependent[r]!] === 1 ? none : kind)),
    fan: graph.fan.map((packed) => (isolated[packed >>> 3] === 1 ? (packed & ~7) | none : packed)),
  };
}
const NONE_KIND = IMPACT_KINDS.indexOf('none');

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
