import type { StoryTimes } from '../catalog/parts';
import { recordTrack, type RecordedChange, type RecordTrack, type RecordWord } from '../engine/record';
import { TICKS_PER_SECOND, type Ticks } from '../model/units';
import type { ShownHealth } from '../theme/health';
import { countHealth } from './count';
import type { Course, Cursor, SaidChange, Wave } from './course';
import type { ModelRun } from './model-run';
import type { Story } from './story';
import { walk } from './walk';

/** What was reported, report by report. */
export interface RecordCourse extends Course {
  readonly kind: 'record';
  readonly track: RecordTrack;
  readonly when: StoryTimes;
  /** The reports of the instant of a cursor, the most telling first. */
  readonly reportsAt: (cursor: Cursor) => readonly Report[];
  /** All reports on one component up to a cursor, the earliest first. */
  readonly historyOf: (cursor: Cursor, component: number) => readonly Report[];
}

/** One report in words. */
export interface Report extends SaidChange {
  readonly time: Ticks;
  readonly word: RecordWord;
  readonly precision: RecordedChange['precision'];
}

/** What the screen shows for a word of the record. */
export const SHOWN: Readonly<Record<RecordWord, ShownHealth>> = {
  'no-report': 'silent',
  operational: 'up',
  degraded: 'degraded',
  down: 'down',
  recovering: 'recovering',
  reported: 'unknown',
};

/** Ticks from the outage's start to a time of the calendar. */
export const ticksOf = ({ start_utc }: StoryTimes, utc: string): Ticks =>
  (Date.parse(utc) - Date.parse(start_utc)) * (TICKS_PER_SECOND / 1000);

/**
 * The record of an outage. Nothing is interpolated: between two reports the last one stands. `model`: its own replay, to
 * compare with; null where nobody has written one.
 * @throws {RangeError} for a story without times or without its details
 */
export function recordCourse(story: Story, model: ModelRun | null = null): RecordCourse {
  const { core, details, index, facts } = story;
  if (!core.when || !details) throw new RangeError(`no record: ${core.id}`);
  const { record, impact } = details;
  const { when } = core;
  const track = recordTrack({ components: core.components, record, impact, ...when });
  const waves = track.steps.map(({ time, first, last }, step): Wave => ({
    step: step + 1,
    ...{ part: 1, parts: 1, time, direction: 'report', causes: [] },
    changes: track.log.slice(first, last).map(({ component, from, to }, at) => ({
      ...{ component, from: SHOWN[from], to: SHOWN[to], entry: first + at },
    })),
  }));
  const walked = walk(waves, index.n, 'silent');
  const counted = { isScope: index.isScope, kind: 'record' } as const;
  const report = (change: RecordedChange, entry: number): Report => {
    const { block, row } = change.source;
    const said = block === 'record' ? record[row]?.text : impact[row]?.note;
    return {
      ...{ component: change.component, from: SHOWN[change.from], to: SHOWN[change.to], entry },
      ...{ time: change.time, word: change.to, precision: change.precision },
      name: facts.nameOf(change.component),
      fault: false,
      sentence: said ?? '',
      sources: facts.sourcesOf((block === 'record' ? record[row] : impact[row])?.sources ?? []),
    };
  };
  const reports = (first: number, last: number) =>
    track.log.slice(first, last).map((change, at) => report(change, first + at));
  const reportsAt = (cursor: Cursor): readonly Report[] => {
    const step = track.steps[cursor - 1];
    return step ? reports(step.first, step.last).sort((a, b) => index.byRank(a.component, b.component)) : [];
  };
  const timeAt = (cursor: Cursor): Ticks => waves[cursor - 1]?.time ?? Math.min(track.start, waves[0]?.time ?? 0);
  return {
    kind: 'record',
    ...{ track, when, waves, index },
    length: waves.length,
    start: timeAt(0),
    end: Math.max(track.end, waves.at(-1)?.time ?? 0),
    cursorAt: walked.cursorAt,
    healthAt: walked.healthAt,
    countAt: (cursor, members) => countHealth(walked.healthAt(cursor), counted, members),
    lastChange: walked.lastChange,
    modelAt: (cursor, time = timeAt(cursor)) => model?.healthAt(time) ?? null,
    saidAt: reportsAt,
    reportsAt,
    chainAt: () => [],
    historyOf: (cursor, component) =>
      reports(0, track.steps[cursor - 1]?.last ?? 0).filter((one) => one.component === component),
  };
}
