import type { SystemFile } from '../model/system-file';

/**
 * Texts that draw a system elsewhere. Ids of components stand in the files as `n0`, `n1` …, in order, and the names as
 * labels: whatever a reader calls things, it stays text. An arrow leads from what needs to what is needed.
 */

/** Graphviz. What is not needed to run is dotted, soft and weak are dashed, unknown is grey; a redundancy is a diamond. */
export function systemDot({ title, components, dependencies, redundancies }: SystemFile): string {
  const at = numbers(components);
  const lines = components.map(({ id, name = id }) => `  ${at.get(id)} [label=${dotText(name)}];`);
  for (const { from, to, strength, when } of dependencies)
    lines.push(`  ${at.get(from)} -> ${at.get(to)}${dotStyle(strength, when)};`);
  redundancies.forEach(({ from, to, need, strength, when }, i) => {
    lines.push(`  r${i} [shape=diamond, label=${dotText(`${need} / ${to.length}`)}];`);
    lines.push(`  ${at.get(from)} -> r${i}${dotStyle(strength, when)};`);
    for (const member of to) lines.push(`  r${i} -> ${at.get(member)}${dotStyle(strength, when)};`);
  });
  const heading = title === undefined ? '' : `  label=${dotText(title)};\n`;
  return `digraph {\n  rankdir=RL;\n  node [shape=box];\n${heading}${lines.join('\n')}\n}\n`;
}

/** Mermaid. Dashed: soft or weak, or only needed to start; a redundancy is a diamond. */
export function systemMermaid({ components, dependencies, redundancies }: SystemFile): string {
  const at = numbers(components);
  const lines = components.map(({ id, name = id }) => `  ${at.get(id)}["${mermaidText(name)}"]`);
  const arrow = (strength: string, when?: string) =>
    when === 'start' || strength === 'soft' || strength === 'weak' ? '-.->' : '-->';
  for (const { from, to, strength, when } of dependencies)
    lines.push(`  ${at.get(from)} ${arrow(strength, when)} ${at.get(to)}`);
  redundancies.forEach(({ from, to, need, strength, when }, i) => {
    lines.push(`  r${i}{"${need} / ${to.length}"}`);
    lines.push(`  ${at.get(from)} ${arrow(strength, when)} r${i}`);
    for (const member of to) lines.push(`  r${i} ${arrow(strength, when)} ${at.get(member)}`);
  });
  return `flowchart LR\n${lines.join('\n')}\n`;
}

const numbers = (components: SystemFile['components']): ReadonlyMap<string, string> =>
  new Map(components.map(({ id }, i) => [id, `n${i}`]));

function dotStyle(strength: string, when?: string): string {
  const style = when === 'start' ? 'dotted' : strength === 'soft' || strength === 'weak' ? 'dashed' : '';
  const said = [...(style === '' ? [] : [`style=${style}`]), ...(strength === 'unknown' ? ['color=gray50'] : [])];
  return said.length === 0 ? '' : ` [${said.join(', ')}]`;
}

/** A quoted text of DOT; a backslash would be an escape of Graphviz's. */
const dotText = (text: string): string => `"${oneLine(text).replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;

/** Mermaid's texts know entities by number, and nothing else that is safe. */
const mermaidText = (text: string): string =>
  oneLine(text).replace(/[^\p{L}\p{N} .,:;/@()+=_-]/gu, (sign) => `#${sign.codePointAt(0) ?? 63};`);

const oneLine = (text: string): string => text.replace(/[\s\p{Cc}\u2028\u2029]+/gu, ' ');
