import type { Agreement } from './agreement';

/** What tau-b says of an order, in a word; `few`: too few pairs are known. */
export type OrderWord = 'right' | 'partly' | 'chance' | 'wrong' | 'few';
/** The model beside "everything that depends on the cause falls at once"; `none`: that rule leaves nothing to gain. */
export type RuleWord = 'better' | 'same' | 'worse' | 'none';

const ENOUGH_PAIRS = 10;
const CLOSE = 0.05;

export function orderWord({ tauB, pairs }: Pick<Agreement, 'tauB' | 'pairs'>): OrderWord {
  if (tauB === null || pairs < ENOUGH_PAIRS) return 'few';
  return tauB >= 0.6 ? 'right' : tauB >= 0.3 ? 'partly' : tauB > -0.3 ? 'chance' : 'wrong';
}

export function ruleWord({ skill }: Pick<Agreement, 'skill'>): RuleWord {
  if (skill === null) return 'none';
  return skill > CLOSE ? 'better' : skill < -CLOSE ? 'worse' : 'same';
}

/** A comparison as a reader needs it first: how many of those hit were found, the order, the simple rule. */
export interface PlainScore {
  readonly found: number;
  readonly hit: number;
  readonly order: OrderWord;
  readonly rule: RuleWord;
}

export const plainScore = (all: Agreement, order: Pick<Agreement, 'tauB' | 'pairs'> = all): PlainScore => ({
  found: all.hits,
  hit: all.hits + all.misses,
  order: orderWord(order),
  rule: ruleWord(all),
});

/**
 * Outages that were researched after the rules of the model were fixed: none of them was in view when it was made.
 * That is all that "out of sample" can mean here; their dependencies, too, were read from reports of the outage.
 */
export const OUT_OF_SAMPLE: ReadonlySet<string> = new Set([
  'azure-2026-02-02-vm-extensions',
  'cloudflare-2025-12-05',
  'denic-2026-05-05-de-zone',
  'github-2026-08-17-retry-storm',
  'railway-2026-05-19-gcp-account',
  'rogers-2022-07-08',
]);

interface Cited {
  readonly sources: readonly string[];
}

/** Share of the dependencies that stand on nothing but texts from which the record was read, too: 1 is a full circle. */
export function shareFromScoredReports(dependencies: readonly Cited[], record: readonly Cited[]): number {
  const scored = new Set(record.flatMap(({ sources }) => sources));
  const circular = dependencies.filter(({ sources }) => sources.every((source) => scored.has(source)));
  return dependencies.length === 0 ? 0 : circular.length / dependencies.length;
}

/** All outages in three counts each: better, as good, worse than the simple rule; and the order where it is known. */
export interface Tally {
  readonly of: number;
  readonly better: number;
  readonly same: number;
  readonly worse: number;
  readonly ordered: number;
  readonly rightOrder: number;
}

export function tallyOf(scores: readonly PlainScore[]): Tally {
  const count = (holds: (score: PlainScore) => boolean): number => scores.filter(holds).length;
  return {
    of: scores.length,
    better: count(({ rule }) => rule === 'better'),
    same: count(({ rule }) => rule === 'same' || rule === 'none'),
    worse: count(({ rule }) => rule === 'worse'),
    ordered: count(({ order }) => order !== 'few'),
    rightOrder: count(({ order }) => order === 'right'),
  };
}
