import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { givenByScript } from '../../src/analysis/compare-tracks';
import { provenanceOfReplay } from '../../src/analysis/provenance';
import { rootFault, scoreboard, shuffleControl, type ScoreboardEntry } from '../../src/analysis/scoreboard';
import { seeded, shuffleProviders } from '../../src/analysis/shuffle';
import { runReplay } from '../../src/engine/replay-run';
import type { Replay } from '../../src/model/replay-model';
import { incident, STORY_IDS } from '../support/stories';
import { scoreboardText } from './support/scoreboard-text';

const SHUFFLES = 200;
const SEED = 20251020;
/** With fewer components of which the record speaks, a hub or two decide, and chance deals as good a graph too often. */
const LARGE_ENOUGH = 12;
const LARGE = 30;

const entries = STORY_IDS.flatMap((id): ScoreboardEntry[] => [{ incident: incident(id) }, ...replayOf(id)]);
const rows = scoreboard(entries);
const controls = new Map(STORY_IDS.map((id) => [id, shuffleControl(incident(id), seeded(SEED), SHUFFLES)]));

describe('providers dealt out anew', () => {
  test.each(STORY_IDS)('%s: the score falls', (id) => {
    const { f1, mean, p } = controls.get(id)!;
    expect(mean).toBeLessThan(f1);
    if (compared(id) >= LARGE_ENOUGH) expect(p).toBeLessThan(0.1);
    if (compared(id) >= LARGE) expect(p).toBeLessThan(0.01);
  });
  test('what is too small to tell', () => {
    const small = STORY_IDS.filter((id) => compared(id) < LARGE_ENOUGH);
    expect(small).toEqual(['aws-2015-09-20-dynamodb', 'aws-2024-07-30-kinesis']);
  });

  test.each(STORY_IDS)('%s: every dependent and every provider keeps its number, and nobody needs itself', (id) => {
    const before = incident(id);
    const random = seeded(SEED);
    for (let k = 0; k < 5; k++) {
      const after = shuffleProviders(before, random);
      expect(ends(after, 'to')).toEqual(ends(ungathered(before), 'to'));
      expect(ends(after, 'from')).toEqual(ends(ungathered(before), 'from'));
      expect(after.dependencies.filter(({ from, to }) => from === to)).toEqual([]);
      expect(after.redundancies.filter(({ from, to }) => to.includes(from))).toEqual([]);
    }
    expect(shuffleProviders(before, seeded(1))).toEqual(shuffleProviders(before, seeded(1)));
    expect(shuffleProviders(before, seeded(1))).not.toEqual(shuffleProviders(before, seeded(2)));
  });
});

describe('the scoreboard', () => {
  test('a given fault is in no score, and every other component in exactly one column', () => {
    for (const {
      incident: id,
      given,
      scores: { degraded },
    } of rows) {
      const { copied, fitted, derived, assumed } = degraded.by;
      const parts = [copied, fitted, derived, assumed];
      const sum = (pick: (found: typeof copied) => number) => parts.reduce((total, found) => total + pick(found), 0);
      expect(sum((found) => found.compared)).toBe(degraded.all.compared);
      expect(sum((found) => found.hits)).toBe(degraded.all.hits);
      expect(sum((found) => found.unreported)).toBe(degraded.all.unreported);
      expect(given, id).toBeGreaterThan(0);
    }
  });
  test('trouble that is down is also degraded, and trouble', () => {
    for (const { scores } of rows) {
      expect(scores.down.all.hits).toBeLessThanOrEqual(scores.degraded.all.hits);
      expect(scores.degraded.all.hits).toBeLessThanOrEqual(scores.any.all.hits);
    }
  });
  test('fitted and copied numbers get no credit', () => {
    for (const {
      scores: { degraded },
    } of rows)
      expect(degraded.credited.hits).toBe(degraded.by.derived.hits + degraded.by.assumed.hits);
  });
  test('a graph without its dependencies hits nothing', () => {
    for (const id of STORY_IDS) {
      const { all } = rootFault({ ...incident(id), dependencies: [], redundancies: [] }).scores.degraded;
      expect([all.hits, all.falseAlarms, all.unreported]).toEqual([0, 0, 0]);
    }
  });
  test('a root that the incident does not have is refused by name', () => {
    expect(() => rootFault({ ...incident(STORY_IDS[0]!), root: 'nobody' })).toThrow('unknown root: "nobody"');
  });
  test('as a page of text', async () => {
    const text = scoreboardText(rows, controls, `${SHUFFLES} times, seed ${SEED}`);
    await expect(text).toMatchFileSnapshot('golden/scoreboard.txt');
  });
});

/** The replay, if it models more than the trigger's beginning and end. */
function replayOf(id: string): ScoreboardEntry[] {
  const file = new URL(`../../data/replays/${id}.json`, import.meta.url);
  if (!existsSync(file)) return [];
  const replay = JSON.parse(readFileSync(file, 'utf8')) as Replay;
  if (replay.requirements.length + replay.queues.length + replay.deferrals.length === 0) return [];
  const run = runReplay(incident(id), replay);
  const { graph, cascade } = run;
  const provenance = provenanceOfReplay(graph, replay);
  return [{ incident: incident(id), run: { graph, cascade, given: givenByScript(run), provenance } }];
}

const compared = (id: string): number => rows.find((row) => row.incident === id)!.scores.degraded.all.compared;

type Claims = Pick<Parameters<typeof shuffleProviders>[0], 'dependencies' | 'redundancies'>;

/** Single dependencies whose effect a redundancy takes over count once, as its members. */
function ungathered({ dependencies, redundancies }: Claims): Claims {
  const gathered = new Set(redundancies.flatMap(({ from, to }) => to.map((provider) => `${from} ${provider}`)));
  return { redundancies, dependencies: dependencies.filter(({ from, to }) => !gathered.has(`${from} ${to}`)) };
}

const ends = ({ dependencies, redundancies }: Claims, end: 'from' | 'to'): string[] =>
  [
    ...dependencies.map((row) => row[end]),
    ...redundancies.flatMap(({ from, to }) => (end === 'to' ? to : to.map(() => from))),
  ].sort();
