import fc from 'fast-check';
import { describe, expect } from 'vitest';
import { historyAlone } from '../../src/engine/alone';
import { runReplay } from '../../src/engine/replay-run';
import { simulateCascade } from '../../src/engine/simulate';
import { historyOf, levelAt, scriptVoices } from '../../src/engine/voices';
import type { Replay } from '../../src/model/replay-model';
import { fromMinutes } from '../../src/model/units';
import { HORIZON, models, onModel, toEvents, toGraph, troubles, type Model, type Trouble } from '../support/arbitrary';
import { law } from '../support/property';

const both = { en: 'a', de: 'b' };
/** A random model in the words of an incident and its replay; number `k` is parameter `k`. */
function replayOf(model: Model, list: readonly Trouble[], load: Partial<Replay>) {
  const events = toEvents(list);
  const numbers = new Map<string, number>();
  const parameter = (value: number) => {
    numbers.set(`p${value}`, value);
    return `p${value}`;
  };
  const claims = {
    start_utc: '2025-01-01T00:00:00Z',
    components: model.recovery.map((recovery_minutes, i) => ({ id: `n${i}`, recovery_minutes })),
    dependencies: [],
    redundancies: [],
  };
  const replay: Replay = {
    format: 'dominograph-replay',
    version: 1,
    incident: 'x',
    components: [],
    replaces: [],
    recovery: [],
    notes: [],
    queues: [],
    deferrals: [],
    until: '2025-01-01T02:00:00Z',
    ...load,
    script: events.map(({ time, component, level }) => ({
      at: parameter(time),
      component: `n${component}`,
      level,
      by: 'trigger',
      text: both,
      sources: ['a'],
    })),
    requirements: model.needs.map(({ of, on, need, kind, grace, start }) => ({
      from: `n${of}`,
      to: on.map((u) => `n${u}`),
      need,
      kind,
      lag: parameter(grace),
      ...(start && { when: 'start' as const }),
      why: both,
    })),
    parameters: [],
  };
  const values = [
    ...numbers,
    ['capacity', 1],
    ['demand', 0.6],
    ['attempts', 3],
    ['patience', 2],
    ['bound', 20],
    ['usual', 0.4],
  ] as const;
  return {
    claims,
    replay: {
      ...replay,
      parameters: values.map(([id, value]) => ({
        id,
        what: both,
        value,
        unit: '1' as const,
        provenance: 'assumed' as const,
        note: both,
        sources: [],
      })),
    },
  };
}
const queueFor = (component: number) => ({
  component: `n${component}`,
  capacity: 'capacity',
  demand: 'demand',
  attempts: 'attempts',
  patience: 'patience',
  bound: 'bound',
  throttle: null,
  why: both,
});

describe('core and load in turn', () => {
  law(
    'alone with its providers as they were, a component has the history it had',
    [models(), troubles, fc.nat()],
    (model, list, pick) => {
      const graph = toGraph(model);
      const events = toEvents(onModel(model, list));
      const cascade = simulateCascade(graph, { events, horizon: HORIZON });
      const component = pick % graph.n;
      fc.pre(!model.needs.some(({ of, on }) => of === component && on.includes(component)));
      const own = scriptVoices(events).find((voice) => voice.component === component)?.changes ?? [];
      expect(historyAlone(graph, cascade, component, own, HORIZON)).toEqual(historyOf(cascade, component));
    },
    400,
  );

  law(
    'without load a replay is the cascade of its script',
    [models(), troubles],
    (model, list) => {
      const { claims, replay } = replayOf(model, onModel(model, list), {});
      const run = runReplay(claims, replay);
      const plain = simulateCascade(run.graph, { events: run.script, horizon: fromMinutes(120) });
      expect(run.cascade).toEqual(plain);
      expect(run.causes).not.toContain('load');
      expect(run.settled).toBe(true);
    },
    150,
  );

  law(
    'in a model without rings both agree after a few rounds; a failing queue has its component down, order of script irrelevant',
    [models({ acyclic: true }), troubles, fc.nat(), fc.nat()],
    (model, list, pick, other) => {
      const n = model.recovery.length;
      const provider = pick % n;
      const component = Math.max(provider, other % n);
      const deferrals =
        component === provider
          ? []
          : [{ component: `n${component}`, provider: `n${provider}`, utilisation: 'usual', why: both }];
      const { claims, replay } = replayOf(model, onModel(model, list), { queues: [queueFor(provider)], deferrals });
      const run = runReplay(claims, replay);
      expect(run.settled).toBe(true);
      expect(run.rounds).toBeLessThanOrEqual(3 * n + 3);
      const history = historyOf(run.cascade, provider);
      for (const { from, to } of run.queues[0]!.failing) {
        const middle = (from + Math.min(to, fromMinutes(120))) / 2;
        expect(levelAt(history, middle)).toBe(3);
      }
      expect(runReplay(claims, { ...replay, script: [...replay.script].reverse() }).cascade).toEqual(run.cascade);
    },
    300,
  );
});
