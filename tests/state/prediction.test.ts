import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodePrediction } from '../../src/analysis/prediction-code';
import { Prediction } from '../../src/state/prediction.svelte';
import { storyCore } from '../lessons/files';
import { law } from '../support/property';

const core = storyCore('toy-school');
const at = (id: string): number => core.components.findIndex((component) => component.id === id);
const idOf = (component: number): string => core.components[component]?.id ?? '';
const school = (fault = 'login', ordered = false) => new Prediction({ core, faults: [fault], ordered });
const presses = fc.array(fc.constantFrom('commit', 'reveal', 'unreveal', 'all', 'toggle'), { maxLength: 12 });

function play(prediction: Prediction, keys: readonly string[], component: number): void {
  for (const key of keys)
    if (key === 'commit') prediction.commit();
    else if (key === 'reveal') prediction.reveal();
    else if (key === 'unreveal') prediction.unreveal();
    else if (key === 'all') prediction.revealAll();
    else prediction.toggle(component);
}

law(
  'nothing of the cascade can be seen before it is committed, whatever is pressed',
  [presses, fc.nat(5)],
  (keys, component) => {
    const prediction = school();
    play(
      prediction,
      keys.filter((key) => key !== 'commit'),
      component,
    );
    expect(prediction.steps).toBe(0);
    expect(prediction.score).toBeNull();
    expect(prediction.code).toBe('');
    expect(prediction.asked(false).judged.size).toBe(0);
  },
  60,
);

law(
  'nothing changes the marks after it is committed; its code says what was marked',
  [fc.subarray([0, 1, 3, 4, 5], { minLength: 1 }), presses, fc.nat(5), fc.boolean()],
  (marks, keys, component, ordered) => {
    const prediction = school('login', ordered);
    for (const mark of marks) prediction.toggle(mark);
    prediction.commit();
    expect(prediction.committed).toBe(true);
    const { answer, code } = prediction;
    play(prediction, keys, component);
    expect(prediction.answer).toEqual(answer);
    expect(decodePrediction(prediction.question, code)).toEqual({ ok: true, prediction: answer });
  },
  60,
);

law(
  'what is kept comes back as it was',
  [fc.subarray([0, 1, 3, 4, 5]), presses, fc.boolean(), fc.string()],
  (marks, keys, ordered, codes) => {
    const prediction = school('login', ordered);
    for (const mark of marks) prediction.toggle(mark);
    play(prediction, keys, 3);
    prediction.typeCodes(codes);
    const again = school('login', ordered);
    again.restore(prediction.keep());
    expect(again.keep()).toEqual(prediction.keep());
    expect(again.asked(false)).toEqual(prediction.asked(false));
  },
  60,
);

describe('an empty prediction', () => {
  it('cannot be committed, nor can one that is brought back from other data', () => {
    const prediction = school();
    prediction.commit();
    expect(prediction.committed).toBe(false);
    prediction.restore({ falls: ['astrology'], committed: true, wave: 7, codes: '' });
    expect(prediction.keep()).toEqual({ falls: [], committed: false, wave: 0, codes: '' });
  });
});

describe('waves', () => {
  it('gather what falls in one step, and are all of it', () => {
    const prediction = school('power');
    const waves = prediction.waves.map((_, wave) => prediction.inWave(wave + 1).map(idOf));
    expect(waves).toEqual([['wifi', 'canteen'], ['login'], ['timetable', 'homework']]);
  });
  it('are shown one by one; each judges what falls in it, the last one what holds', () => {
    const prediction = school();
    prediction.toggle(at('wifi'));
    prediction.toggle(at('timetable'));
    prediction.commit();
    expect(prediction.asked(false).judged.size).toBe(0);
    prediction.reveal();
    expect(prediction.done).toBe(true);
    expect(Object.fromEntries([...prediction.asked(false).judged].map(([key, value]) => [idOf(key), value]))).toEqual({
      ...{ power: 'spared', wifi: 'false-alarm', timetable: 'hit', homework: 'missed', canteen: 'missed' },
    });
    prediction.unreveal();
    expect(prediction.asked(false).judged.size).toBe(0);
  });
  it('a fault that takes nothing with it is over at once', () => {
    const prediction = school('homework');
    prediction.toggle(at('login'));
    prediction.commit();
    expect(prediction.waves).toEqual([]);
    expect(prediction.done).toBe(true);
    expect(prediction.score).toMatchObject({ misses: 0, hits: 0, falseAlarms: 1, correctRejections: 4 });
  });
});

it('the class stands on the boxes in place of the own marks, and stays when one predicts again', () => {
  const prediction = school();
  prediction.toggle(at('timetable'));
  prediction.commit();
  prediction.typeCodes(`${prediction.code}\n${prediction.code}\nnobody knows`);
  const { shares, classSize, marks } = prediction.asked(true);
  expect([shares?.get(at('timetable')), shares?.get(at('power')), classSize, marks.size]).toEqual([2, 0, 2, 0]);
  expect(prediction.asked(false)).toMatchObject({ shares: null, marks: new Map([[at('timetable'), -1]]) });
  prediction.again();
  expect(prediction.class?.predictions).toBe(2);
  expect(prediction.falls).toEqual([]);
});

it('tells why each falls or holds, whatever was predicted, and what falls in which wave', () => {
  const prediction = school('power');
  const truth = prediction.truth();
  expect(truth.map(({ component }) => component)).toEqual(prediction.question.candidates);
  expect(prediction.inWave(4)).toEqual([]);
  prediction.toggle(at('power')); // it is broken, not asked
  expect(prediction.falls).toEqual([]);
});

it('numbers marks in the order in which they were made, where that is asked', () => {
  const prediction = school('power', true);
  prediction.toggle(at('login'));
  prediction.toggle(at('wifi'));
  expect(prediction.asked(false).marks).toEqual(
    new Map([
      [at('login'), 1],
      [at('wifi'), 2],
    ]),
  );
  expect(prediction.answer).toEqual({ falls: [at('login'), at('wifi')], ordered: true });
  prediction.commit();
  prediction.reveal();
  prediction.reveal();
  expect([...prediction.asked(false).judged.keys()].map(idOf).sort()).toEqual(['canteen', 'login', 'wifi']);
  expect(prediction.asked(true).judged.size).toBe(0); // the class is not judged one by one
});

it('asks only for what the lesson names', () => {
  const prediction = new Prediction({ core, faults: ['login'], candidates: ['homework', 'wifi'], ordered: false });
  expect([...prediction.question.candidates].map(idOf).sort()).toEqual(['homework', 'wifi']);
  expect(prediction.waves).toHaveLength(1);
  prediction.restore({ falls: ['timetable', 'homework'], committed: true, wave: 1, codes: '' });
  expect(prediction.keep()).toEqual({ falls: ['homework'], committed: false, wave: 0, codes: '' });
  prediction.restore({ falls: ['homework'], committed: true, wave: 9, codes: '' });
  expect(prediction.shown).toBe(1);
  prediction.restore({ falls: ['homework', 'homework'], committed: false, wave: 1, codes: '' });
  expect(prediction.keep()).toMatchObject({ falls: ['homework'], wave: 0 });
});
