import fc from 'fast-check';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { SNIPPET_KINDS, snippetOf, type Shared } from '../../src/exporters/snippets';
import { law } from '../support/property';

const SHARED: Shared = {
  title: 'AWS outage in us-east-1',
  alt: 'Dependency map, step 3 of 14.',
  embed: 'https://example.org/d/s/aws-2025-10-20/embed.html?theme=dark#/aws-2025-10-20?fail=a&step=3',
  link: 'https://example.org/d/?lang=en#/aws-2025-10-20?fail=a&step=3',
  page: 'https://example.org/d/s/aws-2025-10-20/',
  image: 'https://example.org/d/s/aws-2025-10-20/card.png',
  script: 'https://example.org/d/embed.js',
};
const awkward = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...Array.from('"\'<>&{}`$\\\n ()[]!a;=/')) }));
const hostile = fc.record({ title: awkward, alt: awkward }).map((words): Shared => ({ ...SHARED, ...words }));

/** Start tags of a text of HTML, with the names of their attributes: sign by sign, as a browser does it. */
function tagsOf(html: string): string[] {
  return [...html.matchAll(/<(\/?[a-z][a-z-]*)((?:\s+[a-zA-Z-]+(?:="[^"]*")?)*)\s*\/?>/g)].map(
    ([, name = '', attributes = '']) =>
      [name, ...[...attributes.matchAll(/([a-zA-Z-]+)(?:="[^"]*")?/g)].map(([, key]) => key)].join(' '),
  );
}

describe.each(SNIPPET_KINDS.filter((kind) => kind !== 'markdown' && kind !== 'paste'))('%s', (kind) => {
  law('has the same elements and attributes, whatever the title says', [hostile], (shared) => {
    const text = snippetOf(kind, shared);
    expect(tagsOf(text)).toEqual(tagsOf(snippetOf(kind, SHARED)));
    expect(text.replace(/<[^>]*>/g, '').trim()).toBe(''); // nothing has escaped into the text between the tags
  });

  it('brings no style and no code of its own', () => {
    expect(snippetOf(kind, SHARED)).not.toMatch(/style=|\son\w+=|javascript:|<script(?! async src="https:)/);
  });
});

law('compiles as JSX, and the title arrives as it was', [hostile], (shared) => {
  const source = `export const x = ${snippetOf('jsx', shared)};`;
  const { diagnostics, outputText } = ts.transpileModule(source, {
    reportDiagnostics: true,
    fileName: 'x.tsx',
    compilerOptions: { jsx: ts.JsxEmit.React, target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext },
  });
  expect((diagnostics ?? []).map(({ messageText }) => messageText)).toEqual([]);
  const made: { type: string; props: Record<string, unknown> }[] = [];
  const React = { createElement: (type: string, props: Record<string, unknown>) => made.push({ type, props }) };
  // eslint-disable-next-line no-new-func, @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call
  new Function('React', outputText.replace('export const', 'const'))(React);
  expect(made).toHaveLength(1);
  expect(made[0]?.type).toBe('iframe');
  expect(made[0]?.props).toMatchObject({ src: shared.embed, title: shared.title.replace(/\s+/g, ' ') });
});

it('gives an address alone to editors that fetch what it describes', () => {
  expect(snippetOf('paste', SHARED)).toBe(SHARED.page);
});

it('keeps picture and link as the content of the responsive element', () => {
  expect(snippetOf('responsive', SHARED)).toBe(
    `<dominograph-embed src="https://example.org/d/s/aws-2025-10-20/embed.html?theme=dark#/aws-2025-10-20?fail=a&amp;step=3" title="AWS outage in us-east-1" height="560">
  <a href="https://example.org/d/?lang=en#/aws-2025-10-20?fail=a&amp;step=3"><img src="https://example.org/d/s/aws-2025-10-20/card.png" alt="Dependency map, step 3 of 14." width="600" height="315"></a>
</dominograph-embed>
<script async src="https://example.org/d/embed.js"></script>`,
  );
});

law('is one linked picture in Markdown', [hostile], (shared) => {
  const text = snippetOf('markdown', shared).replace(/\\[!-/:-@[-`{-~]/g, '');
  expect(text).toMatch(/^\[!\[[^[\]]*\]\(https:[^\s()]+\)\]\(https:[^\s()]+\)$/);
});
