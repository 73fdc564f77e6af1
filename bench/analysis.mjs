// What Dominograph's analyses take: shapes that hurt, rankings, and the Aralia fault trees, in one run.
//
//   node bench/analysis.mjs [--no-aralia]
//
// Medians of processor time, which a busy machine does not stretch, and memory: how much the process grew at most. Peers
// for the same questions on ordinary graphs: bench/engine.mjs.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { median, mulberry32, scaleFree, SEED } from './support/graphs.mjs';
import { loadOwn, root } from './support/load.mjs';

const reference = path.resolve(root, '../shared/reference');
const own = await loadOwn('analysis', [
  'model/build-graph',
  'model/incident-graph',
  'engine/simulate',
  'engine/log-columns',
  'engine/lint',
  'analysis/work',
  'analysis/choke-points',
  'analysis/single-points',
  'analysis/ranking/rank-failures',
  'analysis/ranking/rank-mitigations',
  'analysis/ranking/candidates',
  'analysis/ranking/yardstick',
  'analysis/fault-tree/read-fault-tree',
  'analysis/fault-tree/system-of-graph',
  'analysis/fault-tree/cut-sets',
]);

const hard = (of, ...on) => ({ dependent: `c${of}`, providers: on.map((u) => `c${u}`), kind: 'hard', lag: 0 });
const upTo = (n) => Array.from({ length: n }, (_, v) => v);
const graphOf = (n, rows) =>
  own.buildGraph(
    upTo(n).map((v) => ({ id: `c${v}`, recovery: 60 })),
    rows,
  );
const chain = (n) =>
  graphOf(
    n,
    upTo(n - 1).map((v) => hard(v + 1, v)),
  );
const ladder = (n) =>
  graphOf(
    n,
    upTo(n - 2).flatMap((v) => [hard(v + 2, v + 1), hard(v + 2, v)]),
  );
const random = (n, each) => {
  const flat = scaleFree(n, each);
  return graphOf(
    n,
    (function* () {
      // One by one: a list of five million objects would be most of what is measured.
      for (const [i, provider] of flat.entries())
        yield { ...hard(each + Math.floor(i / each), provider), lag: (i % 7) * 60 };
    })(),
  );
};
const twoWay = (n) =>
  graphOf(
    n,
    upTo(n - 1).flatMap((v) => [hard(v + 1, v), hard(v, v + 1)]),
  );
/** How many single changes were tried. */
const changes = (graph) => {
  const by = own.untimedYardstick(graph, [{ component: 0, level: 3 }]);
  return own.finish(own.rankMitigations(by, own.candidates(graph, by.worst))).tried;
};
/** How many changes the log holds: each component goes down once and comes back once. */
const repaired = (graph) =>
  own.columnsOf(
    own.simulateCascade(graph, {
      events: [
        { component: 0, level: 3, time: 0 },
        { component: 0, level: 0, time: 9_420_000_000 },
      ],
      maxChanges: Infinity,
    }),
  ).length;
const cutSets = (graph) => own.finish(own.analyseCutSets(own.systemOfGraph(graph, graph.n - 1), { list: 10 })).count;

/** [what, how to make the graph, the question, what it took in November 2026 before it was rebuilt] */
const SHAPES = [
  [
    'single points of one target, chain of 200 000',
    () => chain(200_000),
    (g) => own.singlePointsOfFailure(g, g.n - 1).length,
    '8.1 s, 5.0 GB',
  ],
  [
    'single points of one target, cycle of 100 000',
    () => graphOf(100_000, [...upTo(99_999).map((v) => hard(v + 1, v)), hard(0, 99_999)]),
    (g) => own.singlePointsOfFailure(g, g.n - 1).length,
    '1.8 s, 1.3 GB',
  ],
  ['cut sets, chain of 20 000', () => chain(20_000), cutSets, '27.8 s, 2.0 GB'],
  ['cut sets, ladder of 10 000', () => ladder(10_000), cutSets, '55 s, incomplete'],
  ['cut sets, random hard graph of 10 000', () => random(10_000, 3), cutSets, '29 s'],
  [
    'dominators, two-way chain of 40 000',
    () => twoWay(40_000),
    (g) => own.propagationTree(g, 0).order.length,
    '10.5 s',
  ],
  [
    'lint, 20 000 groups in pairs',
    () =>
      graphOf(
        20_000,
        upTo(20_000).map((v) => ({ ...hard(v, v ^ 1, 0), need: 1 })),
      ),
    (g) => own.lint(g).length,
    '9.2 s',
  ],
  ['all failures ranked, random graph of 20 000', () => random(20_000, 5), (g) => own.rankFailures(g).length, '16 s'],
  ['changes ranked in the end, chain of 1 000', () => chain(1000), changes, '1.6 s'],
  ['changes ranked in the end, chain of 3 000', () => chain(3000), changes, '13.5 s, 717 MB'],
  ['run with repairs, chain of 200 000', () => chain(200_000), repaired, '0.68 s'],
  ['run with repairs, ladder of 100 000', () => ladder(100_000), repaired, '0.23 s'],
  [
    'run with repairs, 1 000 that all need the same 1 000',
    () =>
      graphOf(
        2000,
        upTo(1_000_000).map((i) => hard(1000 + (i % 1000), Math.floor(i / 1000))),
      ),
    repaired,
    '0.05 s',
  ],
  [
    'run with repairs, random graph of 1 000 000 with 5 000 000 dependencies',
    () => random(1_000_000, 5),
    repaired,
    'gave up at 10^6 changes',
  ],
];

const only = process.argv.indexOf('--shape');
if (only >= 0) {
  // In a process of its own: what one shape leaves behind is not the next one's memory.
  const [, make, ask] = SHAPES[Number(process.argv[only + 1])];
  const graph = make();
  const before = process.resourceUsage().maxRSS;
  const { ms, result } = median(() => ask(graph), { most: 5 });
  console.log(JSON.stringify({ ms, result, rss: process.resourceUsage().maxRSS * 1024, before: before * 1024 }));
} else {
  console.log(
    `Node ${process.version}, ${os.cpus()[0]?.model ?? 'unknown processor'}, load ${os.loadavg()[0].toFixed(0)}\n`,
  );
  shapes();
  rankings();
  if (!process.argv.includes('--no-aralia')) aralia();
}

function shapes() {
  console.log('| shape | answer | ms | process at most, MB | of that before the question | before the rebuilding |');
  console.log('| --- | --- | --- | --- | --- | --- |');
  for (const [i, [what, , , before]] of SHAPES.entries()) {
    const found = spawnSync(process.execPath, [fileURLToPath(import.meta.url), '--shape', String(i)], {
      encoding: 'utf8',
    });
    if (found.status !== 0) throw new Error(`${what}: ${found.stderr}`);
    const { ms, result, rss, before: start } = JSON.parse(found.stdout);
    console.log(
      `| ${what} | ${result} | ${ms.toFixed(0)} | ${(rss / 1e6).toFixed(0)} | ${(start / 1e6).toFixed(0)} | ${before} |`,
    );
  }
  console.log('');
}

/** What an engineer waits for: every single failure and every single mitigation, on the outage of 2025 and on 500/1 500. */
function rankings() {
  console.log('rankings, every single one');
  const day = JSON.parse(readFileSync(path.join(root, 'data/incidents/aws-2025-10-20.json'), 'utf8'));
  const record = own.graphOfIncident(day);
  rank('20 October 2025', record, record.indexOf.get(day.root));
  const random = mulberry32(SEED);
  const n = 500;
  const ids = upTo(n).map((v) => `c${v}`);
  const kinds = ['hard', 'hard', 'soft', 'weak', 'threshold'];
  const graph = own.buildGraph(
    ids.map((id) => ({ id, recovery: 60e6 * Math.floor(random() * 10) })),
    Array.from(scaleFree(n, 3), (provider, i) => ({
      dependent: ids[3 + Math.floor(i / 3)],
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
  const failures = median(() => own.rankFailures(graph));
  const yardsticks = [
    ['in the end', () => own.untimedYardstick(graph, [{ component: root, level: 3 }])],
    ['by minutes', () => own.timedYardstick(graph, scenario, 872 * MINUTE)],
  ];
  console.log(`  ${name}: ${graph.n} components, ${graph.m} dependencies`);
  console.log(`    ${'failures'.padEnd(34)}${format(failures.ms)} ms`);
  for (const [how, yardstick] of yardsticks) {
    let tried = 0;
    const found = median(
      () => {
        const by = yardstick();
        ({ tried } = own.finish(own.rankMitigations(by, own.candidates(graph, by.worst, { scripted: [root] }))));
      },
      { budget: 500, most: 5 },
    );
    console.log(`    ${`mitigations ${how}, ${tried}`.padEnd(34)}${format(found.ms)} ms`);
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
  for (const [name, answer] of rows) {
    const { system } = own.readFaultTree(
      JSON.parse(readFileSync(path.join(reference, 'aralia', `${name}.json`), 'utf8')),
    );
    const { ms, result } = median(() => own.finish(own.analyseCutSets(system, { list: 100 })), { most: 3 });
    const right = result.complete && result.count === answer.n_min_cut_sets;
    const close = Math.abs(result.probability - answer.top_probability) <= 1e-9 * answer.top_probability;
    if (right && close && ms <= 1000) within++;
    console.log(
      `  ${name.padEnd(12)}${format(ms)} ms  ${(result.count ?? NaN).toLocaleString('en').padStart(12)} cut sets ${right && close ? 'right' : 'WRONG'}  ${result.order}, ${result.nodes.toLocaleString('en')} nodes`,
    );
  }
  console.log(`  within 1 s each: ${within} of ${rows.length}`);
}

function format(ms) {
  return ms.toFixed(ms < 10 ? 2 : ms < 100 ? 1 : 0).padStart(9);
}
