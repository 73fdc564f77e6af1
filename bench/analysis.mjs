// Dominograph's analyses beside graphology and NetworkX, and the Aralia fault trees, in one run.
//
//   node bench/analysis.mjs [sizes, default 187,500,2000]
//
// Seeded scale-free graphs as in bench/engine.mjs, three hard dependencies each. Asked of all: what the failure of each
// single component takes down (all sources), and the dominators of the ways that a failure of the oldest one takes.
// Answers are compared before times are. Times are medians; beside them the processor's time, which a busy machine does
// not stretch. NetworkX runs in the same minute if python3 has it, else it is not installed and says so.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { DirectedGraph } from 'graphology';
import { bfsFromNode } from 'graphology-traversal';
import { build } from 'vite';

const DEPENDENCIES = 3;
const SEED = 20251020;
const BUDGET_MS = 1500;
/** Beyond this size a library takes minutes to say what it has said already. */
const LIMIT = 2000;

const root = fileURLToPath(new URL('..', import.meta.url));
const reference = path.resolve(root, '../shared/reference');
const sizes = (process.argv[2] ?? '187,500,2000').split(',').map(Number);
if (!sizes.every((n) => Number.isInteger(n) && n >= 10))
  throw new RangeError(`sizes must be 10 or more: ${process.argv[2]}`);

const own = await loadOwn();
console.log(`Node ${process.version}, ${os.cpus()[0]?.model ?? 'unknown processor'}, seed ${SEED}`);
console.log(`NetworkX: ${networkx() ?? 'not installed'}\n`);
for (const n of sizes) compareAt(n);
rankings();
aralia();

/** The sources are TypeScript, which Node 20 does not read: bundle them first. */
async function loadOwn() {
  const outDir = path.join(root, 'node_modules/.cache/bench-analysis');
  const files = [
    'model/build-graph',
    'model/incident-graph',
    'engine/blast',
    'analysis/work',
    'analysis/kill-sets',
    'analysis/choke-points',
    'analysis/ranking/rank-failures',
    'analysis/ranking/rank-mitigations',
    'analysis/ranking/candidates',
    'analysis/ranking/yardstick',
    'analysis/fault-tree/read-fault-tree',
    'analysis/fault-tree/cut-sets',
  ];
  await build({
    configFile: false,
    root,
    logLevel: 'silent',
    build: {
      ssr: true,
      outDir,
      emptyOutDir: true,
      copyPublicDir: false,
      minify: false,
      rollupOptions: {
        input: Object.fromEntries(files.map((file) => [path.basename(file), path.join(root, 'src', `${file}.ts`)])),
        output: { entryFileNames: '[name].mjs', chunkFileNames: '[name].mjs' },
      },
    },
  });
  const modules = await Promise.all(
    files.map((file) => import(pathToFileURL(path.join(outDir, `${path.basename(file)}.mjs`)).href)),
  );
  return Object.assign({}, ...modules);
}

function mulberry32(seed) {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Pairs [provider, dependent]. @see Barabási, Albert (1999) */
function scaleFree(n) {
  const random = mulberry32(SEED);
  const pairs = [];
  for (let v = 1; v < n; v++) {
    const chosen = new Set();
    while (chosen.size < Math.min(v, DEPENDENCIES)) {
      const byDegree = pairs.length > 0 && random() < 0.5;
      chosen.add(byDegree ? pairs[Math.floor(random() * pairs.length)][0] : Math.floor(random() * v));
    }
    for (const provider of chosen) pairs.push([provider, v]);
  }
  return pairs;
}

/** Median wall and processor milliseconds of `once()`, after a warm-up, within a budget. */
function median(once, budget = BUDGET_MS) {
  const began = performance.now();
  const result = once();
  const runs = Math.max(3, Math.min(101, Math.round(budget / (performance.now() - began))));
  const times = [];
  for (let i = 0; i < runs; i++) {
    const cpu = process.cpuUsage();
    const start = performance.now();
    once();
    const used = process.cpuUsage(cpu);
    times.push({ ms: performance.now() - start, cpu: (used.user + used.system) / 1000 });
  }
  const middle = (key) => times.map((row) => row[key]).sort((a, b) => a - b)[times.length >> 1];
  return { ms: middle('ms'), cpu: middle('cpu'), result };
}

function compareAt(n) {
  const pairs = scaleFree(n);
  const ids = Array.from({ length: n }, (_, v) => `c${v}`);
  const graph = own.buildGraph(
    ids.map((id) => ({ id })),
    pairs.map(([provider, dependent]) => ({
      dependent: ids[dependent],
      providers: [ids[provider]],
      kind: 'hard',
      lag: 0,
    })),
  );
  const other = new DirectedGraph();
  for (const id of ids) other.addNode(id);
  for (const [provider, dependent] of pairs) other.addEdge(ids[provider], ids[dependent]);

  const rows = [];
  const blasts = median(() => {
    let total = 0;
    for (let v = 0; v < n; v++)
      for (const level of own.blastRadius(graph, [{ component: v, level: 3 }])) total += level > 0 ? 1 : 0;
    return total;
  });
  rows.push(['all sources', 'dominograph, one blast each', blasts]);
  const kills = median(() => {
    const sets = own.killSets(graph);
    let total = 0;
    for (let v = 0; v < n; v++) total += sets.killersOf(v).length;
    return total;
  });
  rows.push(['all sources', 'dominograph, kill sets', kills]);
  if (n <= LIMIT) {
    const all = median(() => {
      let total = 0;
      for (const id of ids) bfsFromNode(other, id, () => void total++, { mode: 'outbound' });
      return total;
    });
    rows.push(['all sources', 'graphology, bfsFromNode each', all]);
  }
  const tree = median(() => own.propagationTree(graph, 0).parent.reduce((sum, up) => sum + up, 0));
  rows.push(['dominators', 'dominograph', tree]);

  const python = networkx() === null ? null : askNetworkx(n, pairs);
  if (python) {
    rows.push(['all sources', 'NetworkX, descendants each', python.sources]);
    rows.push(['dominators', 'NetworkX, immediate_dominators', python.dominators]);
  }
  console.log(`${n} components, ${pairs.length} hard dependencies`);
  for (const question of ['all sources', 'dominators']) {
    const asked = rows.filter(([about]) => about === question);
    const answers = new Set(asked.map(([, , { result }]) => result));
    if (answers.size > 1) throw new Error(`${question}: the answers differ: ${[...answers].join(', ')}`);
    const best = Math.min(...asked.filter(([, who]) => who.startsWith('dominograph')).map(([, , { ms }]) => ms));
    for (const [, who, { ms, cpu }] of asked)
      console.log(
        `  ${question.padEnd(12)}${who.padEnd(34)}${format(ms)} ms${format(cpu)} ms cpu${`${(ms / best).toFixed(1)} ×`.padStart(12)}`,
      );
    if (question === 'all sources')
      console.log(`  ${''.padEnd(12)}all say ${asked[0][2].result.toLocaleString('en')} reached`);
    else console.log(`  ${''.padEnd(12)}graphology has none`);
  }
  console.log('');
}

function networkx() {
  networkx.version ??=
    spawnSync('python3', ['-c', 'import networkx; print(networkx.__version__)'], { encoding: 'utf8' }).stdout?.trim() ??
    '';
  return networkx.version === '' ? null : networkx.version;
}

/** The same graph, the same questions, timed inside Python after the graph is built. */
function askNetworkx(n, pairs) {
  const script = `
import json, sys, time
import networkx as nx
data = json.load(sys.stdin)
g = nx.DiGraph()
g.add_nodes_from(range(data["n"]))
g.add_edges_from(data["pairs"])
def sources():
    return sum(len(nx.descendants(g, v)) + 1 for v in g)
def dominators():
    found = nx.immediate_dominators(g, 0)
    return sum(0 if found.get(v) is None and v == 0 else found.get(v, -1) for v in range(data["n"]))
def timed(once):
    began = time.perf_counter()
    result = once()
    runs = max(3, min(31, round(1.5 / (time.perf_counter() - began))))
    rows = []
    for _ in range(runs):
        c, w = time.process_time(), time.perf_counter()
        once()
        rows.append((1000 * (time.perf_counter() - w), 1000 * (time.process_time() - c)))
    middle = len(rows) // 2
    return {"ms": sorted(r[0] for r in rows)[middle], "cpu": sorted(r[1] for r in rows)[middle], "result": result}
print(json.dumps({"sources": timed(sources), "dominators": timed(dominators)}))
`;
  const found = spawnSync('python3', ['-c', script], {
    input: JSON.stringify({ n, pairs }),
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  if (found.status !== 0) throw new Error(found.stderr);
  return JSON.parse(found.stdout);
}

/** What an engineer waits for: every single failure and every single mitigation, on the outage of 2025 and on 500/1 500. */
function rankings() {
  console.log('rankings, every single one');
  const day = JSON.parse(readFileSync(path.join(root, 'data/incidents/aws-2025-10-20.json'), 'utf8'));
  const record = own.graphOfIncident(day);
  rank('20 October 2025', record, record.indexOf.get(day.root));
  const random = mulberry32(SEED);
  const n = 500;
  const ids = Array.from({ length: n }, (_, v) => `c${v}`);
  const kinds = ['hard', 'hard', 'soft', 'weak', 'threshold'];
  const graph = own.buildGraph(
    ids.map((id) => ({ id, recovery: 60e6 * Math.floor(random() * 10) })),
    scaleFree(n).map(([provider, dependent], i) => ({
      dependent: ids[dependent],
      providers: [ids[provider]],
      kind: kinds[i % kinds.length],
      lag: 60e6 * Math.floor(random() * 20),
    })),
  );
  rank('random', graph, 0);
  console.log('');
}

function rank(name, graph, root) {
  const MINUTE = 60e6;
  const scenario = {
    events: [
      { time: 0, component: root, level: 3 },
      { time: 157 * MINUTE, component: root, level: 0 },
    ],
  };
  const failures = median(() => own.rankFailures(graph), 500);
  const yardsticks = [
    ['in the end', () => own.untimedYardstick(graph, [{ component: root, level: 3 }])],
    ['by minutes', () => own.timedYardstick(graph, scenario, 872 * MINUTE)],
  ];
  console.log(`  ${name}: ${graph.n} components, ${graph.m} dependencies`);
  console.log(`    ${'failures'.padEnd(34)}${format(failures.ms)} ms${format(failures.cpu)} ms cpu`);
  for (const [how, yardstick] of yardsticks) {
    let tried = 0;
    const found = median(() => {
      const by = yardstick();
      const ranking = own.finish(own.rankMitigations(by, own.candidates(graph, by.worst, { scripted: [root] })));
      tried = ranking.tried;
    }, 500);
    console.log(`    ${`mitigations ${how}, ${tried}`.padEnd(34)}${format(found.ms)} ms${format(found.cpu)} ms cpu`);
  }
}

/** The 20 coherent trees with published answers: cut sets counted, exact probability, all importances. */
function aralia() {
  const file = path.join(reference, 'aralia_expected.json');
  if (!existsSync(file)) {
    console.log('Aralia: the reference trees are not on this machine');
    return;
  }
  const { expected } = JSON.parse(readFileSync(file, 'utf8'));
  const rows = Object.entries(expected).filter(([, answer]) => answer.n_min_cut_sets !== undefined);
  console.log(`Aralia, ${rows.length} trees: all minimal cut sets counted, exact probability, all importances`);
  let within = 0;
  let withinCpu = 0;
  for (const [name, answer] of rows) {
    const { system } = own.readFaultTree(
      JSON.parse(readFileSync(path.join(reference, 'aralia', `${name}.json`), 'utf8')),
    );
    const { ms, cpu, result } = median(() => own.finish(own.analyseCutSets(system, { list: 100 })), 300);
    const right = result.complete && result.count === answer.n_min_cut_sets;
    const close = Math.abs(result.probability - answer.top_probability) <= 1e-9 * answer.top_probability;
    if (right && close && ms <= 1000) within++;
    if (right && close && cpu <= 1000) withinCpu++;
    console.log(
      `  ${name.padEnd(12)}${format(ms)} ms${format(cpu)} ms cpu  ${(result.count ?? NaN).toLocaleString('en').padStart(12)} cut sets ${right && close ? 'right' : 'WRONG'}  ${result.order}, ${result.nodes.toLocaleString('en')} nodes`,
    );
  }
  console.log(`  within 1 s each: ${within} of ${rows.length}; by processor time: ${withinCpu}`);
}

function format(ms) {
  return ms.toFixed(ms < 10 ? 2 : ms < 100 ? 1 : 0).padStart(9);
}
