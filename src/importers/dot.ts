import { cleanName, withoutEntities, withoutTags } from './clean';
import { parseDot, type DotEdge, type DotGraph, type DotNode } from './dot-parse';
import { isTerraformGraph, readTerraformGraph } from './dot-terraform';
import { guessKind } from './kinds';
import { fileReader, type Into } from './reader';

/** Graphviz: plain graphs, both shapes of `terraform graph`, `systemd-analyze dot`, `apt-cache dotty`. */
export const readDot = fileReader('dot', { running: true }, (into) => {
  const { file, drafting, report } = into;
  const graph = parseDot(file, report);
  if (graph === null) return;
  const { name, attributes, edges, surplus } = graph;
  if (surplus > 0)
    report.error('too-many', file, {
      subject: 'dependencies',
      count: edges.length + surplus,
      allowed: String(edges.length),
    });
  if (isTerraformGraph(graph)) {
    readTerraformGraph(graph, into);
    drafting.say({ direction: true, strength: false, running: false });
  } else if (name === 'systemd') {
    readSystemd(graph, into);
    drafting.say({ direction: true, strength: true, running: true });
  } else if (name === 'packages' && attributes.has('concentrate')) {
    readPackages(graph, into);
    drafting.say({ direction: true, strength: true, running: false });
  } else readPlain(graph, into);
});

/** A label as text: breaks and justification are spaces, `\N` is the node's own name, tags and entities are gone. */
function labelOf(attributes: ReadonlyMap<string, string>, id: string): string {
  const written = attributes.get('label') ?? attributes.get('xlabel') ?? '';
  // Of a table, the first row that says something is the name.
  const rows = written.split(/<\/tr>/i).filter((row) => withoutTags(row) !== '');
  const label = rows.length > 1 ? (rows[0] ?? '') : written;
  const said = withoutEntities(
    withoutTags(
      label
        .replace(/\\[nlr]/g, ' ')
        .replace(/\\N/g, id)
        .replace(/\\G/g, ''),
    ),
  );
  return said.replace(/^\{|\}$/g, '').replace(/<[\w ]{1,40}>/g, '');
}

function readPlain(graph: DotGraph, into: Into): void {
  const { file, drafting, report } = into;
  drafting.name(labelOf(graph.attributes, ''));
  const touched = new Set(graph.edges.flatMap(({ from, to }) => [from, to]));
  for (const node of graph.nodes.values()) plainNode(node, touched, into);
  if (!graph.directed && graph.edges.length > 0) report.note('undirected', graph.edges.length);
  const dashed = graph.edges.filter(isDashed);
  const meant = dashed.length > 0 && dashed.length < graph.edges.length;
  if (meant) report.note('dashed', dashed.length);
  for (const edge of graph.edges) {
    const { from, to, at, attributes } = edge;
    const need = {
      via: 'drawn',
      strength: meant && isDashed(edge) ? 'soft' : undefined,
      note: labelOf(attributes, ''),
    } as const;
    const dir = attributes.get('dir') ?? 'forward';
    if (dir === 'none' && graph.directed) report.note('undirected');
    if (dir !== 'back') drafting.need(from, to, need, { file, at });
    if (dir === 'back' || (dir === 'both' && attributes.get('arrowtail')?.includes('diamond') !== true))
      drafting.need(to, from, need, { file, at });
  }
}

const isDashed = ({ attributes }: DotEdge): boolean => /dashed|dotted/.test(attributes.get('style') ?? '');

function plainNode(
  { id, at, group, attributes }: DotNode,
  touched: ReadonlySet<string>,
  { file, drafting, report }: Into,
): void {
  if (!touched.has(id) && (/invis/.test(attributes.get('style') ?? '') || attributes.get('shape') === 'point'))
    return report.leave('styling', id);
  const name = labelOf(attributes, id);
  drafting.component(
    id,
    {
      name: name === cleanName(id) ? null : name,
      group: group === null ? null : labelOf(new Map([['label', group]]), ''),
      link: linkOf(attributes),
      kind: attributes.get('shape') === 'cylinder' ? 'database' : guessKind(name, id),
    },
    { file, at },
  );
}

/** Addresses without a scheme are paths of the tool that drew the graph. */
function linkOf(attributes: ReadonlyMap<string, string>): string | null {
  const said = attributes.get('URL') ?? attributes.get('href');
  return said === undefined || !/:/.test(said) ? null : said.replace(/[\p{Cc}\\]/gu, '');
}

/**
 * Colour is the meaning: black requires, dark blue and gold are as strict, grey wants; green is order only, red
 * conflicts. @see systemd-analyze(1), `dot`
 */
function readSystemd({ nodes, edges }: DotGraph, { file, drafting, report }: Into): void {
  for (const { from, to, at, attributes } of edges) {
    const color = attributes.get('color') ?? '';
    if (color === 'green') report.leave('order-only', `${from} → ${to}`);
    else if (color === 'red') report.leave('conflicts', `${from} → ${to}`);
    else drafting.need(from, to, { via: 'stated', strength: color.startsWith('grey') ? 'soft' : 'hard' }, { file, at });
  }
  const touched = new Set(edges.flatMap(({ from, to }) => [from, to]));
  for (const { id, at } of nodes.values()) if (!touched.has(id)) drafting.component(id, {}, { file, at });
}

/** Plain lines are depends, blue ones pre-depends, green ones conflicts. @see apt-cache(8), `dotty` */
function readPackages({ nodes, edges }: DotGraph, { file, drafting, report }: Into): void {
  for (const { id, at, attributes } of nodes.values())
    if (attributes.size > 0)
      drafting.component(id, { note: attributes.get('shape') === 'hexagon' ? 'missing' : null }, { file, at });
  for (const { from, to, at, attributes } of edges)
    if (attributes.get('color') === 'springgreen') report.leave('conflicts', `${from} → ${to}`);
    else drafting.need(from, to, { via: 'package', strength: 'hard' }, { file, at });
}
