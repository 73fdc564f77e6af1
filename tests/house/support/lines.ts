const component = (markup: string) =>
  `<script lang="ts">\n  let { x }: { x: string } = $props();\n</script>\n${markup}\n`;
const RULE = {
  sink: 'no-restricted-properties',
  syntax: 'no-restricted-syntax',
  globals: 'no-restricted-globals',
  imports: 'no-restricted-imports',
  assertion: '@typescript-eslint/consistent-type-assertions',
} as const;

/** What no rule may object to: the permitted neighbours of the faults below. */
export const HEALTHY_LINES: Readonly<Record<string, string>> = {
  'src/model/ids.ts': `export type Id = string & { readonly __id: unique symbol };\nexport const toId = (text: string): Id => text as Id;\n`,
  'src/engine/fine.ts': `export const KINDS = ['hard', 'soft'] as const;\nexport const at = (values: Float64Array, i: number): number => values[i]!;\nexport const when = (text: string): number => new Date(text).getTime();\n`,
  'src/view/Fine.svelte': component(
    '<p class="a" style:left={x} style="top: {x}">{x}</p>\n<button type="button" onclick={() => x}>{x}</button>',
  ),
  'src/view/fine.ts': `import { scaleLinear } from 'd3';\nexport const x = scaleLinear([0, 1], [0, 2]);\nexport const set = (mark: HTMLElement) => {\n  mark.textContent = 'a';\n};\nexport const later = () => setTimeout(set, 5);\n`,
  'src/checks/fine.ts': `export const fine = true;\n`,
  'src/cli/fine.ts': `import { fine } from '../checks/fine';\nconsole.log(process.argv.length, fine);\n`,
  'src/catalog/fine.ts': `export const files = import.meta.glob('../../data/incidents/*.json');\n`,
};

/** One planted fault per row: the rule that must fire, the file, and its text. */
export const LINE_FAULTS: readonly (readonly [rule: string, path: string, text: string])[] = [
  // Text never becomes markup or code.
  ['svelte/no-at-html-tags', 'src/view/Html.svelte', component('{@html x}')],
  [RULE.syntax, 'src/view/Style.svelte', component('<p style="color: red">{x}</p>')],
  [RULE.syntax, 'src/view/SvgStyle.svelte', component('<svg><path style="fill: red" d={x} /></svg>')],
  [RULE.syntax, 'src/view/Handler.svelte', component('<button type="button" onclick="go()">{x}</button>')],
  [RULE.syntax, 'src/view/Inner.svelte', component('<p innerHTML={x}></p>')],
  [
    RULE.syntax,
    'src/view/Bind.svelte',
    `<script lang="ts">\n  let x = $state('');\n</script>\n<p contenteditable="true" bind:innerHTML={x}></p>\n`,
  ],
  [RULE.sink, 'src/view/inner.ts', `export const set = (p: Element) => {\n  p.innerHTML = 'a';\n};\n`],
  [RULE.sink, 'src/view/outer.ts', `export const set = (p: Element) => {\n  p.outerHTML = 'a';\n};\n`],
  [
    RULE.sink,
    'src/view/adjacent.ts',
    `export const set = (p: Element) => {\n  p.insertAdjacentHTML('beforeend', 'a');\n};\n`,
  ],
  [RULE.sink, 'src/view/write.ts', `document.write('a');\n`],
  [RULE.syntax, 'src/view/attribute.ts', `export const set = (p: Element) => p.setAttribute('style', 'color: red');\n`],
  ['no-eval', 'src/view/eval.ts', `export const run = (code: string): unknown => eval(code);\n`],
  ['no-new-func', 'src/view/func.ts', `export const run = (code: string) => new Function(code);\n`],
  ['@typescript-eslint/no-implied-eval', 'src/view/implied.ts', `setTimeout('go()', 5);\n`],
  // The pure rooms depend on their arguments alone.
  [RULE.sink, 'src/engine/random.ts', `export const dice = () => Math.random();\n`],
  [RULE.sink, 'src/engine/now.ts', `export const now = () => Date.now();\n`],
  [RULE.syntax, 'src/analysis/date.ts', `export const now = () => new Date();\n`],
  [RULE.sink, 'src/exporters/locale.ts', `export const order = (a: string, b: string) => a.localeCompare(b);\n`],
  [RULE.globals, 'src/layout/document.ts', `export const width = () => document.body.clientWidth;\n`],
  [RULE.globals, 'src/model/window.ts', `export const width = () => window.innerWidth;\n`],
  [RULE.globals, 'src/importers/navigator.ts', `export const language = () => navigator.language;\n`],
  [RULE.globals, 'src/engine/performance.ts', `export const now = () => performance.now();\n`],
  [RULE.globals, 'src/engine/timeout.ts', `export const wait = () => setTimeout(wait, 5);\n`],
  // Borders.
  [RULE.assertion, 'src/state/as.ts', `export const text = (x: unknown) => x as string;\n`],
  [RULE.assertion, 'src/view/As.svelte', component('<p>{x as string}</p>')],
  [RULE.syntax, 'src/state/bang.ts', `export const text = (x: string | null) => x!.length;\n`],
  ['@typescript-eslint/no-explicit-any', 'src/state/any.ts', `export const text = (x: any): unknown => x;\n`],
  ['no-console', 'src/state/console.ts', `console.log('a');\n`],
  [RULE.globals, 'src/state/process.ts', `export const home = () => process.env['HOME'];\n`],
  [RULE.syntax, 'src/state/glob.ts', `export const files = import.meta.glob('./*.json');\n`],
  [RULE.syntax, 'src/state/data.ts', `export const file = () => fetch('./data/incidents/a.json');\n`],
  [RULE.imports, 'src/view/d3.ts', `import { select } from 'd3';\nexport default select;\n`],
  [RULE.imports, 'src/view/all-d3.ts', `import * as d3 from 'd3';\nexport default d3;\n`],
  [
    RULE.imports,
    'src/view/TypeImport.svelte',
    `<script lang="ts">\n  import type { Explorer } from '../state/explorer.svelte';\n  let { x }: { x: Explorer } = $props();\n</script>\n{x}\n`,
  ],
  [RULE.globals, 'src/checks/fetch.ts', `export const load = () => fetch('a');\n`],
  [
    RULE.imports,
    'src/pages/check-type.ts',
    `import type { LessonWorld } from '../checks/lesson';\nexport type Seen = LessonWorld;\n`,
  ],
  [
    RULE.imports,
    'src/view/Check.svelte',
    `<script lang="ts">\n  import type { LessonWorld } from '../checks/lesson';\n  let { x }: { x: LessonWorld } = $props();\n</script>\n{x}\n`,
  ],
  [
    '@typescript-eslint/no-floating-promises',
    'src/state/floating.ts',
    `export const go = () => {\n  Promise.resolve(1);\n};\n`,
  ],
];
