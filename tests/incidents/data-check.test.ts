import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { schemaText } from '../../scripts/make-schema.mjs';
import { factIssues } from '../../src/checks/check-facts';
import { type CheckOptions, checkIncident } from '../../src/checks/incident';
import { chaptersSchema } from '../../src/model/chapters';
import { counterfactualsSchema } from '../../src/model/counterfactual';
import { incidentSchema } from '../../src/model/incident';
import { replaySchema } from '../../src/model/replay-model';
import { type Edits, edited } from './support/edited';
import { inRoot, incident, incidentIds, rawIncident } from './support/files';

/** Parts that belong to an incident without a known link to its cause; data/README.md says why. */
const APART: Readonly<Record<string, readonly string[]>> = {
  'cloudflare-2025-11-18': ['cloudflare-status-page', 'cloudflare-responders'],
};

describe('every incident file', () => {
  test('the twenty are there', () => expect(incidentIds).toHaveLength(20));

  test.each(incidentIds)('%s passes the check', (id) => {
    expect(checkIncident(rawIncident(id), { apart: APART[id] ?? [] })).toEqual([]);
    expect(factIssues(incident(id))).toEqual([]);
  });

  test.each(incidentIds)('%s is called what its file is called', (id) => expect(incident(id).id).toBe(id));
});

test.each([
  ['chapters', 'chapters', chaptersSchema],
  ['replay', 'replay-model', replaySchema],
  ['what-if', 'counterfactual', counterfactualsSchema],
] as const)('data/schema has the form of %s as it is (else: node scripts/make-schema.mjs)', (name, from, schema) => {
  expect(readFileSync(inRoot(`data/schema/${name}.schema.json`), 'utf8')).toBe(schemaText(schema, name, from));
});

test('data/schema is up to date (else: node scripts/make-schema.mjs)', () => {
  expect(readFileSync(inRoot('data/schema/incident.schema.json'), 'utf8')).toBe(schemaText(incidentSchema));
});

describe('a planted fault is seen, with its place and what to do', () => {
  const good = incident('aws-2024-07-30-kinesis');
  const component = { ...good.components[0], id: 'lonely' };
  const source = { ...good.sources[0], id: 'unread' };
  const from = good.dependencies[0]?.from;
  const needed = good.dependencies.filter((row) => row.from === from).map(({ to }) => to);
  const stranger = good.components.find(({ id }) => id !== from && !needed.includes(id))?.id;
  const group = {
    from,
    to: [needed[0], stranger],
    need: 1,
    kind: 'hard',
    basis: 'assumption',
    what: { en: 'One suffices.', de: 'Eines genügt.' },
    sources: [good.sources[0]?.id],
  };
  const last = good.phases.length - 1;
  const long = { en: 'x', de: 'Ein viel zu langer Name für die Karte' };
  const found = (edits: Edits, options: CheckOptions = {}) =>
    checkIncident(edited(good, edits), options).map(({ code, place }) => `${code} ${place}`);

  test('and the untouched file has none', () => expect(checkIncident(good)).toEqual([]));

  test.each<[fault: string, edits: Edits]>([
    ['unknown-key colour', { colour: 'red' }],
    ['unknown-key components[0].logo', { 'components.0.logo': 'x.svg' }],
    ['missing-key lesson', { lesson: undefined }],
    ['missing-key record[2].text.de', { 'record.2.text.de': undefined }],
    ['shape components[0].family', { 'components.0.family': 'food' }],
    ['shape record[0].t_utc', { 'record.0.t_utc': '2024-07-30 21:45' }],
    ['shape dependencies[0].lag_minutes', { 'dependencies.0.lag_minutes': -1 }],
    ['shape title.de', { 'title.de': '' }],
    ['shape sources[0].url', { 'sources.0.url': 'javascript:alert(1)' }],
    ['twice components[1]', { 'components.1.id': good.components[0]?.id }],
    ['twice sources[1].id', { 'sources.1.id': good.sources[0]?.id }],
    ['twice story.show[1]', { 'story.show.1': good.story.show[0] }],
    ['twice impact[1]', { 'impact.1.component': good.impact[0]?.component }],
    ['twice phases[1]', { 'phases.1.id': good.phases[0]?.id }],
    [
      `twice dependencies[${good.dependencies.length}]`,
      { [`dependencies.${good.dependencies.length}`]: good.dependencies[0] },
    ],
    ['unknown-component root', { root: 'nobody' }],
    ['unknown-component story.show[3]', { 'story.show.3': 'nobody' }],
    ['unknown-component dependencies[2].to', { 'dependencies.2.to': 'nobody' }],
    ['unknown-component record[0].component', { 'record.0.component': 'nobody' }],
    ['unknown-component impact[0].component', { 'impact.0.component': 'nobody' }],
    ['unknown-component mitigations[0].component', { 'mitigations.0.component': 'nobody' }],
    ['needs-itself dependencies[0]', { 'dependencies.0.to': from }],
    ['needs-itself redundancies[0].to', { 'redundancies.0': { ...group, to: [needed[0], from] } }],
    [`unconnected components[${good.components.length}]`, { [`components.${good.components.length}`]: component }],
    ['need-too-large redundancies[0].need', { 'redundancies.0': { ...group, need: 3 } }],
    ['twice redundancies[0].to[1]', { 'redundancies.0': { ...group, to: [needed[0], needed[0]] } }],
    ['group-without-dependency redundancies[0].to[1]', { 'redundancies.0': group }],
    ['unknown-source numbers[0].sources[0]', { 'numbers.0.sources': ['hearsay'] }],
    [`unused-source sources[${good.sources.length}]`, { [`sources.${good.sources.length}`]: source }],
    [
      'evidence dependencies[0].evidence',
      Object.fromEntries(good.sources.map((_, i) => [`sources.${i}.kind`, 'company-status'])),
    ],
    ['no-such-time start_utc', { start_utc: '2024-02-30T21:45:00Z' }],
    ['no-such-time numbers[0].as_of', { 'numbers.0.as_of': '2024-13' }],
    ['zone operator_zone', { operator_zone: 'Pacific/Nowhere' }],
    ['zone operator_zone', { operator_zone: 'PST' }],
    ['end-before-start end_utc', { end_utc: good.start_utc }],
    ['trigger-outside trigger_fixed_utc', { trigger_fixed_utc: '2023-01-01T00:00:00Z' }],
    ['unsorted record[1].t_utc', { 'record.1.t_utc': '2024-01-01T00:00:00Z' }],
    [
      'recovered-before-report impact[0].recovered_utc',
      { 'impact.0.first_report_utc': '2024-07-31T00:00:00Z', 'impact.0.recovered_utc': '2024-07-30T00:00:00Z' },
    ],
    ['phase-gap phases[1].start_utc', { 'phases.1.start_utc': good.phases[0]?.start_utc }],
    [`phase-gap phases[${last}].end_utc`, { [`phases.${last}.end_utc`]: '2024-08-30T00:00:00Z' }],
    [
      'prevention-with-time mitigations[0].t_utc',
      { 'mitigations.0.kind': 'prevention', 'mitigations.0.t_utc': good.start_utc },
    ],
    ['long-label components[0].short', { 'components.0.short': long }],
    ['long-label components[0].name', { 'components.0.short': undefined, 'components.0.name': long }],
    ['empty-text components[0].name.de', { 'components.0.name.de': ' ' }],
    ['untranslated phases[0].text.de', { 'phases.0.text.de': good.phases[0]?.text.en }],
  ])('%s', (fault, edits) => expect(found(edits)).toContain(fault));

  test.each(['start_utc', 'end_utc'] as const)('the trigger may be fixed at the very %s', (key) => {
    expect(found({ trigger_fixed_utc: good[key] })).toEqual([]);
  });

  test('a source listed as background may stay uncited', () => {
    expect(found({ [`sources.${good.sources.length}`]: source }, { background: ['unread'] })).toEqual([]);
  });

  test('a part listed as apart may stay unconnected', () => {
    expect(found({ [`components.${good.components.length}`]: component }, { apart: ['lonely'] })).toEqual([]);
  });

  test('a company hit by the outage may document its own dependency, the press may not', () => {
    const day = incident('aws-2025-10-20');
    const row = day.dependencies.findIndex(({ from: id, to }) => id === 'buildkite' && to === 'ec2-launches');
    expect(day.dependencies[row]?.evidence).toBe('documented');
    const issues = checkIncident(edited(day, { [`dependencies.${row}.sources`]: ['sky-list'] }));
    expect(issues.map(({ code, subject }) => [code, subject])).toContainEqual(['evidence', 'buildkite → ec2-launches']);
  });

  test('every message is a sentence that says what to do', () => {
    const wrong = [
      { root: 'nobody' },
      { lesson: undefined },
      { 'components.0.family': 'food' },
      { colour: 1 },
      { operator_zone: 'PST' },
      { 'record.0.t_utc': 'noon' },
    ];
    for (const edits of wrong)
      for (const { hint } of checkIncident(edited(good, edits))) expect(hint).toMatch(/^[A-Z].{20,}\.$/);
  });

  test.each([[null], ['text'], [[]], [{}]])('no file at all: %j', (value) => {
    expect(checkIncident(value)).not.toEqual([]);
  });
});
