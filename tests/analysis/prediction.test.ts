import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { orderScore } from '../../src/analysis/order-score';
import { candidatesOf, fallSteps, scorePrediction, type Prediction } from '../../src/analysis/prediction';
import { healthAt } from '../../src/engine/replay';
import { simulateCascade } from '../../src/engine/simulate';
import { graphOfIncident } from '../../src/model/incident-graph';
import { models, onModel, toEvents, toGraph, troubles, type Model, type Trouble } from '../support/arbitrary';
import { storyCore } from '../lessons/files';
import { law } from '../support/property';

/** A question about a made-up system, by ids. */
function asked(story: string, fault: string) {
  const core = storyCore(story);
  const graph = graphOfIncident(core);
  const of = (id: string) => core.components.findIndex((component) => component.id === id);
  const cascade = simulateCascade(graph, { events: [{ time: 0, component: of(fault), level: 3 }] });
  const question = { graph, cascade, candidates: candidatesOf(graph, [of(fault)]) };
  const score = (falls: string[], ordered = false) => scorePrediction(question, { falls: falls.map(of), ordered });
  const ids = (components: readonly { component: number }[]) =>
    components.map(({ component }) => core.components[component]?.id);
  return { score, ids, of };
}

describe('the school, login fails: timetable, homework and canteen fall, power and Wi-Fi hold', () => {
  const { score, ids } = asked('toy-school', 'login');
  const verdicts = (falls: string[]) => {
    const { judged } = score(falls);
    return new Map(judged.map((row) => [ids([row])[0], row.verdict]));
  };
  it('a right prediction', () => {
    expect(score(['canteen', 'timetable', 'homework'])).toMatchObject({
      hits: 3,
      misses: 0,
      falseAlarms: 0,
      correctRejections: 2,
      order: null,
    });
  });
  it('a half right one, each with its reason', () => {
    expect(verdicts(['timetable', 'wifi'])).toEqual(
      new Map([
        ['power', 'correct-rejection'],
        ['wifi', 'false-alarm'],
        ['timetable', 'hit'],
        ['homework', 'miss'],
        ['canteen', 'miss'],
      ]),
    );
    for (const row of score(['timetable', 'wifi']).judged)
      if (row.fell) expect(ids(row.chain)[0]).toBe('login');
      else expect(row.survival).toMatchObject({ level: 0, held: [] });
  });
  it('the fault itself cannot be predicted, nor anything twice', () => {
    expect(() => score(['login'])).toThrow(RangeError);
    expect(() => score(['wifi', 'wifi'])).toThrow(RangeError);
  });
});

describe('the order', () => {
  const { score } = asked('toy-school', 'power');
  it('counts pairs of hits: right, wrong, and those that fall together', () => {
    // Wi-Fi and the canteen fall first, then the login, then timetable and homework.
    expect(score(['wifi', 'login', 'timetable'], true).order).toEqual({ right: 3, wrong: 0, together: 0, tauB: 1 });
    expect(score(['timetable', 'login', 'wifi'], true).order).toEqual({ right: 0, wrong: 3, together: 0, tauB: -1 });
    expect(score(['wifi', 'canteen', 'homework', 'timetable'], true).order).toEqual({
      right: 4,
      wrong: 0,
      together: 2,
      tauB: 4 / Math.sqrt(6 * 4),
    });
    expect(score(['wifi'], true).order).toEqual({ right: 0, wrong: 0, together: 0, tauB: null });
  });
  law('turned round it changes its sign', [fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 8 })], (steps) => {
    const asSaid = [...steps.keys()];
    const { right, wrong, tauB } = orderScore(steps, asSaid);
    const back = orderScore(steps.toReversed(), asSaid);
    expect([back.right, back.wrong]).toEqual([wrong, right]);
    expect(back.tauB).toBe(tauB === null ? null : tauB === 0 ? back.tauB : -tauB);
  });
});

/** A random run and a random prediction of it. */
const runs = fc.tuple(models(), troubles, fc.infiniteStream(fc.boolean()), fc.boolean());
type Run = [Model, Trouble[], fc.Stream<boolean>, boolean];
function play([model, list, marks, ordered]: Run) {
  const graph = toGraph(model);
  const cascade = simulateCascade(graph, { events: toEvents(onModel(model, list)) });
  const faults = [...new Set(onModel(model, list).map(({ component }) => component))];
  const candidates = candidatesOf(graph, faults);
  const falls = candidates.filter(() => marks.next().value === true);
  const prediction: Prediction = { falls, ordered };
  return { graph, cascade, faults, candidates, prediction, question: { graph, cascade, candidates } };
}

/** The slow twin: looks at every cursor and writes down the worst each component ever was. */
function everFell({ graph, cascade }: ReturnType<typeof play>): boolean[] {
  const fell = Array.from({ length: graph.n }, () => false);
  for (let cursor = 0; cursor <= cascade.steps.length; cursor++)
    healthAt(graph, cascade, cursor).forEach((level, component) => {
      if (level >= 2) fell[component] = true;
    });
  return fell;
}

describe('on any graph', () => {
  law('every candidate is judged once, as the slow twin says', [runs], (run) => {
    const played = play(run);
    const { candidates, prediction, question } = played;
    const fell = everFell(played);
    const score = scorePrediction(question, prediction);
    expect(score.judged.map(({ component }) => component)).toEqual(candidates);
    for (const { component, verdict } of score.judged) {
      const predicted = prediction.falls.includes(component);
      const expected = fell[component] ? (predicted ? 'hit' : 'miss') : predicted ? 'false-alarm' : 'correct-rejection';
      expect(verdict).toBe(expected);
    }
    const { hits, misses, falseAlarms, correctRejections } = score;
    expect(hits + misses + falseAlarms + correctRejections).toBe(candidates.length);
    expect(hits + falseAlarms).toBe(prediction.falls.length);
  });
  law('the opposite prediction has all verdicts the other way round', [runs], (run) => {
    const { candidates, prediction, question } = play(run);
    const one = scorePrediction(question, prediction);
    const opposite = candidates.filter((component) => !prediction.falls.includes(component));
    const other = scorePrediction(question, { falls: opposite, ordered: false });
    expect([other.hits, other.misses, other.falseAlarms, other.correctRejections]).toEqual([
      one.misses,
      one.hits,
      one.correctRejections,
      one.falseAlarms,
    ]);
  });
  law('a prediction in the order of falling has nothing the wrong way round', [runs], (run) => {
    const { graph, cascade, candidates, question } = play(run);
    const fell = fallSteps(graph, cascade);
    const falls = candidates.filter((c) => fell[c]! > 0).sort((a, b) => fell[a]! - fell[b]!);
    const { misses, falseAlarms, order } = scorePrediction(question, { falls, ordered: true });
    expect([misses, falseAlarms, order?.wrong]).toEqual([0, 0, 0]);
  });
  law('what fell has a chain that ends in it, what held has none', [runs], (run) => {
    const { prediction, question } = play(run);
    for (const row of scorePrediction(question, prediction).judged)
      if (row.fell) expect(row.chain.at(-1)?.component).toBe(row.component);
      else expect(row.survival.component).toBe(row.component);
  });
});

it('stand-ins for places and faults are never candidates', () => {
  const core = storyCore('aws-2025-10-20');
  const graph = graphOfIncident(core);
  const candidates = candidatesOf(graph, [3]);
  expect(candidates).not.toContain(3);
  expect(candidates.every((component) => core.components[component]?.scope !== true)).toBe(true);
  expect(candidates.length).toBe(core.components.filter(({ scope }) => scope !== true).length - 1);
});
