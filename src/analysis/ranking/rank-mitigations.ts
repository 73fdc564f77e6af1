import type { Mitigation } from '../../model/mitigation';
import type { Work } from '../work';
import type { Candidate } from './candidates';
import { ranked, type Ranked } from './ranks';
import type { Cost, Placed, Yardstick } from './yardstick';

/** What one mitigation, or several together, save. */
export interface MitigationRow extends Cost {
  readonly mitigations: readonly Mitigation[];
}

/** Rows in order of rank; what saves nothing is left out and counted. */
export interface MitigationRanking {
  readonly base: Cost;
  readonly rows: readonly Ranked<MitigationRow>[];
  /** How many were tried, and how many of them save nothing. */
  readonly tried: number;
  readonly useless: number;
}

/** By time saved, then by components spared, then by components spared from the worst. */
export const savingKeys = ({ lost, fallen, down }: Cost): readonly number[] => [lost, fallen, down];
export const saves = ({ lost, fallen, down }: Cost): boolean => lost > 0 || fallen > 0 || down > 0;

/**
 * Every single candidate, ranked by what it saves; exact. Dropping a dependency saves at least what any softening of it
 * does (T6), so the other kinds are tried only where that saves something.
 */
export function* rankMitigations(yardstick: Yardstick, candidates: readonly Candidate[]): Work<MitigationRanking> {
  const worthwhile = new Map<number, boolean>();
  const rows: MitigationRow[] = [];
  for (const [done, candidate] of candidates.entries()) {
    yield { done, total: candidates.length };
    const { mitigation, requirement, component } = candidate;
    if (requirement >= 0) {
      const known = worthwhile.get(requirement) ?? saves(yardstick.saving(dropped(candidate)));
      worthwhile.set(requirement, known);
      if (!known) continue;
    }
    const saving = yardstick.saving([{ mitigation, component }]);
    if (saves(saving)) rows.push({ mitigations: [mitigation], ...saving });
  }
  return {
    base: yardstick.base,
    rows: ranked(rows, savingKeys),
    tried: candidates.length,
    useless: candidates.length - rows.length,
  };
}

/** The dependency of a candidate, taken away. */
export function dropped({ mitigation, component }: Candidate): Placed[] {
  const { target } = mitigation;
  return typeof target === 'string' ? [] : [{ mitigation: { kind: 'remove', target }, component }];
}
