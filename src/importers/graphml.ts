import { Drafting } from './drafting';
import { Report } from './finding';
import { guessKind } from './kinds';
import { placeOf } from './lines';
import type { ReadFiles, SourceFile } from './types';
import { childOf, childrenOf, parseXml, type XmlElement } from './xml';

/** GraphML 1.0, also as networkx, TinkerPop and yEd write it. `edgedefault` says how edges are drawn, not what they mean. */
export const readGraphMl: ReadFiles = (files) => {
  const report = new Report();
  const drafting = new Drafting('graphml', report);
  for (const file of files) {
    const root = parseXml(file, report);
    if (root && root.name !== 'graphml')
      report.error('xml-root', file, { at: root.at, subject: root.name, allowed: 'graphml' });
    else if (root) new GraphMl(root, file, drafting, report).read();
  }
  return report.reading(
    files[0] ? drafting.draft(files[0], { direction: false, strength: false, when: false, running: true }) : null,
  );
};

class GraphMl {
  /** Name of each key by its id: `d0` is `label`. */
  private readonly keys = new Map<string, string>();
  private readonly edges: { element: XmlElement; directed: boolean }[] = [];
  private readonly places = new Map<string, number>();

  constructor(
    private readonly root: XmlElement,
    private readonly file: SourceFile,
    private readonly drafting: Drafting,
    private readonly report: Report,
  ) {
    for (const key of childrenOf(root, 'key')) {
      const { attributes } = key;
      const type = attributes.get('yfiles.type');
      this.keys.set(attributes.get('id') ?? '', (attributes.get('attr.name') ?? type ?? '').toLowerCase());
    }
  }

  read(): void {
    const { drafting, report, file } = this;
    for (const graph of childrenOf(this.root, 'graph')) this.graph(graph, null);
    let undirected = 0;
    this.edges.forEach(({ element, directed }, index) => {
      const { at, attributes } = element;
      const ends = ['source', 'target'].map((key) => {
        const id = attributes.get(key)?.trim() ?? '';
        if (id === '') report.warn('missing', file, { at, path: `edge[${index}].${key}`, subject: key });
        else if (!drafting.has(id))
          report.warn('component-made', file, {
            at,
            path: `edge[${index}].${key}`,
            subject: id,
            near: drafting.nearest(id),
          });
        return id;
      });
      const [from = '', to = ''] = ends;
      if (from === '' || to === '') return;
      if (!directed) undirected++;
      const data = this.data(element);
      drafting.need(
        from,
        to,
        {
          via: 'drawn',
          note: data.get('label') ?? data.get('labele') ?? data.get('edgelabel') ?? data.get('relation'),
        },
        { file, at },
      );
    });
    if (undirected > 0) report.note('undirected', undirected);
  }

  private data(element: XmlElement): Map<string, string> {
    const said = new Map<string, string>();
    for (const data of childrenOf(element, 'data')) {
      const key = this.keys.get(data.attributes.get('key') ?? '') ?? data.attributes.get('key') ?? '';
      const words = data.text.trim() === '' ? labelIn(data) : data.text.trim();
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
        this.report.leave('unattached', element.attributes.get('id') ?? 'hyperedge');
    }
  }

  private node(element: XmlElement, group: string | null): void {
    const { drafting, report, file } = this;
    const { at, attributes } = element;
    const id = attributes.get('id')?.trim() ?? '';
    if (id === '') return report.warn('missing', file, { at, path: 'node.id', subject: 'id' });
    const before = this.places.get(id);
    if (before !== undefined)
      return report.warn('duplicate-id', file, { at, subject: id, count: placeOf(file, before).line });
    this.places.set(id, at);
    const data = this.data(element);
    const name =
      data.get('label') ?? data.get('name') ?? data.get('title') ?? data.get('desc') ?? data.get('nodegraphics');
    const inner = childOf(element, 'graph');
    if (inner && inner.children.length > 0) return this.graph(inner, name ?? id);
    const kind = guessKind(data.get('type') ?? data.get('kind') ?? data.get('labelv'), name, id);
    drafting.component(
      id,
      {
        name,
        group: group ?? data.get('group') ?? null,
        note: data.get('description'),
        link: data.get('url'),
        ...(kind && { kind }),
      },
      { file, at },
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
