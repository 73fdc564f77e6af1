import { coreOf, detailsOf, type Language } from '../../src/catalog/parts';
import type { Incident, IncidentComponent, IncidentDependency, Localized } from '../../src/model/incident';
import type { Parameter, Replay } from '../../src/model/replay-model';

const both = (text: string): Localized => ({ en: text, de: text });

const component = (
  id: string,
  name: string,
  kind: IncidentComponent['kind'],
  more: Partial<IncidentComponent> = {},
): IncidentComponent => ({
  ...{ id, name: both(name), kind, owner: 'Example', layer: '', family: 'compute', glyph: 'compute' },
  ...{ description: both(`What ${name} is.`), sources: ['own-report'] },
  ...more,
});

const dependency = (from: string, to: string, more: Partial<IncidentDependency> = {}): IncidentDependency => ({
  ...{ from, to, kind: 'hard', plane: 'data', lag_minutes: 0, evidence: 'documented' },
  ...{ what: both(`A call from ${from} to ${to}.`), sources: ['own-report'] },
  ...more,
});

/**
 * A made-up outage, small enough that a test can say all that is to be said of it. Power fails; the database falls with
 * it, the cache five minutes later. A shop that can use either of two stores loses both in the end; the portal needs
 * one of cache and island, which holds; mail is disrupted at a time that nobody knows, and its clerks with it; the
 * office needs the database only to start; the lift stands in Zone A, whatever it is that it needs there.
 */
export const smallOutage: Incident = {
  ...{ format: 'dominograph-incident', version: 1, id: 'small', root: 'power', operator_zone: 'Europe/Berlin' },
  ...{ title: both('The small outage'), summary: both('Power fails.'), lesson: both('Have two.') },
  ...{ start_utc: '2025-03-01T10:00:00Z', end_utc: '2025-03-01T14:00:00Z' },
  trigger_fixed_utc: '2025-03-01T11:00:00Z',
  story: { show: ['shop', 'db'] },
  sources: [
    {
      ...{ id: 'own-report', title: 'Report', publisher: 'Operator', url: 'https://example.org/report' },
      ...{ date: '2025-03-02', kind: 'primary' },
    },
    { ...{ id: 'paper', title: 'News', publisher: 'Paper', url: null }, ...{ date: null, kind: 'press' } },
  ],
  components: [
    component('zone', 'Zone A', 'cloud-internal', { scope: true }),
    component('power', 'Power', 'cloud-internal', { critical_functions: [both('lights')] }),
    component('db', 'Database', 'cloud-service', { family: 'data', sources: ['paper', 'own-report'] }),
    component('cache', 'Cache', 'cloud-service', { family: 'data' }),
    component('shop', 'Shop', 'third-party', { family: 'home', short: both('The shop'), name: both('The large shop') }),
    component('portal', 'Portal', 'third-party', { family: 'home' }),
    component('mail', 'Mail', 'third-party', { family: 'work' }),
    component('clerks', 'Clerks', 'people', { family: 'people', glyph: 'people' }),
    component('office', 'Office', 'third-party', { family: 'work' }),
    component('lift', 'Lift', 'third-party', { family: 'work' }),
    component('island', 'Island', 'cloud-service', { family: 'network' }),
  ],
  dependencies: [
    dependency('db', 'power'),
    dependency('cache', 'power', { lag_minutes: 5, evidence: 'reported', sources: ['paper'] }),
    dependency('shop', 'db'),
    dependency('shop', 'cache'),
    dependency('portal', 'cache'),
    dependency('portal', 'island'),
    dependency('mail', 'db', { kind: 'soft', lag_minutes: null, evidence: 'inferred' }),
    dependency('clerks', 'mail', { lag_minutes: null, evidence: 'reported' }),
    dependency('office', 'db', {
      plane: 'control',
      model: { when: 'start', basis: 'assumption', why: both('It runs on.') },
    }),
    dependency('zone', 'power', { lag_minutes: 10 }),
    dependency('lift', 'zone', { model: { kind: 'threshold', basis: 'source', why: both('Only then.') } }),
  ],
  redundancies: [
    {
      ...{ from: 'shop', to: ['db', 'cache'], need: 1, kind: 'hard', basis: 'source' },
      ...{ what: both('Either will do'), sources: ['own-report'] },
    },
    {
      ...{ from: 'portal', to: ['cache', 'island'], need: 1, kind: 'hard', basis: 'assumption' },
      ...{ what: both('Either will do'), sources: ['own-report'] },
    },
  ],
  record: [
    {
      ...{ t_utc: '2025-03-01T10:00:00Z', component: 'power', state: 'down', precision: 'exact' },
      ...{ text: both('Power fails.'), sources: ['own-report'] },
    },
    {
      ...{ t_utc: '2025-03-01T10:10:00Z', component: 'db', state: 'down', precision: 'approximate' },
      ...{ text: both('The database is gone.'), sources: ['paper'] },
    },
    {
      ...{ t_utc: '2025-03-01T10:10:00Z', component: 'shop', state: 'degraded', precision: 'exact' },
      ...{ text: both('The shop is slow.'), sources: ['paper', 'own-report'] },
    },
    {
      ...{ t_utc: '2025-03-01T11:00:00Z', component: 'power', state: 'operational', precision: 'exact' },
      ...{ text: both('Power is back.'), sources: ['own-report'] },
    },
    {
      ...{ t_utc: '2025-03-01T12:30:00Z', component: 'db', state: 'recovering', precision: 'exact' },
      ...{ text: both('The database comes back.'), sources: ['own-report'] },
    },
    {
      ...{ t_utc: '2025-03-01T13:00:00Z', component: 'db', state: 'operational', precision: 'exact' },
      ...{ text: both('The database is back.'), sources: ['own-report'] },
    },
  ],
  impact: [
    {
      ...{ component: 'clerks', first_report_utc: '2025-03-01T10:30:00Z', recovered_utc: null },
      ...{ severity: 'unknown', note: null, sources: ['paper'] },
    },
  ],
  phases: [
    {
      ...{ id: 'fall', start_utc: '2025-03-01T10:00:00Z', end_utc: '2025-03-01T11:00:00Z', title: both('The fall') },
      ...{ text: both('It falls.'), sources: ['paper'] },
    },
    {
      ...{
        id: 'back',
        start_utc: '2025-03-01T11:00:00Z',
        end_utc: '2025-03-01T14:00:00Z',
        title: both('The way back'),
      },
      ...{ text: both('It comes back.'), sources: ['own-report', 'paper'] },
    },
  ],
  mitigations: [],
  numbers: [],
};

export const smallCore = (language: Language = 'en') => coreOf(smallOutage, language);
export const smallDetails = (language: Language = 'en') => detailsOf(smallOutage, language);

const parameter = (id: string, value: number, unit: Parameter['unit'], provenance: Parameter['provenance']) => ({
  ...{ id, value, unit, provenance, what: both(`what ${id} is`), note: both(`why ${id}`), sources: [] },
});
const action = (at: string, component: string, level: number, by: Replay['script'][number]['by']) => ({
  ...{ at, component, level, by, text: both(`${component} to ${level}`), sources: ['own-report'] },
});

/**
 * The model's own replay of the small outage: power is down for an hour, the cache falls seven minutes after it, the
 * database needs twenty minutes to come back, and the office has a makeshift that is not there on the day.
 */
export const smallReplay: Replay = {
  ...{ format: 'dominograph-replay', version: 1, incident: 'small', until: '2025-03-01T14:00:00Z' },
  parameters: [
    parameter('fixed', 60, 'time', 'copied'),
    parameter('begin', 0, 'time', 'copied'),
    parameter('cache-lasts', 7, 'min', 'assumed'),
    parameter('db-starts', 20, 'min', 'fitted'),
    parameter('share', 0.5, '1', 'derived'),
    parameter('machines', 3, 'fleet', 'assumed'),
    parameter('work', 4, 'fleet/min', 'assumed'),
  ],
  script: [
    action('fixed', 'power', 0, 'operator'),
    action('begin', 'power', 3, 'trigger'),
    action('begin', 'makeshift', 3, 'standing'),
  ],
  components: [{ id: 'makeshift', name: both('Makeshift'), why: both('Not there on the day.') }],
  replaces: [{ from: 'cache', to: 'power' }],
  requirements: [
    { from: 'cache', to: ['power'], kind: 'hard', lag: 'cache-lasts', why: both('It holds on.') },
    { from: 'office', to: ['makeshift', 'db'], need: 1, kind: 'soft', when: 'run', lag: null, why: both('Either.') },
  ],
  recovery: [{ component: 'db', parameter: 'db-starts' }],
  queues: [],
  deferrals: [],
  notes: [
    { kind: 'limit', text: both('Nobody asked the lift.') },
    { kind: 'right', text: both('The database comes back late.') },
    { kind: 'right', text: both('The shop is slow.') },
  ],
};
