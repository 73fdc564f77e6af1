import { beforeEach, describe, expect, it } from 'vitest';
import { downstreamOf } from '../../src/analysis/compare-tracks';
import { writeMarkdown } from '../../src/exporters/markdown';
import type { CascadeCourse } from '../../src/story/cascade-course';
import { largestWave } from '../../src/story/largest-wave';
import { differencesOf } from '../../src/story/differences';
import { effectOfRuns } from '../../src/story/effect';
import { inputsOf } from '../../src/story/model-inputs';
import type { ModelRun } from '../../src/story/model-run';
import type { RecordCourse } from '../../src/story/record-course';
import { clockOf, sayInstant } from '../../src/story/say-record';
import type { Story } from '../../src/story/story';
import { documentOf, tableOf } from '../../src/story/tables';
import { tellCascade } from '../../src/story/told';
import { en as check } from '../../src/text/check/en';
import { en } from '../../src/text/en';
import { en as shareText } from '../../src/text/share/en';
import { en as whatIf } from '../../src/text/what-if/en';
import { share } from '../support/property';
import { STORY_IDS } from '../support/stories';
import { cascade, record, replayed, story } from './support';

describe.each(STORY_IDS)('%s in tables and documents', (id) => {
  let told: Story;
  let course: CascadeCourse;
  let recorded: RecordCourse;
  let replay: ModelRun;
  beforeEach(() => {
    told = story(id);
    course = cascade(told);
    recorded = record(told);
    replay = replayed(told)!;
  });

  it('has a row for every change, and as many cells as columns', () => {
    for (const [of, changes] of [
      [course, course.cascade.log.length],
      [recorded, recorded.track.log.length],
    ] as const) {
      const { columns, rows } = tableOf(told, of, en, shareText);
      expect(rows).toHaveLength(changes);
      expect(rows.every((row) => row.length === columns.length)).toBe(true);
      expect(rows.flat().join()).not.toMatch(/undefined|NaN/);
    }
  });

  it('has a section for every wave in the document', () => {
    for (const of of [course, recorded]) {
      const text = writeMarkdown(documentOf(told, of, en));
      expect(text.match(/^## /gm)).toHaveLength(of.length);
    }
  });

  it('counts at the end of the words what the course counts', () => {
    const { hit, of } = course.countAt(course.length);
    expect(tellCascade(told, course).at(-1)?.count).toContain(`${hit} of ${of} `);
  });

  it('has its poster at the wave that changes most, without stand-ins for places', () => {
    const counted = course.waves.map(
      ({ changes }) => changes.filter(({ component }) => !told.index.isScope(component)).length,
    );
    expect(counted.indexOf(Math.max(...counted))).toBe(largestWave(course) - 1);
  });

  it('compares record and model, component by component', () => {
    const { rows, metrics, parts } = differencesOf(told, recorded, replay, clockOf(told, recorded), check);
    expect(new Set(rows.map(({ component }) => component)).size).toBe(rows.length);
    expect(metrics.every(({ values }) => values.length === parts.length)).toBe(true);
    for (const { why, verdict } of rows) expect(why !== '').toBe(verdict === 'miss' || verdict === 'false-alarm');
    expect(inputsOf(replay, clockOf(told, recorded), 'en', check).script.length).toBeGreaterThan(0);
  });

  it('calls a start right only where record and model have one, and shows no clock that no source gives', () => {
    const { rows } = differencesOf(told, recorded, replay, clockOf(told, recorded), check);
    const clocks = (said: string): readonly string[] => said.match(/\d\d:\d\d/g) ?? [];
    const published = new Map<number, Set<string>>();
    for (const { component, time } of recorded.track.log)
      published.set(component, (published.get(component) ?? new Set()).add(clocks(sayInstantOf(time))[0]!));
    const sayOrder = new Set([check.orderOnly, check.timeUnknown]);
    for (const { component, verdict, recorded: from, modelled } of rows) {
      for (const time of clocks(from))
        expect(published.get(component), `${told.facts.nameOf(component)}: ${from}`).toContain(time);
      const dated = /^(from |about )?\S*\d/.test(from.replace(/^(from|about) /, ''));
      if (verdict === 'hit') expect([dated, sayOrder.has(modelled.split(';')[0]!)]).toEqual([true, false]);
      if (verdict === 'undated') expect(!dated || sayOrder.has(modelled.split(';')[0]!)).toBe(true);
    }
    function sayInstantOf(time: number): string {
      return sayInstant(clockOf(told, recorded), time);
    }
  });

  it('says of what the model misses only what its dependencies say', () => {
    const { rows } = differencesOf(told, recorded, replay, clockOf(told, recorded), check);
    const roots = replay.run.script.filter(({ level }) => level > 0).map(({ component }) => component);
    const behind = downstreamOf(replay.run.graph, roots);
    const missed = rows.filter(({ verdict }) => verdict === 'miss');
    const apart = (found: typeof missed) => found.map(({ component }) => told.facts.nameOf(component));
    expect(apart(missed.filter(({ why }) => why === check.missedWhy.apart))).toEqual(
      apart(missed.filter(({ component, why }) => !behind.has(component) && why !== check.missedWhy.milder)),
    );
  });
});

it('the model misses some in most outages, and each of the reasons is given to one of them', () => {
  const why = share(STORY_IDS).map((id) => {
    const told = story(id);
    const recorded = record(told);
    const { rows } = differencesOf(told, recorded, replayed(told)!, clockOf(told, recorded), check);
    return rows.filter(({ verdict }) => verdict === 'miss').map((row) => row.why);
  });
  expect(why.filter((given) => given.length > 0).length).toBeGreaterThan(why.length / 2);
  expect([...new Set(why.flat())].sort()).toEqual(Object.values(check.missedWhy).sort());
});

it('has no poster where nothing happens', () => {
  expect(largestWave(cascade(story('aws-2025-10-20'), []))).toBe(0);
});

it('says what a change makes of a run', () => {
  const told = story('aws-2025-10-20');
  const [hurt, calm] = [cascade(told), cascade(told, [])];
  const saved = effectOfRuns(told, hurt, calm, whatIf);
  expect([saved.before, saved.after]).toEqual([hurt.countAt(hurt.length).hit, 0]);
  expect(saved.groups[0]).toMatchObject({ key: 'never', good: true });
  expect(effectOfRuns(told, calm, hurt, whatIf).groups[0]).toMatchObject({ key: 'new', good: false });
  expect(effectOfRuns(told, hurt, hurt, whatIf).groups).toEqual([]);
});
