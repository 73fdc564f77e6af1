import { beforeEach, describe, expect, it } from 'vitest';
import { cardOf, type StoryCard } from '../../src/story/cards';
import { chapterAt } from '../../src/story/chapters';
import { comparedAt } from '../../src/story/compared';
import { cascadeOfRoot } from '../../src/story/root-cascade';
import { rowsOf } from '../../src/story/rows';
import { clockOf, rowsOfReports, sayChapter, sayReports } from '../../src/story/say-record';
import { sayWave } from '../../src/story/say-wave';
import { storyOf } from '../../src/story/story';
import { documentOf, tableOf } from '../../src/story/tables';
import { thirdOfCascade, thirdOfRecord, thirdOfSelected } from '../../src/story/third';
import { recordTimeline, wavesTimeline } from '../../src/story/timeline';
import { hereOf, tellCascade, tellChapters } from '../../src/story/told';
import { sayEvidence, sayOutcome } from '../../src/story/words';
import { boardEn as board } from '../../src/text/board/en';
import { en as text } from '../../src/text/en';
import { frameEn as frame } from '../../src/text/frame/en';
import { en as share } from '../../src/text/share/en';
import { en } from '../../src/text/story/en';
import { smallCore } from '../support/small-outage';
import { cascade, small } from './support';

let { of, told, chapters } = small();
let fall = cascadeOfRoot(of);
beforeEach(() => {
  ({ of, told, chapters } = small());
  fall = cascadeOfRoot(of);
});
const at = of.index.indexOf;
const end = fall.length;
const words = { frame, board };
const faults = new Set([at('power')]);
const card = (id: string, cursor = end): StoryCard => cardOf(of, fall, cursor, at(id), { faults, text })!;
const MINUTE = 60_000_000;

describe('the cascade of a small outage', () => {
  it('is that of the component where it began', () => {
    expect(fall.waves).toEqual(cascade(of).waves);
    expect(fall.healthAt(end)).toEqual([
      'down',
      'down',
      'down',
      'down',
      'down',
      'up',
      'degraded',
      'degraded',
      'up',
      'down',
      'up',
    ]);
  });

  it('is told wave by wave: what, because of what, when, on whose word', () => {
    const captions = fall.waves.map((_, wave) => sayWave(of, fall, wave + 1));
    expect(captions.map(({ head }) => head)).toEqual([
      'It begins here: Power fails.',
      'Database goes down because Power is down.',
      'Mail is disrupted because Database is down.',
      'Clerks is held up because Mail is disrupted.',
      'Cache goes down because Power is down.',
      'The shop goes down: of Database and Cache one is needed, but Database and Cache are down.',
      'Zone A goes down because Power is down.',
      'Lift goes down with Zone A; nobody has named the service that it lost.',
    ]);
    expect(captions.map(({ body }) => body)).toEqual([
      'What Power is.',
      'A call from db to power. That Database needs Power is stated by Operator (2025).',
      'A call from mail to db. That Mail needs Database is our conclusion; no source says it directly.',
      'A call from clerks to mail. That Clerks needs Mail is reported by Operator (2025).',
      'A call from cache to power. That Cache needs Power is reported by Paper (undated).',
      'Either will do. That The shop needs Database and Cache is stated by Operator (2025).',
      'A call from zone to power. That Zone A needs Power is stated by Operator (2025).',
      'A call from lift to zone. That Lift needs Zone A is stated by Operator (2025).',
    ]);
    expect(captions.map(({ source }) => source)).toEqual([
      '',
      'In the same minute · 1 link: stated by those who run it',
      'Order known, time not published · 1 link: our conclusion',
      'Order known, time not published · 1 link: reported',
      '5\u00a0min after the fault · 1 link: reported',
      'Later than 5\u00a0min after the fault, time not published · 1 link: stated by those who run it',
      '10\u00a0min after the fault · 1 link: stated by those who run it',
      '10\u00a0min after the fault · 1 link: stated by those who run it',
    ]);
    expect(captions.every(({ note }) => note === '')).toBe(true);
    expect(captions.map(({ sources }) => sources.map(({ id }) => id).join())).toEqual([
      '',
      'own-report',
      'own-report',
      'own-report',
      'paper',
      'own-report',
      'own-report',
      'own-report',
    ]);
  });

  it('is calm before anything has happened', () =>
    expect(sayWave(of, fall, 0)).toEqual({
      ...{ head: 'Everything works.', short: 'Everything works.', body: '', about: '' },
      ...{ source: '', note: '', sources: [] },
    }));

  it('begins with several faults where several are put in', () => {
    const two = cascade(of, ['db', 'island']);
    expect(sayWave(of, two, 1)).toMatchObject({
      ...{ head: 'It begins with two faults:', body: 'Database and Island.', source: '', sources: [] },
      short: 'It begins with two faults: Database and Island.',
    });
    const many = ['power', 'db', 'cache', 'shop', 'portal', 'mail', 'clerks', 'office', 'lift', 'island'];
    const { short } = sayWave(of, cascade(of, many), 1);
    expect(short).toMatch(/^It begins with ten faults: Cache, Clerks, Database, .* and three more\.$/);
    expect(short.length).toBeLessThanOrEqual(95);
  });

  it('comes to so many of those that are counted, places left out', () => {
    expect(sayOutcome(of, fall, [at('power')])).toBe('If Power fails, 7 of 10 end up disrupted or down.');
    expect(sayOutcome(of, fall, [])).toBe('Everything works.');
    const alone = cascade(of, ['clerks']);
    expect(sayOutcome(of, alone, [at('clerks')])).toBe('Nothing here depends on Clerks. That is the whole cascade.');
    const pair = cascade(of, ['clerks', 'mail']);
    expect(sayOutcome(of, pair, [at('clerks'), at('mail')])).toMatch(/^If Clerks and Mail fail, 2 of 10/);
    // Of two faults of which one is a place, one is counted.
    const half = cascade(of, ['clerks', 'zone']);
    expect(sayOutcome(of, half, [at('clerks'), at('zone')])).toMatch(/^If Clerks and Zone A fail, 2 of 10/);
  });

  it('stands on so many links of each kind of evidence', () => {
    expect(sayEvidence(of)).toBe('11 links: 8 stated by those who run them, 2 reported, 1 our conclusion');
    expect(sayEvidence({ ...of, core: { ...of.core, kind: 'own' } })).toBe('');
  });

  it('is a table with a row for each change', () => {
    const { columns, rows } = tableOf(of, fall, text, share);
    expect(columns).toEqual(
      ['Step', 'Time since the start', 'Component', 'Health before', 'Health after', 'Because of'].concat([
        'Dependency',
        'Evidence',
        'Sources',
        'In words',
      ]),
    );
    expect(rows[0]).toEqual(['1', '', 'Power', 'working', 'down', 'fault put here', '', '', '', 'Power goes down.']);
    expect(rows[3]!.slice(0, 9)).toEqual(
      ['4', 'Order known, time not published', 'Clerks', 'not affected', 'held up', 'Mail'].concat([
        'A call from clerks to mail.',
        'reported',
        'Operator: https://example.org/report',
      ]),
    );
    expect(rows[4]![8]).toBe('Paper'); // without an address: the publisher alone
    expect(rows[5]!.slice(5, 8)).toEqual(['Database and Cache', 'Either will do', 'stated by those who run it']);
  });

  it('is a document with a section for each wave', () => {
    const { title, before, sections } = documentOf(of, fall, text);
    expect([title, before]).toEqual(['The small outage', ['Power fails.', text.modelNote]]);
    expect(sections[0]).toEqual({
      heading: 'Wave 1 of 8',
      items: [{ text: 'It begins here: Power fails. What Power is.', links: [] }],
    });
    expect(sections[4]!.heading).toBe('Wave 5 of 8 · 5\u00a0min after the fault');
    expect(sections.every(({ items }) => items.length === 1)).toBe(true); // a single change is told once
    expect(tellCascade(of, fall, 2).map(({ title: wave, timing, count }) => [wave, timing, count])).toEqual([
      ['Wave 1 of 8', '', '1 of 10 parts disrupted or down'],
      ['Wave 2 of 8', 'In the same minute', '2 of 10 parts disrupted or down'],
    ]);
  });

  it('tells each of several changes of one wave with its sources', () => {
    const course = cascade(of, ['db', 'cache']);
    const [first] = documentOf(of, course, text).sections;
    expect(first!.items.map((item) => item.text)).toEqual([
      'It begins with two faults: Cache and Database.',
      'Database goes down.',
      'Cache goes down.',
    ]);
    const { sections } = documentOf(of, cascade(of, ['db']), text);
    expect(sections.flatMap(({ items }) => items).every(({ links }) => links.length === 0)).toBe(true);
  });
});

describe('a card of a small outage', () => {
  it('says what it is, whose, what for, and since when it is as it is', () => {
    expect(card('power')).toMatchObject({
      ...{ name: 'Power', owner: 'Example', description: 'What Power is.', functions: ['lights'], scope: false },
      ...{ health: 'down', word: 'down', fault: true, since: 'since the minute of the fault' },
    });
    expect(card('shop')).toMatchObject({ name: 'The shop', longName: 'The large shop', fault: false, functions: [] });
    expect(['cache', 'mail', 'portal', 'island'].map((id) => card(id).since)).toEqual([
      'since 5\u00a0min after the fault',
      'since wave 3, time unknown',
      '',
      '',
    ]);
    expect(card('zone').scope).toBe(true);
    expect(card('db').sources.map(({ id }) => id)).toEqual(['paper', 'own-report']);
    expect(card('power', 0)).toMatchObject({ fault: false, health: 'up', since: '', chain: [], held: [] });
  });

  it('says less, and nothing wrong, before the details have come', () => {
    const bare = storyOf(smallCore(), null, en);
    expect(cardOf(bare, cascade(bare), end, at('db'), { faults, text })).toMatchObject({
      ...{ name: 'Database', owner: '', description: '', functions: [], sources: [] },
      needs: [{ name: 'Power', what: '', sources: [] }],
    });
  });

  it('leads from the fault to it, link by link, with who says so', () => {
    expect(card('shop').chain.map(({ name, wave, fault }) => [name, wave, fault])).toEqual([
      ['Power', 1, true],
      ['Cache', 5, false],
      ['The shop', 6, false],
    ]);
    expect(card('shop').chain[0]!.sentence).toBe('Power fails.');
    expect(card('shop').chain[1]!.sentence).toMatch(/^Cache goes down because Power is down\. A call/);
  });

  it('tells what held', () => {
    expect(card('office').held).toEqual(['Database has trouble, but Office needs that only to start or to change.']);
    expect(card('mail').held).toEqual(['Database has trouble; Mail feels it a step weaker.']);
    expect(card('portal').held).toContain(
      'Part of what Portal can use has failed, but one still works and one suffices.',
    );
    expect(card('island').held).toEqual(['Nothing that Island needs has failed so far.']);
    expect(card('cache', 2).held).toEqual(['Power has trouble, but Cache has not felt it yet.']);
    expect(card('db').held).toEqual([]);
  });

  it('has each dependency with its other end, strength, plane, evidence and wait', () => {
    expect(card('mail').needs).toMatchObject([
      {
        ...{ name: 'Database', health: 'down', word: 'down', fault: false, strength: 'soft', plane: 'data' },
        ...{ evidence: 'inferred', lagMinutes: null, what: 'A call from mail to db.', modelled: null },
      },
    ]);
    expect(card('db').needs).toMatchObject([{ name: 'Power', fault: true, strength: 'hard', lagMinutes: 0 }]);
    expect(card('mail').neededBy).toMatchObject([{ name: 'Clerks', word: 'held up', evidence: 'reported' }]);
    expect(card('cache').needs).toMatchObject([{ lagMinutes: 5, sources: [{ id: 'paper' }] }]);
    expect(card('office').needs).toMatchObject([
      { plane: 'control', modelled: `${text.startOnly} (${text.modelAssumption}). It runs on.` },
    ]);
    expect(card('lift').needs).toMatchObject([
      { modelled: `${text.kind.threshold} (${text.modelSource}). Only then.` },
    ]);
    expect(card('db', 0).needs).toMatchObject([{ fault: false, health: 'up' }]); // nothing has failed yet
  });

  it('of a system that nobody vouches for has no evidence', () => {
    const core = { ...smallCore(), kind: 'own' as const };
    const own = storyOf(core, null, en);
    const [need] = cardOf(own, cascade(own), end, at('office'), { faults, text })!.needs;
    expect(need).toMatchObject({ evidence: null, modelled: text.startOnly });
  });

  it('stands as a row in lists, with its group and what felled it', () => {
    const rows = rowsOf(of, fall, end, faults);
    const row = (id: string) => rows[at(id)]!;
    expect(row('shop')).toEqual({
      ...{ component: at('shop'), name: 'The shop', group: 'Home, shopping', health: 'down', word: 'down' },
      ...{ fault: false, wave: 6, because: 'Database and Cache', needs: 2, neededBy: 0, scope: false },
    });
    expect(row('power')).toMatchObject({ fault: true, because: '', wave: 1, neededBy: 3 });
    expect(row('zone')).toMatchObject({ scope: true, because: 'Power' });
    expect(row('island')).toMatchObject({ wave: 0, because: '', health: 'up', neededBy: 1 });
    expect(rowsOf(of, fall, 0, faults).some(({ fault }) => fault)).toBe(false);
    expect(rowsOf(of, fall, end).some(({ fault }) => fault)).toBe(false);
  });
});

describe('below the picture of a small outage', () => {
  const third = (cursor: number, inPlay: string | null = null, without: number | null = null) =>
    thirdOfCascade(of, fall, cursor, sayWave(of, fall, cursor), inPlay, words, without);

  it('stands an invitation before anything has happened', () => {
    expect(third(0)).toEqual({
      ...{ kind: 'cascade', number: '10', unit: '', counted: 'parts, all working', now: '' },
      ...{ lead: 'Power fails.', rest: frame.invitation, brief: frame.invitation, source: '', place: '' },
      note: board.wavesNote,
    });
    expect(third(0, null, 3).note).toBe(board.wavesNoteBoth);
  });
  it('stands the count with what it counts, how many of them now, and the caption', () => {
    expect(third(2)).toEqual({
      ...{ kind: 'cascade', number: '2', unit: '', counted: 'of 10 disrupted or down', now: ', 1 of them just now' },
      lead: 'Database goes down because Power is down.',
      rest: 'A call from db to power. That Database needs Power is stated by Operator (2025).',
      brief: 'Database goes down because Power is down.',
      source: 'In the same minute · 1 link: stated by those who run it',
      ...{ place: 'Wave 2 of 8', note: board.wavesNote },
    });
    expect([third(6), third(7)].map(({ number, now }) => [number, now])).toEqual([
      ['6', ', 1 of them just now'],
      ['6', ''], // a place is not counted
    ]);
  });
  it('keeps in play what stands out of the caption, where what is said begins with it', () => {
    const said = 'Database goes down because Power is down. So much for now.';
    expect(third(2, said)).toMatchObject({
      ...{ lead: 'Database goes down because Power is down.', rest: 'So much for now.', brief: said },
    });
    expect(third(2, 'Something else.')).toMatchObject({ lead: 'Something else.', rest: '', brief: 'Something else.' });
  });
  it('counts beside what a change has saved', () => {
    expect(third(2, null, 5)).toMatchObject({
      ...{ counted: 'of 10 disrupted or down; 5 without your change', now: '', note: board.wavesNoteBoth },
    });
  });
  it('counts nothing just now in a wave of those that come back', () => {
    const wave = { ...fall.waves[1]!, direction: 'recovery' as const };
    const course = { ...fall, waves: fall.waves.map((one, step) => (step === 1 ? wave : one)) };
    expect(thirdOfCascade(of, course, 2, sayWave(of, fall, 2), null, words).now).toBe('');
  });

  const selected = (id: string, course: Parameters<typeof thirdOfSelected>[1] = fall, cursor = end) =>
    thirdOfSelected(of, course, cursor, at(id), third(end), frame);

  it('stands the way to what is selected, from the first fault on, link by link with who says so', () => {
    expect(selected('clerks')).toEqual({
      ...{ kind: 'cascade', number: '3', unit: '', counted: 'links from Power to Clerks', now: '' },
      ...{ lead: 'Power ▸ Database ▸ Mail ▸ Clerks', brief: 'Power ▸ Database ▸ Mail ▸ Clerks' },
      rest: 'A call from clerks to mail.',
      source: 'Link 1: Operator · Link 2: Operator · Link 3: Operator',
      ...{ place: 'Wave 8 of 8', note: board.wavesNote },
    });
    expect(selected('cache')).toMatchObject({
      number: '1',
      counted: 'link from Power to Cache',
      source: 'Link 1: Paper',
    });
  });
  it('leads to the first fault where several had to fail, through the one with which it was enough', () => {
    expect(selected('shop')).toMatchObject({
      ...{ number: '2', counted: 'links from Power to The shop', lead: 'Power ▸ Cache ▸ The shop' },
    });
  });
  it('stands what is selected, how it is and what it is, where nothing led to it', () => {
    expect(selected('island')).toMatchObject({
      ...{ number: '7', lead: 'Island: working.', brief: 'Island: working.', rest: 'What Island is.', source: '' },
    });
    expect(selected('clerks', told, told.length)).toMatchObject({ lead: 'Clerks: problems reported.' });
    expect(selected('power')).toMatchObject({ lead: 'Power: down.' });
  });
  it('names no publisher before the details have come', () => {
    const bare = storyOf(smallCore(), null, en);
    expect(thirdOfSelected(bare, fall, end, at('clerks'), third(end), frame)).toMatchObject({ source: '', rest: '' });
    expect(thirdOfSelected(bare, fall, end, at('island'), third(end), frame)).toMatchObject({ rest: '' });
  });
});

describe('the record of a small outage', () => {
  it('shows what was reported by then, and nothing else', () => {
    const shown = (cursor: number) =>
      told.healthAt(cursor).flatMap((health, component) => (health === 'silent' ? [] : [`${component} ${health}`]));
    expect(shown(0)).toEqual([]);
    expect(shown(3)).toEqual(['1 down', '2 down', '4 degraded', '7 unknown']);
    expect(shown(told.length)).toEqual(['1 up', '2 up', '4 degraded', '7 unknown']);
    expect(told.waves.map(({ time }) => time / MINUTE)).toEqual([0, 10, 30, 60, 150, 180]);
    expect([told.start, told.end / MINUTE]).toEqual([0, 240]);
    expect(told.countAt(told.length)).toMatchObject({ of: 4, hit: 2, degraded: 1, reported: 1, silent: 6 });
    expect(told.chainAt(told.length, at('db'))).toEqual([]);
    expect(told.modelAt(told.length)).toBeNull();
    expect(comparedAt(told, 0)).toBeNull();
  });

  it('keeps the reports on one component, each with time, words and sources', () => {
    expect(
      told
        .historyOf(told.length, at('db'))
        .map(({ time, word, sentence, precision, sources, fault }) => [
          ...[time / MINUTE, word, sentence, precision],
          ...[sources.map(({ id }) => id).join(), fault],
        ]),
    ).toEqual([
      [10, 'down', 'The database is gone.', 'approximate', 'paper', false],
      [150, 'recovering', 'The database comes back.', 'exact', 'own-report', false],
      [180, 'operational', 'The database is back.', 'exact', 'own-report', false],
    ]);
    expect(told.historyOf(2, at('db'))).toHaveLength(1);
    expect(told.historyOf(told.length, at('island'))).toEqual([]);
    expect(cardOf(of, told, told.length, at('db'), { faults, text })).toMatchObject({
      ...{ chain: [], held: [], since: '' },
    });
    expect(cardOf(of, told, 3, at('clerks'), { faults, text })?.since).toBe('');
  });

  it('says its reports, the most telling first', () => {
    const clock = clockOf(of, told);
    expect(sayReports(of, told, 2, clock)).toMatchObject({
      ...{ head: 'The shop: disrupted; one more report.', short: 'The shop: disrupted; one more report.' },
      ...{ body: 'The shop is slow.', source: '10:10\u00a0UTC', sources: [{ id: 'paper' }, { id: 'own-report' }] },
    });
    expect(sayReports(of, told, 1, clock)).toMatchObject({ head: 'Power: down.', source: '10:00\u00a0UTC' });
    expect(sayReports(of, told, 0, clock)).toEqual({
      ...{ head: 'Nothing has been reported yet.', short: 'Nothing has been reported yet.' },
      ...{ body: '', about: '', source: '', note: '', sources: [] },
    });
    expect(rowsOfReports(of, told.reportsAt(2), clock)).toMatchObject([
      { name: 'The shop', label: 'disrupted', when: '10:10\u00a0UTC' },
      { name: 'Database', label: 'down', when: '10:10\u00a0UTC' },
    ]);
  });

  it('is told in its phases where nobody has written chapters', () => {
    expect(chapters.map(({ title, from, to }) => [title, from / MINUTE, to / MINUTE])).toEqual([
      ['The fall', 0, 60],
      ['The way back', 60, 240],
    ]);
    expect([0, 59, 60, 300].map((minute) => chapterAt(chapters, minute * MINUTE))).toEqual([0, 0, 1, 1]);
    expect(chapterAt([], 0)).toBe(-1);
    expect(sayChapter(of, chapters, 60 * MINUTE)).toMatchObject({
      ...{ head: '2 of 2: The way back.', short: '2 of 2: The way back.', body: 'It comes back.' },
      ...{ source: '', note: '', sources: [{ id: 'own-report' }, { id: 'paper' }] },
    });
    expect(sayChapter(of, [], 0)).toBeNull();
    expect(
      tellChapters(of, { chapters: [] }).map(({ id, when, text: words_, sources }) => [
        ...[id, when, words_],
        sources.map((source) => source.id).join(),
      ]),
    ).toEqual([
      ['fall', '10:00\u00a0UTC – 11:00\u00a0UTC', 'It falls.', 'paper'],
      ['back', '11:00\u00a0UTC – 14:00\u00a0UTC', 'It comes back.', 'own-report,paper'],
    ]);
    expect(tellChapters({ ...of, details: null }, { chapters: [] })).toEqual([]);
    expect(hereOf({ ...of, core: { ...of.core, when: null } })).toBe('');
    expect(tellChapters({ ...of, core: { ...of.core, when: null } }, { chapters: [] })).toEqual([]);
  });

  it('is a table and a document with the time of each report', () => {
    const { rows } = tableOf(of, told, text, share);
    expect(rows.slice(1, 4)).toEqual([
      ['2', 'T+0:10', '2025-03-01T10:10Z', 'The shop', 'no report', 'disrupted', 'exact'].concat([
        'Paper Operator: https://example.org/report',
        'The shop is slow.',
      ]),
      ['2', 'T+0:10', '2025-03-01T10:10Z', 'Database', 'no report', 'down', text.precision.approximate].concat([
        'Paper',
        'The database is gone.',
      ]),
      ['3', 'T+0:30', '2025-03-01T10:30Z', 'Clerks', 'no report', 'problems reported', text.precision.by].concat([
        'Paper',
        '',
      ]),
    ]);
    const { title, before, sections } = documentOf(of, told, text);
    expect([title, before]).toEqual([text.tableOfRecord('The small outage'), ['Power fails.']]);
    expect(sections[1]).toEqual({
      heading: 'T+0:10 · 2025-03-01T10:10Z',
      items: [
        {
          text: 'The shop (disrupted): The shop is slow.',
          links: [
            { title: 'Paper', url: '' },
            { title: 'Operator', url: 'https://example.org/report' },
          ],
        },
        { text: 'Database (down): The database is gone.', links: [{ title: 'Paper', url: '' }] },
      ],
    });
    expect(sections[2]!.items[0]!.text).toBe('Clerks (problems reported)'); // nothing more was said
  });

  it('stands below the picture with its time, how much is to come, and its chapter', () => {
    const third = (minute: number) => thirdOfRecord(of, told, minute * MINUTE, chapters, words);
    expect(third(10)).toEqual({
      ...{ kind: 'record', number: '10:10', unit: 'UTC', counted: '3 of 3 with reports have problems.' },
      ...{ now: ` ${frame.stillToCome(96)}`, brief: '1 of 2: The fall.', lead: '1 of 2: The fall.', rest: 'It falls.' },
      ...{ source: 'Paper', place: '', note: frame.recordNote },
    });
    expect(third(-10)).toMatchObject({ counted: frame.invitationRecord, now: '' });
    expect(third(60)).toMatchObject({ now: '', source: 'Operator · Paper' });
    expect(third(239)).toMatchObject({ now: '' });
    expect(third(240)).toMatchObject({ now: ` ${frame.ended}`, number: '14:00' });
    expect(third(24 * 60)).toMatchObject({ number: '10:00', unit: 'UTC, 2\u00a0Mar' });
    const bare = thirdOfRecord(of, told, 0, [], words);
    expect(bare).toMatchObject({ brief: '', lead: '', rest: '', source: '' });
  });

  it('says the latest sentences of a chapter that there is room for, one after the other', () => {
    const sentence = (length: number) => ({ text: 'x'.repeat(length), sources: [] });
    const chapter = { ...chapters[0]!, sentences: [sentence(100), sentence(60), sentence(80), sentence(90)] };
    const rest = (minute: number) => thirdOfRecord(of, told, minute * MINUTE, [chapter], words).rest.length;
    // One more each quarter of an hour: 100, then 60 beside it, 80 beside these 60, and 90 alone.
    expect([0, 14, 15, 29, 30, 44, 45, 200].map(rest)).toEqual([100, 100, 161, 161, 141, 141, 90, 90]);
  });

  it('stands over time: its reports, its hours, when the cause was fixed', () => {
    const line = recordTimeline(of, told, 30 * MINUTE, chapters, 'said', words);
    expect(line).toMatchObject({
      ...{ kind: 'record', start: 0, end: 240 * MINUTE, time: 30 * MINUTE, said: 'said' },
      fixed: { time: 60 * MINUTE, word: frame.fixed(frame.causeFixed, '11:00'), toCome: board.toCome(75) },
      chapters: [0, 60 * MINUTE],
    });
    expect(line.hours.map(({ time, word }) => [time / MINUTE, word])).toEqual([
      [0, '10:00'],
      ...[60, 120, 180].map((minute) => [minute, `${10 + minute / 60}:00`]),
      [240, '14:00'],
    ]);
    expect(line.reports[2]).toEqual({
      ...{ time: 30 * MINUTE, minor: 0, degraded: 1, down: 2, recovering: 0, reported: 1 },
    });
    expect(recordTimeline(of, told, 999 * MINUTE, chapters, '', words).time).toBe(240 * MINUTE);
    const never = { ...told, when: { ...told.when, trigger_fixed_utc: null } };
    expect(recordTimeline(of, never, 0, chapters, '', words).fixed).toBeNull();
  });
});

it('the waves of a cascade are bars: the fault, then those that fall, with how many go down', () => {
  const { bars, without, cursor, said } = wavesTimeline(fall, 3, board);
  expect(bars[0]).toEqual({ count: 1, down: 1, kind: 'fault' });
  expect(bars[2]).toEqual({ count: 1, down: 0, kind: 'failure' });
  expect([bars.length, without, cursor, said]).toEqual([8, [], 3, board.waveSaid(3, 8, 1)]);
  expect(wavesTimeline(fall, 0, board).said).toBe(board.waveSaid(0, 8, 0));
  const back = { ...fall, waves: [{ ...fall.waves[0]!, direction: 'recovery' as const }] };
  expect(wavesTimeline(back, 1, board).bars).toEqual([{ count: 1, down: 1, kind: 'recovery' }]);
});
