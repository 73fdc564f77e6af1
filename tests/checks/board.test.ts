import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { schemaText } from '../../scripts/make-schema.mjs';
import { checkBoard } from '../../src/checks/check-board';
import { BOARD_LIMITS, boardSchema } from '../../src/model/board';
import { edited, type Edits } from '../incidents/support/edited';
import { incident, incidentIds } from '../incidents/support/files';
import { lesson, lessonIds, schemaFile } from '../lessons/files';
import { board, boardIds, boardStories, boardStory, rawBoard } from './boards';

describe('every story', () => {
  test('has a board, and no board is left without a story', () => {
    expect(boardIds).toEqual(boardStories.map(({ id }) => id).sort());
  });

  test.each(boardIds)('%s stands on the board without a fault', (id) => {
    expect(checkBoard(rawBoard(id), boardStory(id))).toEqual([]);
  });

  test('has a headline of its own, in both languages', () => {
    for (const language of ['en', 'de'] as const) {
      const headlines = boardIds.map((id) => board(id).headline[language]);
      expect(new Set(headlines).size).toBe(headlines.length);
    }
  });

  test.each(incidentIds)('%s: the standfirst names the day, and the kicker its year', (id) => {
    const day = incident(id).start_utc;
    const { standfirst, kicker } = board(id);
    const says = (locale: string) =>
      new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', timeZone: 'UTC' }).format(new Date(day));
    expect(standfirst.en).toContain(`On ${says('en-GB')} ${day.slice(0, 4)}`);
    expect(standfirst.de).toContain(`Am ${says('de-DE')} ${day.slice(0, 4)}`);
    for (const line of [kicker.en, kicker.de]) expect(line).toContain(day.slice(0, 4));
  });

  test.each(boardIds)('%s: what the picture is said to hold is what it holds', (id) => {
    const { length } = boardStory(id).components;
    const words = new Map([
      [6, ['Six', 'Sechs']],
      [9, ['Nine', 'Neun']],
      [10, ['Ten', 'Zehn']],
      [11, ['Eleven', 'Elf']],
    ]);
    const [en, de] = words.get(length) ?? [String(length), String(length)];
    expect(board(id).alt.en).toMatch(new RegExp(`\\b${en} named boxes`));
    expect(board(id).alt.de).toMatch(new RegExp(`\\b${de} benannte`));
  });

  test.each(incidentIds)('%s names names that readers know', (id) => {
    expect(board(id).known.length).toBeGreaterThanOrEqual(2);
  });
});

describe('a lesson stands under the board of its story', () => {
  test.each(lessonIds)('%s: its title serves as headline, its objective as standfirst', (id) => {
    for (const language of ['en', 'de'] as const) {
      const { title, objective } = lesson(id, language);
      expect(title.length, title).toBeLessThanOrEqual(BOARD_LIMITS.headline);
      expect(objective.length, objective).toBeLessThanOrEqual(BOARD_LIMITS.standfirst);
    }
  });
});

test('data/schema has the board as it is (else: node scripts/make-schema.mjs)', () => {
  expect(schemaFile('board')).toBe(schemaText(boardSchema, 'board', 'board'));
});

describe('a planted fault is seen, with its place and what to do', () => {
  const good = board('aws-2024-07-30-kinesis');
  const story = boardStory('aws-2024-07-30-kinesis');
  const check = (edits: Edits) => checkBoard(edited(good, edits), story);
  const found = (edits: Edits) => check(edits).map(({ code, place }) => `${code} ${place}`);
  const second = good.zones[0]?.groups[0]?.components[1];

  test('and the untouched file has none', () => expect(check({})).toEqual([]));

  const faults: [fault: string, edits: Edits][] = [
    ['unknown-key colour', { colour: 'red' }],
    ['missing-key alt', { alt: undefined }],
    ['missing-key headline.de', { 'headline.de': undefined }],
    ['shape zones', { zones: [] }],
    ['shape zones[0].groups[0].column', { 'zones.0.groups.0.column': -1 }],
    ['shape zones[0].groups[0].components', { 'zones.0.groups.0.components': [] }],
    ['other-story story', { story: 'aws-2017-02-28-s3' }],
    ['not-grouped zones', { 'zones.1.groups.3.components': ['kinesis'] }],
    ['unknown-component zones[1].groups[0].components[0]', { 'zones.1.groups.0.components.0': 'nobody' }],
    ['twice zones[1].groups[0].components[0]', { 'zones.1.groups.0.components.0': second }],
    ['twice zones[2].groups[1].id', { 'zones.2.groups.1.id': 'customers' }],
    ['unknown-component start.component', { 'start.component': 'nobody' }],
    ['start-not-root start.component', { 'start.component': second }],
    ['start-not-first zones[0].groups[0].components[0]', { 'start.component': second }],
    ['unknown-component known[0]', { 'known.0': 'nobody' }],
    ['twice known[1]', { 'known.1': good.known[0] }],
    ['unknown-component labels.nobody', { 'labels.nobody': { en: 'Nobody', de: 'Niemand' } }],
    ['missing-label labels', { 'labels.kinesis': undefined }],
    ['same-label labels.lambda.de', { 'labels.kinesis': { en: 'Kinesis', de: 'Lambda' } }],
    ['column-out-of-range zones[1].groups[0].column', { 'zones.1.groups.0.column': 4 }],
    [
      'too-many-columns zones',
      {
        'zones.0.groups': Array.from({ length: 8 }, (_, column) => ({ ...good.zones[0]?.groups[0], column })),
      },
    ],
    ['empty-text kicker.de', { 'kicker.de': ' ' }],
    ['untranslated alt.de', { 'alt.de': good.alt.en }],
    ['loose-space headline.en', { 'headline.en': 'Two  spaces' }],
    ['loose-space labels.s3.de', { 'labels.s3.de': 'S3 ' }],
    ['foreign-quotes headline.de', { 'headline.de': 'Das “Haus” am See' }],
    ['foreign-quotes headline.en', { 'headline.en': 'The „house“ at sea' }],
    ...["It's late", 'A "house"', 'One - two', 'From 3-5 a.m.', 'Wait -- what', 'And then...'].map(
      (text): [string, Edits] => ['typed-mark standfirst.en', { 'standfirst.en': text }],
    ),
    ...(
      [
        ['headline', 'headline', BOARD_LIMITS.headline],
        ['standfirst', 'standfirst', BOARD_LIMITS.standfirst],
        ['kicker', 'kicker', BOARD_LIMITS.kicker],
        ['credit', 'credit', BOARD_LIMITS.credit],
        ['alt', 'alt', BOARD_LIMITS.alt],
        ['start.note', 'start.note', BOARD_LIMITS.note],
        ['zones[2].title', 'zones.2.title', BOARD_LIMITS.zone],
        ['zones[2].groups[0].title', 'zones.2.groups.0.title', BOARD_LIMITS.group],
        ['labels.kinesis', 'labels.kinesis', BOARD_LIMITS.label],
      ] as const
    ).map(([place, path, most]): [string, Edits] => [
      `long-text ${place}.de`,
      { [`${path}.de`]: 'ß'.repeat(most + 1) },
    ]),
  ];
  test.each(faults)('%s', (fault, edits) => expect(found(edits)).toContain(fault));

  test('every message is a sentence that says what to do', () => {
    for (const [, edits] of faults) for (const { hint } of check(edits)) expect(hint).toMatch(/^[A-Z].{15,}\.$/);
  });

  test('what a printer would set passes', () => {
    const edits = {
      'headline.en': 'It’s “late” – from 3–5, us-east-1 …',
      'headline.de': 'Es ist „spät“ – 3–5 Uhr, Ein- und Ausfall …',
    };
    expect(check(edits)).toEqual([]);
  });

  test('a text as long as allowed passes, counted in characters, not in UTF-16 units', () => {
    expect(check({ 'labels.s3.de': '𝄞'.repeat(BOARD_LIMITS.label) })).toEqual([]);
  });

  test('a component moved to any other place is at fault at most for the start; lost or doubled it is always', () => {
    const ids = good.zones.flatMap(({ groups }) => groups.flatMap(({ components }) => components));
    const arrange = (order: readonly string[]) =>
      check({
        zones: good.zones.map(({ title, groups }, i) => ({
          title,
          groups: i === 0 ? [{ ...groups[0], components: order }] : [{ id: `g${i}`, title, components: [ids[i]] }],
        })),
      });
    fc.assert(
      fc.property(fc.shuffledSubarray(ids, { minLength: 1 }), (order) => {
        const codes = new Set(arrange(order).map(({ code }) => code));
        const doubled = [ids[1], ids[2]].some((id) => order.includes(id ?? ''));
        const lost = ids.some((id, i) => i !== 1 && i !== 2 && !order.includes(id));
        expect(codes.has('twice')).toBe(doubled);
        expect(codes.has('not-grouped')).toBe(lost);
      }),
      { seed: 20251020 },
    );
  });

  test.each([[null], ['text'], [[]], [{}]])('no file at all: %j', (value) =>
    expect(checkBoard(value, story)).not.toEqual([]),
  );
});
