import { describe, expect, it, test } from 'vitest';
import { answerLoad, answerStory, asksStory, type Answer } from '../../src/analysis/lesson-answers';
import { simulateCascade } from '../../src/engine/simulate';
import { graphOfIncident } from '../../src/model/incident-graph';
import type { Ask } from '../../src/model/lesson';
import { askedStory } from '../../src/story/answers';
import { smallOutage } from '../support/small-outage';
import { lesson, lessonIds, storyCore } from './files';

function answer(ask: Ask): Answer {
  if (!asksStory(ask)) return answerLoad(ask);
  return answerStory(ask, askedStory(storyCore(ask.story)));
}
const names = (story: string, found: Answer): string[] =>
  'components' in found ? found.components.map((i) => storyCore(story).components[i]?.id ?? '') : [];

describe('the school', () => {
  const story = 'toy-school';
  it('counts, ranks and follows by the engine', () => {
    expect(answer({ ask: 'blast-count', story, fault: ['login'] })).toMatchObject({ hit: 4, total: 6 });
    expect(answer({ ask: 'blast-count', story, fault: ['homework'] })).toMatchObject({ hit: 1, total: 6 });
    const reach = answer({ ask: 'most-reach', story });
    expect(reach).toMatchObject({ others: 5 });
    expect(names(story, reach)).toEqual(['power']);
    const points = answer({ ask: 'single-points-of-failure', story, component: 'timetable' });
    expect(names(story, points)).toEqual(['power', 'wifi', 'login']);
    const chain = answer({ ask: 'longest-chain', story, fault: ['power'] });
    expect(names(story, chain)).toEqual(['power', 'wifi', 'login', 'timetable']);
    expect(answer({ ask: 'falls', story, fault: ['homework'], component: 'login' })).toMatchObject({ falls: false });
    expect(answer({ ask: 'falls', story, fault: ['login'], component: 'timetable' })).toMatchObject({ falls: true });
  });
});

describe('the shop teaches what its lesson says', () => {
  const hit = (story: string, fault: string) => {
    const found = answer({ ask: 'blast-count', story, fault: [fault] });
    return found.type === 'count' ? found.hit : -1;
  };
  it('soft, cache and static stability keep the customers served, each against its own fault', () => {
    const served = (story: string, fault: string) =>
      !names(story, answer({ ask: 'blast-count', story, fault: [fault] })).includes('customers');
    for (const [fault, variant] of [
      ['suggestions', 'soft'],
      ['stock', 'cache'],
      ['control', 'static'],
      ['database', 'region'],
      ['names', 'names'],
    ] as const) {
      expect([fault, served('toy-shop', fault)]).toEqual([fault, false]);
      expect(hit(`toy-shop-${variant}`, fault)).toBeLessThan(hit('toy-shop', fault));
      expect([variant, served(`toy-shop-${variant}`, fault)]).toEqual([variant, true]);
    }
  });
  it('two Regions behind one name service fall together', () => {
    expect(
      names('toy-shop-region', answer({ ask: 'blast-count', story: 'toy-shop-region', fault: ['names'] })),
    ).toContain('customers');
  });
});

describe('queues', () => {
  const queue = { ask: 'queue', outage_minutes: 10, capacity: 100, demand: 80, patience: 5 } as const;
  it('drain by the formula κρD / (1 − ρ)', () => {
    expect(answer({ ask: 'drain', outage_minutes: 60, busy: 0.5 })).toEqual({ type: 'minutes', minutes: 60 });
    expect(answer({ ask: 'drain', outage_minutes: 60, busy: 0.8 })).toMatchObject({ minutes: expect.closeTo(240, 6) });
  });
  it('never empty under a retry storm, and soon with throttling', () => {
    expect(answer({ ...queue, attempts: 3 })).toEqual({ type: 'minutes', minutes: Infinity });
    const once = answer({ ...queue, attempts: 1 });
    const held = answer({ ...queue, attempts: 3, throttle: 0.4 });
    expect(once.type === 'minutes' && once.minutes).toBeLessThan(60);
    expect(held.type === 'minutes' && Number.isFinite(held.minutes)).toBe(true);
  });
});

it('gives the share of an outage after its fix, to the minute of the record', () => {
  expect(answer({ ask: 'share-after-fix', story: 'aws-2025-10-20' })).toEqual({
    type: 'share',
    percent: 82,
    fixedAfter: 157,
    lasted: 872,
  });
  expect(() => answer({ ask: 'share-after-fix', story: 'aws-2017-02-28-s3' })).toThrow(RangeError);
  expect(() => answer({ ask: 'falls', story: 'toy-school', fault: ['nobody'], component: 'login' })).toThrow(/nobody/);
});

test.each(lessonIds)('%s: every computed question has an answer, and predictions are not all or nothing', (id) => {
  for (const step of lesson(id).steps) {
    for (const question of step.questions ?? []) if ('ask' in question) expect(answer(question.ask).type).not.toBe('');
    if (!step.predict) continue;
    const [, story = '', fault = ''] = /^#\/([^?]+)\?fail=([^&]+)/.exec(step.moment ?? '') ?? [];
    const core = storyCore(story);
    const graph = graphOfIncident(core);
    const at = core.components.findIndex((component) => component.id === fault);
    const { final } = simulateCascade(graph, { events: [{ time: 0, component: at, level: 3 }] });
    const asked = step.predict.candidates ?? core.components.map((component) => component.id);
    const levels = asked.map((name) => final[core.components.findIndex((component) => component.id === name)] ?? 0);
    expect(
      levels.some((level) => level >= 2),
      step.id,
    ).toBe(true);
    expect(
      levels.some((level) => level < 2),
      step.id,
    ).toBe(true);
  }
});

describe('the small outage', () => {
  const ids = smallOutage.components.map(({ id }) => id);
  const story = {
    ...{ graph: graphOfIncident(smallOutage), indexOf: (id: string) => ids.indexOf(id) },
    ...{ start_utc: '2025-03-01T10:00Z', end_utc: '2025-03-01T14:00Z', trigger_fixed_utc: '2025-03-01T11:00Z' },
  };
  const named = (list: readonly number[]) => list.map((v) => ids[v]);
  const ask = (question: object, of = story) => answerStory({ story: 'small', ...question } as never, of);
  const components = (question: object) => {
    const found = ask(question);
    return 'components' in found ? named(found.components) : [];
  };
  it('counts who is degraded or worse, the faults among them, places not', () => {
    expect(ask({ ask: 'blast-count', fault: ['db'] })).toMatchObject({ type: 'count', hit: 3, total: 10 });
    expect(components({ ask: 'blast-count', fault: ['db'] })).toEqual(['db', 'mail', 'clerks']);
    expect(components({ ask: 'blast-count', fault: ['db', 'cache'] })).toEqual([
      'db',
      'cache',
      'shop',
      'mail',
      'clerks',
    ]);
  });
  it('finds who alone takes another down, not itself, nor who only disrupts it', () => {
    expect(components({ ask: 'single-points-of-failure', component: 'shop' })).toEqual(['power']);
    expect(components({ ask: 'single-points-of-failure', component: 'mail' })).toEqual([]);
    expect(ask({ ask: 'single-points-of-failure', component: 'shop' })).toMatchObject({ of: ids.indexOf('shop') });
  });
  it('follows the longest chain, and takes those who reach furthest, equally', () => {
    expect(ask({ ask: 'longest-chain', fault: ['power'] })).toMatchObject({ type: 'chain', hops: 3 });
    expect(components({ ask: 'longest-chain', fault: ['power'] })).toEqual(['power', 'db', 'mail', 'clerks']);
    expect(ask({ ask: 'longest-chain', fault: ['lift'] })).toMatchObject({
      hops: 0,
      components: [ids.indexOf('lift')],
    });
    expect(ask({ ask: 'longest-chain', fault: [] })).toEqual({ type: 'chain', components: [], hops: 0 });
    expect(ask({ ask: 'most-reach' })).toEqual({
      ...{ type: 'reach', components: [ids.indexOf('power')], others: 6, total: 10 },
    });
    const alone = graphOfIncident({ ...smallOutage, dependencies: [], redundancies: [] });
    expect(ask({ ask: 'most-reach' }, { ...story, graph: alone })).toMatchObject({ others: 0, total: 10 });
  });
  it('a chain does not go on to what hardly notices', () => {
    const dependencies = smallOutage.dependencies.map((row) =>
      row.from === 'clerks' ? { ...row, model: { kind: 'weak' as const } } : row,
    );
    const weak = { ...story, graph: graphOfIncident({ ...smallOutage, dependencies }) };
    const more = dependencies.map((row) => (row.from === 'mail' ? { ...row, model: { kind: 'hard' as const } } : row));
    const hard = { ...story, graph: graphOfIncident({ ...smallOutage, dependencies: more }) };
    for (const of of [weak, hard]) expect(ask({ ask: 'longest-chain', fault: ['db'] }, of)).toMatchObject({ hops: 1 });
  });
  it('says whether it falls, and which share came after the fix', () => {
    const falls = (component: string) => ask({ ask: 'falls', fault: ['db'], component });
    expect(falls('mail')).toEqual({ type: 'falls', component: ids.indexOf('mail'), falls: true });
    expect(falls('shop')).toMatchObject({ falls: false });
    expect(ask({ ask: 'share-after-fix' })).toEqual({ type: 'share', percent: 75, fixedAfter: 60, lasted: 240 });
  });
  it('names what it cannot answer', () => {
    expect(() => ask({ ask: 'falls', fault: ['x'], component: 'db' })).toThrow(new RangeError('unknown component: x'));
    expect(() => ask({ ask: 'share-after-fix' }, { ...story, trigger_fixed_utc: null as never })).toThrow(
      new RangeError('no fix on record: small'),
    );
  });
});
