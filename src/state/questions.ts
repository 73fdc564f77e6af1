import type { Fault } from '../engine/blast';
import type { DependencyGraph } from '../model/graph';
import { DEGRADED, DOWN } from '../model/health';
import type { Mitigation } from '../model/mitigation';
import type { AnalysisAnswer, AnalysisRequest } from '../workers/analysis-tasks';
import { askAnalysis } from '../workers/ask-analysis';

/** one: which change keeps a component up; most: which saves most of all; three: which three together do. */
export type Question = 'one' | 'most' | 'three';

/** Changes, alone or together, with what they save. */
export interface AnswerRow {
  readonly changes: readonly Mitigation[];
  readonly rank: number;
  readonly tied: number;
  /** Components that no longer fall. */
  readonly saved: number;
}

export interface Answer {
  /** The component asked about; -1 for all. */
  readonly component: number;
  /**
   * keeps: each alone keeps it up. pair: no single one does, these two do. softens: none does, these soften.
   * most: by what each alone saves. greedy: found by always taking what then saves most.
   */
  readonly how: 'keeps' | 'pair' | 'softens' | 'most' | 'greedy';
  readonly rows: readonly AnswerRow[];
}

/** Pairs are many: of the kinds only the strongest on a dependency and on a component are tried together. */
const STRONGEST = ['fallback', 'second-region'] as const;
const TOGETHER = 3;

/** Work out a question; null if `signal` was aborted. */
export async function answerOf(
  question: Question,
  graph: DependencyGraph,
  faults: readonly Fault[],
  component: number,
  signal: AbortSignal,
  onprogress: (share: number) => void,
): Promise<Answer | null> {
  const basis = { kind: 'untimed', graph, faults } as const;
  const ask = (request: AnalysisRequest) => askAnalysis(request, signal, onprogress);
  if (question === 'most') {
    const answer = await ask({ task: 'rank-mitigations', basis, options: { level: DEGRADED } });
    return answer && { component: -1, how: 'most', rows: rowsOf(answer) };
  }
  if (question === 'three') {
    const answer = await ask({ task: 'greedy-set', size: TOGETHER, basis, options: { level: DEGRADED } });
    return answer && { component: -1, how: 'greedy', rows: rowsOf(answer) };
  }
  const about = { counted: [component], targets: [component] };
  const tries = [
    { how: 'keeps', request: { task: 'rank-mitigations', basis, options: { level: DEGRADED, ...about } } },
    { how: 'pair', request: { task: 'rank-pairs', basis, options: { level: DEGRADED, kinds: STRONGEST, ...about } } },
    { how: 'softens', request: { task: 'rank-mitigations', basis, options: { level: DOWN, ...about } } },
  ] as const;
  for (const { how, request } of tries) {
    const answer = await ask(request);
    if (answer === null) return null;
    const rows = rowsOf(answer);
    if (rows.length > 0) return { component, how, rows };
  }
  return { component, how: 'softens', rows: [] };
}

function rowsOf(answer: AnalysisAnswer): readonly AnswerRow[] {
  if (answer.task === 'rank-mitigations' || answer.task === 'rank-pairs')
    return answer.result.rows
      .filter(({ fallen }) => fallen > 0)
      .map(({ mitigations, rank, tied, fallen }) => ({ changes: mitigations, rank, tied, saved: fallen }));
  if (answer.task !== 'greedy-set') return [];
  const { steps } = answer.result;
  const changes = steps.map(({ candidate }) => candidate.mitigation);
  return changes.length === 0 ? [] : [{ changes, rank: 1, tied: 1, saved: steps.at(-1)?.together.fallen ?? 0 }];
}
