// Dominograph's engine beside a plain breadth-first search, cytoscape.js and graphology, in one run.
//
//   node bench/engine.mjs [largest n, default 1000000]
//
// Seeded scale-free graphs: every component needs five earlier ones, chosen by how many already need them. A hub
// fails, so that nearly everything falls; times are medians per cascade, results freshly allocated each time.
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import v8 from 'node:v8';
import vm from 'node:vm';
import cytoscape from 'cytoscape';
import { DirectedGraph } from 'graphology';
import { bfsFromNode } from 'graphology-traversal';
import { build } from 'vite';

const DEPENDENCIES = 5;
const SEED = 20251020;
/** Beyond these sizes a library takes minutes or gigabytes to say what it has said already. */
const LIMIT = { simulate: 100_000, cytoscape: 10_000, graphology: 100_000 };
const BUDGET_MS = 1500;

const root = fileURLToPath(new URL('..', import.meta.url));
const largest = Number(process.argv[2] ?? 1_000_000);
if (!(largest >= 1000)) throw new RangeError(`the largest n must be 1000 or more, got ${process.argv[2]}`);

v8.setFlagsFromString('--expose-gc');
const gc = vm.runInNewContext('gc');
const heap = () => {
  gc();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
};

const { buildGraph, blastRadius, earliestTimes, simulateCascade } = await loadEngine();
console.log(
  `Node ${process.version}, ${os.cpus()[0]?.model ?? 'unknown processor'}; ${DEPENDENCIES} dependencies each, seed ${SEED}\n`,
);

for (let n = 1000; n <= largest; n *= 10) run(n);

/** The engine is TypeScript, which Node 20 does not read: bundle it first. */
async function loadEngine() {
  const outDir = path.join(root, 'node_modules/.cache/bench-engine');
  const input = {
    graph: 'model/build-graph',
    blast: 'engine/blast',
    earliest: 'engine/earliest',
    simulate: 'engine/simulate',
  };
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
        input: Object.fromEntries(
          Object.entries(input).map(([name, file]) => [name, path.join(root, 'src', `${file}.ts`)]),
        ),
        output: { entryFileNames: '[name].mjs', chunkFileNames: '[name].mjs' },
      },
    },
  });
  const modules = await Promise.all(
    Object.keys(input).map((name) => import(pathToFileURL(path.join(outDir, `${name}.mjs`)).href)),
  );
  return Object.assign({}, ...modules);
}

/** @see Barabási, Albert (1999). Provider of entry i: flat[i]; dependent: DEPENDENCIES + floor(i / DEPENDENCIES). */
function scaleFree(n) {
  const random = mulberry32(SEED);
  const flat = new Int32Array((n - DEPENDENCIES) * DEPENDENCIES);
  let used = 0;
  for (let v = DEPENDENCIES; v < n; v++) {
    const first = used;
    while (used < first + DEPENDENCIES) {
      // One in two: a provider of somebody (so by degree); else anybody.
      const pick = first > 0 && random() < 0.5 ? flat[Math.floor(random() * first)] : Math.floor(random() * v);
      if (!flat.subarray(first, used).includes(pick)) flat[used++] = pick;
    }
  }
  return flat;
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

/** The floor: breadth-first search over the same entries, knowing nothing of levels, kinds or groups. */
function plainBfs(n, flat) {
  const start = new Int32Array(n + 1);
  for (const provider of flat) start[provider + 1]++;
  for (let v = 0; v < n; v++) start[v + 1] += start[v];
  const at = start.slice();
  const to = new Int32Array(flat.length);
  for (let i = 0; i < flat.length; i++) to[at[flat[i]]++] = DEPENDENCIES + Math.floor(i / DEPENDENCIES);
  return (source) => {
    const seen = new Uint8Array(n);
    const queue = new Int32Array(n);
    let tail = 1;
    queue[0] = source;
    seen[source] = 1;
    for (let head = 0; head < tail; head++) {
      const v = queue[head];
      for (let i = start[v], end = start[v + 1]; i < end; i++) {
        const u = to[i];
        if (seen[u] === 0) {
          seen[u] = 1;
          queue[tail++] = u;
        }
      }
    }
    return tail;
  };
}

/** Median milliseconds of `once(i)`, after a warm-up, within a budget; at least three runs. */
function median(once) {
  const times = [];
  const began = performance.now();
  for (let i = 0; i < 3; i++) once(i);
  const perRun = (performance.now() - began) / 3;
  const runs = Math.max(3, Math.min(301, Math.round(BUDGET_MS / perRun)));
  for (let i = 0; i < runs; i++) {
    const start = performance.now();
    once(i);
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[times.length >> 1];
}

function* requirements(flat, ids, kindOf, lagOf) {
  for (let i = 0; i < flat.length; i++) {
    yield {
      dependent: ids[DEPENDENCIES + Math.floor(i / DEPENDENCIES)],
      providers: [ids[flat[i]]],
      kind: kindOf(i),
      lag: lagOf(i),
    };
  }
}

function run(n) {
  const flat = scaleFree(n);
  const ids = Array.from({ length: n }, (_, v) => `c${v}`);
  const components = ids.map((id) => ({ id }));
  const source = (i) => i % DEPENDENCIES; // the oldest five, all of them hubs
  const rows = [];
  const add = (what, ms, bytes, reached) => rows.push({ what, ms, bytes, reached });

  const bfs = plainBfs(n, flat);
  const floor = median((i) => bfs(source(i)));
  add('typed-array BFS (the floor)', floor, (n + 1 + flat.length) * 4, bfs(0));

  const graphs = [
    [
      'hard',
      buildGraph(
        components,
        requirements(
          flat,
          ids,
          () => 'hard',
          (i) => (i % 7) * 60,
        ),
      ),
    ],
    [
      'mixed',
      buildGraph(
        components,
        requirements(
          flat,
          ids,
          (i) => ['hard', 'hard', 'soft', 'weak', 'threshold'][(i * 7919) % 5],
          (i) => (i % 7) * 60,
        ),
      ),
    ],
  ];
  for (const [name, graph] of graphs) {
    const bytes = Object.values(graph).reduce(
      (sum, field) => sum + (ArrayBuffer.isView(field) ? field.byteLength : 0),
      0,
    );
    const fault = (i) => [{ component: source(i), level: 3 }];
    const reached = blastRadius(graph, fault(0)).reduce((count, level) => count + (level > 0 ? 1 : 0), 0);
    add(
      `dominograph blast, ${name}`,
      median((i) => blastRadius(graph, fault(i))),
      bytes,
      reached,
    );
    add(
      `dominograph earliest, ${name}`,
      median((i) => earliestTimes(graph, [{ ...fault(i)[0], time: 0 }])),
      bytes,
      reached,
    );
    if (n <= LIMIT.simulate) {
      add(
        `dominograph simulate, ${name}`,
        median((i) => simulateCascade(graph, { events: [{ ...fault(i)[0], time: 0 }] })),
        bytes,
        reached,
      );
    }
  }

  if (n <= LIMIT.cytoscape) benchCytoscape(add, flat, ids, source);
  if (n <= LIMIT.graphology) benchGraphology(add, flat, ids, source);
  report(n, floor, rows);
  const skipped = Object.entries(LIMIT).filter(([, limit]) => n > limit);
  for (const [what, limit] of skipped) console.log(`  ${what}: not run, limit ${limit.toLocaleString('en')}`);
  console.log('');
}

// Functions of their own, so that one library's graph is gone before the next one's memory is taken.
function benchCytoscape(add, flat, ids, source) {
  const before = heap();
  const edges = Array.from(flat, (provider, i) => ({
    data: { id: `e${i}`, source: ids[provider], target: ids[DEPENDENCIES + Math.floor(i / DEPENDENCIES)] },
  }));
  const cy = cytoscape({
    headless: true,
    styleEnabled: false,
    elements: [...ids.map((id) => ({ data: { id } })), ...edges],
  });
  edges.length = 0;
  const bytes = heap() - before;
  const roots = (i) => cy.getElementById(ids[source(i)]);
  const reached = roots(0).successors('node').length + 1;
  add(
    'cytoscape.js successors()',
    median((i) => roots(i).successors()),
    bytes,
    reached,
  );
  add(
    'cytoscape.js bfs()',
    median((i) => cy.elements().bfs({ roots: roots(i), directed: true })),
    bytes,
    reached,
  );
  cy.destroy();
}

function benchGraphology(add, flat, ids, source) {
  const before = heap();
  const graph = new DirectedGraph();
  for (const id of ids) graph.addNode(id);
  flat.forEach((provider, i) => graph.addEdge(ids[provider], ids[DEPENDENCIES + Math.floor(i / DEPENDENCIES)]));
  const bytes = heap() - before;
  const visit = (i) => {
    let count = 0;
    bfsFromNode(graph, ids[source(i)], () => void count++, { mode: 'outbound' });
    return count;
  };
  add('graphology bfsFromNode', median(visit), bytes, visit(0));
}

function report(n, floor, rows) {
  console.log(
    `${n.toLocaleString('en')} components, ${((n - DEPENDENCIES) * DEPENDENCIES).toLocaleString('en')} dependencies`,
  );
  console.log(
    `  ${'median per cascade'.padEnd(30)}${'ms'.padStart(12)}${'× floor'.padStart(11)}${'graph, MB'.padStart(12)}${'reached'.padStart(12)}`,
  );
  for (const { what, ms, bytes, reached } of rows) {
    const cells = [
      ms.toFixed(ms < 10 ? 3 : 1).padStart(12),
      (ms / floor).toFixed(1).padStart(11),
      (bytes / 1e6).toFixed(2).padStart(12),
      reached.toLocaleString('en').padStart(12),
    ];
    console.log(`  ${what.padEnd(30)}${cells.join('')}`);
  }
  const blast = rows.find(({ what }) => what === 'dominograph blast, hard');
  const peers = rows.filter(({ what }) => !what.startsWith('dominograph') && !what.includes('floor'));
  for (const { what, ms, bytes } of peers) {
    console.log(
      `  against ${what}: ${(ms / blast.ms).toFixed(0)} times faster, ${(bytes / blast.bytes).toFixed(1)} times less memory`,
    );
  }
}
