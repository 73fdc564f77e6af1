// The same questions put to other libraries. Each gives rows [question, milliseconds, answer], and its memory in bytes.
import { spawnSync } from 'node:child_process';
import v8 from 'node:v8';
import vm from 'node:vm';
import cytoscape from 'cytoscape';
import { DirectedGraph } from 'graphology';
import { bfsFromNode } from 'graphology-traversal';
import { median } from './graphs.mjs';

v8.setFlagsFromString('--expose-gc');
const gc = vm.runInNewContext('gc');
const heap = () => {
  // Buffers that nobody has any longer are only let go of in the second round.
  gc();
  gc();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
};

/** Beyond these sizes a library takes minutes or gigabytes to say what it has said already. */
export const LIMIT = { cytoscape: 10_000, graphology: 100_000, each: 100_000, networkx: 100_000, mixed: 100_000 };

export function graphology(n, flat, each) {
  const before = heap();
  const graph = new DirectedGraph();
  for (let v = 0; v < n; v++) graph.addNode(`c${v}`);
  flat.forEach((provider, i) => graph.addEdge(`c${provider}`, `c${each + Math.floor(i / each)}`));
  const bytes = heap() - before;
  const reached = (id) => {
    let count = 0;
    bfsFromNode(graph, id, () => void count++, { mode: 'outbound' });
    return count;
  };
  const rows = [['blast', median((i) => reached(`c${i % each}`)).ms, reached('c0')]];
  if (n <= 1000) {
    const all = median(() => graph.nodes().reduce((sum, id) => sum + reached(id), 0));
    rows.push(['all single failures', all.ms, all.result]);
  }
  return { rows, bytes };
}

export function cytoscapeJs(n, flat, each, lag) {
  const before = heap();
  const cy = cytoscape({
    headless: true,
    styleEnabled: false,
    elements: [
      ...Array.from({ length: n }, (_, v) => ({ data: { id: `c${v}` } })),
      ...Array.from(flat, (provider, i) => ({
        data: { id: `e${i}`, source: `c${provider}`, target: `c${each + Math.floor(i / each)}`, lag: lag(i) },
      })),
    ],
  });
  const bytes = heap() - before;
  const root = (i) => cy.getElementById(`c${i % each}`);
  const rows = [['blast', median((i) => root(i).successors()).ms, root(0).successors('node').length + 1]];
  if (n <= 1000) {
    const from = (i) => cy.elements().dijkstra({ root: root(i), directed: true, weight: (edge) => edge.data('lag') });
    const reached = from(0);
    const last = cy.nodes().reduce((most, node) => {
      const at = reached.distanceTo(node);
      return at < Infinity ? Math.max(most, at) : most;
    }, 0);
    rows.push(['run', median(from).ms, last]);
  }
  cy.destroy();
  return { rows, bytes };
}

const PYTHON = `
import gc, json, os, sys, time
def rss():
    gc.collect()
    with open("/proc/self/statm") as f: return int(f.read().split()[1]) * os.sysconf("SC_PAGE_SIZE")
def timed(once, budget=0.3):
    began = time.process_time()
    result = once(0)
    first = time.process_time() - began
    if first > 5: return 1000 * first, result
    began = time.process_time()
    once(1)
    guess = max(time.process_time() - began, 1e-6)
    if guess > 5: return 1000 * guess, result
    batch = max(1, round(0.005 / guess))
    times = []
    for sample in range(max(3, min(51, round(budget / (guess * batch))))):
        start = time.process_time()
        for i in range(batch): once(sample + i)
        times.append((time.process_time() - start) / batch)
    return 1000 * sorted(times)[len(times) // 2], result
data = json.load(sys.stdin)
n, each, pairs, lags = data["n"], data["each"], data["pairs"], data["lags"]
edges = [(pairs[i], pairs[i + 1]) for i in range(0, len(pairs), 2)]
before = rss()
rows = []
def row(name, once, answer=lambda found: found):
    ms, found = timed(once)
    rows.append([name, ms, answer(found)])
`;

const NETWORKX = `${PYTHON}
import networkx as nx
before = rss()
g = nx.DiGraph()
g.add_nodes_from(range(n))
g.add_weighted_edges_from((u, v, w) for (u, v), w in zip(edges, lags))
size = rss() - before
row("blast", lambda i: nx.descendants(g, i % each), lambda found: len(found) + 1)
row("run", lambda i: nx.single_source_dijkstra_path_length(g, i % each), lambda found: max(found.values()))
row("dominators", lambda i: nx.immediate_dominators(g, 0), lambda found: sum(up for v, up in found.items() if v != 0) )
row("rings", lambda i: sum(1 for _ in nx.strongly_connected_components(g)))
if n <= 1000: row("all single failures", lambda i: sum(len(nx.descendants(g, v)) + 1 for v in g))
print(json.dumps({"version": nx.__version__, "rows": rows, "bytes": size}))
`;

const IGRAPH = `${PYTHON}
import igraph
before = rss()
g = igraph.Graph(n=n, edges=edges, directed=True)
g.es["lag"] = lags
size = rss() - before
far = float("inf")
row("blast", lambda i: g.subcomponent(i % each, mode="out"), len)
row("run", lambda i: g.distances(i % each, weights="lag", mode="out")[0], lambda found: max(t for t in found if t < far))
row("dominators", lambda i: g.dominator(0, mode="out"), lambda found: sum(int(up) for v, up in enumerate(found) if v != 0 and up == up and up >= 0))
row("rings", lambda i: len(g.connected_components(mode="strong")))
if n <= data["limit"]: row("all single failures", lambda i: sum(g.neighborhood_size(order=n, mode="out")))
print(json.dumps({"version": igraph.__version__, "rows": rows, "bytes": size}))
`;

/** The interpreter that has a module, or null: Debian's packages are for Debian's own. */
function interpreterWith(module) {
  const has = (python) => spawnSync(python, ['-c', `import ${module}`]).status === 0;
  return ['python3', '/usr/bin/python3'].find(has) ?? null;
}

function askPython(module, script, n, flat, each, lag) {
  const python = interpreterWith(module);
  if (python === null) return null;
  const pairs = Array.from(flat, (provider, i) => [provider, each + Math.floor(i / each)]).flat();
  const lags = Array.from(flat, (_, i) => lag(i));
  const input = JSON.stringify({ n, each, pairs, lags, limit: LIMIT.each });
  const found = spawnSync(python, ['-c', script], { input, encoding: 'utf8', maxBuffer: 1e9 });
  if (found.status !== 0) throw new Error(`${module}: ${found.stderr}`);
  return JSON.parse(found.stdout);
}

export const networkx = (...graph) => askPython('networkx', NETWORKX, ...graph);
export const igraph = (...graph) => askPython('igraph', IGRAPH, ...graph);
