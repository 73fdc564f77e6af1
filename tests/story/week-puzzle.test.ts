import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { simulateCascade } from '../../src/engine/simulate';
import { graphOfIncident } from '../../src/model/incident-graph';
import { LASTS, readWeek, resultLine, storyOfWeek, weekOf, weekPuzzle } from '../../src/story/week-puzzle';
import { law } from '../support/property';
import { core, STORY_IDS } from '../support/stories';

const noon = (date: string): number => Date.parse(`${date}T12:00:00Z`);

describe('the week', () => {
  it('is the calendar’s, also at the turn of the year', () => {
    expect(weekOf(noon('2024-01-01')).name).toBe('2024-W01');
    expect(weekOf(noon('2024-12-29')).name).toBe('2024-W52');
    expect(weekOf(noon('2024-12-30')).name).toBe('2025-W01');
    expect(weekOf(noon('2026-12-31')).name).toBe('2026-W53');
    expect(weekOf(noon('2027-01-03')).name).toBe('2026-W53');
    expect(weekOf(noon('2027-01-04')).name).toBe('2027-W01');
  });
  law('is read as it is written, and lasts from Monday to Sunday', [fc.integer({ min: 0, max: 3000 })], (weeks) => {
    const monday = noon('2024-01-01') + weeks * 7 * 86_400_000;
    const week = weekOf(monday);
    expect(week.index).toBe(weeks);
    expect(readWeek(week.name)).toEqual(week);
    for (let day = 0; day < 7; day++) expect(weekOf(monday + day * 86_400_000)).toEqual(week);
  });
  it.each(['2026-W54', '2025-W53', '2023-W10', '2026-W00', '', 'next'])('%s is none', (name) =>
    expect(readWeek(name)).toBeNull(),
  );
  it('each story has its turn before one comes again, and no two neighbours of the shelf follow', () => {
    const turns = STORY_IDS.map((_, index) => storyOfWeek({ name: '', index }, STORY_IDS));
    expect(new Set(turns).size).toBe(STORY_IDS.length);
    expect(storyOfWeek({ name: '', index: STORY_IDS.length }, [...STORY_IDS].reverse())).toBe(turns[0]);
  });
});

describe.each(STORY_IDS)('%s', (id) => {
  const story = core(id, 'en');
  it('makes three questions, each with one right answer by engine or record', () => {
    const graph = graphOfIncident(story);
    for (const index of [0, 1, 100]) {
      const { fault, questions } = weekPuzzle(story, { name: '', index });
      expect(story.components[fault]?.id).toBe(story.root);
      expect(questions.map(({ ask }) => ask)).toEqual(['falls', 'holds', 'lasted']);
      const { final } = simulateCascade(graph, { events: [{ time: 0, component: fault, level: 3 }] });
      for (const question of questions) {
        expect(question.options.length).toBeGreaterThanOrEqual(2);
        expect(new Set(question.options).size).toBe(question.options.length);
        if (question.ask === 'lasted') {
          const end = LASTS[question.right] ?? Infinity;
          expect(question.minutes).toBeLessThanOrEqual(end);
          expect(question.minutes).toBeGreaterThan(LASTS[question.right - 1] ?? 0);
          expect(question.options[question.right]).toBe(question.right);
        } else
          question.options.forEach((component, at) => {
            const answers = (final[component] ?? 0) >= 2 === (question.ask === 'falls');
            expect([component, answers]).toEqual([component, at === question.right]);
          });
      }
    }
  });
  it('the same week has the same questions, another one others', () => {
    const at = (index: number) =>
      JSON.stringify(weekPuzzle(story, { name: '', index }).questions.map((q) => q.options));
    expect(at(5)).toBe(at(5));
    expect(new Set([0, 1, 2, 3, 4].map(at)).size).toBeGreaterThan(1);
  });
});

it('of a system without times nobody asks how long it lasted', () => {
  const { questions } = weekPuzzle({ ...core(STORY_IDS[0]!, 'en'), when: null }, { name: '', index: 0 });
  expect(questions.map(({ ask }) => ask)).toEqual(['falls', 'holds']);
});

it('a result gives nothing away', () => expect(resultLine([true, false, true])).toBe('■□■'));
