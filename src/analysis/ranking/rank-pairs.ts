import type { Work } from '../work';
import type { Candidate } from './candidates';
import { reachOf } from './cone';
import { dropped, savingKeys, saves, type MitigationRanking, type MitigationRow } from './rank-mitigations';
import { ranked, type Ranked } from './ranks';
import { NOTHING, plus, type Cost } from './cost';
import type { Yardstick } from './yardstick';

/** Two mitigations together, and what each of them saves alone. */
interface PairRow extends MitigationRow {
  readonly alone: readonly [Cost, Cost];
}
export interface PairRanking extends Omit<MitigationRanking, 'rows'> {
  readonly rows: readonly Ranked<PairRow>[];
}

/**
 * Every pair of candidates, ranked by what both save together; exact. Two half-measures may only help together, so no
 * pair is left out for what its parts save alone. What cannot be felt in one place adds up without a run; dropping both
 * dependencies bounds every softer pair on them (T6). Otherwise one run per pair: quadratic, so choose the candidates.
 */
export function* rankPairs(yardstick: Yardstick, candidates: readonly Candidate[]): Work<PairRanking> {
  const alone = candidates.map((candidate) => yardstick.saving([candidate]));
  const reach = new Map<number, Uint8Array>();
  for (const { component } of candidates)
    if (!reach.has(component)) reach.set(component, reachOf(yardstick.graph, [component]));
  const bounds = new Map<string, boolean>();
  const apart = new Map<string, boolean>();
  const total = (candidates.length * (candidates.length - 1)) / 2;
  const rows: PairRow[] = [];
  let done = 0;

  const areApart = (a: Candidate, b: Candidate): boolean => {
    const key = `${a.component} ${b.component}`;
    const there = reach.get(b.component);
    const known = apart.get(key) ?? reach.get(a.component)?.every((in1, v) => in1 === 0 || there?.[v] === 0) ?? false;
    apart.set(key, known);
    return known;
  };
  const inVain = (a: Candidate, b: Candidate): boolean => {
    if (a.requirement < 0 || b.requirement < 0) return false;
    const key = `${a.requirement} ${b.requirement}`;
    const known = bounds.get(key) ?? !saves(yardstick.saving([...dropped(a), ...dropped(b)]));
    bounds.set(key, known);
    return known;
  };
  for (const [i, a] of candidates.entries()) {
    for (let j = i + 1; j < candidates.length; j++) {
      const b = candidates[j]!;
      yield { done: done++, total };
      const both = areApart(a, b) ? plus(alone[i]!, alone[j]!) : inVain(a, b) ? NOTHING : yardstick.saving([a, b]);
      if (saves(both)) rows.push({ mitigations: [a.mitigation, b.mitigation], ...both, alone: [alone[i]!, alone[j]!] });
    }
  }
  return { base: yardstick.base, rows: ranked(rows, savingKeys), tried: total, useless: total - rows.length };
}
