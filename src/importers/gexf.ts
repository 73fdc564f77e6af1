import { Drafting } from './drafting';
import { Report } from './finding';
import { guessKind } from './kinds';
import { placeOf } from './lines';
import type { ReadFiles, SourceFile } from './types';
import { childOf, childrenOf, parseXml, type XmlElement } from './xml';

/** GEXF 1.1 to 1.3, as Gephi writes it; nodes inside nodes are groups. */
export const readGexf: ReadFiles = (files) => {
  const report = new Report();
  const drafting = new Drafting('gexf', report);
  for (const file of files) {
    const root = parseXml(file, report);
    const graph = childOf(root ?? undefined, 'graph');
    if (root && root.name !== 'gexf')
      report.error('xml-root', file, { at: root.at, subject: root.name, allowed: 'gexf' });
    else if (root && !graph) report.error('shape', file, { at: root.at, allowed: '<graph>' });
    else if (root && graph) readGraph(root, graph, file, drafting, report);
  }
  return report.reading(
    files[0] ? drafting.draft(files[0], { direction: false, strength: false, when: false, running: true }) : null,
  );
};

function readGraph(root: XmlElement, graph: XmlElement, file: SourceFile, drafting: Drafting, report: Report): void {
  drafting.name(childOf(childOf(root, 'meta'), 'description')?.text);
  const places = new Map<string, number>();
  const nodes = (list: XmlElement | undefined, group: string | null): void => {
    for (const node of list ? childrenOf(list, 'node') : []) {
      const { at, attributes } = node;
      const id = attributes.get('id')?.trim() ?? '';
      const name = attributes.get('label');
      const before = places.get(id);
      if (id === '') report.warn('missing', file, { at, path: 'node.id', subject: 'id' });
      else if (before !== undefined)
        report.warn('duplicate-id', file, { at, subject: id, count: placeOf(file, before).line });
      else {
        places.set(id, at);
        const kind = guessKind(name, id);
        drafting.component(id, { name, group, ...(kind && { kind }) }, { file, at });
      }
      nodes(childOf(node, 'nodes'), name ?? id);
    }
  };
  nodes(childOf(graph, 'nodes'), null);
  const usual = graph.attributes.get('defaultedgetype') ?? 'undirected';
  let undirected = 0;
  const edges = childOf(graph, 'edges');
  (edges ? childrenOf(edges, 'edge') : []).forEach(({ at, attributes }, index) => {
    const [from = '', to = ''] = ['source', 'target'].map((key) => {
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
    if (from === '' || to === '') return;
    if ((attributes.get('type') ?? usual) !== 'directed') undirected++;
    drafting.need(from, to, { via: 'drawn', note: attributes.get('label') }, { file, at });
  });
  if (undirected > 0) report.note('undirected', undirected);
}
