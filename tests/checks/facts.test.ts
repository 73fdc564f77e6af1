import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { chapterFactIssues, factIssues } from '../../src/checks/check-facts';
import type { Chapters } from '../../src/model/chapters';
import type { Incident } from '../../src/model/incident';
import { type Edits, edited } from '../incidents/support/edited';
import { inRoot, incident, incidentIds } from '../incidents/support/files';

const chaptersOf = (id: string): Chapters =>
  JSON.parse(readFileSync(inRoot(`data/chapters/${id}.json`), 'utf8')) as Chapters;

describe('no file says what it must not say', () => {
  test.each(incidentIds)('%s', (id) => expect(factIssues(incident(id))).toEqual([]));
  test.each(incidentIds)('the chapters of %s', (id) =>
    expect(chapterFactIssues(chaptersOf(id), incident(id))).toEqual([]),
  );
});

describe('a planted fault is seen, with its place and what to do', () => {
  const day = incident('aws-2025-10-20');
  const dep = (from: string, to: string) => day.dependencies.findIndex((row) => row.from === from && row.to === to);
  const rec = (component: string, time: string) =>
    day.record.findIndex((row) => row.component === component && row.t_utc.includes(time));
  const imp = (component: string) => day.impact.findIndex((row) => row.component === component);
  const lag = (from: string, to: string) => `dependencies.${dep(from, to)}.lag_minutes`;
  const found = (edits: Edits, of: Incident = day) =>
    factIssues(edited(of, edits) as Incident).map(({ code, place }) => `${code} ${place}`);

  test('and the untouched file has none', () => expect(found({})).toEqual([]));

  const console_ = dep('management-console', 'console-sign-in');
  const snap = dep('snapchat', 'aws-us-east-1');
  const signal = dep('signal', 'aws-us-east-1');
  const snapToDb = dep('snapchat', 'dynamodb');
  const elb = dep('elb', 'ec2');
  const late = rec('ec2-network-manager', '13:21');
  const chats = rec('connect', '12:00');
  test.each<[fault: string, edits: Edits]>([
    // The review of September 2026 found each of these in the files.
    [`lag-undated dependencies[${console_}].lag_minutes`, { [lag('management-console', 'console-sign-in')]: 3 }],
    [`lag-differs dependencies[${snap}].lag_minutes`, { [lag('snapchat', 'aws-us-east-1')]: 42 }],
    [`lag-differs dependencies[${dep('sts', 'nlb')}].lag_minutes`, { [lag('sts', 'nlb')]: 181 }],
    [`lag-sources dependencies[${snap}].lag_minutes`, { [`dependencies.${snap}.lag_sources`]: ['aws-pes-2025'] }],
    [`impact-record impact[${imp('ec2-network-manager')}]`, { [`record.${late}.state`]: 'down' }],
    [
      `state-text record[${rec('sts', '08:19')}].state`,
      {
        [`record.${rec('sts', '08:19')}.state`]: 'degraded',
        [`record.${rec('sts', '08:19')}.text.en`]: 'STS works again.',
      },
    ],
    [
      `state-text record[${chats}].state`,
      { [`record.${chats}.state`]: 'operational', [`record.${chats}.text.en`]: 'Chats fail in Connect.' },
    ],
    [
      `state-text record[${chats}].state`,
      { [`record.${chats}.text.en`]: 'Planned end of the chat errors in Connect.' },
    ],
    ['root-late root', { root: 'nlb-health-check' }],
    ['fix-without-row trigger_fixed_utc', { trigger_fixed_utc: '2025-10-20T09:26:00Z' }],
    [`impact-record impact[${imp('rds')}]`, { [`impact.${imp('rds')}.severity`]: 'down' }],
    [
      `impact-record impact[${imp('connect')}]`,
      { [`impact.${imp('connect')}.first_report_utc`]: '2025-10-20T07:21:00Z' },
    ],
    [
      `first-source dependencies[${signal}].sources[0]`,
      { [`dependencies.${signal}.sources`]: ['boerse-express', 'whittaker'] },
    ],
    [
      `digest-first dependencies[${dep('robinhood', 'aws-us-east-1')}].sources[0]`,
      { [`dependencies.${dep('robinhood', 'aws-us-east-1')}.sources`]: ['evrim', 'boerse-express'] },
    ],
    [
      `silent-inference dependencies[${elb}].what.en`,
      { [`dependencies.${elb}.what.en`]: 'Load balancers send traffic to machines.' },
    ],
    [
      `unnamed-provider dependencies[${snapToDb}].evidence`,
      { [`dependencies.${snapToDb}.what.en`]: 'It was hit; which product it uses is not stated.' },
    ],
    [
      `through-place dependencies[${day.dependencies.length}]`,
      {
        [`dependencies.${day.dependencies.length}`]: { ...day.dependencies[dep('ring', 'aws-us-east-1')], from: 's3' },
      },
    ],
    ['figures-differ summary', { 'summary.de': day.summary.de.replace('52', '53') }],
    ['straight-quote title.en', { 'title.en': 'The "outage"' }],
    ['foreign-quote title.de', { 'title.de': 'Der “Ausfall”' }],
    ['hyphen-as-dash lesson.en', { 'lesson.en': 'One name - gone' }],
    ['hyphen-in-range title.en', { 'title.en': 'AWS outage, 19-20 October 2025' }],
    ['loose-unit lesson.de', { 'lesson.de': 'Es dauerte 3 Stunden.' }],
    ['loose-utc lesson.de', { 'lesson.de': 'Um 09:25\u00a0Uhr UTC war es vorbei.' }],
    ['clock-without-uhr lesson.de', { 'lesson.de': 'Um 09:25 war es vorbei.' }],
    [
      `clock-without-zone dependencies[${snapToDb}].what.en`,
      { [`dependencies.${snapToDb}.what.en`]: 'It keeps its messages there; from 07:30, senders noticed.' },
    ],
    [
      `clock-without-zone dependencies[${snapToDb}].what.de`,
      { [`dependencies.${snapToDb}.what.de`]: 'Dort liegen die Nachrichten; ab 07:30\u00a0Uhr fiel es auf.' },
    ],
    ['our-workshop lesson.en', { 'lesson.en': 'A stand-in of the dossier.' }],
  ])('%s', (fault, edits) => {
    expect(found(edits)).toContain(fault);
    for (const { hint } of factIssues(edited(day, edits) as Incident)) expect(hint).toMatch(/^[A-Z].{15,}\.$/);
  });

  test('a lag that no rows date may stand on a source that states it', () => {
    expect(
      found({
        [lag('management-console', 'console-sign-in')]: 3,
        [`dependencies.${console_}.lag_sources`]: day.dependencies[console_]!.sources,
      }),
    ).toEqual([]);
  });

  test('a small number may be a word in one language, a clock of twelve hours one of twenty-four in the other', () => {
    expect(
      found({
        'lesson.en': 'At 3:53\u00a0PM PDT five were back.',
        'lesson.de': 'Um 15:53\u00a0Uhr PDT waren 5 zurück.',
      }),
    ).toEqual([]);
  });
});

describe('one division', () => {
  const day = incident('aws-2024-07-30-kinesis');
  const good = chaptersOf(day.id);
  const found = (edits: Edits, of = day) =>
    chapterFactIssues(edited(good, edits) as Chapters, of).map(({ code, place }) => `${code} ${place}`);

  test('and the untouched file has none', () => expect(found({})).toEqual([]));
  test.each<[fault: string, edits: Edits]>([
    ['uncovered chapters[0].from_utc', { 'chapters.0.from_utc': '2024-07-30T22:00:00Z' }],
    ['uncovered chapters[2].to_utc', { 'chapters.2.to_utc': '2024-07-31T04:00:00Z' }],
    ['chapter-gap chapters[1].from_utc', { 'chapters.0.to_utc': '2024-07-30T21:44:00Z' }],
    [
      'two-divisions chapters[2].from_utc',
      { 'chapters.1.to_utc': '2024-07-31T00:00:00Z', 'chapters.2.from_utc': '2024-07-31T00:00:00Z' },
    ],
    ['two-names chapters[1].title', { 'chapters.1.title.en': 'A storm' }],
    [
      'figures-differ chapters[1].sentences[0].text',
      { 'chapters.1.sentences.0.text.de': 'Um 21:46\u00a0Uhr\u00a0UTC.' },
    ],
  ])('%s', (fault, edits) => expect(found(edits)).toContain(fault));
});
