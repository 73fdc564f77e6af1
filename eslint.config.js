import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import { defineConfig } from 'eslint/config';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

/** Rooms whose functions depend on their arguments alone; see CONTRIBUTING.md and `.dependency-cruiser.cjs`. */
const PURE = ['model', 'engine', 'analysis', 'layout', 'importers', 'exporters', 'checks', 'story'].map(
  (room) => `src/${room}/**/*.ts`,
);

/** Files where unchecked text and numbers become our types; only here may a type be asserted with `as`. */
const BORDERS = ['src/model/ids.ts', 'src/catalog/**', 'src/importers/**', 'src/view/map/adapter.ts'];

/** Markup from strings: forbidden everywhere, however it is spelled. */
const MARKUP_SINKS = [
  'innerHTML',
  'outerHTML',
  'insertAdjacentHTML',
  'setHTMLUnsafe',
  'parseHTMLUnsafe',
  'createContextualFragment',
  'srcdoc',
];
const markup = MARKUP_SINKS.map((property) => ({
  property,
  message: 'Text must never become markup: set textContent, or let Svelte draw.',
}));
const documentWrite = { object: 'document', property: 'write', message: 'Text must never become markup.' };

/** A list per kind of file, because a later `no-restricted-*` replaces an earlier one. */
const syntax = {
  assertion: {
    selector:
      'TSNonNullExpression > :not(MemberExpression[computed=true], CallExpression[callee.property.name=/^(get|at|pop|shift|codePointAt)$/])',
    message: 'Only a lookup that cannot miss may be asserted (`values[i]!`, `map.get(key)!`); narrow everything else.',
  },
  styleBySet: {
    selector: 'CallExpression[callee.property.name="setAttribute"][arguments.0.value=/^(style|on.*)$/i]',
    message: 'The content security policy blocks this attribute: use a class, style.setProperty or a listener.',
  },
  glob: {
    selector: 'MemberExpression[object.type="MetaProperty"][property.name=/^glob/]',
    message: 'Only src/catalog reads files at build time.',
  },
  data: {
    selector: 'Literal[value=/(^|\\u002F)data\\u002F(incidents|lessons|schema)/]',
    message: 'Only src/catalog reads data/.',
  },
};
const everywhere = [syntax.assertion, syntax.styleBySet];

const template = [
  {
    selector: 'SvelteAttribute[key.name="style"]:not(:has(SvelteMustacheTag))',
    message:
      'The content security policy blocks a style attribute in a template: use a class, or style:property={value}.',
  },
  {
    selector: 'SvelteAttribute[key.name=/^on/]:has(SvelteLiteral)',
    message: 'The content security policy blocks code in attributes: onclick={handler}.',
  },
  {
    selector: 'SvelteAwaitBlock',
    message: 'Svelte keeps what it resolves to for ever: use view/shared/Awaited.svelte.',
  },
  {
    selector: `SvelteAttribute[key.name=/^(${MARKUP_SINKS.join('|')})$/i]`,
    message: 'Text must never become markup.',
  },
  {
    selector: 'SvelteDirective[kind="Binding"][key.name.name=/^(innerHTML|outerHTML)$/]',
    message: 'Text must never become markup.',
  },
];

const nondeterministic = 'The pure rooms depend on their arguments alone.';
const pureGlobals = [
  ...[
    'document',
    'window',
    'navigator',
    'performance',
    'crypto',
    'location',
    'history',
    'localStorage',
    'sessionStorage',
  ],
  ...[
    'self',
    'globalThis',
    'fetch',
    'setTimeout',
    'setInterval',
    'setImmediate',
    'queueMicrotask',
    'requestAnimationFrame',
  ],
  ...['process', 'Buffer', 'console'],
].map((name) => ({ name, message: nondeterministic }));
const pureProperties = [
  { object: 'Math', property: 'random', message: `${nondeterministic} Take a seeded generator.` },
  { object: 'Date', property: 'now', message: `${nondeterministic} Take the time.` },
  ...[
    'localeCompare',
    'toLocaleString',
    'toLocaleLowerCase',
    'toLocaleUpperCase',
    'toLocaleDateString',
    'toLocaleTimeString',
  ].map((property) => ({
    property,
    message: `${nondeterministic} This one asks the machine for its language; compare by code units.`,
  })),
];
const pureSyntax = [
  { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: `${nondeterministic} Take the time.` },
  { selector: 'CallExpression[callee.name="Date"]', message: `${nondeterministic} Take the time.` },
];

/** What Node has and a browser has not; type checking cannot tell, because the tests share its program. */
const nodeGlobals = ['process', 'Buffer', 'global', '__dirname', '__filename', 'require', 'setImmediate'].map(
  (name) => ({
    name,
    message: 'Not in a browser.',
  }),
);

/** d3 computes, Svelte draws: the half of d3 that touches the page or the clock stays out. */
const D3_THAT_DRAWS = [
  ...[
    'select',
    'selectAll',
    'selection',
    'selector',
    'selectorAll',
    'create',
    'creator',
    'local',
    'matcher',
    'namespace',
    'namespaces',
  ],
  ...[
    'pointer',
    'pointers',
    'style',
    'styles',
    'window',
    'transition',
    'active',
    'interrupt',
    'zoom',
    'zoomIdentity',
    'zoomTransform',
  ],
  ...[
    'drag',
    'dragDisable',
    'dragEnable',
    'brush',
    'brushX',
    'brushY',
    'brushSelection',
    'axisTop',
    'axisRight',
    'axisBottom',
    'axisLeft',
  ],
  ...[
    'timer',
    'timeout',
    'interval',
    'now',
    'timerFlush',
    'forceSimulation',
    'csv',
    'tsv',
    'dsv',
    'html',
    'image',
    'json',
    'svg',
    'text',
    'xml',
    'blob',
    'buffer',
  ],
];
const d3 = { name: 'd3', importNames: D3_THAT_DRAWS, message: 'd3 only computes; Svelte draws and CSS moves.' };

/**
 * The floors are dependency-cruiser's business; it sees compiled components, in which
 * type imports no longer exist, so the walls around view stand here a second time.
 */
const notInView = ['state', 'pages', 'cli', 'catalog', 'workers'].map((room) => ({
  regex: `^(\\.\\./)+${room}(/|$)`,
  message: `View does not know ${room}; it is a function of its props.`,
}));

/** The same for the checks of contributors, which no reader downloads. */
const notInProduct = {
  regex: '^(\\.\\./)+checks(/|$)',
  message: 'Checks are for contributors: tests and the command line.',
};

export default defineConfig(
  {
    ignores: [
      'dist/**',
      'node_modules/**',
      'data/**',
      'public/**',
      '.test-output/**',
      '.pages/**',
      'package/**',
      'release/**',
      'coverage/**',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    files: ['**/*.ts', '**/*.svelte'],
    extends: [ts.configs.strictTypeChecked],
    languageOptions: {
      globals: { ...globals.browser },
      parserOptions: { projectService: true, extraFileExtensions: ['.svelte'], tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      'no-undef': 'off', // the compiler knows better
      // Lookups may be asserted (typed arrays), nothing else: see `syntax.assertion`.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      'no-restricted-properties': ['error', ...markup, documentWrite],
      'no-restricted-syntax': ['error', ...everywhere],
      'no-eval': 'error',
      'no-new-func': 'error',
      '@typescript-eslint/no-unnecessary-type-parameters': 'off', // tells types apart, names what a reader returns
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      'object-shorthand': 'error',
      eqeqeq: 'error',
    },
  },
  svelte.configs.recommended, // after TypeScript's, whose parser it replaces for components
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } },
    rules: {
      'svelte/prefer-svelte-reactivity': 'off', // values are replaced whole ($state.raw), never changed in place
    },
  },
  {
    files: ['**/*.svelte'],
    rules: {
      'svelte/no-at-html-tags': 'error',
      'svelte/no-target-blank': 'error',
      'svelte/no-navigation-without-resolve': 'off', // a rule for SvelteKit
      // The parser does not type every event of a template; svelte-check does.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-meaningless-void-operator': 'off', // `void value;` names what an effect depends on
      'prefer-const': 'off', // `let { a } = $props()` is Svelte's own idiom
    },
  },
  {
    files: ['src/**'],
    rules: {
      'no-console': 'error',
      'no-restricted-globals': ['error', ...nodeGlobals],
      'no-restricted-imports': ['error', { paths: [d3], patterns: [notInProduct] }],
      'no-restricted-syntax': ['error', ...everywhere, syntax.glob, syntax.data],
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
    },
  },
  {
    files: ['src/**/*.svelte'],
    rules: { 'no-restricted-syntax': ['error', ...everywhere, syntax.glob, syntax.data, ...template] },
  },
  {
    files: ['src/view/**'],
    rules: { 'no-restricted-imports': ['error', { paths: [d3], patterns: [...notInView, notInProduct] }] },
  },
  {
    files: PURE,
    rules: {
      'no-restricted-globals': ['error', ...pureGlobals, ...nodeGlobals],
      'no-restricted-properties': ['error', ...markup, documentWrite, ...pureProperties],
      'no-restricted-syntax': ['error', ...everywhere, syntax.glob, syntax.data, ...pureSyntax],
    },
  },
  {
    files: ['src/catalog/**'],
    rules: { 'no-restricted-syntax': ['error', ...everywhere] },
  },
  {
    // An ambient module cannot import by statement.
    files: ['src/catalog/virtual.d.ts'],
    rules: { '@typescript-eslint/consistent-type-imports': 'off' },
  },
  {
    files: ['src/cli/**'],
    languageOptions: { globals: globals.node },
    rules: {
      'no-console': 'off',
      'no-restricted-globals': 'off',
      'no-restricted-imports': ['error', { paths: [d3] }],
    },
  },
  {
    files: BORDERS,
    rules: { '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'as' }] },
  },
  {
    // Tests look into things from outside: they may assert, and plant what they please.
    files: ['tests/**'],
    rules: {
      'no-restricted-syntax': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unnecessary-condition': 'off',
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-unnecessary-template-expression': 'off', // samples that must not find themselves
    },
  },
  {
    files: ['**/*.js', '**/*.mjs', '**/*.cjs'],
    languageOptions: { globals: globals.node },
    rules: {
      'no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-eval': 'error',
      'no-new-func': 'error',
      'object-shorthand': 'error',
      eqeqeq: 'error',
    },
  },
);
