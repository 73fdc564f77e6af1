/** What stands in a package.json, as far as it matters here. */
export interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly [key: string]: unknown;
}

const KEYWORDS = [
  ...['cascading-failure', 'dependency-graph', 'blast-radius', 'single-point-of-failure', 'resilience', 'sre'],
  ...['docker-compose', 'kubernetes', 'terraform', 'backstage', 'outage', 'mcp'],
];

/** The package's own package.json: nothing needed at run time, nothing that runs when it is installed. */
export const manifestOf = ({ name, version, description, license, engines }: Manifest): Manifest => ({
  ...{ name, version, description, license, engines, keywords: KEYWORDS, type: 'module' },
  bin: { dominograph: 'cli.js' },
  types: './lib/index.d.ts',
  exports: {
    '.': { types: './lib/index.d.ts', default: './lib/index.js' },
    './embed': { types: './embed.d.ts', default: './embed.js' },
    './embed/react': { types: './embed-react.d.ts' },
    './embed/svelte': { types: './embed-svelte.d.ts' },
    './schema.json': './schema.json',
    './pages/*': './pages/*',
    './package.json': './package.json',
  },
  sideEffects: ['./embed.js', './element.js', './cli.js'],
});
