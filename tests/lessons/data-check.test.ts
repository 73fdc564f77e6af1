import { describe, expect, test } from 'vitest';
import { schemaText } from '../../scripts/make-schema.mjs';
import { checkGlossary, checkGlossaryPair } from '../../src/checks/glossary';
import { checkLesson, checkLessonPair } from '../../src/checks/lesson';
import { checkSystem } from '../../src/checks/system';
import { glossarySchema, lessonSchema } from '../../src/model/lesson-schema';
import { runsOf } from '../../src/model/lesson';
import { systemSchema } from '../../src/model/system-schema';
import { edited, type Edits } from '../incidents/support/edited';
import {
  germanIds,
  glossary,
  lesson,
  lessonIds,
  rawGlossary,
  rawLesson,
  rawSystem,
  schemaFile,
  systemIds,
  world,
} from './files';

const LANGUAGES = ['en', 'de'] as const;

describe('every lesson file', () => {
  test('at least four lessons are there, each in both languages', () => {
    expect(lessonIds.length).toBeGreaterThanOrEqual(4);
    expect(germanIds).toEqual(lessonIds);
  });

  test.each(lessonIds.flatMap((id) => LANGUAGES.map((language) => [id, language] as const)))(
    '%s (%s) passes the check and is called what its file is called',
    (id, language) => {
      expect(checkLesson(rawLesson(id, language), world)).toEqual([]);
      expect(lesson(id, language)).toMatchObject({ id, language });
    },
  );

  test.each(lessonIds)('%s is the same lesson in both languages, in other words', (id) => {
    const en = lesson(id, 'en');
    const de = lesson(id, 'de');
    expect(checkLessonPair(en, de)).toEqual([]);
    en.steps.forEach((step, i) => {
      expect(de.steps[i]?.title).not.toBe(step.title);
      step.text.forEach((paragraph, j) => expect(de.steps[i]?.text[j]).not.toBe(paragraph));
    });
  });

  test.each(systemIds)('%s, a made-up system, passes the check', (id) =>
    expect(checkSystem(rawSystem(id))).toEqual([]),
  );

  test('the glossary passes, has about twenty terms, the same in both languages', () => {
    for (const language of LANGUAGES) expect(checkGlossary(rawGlossary(language))).toEqual([]);
    expect(checkGlossaryPair(glossary('en'), glossary('de'))).toEqual([]);
    expect(glossary('en').terms.length).toBeGreaterThanOrEqual(20);
  });
});

test.each([
  ['lesson', lessonSchema, 'lesson-schema'],
  ['glossary', glossarySchema, 'lesson-schema'],
  ['system', systemSchema, 'system-schema'],
] as const)('data/schema has %s as it is (else: node scripts/make-schema.mjs)', (name, schema, from) => {
  expect(schemaFile(name)).toBe(schemaText(schema, name, from));
});

describe('a planted fault is seen, with its place and what to do', () => {
  const good = lesson('one-name');
  const found = (edits: Edits) => checkLesson(edited(good, edits), world).map(({ code, place }) => `${code} ${place}`);

  test.each<[fault: string, edits: Edits]>([
    ['unknown-key colour', { colour: 'red' }],
    ['missing-key objective', { objective: undefined }],
    ['shape steps[0].kind', { 'steps.0.kind': 'film' }],
    ['shape steps[0].moment', { 'steps.0.moment': 'https://example.org/' }],
    ['twice steps[1].id', { 'steps.1.id': good.steps[0]?.id }],
    ['missing-for-kind steps[1].place', { 'steps.1.kind': 'place' }],
    ['few-questions steps', { 'steps.3.questions': undefined }],
    ['missing-for-kind steps[3].questions', { 'steps.3.questions': undefined }],
    ['missing-for-kind steps[1].predict', { 'steps.1.predict': undefined }],
    ['missing-for-kind steps[1].moment', { 'steps.1.moment': '#/aws-2025-10-20' }],
    ['missing-for-kind steps[2].moment', { 'steps.2.moment': undefined }],
    ['missing-for-kind steps[2].sources', { 'steps.2.sources': undefined }],
    ['unknown-source steps[2].sources[0]', { 'steps.2.sources.0': 'aws-2025-10-20:hearsay' }],
    ['unknown-story steps[0].moment', { 'steps.0.moment': '#/nowhere' }],
    ['unknown-component steps[0].moment', { 'steps.0.moment': '#/aws-2025-10-20?sel=nobody' }],
    ['unknown-component steps[1].predict.candidates', { 'steps.1.predict.candidates.0': 'nobody' }],
    ['unknown-component steps[3].questions[0].ask', { 'steps.3.questions.0.ask.fault.0': 'nobody' }],
    ['unknown-term steps[0].text', { 'steps.0.text.0': 'A [[gizmo]] is new.' }],
    ['long-sentence steps[0].text', { 'steps.0.text.0': `${'and so on '.repeat(12)}.` }],
  ])('%s', (fault, edits) => expect(found(edits)).toContain(fault));

  test('things in places that there are not, changes that are none', () => {
    const codes = (id: string, edits: Edits) =>
      checkLesson(edited(lesson(id), edits), world).map(({ code, place }) => `${code} ${place}`);
    expect(codes('which-are-the-same', { 'steps.1.place.things.0.place': 'weather' })).toEqual([
      'unknown-place steps[1].place.things[0]',
    ]);
    expect(codes('which-are-the-same', { 'steps.1.place.things.0.sources.0': 'aws-2025-10-20:hearsay' })).toHaveLength(
      1,
    );
    expect(codes('redesign-it', { 'steps.2.design.offers.0.change': 'pray:shop' })).toEqual([
      'bad-change steps[2].design.offers[0]',
    ]);
    expect(codes('redesign-it', { 'steps.2.design.guard': 'nobody' })).toEqual(['unknown-component steps[2].design']);
    expect(codes('why-so-long', { 'steps.1.place.components.0': 'nobody' })).toEqual([
      'unknown-component steps[1].place',
    ]);
  });

  test('a bad system', () => {
    const system = rawSystem('toy-shop') as object;
    const codes = (edits: Edits) => checkSystem(edited(system, edits)).map(({ code }) => code);
    expect(codes({ root: 'nobody' })).toContain('unknown-component');
    expect(codes({ 'components.1.id': 'names' })).toContain('twice');
    expect(codes({ 'dependencies.0.to': 'nobody' })).toContain('unknown-component');
    expect(codes({ 'variants.0.changes.0.to': 'names' })).toContain('unknown-dependency');
    expect(codes({ 'variants.3.add.redundancies.0.need': 3 })).toContain('need-too-large');
    expect(codes({ 'variants.3.add.dependencies': [] })).toContain('group-without-dependency');
    expect(codes({ 'components.0.name.en': 'A name that is far too long for a map' })).toContain('long-label');
    expect(
      codes({ 'summary.de': 'A small web shop with nine parts. It is made up, and built badly on purpose.' }),
    ).toContain('untranslated');
  });

  test('a translation that tells another lesson', () => {
    const other = edited(lesson('one-name', 'de'), { 'steps.1.predict.order': true, level: 'advanced' });
    const codes = checkLessonPair(good, other as typeof good).map(({ place }) => place);
    expect(codes).toEqual(['', 'steps[1]']);
  });

  test('every message is a sentence that says what to do', () => {
    const wrong: Edits[] = [
      { 'steps.1.kind': 'place' },
      { 'steps.0.moment': '#/nowhere' },
      { 'steps.0.text.0': '[[x]]' },
      { a: 1 },
    ];
    for (const edits of wrong)
      for (const { hint } of checkLesson(edited(good, edits), world)) expect(hint).toMatch(/^[A-Z].{20,}\.$/);
  });

  test.each([[null], ['text'], [[]], [{}]])('no file at all: %j', (value) => {
    expect(checkLesson(value, world)).not.toEqual([]);
    expect(checkSystem(value)).not.toEqual([]);
    expect(checkGlossary(value)).not.toEqual([]);
  });
});

test('terms stand in a paragraph as they are written', () => {
  expect(runsOf('A [[region]] or two [[region|Regions]].')).toEqual([
    'A ',
    { term: 'region', shown: '' },
    ' or two ',
    { term: 'region', shown: 'Regions' },
    '.',
  ]);
  expect(runsOf('None [here].')).toEqual(['None [here].']);
});
