import { withoutEntities, withoutTags } from './clean';
import { guessKind } from './kinds';
import { readMermaidLine, type MermaidArrow, type MermaidNode } from './mermaid-line';
import { FLOWCHART, FRONT_MATTER, OTHER_DIAGRAMS } from './mermaid-kinds';
import { readerOf, type Into } from './reader';

/** Statements that say how something looks, or that are read for nothing else. */
const LOOKS = /^(?:style|linkStyle|classDef|class|direction|accTitle|accDescr)\b/;

/** Mermaid's flowcharts. No other kind of its diagrams says who needs whom. */
export const readMermaid = readerOf('mermaid', { running: true }, (files, drafting, report) => {
  const arrows = files.flatMap((file) =>
    readFlowchart({ file, drafting, report }).map((arrow) => ({ ...arrow, file })),
  );
  const dotted = arrows.filter((arrow) => arrow.dotted).length;
  const meant = dotted > 0 && dotted < arrows.length;
  if (meant) report.note('dashed', dotted);
  for (const { from, to, head, tail, dotted: soft, text, file } of arrows) {
    if (!head && !tail) report.note('undirected');
    const need = { via: 'drawn', strength: meant && soft ? 'soft' : undefined, note: labelOf(text) } as const;
    for (const a of from)
      for (const b of to) {
        if (head || !tail) drafting.need(a.id, b.id, need, { file, at: a.at });
        if (tail) drafting.need(b.id, a.id, need, { file, at: a.at });
      }
  }
});

/** A label without markup, entities (also Mermaid's own, `#40;`), icons and the marks of Markdown texts. */
const labelOf = (label: string): string =>
  withoutEntities(
    withoutTags(label)
      .replace(/(?<!&)#(?=\d{1,7};|[a-z]{2,6};)/g, '&#')
      .replace(/&#(?=[a-z])/g, '&'),
  )
    .replace(/\bfa[bsrl]?:fa-[\w-]+/g, '')
    .replace(/^["`]+|["`]+$/g, '')
    .trim();

function readFlowchart(into: Into): MermaidArrow[] {
  const { file, drafting, report } = into;
  const { text } = file;
  const arrows: MermaidArrow[] = [];
  const groups: string[] = [];
  // `---` … `---` at the top may hold a title.
  const [matter = '', said = ''] = FRONT_MATTER.exec(text) ?? [];
  drafting.name(/^title:[ \t]*(.+)$/m.exec(said)?.[1]?.replace(/^["']|["']$/g, ''));
  let at = matter.length;
  let begun = false;
  while (at < text.length) {
    const statement = /[ \t;]*([^\n]*)/y;
    statement.lastIndex = at;
    const [whole = '', line = ''] = statement.exec(text) ?? [];
    const start = at + whole.length - line.length;
    const written = line.trimEnd();
    at = start + line.length + 1;
    if (written === '' || written.startsWith('%%')) continue;
    if (!begun) {
      const head = FLOWCHART.exec(written);
      if (head) {
        begun = true;
        at = start + head[0].length;
        continue;
      }
      report.error(OTHER_DIAGRAMS.test(written) ? 'mermaid-other' : 'shape', file, {
        at: start,
        subject: written.split(/\s/)[0] ?? '',
        allowed: 'flowchart',
      });
      return [];
    }
    const subgraph = /^subgraph\b[ \t]*([^;]*)/.exec(written);
    if (subgraph) {
      groups.push(groupName(subgraph[1] ?? ''));
      at = start + subgraph[0].length;
    } else if (/^end\b[ \t]*(?=;|$)/.test(written)) {
      groups.pop();
      at = start + 3;
    } else if (LOOKS.test(written)) continue;
    else if (/^click\b/.test(written)) click(written, start, into);
    else {
      const read = readMermaidLine(text, start);
      if (read === null) {
        report.warn('mermaid-statement', file, { at: start, subject: written });
        continue;
      }
      for (const node of read.nodes) addNode(node, groups, into);
      arrows.push(...read.arrows);
      at = read.end;
    }
  }
  return arrows;
}

function addNode(node: MermaidNode, groups: readonly string[], { file, drafting }: Into): void {
  const name = node.label === null ? null : labelOf(node.label);
  const kind = node.cylinder && guessKind(name) !== 'queue' ? 'database' : guessKind(name, node.id);
  const group = groups.findLast((each) => each !== '');
  drafting.component(node.id, { name, kind, group }, { file, at: node.at });
}

/** `id[Title]`, `"Title"` or just words. */
function groupName(whole: string): string {
  const written = whole.slice(0, 500);
  const titled = /^\s*[^\s["]+\s*\[\s*"?(.*?)"?\s*\]\s*$/.exec(written)?.[1];
  return labelOf(titled ?? written.replace(/%%.*$/, '').trim());
}

function click(written: string, at: number, { file, drafting }: Into): void {
  const [, id = '', link] = /^click\s+(\S+)\s+(?:href\s+)?"([^"]*)"/.exec(written) ?? [];
  if (drafting.has(id)) drafting.component(id, { link }, { file, at });
}
