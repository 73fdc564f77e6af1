import ts from 'typescript';

/** Lines of code in a source text: lines that carry at least one token; no blank lines, no comments, no `<style>`. */
export function codeLines(path: string, text: string): number {
  if (!path.endsWith('.svelte')) return scriptLines(text);
  let total = 0;
  const markup = text
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<style[\s>][\s\S]*?<\/style>/g, '')
    .replace(/<script[^>]*>([\s\S]*?)<\/script>/g, (_whole, script: string) => {
      total += scriptLines(script) + 2; // its two tags
      return '';
    });
  return total + markup.split('\n').filter((line) => line.trim() !== '').length;
}

function scriptLines(text: string): number {
  const file = ts.createSourceFile('code.ts', text, ts.ScriptTarget.Latest, true);
  const lines = new Set<number>();
  const visit = (node: ts.Node) => {
    if (ts.isJSDoc(node)) return;
    const children = node.getChildren(file);
    if (children.length > 0) children.forEach(visit);
    else if (node.getWidth(file) > 0) {
      const first = file.getLineAndCharacterOfPosition(node.getStart(file)).line;
      const last = file.getLineAndCharacterOfPosition(node.getEnd()).line;
      for (let line = first; line <= last; line++) lines.add(line);
    }
  };
  visit(file);
  return lines.size;
}
