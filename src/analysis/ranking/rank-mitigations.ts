import type { Mitigation } from '../../model/mitigation';
import { writeMitigation } from '../../model/mitigation-token';
import type { Work } from '../work';
import type { Candidate } from './candidates';
import type { Cost } from './cost';
import { ranked, type Ranked } from './ranks';
import type { Placed, Yardstick } from './yardstick';

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
 * does, and a second region that takes over at once at least what copies or cells of the same component do (T6): the
 * weaker ones are tried only where the strongest saves something.
 */
export function* rankMitigations(yardstick: Yardstick, candidates: readonly Candidate[]): Work<MitigationRanking> {
  const known = new Map<string, Cost>();
  const savingBy = (placed: Placed): Cost => {
    const key = writeMitigation(placed.mitigation);
    const saving = known.get(key) ?? yardstick.saving([placed]);
    known.set(key, saving);
    return saving;
  };
  const found: (Cost | undefined)[] = candidates.map(() => undefined);
  for (const [done, i] of placeByPlace(candidates).entries()) {
    yield { done, total: candidates.length };
    const candidate = candidates[i]!;
    const bound = strongest(candidate);
    if (bound !== undefined && !saves(savingBy(bound))) continue;
    const saving = savingBy(candidate);
    if (saves(saving)) found[i] = saving;
  }
  const rows = candidates.flatMap(({ mitigation }, i): MitigationRow[] => {
    const saving = found[i];
    return saving === undefined ? [] : [{ mitigations: [mitigation], ...saving }];
  });
  return {
    base: yardstick.base,
    rows: ranked(rows, savingKeys),
    tried: candidates.length,
    useless: candidates.length - rows.length,
  };
}

/** Candidates by the component they change, so that a yardstick cuts out what it can reach once for all of them. */
const placeByPlace = (candidates: readonly Candidate[]): number[] =>
  [...candidates.keys()].sort((a, b) => candidates[a]!.component - candidates[b]!.component);

/** A mitigation in the same place that saves at least as much; undefined where none is known. */
function strongest({ mitigation, component }: Candidate): Placed | undefined {
  const { kind, target } = mitigation;
  if (typeof target !== 'string') return { mitigation: { kind: 'remove', target }, component };
  return kind === 'copies' || kind === 'cells'
    ? { mitigation: { kind: 'second-region', target }, component }
    : undefined;
}

/** The dependency of a candidate, taken away. */
export function dropped({ mitigation, component }: Candidate): Placed[] {
  const { target } = mitigation;
  return typeof target === 'string' ? [] : [{ mitigation: { kind: 'remove', target }, component }];
}
