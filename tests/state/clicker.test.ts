import { describe, expect, it } from 'vitest';
import { advance, mark, retreat, type Clicked } from '../../src/state/clicker';
import type { Dial, LessonStep } from '../../src/model/lesson';
import type { LessonTask } from '../../src/state/lesson-task';
import type { Prediction } from '../../src/state/prediction.svelte';
import { standingAt } from '../../src/state/standing';

/** A lesson that only writes down what it is told, and where a clicker stands. */
function clicking(
  parts: Partial<Omit<Clicked, 'now' | 'task' | 'asked' | 'standing'>> &
    Partial<Record<'now' | 'prediction' | 'task', object>> & {
      readonly candidates?: readonly number[];
      readonly dials?: readonly Dial[];
    },
) {
  const told: string[] = [];
  const tell = (what: string) => (of?: number) => void told.push(of === undefined ? what : `${what} ${of}`);
  let at = -1;
  const stops = {
    ...{ candidates: [], dials: [], ...parts },
    prediction: (parts.prediction ?? null) as Prediction | null,
    task: (parts.task ?? null) as LessonTask | null,
  };
  const lesson = {
    ...{ blank: false, now: {} as LessonStep, step: 1, first: false, last: false, choice: 0 },
    shown: new Set<number>(),
    goTo: (step: number) => {
      tell('step')(step);
      return Promise.resolve();
    },
    ...{ choose: tell('choose'), toggleAnswer: tell('answer'), toggleBlank: tell('blank'), press: tell('press') },
    turnOn: (dial: string) => void told.push(`turn ${dial}`),
    atTask: (what: () => void) => what(),
    ...{ commit: tell('commit'), reveal: tell('reveal'), unreveal: tell('unreveal') },
    ...parts,
    ...{ task: stops.task, asked: stops.prediction ?? stops.task },
    get standing() {
      return standingAt(at, stops);
    },
    stand: (to: number) => {
      at = to;
    },
  } as Clicked;
  return { lesson, told };
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
    const { lesson, told } = clicking({ blank: true });
    advance(lesson);
    retreat(lesson);
    expect(told).toEqual(['blank', 'blank']);
  });
  it('goes through what is compared, then the answers, then to the next step', () => {
    const asked = { now: { choices: [{}, {}, {}], questions } };
    const next = (parts: Parameters<typeof clicking>[0]) => {
      const { lesson, told } = clicking({ ...asked, ...parts });
      advance(lesson);
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
      const { lesson, told } = clicking(parts);
      advance(lesson);
      return told.join();
    };
    expect(once({ prediction: prediction({ committed: true }) })).toBe('reveal');
    expect(once({ prediction: prediction({ committed: true, done: true }) })).toBe('step 2');
    expect(once({ task: task({ committed: true }) })).toBe('reveal');
    expect(once({ task: task({ committed: true, done: true }) })).toBe('step 2');
  });
  it('stands on box after box, then on commit; without a mark it passes by', () => {
    const { lesson, told } = clicking({ candidates: [7, 3], prediction: prediction({}) });
    expect([lesson.standing.held, lesson.standing.stop, mark(lesson)]).toEqual([-1, -1, false]);
    advance(lesson);
    expect([lesson.standing.held, mark(lesson), told.join()]).toEqual([7, true, 'press 7']);
    advance(lesson);
    expect([lesson.standing.held, lesson.standing.atCommit]).toEqual([3, false]);
    advance(lesson);
    expect([lesson.standing.held, lesson.standing.atCommit]).toEqual([-1, true]);
    advance(lesson);
    expect(told).toEqual(['press 7', 'step 2']);
    const marked = clicking({ candidates: [7], prediction: prediction({ ready: true }) });
    for (let press = 0; press < 3; press++) advance(marked.lesson);
    expect(marked.told).toEqual(['commit']);
    const last = clicking({ candidates: [], prediction: prediction({}), last: true });
    for (let press = 0; press < 3; press++) advance(last.lesson);
    expect(last.told).toEqual([]);
  });
  it('stands on each stop of a task, and commits it by the mark', () => {
    const pressed: number[] = [];
    const { lesson, told } = clicking({ task: task({ press: (stop) => void pressed.push(stop) }), candidates: [9] });
    expect(lesson.standing.stop).toBe(-1);
    advance(lesson);
    mark(lesson);
    advance(lesson);
    mark(lesson);
    expect([pressed, lesson.standing.held, lesson.standing.stop]).toEqual([[0, 1], -1, 1]);
    advance(lesson);
    expect([lesson.standing.stop, lesson.standing.atCommit]).toEqual([-1, true]);
    expect(mark(lesson)).toBe(true);
    expect(told).toEqual(['commit']);
    advance(lesson); // it is not ready: passed by
    expect(told).toEqual(['commit', 'step 2']);
    const ready = clicking({ task: task({ ready: true, stops: 0 }) });
    advance(ready.lesson);
    advance(ready.lesson);
    expect(ready.told).toEqual(['commit']);
  });
  it('stands on dial after dial of curves, turns the one it stands on, and goes back over them', () => {
    const { lesson, told } = clicking({ dials: ['outage', 'demand'] });
    expect([lesson.standing.dial, mark(lesson)]).toEqual([null, false]);
    advance(lesson);
    mark(lesson);
    advance(lesson);
    mark(lesson);
    expect([lesson.standing.dial, told]).toEqual(['demand', ['turn outage', 'turn demand']]);
    retreat(lesson);
    expect(lesson.standing.dial).toBe('outage');
    advance(lesson);
    advance(lesson);
    expect(told.at(-1)).toBe('step 2');
    const asked = clicking({ dials: ['outage'], task: task({ committed: true, done: true }) });
    advance(asked.lesson);
    expect([asked.lesson.standing.dial, asked.told]).toEqual([null, ['step 2']]);
  });
  it('stands on nothing once it is committed', () => {
    const { lesson } = clicking({ task: task({ committed: true, stops: 0 }), candidates: [1] });
    expect([lesson.standing.held, lesson.standing.stop, lesson.standing.atCommit, lesson.standing.marking]).toEqual([
      -1,
      -1,
      false,
      false,
    ]);
    const { lesson: without } = clicking({});
    expect([without.standing.marking, mark(without)]).toEqual([false, false]);
  });
});

describe('back', () => {
  const once = (parts: Parameters<typeof clicking>[0]) => {
    const { lesson, told } = clicking(parts);
    retreat(lesson);
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
    const { lesson, told } = clicking({ candidates: [7, 3], prediction: prediction({}), shown: new Set([0]) });
    advance(lesson);
    advance(lesson);
    retreat(lesson);
    expect(lesson.standing.held).toBe(7);
    retreat(lesson);
    expect([lesson.standing.held, told]).toEqual([-1, []]);
    retreat(lesson);
    expect(told).toEqual(['answer 0']);
    advance(lesson);
    lesson.stand(-1);
    expect(lesson.standing.held).toBe(-1);
  });
});

describe('at the dials of a curve', () => {
  const dials = ['outage', 'attempts'] as const;
  it('stands on each in turn and turns it on, then come the answers; back the same way', () => {
    const { lesson, told } = clicking({ dials, now: { questions } });
    expect(mark(lesson)).toBe(false);
    advance(lesson);
    expect([lesson.standing.dial, mark(lesson)]).toEqual(['outage', true]);
    advance(lesson);
    expect([lesson.standing.dial, mark(lesson)]).toEqual(['attempts', true]);
    advance(lesson);
    expect(told).toEqual(['turn outage', 'turn attempts', 'answer 0']);
    retreat(lesson);
    expect(lesson.standing.dial).toBe('outage');
    retreat(lesson);
    expect(lesson.standing.dial).toBeNull();
    retreat(lesson);
    expect(told.at(-1)).toBe('step 0');
  });
  it('hides an answer before it leaves a dial', () => {
    const { lesson, told } = clicking({ dials, now: { questions }, shown: new Set([0]) });
    advance(lesson);
    retreat(lesson);
    expect([lesson.standing.dial, told]).toEqual(['outage', ['answer 0']]);
  });
  it('marks boxes and no dials where something is asked', () => {
    const { lesson } = clicking({ dials, candidates: [7], prediction: prediction({}) });
    advance(lesson);
    expect([lesson.standing.held, lesson.standing.dial]).toEqual([7, null]);
  });
});
