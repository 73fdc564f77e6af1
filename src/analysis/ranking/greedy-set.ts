import { sureCount } from '../../model/bounds';
import type { Work } from '../work';
import type { Candidate } from './candidates';
import { minus, NOTHING, type Cost } from './cost';
import { savingKeys, saves } from './rank-mitigations';
import { ranked } from './ranks';
import type { Yardstick } from './yardstick';

/** One more mitigation, and what all so far save together. */
interface GreedyStep {
  readonly candidate: Candidate;
  readonly together: Cost;
  /** How many candidates would have done as well at this step; the first of them in listing order was taken. */
  readonly tied: number;
}

/** Found by taking at each step what then saves most. No promise: a better set of that size may exist. */
export interface GreedySet {
  readonly method: 'greedy';
  readonly base: Cost;
  readonly steps: readonly GreedyStep[];
}

/** A set of at most `size` candidates; ends early where no single one adds anything. Cost: size × candidates runs. */
export function* greedySet(yardstick: Yardstick, candidates: readonly Candidate[], size: number): Work<GreedySet> {
  sureCount('mitigations', size);
  const chosen: Candidate[] = [];
  const steps: GreedyStep[] = [];
  let best = NOTHING;
  for (let round = 0; round < size; round++) {
    const rows: { candidate: Candidate; together: Cost }[] = [];
    for (const [i, candidate] of candidates.entries()) {
      yield { done: round * candidates.length + i, total: size * candidates.length };
      if (!chosen.includes(candidate)) rows.push({ candidate, together: yardstick.saving([...chosen, candidate]) });
    }
    const first = ranked(rows, ({ together }) => savingKeys(together))[0];
    if (first === undefined) break;
    const { candidate, together, tied } = first;
    if (!saves(minus(together, best))) break;
    best = together;
    chosen.push(candidate);
    steps.push({ candidate, together, tied });
  }
  return { method: 'greedy', base: yardstick.base, steps };
}
