// The fast evaluator beside the general one on random models, entry by entry; too long for a test.
//
//   node bench/random-models.mjs [models, default 100000] [first seed, default 20251020]
//
// Models of 2 to 14 components with rings, groups, start-only needs, parallel rows, lags that tie and faults that meet
// recoveries; every one is run to the end of a horizon or a cap. Prints the first difference, or that there is none.
import { isDeepStrictEqual } from 'node:util';
import { mulberry32, SEED } from './support/graphs.mjs';
import { loadOwn } from './support/load.mjs';

const models = Number(process.argv[2] ?? 100_000);
const first = Number(process.argv[3] ?? SEED);
const KINDS = ['hard', 'hard', 'hard', 'soft', 'weak', 'threshold', 'brittle', 'none'];
const own = await loadOwn('random-models', ['model/build-graph', 'engine/simulate', 'engine/general-run']);

let entries = 0;
for (let model = 0; model < models; model++) {
  const { graph, events, horizon, cap } = randomModel(mulberry32(first + model));
  const fast = own.simulateCascade(graph, { events, horizon, maxChanges: cap });
  const ordered = [...events].sort((a, b) => a.time - b.time);
  const general = own.generalRun(graph, ordered, 'strict', horizon, cap);
  entries += general.log.length;
  for (const field of ['log', 'steps', 'final', 'truncated']) {
    if (isDeepStrictEqual(fast[field], general[field])) continue;
    console.log(`seed ${first + model}: ${field} differ`);
    console.log(JSON.stringify({ events, horizon, cap }));
    process.exit(1);
  }
}
console.log(`${models} models from seed ${first}: no difference in ${entries} entries of the log`);

function randomModel(random) {
  const int = (n) => Math.floor(random() * n);
  const pick = (list) => list[int(list.length)];
  const n = 2 + int(13);
  const ids = Array.from({ length: n }, (_, v) => `n${v}`);
  const lags = pick([[0], [0, 0, 1], [0, 1, 2, 4, 7], [null, 0], [3]]);
  const recoveries = pick([[0], [0, 0, 1, 2, 3, 5], [1], [4]]);
  const rows = Array.from({ length: 1 + int(3 * n) }, () => {
    const wanted = random() < 0.65 ? 1 : 1 + int(4);
    const providers = Array.from({ length: wanted }, () => pick(ids));
    return {
      dependent: pick(ids),
      providers,
      need: 1 + int(providers.length),
      kind: pick(KINDS),
      lag: pick(lags),
      when: random() < 0.2 ? 'start' : 'run',
    };
  });
  const graph = own.buildGraph(
    ids.map((id) => ({ id, recovery: pick(recoveries) })),
    rows,
  );
  const events = Array.from({ length: 1 + int(10) }, () => ({ time: int(24), component: int(n), level: int(4) }));
  return { graph, events, horizon: pick([Infinity, 60, 9]), cap: pick([400, 400, 11]) };
}
