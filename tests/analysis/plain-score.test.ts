import { describe, expect, it } from 'vitest';
import { rootFault } from '../../src/analysis/scoreboard';
import {
  orderWord,
  OUT_OF_SAMPLE,
  plainScore,
  ruleWord,
  shareFromScoredReports,
  tallyOf,
} from '../../src/analysis/plain-score';
import { de } from '../../src/text/check/de';
import { en } from '../../src/text/check/en';
import { incident, STORY_IDS } from '../support/stories';

describe('a comparison in words', () => {
  it('speaks of the order only where enough pairs are known', () => {
    expect(orderWord({ tauB: 1, pairs: 9 })).toBe('few');
    expect(orderWord({ tauB: null, pairs: 90 })).toBe('few');
    expect([0.6, 0.3, 0.29, -0.29, -0.3].map((tauB) => orderWord({ tauB, pairs: 10 }))).toEqual([
      'right',
      'partly',
      'chance',
      'chance',
      'wrong',
    ]);
  });
  it('is better or worse than the simple rule only by more than a hair', () =>
    expect([0.06, 0.05, -0.05, -0.06, null].map((skill) => ruleWord({ skill }))).toEqual([
      'better',
      'same',
      'same',
      'worse',
      'none',
    ]));
  it('says so of 20 October 2025 in one sentence', () => {
    const score = plainScore(rootFault(incident('aws-2025-10-20')).scores.degraded.all);
    expect(en.scoreLead(score)).toMatch(
      /^The model finds \d+ of the \d+ parts that were disrupted or down and gets .* by chance\. It does .* falls at once”\.$/,
    );
    expect(de.scoreLead(score)).toMatch(
      /^Das Modell findet \d+ der \d+ Teile, die gestört oder ausgefallen waren, und .*der Zufall\. Es schneidet .* fällt sofort aus“\.$/,
    );
    expect(score.found).toBeLessThanOrEqual(score.hit);
  });
});

describe('all outages', () => {
  const scores = STORY_IDS.map((id) => plainScore(rootFault(incident(id)).scores.degraded.all));
  it('are counted once each', () => {
    const { of, better, same, worse } = tallyOf(scores);
    expect(of).toBe(STORY_IDS.length);
    expect(better + same + worse).toBe(of);
  });
  it('six of them were not there when the model was made', () => {
    expect([...OUT_OF_SAMPLE].filter((id) => !STORY_IDS.includes(id))).toEqual([]);
    expect(OUT_OF_SAMPLE.size).toBe(6);
  });
});

it('a tally counts each word where it belongs', () => {
  const score = (rule: ReturnType<typeof ruleWord>, order: ReturnType<typeof orderWord>) => ({
    ...{ found: 1, hit: 2, rule, order },
  });
  const scores = [
    ...[score('better', 'right'), score('better', 'few'), score('better', 'partly'), score('same', 'wrong')],
    ...[score('none', 'right'), score('worse', 'chance')],
  ];
  expect(tallyOf(scores)).toEqual({ of: 6, better: 3, same: 2, worse: 1, ordered: 5, rightOrder: 2 });
  expect(tallyOf([])).toEqual({ of: 0, better: 0, same: 0, worse: 0, ordered: 0, rightOrder: 0 });
});

it('the plain score takes the order from where it is told to', () => {
  const all = { hits: 3, misses: 2, skill: 0.2, tauB: 0.7, pairs: 20 } as Parameters<typeof plainScore>[0];
  expect(plainScore(all)).toEqual({ found: 3, hit: 5, order: 'right', rule: 'better' });
  expect(plainScore(all, { tauB: -0.7, pairs: 20 })).toEqual({ found: 3, hit: 5, order: 'wrong', rule: 'better' });
});

it('a dependency is read from the scored reports if it cites no other text', () => {
  const record = [{ sources: ['a', 'b'] }];
  expect(shareFromScoredReports([{ sources: ['a'] }, { sources: ['a', 'c'] }, { sources: ['c'] }], record)).toBe(1 / 3);
  expect(shareFromScoredReports([], record)).toBe(0);
});
