import { STRENGTHS } from '../model/system-file';
import { OWN_KINDS } from '../model/incident-words';
import { guessKind } from './kinds';
import { placeOf } from './lines';
import { graphsOf, type Raw, type RawGraph } from './node-link-shapes';
import { jsonReader, type Into } from './reader';
import { filled, isTable, keyAt, number, table, text, type Table, type Value } from './value';

/**
 * The family of nodes and links: networkx (`links`, since 3.4 `edges`), d3, cytoscape (the library's and the
 * program's), graphology, JSON Graph Format 1 and 2, maps of lists. None of them says what an arrow means.
 */
export const readNodeLink = jsonReader('node-link', { strength: true, running: true }, (value, into) => {
  const graphs = graphsOf(value);
  if (graphs.length === 0) into.report.error('shape', into.file, { at: 0, allowed: 'nodes, edges' });
  for (const graph of graphs) if (!new GraphReader(graph, into).read()) into.drafting.say({ strength: false });
});

const first = (row: Table | null, ...keys: readonly string[]): string | null => {
  for (const key of keys) {
    const said = filled(row?.get(key));
    if (said !== null) return said;
  }
  return null;
};

class GraphReader {
  /** Where each id was first. */
  private readonly places = new Map<string, number>();
  private readonly ids: (string | null)[] = [];
  private named = false;

  constructor(
    private readonly graph: RawGraph,
    private readonly into: Into,
  ) {}

  /** Whether every edge says a strength. */
  read(): boolean {
    const { graph } = this;
    const { drafting, report } = this.into;
    drafting.name(graph.title);
    this.named = graph.nodes.some(
      ({ key, value }) => key !== null || !isTable(value) || first(value, 'id', 'key') !== null,
    );
    graph.nodes.forEach((node, index) => this.node(node, index));
    if (!graph.directed && graph.edges.length > 0) report.note('undirected', graph.edges.length);
    const said = graph.edges.map((edge, index) => this.edge(edge, index));
    if (graph.nodes.length === 0 && drafting.size > 0) report.note('components-from-edges', drafting.size);
    return said.length > 0 && said.every(Boolean);
  }

  private node({ key, value, at }: Raw, index: number): void {
    const { file, report, drafting } = this.into;
    const data = table(value);
    const more = table(data?.get('attributes')) ?? table(data?.get('metadata'));
    const id =
      key ??
      (data === null
        ? filled(value)
        : (first(data, 'id', 'key') ?? (this.named ? null : (first(data, 'name', 'label') ?? String(index)))));
    const path = `${this.graph.nodesPath}[${index}]`;
    this.ids.push(id);
    if (id === null) return report.warn('missing', file, { at, path: `${path}.id`, subject: 'id' });
    const before = this.places.get(id);
    if (before !== undefined) {
      const { line } = placeOf(file, before);
      return report.warn('duplicate-id', file, { at, path: `${path}.id`, subject: id, count: line });
    }
    this.places.set(id, at);
    const name = first(data, 'label', 'name', 'title', 'shared_name') ?? first(more, 'label', 'name', 'title');
    const type = first(data, 'kind', 'type') ?? first(more, 'kind', 'type');
    const weight = data?.get('weight') ?? data?.get('size');
    if (weight !== undefined && weight !== null && !isTable(weight) && (number(weight) ?? -1) < 0)
      report.warn('bad-field', file, {
        at: data ? keyAt(data, 'weight') : at,
        path: `${path}.weight`,
        subject: text(weight) ?? '',
        allowed: '0 – 1e15',
      });
    drafting.component(
      id,
      {
        name,
        group: first(data, 'group', 'parent', 'cluster', 'community') ?? first(more, 'group', 'cluster'),
        owner: first(data, 'owner', 'team'),
        note: first(data, 'note', 'notes', 'description'),
        link: first(data, 'url', 'link', 'href', 'URL'),
        weight: number(weight),
        kind: OWN_KINDS.find((each) => each === type) ?? guessKind(type, name, id),
      },
      { file, at },
    );
  }

  /** Whether it says a strength. */
  private edge({ value, at }: Raw, index: number): boolean {
    const { file, report, drafting } = this.into;
    const path = `${this.graph.edgesPath}[${index}]`;
    const data = table(value);
    const pair = Array.isArray(value) ? value : null;
    const from = this.end(pair ? pair[0] : (data?.get('source') ?? data?.get('from')));
    const to = this.end(pair ? pair[1] : (data?.get('target') ?? data?.get('to')));
    for (const [id, key] of [
      [from, data?.has('from') ? 'from' : 'source'],
      [to, data?.has('to') ? 'to' : 'target'],
    ] as const) {
      const keyPlace = data ? keyAt(data, key) : at;
      if (id === null) {
        report.warn('missing', file, { at: keyPlace, path: `${path}.${key}`, subject: key });
        return false;
      }
      if (this.graph.nodes.length > 0) drafting.tellUnlisted(id, { file, at: keyPlace }, `${path}.${key}`);
    }
    const attributes = table(data?.get('attributes')) ?? data;
    const said = first(attributes, 'strength', 'criticality', 'type', 'kind');
    const strength = STRENGTHS.find((each) => each === said?.toLowerCase());
    const note =
      first(attributes, 'label', 'relation', 'interaction', 'note') ?? (strength === undefined ? said : null);
    drafting.need(from ?? '', to ?? '', { via: 'drawn', strength, note }, { file, at });
    if (data?.get('directed') === false || data?.get('undirected') === true) report.note('undirected');
    return strength !== undefined;
  }

  /** An id, an object with one, or, where no node has an id, a number in the list. */
  private end(value: Value | undefined): string | null {
    if (isTable(value)) return first(value, 'id', 'key', 'name');
    const written = filled(value);
    if (written === null || this.named || this.places.has(written) || !/^\d+$/.test(written)) return written;
    return this.ids[Number(written)] ?? written;
  }
}
