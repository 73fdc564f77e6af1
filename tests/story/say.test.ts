import { beforeEach, describe, expect, it } from 'vitest';
import type { Language } from '../../src/catalog/parts';
import type { CascadeCourse } from '../../src/story/cascade-course';
import { chaptersOf } from '../../src/story/chapters';
import { SHORT } from '../../src/story/fit';
import { clockOf, sayChapter, sayReports } from '../../src/story/say-record';
import { sayWave, type Caption } from '../../src/story/say-wave';
import type { Story } from '../../src/story/story';
import { sayCoincidence, sayCount, sayOutcome } from '../../src/story/words';
import { STORY_IDS, tape } from '../support/stories';
import { cascade, record, story } from './support';

const LANGUAGES: readonly Language[] = ['en', 'de'];
const length = (text: string): number => [...text].length;

/** What no sentence may have, in either language. */
const WRONG = [
  /undefined|NaN|null|\[object/,
  / {2}|^ | $| [.,;:!?](?!\w)|[,;:]\.|\.\.(?!\.)|,,|::|;;/,
  /\b(\w+) \1\b(?<!that that|die die|der der|das das)/i,
  /\b(the|a|an|der|die|das|ein|eine) (the|a|an|der|die|das|ein|eine)\b(?! (?:\w+ )?(?:die|der|das))/i,
  /\(\)|„“|“”/,
];
const ours = (caption: Caption): readonly string[] => [caption.head, caption.short, caption.source, caption.note];

function expectSound(caption: Caption): void {
  expect(length(caption.short), caption.short).toBeLessThanOrEqual(SHORT);
  expect(caption.short, caption.short).toMatch(/[.!?]$/);
  expect(caption.head, caption.head).toMatch(/[.:!?]$/);
  if (caption.head.endsWith(':')) expect(caption.body, caption.head).toMatch(/\.$/);
  for (const text of ours(caption)) for (const wrong of WRONG.slice(0, 2)) expect(text, text).not.toMatch(wrong);
  for (const text of ours(caption)) for (const wrong of WRONG.slice(2)) expect(text, text).not.toMatch(wrong);
  expect(caption.body, caption.body).not.toMatch(WRONG[0]!);
  expect(caption.body, caption.body).not.toMatch(/ {2}|^ | $|\.\.(?!\.)|,,/);
}

describe.each(STORY_IDS)('captions of %s', (id) => {
  it.each(LANGUAGES)('of every wave are whole, short enough and without a slip in %s', (language) => {
    const told = story(id, language);
    const course = cascade(told);
    for (let cursor = 0; cursor <= course.length; cursor++) expectSound(sayWave(told, course, cursor));
  });

  it.each(LANGUAGES)('of any fault at all are so in %s', (language) => {
    const told = story(id, language);
    for (const { id: fault, scope } of told.core.components) {
      if (scope) continue;
      const course = cascade(told, [fault]);
      for (let cursor = 1; cursor <= course.length; cursor++) {
        const { short, head } = sayWave(told, course, cursor);
        expect(length(short), short).toBeLessThanOrEqual(SHORT);
        for (const text of [short, head]) for (const wrong of WRONG.slice(0, 2)) expect(text, text).not.toMatch(wrong);
      }
    }
  });

  it.each(LANGUAGES)('of the record are so in %s, chapter and reports', (language) => {
    const told = story(id, language);
    const course = record(told);
    const chapters = chaptersOf(course.when, tape(id, language), told.details!, course);
    const clock = clockOf(told, course);
    for (let cursor = 0; cursor <= course.length; cursor++) expectSound(sayReports(told, course, cursor, clock));
    for (const { from } of chapters) {
      const caption = sayChapter(told, chapters, from)!;
      expect(length(caption.short), caption.short).toBeLessThanOrEqual(SHORT);
      expect(caption.body).not.toBe('');
    }
  });

  it('say as much in both languages', () => {
    const [en, de] = [story(id, 'en'), story(id, 'de')];
    const [english, german] = [cascade(en), cascade(de)];
    expect(german.length).toBe(english.length);
    for (let cursor = 1; cursor <= english.length; cursor++) {
      const [a, b] = [sayWave(en, english, cursor), sayWave(de, german, cursor)];
      expect(b.head.endsWith(':')).toBe(a.head.endsWith(':'));
      expect(b.sources.map((source) => source.id)).toEqual(a.sources.map((source) => source.id));
      expect(b.head).not.toBe(a.head);
    }
  });

  it('never say “was” or “were”: everything is told as it happens', () => {
    const told = story(id);
    const course = cascade(told);
    for (let cursor = 0; cursor <= course.length; cursor++)
      for (const text of ours(sayWave(told, course, cursor))) expect(text).not.toMatch(/\bw(as|ere)\b/);
  });
});

describe('20 October 2025', () => {
  let told: Story;
  let course: CascadeCourse;
  let captions: readonly Caption[];
  beforeEach(() => {
    told = story('aws-2025-10-20');
    course = cascade(told);
    captions = course.waves.map((_, wave) => sayWave(told, course, wave + 1));
  });

  it('names cause, number and best-known names of a large wave, with who says so', () => {
    const caption = captions.find(({ head }) => /^DynamoDB takes [23]\d with it:$/.test(head))!;
    expect(caption.body).toMatch(/AWS services.*among them .*Snapchat.*(go down|are disrupted)/);
    // Why so many: what it is that they need, in one sentence, not all that there is to say of it.
    expect(caption.about).toMatch(/^DynamoDB: Key-value and document database on which [^.]* build\.$/);
    expect(captions.filter(({ about }) => about.startsWith('DynamoDB'))).toHaveLength(1); // of a few, each says why
    expect(caption.short).toMatch(/^DynamoDB takes [23]\d with it, among them .*Snapchat.*\.$/);
    expect(caption.source).toMatch(
      /^Order known, time not published · [23]\d links: \d+ stated by those who run them, /,
    );
    expect(caption.note).toMatch(/of one step; which part came first is not known$/);
    expect(caption.sources.length).toBeGreaterThan(3);
  });

  it('says of the Region that nobody has named what was lost', () => {
    const caption = captions.find(({ body }) =>
      body.includes('nobody has named the service they lost, only Region us-east-1'),
    )!;
    expect(caption.head).toMatch(/^\d+ more are hit:$/);
    expect(caption.short).toContain('nobody has named the service they lost');
  });

  it('begins with the fault and what it is', () => {
    expect(captions[0]).toMatchObject({ head: 'It begins here: DynamoDB’s address fails.', source: '' });
    expect(captions[0]?.body).toBe(told.details!.components[told.index.indexOf(told.core.root)]!.description);
  });

  it('tells a single change with its reason, the link and who states it', () => {
    const single = captions.find(({ head }) => head === 'LaunchDarkly goes down because DynamoDB is down.')!;
    expect(single.body).toMatch(/That LaunchDarkly needs DynamoDB is stated by LaunchDarkly \(\d{4}\)\.$/);
  });

  it('counts with what is counted', () => {
    expect(sayCount(told, course.countAt(course.length), 'cascade')).toMatchObject({ what: 'parts disrupted or down' });
    const recorded = record(told);
    const { figure, what } = sayCount(told, recorded.countAt(recorded.cursorAt(recorded.end)), 'record');
    expect(`${figure} ${what}`).toMatch(/^\d+ of \d+ parts reported on so far have problems$/);
    expect(sayOutcome(told, course, [told.index.indexOf(told.core.root)])).toMatch(
      /^If DynamoDB’s address fails, \d+ of \d+ end up/,
    );
  });
});

it('says where the model’s count is also a figure of the day, and nowhere else', () => {
  const told = story('aws-2025-10-20');
  expect(sayCoincidence(told, { hit: 142 })).toMatch(/^That 142 also stands .* chance/);
  expect(sayCoincidence(told, { hit: 141 })).toBe('');
  expect(sayCoincidence(told, { hit: 52 })).not.toBe(''); // 2 hours 52 minutes
  expect(sayCoincidence(told, { hit: 48 })).toBe('');
});
