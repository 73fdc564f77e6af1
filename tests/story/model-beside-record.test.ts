import { beforeEach, describe, expect, it } from 'vitest';
import { comparedAt } from '../../src/story/compared';
import { tellComparison } from '../../src/story/comparison';
import { differencesOf } from '../../src/story/differences';
import { inputsOf } from '../../src/story/model-inputs';
import { claimsOf, runModel } from '../../src/story/model-run';
import { recordCourse } from '../../src/story/record-course';
import { clockOf } from '../../src/story/say-record';
import { storyOf } from '../../src/story/story';
import { recordTimeline } from '../../src/story/timeline';
import { boardEn as board } from '../../src/text/board/en';
import { en as check } from '../../src/text/check/en';
import { frameEn as frame } from '../../src/text/frame/en';
import { en } from '../../src/text/story/en';
import { smallReplay } from '../support/small-outage';
import { small } from './support';

const MINUTE = 60_000_000;
let { of } = small();
let model = runModel(of.core, smallReplay);
let told = recordCourse(of, model);
let clock = clockOf(of, told);
beforeEach(() => {
  ({ of } = small());
  model = runModel(of.core, smallReplay);
  told = recordCourse(of, model);
  clock = clockOf(of, told);
});
const at = of.index.indexOf;
const plain = (said: string) => said.replaceAll('\u00a0', ' ');

describe('the model’s own replay', () => {
  const health = (minute: number, ...ids: string[]) => {
    const all = model.healthAt(minute * MINUTE);
    return ids.map((id) => all[at(id)]).join(' ');
  };
  it('says how each component is at any instant: nothing before it begins, and on the way back as such', () => {
    expect(model.healthAt(-MINUTE).every((own) => own === 'up')).toBe(true);
    expect(health(6, 'power', 'db', 'cache', 'office')).toBe('down down up degraded');
    expect(health(7, 'power', 'db', 'cache', 'lift')).toBe('down down down up');
    expect(health(60, 'power', 'db', 'cache', 'lift', 'mail')).toBe('up recovering up up degraded');
    expect(health(80, 'power', 'db', 'mail')).toBe('up up up');
    const times = [...new Set(model.run.cascade.steps.map(({ time }) => time))];
    expect(times.map((time) => Math.floor(time / MINUTE))).toEqual([0, 0, 0, 7, 7, 10, 60, 80]);
    expect(told.modelAt(told.length, 7 * MINUTE)).toEqual(model.healthAt(7 * MINUTE));
    expect(told.modelAt(told.length)).toEqual(model.healthAt(180 * MINUTE));
  });
  it('stands beside the record in counts', () => {
    const counts = (minute: number) => {
      const { both, modelOnly, recordOnly, unreported } = comparedAt(told, minute * MINUTE)!;
      return [both, modelOnly, recordOnly, unreported];
    };
    expect([-1, 0, 59, 60, 80].map(counts)).toEqual([
      [0, 0, 0, 0],
      [1, 0, 0, 1], // power; the database is down in the model and not yet reported
      [4, 0, 0, 4],
      [2, 0, 1, 2], // the shop works again in the model
      [0, 0, 3, 0],
    ]);
  });
  it('needs times, and a story that it is of', () => {
    expect(() => claimsOf({ ...of.core, when: null })).toThrow(/small/);
    expect(claimsOf(of.core).start_utc).toBe('2025-03-01T10:00:00Z');
    expect(() => recordCourse({ ...of, details: null })).toThrow(/small/);
  });
  it('is told with its script in order of time, its numbers in their units, and what it gets right and wrong', () => {
    const { notes, script, parameters } = inputsOf(model, clock, 'en', check);
    expect(notes).toEqual([
      { heading: check.noteKind.right, texts: ['The database comes back late.', 'The shop is slow.'] },
      { heading: check.noteKind.limit, texts: ['Nobody asked the lift.'] },
    ]);
    expect(script.map(({ when, text: what, by }) => [plain(when), what, by])).toEqual([
      ['10:00 UTC', 'power to 3', check.actionBy.trigger],
      ['10:00 UTC', 'makeshift to 3', check.actionBy.standing],
      ['11:00 UTC', 'power to 0', check.actionBy.operator],
    ]);
    expect(parameters.map(({ value }) => plain(value))).toEqual([
      ...['11:00 UTC', '10:00 UTC', '7 min', '20 min', '0.5', '3', '4'],
    ]);
    expect(parameters[3]).toMatchObject({ what: 'what db-starts is', note: 'why db-starts' });
    expect(parameters[3]?.provenance).toBe(check.provenance.fitted);
  });
  it('differs from the record component by component, what teaches most first', () => {
    const { rows, parts, metrics, lead } = differencesOf(of, told, model, clock, check);
    expect(
      rows.map(({ name, verdict, recorded, modelled, why }) =>
        [name, verdict, plain(recorded), plain(modelled), why].join(' | '),
      ),
    ).toEqual([
      'Database | early | about 10:10 UTC; until 13:00 UTC | 10:00 UTC to 11:20 UTC | ',
      `Power | hit | 10:00 UTC to 11:00 UTC | 10:00 UTC to 11:00 UTC (${check.given}) | `,
      'The shop | undated | from 10:10 UTC | order only; until 11:00 UTC | ',
      'Clerks | undated | by 10:30 UTC | order only; until 11:20 UTC | ',
    ]);
    expect(parts).toEqual([check.everything, check.provenance.derived, check.provenance.fitted]);
    const figure = (name: string) => metrics.find((metric) => metric.name === name)?.values.map(plain);
    // Of seven that lie behind power six fall in the model; two are on record as hit, both of them fall.
    expect(figure(check.scoreColumn.compared)).toEqual(['2', '1', '1']);
    expect(figure(check.metric.precision)).toEqual(['33%', '50%', '100%']);
    expect(figure(check.metric.recall)).toEqual(['100%', '100%', '100%']);
    expect(figure(check.metric.f1)).toEqual(['0.5', '0.67', '1']);
    expect(figure(check.metric.baseline)).toEqual(['0.44', '0.5', '1']);
    expect(figure(check.metric.skill)).toEqual(['0.1', '0.33', '–']);
    expect(figure(check.metric.tau)).toEqual([check.tooFew, check.tooFew, check.tooFew]);
    expect(figure(check.metric.onset)).toEqual(['–', '–', '–']);
    expect(lead).toContain('2 of the 2');
  });
  it('is told whole: the differences with how many there are of each kind, and what the replay rests on', () => {
    const whole = tellComparison(of, told, model, check);
    expect(whole).toEqual({
      ...differencesOf(of, told, model, clock, check),
      ...inputsOf(model, clock, 'en', check),
    });
    expect(whole.verdicts).toEqual([
      { code: 'early', name: check.verdict.early, count: 1 },
      { code: 'hit', name: check.verdict.hit, count: 1 },
      { code: 'undated', name: check.verdict.undated, count: 2 },
    ]);
  });
  it('that misses what was reported, or hits what worked, says why that may be', () => {
    const none = runModel(of.core, { ...smallReplay, script: smallReplay.script.slice(0, 1) }); // nothing fails
    const { rows } = differencesOf(of, told, none, clock, check);
    expect(rows.filter(({ verdict }) => verdict === 'miss').map(({ why, modelled }) => [why, modelled])).toEqual(
      ['', '', '', ''].map(() => [check.missedWhy.apart, '–']),
    );
  });
});

describe('the hours below a record', () => {
  const hours = (start_utc: string, end_utc: string) => {
    const core = { ...of.core, when: { ...of.core.when!, start_utc, end_utc, trigger_fixed_utc: null } };
    const its = storyOf(core, { ...of.details!, record: [], impact: [] }, en);
    const line = recordTimeline(its, recordCourse(its), 0, [], '', { frame, board });
    return line.hours.map(({ word }) => word).join(' ');
  };
  it('are its ends, and full hours between them at even distances, no more than four or so', () => {
    expect(hours('2025-03-01T10:20:00Z', '2025-03-01T12:10:00Z')).toBe('10:20 11:00 12:00 12:10');
    expect(hours('2025-03-01T06:48:00Z', '2025-03-01T21:20:00Z')).toBe('06:48 08:00 12:00 16:00 20:00 21:20');
    expect(hours('2025-03-01T10:00:00Z', '2025-03-02T10:00:00Z')).toBe('10:00 12:00 18:00 00:00 06:00 10:00');
    expect(hours('2025-03-01T10:00:00Z', '2025-03-08T10:00:00Z')).toBe(
      `10:00 ${Array.from({ length: 7 }, () => '00:00').join(' ')} 10:00`,
    );
  });
});
