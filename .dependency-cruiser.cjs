/**
 * Who may know whom. Rooms stand on floors; a room may import the rooms listed for it
 * and itself, nothing else. A room that is missing here may import nothing.
 * The rule that fires names the room: `engine-knows-only-model`.
 */
const pure = ['model', 'engine', 'analysis', 'layout', 'exporters', 'importers'];
const rooms = {
  model: [],
  importers: ['model'],
  checks: ['model'], // for contributors: the tests alone, never the product
  engine: ['model'],
  layout: ['model', 'engine'],
  analysis: ['model', 'engine'],
  exporters: ['model', 'engine', 'layout', 'analysis'],
  workers: pure,
  catalog: pure,
  text: [...pure, 'theme'], // names for what the theme can show
  theme: pure,
  story: ['model', 'engine', 'analysis', 'layout', 'exporters', 'catalog', 'text', 'theme'],
  state: [...pure, 'story', 'workers', 'catalog', 'text', 'theme'],
  view: [...pure, 'story', 'text', 'theme'],
  cli: [...pure, 'story', 'workers', 'catalog', 'text', 'theme', 'state'],
  pages: [...pure, 'story', 'workers', 'catalog', 'text', 'theme', 'state', 'view'],
};

/** Packages a room may import; a room that is not named here may import none. */
const packages = {
  model: ['valibot'],
  importers: ['yaml', 'papaparse'],
  checks: ['valibot'],
  workers: ['gifenc'],
  state: ['valibot'],
  view: ['svelte', 'd3', 'cytoscape'],
  pages: ['svelte'],
  cli: ['@modelcontextprotocol/sdk'],
};

const or = (names) => names.map((name) => name.replaceAll('/', '\\/')).join('|');
const inPackages = (names) => `node_modules/(@types/)?(${or(names)})/`;
const NPM = ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-bundled', 'npm-no-pkg', 'npm-unknown'];

const roomRules = Object.entries(rooms).map(([room, known]) => ({
  name: `${room}-knows-only-${known.length === 0 ? 'itself' : known.length > 4 ? 'what-is-below' : known.join('-')}`,
  comment: `src/${room} may import ${[...known, 'itself'].join(', ')}.`,
  severity: 'error',
  from: { path: `^src/${room}/` },
  to: { path: '^src/', pathNot: `^src/(${or([room, ...known])})/` },
}));

const packageRules = Object.keys(rooms).map((room) => ({
  name: `${room}-packages`,
  comment: `Packages for src/${room}: ${(packages[room] ?? ['none']).join(', ')}.`,
  severity: 'error',
  from: { path: `^src/${room}/` },
  to: { dependencyTypes: NPM, ...(packages[room] && { pathNot: inPackages(packages[room]) }) },
}));

module.exports = {
  forbidden: [
    ...roomRules,
    ...packageRules,
    {
      name: 'library-is-pure',
      comment: 'src/index.ts is values and functions without a page; nobody inside imports it.',
      severity: 'error',
      from: { path: '^src/[^/]+$' },
      to: { path: '^src/', pathNot: `^src/(${or(pure)})/` },
    },
    {
      name: 'pages-apart',
      comment: 'App, embed, element and story page are readers of the same rooms; none is built on another.',
      severity: 'error',
      from: { path: '^src/pages/([^/]+)/' },
      to: { path: '^src/pages/[^/]+/', pathNot: '^src/pages/$1/' },
    },
    {
      name: 'scripts-render-pages',
      comment: 'What writes pages at build time knows a page by its prerender.ts alone.',
      severity: 'error',
      from: { path: '^scripts/' },
      to: { path: '^src/pages/', pathNot: '^src/pages/[^/]+/prerender\\.ts$' },
    },
    {
      name: 'no-room-without-rules',
      comment: 'A new folder under src needs a line in .dependency-cruiser.cjs (and one in DECISIONS.md).',
      severity: 'error',
      from: { path: '^src/[^/]+/', pathNot: `^src/(${or(Object.keys(rooms))})/` },
      to: {},
    },
    {
      name: 'no-cycles',
      comment: 'Type imports count: a circle of types is a circle of ideas.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'data-through-catalog',
      comment: 'Only src/catalog reads data/; it can be moved, split or fetched without anybody noticing.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/catalog/' },
      to: { path: '^data/' },
    },
    {
      name: 'src-stays-in-src',
      comment: 'The product imports no test, script or benchmark.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^[^/]+', pathNot: '^(src|data)/|node_modules/', dependencyTypes: ['local'] },
    },
    {
      name: 'cytoscape-in-one-file',
      comment: 'Nodes, edges and pixels stay behind src/view/map/adapter.ts.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/view/map/adapter\\.ts$' },
      to: { path: inPackages(['cytoscape']) },
    },
    {
      name: 'd3-only-computes',
      comment: 'Svelte draws and CSS moves; eslint watches the names imported from the whole d3.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: inPackages(['d3-(selection|transition|zoom|drag|brush|axis|force|fetch|timer)']) },
    },
    {
      name: 'node-only-in-cli',
      comment: 'A browser has no node:fs.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/cli/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'declared-packages',
      comment: 'A package that only happens to be installed may be gone tomorrow.',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'resolvable',
      comment: 'An import that leads nowhere hides what it would have broken.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^virtual:' },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true, // type imports count
    doNotFollow: { path: ['node_modules', '^data/'] },
    enhancedResolveOptions: {
      extensions: ['.ts', '.svelte', '.js', '.mjs', '.json', '.css', '.d.ts'],
      exportsFields: ['exports'],
      conditionNames: ['svelte', 'browser', 'import', 'types', 'default'],
    },
  },
};
