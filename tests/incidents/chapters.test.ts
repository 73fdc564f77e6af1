import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Chapters } from '../../src/model/chapters';
import { checkChapters } from '../../src/checks/chapters';
import { type Edits, edited } from './support/edited';
import { inRoot, incident, incidentIds } from './support/files';

const raw = (id: string): unknown => JSON.parse(readFileSync(inRoot(`data/chapters/${id}.json`), 'utf8'));
/** Checked by the first test; the others rely on it. */
const chaptersOf = (id: string): Chapters => raw(id) as Chapters;

describe('every incident', () => {
  test('has chapters, and no chapters are left without an incident', () => {
    const files = readdirSync(inRoot('data/chapters')).sort();
    expect(files).toEqual(incidentIds.map((id) => `${id}.json`));
  });

  test.each(incidentIds)('%s is told without a fault', (id) => {
    expect(checkChapters(raw(id), incident(id))).toEqual([]);
  });

  test.each(incidentIds)('%s has enough chapters, and not too many', (id) => {
    const { length } = chaptersOf(id).chapters;
    expect(length).toBeGreaterThanOrEqual(id === 'aws-2025-10-20' ? 5 : 3);
    expect(length).toBeLessThanOrEqual(id === 'aws-2025-10-20' ? 7 : 5);
  });

  test.each(incidentIds)('%s: titles of two to five words, no straight quotes, German quotes in German', (id) => {
    for (const { title, sentences } of chaptersOf(id).chapters) {
      expect(title.en.split(' ').length, title.en).toBeGreaterThanOrEqual(2);
      expect(title.en.split(' ').length, title.en).toBeLessThanOrEqual(5);
      for (const { text } of [{ text: title }, ...sentences]) {
        expect(`${text.en} ${text.de}`).not.toMatch(/["']/);
        expect(text.de).not.toMatch(/\d\.\d\d?(?!\d)|%|(?<!Uhr\s)UTC/);
      }
    }
  });

  test.each(incidentIds)('%s: every chapter shows something of the record', (id) => {
    const times = incident(id).record.map(({ t_utc }) => Date.parse(t_utc));
    for (const { id: name, from_utc, to_utc } of chaptersOf(id).chapters)
      expect(
        times.some((time) => Date.parse(from_utc) <= time && time <= Date.parse(to_utc)),
        name,
      ).toBe(true);
  });
});

describe('the story is recovery: how much of an outage comes after its trigger is fixed', () => {
  const shareAfterFix = (id: string): number => {
    const { start_utc, end_utc, trigger_fixed_utc } = incident(id);
    const end = Date.parse(end_utc);
    return (end - Date.parse(trigger_fixed_utc ?? end_utc)) / (end - Date.parse(start_utc));
  };
  const told = (id: string, language: 'en' | 'de'): string =>
    chaptersOf(id)
      .chapters.flatMap(({ sentences }) => sentences.map(({ text }) => text[language]))
      .join(' ');

  test('2025: as many percent as the record says, with what is counted', () => {
    const percent = Math.round(shareAfterFix('aws-2025-10-20') * 100);
    expect(percent).toBe(82);
    expect(told('aws-2025-10-20', 'en')).toMatch(/outage \(06:48–21:20\), 82\spercent .* 09:25/);
    expect(told('aws-2025-10-20', 'de')).toMatch(/Ausfall \(06:48 bis 21:20\sUhr\) liegen 82\sProzent .* 09:25\sUhr/);
  });

  test('2025: DynamoDB is back long before the end, and the reason why others stay down stands beside it', () => {
    const back = chaptersOf('aws-2025-10-20').chapters.find(({ sentences }) =>
      sentences.some(({ text }) => text.en.includes('09:40')),
    );
    expect(back?.focus[0]).toBe('ec2-dwfm');
    expect(back?.sentences.map(({ text }) => text.en).join(' ')).toMatch(
      /while it was away.*ran out.*overwhelms.*no procedure/,
    );
  });

  test('Azure: two thirds', () => {
    expect(shareAfterFix('azure-2025-10-29-front-door')).toBeCloseTo(2 / 3, 2);
    expect(told('azure-2025-10-29-front-door', 'en')).toContain('Two thirds of the outage (15:41–00:05)');
  });
});

describe('a planted fault is seen, with its place and what to do', () => {
  const day = incident('aws-2024-07-30-kinesis');
  const good = chaptersOf(day.id);
  const check = (edits: Edits) => checkChapters(edited(good, edits), day);
  const two = (good.chapters[0]?.sentences ?? []).slice(0, 2);
  const short = { text: { en: 'Too short.', de: 'Zu kurz.' }, sources: two[0]?.sources };
  const long = { text: { en: 'word '.repeat(30), de: 'Wort '.repeat(30) }, sources: two[0]?.sources };

  test('and the untouched file has none', () => expect(check({})).toEqual([]));

  test.each<[fault: string, edits: Edits]>([
    ['unknown-key mood', { mood: 'grim' }],
    ['missing-key chapters[0].to_utc', { 'chapters.0.to_utc': undefined }],
    ['missing-key chapters[0].title.de', { 'chapters.0.title.de': undefined }],
    ['shape chapters', { chapters: good.chapters.slice(0, 2) }],
    ['shape chapters[0].sentences', { 'chapters.0.sentences': two.slice(0, 1) }],
    ['shape chapters[0].sentences[0].sources', { 'chapters.0.sentences.0.sources': [] }],
    ['shape chapters[0].focus', { 'chapters.0.focus': [] }],
    ['shape chapters[0].from_utc', { 'chapters.0.from_utc': '16:09' }],
    ['other-incident incident', { incident: 'aws-2025-10-20' }],
    ['twice chapters[1].id', { 'chapters.1.id': good.chapters[0]?.id }],
    ['twice chapters[0].focus[1]', { 'chapters.0.focus.1': good.chapters[0]?.focus[0] }],
    ['unknown-component chapters[0].focus[0]', { 'chapters.0.focus.0': 'nobody' }],
    ['unknown-source chapters[0].sentences[0].sources[0]', { 'chapters.0.sentences.0.sources': ['hearsay'] }],
    ['no-such-time chapters[0].from_utc', { 'chapters.0.from_utc': '2024-07-32T00:00:00Z' }],
    ['outside-record chapters[0].from_utc', { 'chapters.0.from_utc': '2024-07-30T16:08:00Z' }],
    ['outside-record chapters[2].to_utc', { 'chapters.2.to_utc': '2024-07-31T04:38:00Z' }],
    ['end-before-start chapters[0].to_utc', { 'chapters.0.to_utc': good.chapters[0]?.from_utc }],
    ['unsorted chapters[1].from_utc', { 'chapters.1.from_utc': '2024-07-30T16:09:00Z' }],
    ['empty-text chapters[0].sentences[0].text.de', { 'chapters.0.sentences.0.text.de': ' ' }],
    ['empty-text chapters[0].title.en', { 'chapters.0.title.en': ' ' }],
    ['untranslated chapters[0].title.de', { 'chapters.0.title.de': good.chapters[0]?.title.en }],
    ['untranslated chapters[0].sentences[1].text.de', { 'chapters.0.sentences.1.text.de': two[1]?.text.en }],
    ['long-title chapters[0].title.de', { 'chapters.0.title.de': 'Ein Titel, der für jede Tafel viel zu lang ist' }],
    ['too-few-words chapters[0].sentences', { 'chapters.0.sentences': [short, short] }],
    ['too-many-words chapters[0].sentences', { 'chapters.0.sentences': [long, long] }],
  ])('%s', (fault, edits) => {
    const issues = check(edits);
    expect(issues.map(({ code, place }) => `${code} ${place}`)).toContain(fault);
    for (const { hint } of issues) expect(hint).toMatch(/^[A-Z].{20,}\.$/);
  });

  test.each([[null], ['text'], [[]], [{}]])('no file at all: %j', (value) => {
    expect(checkChapters(value, day)).not.toEqual([]);
  });
});
