import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TimeQueue } from '../../src/engine/queue';
import { Worklist } from '../../src/engine/worklist';
import { law } from '../support/property';

describe('TimeQueue', () => {
  law(
    'gives back what was put in, by time',
    [fc.array(fc.tuple(fc.integer({ min: -50, max: 50 }), fc.nat())), fc.integer({ min: 1, max: 8 })],
    (entries, capacity) => {
      const queue = new TimeQueue(capacity);
      const out: [number, number][] = [];
      const take = () => {
        const time = queue.next;
        out.push([time, queue.pop()]);
      };
      // Push all, but take one out after every third, as a run does.
      const early: [number, number][] = [];
      for (const [i, [time, value]] of entries.entries()) {
        queue.push(time, value);
        if (i % 3 === 2) {
          take();
          early.push(out.pop()!);
        }
      }
      while (queue.next < Infinity) take();
      const times = out.map(([time]) => time);
      expect(times).toEqual([...times].sort((a, b) => a - b));
      const key = ([time, value]: [number, number]) => `${time} ${value}`;
      expect([...out, ...early].map(key).sort()).toEqual(entries.map(key).sort());
    },
  );
  it('is empty in the end', () => {
    const queue = new TimeQueue();
    expect([queue.next, queue.pop()]).toEqual([Infinity, -1]);
  });
});

describe('Worklist', () => {
  it('lists each component once, in order, and forgets', () => {
    const list = new Worklist(3);
    for (const v of [2, 0, 2]) list.add(v);
    expect(Array.from(list.items.subarray(0, list.length))).toEqual([2, 0]);
    list.clear();
    list.add(2);
    expect(list.length).toBe(1);
  });
});
