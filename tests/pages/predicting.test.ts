import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodePrediction } from '../../src/analysis/prediction-code';
import { Predicting } from '../../src/pages/app/lesson/predicting.svelte';
import { en } from '../../src/text/en';
import { storyCore } from '../lessons/files';
import { law } from '../support/property';

const school = (fault = 'login', ordered = false) =>
  new Predicting({ core: storyCore('toy-school'), text: en, faults: [fault], ordered });
const presses = fc.array(fc.constantFrom('commit', 'reveal', 'unreveal', 'all', 'toggle'), { maxLength: 12 });

function play(predicting: Predicting, keys: readonly string[], component: number): void {
  for (const key of keys)
    if (key === 'commit') predicting.commit();
    else if (key === 'reveal') predicting.reveal();
    else if (key === 'unreveal') predicting.unreveal();
    else if (key === 'all') predicting.revealAll();
    else predicting.toggle(component);
}

law(
  'nothing of the cascade can be seen before it is committed, whatever is pressed',
  [presses, fc.nat(5)],
  (keys, component) => {
    const predicting = school();
    play(
      predicting,
      keys.filter((key) => key !== 'commit'),
      component,
    );
    expect(predicting.cursor).toBe(0);
    expect(predicting.score).toBeNull();
    expect(predicting.code).toBe('');
    expect(predicting.frame.items.every(({ health, fault }) => fault || health === 'up')).toBe(true);
  },
  60,
);

law(
  'nothing changes the marks after it is committed; its code says what was marked',
  [fc.subarray([0, 1, 3, 4, 5]), presses, fc.nat(5), fc.boolean()],
  (marks, keys, component, ordered) => {
    const predicting = school('login', ordered);
    for (const mark of marks) predicting.toggle(mark);
    predicting.commit();
    const { prediction, code } = predicting;
    play(predicting, keys, component);
    expect(predicting.prediction).toEqual(prediction);
    expect(decodePrediction(predicting.question, code)).toEqual({ ok: true, prediction });
  },
  60,
);

describe('waves', () => {
  it('gather what falls in one step, and are all of it', () => {
    const predicting = school('power');
    const waves = predicting.waves.map((_, wave) =>
      predicting.inWave(wave + 1).map((component) => predicting.core.components[component]?.id),
    );
    expect(waves).toEqual([['wifi', 'canteen'], ['login'], ['timetable', 'homework']]);
  });
  it('are shown one by one, forwards and backwards the same', () => {
    const predicting = school('power');
    predicting.commit();
    const seen = [JSON.stringify(predicting.frame.items)];
    while (!predicting.done) {
      predicting.reveal();
      seen.push(JSON.stringify(predicting.frame.items));
    }
    expect(new Set(seen).size).toBe(4);
    for (let wave = 2; wave >= 0; wave--) {
      predicting.unreveal();
      expect(JSON.stringify(predicting.frame.items)).toBe(seen[wave]);
    }
  });
  it('a fault that takes nothing with it is over at once', () => {
    const predicting = school('homework');
    expect(predicting.waves).toEqual([]);
    expect(predicting.done).toBe(false);
    predicting.commit();
    expect(predicting.score).toMatchObject({ misses: 0, hits: 0, correctRejections: 5 });
  });
});

it('numbers beside the marks: the order, then the waves, or how many of a class marked it', () => {
  const predicting = school('login', true);
  const badges = () =>
    predicting.arrangement.scene.items.flatMap(({ key }, item) => {
      const step = predicting.frame.items[item]?.step ?? 0;
      return step > 0 ? [`${key} ${step}`] : [];
    });
  predicting.toggle(5);
  predicting.toggle(3);
  expect(badges()).toEqual(['timetable 2', 'canteen 1']);
  predicting.commit();
  predicting.revealAll();
  expect(badges()).toEqual(['timetable 1', 'homework 1', 'canteen 1']);
  predicting.counts = new Map([
    [0, 7],
    [5, 0],
  ]);
  expect(badges()).toEqual(['power 7']);
});
