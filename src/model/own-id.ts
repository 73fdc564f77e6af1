import type { OwnGraph } from './own-graph';
import type { SystemFile } from './system-file';

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

/** A row without the file and the line it came from. */
export function withoutWhere<Row extends { readonly where?: unknown }>(row: Row): Omit<Row, 'where'> {
  if (row.where === undefined) return row;
  const { where: _, ...rest } = row;
  return rest;
}

function digest(value: unknown): string {
  let hash = 0x811c9dc5;
  const text = JSON.stringify(value);
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return `own:${hash.toString(36)}`;
}
