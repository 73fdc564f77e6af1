import { guessKind } from './kinds';
import { fileReader } from './reader';
import { childOf, childrenOf, type XmlElement } from './xml';
import { endsOf, nodeId, rootOf } from './xml-graph';

/** GEXF 1.1 to 1.3, as Gephi writes it; nodes inside nodes are groups. */
export const readGexf = fileReader('gexf', { running: true }, (into) => {
  const { file, drafting, report } = into;
  const root = rootOf(into, 'gexf');
  if (!root) return;
  const graph = childOf(root, 'graph');
  if (!graph) return report.error('shape', file, { at: root.at, allowed: '<graph>' });
  drafting.name(childOf(childOf(root, 'meta'), 'description')?.text);
  const places = new Map<string, number>();
  const nodes = (list: XmlElement | undefined, group: string | null): void => {
    for (const node of childrenOf(list, 'node')) {
      const name = node.attributes.get('label');
      const id = nodeId(node, places, into);
      if (id !== null) drafting.component(id, { name, group, kind: guessKind(name, id) }, { file, at: node.at });
      nodes(childOf(node, 'nodes'), name ?? node.attributes.get('id')?.trim() ?? '');
    }
  };
  nodes(childOf(graph, 'nodes'), null);
  const usual = graph.attributes.get('defaultedgetype');
  childrenOf(childOf(graph, 'edges'), 'edge').forEach((edge, index) => {
    const { at, attributes } = edge;
    const ends = endsOf(edge, index, into);
    if (!ends) return;
    if ((attributes.get('type') ?? usual) !== 'directed') report.note('undirected');
    drafting.need(...ends, { via: 'drawn', note: attributes.get('label') }, { file, at });
  });
});
