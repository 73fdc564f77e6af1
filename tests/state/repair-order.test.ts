import { expect, it } from 'vitest';
import { recallOrder, rememberOrder, type RepairPlan } from '../../src/state/repair-order';
import { keepingStorage } from '../../src/state/storage';

const PLAN: RepairPlan = { story: 'outage', faults: ['dns'], tasks: ['web', 'queue', 'shop'] };
const empty = () => keepingStorage({ get: () => null, set: () => undefined });

it('an order of repair is kept for its outage and its faults, by name', () => {
  const storage = empty();
  expect(recallOrder(storage, PLAN)).toEqual([]);
  rememberOrder(storage, PLAN, [2, 0]);
  expect(recallOrder(storage, PLAN)).toEqual([2, 0]);
  expect(recallOrder(storage, { ...PLAN, tasks: ['shop', 'web', 'queue'] })).toEqual([0, 1]);
  expect(recallOrder(storage, { ...PLAN, faults: ['dns', 'web'] })).toEqual([]);
  expect(recallOrder(storage, { ...PLAN, story: 'other' })).toEqual([]);
  rememberOrder(storage, PLAN, []);
  expect(recallOrder(storage, PLAN)).toEqual([]);
});

it.each(['{', '3', '["web","gone"]', '["web","web"]', '[null]'])(
  'nothing comes of what it did not write: %s',
  (text) => {
    const storage = { get: () => text, set: () => undefined };
    expect(recallOrder(storage, PLAN)).toEqual([]);
  },
);
