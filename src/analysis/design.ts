import { simulateCascade } from '../engine/simulate';
import type { DependencyGraph } from '../model/graph';
import { DOWN } from '../model/health';
import type { Mitigation } from '../model/mitigation';
import { writeMitigation } from '../model/mitigation-token';
import { fromMinutes, type Minutes } from '../model/units';
import { readClass, type ChoiceQuestion } from './choice-code';
import { fallSteps } from './prediction';
import type { BadLine } from './code-bits';
import { applyMitigations, mitigatedScenario } from './what-if/apply';

/** A system that is to be changed so that `guard` stays unharmed, whichever of `faults` fails. Indices in the graph. */
export interface DesignQuestion {
  readonly key: string;
  readonly graph: DependencyGraph;
  readonly faults: readonly number[];
  readonly guard: number;
  readonly offers: readonly Mitigation[];
  /** How many of the offers may be taken. */
  readonly budget: number;
  /** How long each fault lasts. */
  readonly lasts: Minutes;
}

/** What comes of one fault. */
interface DesignOutcome {
  readonly fault: number;
  /** The component to be guarded is never degraded or worse. */
  readonly served: boolean;
  /** Parts that are never degraded or worse, of all but the one that fails; stand-ins for places are none. */
  readonly held: number;
  readonly of: number;
}
export interface DesignScore {
  readonly outcomes: readonly DesignOutcome[];
  /** In how many of the faults the guarded component stays unharmed. */
  readonly served: number;
  /** Parts that hold, over all faults together. */
  readonly held: number;
  readonly of: number;
}

export const designCode = ({ key, offers }: DesignQuestion): ChoiceQuestion => ({
  key: JSON.stringify([key, offers.map(writeMitigation)]),
  sizes: offers.map(() => 2),
});

/** A design by what holds: each fault is put by itself, lasts its time, and is repaired. `chosen` are indices of offers. */
export function scoreDesign(question: DesignQuestion, chosen: readonly number[]): DesignScore {
  const { graph, faults, guard, offers, lasts } = question;
  const mitigated = applyMitigations(
    graph,
    chosen.flatMap((at) => offers[at] ?? []),
  );
  const outcomes = faults.map((fault): DesignOutcome => {
    const cascade = simulateCascade(
      mitigated.graph,
      mitigatedScenario(mitigated, {
        events: [
          { time: 0, component: fault, level: DOWN },
          { time: fromMinutes(lasts), component: fault, level: 0 },
        ],
      }),
    );
    const fell = fallSteps(mitigated.graph, cascade);
    const counted = Array.from({ length: graph.n }, (_, v) => v).filter((v) => graph.scope[v] === 0 && v !== fault);
    return {
      fault,
      served: fell[guard] === 0,
      held: counted.filter((v) => fell[v] === 0).length,
      of: counted.length,
    };
  });
  const sum = (of: (outcome: DesignOutcome) => number): number => outcomes.reduce((all, one) => all + of(one), 0);
  return {
    outcomes,
    served: sum(({ served }) => Number(served)),
    held: sum(({ held }) => held),
    of: sum(({ of }) => of),
  };
}

interface DesignRow {
  readonly chosen: readonly number[];
  readonly count: number;
  readonly score: DesignScore;
}
export interface DesignClass {
  readonly codes: number;
  readonly bad: readonly BadLine[];
  /** Each design once, the best first; of equally good ones the commoner, then the one that spends less. */
  readonly rows: readonly DesignRow[];
}

/** The designs of a class, one code a line; one that is over the budget is no design of this question. */
export function designClass(question: DesignQuestion, text: string): DesignClass {
  const { all, bad } = readClass(designCode(question), text);
  const counts = new Map<string, { readonly chosen: readonly number[]; count: number }>();
  for (const values of all) {
    const chosen = values.flatMap((value, at) => (value === 1 ? [at] : []));
    if (chosen.length > question.budget) continue;
    const key = chosen.join();
    const row = counts.get(key) ?? { chosen, count: 0 };
    row.count++;
    counts.set(key, row);
  }
  const rows = [...counts.values()].map(({ chosen, count }) => ({
    chosen,
    count,
    score: scoreDesign(question, chosen),
  }));
  return {
    codes: rows.reduce((sum, { count }) => sum + count, 0),
    bad,
    rows: rows.sort(
      (a, b) =>
        b.score.served - a.score.served ||
        b.score.held - a.score.held ||
        b.count - a.count ||
        a.chosen.length - b.chosen.length,
    ),
  };
}
