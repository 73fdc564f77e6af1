import { guessKind } from './kinds';
import { fileReader, type Into } from './reader';
import { childOf, childrenOf, type XmlElement } from './xml';
import { endsOf, nodeId, rootOf } from './xml-graph';

/** GraphML 1.0, also as networkx, TinkerPop and yEd write it. `edgedefault` says how edges are drawn, not what they mean. */
export const readGraphMl = fileReader('graphml', { running: true }, (into) => {
  const root = rootOf(into, 'graphml');
  if (root) new GraphMl(root, into).read();
});

class GraphMl {
  /** Name of each key by its id: `d0` is `label`. */
  private readonly keys: ReadonlyMap<string, string>;
  private readonly edges: { element: XmlElement; directed: boolean }[] = [];
  private readonly places = new Map<string, number>();

  constructor(
    private readonly root: XmlElement,
    private readonly into: Into,
  ) {
    this.keys = new Map(
      childrenOf(root, 'key').map(({ attributes }) => [
        attributes.get('id') ?? '',
        (attributes.get('attr.name') ?? attributes.get('yfiles.type') ?? '').toLowerCase(),
      ]),
    );
  }

  read(): void {
    const { drafting, report, file } = this.into;
    for (const graph of childrenOf(this.root, 'graph')) this.graph(graph, null);
    this.edges.forEach(({ element, directed }, index) => {
      const ends = endsOf(element, index, this.into);
      if (!ends) return;
      if (!directed) report.note('undirected');
      const data = this.data(element);
      const note = data.get('label') ?? data.get('labele') ?? data.get('edgelabel') ?? data.get('relation');
      drafting.need(...ends, { via: 'drawn', note }, { file, at: element.at });
    });
  }

  private data(element: XmlElement): Map<string, string> {
    const said = new Map<string, string>();
    for (const data of childrenOf(element, 'data')) {
      const written = data.attributes.get('key') ?? '';
      const key = this.keys.get(written) ?? written;
      const words = data.text.trim() || labelIn(data);
      if (words !== '' && !said.has(key)) said.set(key, words);
    }
    return said;
  }

  private graph(graph: XmlElement, group: string | null): void {
    const directed = graph.attributes.get('edgedefault') !== 'undirected';
    for (const element of graph.children) {
      if (element.name === 'node') this.node(element, group);
      else if (element.name === 'edge') {
        const own = element.attributes.get('directed');
        this.edges.push({ element, directed: own === undefined ? directed : own === 'true' });
      } else if (element.name === 'hyperedge')
        this.into.report.leave('unattached', element.attributes.get('id') ?? 'hyperedge');
    }
  }

  private node(element: XmlElement, group: string | null): void {
    const { drafting, file } = this.into;
    const id = nodeId(element, this.places, this.into);
    if (id === null) return;
    const data = this.data(element);
    const name =
      data.get('label') ?? data.get('name') ?? data.get('title') ?? data.get('desc') ?? data.get('nodegraphics');
    const inner = childOf(element, 'graph');
    if (inner && inner.children.length > 0) return this.graph(inner, name ?? id);
    drafting.component(
      id,
      {
        name,
        group: group ?? data.get('group'),
        note: data.get('description'),
        link: data.get('url'),
        kind: guessKind(data.get('type') ?? data.get('kind') ?? data.get('labelv'), name, id),
      },
      { file, at: element.at },
    );
  }
}

/** The label in yEd's drawing of a node or an edge. */
function labelIn(element: XmlElement): string {
  for (const child of element.children) {
    if (child.name === 'NodeLabel' || child.name === 'EdgeLabel') return child.text.trim();
    const below = labelIn(child);
    if (below !== '') return below;
  }
  return '';
}
