import { withoutEntities, withoutTags } from './clean';
import { Drafting } from './drafting';
import { Report } from './finding';
import { guessKind } from './kinds';
import { readMermaidLine, type MermaidArrow, type MermaidNode } from './mermaid-line';
import { OTHER_DIAGRAMS } from './mermaid-kinds';
import type { ReadFiles, SourceFile } from './types';

/** Statements that say how something looks, or that are read for nothing else. */
const LOOKS = /^(?:style|linkStyle|classDef|class|direction|accTitle|accDescr)\b/;

/** Mermaid's flowcharts. No other kind of its diagrams says who needs whom. */
export const readMermaid: ReadFiles = (files) => {
  const report = new Report();
  const drafting = new Drafting('mermaid', report);
  const arrows: (MermaidArrow & { readonly file: SourceFile })[] = [];
  for (const file of files) arrows.push(...readFlowchart(file, drafting, report).map((arrow) => ({ ...arrow, file })));
  const dotted = arrows.filter((arrow) => arrow.dotted).length;
  const meant = dotted > 0 && dotted < arrows.length;
  if (meant) report.note('dashed', dotted);
  const undirected = arrows.filter(({ head, tail }) => !head && !tail).length;
  if (undirected > 0) report.note('undirected', undirected);
  for (const { from, to, head, tail, dotted: soft, text, file } of arrows) {
    const need = { via: 'drawn', strength: meant && soft ? 'soft' : undefined, note: labelOf(text) } as const;
    for (const a of from)
      for (const b of to) {
        if (head || !tail) drafting.need(a.id, b.id, need, { file, at: a.at });
        if (tail) drafting.need(b.id, a.id, need, { file, at: a.at });
      }
  }
  const says = { direction: false, strength: false, when: false, running: true };
  return report.reading(files[0] ? drafting.draft(files[0], says) : null);
};

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

function readFlowchart(file: SourceFile, drafting: Drafting, report: Report): MermaidArrow[] {
  const { text } = file;
  const arrows: MermaidArrow[] = [];
  const groups: string[] = [];
  let at = skipFrontMatter(text, drafting);
  let begun = false;
  while (at < text.length) {
    const statement = /[ \t;]*([^\n]*)/y;
    statement.lastIndex = at;
    const line = statement.exec(text);
    const start = at + (line?.[0].length ?? 0) - (line?.[1]?.length ?? 0);
    const written = line?.[1]?.trimEnd() ?? '';
    const next = start + (line?.[1]?.length ?? 0) + 1;
    at = next;
    if (written === '' || written.startsWith('%%')) continue;
    if (!begun) {
      const head = /^(?:graph|flowchart(?:-elk)?)\b[ \t]*(?:TB|TD|BT|RL|LR|[<>^v])?[ \t]*(?=;|$|%%)/.exec(written);
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
    else if (/^click\b/.test(written)) click(written, file, start, drafting);
    else {
      const read = readMermaidLine(text, start);
      if (read === null) {
        report.warn('mermaid-statement', file, { at: start, subject: written });
        continue;
      }
      for (const node of read.nodes) addNode(node, groups, file, drafting);
      arrows.push(...read.arrows);
      at = read.end;
    }
  }
  return arrows;
}

function addNode(node: MermaidNode, groups: readonly string[], file: SourceFile, drafting: Drafting): void {
  const name = node.label === null ? null : labelOf(node.label);
  const kind = node.cylinder && guessKind(name) !== 'queue' ? 'database' : guessKind(name, node.id);
  const group = groups.findLast((each) => each !== '');
  drafting.component(node.id, { name, ...(kind && { kind }), group: group ?? null }, { file, at: node.at });
}

/** `id[Title]`, `"Title"` or just words. */
function groupName(whole: string): string {
  const written = whole.slice(0, 500);
  const titled = /^\s*[^\s["]+\s*\[\s*"?(.*?)"?\s*\]\s*$/.exec(written)?.[1];
  return labelOf(titled ?? written.replace(/%%.*$/, '').trim());
}

function click(written: string, file: SourceFile, at: number, drafting: Drafting): void {
  const found = /^click\s+(\S+)\s+(?:href\s+)?"([^"]*)"/.exec(written);
  if (found?.[1] !== undefined && drafting.has(found[1]))
    drafting.component(found[1], { link: found[2] ?? null }, { file, at });
}

/** `---` … `---` at the top may hold a title. */
function skipFrontMatter(text: string, drafting: Drafting): number {
  const matter = /^\s*---[ \t]*\n([^]{0,5000}?)\n---[ \t]*(?:\n|$)/.exec(text);
  if (!matter) return 0;
  drafting.name(/^title:[ \t]*(.+)$/m.exec(matter[1] ?? '')?.[1]?.replace(/^["']|["']$/g, ''));
  return matter[0].length;
}
