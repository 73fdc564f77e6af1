import { contract } from './contract';
import type { DotGraph } from './dot-parse';
import { guessKind } from './kinds';
import type { Into } from './reader';

/** `type.name`, in modules or not, with an index or not. */
const ADDRESS = /^(?:module\.[\w-]+(?:\[[^\]]*\])?\.)*(?:data\.)?[a-z][a-z0-9]*_[\w-]+\.[\w-]+(?:\[[^\]]*\])?$/;
const PLUMBING =
  /^(?:module\.[\w-]+(?:\[[^\]]*\])?\.)*(?:(?:var|local|output|input|provider|path|terraform|each|count|self)\b.*|root|meta\..*|module\.[\w-]+(?:\[[^\]]*\])?)$/;

/** `[root] module.root.aws_x.y (expand)` as `aws_x.y`. Both shapes of the command, and what tidies it up after. */
const addressOf = (id: string): string =>
  id
    .replace(/^\[[^\]]*\] /, '')
    .replace(/ \((?:expand|close|orphan|destroy|destroy deposed \w+|prepare state|import \w+)[^)]*\)$/, '')
    .replace(/^module\.root\./, '');

/** Before 1.7 the nodes say `[root]`; since then all are addresses of resources and the picture runs right to left. */
export function isTerraformGraph({ nodes }: DotGraph): boolean {
  if (nodes.size === 0) return false;
  let addresses = 0;
  for (const id of nodes.keys()) {
    if (id.startsWith('[root] ')) return true;
    const address = addressOf(id);
    if (ADDRESS.test(address)) addresses++;
    else if (!PLUMBING.test(address)) return false;
  }
  return addresses > 0;
}

/** Resources and data; variables, outputs, modules and providers are folded into the lines that lead through them. */
export function readTerraformGraph(graph: DotGraph, { file, drafting, report }: Into): void {
  const plumbing = (id: string): boolean => PLUMBING.test(id);
  const folded = new Set<string>();
  for (const node of graph.nodes.values()) {
    const id = addressOf(node.id);
    if (plumbing(id)) folded.add(id);
    else {
      const kind = guessKind(/([a-z]\w*)\.[\w-]+(?:\[[^\]]*\])?$/.exec(id)?.[1]);
      const module = /^module\.(.+)\.(?:data\.)?[a-z]\w*\.[\w-]+(?:\[[^\]]*\])?$/.exec(id)?.[1];
      drafting.component(id, { kind, group: module?.replaceAll('.module.', '/') }, { file, at: node.at });
    }
  }
  for (const id of folded) report.leave('plumbing', id);
  const lines = graph.edges.map(({ from, to, at }) => ({ from: addressOf(from), to: addressOf(to), at }));
  // A resource and its own expansion have one address.
  for (const { from, to, at } of contract(
    lines.filter((line) => line.from !== line.to),
    plumbing,
  ))
    drafting.need(from, to, { via: 'reference' }, { file, at });
}
