import type { OwnGraph } from './own-graph';
import { withoutWhere, type SystemFile } from './system-file';

/**
 * Id of the story that a reader's own graph is: the same for the same graph, and never that of a built-in one.
 * By code units where `analysis/fingerprint` goes by bytes: links that are out there name stories by it.
 * @see Fowler, Noll, Vo: FNV-1a, 32 bits
 */
export const ownId = (graph: OwnGraph): string => digest([graph.title, graph.components, graph.dependencies]);
/** The same of a system; from where its rows came is no part of it. */
export function systemId({ title = '', components, dependencies, redundancies }: SystemFile): string {
  return digest([title, ...[components, dependencies, redundancies].map((rows) => rows.map(withoutWhere))]);
}

function digest(value: unknown): string {
  let hash = 0x811c9dc5;
  const text = JSON.stringify(value);
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return `own:${hash.toString(36)}`;
}
