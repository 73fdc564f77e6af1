import { sureLevel } from '../model/bounds';
import type { DependencyGraph } from '../model/graph';
import { nearestWord } from '../model/nearest-word';
import type { ScriptedEvent } from './cascade-types';

/**
 * The components with these ids fail at the first instant, at `level` (default: the worst) and for good: faults for
 * `blastRadius`, and the events of a scenario for `simulateCascade`.
 * @throws {RangeError} naming the id that is not in the graph, and the one that was probably meant; or the level
 */
export function faultsOf(
  graph: DependencyGraph,
  ids: readonly string[],
  level: number = graph.scale.levels.length - 1,
): ScriptedEvent[] {
  sureLevel(graph, level);
  return ids.map((id) => ({ time: 0, component: componentOf(graph, id), level }));
}

/**
 * The number of the component with this id.
 * @throws {RangeError} naming the id if it is not in the graph, and the one that was probably meant
 */
export function componentOf(graph: DependencyGraph, id: string): number {
  const names: ReadonlyMap<string, number> = graph.indexOf;
  const found = names.get(id);
  if (found !== undefined) return found;
  const near = nearestWord(id, names.keys());
  throw new RangeError(`unknown component: ${JSON.stringify(id)}${near === null ? '' : `; did you mean "${near}"?`}`);
}
