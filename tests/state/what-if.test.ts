import { describe, expect, it } from 'vitest';
import { WhatIf } from '../../src/state/what-if.svelte';
import { Preferences } from '../../src/state/preferences.svelte';
import { Visit } from '../../src/state/visit.svelte';
import { shelfOf } from '../../src/state/shelf';
import { boardsOf } from '../../src/state/boards.svelte';
import { en } from '../../src/text/what-if/en';
import { wordsEn } from '../../src/text/words/en';
import { storyCore } from '../lessons/files';
import { at, libraryOf } from '../support/visit';

/** Power, on which Wi-Fi and the till hang; on Wi-Fi the login; on that timetable and homework. */
function school(...faults: string[]) {
  const preferences = new Preferences({ get: () => null, set: () => undefined }, ['en']);
  const visit = new Visit({ core: storyCore('toy-school'), ...wordsEn }, preferences, shelfOf(libraryOf()), boardsOf);
  faults.forEach((id) => visit.break(at(visit, id), true));
  visit.clock.goTo(visit.course.length);
  return { visit, whatIf: new WhatIf(visit, en) };
}
const settled = (visit: Visit, changes: number) => expect.poll(() => visit.explorer.changes.length).toBe(changes);

describe('what would have kept one up', () => {
  it('is each change that alone does, its own first; one can be put in force and taken out again', async () => {
    const { visit, whatIf } = school('login');
    visit.select(at(visit, 'timetable'));
    expect([whatIf.broken, whatIf.fails]).toEqual([true, true]);
    expect(whatIf.heading).toBe('');
    await whatIf.ask('one');
    expect(whatIf.progress).toBeNull();
    expect(whatIf.heading).toBe(en.answers('Timetable'));
    expect(whatIf.suggestions.length).toBeGreaterThan(1);
    expect(whatIf.suggestions.map(({ tied }) => tied)).toEqual(whatIf.suggestions.map(() => 1));
    const [first] = whatIf.suggestions;
    expect(first?.token).toContain('timetable');
    expect([first?.rank, first?.inForce, first?.basis.length]).toEqual([1, false, 1]);

    whatIf.toggle(first!.token, true);
    await settled(visit, 1);
    expect(whatIf.suggestions[0]?.inForce).toBe(true);
    expect(whatIf.suggestions.filter(({ inForce }) => inForce)).toHaveLength(1);
    expect(visit.health[at(visit, 'timetable')]).toBe('up');
    expect(whatIf.effect).toMatchObject({ before: 4, after: 3 });
    expect(whatIf.changes.map(({ token, refused }) => [token, refused])).toEqual([[first!.token, false]]);
    whatIf.toggle(first!.token, false);
    await settled(visit, 0);
    expect(visit.health[at(visit, 'timetable')]).toBe('down');
    expect(whatIf.effect).toBeNull();
    whatIf.toggle('nothing:like:this', true);
    await settled(visit, 0);
  });
  it('is not asked where it works, or is broken itself', () => {
    const { visit, whatIf } = school('login');
    expect(whatIf.fails).toBe(false); // nothing is selected
    visit.select(at(visit, 'wifi'));
    expect(whatIf.fails).toBe(false);
    visit.select(at(visit, 'login'));
    expect(whatIf.fails).toBe(false);
    expect(school().whatIf.broken).toBe(false);
  });
  it('says so where nothing would have', async () => {
    const { visit, whatIf } = school('login');
    visit.select(at(visit, 'wifi')); // it works: nothing is left to be saved
    await whatIf.ask('one');
    expect(whatIf.heading).toBe(en.noAnswer('School Wi-Fi'));
    expect(whatIf.suggestions).toEqual([]);
  });
  it('stops when it is no longer asked for, and is forgotten with its answer', async () => {
    const { visit, whatIf } = school('login');
    visit.select(at(visit, 'timetable'));
    const asked = whatIf.ask('one');
    expect(whatIf.progress).toBe(0);
    whatIf.cancel();
    await asked;
    expect([whatIf.progress, whatIf.heading]).toEqual([null, '']);
    await Promise.all([whatIf.ask('one'), whatIf.ask('most')]); // of two, the second counts
    expect(whatIf.heading).toBe(en.answersAll);
    whatIf.forget();
    expect([whatIf.heading, whatIf.suggestions]).toEqual(['', []]);
  });
});

describe('what would have saved most', () => {
  it('is told by how many it saves, most first, with how many do as much', async () => {
    const { whatIf } = school('power');
    await whatIf.ask('most');
    const ranks = whatIf.suggestions.map(({ rank }) => rank);
    expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
    expect(whatIf.suggestions[0]?.token).toContain('power');
    expect(whatIf.suggestions[0]?.words).toContain('6 parts');
    expect(whatIf.suggestions.some(({ rank }) => rank > 1)).toBe(true);
    const first = whatIf.suggestions.filter(({ rank }) => rank === 1);
    expect(first.map(({ tied }) => tied)).toEqual(first.map(() => first.length));
  });
  it('can be several together, in force at once', async () => {
    const { visit, whatIf } = school('power', 'login');
    await whatIf.ask('three');
    expect(whatIf.heading).toBe(en.answersGreedy);
    const [all] = whatIf.suggestions;
    expect(whatIf.suggestions).toHaveLength(1);
    const tokens = all!.token.split(',');
    expect(all?.basis).toHaveLength(tokens.length);
    expect(tokens.length).toBeGreaterThan(1);
    expect(all?.words).toContain('6 parts');
    whatIf.toggle(all!.token, true);
    await settled(visit, tokens.length);
    expect(visit.course.countAt(visit.cursor).hit).toBe(0);
    expect(all?.inForce).toBe(false);
    expect(whatIf.suggestions[0]?.inForce).toBe(true);
    whatIf.remove(tokens[0]!);
    await settled(visit, tokens.length - 1);
    expect(whatIf.suggestions[0]?.inForce).toBe(false); // one of them is missing
    whatIf.clear();
    await settled(visit, 0);
  });
  it('has nothing to say where nothing is broken', async () => {
    const { whatIf } = school();
    await whatIf.ask('three');
    expect([whatIf.heading, whatIf.suggestions]).toEqual([en.answersGreedy, []]);
    expect(whatIf.effect).toBeNull();
  });
});

describe('a change by hand', () => {
  it('is offered on the selected one and on each thing it needs, one at a time on each', async () => {
    const { visit, whatIf } = school('login');
    expect(whatIf.targets).toEqual([]);
    visit.select(at(visit, 'timetable'));
    const [itself, login] = whatIf.targets.map(({ changeable }) => changeable);
    expect([itself?.name, login?.name, itself?.chosen]).toEqual(['Timetable', 'Login', null]);
    expect([itself?.kinds.includes('copies'), login?.kinds.includes('copies')]).toEqual([true, false]);
    whatIf.choose(login!.key, 'fallback');
    await settled(visit, 1);
    expect(whatIf.targets.map(({ changeable }) => changeable.chosen)).toEqual([null, 'fallback']);
    whatIf.choose(login!.key, 'remove');
    await expect.poll(() => visit.explorer.changes[0]?.kind).toBe('remove');
    expect(visit.explorer.changes).toHaveLength(1);
    whatIf.choose('no such thing', 'remove');
    expect(visit.explorer.changes).toHaveLength(1);
    whatIf.choose(login!.key, null);
    await settled(visit, 0);
  });
});
