import { describe, expect, test } from 'vitest';
import * as library from '../../src/index';
import type { DependencyGraph, FormatId, MitigationKind, Scenario, SystemFile, UnknownReading } from '../../src/index';
import { candidates } from '../../src/analysis/ranking/candidates';
import { greedySet } from '../../src/analysis/ranking/greedy-set';
import { untimedYardstick } from '../../src/analysis/ranking/yardstick';
import { analyseCutSets } from '../../src/analysis/fault-tree/cut-sets';
import { systemOfGraph } from '../../src/analysis/fault-tree/system-of-graph';
import { finish } from '../../src/analysis/work';

const {
  applyMitigations,
  blastRadius,
  buildGraph,
  chokePoints,
  componentOf,
  createReplay,
  explainFailure,
  explainSurvival,
  faultsOf,
  fromMinutes,
  graphOfSystem,
  healthAt,
  holdingRequirements,
  rankFailures,
  readGraph,
  readInputs,
  sharedFate,
  simulateCascade,
  singlePointsOfFailure,
  systemColumns,
  timeAt,
  toMinutes,
  unknownLags,
  whatFalls,
  whatWouldHelp,
} = library;

const [a, b] = [library.componentId('a'), library.componentId('b')];
const row = { dependent: b, providers: [a], kind: 'hard', lag: 0 } as const;
const graph = buildGraph([{ id: a }, { id: b }], [row]);
const system: SystemFile = {
  format: 'dominograph-system',
  version: 2,
  components: [{ id: 'a' }, { id: 'b' }],
  dependencies: [{ from: 'b', to: 'a', strength: 'hard', lag_minutes: null }],
  redundancies: [],
};
const fault = { time: 0, component: 0, level: 3 };
const cascade = simulateCascade(graph, { events: [fault] });
const run = (rest: Partial<Scenario>) => () => simulateCascade(graph, { events: [fault], ...rest });
const graphWith = (rest: object) => (): DependencyGraph => buildGraph([{ id: a }, { id: b }], [{ ...row, ...rest }]);
/** A word that the types would not let through. */
const other = <Word extends string>(word: string): Word => word as Word;

/** By public function: what it says to arguments that are out of range. */
const REFUSED: Record<string, readonly (readonly [message: string, ask: () => unknown])[]> = {
  applyMitigations: [
    [
      'unknown mitigation: hope',
      () => applyMitigations(graph, [{ kind: other<'faster-recovery'>('hope'), target: a, factor: 2 }]),
    ],
  ],
  blastRadius: [
    ['unknown component: 2', () => blastRadius(graph, [{ component: 2, level: 3 }])],
    ['unknown component: NaN', () => blastRadius(graph, [{ component: NaN, level: 3 }])],
    ['unknown level: 4', () => blastRadius(graph, [{ component: 0, level: 4 }])],
    ['unknown level: 1.5', () => blastRadius(graph, [{ component: 0, level: 1.5 }])],
    ['unknown level: 9', () => blastRadius(graph, new Uint8Array([9, 0]))],
    ['expected 2 levels, got 1', () => blastRadius(graph, new Uint8Array(1))],
  ],
  buildGraph: [
    ['bad-lag: "b"', graphWith({ lag: 0.4 })],
    ['bad-lag: "b"', graphWith({ lag: -1 })],
    ['bad-lag: "b"', graphWith({ lag: 2 ** 53 })],
    ['bad-lag: "b"', graphWith({ lag: NaN })],
    ['bad-switchover: "b"', graphWith({ switchover: Infinity })],
    ['need-out-of-range: "b"', graphWith({ need: 0 })],
    ['need-out-of-range: "b"', graphWith({ need: 1.5 })],
    ['unknown-kind: "b"', graphWith({ kind: 'toString' })],
    ['bad-when: "b"', graphWith({ when: 'Start' })],
    ['unknown-id: "c"', graphWith({ providers: ['c'] })],
    ['bad-recovery: "a"', () => buildGraph([{ id: a, recovery: 0.5 }], [])],
    ['duplicate-id: "a"', () => buildGraph([{ id: a }, { id: a }], [])],
    ['bad-scale: 1 levels', () => buildGraph([], [], { ...library.FOUR_LEVELS, levels: ['up'] })],
  ],
  chokePoints: [
    ['unknown level: -1', () => chokePoints(graph, fault, -1)],
    ['unknown component: 9', () => chokePoints(graph, { component: 9, level: 3 })],
  ],
  componentOf: [['unknown component: "c"', () => componentOf(graph, 'c')]],
  createReplay: [
    ['no cursor: 3', () => createReplay(graph, cascade).seek(3)],
    ['no cursor: 0.5', () => createReplay(graph, cascade).seek(0.5)],
  ],
  explainFailure: [
    ['unknown component: 2', () => explainFailure(graph, cascade, 2, 1)],
    ['no cursor: -1', () => explainFailure(graph, cascade, 1, -1)],
  ],
  explainSurvival: [
    ['unknown component: -1', () => explainSurvival(graph, cascade, -1, 1)],
    ['no cursor: NaN', () => explainSurvival(graph, cascade, 1, NaN)],
    ['no time: NaN', () => explainSurvival(graph, cascade, 1, 1, NaN)],
  ],
  faultsOf: [
    ['unknown component: "c"', () => faultsOf(graph, ['c'])],
    ['unknown level: 4', () => faultsOf(graph, ['a'], 4)],
  ],
  fromMinutes: [
    ['no time: NaN minutes', () => fromMinutes(NaN)],
    ['no time: 1000000000000000 minutes', () => fromMinutes(1e15)],
  ],
  graphOfSystem: [
    ['unknown reading: Hard', () => graphOfSystem(system, other<UnknownReading>('Hard'))],
    [
      'too short: 0.005 minutes',
      () => graphOfSystem({ ...system, components: [{ id: 'a', recovery_minutes: 0.005 }], dependencies: [] }),
    ],
  ],
  healthAt: [['no cursor: 9', () => healthAt(graph, cascade, 9)]],
  holdingRequirements: [
    ['unknown component: 2', () => holdingRequirements(graph, cascade, 2, 1)],
    ['no cursor: 9', () => holdingRequirements(graph, cascade, 1, 9)],
  ],
  rankFailures: [['unknown level: NaN', () => rankFailures(graph, NaN)]],
  readGraph: [
    ['unknown reading: both', () => readGraph('a -> b', { unknown: other<UnknownReading>('both') })],
    ['unknown format: doc', () => readGraph('a -> b', { format: other<FormatId>('doc') })],
  ],
  readInputs: [['unknown format: doc', () => readInputs([{ name: 'x', text: 'x' }], other<FormatId>('doc'))]],
  sharedFate: [
    ['unknown component: 7', () => sharedFate(graph, 0, 7)],
    ['unknown level: 4', () => sharedFate(graph, 0, 1, 4)],
  ],
  simulateCascade: [
    ['no instant: 0.1', run({ events: [{ ...fault, time: 0.1 }] })],
    ['no instant: 1e+300', run({ events: [{ ...fault, time: 1e300 }] })],
    ['no instant: 9007199254740992', run({ events: [{ ...fault, time: 2 ** 53 }] })],
    ['unknown component: -1', run({ events: [{ ...fault, component: -1 }] })],
    ['unknown cold start: Strict', run({ coldStart: other('Strict') })],
    ['no horizon: NaN', run({ horizon: NaN })],
    ['no cap: NaN', run({ maxChanges: NaN })],
    [
      'too late to be exact: 9007199254740991 + 1 ticks',
      () =>
        simulateCascade(graphWith({ lag: 1 })(), { events: [{ ...fault, time: Number.MAX_SAFE_INTEGER }] }).log.length,
    ],
  ],
  singlePointsOfFailure: [
    ['unknown component: 2', () => singlePointsOfFailure(graph, 2)],
    ['unknown level: 0', () => singlePointsOfFailure(graph, 1, 0)],
  ],
  systemColumns: [['unknown dialect: sql', () => systemColumns(system, other('sql'))]],
  timeAt: [['no cursor: 9', () => timeAt(cascade, 9)]],
  toMinutes: [['no time: NaN', () => toMinutes(NaN)]],
  unknownLags: [['no instant: 0.5', () => unknownLags(0.5)]],
  whatFalls: [
    ['no number of chains: NaN', () => whatFalls(system, () => [fault], NaN)],
    ['unknown component: 2', () => whatFalls(system, () => [{ ...fault, component: 2 }])],
  ],
  whatWouldHelp: [
    ['unknown component: 5', () => whatWouldHelp(graph, [fault], 5)],
    ['unknown level: 7', () => whatWouldHelp(graph, [{ component: 0, level: 7 }])],
  ],
};

/** Public functions of which no argument has a range: texts, files that were read, a graph or a cascade as a whole. */
const NO_RANGE = [
  ...['compareSystems', 'componentId', 'hasUnknown', 'isSame', 'lint', 'readSystemFile'],
  ...['systemDot', 'systemFileJson', 'systemFileYaml', 'systemMermaid', 'turnSystem'],
];

test('every public function is here', () => {
  const functions = Object.entries(library).flatMap(([name, value]) => (typeof value === 'function' ? [name] : []));
  expect([...Object.keys(REFUSED), ...NO_RANGE].sort()).toEqual(functions.sort());
});

describe.each(Object.entries(REFUSED))('%s refuses by name', (_, cases) => {
  test.each(cases)('%s', async (message, ask) => {
    const refusal: unknown = await new Promise((resolve) => resolve(ask())).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(RangeError);
    expect((refusal as RangeError).message).toContain(message);
  });
});

describe('analyses that the library does not offer', () => {
  const kinds = [other<MitigationKind>('hope')];
  const by = untimedYardstick(graph, [fault]);
  const cuts = systemOfGraph(graph, 1);
  test.each<[string, () => unknown]>([
    ['unknown mitigation: hope', () => candidates(graph, by.worst, { kinds })],
    ['unknown component: 2', () => candidates(graph, by.worst, { targets: [2] })],
    ['unknown component: -1', () => candidates(graph, by.worst, { scripted: [-1] })],
    ['expected 2 levels, got: 1', () => candidates(graph, new Uint8Array(1))],
    ['no number of mitigations: -1', () => finish(greedySet(by, [], -1))],
    ['no number of cut sets: NaN', () => finish(analyseCutSets(cuts, { list: NaN }))],
    ['no number of nodes: -1', () => finish(analyseCutSets(cuts, { nodes: -1 }))],
    ['no number of order: 0.5', () => finish(analyseCutSets(cuts, { fallbackOrder: 0.5 }))],
  ])('%s', (message, ask) => expect(ask).toThrow(message));
});

test('instants before the first count their unknown lags, too', () => {
  expect([unknownLags(-5_000_000), unknownLags(-4_999_998), toMinutes(-4_999_998)]).toEqual([0, 2, -5 / 60]);
});
