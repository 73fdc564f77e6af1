import { placeOf } from './lines';
import type { SourceFile } from './types';

const FENCE = /^([ \t]{0,8}(?:>[ \t]?)*)(`{3,}(?!`)|~{3,}(?!~))[ \t]{0,9}([\w.+-]{0,30})[^\n`]*$/gm;
/** Words after a fence that can be one of our formats; a fence without a word may be. */
const LANGUAGES =
  /^(|mermaid|mmd|dot|graphviz|gv|ya?ml|json[c5l]?|csv|tsv|xml|graphml|text|txt|console|shell|sh|bash|compose)$/i;

/**
 * The fenced parts of a Markdown text that may hold a graph, each with the line on which it begins. Empty for what is
 * no Markdown. Linear in the size of the text.
 */
export function fencedParts(file: SourceFile): SourceFile[] {
  const parts: SourceFile[] = [];
  let open: {
    readonly mark: string;
    readonly language: string;
    readonly from: number;
    readonly indent: string;
  } | null = null;
  for (const fence of file.text.matchAll(FENCE)) {
    const [whole, indent = '', mark = '', language = ''] = fence;
    if (open === null) open = { mark, language, from: fence.index + whole.length + 1, indent };
    else if (language === '' && mark.startsWith(open.mark.slice(0, 3)) && mark.length >= open.mark.length) {
      const { from } = open;
      if (LANGUAGES.test(open.language)) {
        const inside = file.text.slice(from, Math.max(from, fence.index - 1));
        parts.push({
          name: file.name,
          text: open.indent === '' ? inside : withoutIndent(inside, open.indent),
          firstLine: placeOf(file, from).line,
        });
      }
      open = null;
    }
  }
  return parts.filter(({ text }) => text.trim() !== '');
}

const withoutIndent = (text: string, indent: string): string =>
  text
    .split('\n')
    .map((line) => (line.startsWith(indent) ? line.slice(indent.length) : line.trimStart()))
    .join('\n');

/** What follows a prompt or other words, from the first line that begins like JSON; null if none does. */
export function behindPrompt(file: SourceFile): SourceFile | null {
  const start = /\n(?=[ \t]*[[{]\s*(?:["{[]|\n))/.exec(file.text.slice(0, 20_000));
  if (!start) return null;
  const from = start.index + 1;
  return { name: file.name, text: file.text.slice(from), firstLine: placeOf(file, from).line };
}
