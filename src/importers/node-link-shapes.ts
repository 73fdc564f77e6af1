import { dig, fields, isList, isTable, items, table, text, type Table, type Value } from './value';

/** A node or an edge as it stands in the file; `key` is its id where nodes are the fields of an object. */
export interface Raw {
  readonly key: string | null;
  readonly value: Value;
  readonly at: number;
}
export interface RawGraph {
  readonly title: string | null;
  readonly nodes: readonly Raw[];
  readonly edges: readonly Raw[];
  readonly directed: boolean;
  readonly nodesPath: string;
  readonly edgesPath: string;
}

const rows = (value: Value | undefined): readonly Raw[] =>
  isTable(value) ? fields(value) : items(value, 0).map(({ item, at }) => ({ key: null, value: item, at }));
/** Cytoscape puts everything that is said into `data`. */
const unwrapped = (row: Raw): Raw => ({ ...row, value: table(dig(row.value, 'data')) ?? row.value });

/** The graphs in a value, whichever of the family's spellings it has; none if it has none. */
export function graphsOf(value: Value): readonly RawGraph[] {
  if (isList(value)) return bareElements(value);
  if (!isTable(value)) return [];
  if (isList(value.get('graphs')))
    return items(value.get('graphs'), 0).flatMap(({ item }) => (isTable(item) ? plainGraph(item, 'graphs[].') : []));
  const inner = value.get('graph');
  if (isTable(inner) && (inner.has('nodes') || inner.has('edges'))) return plainGraph(inner, 'graph.');
  const elements = value.get('elements');
  if (isTable(elements)) return plainGraph(elements, 'elements.', true, value);
  if (elements !== undefined) return isList(elements) ? bareElements(elements, value) : [];
  if (value.has('nodes') || value.has('links') || value.has('edges')) return plainGraph(value, '');
  return adjacency(value);
}

function plainGraph(graph: Table, path: string, wrapped = false, outer: Table = graph): RawGraph[] {
  const links = graph.has('edges') ? 'edges' : 'links';
  const nodes = graph.get('nodes');
  if (!(isList(nodes) || isTable(nodes)) && !isList(graph.get(links))) return [];
  const type = text(dig(graph, 'options', 'type'));
  return [
    {
      title:
        text(graph.get('label')) ??
        text(graph.get('title')) ??
        text(dig(graph, 'graph', 'name')) ??
        text(dig(outer, 'data', 'name')) ??
        text(dig(graph, 'attributes', 'name')),
      nodes: wrapped ? rows(nodes).map(unwrapped) : rows(nodes),
      edges: wrapped ? rows(graph.get(links)).map(unwrapped) : rows(graph.get(links)),
      directed: graph.get('directed') !== false && outer.get('directed') !== false && type !== 'undirected',
      nodesPath: `${path}nodes`,
      edgesPath: `${path}${links}`,
    },
  ];
}

/** A list of `{data: {…}}`: what has a source is an edge. */
function bareElements(list: Value, outer?: Table): RawGraph[] {
  const all = rows(list);
  const isEdge = ({ value }: Raw): boolean =>
    dig(value, 'data', 'source') !== undefined || dig(value, 'group') === 'edges';
  if (all.length === 0 || !all.every(({ value }) => isTable(dig(value, 'data')))) return [];
  return [
    {
      title: text(dig(outer, 'data', 'name')),
      nodes: all.filter((each) => !isEdge(each)).map(unwrapped),
      edges: all.filter(isEdge).map(unwrapped),
      directed: outer?.get('directed') !== false,
      nodesPath: outer ? 'elements' : '',
      edgesPath: outer ? 'elements' : '',
    },
  ];
}

/** `{"a": ["b", "c"]}`: a needs b and c. */
export function isAdjacency(value: Value): boolean {
  return (
    isTable(value) &&
    value.size > 0 &&
    [...value.values()].every((to) => isList(to) && to.every((id) => typeof id === 'string'))
  );
}

function adjacency(value: Table): RawGraph[] {
  if (!isAdjacency(value)) return [];
  const edges: Raw[] = [];
  const nodes: Raw[] = [];
  const ids = new Set<string>(value.keys());
  for (const { key, value: needs, at } of fields(value)) {
    nodes.push({ key, value: key, at });
    for (const { item, at: itemAt } of items(needs, at)) {
      const to = text(item) ?? '';
      if (!ids.has(to)) nodes.push({ key: to, value: to, at: itemAt });
      ids.add(to);
      const pair = Object.assign([key, to] as Value[], { startsAt: itemAt, itemsAt: [at, itemAt] });
      edges.push({ key: null, value: pair, at: itemAt });
    }
  }
  return [{ title: null, nodes, edges, directed: true, nodesPath: '', edgesPath: '' }];
}
