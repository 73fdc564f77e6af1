// Dominograph's engine and analyses beside a plain breadth-first search, graphology, cytoscape.js, NetworkX and igraph, in
// one run; prints a table in Markdown.
//
//   node bench/engine.mjs [largest n, default 1000000] [--compare]
//
// Seeded scale-free graphs: every component needs five earlier ones, chosen by how many already need them. A hub
// fails, so that nearly everything falls. Medians of processor time, results freshly allocated each time; answers are
// compared before times are. `--compare` says where a ratio to the floor has grown by more than half since the table in
// docs/notes/bench.md. NetworkX and igraph (Debian: python3-networkx, python3-igraph) run where they are installed.
import { readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { median, plainBfs, scaleFree, SEED } from './support/graphs.mjs';
import { loadOwn, root } from './support/load.mjs';
import { cytoscapeJs, graphology, igraph, LIMIT, networkx } from './support/peers.mjs';

const EACH = 5;
/** Ticks; seven of them, one of which is none. */
const lag = (i) => (i % 7) * 60;
const RECOVERY = 60;
const MIXED = ['hard', 'hard', 'soft', 'weak', 'threshold'];
const REGRESSION = 1.5;
const PEERS = ['graphology', 'cytoscape.js', 'NetworkX', 'igraph'];

const sizes = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const largest = Number(sizes[0] ?? 1_000_000);
if (!(largest >= 1000)) throw new RangeError(`the largest n must be 1000 or more, got ${sizes[0]}`);

const own = await loadOwn('engine', [
  'model/build-graph',
  'engine/blast',
  'engine/simulate',
  'engine/rings',
  'analysis/choke-points',
  'analysis/ranking/rank-failures',
]);
const table = [];
printHead();
for (let n = 1000; n <= largest; n *= 10) {
  const before = table.length;
  run(n);
  printRows(table.slice(before));
}
if (process.argv.includes('--compare')) compare();

function build(n, flat, kindOf) {
  const ids = Array.from({ length: n }, (_, v) => `c${v}`);
  return own.buildGraph(
    ids.map((id) => ({ id, recovery: RECOVERY })),
    (function* () {
      for (let i = 0; i < flat.length; i++)
        yield { dependent: ids[EACH + Math.floor(i / EACH)], providers: [ids[flat[i]]], kind: kindOf(i), lag: lag(i) };
    })(),
  );
}

function run(n) {
  const flat = scaleFree(n, EACH);
  const bfs = plainBfs(n, flat, EACH);
  const floor = median((i) => bfs(i % EACH)).ms;
  const rows = ownRows(n, flat);
  const peers = [
    n <= LIMIT.graphology ? graphology(n, flat, EACH) : null,
    n <= LIMIT.cytoscape ? cytoscapeJs(n, flat, EACH, lag) : null,
    n <= LIMIT.networkx ? networkx(n, flat, EACH, lag) : null,
    igraph(n, flat, EACH, lag),
  ];
  for (const [question, ms, answer] of rows) {
    const times = peers.map((peer) => {
      const found = peer?.rows.find(([about]) => about === question);
      if (found === undefined) return null;
      if (answer !== null && found[2] !== answer) throw new Error(`${question} at ${n}: ${found[2]} is not ${answer}`);
      return found[1];
    });
    table.push({ n, question, ms, floor: ms / floor, peers: times.map((time) => (time === null ? null : time / ms)) });
  }
  const { bytes } = rows;
  table.push({
    n,
    question: 'memory of the graph, MB',
    ms: bytes / 1e6,
    floor: bytes / ((n + 1 + flat.length) * 4),
    peers: peers.map((peer) => (peer === null ? null : peer.bytes / bytes)),
  });
  table.push({ n, question: 'the floor itself', ms: floor, floor: 1, peers: PEERS.map(() => null) });
}

/** Rows [question, milliseconds, answer to compare]. */
function ownRows(n, flat) {
  const rows = [];
  const add = (question, once, answer = () => null) => {
    const { ms, result } = median(once);
    rows.push([question, ms, answer(once.length === 0 ? result : once(0))]);
  };
  const down = (i) => ({ component: i % EACH, level: 3, time: 0 });
  const repaired = (i) => ({ component: i % EACH, level: 0, time: 9_420_000_000 });
  for (const [name, kindOf] of [
    ['', () => 'hard'],
    [', mixed kinds', (i) => MIXED[(i * 7919) % 5]],
  ]) {
    if (name !== '' && n > LIMIT.mixed) continue;
    const graph = build(n, flat, kindOf);
    const fault = (i) => own.simulateCascade(graph, { events: [down(i)], maxChanges: Infinity });
    const repair = (i) => own.simulateCascade(graph, { events: [down(i), repaired(i)], maxChanges: Infinity });
    add(
      `blast${name}`,
      (i) => own.blastRadius(graph, [down(i)]),
      (levels) => (name === '' ? levels.reduce((count, level) => count + (level > 0 ? 1 : 0), 0) : null),
    );
    add(`run${name}`, fault, (found) => (name === '' ? found.log.at(-1).time : null));
    add(`run, repaired${name}`, repair);
    if (name !== '') continue;
    add('run, every entry read', (i) => fault(i).log.length);
    if (n <= LIMIT.each)
      add(
        'all single failures',
        () => own.rankFailures(graph, 3),
        (found) => n + found.reduce((sum, row) => sum + row.down, 0),
      );
    add(
      'dominators',
      () => own.propagationTree(graph, 0),
      ({ parent }) => parent.reduce((sum, up, v) => sum + (v === 0 || up < 0 ? 0 : up), 0),
    );
    add(
      'rings',
      () => own.findRings(graph, () => true),
      () => n,
    );
    rows.bytes = Object.values(graph).reduce(
      (sum, field) => sum + (ArrayBuffer.isView(field) ? field.byteLength : 0),
      0,
    );
  }
  return rows;
}

function cell(value, digits) {
  return value === null ? '–' : `${value.toFixed(value < 10 ? digits : 0)}×`;
}

function printHead() {
  console.log(
    `Node ${process.version}, ${os.cpus()[0]?.model ?? 'unknown processor'}, load ${os.loadavg()[0].toFixed(0)}; ${EACH} dependencies each, seed ${SEED}\n`,
  );
  console.log(`| components | question | dominograph, ms | to the floor | ${PEERS.join(' | ')} |`);
  console.log(`| --- | --- | --- | --- | ${PEERS.map(() => '---').join(' | ')} |`);
}

function printRows(rows) {
  for (const { n, question, ms, floor, peers } of rows)
    console.log(
      `| ${n} | ${question} | ${ms.toPrecision(3)} | ${cell(floor, 1)} | ${peers.map((peer) => cell(peer, 1)).join(' | ')} |`,
    );
}

/** Against the table that was written down last: by components and question, the ratio to the floor. */
function compare() {
  const text = readFileSync(path.join(root, 'docs/notes/bench.md'), 'utf8');
  const before = new Map();
  for (const line of text.split('\n')) {
    const [, n, question, , ratio] = line.split('|').map((part) => part.trim());
    if (/^\d+$/.test(n ?? '') && /^[\d.]+×$/.test(ratio ?? ''))
      before.set(`${n} ${question}`, Number.parseFloat(ratio));
  }
  const worse = table.flatMap(({ n, question, floor }) => {
    const last = before.get(`${n} ${question}`);
    return last !== undefined && floor > REGRESSION * last
      ? [`${n} components, ${question}: ${floor.toFixed(1)} times the floor, was ${last.toFixed(1)}`]
      : [];
  });
  console.log(
    worse.length === 0
      ? '\nNo ratio has grown by more than half.'
      : `\nSlower than in docs/notes/bench.md:\n${worse.join('\n')}`,
  );
  if (worse.length > 0) process.exitCode = 1;
}
