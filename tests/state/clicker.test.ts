import { describe, expect, it } from 'vitest';
import { Clicker, type Clicked } from '../../src/state/clicker.svelte';
import type { LessonStep } from '../../src/model/lesson';
import type { LessonTask } from '../../src/state/lesson-task';
import type { Prediction } from '../../src/state/prediction.svelte';

/** A lesson that only writes down what it is told. */
function clicking(
  parts: Partial<Omit<Clicked, 'now' | 'prediction' | 'task'>> &
    Partial<Record<'now' | 'prediction' | 'task', object>> = {},
) {
  const told: string[] = [];
  const tell = (what: string) => (of?: number) => void told.push(of === undefined ? what : `${what} ${of}`);
  const lesson = {
    ...{ blank: false, now: {} as LessonStep, step: 1, first: false, last: false, choice: 0 },
    ...{ shown: new Set<number>(), candidates: [], dials: [], prediction: null, task: null },
    goTo: (step: number) => {
      tell('step')(step);
      return Promise.resolve();
    },
    ...{ choose: tell('choose'), toggleAnswer: tell('answer'), toggleBlank: tell('blank'), press: tell('press') },
    turnOn: (dial: string) => void told.push(`turn ${dial}`),
    atTask: (what: () => void) => what(),
    ...{ commit: tell('commit'), reveal: tell('reveal'), unreveal: tell('unreveal') },
    ...parts,
  } as Clicked;
  return { clicker: new Clicker(lesson), told };
}
const prediction = (own: Partial<Prediction>): object => ({
  committed: false,
  done: false,
  shown: 0,
  ready: false,
  ...own,
});
const task = (own: Partial<LessonTask>): object => ({
  committed: false,
  done: false,
  shown: 0,
  stops: 2,
  ready: false,
  ...own,
});
const questions = [{}, {}, {}];

describe('on', () => {
  it('brings a dark page back, and does nothing else', () => {
    const { clicker, told } = clicking({ blank: true });
    clicker.advance();
    clicker.retreat();
    expect(told).toEqual(['blank', 'blank']);
  });
  it('goes through what is compared, then the answers, then to the next step', () => {
    const asked = { now: { choices: [{}, {}, {}], questions } };
    const next = (parts: Parameters<typeof clicking>[0]) => {
      const { clicker, told } = clicking({ ...asked, ...parts });
      clicker.advance();
      return told.join();
    };
    expect(next({})).toBe('choose 1');
    expect(next({ choice: 1 })).toBe('choose 2');
    expect(next({ choice: 2 })).toBe('answer 0');
    expect(next({ choice: 2, shown: new Set([0, 2]) })).toBe('answer 1');
    expect(next({ choice: 2, shown: new Set([0, 1, 2]) })).toBe('step 2');
    expect(next({ choice: 2, shown: new Set([0, 1, 2]), last: true })).toBe('');
  });
  it('reveals what is committed wave by wave before it goes on', () => {
    const once = (parts: Parameters<typeof clicking>[0]) => {
      const { clicker, told } = clicking(parts);
      clicker.advance();
      return told.join();
    };
    expect(once({ prediction: prediction({ committed: true }) })).toBe('reveal');
    expect(once({ prediction: prediction({ committed: true, done: true }) })).toBe('step 2');
    expect(once({ task: task({ committed: true }) })).toBe('reveal');
    expect(once({ task: task({ committed: true, done: true }) })).toBe('step 2');
  });
  it('stands on box after box, then on commit; without a mark it passes by', () => {
    const { clicker, told } = clicking({ candidates: [7, 3], prediction: prediction({}) });
    expect([clicker.held, clicker.stop, clicker.mark()]).toEqual([-1, -1, false]);
    clicker.advance();
    expect([clicker.held, clicker.mark(), told.join()]).toEqual([7, true, 'press 7']);
    clicker.advance();
    expect([clicker.held, clicker.atCommit]).toEqual([3, false]);
    clicker.advance();
    expect([clicker.held, clicker.atCommit]).toEqual([-1, true]);
    clicker.advance();
    expect(told).toEqual(['press 7', 'step 2']);
    const marked = clicking({ candidates: [7], prediction: prediction({ ready: true }) });
    for (let press = 0; press < 3; press++) marked.clicker.advance();
    expect(marked.told).toEqual(['commit']);
    const last = clicking({ candidates: [], prediction: prediction({}), last: true });
    for (let press = 0; press < 3; press++) last.clicker.advance();
    expect(last.told).toEqual([]);
  });
  it('stands on each stop of a task, and commits it by the mark', () => {
    const pressed: number[] = [];
    const { clicker, told } = clicking({ task: task({ press: (stop) => void pressed.push(stop) }), candidates: [9] });
    expect(clicker.stop).toBe(-1);
    clicker.advance();
    clicker.mark();
    clicker.advance();
    clicker.mark();
    expect([pressed, clicker.held, clicker.stop]).toEqual([[0, 1], -1, 1]);
    clicker.advance();
    expect([clicker.stop, clicker.atCommit]).toEqual([-1, true]);
    expect(clicker.mark()).toBe(true);
    expect(told).toEqual(['commit']);
    clicker.advance(); // it is not ready: passed by
    expect(told).toEqual(['commit', 'step 2']);
    const ready = clicking({ task: task({ ready: true, stops: 0 }) });
    ready.clicker.advance();
    ready.clicker.advance();
    expect(ready.told).toEqual(['commit']);
  });
  it('stands on dial after dial of curves, turns the one it stands on, and goes back over them', () => {
    const { clicker, told } = clicking({ dials: ['outage', 'demand'] });
    expect([clicker.dial, clicker.mark()]).toEqual([null, false]);
    clicker.advance();
    clicker.mark();
    clicker.advance();
    clicker.mark();
    expect([clicker.dial, told]).toEqual(['demand', ['turn outage', 'turn demand']]);
    clicker.retreat();
    expect(clicker.dial).toBe('outage');
    clicker.advance();
    clicker.advance();
    expect(told.at(-1)).toBe('step 2');
    const asked = clicking({ dials: ['outage'], task: task({ committed: true, done: true }) });
    asked.clicker.advance();
    expect([asked.clicker.dial, asked.told]).toEqual([null, ['step 2']]);
  });
  it('stands on nothing once it is committed', () => {
    const { clicker } = clicking({ task: task({ committed: true, stops: 0 }), candidates: [1] });
    expect([clicker.held, clicker.stop, clicker.atCommit, clicker.marking]).toEqual([-1, -1, false, false]);
    const { clicker: without } = clicking({});
    expect([without.marking, without.mark()]).toEqual([false, false]);
  });
});

describe('back', () => {
  const once = (parts: Parameters<typeof clicking>[0]) => {
    const { clicker, told } = clicking(parts);
    clicker.retreat();
    return told.join();
  };
  it('takes the latest answer, then the comparison, then the wave, then the step', () => {
    const all = { shown: new Set([1, 2]), choice: 2, prediction: prediction({ committed: true, shown: 2 }) };
    expect(once(all)).toBe('answer 2');
    expect(once({ ...all, shown: new Set([0]) })).toBe('answer 0');
    expect(once({ ...all, shown: new Set() })).toBe('choose 1');
    expect(once({ ...all, shown: new Set(), choice: 0 })).toBe('unreveal');
    expect(once({ task: task({ committed: true, shown: 1 }) })).toBe('unreveal');
    expect(once({ task: task({ committed: true }) })).toBe('step 0');
    expect(once({ first: true })).toBe('');
  });
  it('goes back from box to box while it marks, and off the first one', () => {
    const { clicker, told } = clicking({ candidates: [7, 3], prediction: prediction({}), shown: new Set([0]) });
    clicker.advance();
    clicker.advance();
    clicker.retreat();
    expect(clicker.held).toBe(7);
    clicker.retreat();
    expect([clicker.held, told]).toEqual([-1, []]);
    clicker.retreat();
    expect(told).toEqual(['answer 0']);
    clicker.advance();
    clicker.reset();
    expect(clicker.held).toBe(-1);
  });
});

describe('at the dials of a curve', () => {
  const dials = ['outage', 'attempts'] as const;
  it('stands on each in turn and turns it on, then come the answers; back the same way', () => {
    const { clicker, told } = clicking({ dials, now: { questions } });
    expect(clicker.mark()).toBe(false);
    clicker.advance();
    expect([clicker.dial, clicker.mark()]).toEqual(['outage', true]);
    clicker.advance();
    expect([clicker.dial, clicker.mark()]).toEqual(['attempts', true]);
    clicker.advance();
    expect(told).toEqual(['turn outage', 'turn attempts', 'answer 0']);
    clicker.retreat();
    expect(clicker.dial).toBe('outage');
    clicker.retreat();
    expect(clicker.dial).toBeNull();
    clicker.retreat();
    expect(told.at(-1)).toBe('step 0');
  });
  it('hides an answer before it leaves a dial', () => {
    const { clicker, told } = clicking({ dials, now: { questions }, shown: new Set([0]) });
    clicker.advance();
    clicker.retreat();
    expect([clicker.dial, told]).toEqual(['outage', ['answer 0']]);
  });
  it('marks boxes and no dials where something is asked', () => {
    const { clicker } = clicking({ dials, candidates: [7], prediction: prediction({}) });
    clicker.advance();
    expect([clicker.held, clicker.dial]).toEqual([7, null]);
  });
});
