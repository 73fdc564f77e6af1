// docs/large-graphs.md, tried: a large system goes to igraph as the two tables that `dominograph convert` writes, and both
// are asked for blast radii and single points of failure. Answers are compared before times are.
//
//   node bench/large-graphs.mjs [n, default 1000000]
//
// Needs igraph for Python (Debian: python3-igraph).
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { mulberry32, scaleFree, SEED } from './support/graphs.mjs';
import { loadOwn } from './support/load.mjs';

const EACH = 2;
const ASKED = 40;
const n = Number(process.argv[2] ?? 1_000_000);
if (!(n >= 100)) throw new RangeError(`n must be 100 or more, got ${process.argv[2]}`);

const python = ['python3', '/usr/bin/python3'].find((each) => spawnSync(each, ['-c', 'import igraph']).status === 0);
if (python === undefined) throw new Error('no Python has igraph here');

const { graphOfSystem, systemColumns, blastRadius, singlePointsOfFailure } = await loadOwn('large-graphs', [
  'model/system-graph',
  'exporters/system-columns',
  'engine/blast',
  'analysis/single-points',
]);

const PROGRAM = `
import csv, json, sys, time, igraph
folder, asked = sys.argv[1], json.loads(sys.argv[2])
start = time.perf_counter()
with open(folder + '/vertices.csv', newline='', encoding='utf-8') as file:
    names = [row['name'] for row in csv.DictReader(file)]
at = {name: i for i, name in enumerate(names)}
with open(folder + '/edges.csv', newline='', encoding='utf-8') as file:
    edges = [(at[row['from']], at[row['to']]) for row in csv.DictReader(file) if row['when'] == 'run']
graph = igraph.Graph(n=len(names), edges=edges, directed=True)
read = time.perf_counter() - start
start = time.perf_counter()
hits = [len(graph.subcomponent(at[name], mode='in')) - 1 for name in asked]
points = [len(graph.subcomponent(at[name], mode='out')) - 1 for name in asked]
print(json.dumps({'hits': hits, 'points': points, 'read': read, 'answer': time.perf_counter() - start, 'version': igraph.__version__}))
`;

/** Seconds since some start. */
const now = () => performance.now() / 1000;
const flat = scaleFree(n, EACH);
const idOf = (v) => `service-${v}`;
const system = {
  ...{ format: 'dominograph-system', version: 2, redundancies: [] },
  components: Array.from({ length: n }, (_, v) => ({ id: idOf(v) })),
  dependencies: Array.from(flat, (provider, i) => ({
    ...{ from: idOf(EACH + Math.floor(i / EACH)), to: idOf(provider), strength: 'hard', lag_minutes: null },
    // One in ten is needed only to start.
    ...(i % 10 === 0 && { when: 'start' }),
  })),
};
const random = mulberry32(SEED);
const asked = Array.from({ length: ASKED }, (_, i) => (i < 5 ? i : Math.floor(random() * n)));

const folder = mkdtempSync(path.join(tmpdir(), 'dominograph-large-'));
try {
  let start = now();
  const columns = systemColumns(system, 'igraph');
  for (const [name, text] of Object.entries(columns)) writeFileSync(path.join(folder, `${name}.csv`), text);
  const wrote = now() - start;
  const bytes = ['vertices', 'edges'].map((name) => statSync(path.join(folder, `${name}.csv`)).size);

  start = now();
  const graph = graphOfSystem(system);
  const built = now() - start;
  start = now();
  const hits = asked.map((v) =>
    blastRadius(graph, [{ component: v, level: 3 }]).reduce((sum, level) => sum + (level > 0 ? 1 : 0), -1),
  );
  const points = asked.map((v) => singlePointsOfFailure(graph, v).length);
  const answered = now() - start;

  const told = JSON.parse(
    execFileSync(python, ['-c', PROGRAM, folder, JSON.stringify(asked.map(idOf))], {
      encoding: 'utf8',
      maxBuffer: 1 << 26,
    }),
  );
  const wrong = asked.filter((_, i) => told.hits[i] !== hits[i] || told.points[i] !== points[i]);
  if (wrong.length > 0) throw new Error(`answers differ for ${wrong.map(idOf).join(', ')}`);

  const s = (seconds) => `${seconds.toFixed(2)} s`;
  console.log(
    `${n} components, ${flat.length} dependencies; ${bytes.map((size) => `${(size / 1e6).toFixed(0)} MB`).join(' and ')} written in ${s(wrote)}.`,
  );
  console.log(`${ASKED} blast radii and ${ASKED} lists of single points of failure, the same in both:\n`);
  console.log('|                     | graph made | answered |\n| ------------------- | ---------- | -------- |');
  console.log(`| Dominograph         | ${s(built).padEnd(10)} | ${s(answered).padEnd(8)} |`);
  console.log(`| ${`igraph ${told.version}`.padEnd(19)} | ${s(told.read).padEnd(10)} | ${s(told.answer).padEnd(8)} |`);
} finally {
  rmSync(folder, { recursive: true });
}
