import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Library } from '../../src/catalog/catalog';
import { systemDetails } from '../../src/catalog/lesson-parts';
import { readMitigation } from '../../src/model/mitigation-token';
import { boardOf } from '../../src/story/arrange';
import { arrive } from '../../src/state/arrive';
import { Boards } from '../../src/state/boards.svelte';
import { HeldLesson } from '../../src/state/lesson.svelte';
import { calmMoment, type Moment } from '../../src/state/moment';
import { Opening } from '../../src/state/opening.svelte';
import { Preferences } from '../../src/state/preferences.svelte';
import { oneBoard } from '../../src/state/parts-shown';
import { shelfOf } from '../../src/state/shelf';
import { keepingStorage } from '../../src/state/storage';
import { Visit } from '../../src/state/visit.svelte';
import { WhatIf } from '../../src/state/what-if.svelte';
import { en as lessonEn } from '../../src/text/lesson/en';
import { en as whatIfEn } from '../../src/text/what-if/en';
import { wordsEn } from '../../src/text/words/en';
import { allSystems, glossary, lesson, storyCore } from '../lessons/files';
import { core } from '../support/stories';
import { at, libraryOf, visitOf } from '../support/visit';

/** Parts of the app that cannot be fetched now. */
const gone = vi.hoisted(() => ({
  parts: new Set<string>(),
  /** A part with one export, which is there unless the part is gone. */
  unless<Part extends string>(part: Part, all: Record<Part, unknown>) {
    return {
      get [part]() {
        if (gone.parts.has(part)) throw new TypeError(`Failed to fetch dynamically imported module: ${part}`);
        return all[part];
      },
    };
  },
}));
vi.mock('../../src/analysis/what-if/run-what-if', async (real) => gone.unless('runWhatIf', await real()));
vi.mock('../../src/story/only', async (real) => gone.unless('onlyOf', await real()));
vi.mock('../../src/workers/analysis-tasks', async (real) => gone.unless('analysisWork', await real()));
vi.mock('../../src/importers/read', async (real) => gone.unless('readInputs', await real()));
beforeEach(() => gone.parts.clear());

const STORY = 'aws-2025-10-20';
const NOT_LOADED = wordsEn.frame.notLoaded;
const SIGNAL = readMitigation('second-region:signal')!;
const linked = (more: Partial<Moment>): Moment => ({
  ...calmMoment(STORY),
  faults: ['ddb-regional-endpoint'],
  cursor: 6,
  ...more,
});
const whatIfs: Moment['whatIfs'] = [{ kind: 'second-region', target: 'signal', number: null }];
const inForce = (visit: Visit, changes: number) => expect.poll(() => visit.explorer.changes.length).toBe(changes);

describe('a change, while what runs it cannot be fetched,', () => {
  it('is said and not made, and made at the next try', async () => {
    const visit = visitOf();
    visit.watch();
    visit.clock.goTo(4);
    gone.parts.add('runWhatIf');
    await visit.change([SIGNAL]);
    expect([visit.notice, visit.explorer.changes.length, visit.cursor]).toEqual([NOT_LOADED, 0, 4]);
    visit.tryAgain();
    await expect.poll(() => visit.again).not.toBeNull();
    expect(visit.explorer.changes).toEqual([]);
    gone.parts.clear();
    visit.tryAgain();
    await inForce(visit, 1);
    expect([visit.notice, visit.again]).toEqual(['', null]);
  });
  it('is said until another change is made: that a story has come is not it', async () => {
    const visit = visitOf();
    visit.watch();
    gone.parts.add('runWhatIf');
    await visit.change([SIGNAL]);
    await visit.complete();
    expect(visit.notice).toBe(NOT_LOADED);
    gone.parts.clear();
    await visit.change([SIGNAL]);
    expect(visit.notice).toBe('');
  });
});

it('a story that did not come is opened at the next try', async () => {
  let online = false;
  const visit = visitOf(() => (online ? Promise.resolve() : Promise.reject(new Error('offline'))));
  expect(await visit.openStory('facebook-2021-10-04')).toBe(false);
  online = true;
  visit.tryAgain();
  await expect.poll(() => visit.core.id).toBe('facebook-2021-10-04');
  expect([visit.notice, visit.again]).toEqual(['', null]);
});

describe('a link', () => {
  it('to changes, while what runs them cannot be fetched, shows the rest, says so, and leads there at the next try', async () => {
    const visit = visitOf();
    gone.parts.add('runWhatIf');
    expect(await arrive(visit, linked({ whatIfs, selected: 'snapchat' }))).toEqual([]);
    expect(visit.notice).toBe(NOT_LOADED);
    expect(visit.explorer.faults).toEqual([at(visit, 'ddb-regional-endpoint')]);
    expect([visit.explorer.changes.length, visit.attention.selected]).toEqual([0, at(visit, 'snapchat')]);
    gone.parts.clear();
    visit.tryAgain();
    await inForce(visit, 1);
    expect(visit.notice).toBe('');
  });
  it('to a part, while what cuts it out cannot be fetched, says so, and does not call it unknown', async () => {
    const visit = visitOf();
    gone.parts.add('onlyOf');
    const only = { component: 'signal', way: 'needs' } as const;
    expect(await arrive(visit, linked({ only }))).toEqual([]);
    expect([visit.notice, visit.boards.only]).toEqual([NOT_LOADED, null]);
    gone.parts.clear();
    visit.tryAgain();
    await expect.poll(() => visit.boards.keeping).toEqual(only);
    expect(visit.notice).toBe('');
  });
  it('to the record, while that does not come, leads to its instant at the next try', async () => {
    let online = false;
    const visit = visitOf((what) =>
      online || !what.startsWith('tape') ? Promise.resolve() : Promise.reject(new Error('offline')),
    );
    await arrive(visit, { ...calmMoment(STORY), time: '11:14', shown: 'record' });
    expect([visit.notice, visit.record]).toEqual([NOT_LOADED, null]);
    online = true;
    visit.tryAgain();
    await expect.poll(() => visit.cursor).toBeGreaterThan(1);
    expect(visit.record).not.toBeNull();
  });
  it('names a part as missing only where its component is, be it in a page that shows no part', async () => {
    const whole = core(STORY, 'en');
    const embed = new Visit(
      { core: whole, ...wordsEn },
      new Preferences({ get: () => null, set: () => undefined }, ['en']),
      shelfOf(libraryOf()),
      oneBoard(boardOf(whole)),
    );
    expect(await arrive(embed, linked({ only: { component: 'signal', way: 'needs' } }))).toEqual([]);
    expect(await arrive(embed, linked({ only: { component: 'nonsense', way: 'needs' } }))).toEqual(['nonsense']);
    expect(await arrive(visitOf(), linked({ only: { component: 'nonsense', way: 'needs' } }))).toEqual(['nonsense']);
  });
});

it('a part that cannot be cut out leaves everything in the picture, and says that it did not come', async () => {
  const whole = core(STORY, 'en');
  const boards = new Boards(() => whole);
  gone.parts.add('onlyOf');
  expect(await boards.keepToWhat(0, 'needs')).toBe(false);
  expect(boards.only).toBeNull();
  gone.parts.clear();
  expect(await boards.keepToWhat(0, 'needs')).toBe(true);
  expect(boards.only).not.toBeNull();
});

it('a question that cannot be worked out is not worked at for ever, and is answered when asked again', async () => {
  const visit = visitOf();
  visit.watch();
  const whatIf = new WhatIf(visit, whatIfEn);
  gone.parts.add('analysisWork');
  await whatIf.ask('most');
  expect([whatIf.progress, whatIf.missed, whatIf.heading]).toEqual([null, 'most', '']);
  gone.parts.clear();
  await whatIf.ask('most');
  expect([whatIf.progress, whatIf.missed, whatIf.heading]).toEqual([null, null, whatIfEn.answersAll]);
});

it('files are kept where what reads them cannot be fetched, and read at the next try', async () => {
  const visit = visitOf();
  const opening = new Opening(visit);
  gone.parts.add('readInputs');
  expect(await opening.take([{ name: 'a.txt', text: 'from,to\nweb,db\n' }], 'csv')).toBe('missed');
  expect([opening.missed, opening.busy, visit.core.id]).toEqual([true, false, STORY]);
  gone.parts.clear();
  expect(await opening.again()).toBe('read');
  expect([opening.missed, opening.outcome?.format, visit.core.kind]).toEqual([false, 'csv', 'own']);
});

it('a prediction whose story does not come leaves the lesson open, with a word, and comes at the next try', async () => {
  let online = false;
  const library: Library = {
    ...libraryOf(),
    hasStory: () => true,
    loadCore: (id, language) =>
      online ? Promise.resolve(storyCore(id, language)) : Promise.reject(new Error('offline')),
    loadDetails: (id, language) =>
      Promise.resolve(
        systemDetails(
          allSystems.find((made) => made.id === id)!,
          language,
        ),
      ),
  };
  const silent = { get: () => null, set: () => undefined };
  const visit = new Visit(
    { core: storyCore('toy-school'), ...wordsEn },
    new Preferences(silent, ['en']),
    shelfOf(library),
    (of) => new Boards(of),
  );
  const told = lesson('what-is-a-dependency', 'en');
  const held = new HeldLesson({
    ...{ lesson: told, terms: glossary('en').terms, visit, words: lessonEn },
    memory: { storage: keepingStorage(silent), name: told.id },
  });
  const step = told.steps.findIndex(({ predict }) => predict !== undefined);
  await held.open(step);
  expect([held.step, held.prediction, visit.notice]).toEqual([step, null, NOT_LOADED]);
  online = true;
  visit.tryAgain();
  await expect.poll(() => held.prediction).not.toBeNull();
  await expect.poll(() => visit.notice).toBe('');
});
