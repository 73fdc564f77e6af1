import { describe, expect, it } from 'vitest';
import { applyLoadLevers } from '../../../src/analysis/what-if/load-levers';
import { runCounterfactual } from '../../../src/analysis/what-if/run-counterfactual';
import { applyMitigations, mitigatedEvents } from '../../../src/analysis/what-if/apply';
import { runReplay } from '../../../src/engine/replay-run';
import type { Counterfactual } from '../../../src/model/counterfactual';
import { graphOfIncident } from '../../../src/model/incident-graph';
import { readLever } from '../../../src/model/load-lever';
import { readMitigation } from '../../../src/model/mitigation-token';
import type { Replay, ReplayQueue } from '../../../src/model/replay-model';
import { smallOutage, smallReplay } from '../../support/small-outage';

const MINUTE = 60_000_000;
const text = { en: '', de: '' };
const asked = (change: Partial<Counterfactual>): Counterfactual => ({
  ...{ id: 'it', title: text, named: { text, sources: ['paper'] }, assumption: text, load: null, stays: text },
  ...{ mitigations: [], levers: [], omits: [] },
  ...change,
});
const { graph } = runReplay(smallOutage, smallReplay);
const names = (rows: readonly { readonly component: number }[]) => rows.map(({ component }) => graph.ids[component]);

describe('a counterfactual', () => {
  const run = (change: Partial<Counterfactual>) => runCounterfactual(smallOutage, smallReplay, asked(change));
  it('that changes nothing is the replay', () => {
    const { before, run: after, comparison } = run({});
    expect(after.cascade.log).toEqual(before.cascade.log);
    expect([comparison.neverFalls, comparison.newlyFalls, comparison.milder]).toEqual([[], [], []]);
  });
  it('leaves out just the action it names: the one at that time, on that component', () => {
    const calm = run({ omits: [{ at: 'begin', component: 'power' }] });
    expect(names(calm.comparison.neverFalls)).toEqual([
      ...['power', 'db', 'cache', 'shop', 'mail', 'clerks', 'office', 'lift'],
    ]);
    for (const other of [
      { at: 'begin', component: 'mail' },
      { at: 'fixed', component: 'makeshift' },
    ])
      expect(run({ omits: [other] }).comparison.neverFalls).toEqual([]);
    const unrepaired = run({ omits: [{ at: 'fixed', component: 'power' }] });
    expect(unrepaired.run.script).toHaveLength(2);
    expect(unrepaired.comparison.neverFalls).toEqual([]);
  });
  it('puts its mitigations and levers in force, and lists those that cannot be', () => {
    const { comparison, refused, refusedLevers } = run({
      ...{ mitigations: ['remove:cache~power', 'remove:nowhere~power'], levers: ['throttle:mail:5'] },
    });
    expect(names(comparison.neverFalls)).toContain('shop');
    expect(refused.map(({ code }) => code)).toEqual(['unknown-target']);
    expect(refusedLevers).toHaveLength(1);
  });
  it('is compared up to the end of the replay', () => {
    const { comparison } = run({ omits: [{ at: 'fixed', component: 'power' }] });
    const whole = 240 * MINUTE;
    expect(comparison.after.lost).toBeLessThanOrEqual(10 * whole);
    const early = { ...smallReplay, until: '2025-03-01T11:00:00Z' };
    const short = runCounterfactual(smallOutage, early, asked({ omits: [{ at: 'fixed', component: 'power' }] }));
    expect(short.comparison.after.lost).toBeLessThan(comparison.after.lost);
    expect(short.comparison.after.lost).toBe(short.comparison.before.lost); // up to then nothing was repaired
  });
  it('takes the replay that it is handed, and refuses what is no token', () => {
    const before = runReplay(smallOutage, smallReplay);
    expect(runCounterfactual(smallOutage, smallReplay, asked({}), before).before).toBe(before);
    expect(() => run({ mitigations: ['nonsense'] })).toThrow('no token: "nonsense"');
    expect(() => run({ levers: ['nonsense'] })).toThrow('no token: "nonsense"');
  });
});

describe('a lever on a queue', () => {
  const queue: ReplayQueue = {
    ...{ component: 'db', capacity: 'work', demand: 'share', attempts: 'machines', patience: 'cache-lasts' },
    ...{ bound: null, throttle: null, why: text },
  };
  const loaded: Replay = {
    ...smallReplay,
    queues: [queue],
    deferrals: [
      { component: 'db', provider: 'power', utilisation: 'share', why: text },
      { component: 'mail', provider: 'db', utilisation: 'share', why: text },
    ],
  };
  const turned = (token: string) => {
    const { replay, refused } = applyLoadLevers(loaded, [readLever(token)!]);
    const value = (id: string | null) => replay.parameters.find((one) => one.id === id);
    const [now] = replay.queues;
    return {
      refused: refused.length,
      numbers: (['capacity', 'demand', 'attempts', 'patience', 'bound'] as const).map(
        (key) => value(now![key])?.value ?? null,
      ),
      backlogs: replay.deferrals.map(({ utilisation }) => value(utilisation)?.value),
      throttle: now!.throttle && value(now!.throttle.at)?.value,
      added: replay.parameters.slice(loaded.parameters.length).map(({ unit, provenance }) => `${unit} ${provenance}`),
    };
  };
  const plain = { refused: 0, numbers: [4, 0.5, 3, 7, null], backlogs: [0.5, 0.5], throttle: null, added: [] };
  it('changes its number alone, as a parameter of its own', () => {
    expect(turned('retry-budget:db:1')).toEqual({ ...plain, numbers: [4, 0.5, 1, 7, null], added: ['1 assumed'] });
    expect(turned('shedding:db:0.5')).toEqual({
      ...{ ...plain, numbers: [4, 0.25, 3, 7, null], added: ['fleet/min assumed'] },
    });
    expect(turned('bounded-queue:db')).toEqual({ ...plain, numbers: [4, 0.5, 3, 7, 28], added: ['fleet assumed'] });
    expect(turned('bounded-queue:db:2')).toEqual({ ...plain, numbers: [4, 0.5, 3, 7, 8], added: ['fleet assumed'] });
    expect(turned('throttle:db:90')).toEqual({ ...plain, throttle: 90, added: ['time assumed'] });
  });
  it('more capacity also works off that component’s backlog faster, and no other', () => {
    expect(turned('spare-capacity:db:2')).toEqual({
      ...{ ...plain, numbers: [8, 0.5, 3, 7, null], backlogs: [0.25, 0.5] },
      added: ['fleet/min assumed', '1 assumed'],
    });
    expect(turned('spare-capacity:mail:2')).toMatchObject({ numbers: plain.numbers, backlogs: [0.5, 0.25] });
  });
  it('that would change nothing, or stands on nothing, is refused', () => {
    for (const token of ['retry-budget:db:3', 'shedding:db:1', 'spare-capacity:db:1', 'spare-capacity:shop:2'])
      expect(turned(token)).toEqual({ ...plain, refused: 1 });
    expect(turned('shedding:mail:0.5')).toEqual({ ...plain, refused: 1 }); // a backlog is no queue
  });
  it('may be turned again: the later one counts, with a name of its own', () => {
    const twice = applyLoadLevers(
      loaded,
      ['retry-budget:db:1', 'retry-budget:db:2'].map((token) => readLever(token)!),
    );
    const ids = twice.replay.parameters.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(twice.replay.parameters.find(({ id }) => id === twice.replay.queues[0]!.attempts)?.value).toBe(2);
  });
});

describe('a mitigation on a component', () => {
  const base = graphOfIncident(smallOutage);
  const at = (id: string) => base.ids.findIndex((one) => one === id);
  const refusals = (...tokens: string[]) =>
    applyMitigations(
      base,
      tokens.map((token) => readMitigation(token)!),
    ).refused.map(({ code }) => code);
  it('repairs sooner only what was there, by the minutes it says, twice if it is said twice', () => {
    const mitigated = applyMitigations(
      base,
      ['faster-repair:power:5', 'faster-repair:power:10'].map((one) => readMitigation(one)!),
    );
    expect(mitigated.sooner[at('power')]).toBe(15 * MINUTE);
    expect(
      mitigatedEvents(mitigated, [
        { time: 0, component: at('power'), level: 3 },
        { time: 60 * MINUTE, component: at('power'), level: 0 },
      ]),
    ).toEqual([
      { time: 0, component: at('power'), level: 3 },
      { time: 45 * MINUTE, component: at('power'), level: 0 },
    ]);
    expect(refusals('faster-repair:power:0')).toHaveLength(1);
    expect(refusals('faster-recovery:db:0.5')).toEqual(['no-effect']); // it needs no time as it is
    expect(refusals('copies:nowhere:2')).toEqual(['unknown-target']);
    expect(refusals('cache:mail~db:0')).toHaveLength(1);
    expect(refusals('static-stability:office~db')).toEqual(['no-effect']); // needed only to start already
    expect(refusals('cache:office~db:5')).toEqual(['no-effect']);
  });
});
