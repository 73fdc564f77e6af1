import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { simulateCascade } from '../../src/engine/simulate';
import {
  HORIZON,
  idOf,
  models,
  modes,
  onModel,
  toEvents,
  toGraph,
  troubles,
  type Model,
  type Need,
  type Trouble,
} from '../support/arbitrary';
import { nowhereBetter, timelineOf } from '../support/timeline';
import { law } from '../support/property';

type Mode = 'strict' | 'optimistic';
const timeline = (model: Model, list: readonly Trouble[], coldStart: Mode) => {
  const graph = toGraph(model);
  return timelineOf(graph, simulateCascade(graph, { events: toEvents(list), coldStart, horizon: HORIZON }), HORIZON);
};

/** One change for the worse of one requirement; undefined where it cannot be made. */
const WORSE_NEEDS: Record<string, (need: Need) => Need | undefined> = {
  'a stronger impact': (need) =>
    need.kind === 'brittle'
      ? undefined
      : {
          ...need,
          kind:
            need.kind === 'none' ? 'weak' : need.kind === 'weak' ? 'soft' : need.kind === 'hard' ? 'brittle' : 'hard',
        },
  'a threshold instead of a weak link': (need) => (need.kind === 'weak' ? { ...need, kind: 'threshold' } : undefined),
  'more members needed': (need) => (need.need < need.on.length ? { ...need, need: need.need + 1 } : undefined),
  'a shorter grace': (need) => (need.grace > 0 ? { ...need, grace: need.grace - 1 } : undefined),
  'needed to run, not only to start': (need) => (need.start ? { ...need, start: false } : undefined),
  'a member less': (need) => (need.on.length > need.need ? { ...need, on: need.on.slice(1) } : undefined),
};
const WORSE_TROUBLES: Record<string, (list: readonly Trouble[], pick: number) => Trouble[]> = {
  'a fault more': (list) => [...list, { component: 1, from: 3, lasts: 5, level: 3 }],
  'a longer fault': (list, pick) =>
    list.map((trouble, i) => (i === pick % list.length ? { ...trouble, lasts: trouble.lasts + 3 } : trouble)),
  'a worse fault': (list, pick) =>
    list.map((trouble, i) => (i === pick % list.length ? { ...trouble, level: 3 } : trouble)),
};

describe('T6: timed monotonicity, strict and optimistic, at every instant', () => {
  for (const [name, worse] of Object.entries(WORSE_NEEDS)) {
    law(
      `${name} helps nobody, never`,
      [models(), troubles, modes, fc.nat()],
      (model, list, mode, pick) => {
        const at = pick % model.needs.length;
        const changed = worse(model.needs[at]!);
        fc.pre(changed !== undefined);
        const needs = model.needs.map((need, i) => (i === at ? changed : need));
        const own = onModel(model, list);
        expect(nowhereBetter(timeline({ ...model, needs }, own, mode), timeline(model, own, mode))).toBe(true);
      },
      150,
    );
  }
  for (const [name, worse] of Object.entries(WORSE_TROUBLES)) {
    law(
      `${name} helps nobody, never`,
      [models(), troubles, modes, fc.nat()],
      (model, list, mode, pick) => {
        const own = onModel(model, list);
        expect(nowhereBetter(timeline(model, worse(own, pick), mode), timeline(model, own, mode))).toBe(true);
      },
      150,
    );
  }
  law(
    'a longer recovery helps nobody, never',
    [models(), troubles, modes, fc.nat()],
    (model, list, mode, pick) => {
      const own = onModel(model, list);
      const recovery = model.recovery.map((r, v) => (v === pick % model.recovery.length ? r + 2 : r));
      expect(nowhereBetter(timeline({ ...model, recovery }, own, mode), timeline(model, own, mode))).toBe(true);
    },
    150,
  );
  law('strict is nowhere better than optimistic', [models(), troubles], (model, list) => {
    const own = onModel(model, list);
    expect(nowhereBetter(timeline(model, own, 'strict'), timeline(model, own, 'optimistic'))).toBe(true);
  });
});

describe('T7: without rings', () => {
  law(
    'all is up within the longest path sum of recovery times after the last repair; strict is optimistic',
    [models({ acyclic: true }), troubles],
    (model, list) => {
      const repaired = onModel(model, list).map((trouble) => ({ ...trouble, lasts: Math.min(trouble.lasts, 12) }));
      const last = Math.max(...repaired.map(({ from, lasts }) => from + lasts));
      const graph = toGraph(model);
      const strict = simulateCascade(graph, { events: toEvents(repaired) });
      expect(simulateCascade(graph, { events: toEvents(repaired), coldStart: 'optimistic' })).toEqual(strict);
      expect(strict.truncated).toBe(false);
      expect(strict.final.every((level) => level === 0)).toBe(true);
      const longest: number[] = [];
      model.recovery.forEach((recovery, v) => {
        const providers = model.needs.filter((need) => need.of === v).flatMap((need) => need.on);
        longest.push(recovery + Math.max(0, ...providers.map((u) => longest[u]!)));
      });
      for (const { component, time } of strict.log) expect(time).toBeLessThanOrEqual(last + longest[component]!);
    },
  );
});

describe('T8: listing order is irrelevant', () => {
  law(
    'of events, components, requirements and members',
    [models(), troubles, modes, fc.array(fc.nat(), { minLength: 60, maxLength: 60 })],
    (model, list, coldStart, keys) => {
      const shuffled = <T>(items: readonly T[]) =>
        items
          .map((item, i) => [keys[i % 60]!, item] as const)
          .sort((a, b) => a[0] - b[0])
          .map(([, item]) => item);
      const events = toEvents(onModel(model, list));
      const graph = toGraph(model);
      const { log } = simulateCascade(graph, { events, coldStart, horizon: HORIZON });

      const place = shuffled(model.recovery.map((_, v) => v)); // the component now at v was at place[v]
      const now = (v: number) => place.indexOf(v);
      const name = (v: number) => now(v);
      const needs = shuffled(model.needs).map((need) => ({
        ...need,
        of: name(need.of),
        on: shuffled(need.on).map(name),
      }));
      const other = toGraph({ recovery: place.map((v) => model.recovery[v]!), needs });
      const renamed = { ...other, ids: place.map(idOf) };
      const again = simulateCascade(renamed, {
        events: shuffled(events).map((event) => ({ ...event, component: now(event.component) })),
        coldStart,
        horizon: HORIZON,
      });
      const plain = (entries: typeof log, back: (v: number) => number) =>
        entries.map(({ time, rank, component, from, to }) => ({ time, rank, component: back(component), from, to }));
      expect(plain(again.log, (v) => place[v]!)).toEqual(plain(log, (v) => v));
    },
  );
  law('an event said twice is an event', [models(), troubles], (model, list) => {
    const events = toEvents(onModel(model, list));
    const graph = toGraph(model);
    expect(simulateCascade(graph, { events: [...events, ...events], horizon: HORIZON })).toEqual(
      simulateCascade(graph, { events, horizon: HORIZON }),
    );
  });
});

describe('T10: times scale and shift', () => {
  law(
    'c · (lags, recoveries, events) + b gives c · log + b',
    [
      models({ switchover: true }),
      troubles,
      modes,
      fc.integer({ min: 1, max: 1000 }),
      fc.integer({ min: -500, max: 500 }),
    ],
    (model, list, coldStart, c, b) => {
      const events = toEvents(onModel(model, list));
      const scaled = toGraph({
        recovery: model.recovery.map((r) => c * r),
        needs: model.needs.map((need) => ({ ...need, grace: c * need.grace, switchover: c * (need.switchover ?? 0) })),
      });
      const plain = simulateCascade(toGraph(model), { events, coldStart, horizon: HORIZON });
      const moved = simulateCascade(scaled, {
        events: events.map((event) => ({ ...event, time: c * event.time + b })),
        coldStart,
        horizon: c * HORIZON + b,
      });
      expect(moved.log).toEqual(plain.log.map((entry) => ({ ...entry, time: c * entry.time + b })));
      expect(moved.steps).toEqual(plain.steps.map((step) => ({ ...step, time: c * step.time + b })));
      expect(moved.truncated).toBe(plain.truncated);
    },
  );
});

describe('T19: a switchover is not monotone, so nothing may promise that it is', () => {
  const svc: Need = { of: 0, on: [1, 2], need: 1, kind: 'hard', grace: 0, start: false, switchover: 10 };
  const model: Model = { recovery: [0, 0, 0], needs: [svc] };
  it('an earlier failure of the primary leaves the service better off later', () => {
    const late = timeline(model, [{ component: 1, from: 10, lasts: Infinity, level: 3 }], 'strict');
    const early = timeline(model, [{ component: 1, from: 0, lasts: Infinity, level: 3 }], 'strict');
    expect(late[12]![0]).toBe(3);
    expect(early[12]![0]).toBe(0);
    expect(nowhereBetter(early, late)).toBe(false);
  });
});
