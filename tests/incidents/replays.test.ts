import { describe, expect, test } from 'vitest';
import { runReplay } from '../../src/engine/replay-run';
import { checkReplay } from '../../src/checks/replay';
import type { Localized } from '../../src/model/incident';
import { type Edits, edited } from './support/edited';
import { incident, incidentIds } from './support/files';
import { rawReplay, replay, replayIds } from './support/replays';

const FULL = 'aws-2025-10-20';
const minutesAfterStart = (id: string, time: string) =>
  (Date.parse(time) - Date.parse(incident(id).start_utc)) / 60_000;

test('every incident has a replay of its name', () => expect(replayIds).toEqual(incidentIds));

describe.each(replayIds)('%s', (id) => {
  const file = replay(id);
  test('passes the check', () => expect(checkReplay(rawReplay(id), incident(id))).toEqual([]));

  test('core and load agree, and the run ends of itself', () => {
    const run = runReplay(incident(id), file);
    expect([run.settled, run.cascade.truncated]).toEqual([true, false]);
    expect(run.rounds).toBeLessThanOrEqual(5);
    expect(run.causes).toHaveLength(run.cascade.log.length);
    expect(runReplay(incident(id), file)).toEqual(run);
  });

  test('at the end everything is well again: no ring holds itself down', () => {
    const { cascade, graph } = runReplay(incident(id), file);
    expect(graph.ids.filter((_, v) => cascade.final[v] !== 0)).toEqual([]);
  });

  test('says what it cannot do, in two languages', () => {
    expect(file.notes.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['limit', 'wrong']));
    const texts: readonly Localized[] = [
      ...file.notes.map(({ text }) => text),
      ...file.script.map(({ text }) => text),
      ...file.parameters.flatMap(({ what, note }) => [what, note]),
      ...[...file.requirements, ...file.queues, ...file.deferrals, ...file.components].map(({ why }) => why),
    ];
    for (const { en, de } of texts) {
      expect(en.trim()).not.toBe('');
      expect(de.trim()).not.toBe('');
      expect(de).not.toBe(en);
    }
  });
});

/** Replays with numbers of their own: queues, backlogs, people's actions. */
const LOADED = [FULL, 'github-2026-08-17-retry-storm', 'azure-2026-02-02-vm-extensions'];

describe.each(replayIds.filter((id) => !LOADED.includes(id)))('%s is minimal', (id) => {
  const file = replay(id);
  const { root, trigger_fixed_utc, end_utc } = incident(id);

  test('the root is down from the start until the trigger is fixed, or the outage over where nobody dates that', () => {
    const at = new Map(file.parameters.map((parameter) => [parameter.id, parameter.value]));
    expect(file.script.map((action) => [action.component, action.level, at.get(action.at)])).toEqual([
      [root, 3, 0],
      [root, 0, minutesAfterStart(id, trigger_fixed_utc ?? end_utc)],
    ]);
  });

  test('nothing is fitted or assumed, nothing added', () => {
    expect(file.parameters.map(({ provenance }) => provenance)).toEqual(['copied', 'copied']);
    const { components, replaces, requirements, recovery, queues, deferrals } = file;
    expect([components, replaces, requirements, recovery, queues, deferrals].flat()).toEqual([]);
  });
});

describe('a planted fault is seen, with its place', () => {
  const good = replay(FULL);
  const found = (edits: Edits) =>
    checkReplay(edited(good, edits), incident(FULL)).map(({ code, place }) => `${code} ${place}`);
  const at = (unit: string) => good.parameters.find((parameter) => parameter.unit === unit)?.id;
  const place = (id: string) => good.parameters.findIndex((parameter) => parameter.id === id);

  test.each<[fault: string, edits: Edits]>([
    ['unknown-key colour', { colour: 'red' }],
    ['unknown-key queues[0].speed', { 'queues.0.speed': 1 }],
    ['missing-key until', { until: undefined }],
    ['missing-key notes[0].text.de', { 'notes.0.text.de': undefined }],
    ['shape parameters[0].provenance', { 'parameters.0.provenance': 'guessed' }],
    ['shape parameters[0].value', { 'parameters.0.value': -1 }],
    ['shape script[0].by', { 'script.0.by': 'chance' }],
    ['shape script[0].sources', { 'script.0.sources': [] }],
    ['shape notes', { notes: [] }],
    ['other-incident incident', { incident: 'fastly-2021-06-08' }],
    ['until-before-end until', { until: '2025-10-20T20:00:00Z' }],
    ['until-before-end until', { until: '2025-13-20T20:00:00Z' }],
    ['twice parameters[1]', { 'parameters.1.id': good.parameters[0]?.id }],
    [
      `unused-parameter parameters[${good.parameters.length}]`,
      { [`parameters.${good.parameters.length}`]: { ...good.parameters[0], id: 'idle' } },
    ],
    ['copied-without-source parameters[0].sources', { 'parameters.0.sources': [] }],
    ['unknown-parameter script[0].at', { 'script.0.at': 'never' }],
    ['unit script[0].at', { 'script.0.at': at('min') }],
    ['unit requirements[0].lag', { 'requirements.0.lag': at('time') }],
    ['unit recovery[0].parameter', { 'recovery.0.parameter': at('time') }],
    ['unit queues[0].capacity', { 'queues.0.capacity': at('min') }],
    ['unit queues[0].demand', { 'queues.0.demand': at('fleet') }],
    ['unit queues[0].patience', { 'queues.0.patience': at('1') }],
    ['unit queues[0].bound', { 'queues.0.bound': at('1') }],
    ['unit queues[0].throttle.at', { 'queues.0.throttle.at': at('min') }],
    ['unit queues[0].throttle.admitted', { 'queues.0.throttle.admitted': at('min') }],
    ['unit deferrals[0].utilisation', { 'deferrals.0.utilisation': at('fleet') }],
    ['out-of-range queues[0].capacity', { [`parameters.${place('dwfm-capacity')}.value`]: 0 }],
    ['out-of-range queues[0].attempts', { [`parameters.${place('dwfm-attempts')}.value`]: 0.5 }],
    ['out-of-range deferrals[0].utilisation', { [`parameters.${place('network-utilisation')}.value`]: 1 }],
    ['twice components[0]', { 'components.0.id': 'dynamodb' }],
    ['twice components[1]', { 'components.1.id': good.components[0]?.id }],
    ['unknown-component script[0].component', { 'script.0.component': 'nobody' }],
    ['unknown-component requirements[0].from', { 'requirements.0.from': 'nobody' }],
    ['unknown-component requirements[0].to[1]', { 'requirements.0.to.1': 'nobody' }],
    ['unknown-component recovery[0].component', { 'recovery.0.component': 'nobody' }],
    ['unknown-component queues[0].component', { 'queues.0.component': 'nobody' }],
    ['unknown-component deferrals[0].provider', { 'deferrals.0.provider': 'nobody' }],
    ['unknown-level script[0].level', { 'script.0.level': 4 }],
    ['unknown-dependency replaces[0]', { 'replaces.0.to': 'zoom' }],
    ['need-too-large requirements[0].need', { 'requirements.0.need': 3 }],
    ['needs-itself requirements[0].to', { 'requirements.0.to.0': good.requirements[0]?.from }],
    ['unknown-source parameters[0].sources[0]', { 'parameters.0.sources': ['hearsay'] }],
    ['unknown-source queues[0].throttle.sources[0]', { 'queues.0.throttle.sources': ['hearsay'] }],
  ])('%s', (fault, edits) => expect(found(edits)).toContain(fault));

  test('every message is a sentence that says what to do', () => {
    const wrong: Edits[] = [
      { 'script.0.at': 'never' },
      { 'script.0.at': at('min') },
      { 'replaces.0.to': 'zoom' },
      { 'components.0.id': 'dynamodb' },
      { until: '2025-10-20T20:00:00Z' },
      { 'script.0.level': 4 },
    ];
    for (const edits of wrong)
      for (const { hint } of checkReplay(edited(good, edits), incident(FULL))) expect(hint).toMatch(/^[A-Z].{20,}\.$/);
  });
});
