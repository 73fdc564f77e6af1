import { describe, expect, it } from 'vitest';
import { NOWHERE } from '../../src/analysis/placing';
import { graphOfIncident } from '../../src/model/incident-graph';
import { readMitigation } from '../../src/model/mitigation-token';
import { Design } from '../../src/state/design.svelte';
import { Placing } from '../../src/state/placing.svelte';
import { storyCore } from '../lessons/files';

const thing = (name: string, component: number) => ({ name, component, moment: '', why: '', sources: [] });
/** Three things, two of them on the board, into three places. */
const placing = () =>
  new Placing({
    question: { key: 'test', truth: [0, 1, 2], places: 3, ordered: true },
    things: [thing('first', 4), thing('second', -1), thing('third', 7)],
    places: ['early', 'later', 'last'],
    origin: 'record',
    saidAt: (name, put) => `${name}: ${put ?? 'nowhere'}`,
  });
const put = (task: Placing, ...places: readonly number[]) => places.forEach((place, at) => task.place(at, place));

describe('things in places', () => {
  it('go on from place to place by one key, and after the last one nowhere', () => {
    const task = placing();
    const seen = [task.saidAt(0)];
    for (let press = 0; press < 4; press++) {
      task.press(0);
      seen.push(task.saidAt(0));
    }
    expect(seen).toEqual(['first: nowhere', 'first: early', 'first: later', 'first: last', 'first: nowhere']);
    expect(task.put).toEqual([NOWHERE, NOWHERE, NOWHERE]);
  });
  it('are committed when each is somewhere, and stay there then', () => {
    const task = placing();
    put(task, 0, 2);
    task.commit();
    expect([task.ready, task.committed, task.score, task.code]).toEqual([false, false, null, '']);
    task.place(2, 3); // there is no such place
    task.place(3, 0); // nor such a thing
    expect(task.put).toEqual([0, 2, NOWHERE]);
    task.place(2, 2);
    expect(task.ready).toBe(true);
    task.commit();
    expect(task.score).toMatchObject({ hits: [0, 2], misses: [1] });
    expect(task.code).not.toBe('');
    task.place(1, 1);
    expect(task.put).toEqual([0, 2, 2]);
  });
  it('are shown on the board with the number of their place, judged one after the other', () => {
    const task = placing();
    expect(task.asked()).toMatchObject({ asked: new Set([4, 7]), marks: new Map(), judged: new Map() });
    put(task, 0, 1, 1);
    expect(task.asked()?.marks).toEqual(
      new Map([
        [4, 1],
        [7, 2],
      ]),
    );
    task.reveal();
    expect(task.shown).toBe(0); // nothing is revealed before it is committed
    task.revealAll();
    expect(task.shown).toBe(0);
    task.commit();
    expect(task.asked()?.judged).toEqual(new Map());
    task.reveal();
    expect(task.asked()?.judged).toEqual(new Map([[4, 'hit']]));
    task.revealAll();
    expect([task.shown, task.done]).toEqual([3, true]);
    expect(task.asked()?.judged).toEqual(
      new Map([
        [4, 'hit'],
        [7, 'missed'],
      ]),
    );
    task.reveal();
    expect(task.shown).toBe(3); // there is no more
    task.unreveal();
    expect([task.shown, task.done]).toEqual([2, false]);
    expect(task.asked()?.judged).toEqual(new Map([[4, 'hit']]));
    for (let press = 0; press < 4; press++) task.unreveal();
    expect(task.shown).toBe(0);
  });
  it('have no board of their own where none of them is a component', () => {
    const { question, places, origin } = placing();
    const words = ['first', 'second', 'third'].map((name) => thing(name, -1));
    expect(new Placing({ question, places, origin, things: words, saidAt: () => '' }).asked()).toBeNull();
  });
  it('count a class by its codes, which stay when one begins again', () => {
    const task = placing();
    expect(task.class).toBeNull();
    put(task, 0, 1, 1);
    task.commit();
    const code = task.code;
    task.typeCodes(' \n');
    expect(task.class).toBeNull();
    task.typeCodes(`${code}\n${code}\nnot a code`);
    expect(task.class).toMatchObject({ codes: 2, errors: [{ thing: 2, place: 1, count: 2 }] });
    task.reveal();
    task.again();
    expect([task.put, task.committed, task.shown]).toEqual([[NOWHERE, NOWHERE, NOWHERE], false, 0]);
    expect(task.class?.codes).toBe(2);
  });
  it('come back as they were kept; what no longer fits is nowhere, and then nothing is committed', () => {
    const task = placing();
    put(task, 0, 1, 1);
    task.commit();
    task.revealAll();
    task.typeCodes('x');
    const again = placing();
    again.restore(task.keep());
    expect(again.keep()).toEqual({ marks: [0, 1, 1], committed: true, shown: 3, codes: 'x' });
    again.restore({ marks: [0, 1, 2], committed: true, shown: 99, codes: '' });
    expect(again.shown).toBe(3);
    again.restore({ marks: [0, 3], committed: true, shown: 2, codes: '' });
    expect(again.keep()).toEqual({ marks: [0, NOWHERE, NOWHERE], committed: false, shown: 0, codes: '' });
  });
});

describe('a design', () => {
  const graph = graphOfIncident(storyCore('toy-school'));
  const index = (id: string): number => graph.ids.findIndex((own) => String(own) === id);
  const offers = ['copies:login:2', 'copies:wifi:2', 'second-region:timetable'].map((token) => readMitigation(token)!);
  /** Two of three offers, so that the timetable holds whether login or Wi-Fi fails. */
  const design = () =>
    new Design({
      question: {
        ...{ key: 'test', graph, faults: [index('login'), index('wifi')], guard: index('timetable') },
        ...{ offers, budget: 2, lasts: 60 },
      },
      labels: ['two logins', 'two networks', 'two timetables'],
      saidAt: (label, chosen) => `${label}: ${chosen ? 'yes' : 'no'}`,
    });

  it('takes offers in their order and gives them back, within its budget', () => {
    const task = design();
    expect([task.ready, task.full]).toEqual([false, false]);
    task.press(2);
    task.press(0);
    expect([task.chosen, task.ready, task.full]).toEqual([[0, 2], true, true]);
    task.press(1);
    task.press(3); // there is no such offer
    expect(task.chosen).toEqual([0, 2]);
    expect([task.saidAt(0), task.saidAt(1)]).toEqual(['two logins: yes', 'two networks: no']);
    task.press(0);
    expect(task.chosen).toEqual([2]);
    expect(task.asked()).toBeNull();
  });
  it('is built once something is chosen, and says at once what holds', () => {
    const task = design();
    task.commit();
    expect([task.committed, task.done, task.score, task.code]).toEqual([false, false, null, '']);
    task.press(0);
    task.commit();
    expect([task.committed, task.done]).toEqual([true, true]);
    expect(task.score).toMatchObject({ served: 1 }); // it holds against the login only
    const code = task.code;
    task.press(1);
    expect(task.chosen).toEqual([0]); // what is built is built
    task.again();
    expect([task.committed, task.chosen]).toEqual([false, [0]]);
    task.press(1);
    task.commit();
    expect(task.score).toMatchObject({ served: 2 });
    expect(task.code).not.toBe(code);
    task.typeCodes('  ');
    expect(task.class).toBeNull();
    task.typeCodes(`${code}\n${task.code}\n${code}`);
    expect(task.class?.rows.map(({ chosen, count }) => [chosen, count])).toEqual([
      [[0, 1], 1],
      [[0], 2],
    ]);
  });
  it('comes back as it was kept, without what no longer fits', () => {
    const task = design();
    task.press(0);
    task.commit();
    task.typeCodes('x');
    const again = design();
    again.restore(task.keep());
    expect(again.keep()).toEqual({ marks: [0], committed: true, shown: 0, codes: 'x' });
    again.restore({ marks: [2, 0, 1, 2, -1, 9], committed: true, shown: 0, codes: '' });
    expect(again.chosen).toEqual([0, 1]);
    again.restore({ marks: [3], committed: true, shown: 0, codes: '' });
    expect([again.chosen, again.committed]).toEqual([[], false]);
  });
});
