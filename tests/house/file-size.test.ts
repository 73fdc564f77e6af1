import { expect, test } from 'vitest';
import { codeLines } from './support/code-lines';
import { projectFiles, textOf } from './support/files';

const LIMIT = 250;

test(`no source file is longer than ${LIMIT} lines of code`, () => {
  // The sentences of a language are one list, not code that grew.
  const sources = projectFiles().filter(
    (path) => /^src\/.*\.(ts|svelte|js)$/.test(path) && !/^src\/text\/(en|de)\.ts$/.test(path),
  );
  const counted = sources.map((path) => [path, codeLines(path, textOf(path) ?? '')] as const);
  expect(counted.filter(([, lines]) => lines > LIMIT)).toEqual([]);
});

test('code is counted; comments, blank lines and styles are not', () => {
  const script =
    '/** A note\n * of two lines. */\nconst a = `\n// text\n\n`; // five\n\n/* gone */\nexport const b = /a\\/\\/b/; /* c\n*/\n';
  expect(codeLines('a.ts', script)).toBe(5);
  const component = `<!-- why\n-->\n<script lang="ts">\n  // no\n  let a = 1;\n</script>\n\n<p>\n  {a}\n</p>\n<style>\n  p {\n    color: red;\n  }\n</style>\n`;
  expect(codeLines('A.svelte', component)).toBe(6);
});

test('a file one line too long is seen', () => {
  expect(codeLines('a.ts', 'f();\n'.repeat(LIMIT + 1))).toBeGreaterThan(LIMIT);
});
