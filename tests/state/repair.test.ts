import { expect, it } from 'vitest';
import { Repair } from '../../src/state/repair.svelte';
import { keepingStorage } from '../../src/state/storage';
import { fromMinutes } from '../../src/model/units';
import { at, visitOf } from '../support/visit';

const memory = () => keepingStorage({ get: () => null, set: () => undefined });
const all = (repair: Repair): void => {
  for (const task of repair.problem.tasks.keys()) repair.choose(task);
};

it('is what the faults took down: those are fixed after an hour, and are no task', () => {
  const visit = visitOf();
  const repair = new Repair(visit, memory());
  const { root } = visit.explorer;
  expect(repair.problem.events).toEqual([
    { time: 0, component: root, level: 3 },
    { time: fromMinutes(60), component: root, level: 0 },
  ]);
  expect(repair.problem.tasks).toHaveLength(6);
  expect(repair.problem.tasks.map(({ component }) => component)).not.toContain(root);
  const lambda = at(visit, 'lambda');
  visit.break(lambda);
  expect(repair.problem.events.map(({ component }) => component)).toEqual([lambda, lambda]);
});
it('is chosen task by task, kept while the tab is open, and begun anew', () => {
  const [visit, storage] = [visitOf(), memory()];
  const repair = new Repair(visit, storage);
  repair.choose(2);
  repair.choose(0);
  expect([repair.order, repair.yours]).toEqual([[2, 0], null]);
  expect(new Repair(visit, storage).order).toEqual([2, 0]);
  visit.break(at(visit, 'lambda'));
  expect(repair.order).toEqual([]); // another repair
  visit.heal();
  expect(repair.order).toEqual([2, 0]);
  repair.begin();
  expect([repair.order, new Repair(visit, storage).order]).toEqual([[], []]);
});
it('is compared once all are chosen: the best loses no more than another, and no more than the reader', async () => {
  const repair = new Repair(visitOf(), memory());
  expect(repair.compare()).toBeUndefined();
  all(repair);
  expect([repair.yours?.order, repair.others]).toEqual([[0, 1, 2, 3, 4, 5], null]);
  repair.compare();
  await expect.poll(() => repair.others, { timeout: 20_000 }).not.toBeNull();
  const lost = [repair.others?.best, repair.others?.greedy].map((found) => found?.plan.lost ?? NaN);
  expect(lost[0]).toBeLessThanOrEqual(lost[1]!);
  expect(lost[0]).toBeLessThanOrEqual(repair.yours?.lost ?? NaN);
  expect(repair.compare()).toBeUndefined(); // it is known
});
