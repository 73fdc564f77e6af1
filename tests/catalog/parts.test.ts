import { expect, test } from 'vitest';
import { fellIn, shelfEntryOf } from '../../src/catalog/parts';
import type { Incident } from '../../src/model/incident';
import { incident, STORY_IDS } from '../support/stories';

const all = STORY_IDS.map(incident);

test('what fell in two outages is named with both; places and people are not', () => {
  const day = incident('aws-2025-10-20');
  const [row] = day.impact;
  const hit = new Set(
    [...day.record.filter(({ state }) => state === 'degraded' || state === 'down'), ...day.impact].map(
      ({ component }) => component,
    ),
  );
  const everybody = { ...day, impact: day.components.map(({ id }) => ({ ...row!, component: id })) };
  const expected = (count: (id: string) => boolean) =>
    day.components
      .filter(({ id, kind, scope }) => count(id) && scope !== true && kind !== 'people')
      .map(({ id }) => id)
      .sort();
  const named = (one: Incident, other: Incident) => {
    const fell = fellIn([one, { ...other, id: 'other' }]);
    expect(new Set(fell.map(([, ids]) => ids.join()))).toEqual(new Set([`${day.id},other`]));
    return fell.map(([id]) => id).sort();
  };
  expect(named(day, day)).toEqual(expected((id) => hit.has(id)));
  expect(named(everybody, everybody)).toEqual(expected(() => true));
  expect(expected(() => true).length).toBeLessThan(day.components.length);
});

test('what fell once is not named', () => {
  expect(fellIn([incident('aws-2025-10-20')])).toEqual([]);
  for (const [id, ids] of fellIn(all)) expect([id, new Set(ids).size > 1]).toEqual([id, true]);
});

test('the shelf counts components, not the places that stand for them', () => {
  for (const story of all)
    expect(shelfEntryOf(story).components).toBe(story.components.filter(({ scope }) => scope !== true).length);
});
