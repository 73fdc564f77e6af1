import { beforeEach, describe, expect, it } from 'vitest';
import { simulateCascade } from '../../src/engine/simulate';
import { DOWN } from '../../src/model/health';
import { cardOf } from '../../src/story/cards';
import { cascadeCourse, type CascadeCourse } from '../../src/story/cascade-course';
import { rowsOf } from '../../src/story/rows';
import type { Story } from '../../src/story/story';
import { en } from '../../src/text/en';
import { STORY_IDS } from '../support/stories';
import { cascade, record, story } from './support';

const ask = { faults: new Set<number>(), text: en };

describe.each(STORY_IDS)('cards and rows of %s', (id) => {
  let told: Story;
  let course: CascadeCourse;
  beforeEach(() => {
    told = story(id);
    course = cascade(told);
  });

  it('give a chain for what is hit, from the fault on, and what held for what is not', () => {
    const health = course.healthAt(course.length);
    told.core.components.forEach((component, at) => {
      const card = cardOf(told, course, course.length, at, ask)!;
      expect(card.name).toBe(component.label);
      expect(card.longName).toBe(component.name);
      if (health[at] === 'up') {
        expect(card.chain).toEqual([]);
        expect(card.held.length).toBeGreaterThan(0);
      } else {
        expect(card.chain[0]).toMatchObject({
          name: told.facts.nameOf(told.index.indexOf(told.core.root)),
          fault: true,
          wave: 1,
        });
        expect(card.chain.at(-1)?.component).toBe(at);
        expect(card.chain.every(({ wave }) => wave > 0)).toBe(true);
        expect(card.since).not.toBe('');
        expect(card.chain.at(-1)?.sentence.startsWith(card.name)).toBe(true);
      }
      if (health[at] === 'down') expect(card.held).toEqual([]);
      expect(card.needs).toHaveLength(told.index.needs(at).length);
    });
  });

  it('name in each row what felled it, and the wave in which it did', () => {
    const rows = rowsOf(told, course, course.length);
    const last = course.lastChange(course.length);
    rows.forEach(({ wave, health, because, component, group }) => {
      expect(wave).toBe(last[component]);
      expect(health === 'up').toBe(wave === 0);
      if (wave > 1) expect(because).not.toBe('');
      expect(group).not.toBe('');
    });
  });

  it('show no reasons in a record', () => {
    const recorded = record(told);
    const reported = recorded.waves[0]!.changes[0]!.component;
    const card = cardOf(told, recorded, recorded.length, reported, ask)!;
    expect(card.chain).toEqual([]);
    expect(card.held).toEqual([]);
    expect(rowsOf(told, recorded, recorded.length).every(({ because }) => because === '')).toBe(true);
  });
});

it('in the middle of a step of several waves, what has not fallen yet has no chain', () => {
  const told = story('aws-2025-10-20');
  const course = cascade(told);
  const late = course.waves.findLastIndex(({ part, parts }) => part === parts && parts > 1);
  const { component } = course.waves[late]!.changes[0]!;
  expect(cardOf(told, course, late, component, ask)?.chain).toEqual([]);
  expect(cardOf(told, course, late + 1, component, ask)?.chain.length).toBeGreaterThan(1);
});

it('tells what kept a disrupted one from falling altogether', () => {
  const told = story('aws-2025-10-20');
  const course = cascade(told);
  const health = course.healthAt(course.length);
  const disrupted = told.core.components.flatMap((_, at) => (health[at] === 'degraded' ? [at] : []));
  const held = disrupted.map((at) => cardOf(told, course, course.length, at, ask)!.held.join(' '));
  expect(held.some((sentence) => sentence.length > 0)).toBe(true);
  expect(cardOf(told, course, 0, disrupted[0]!, ask)?.held).toEqual([]); // nothing has had to hold yet
});

it('gives no reason for what works again', () => {
  const told = story('aws-2025-10-20');
  const root = told.index.indexOf(told.core.root);
  const events = [
    { time: 0, component: root, level: DOWN },
    { time: 3_600_000_000, component: root, level: 0 },
  ];
  const course = cascadeCourse(told, told.graph, simulateCascade(told.graph, { events }));
  const rows = rowsOf(told, course, course.length);
  const again = rows.filter(({ health, wave }) => health === 'up' && wave > 0);
  expect(again.length).toBeGreaterThan(0);
  expect(again.map(({ because }) => because).join('')).toBe('');
});

it('a component that does not exist has no card', () => {
  const told = story('aws-2025-10-20');
  expect(cardOf(told, cascade(told), 0, 9999, ask)).toBeNull();
});

it('people have words of their own', () => {
  const told = story('aws-2025-10-20');
  const course = cascade(told);
  const rows = rowsOf(told, course, course.length);
  expect(rows.find(({ name }) => name === 'AWS engineers')?.word).toBe('hardly affected');
  expect(rows.find(({ name }) => name === 'Snapchat')?.word).toBe('down');
});
