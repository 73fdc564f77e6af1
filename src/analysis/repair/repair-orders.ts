import type { Random } from '../shuffle';
import type { Work } from '../work';
import { evaluateOn, levelsAt, type RepairPlan, type RepairProblem } from './evaluate-repair';

/** A plan and how it was found. */
export interface FoundPlan {
  /**
   * exact: no order is better. greedy: each step took what then loses least. local-search: better than greedy or the
   * same; a still better order may exist.
   */
  readonly method: 'exact' | 'greedy' | 'local-search';
  readonly plan: RepairPlan;
  /** Exact only: how many of all orders are as good; else null. */
  readonly equallyGood: number | null;
  /** Orders that were tried. */
  readonly tried: number;
}

/** Up to so many tasks all orders are tried: 7! = 5040 cascades. */
export const EXACT_TASKS = 7;
/** How often the local search begins anew from a shuffled order. */
const RESTARTS = 4;

/**
 * At each step the task after which least is lost if nothing further were repaired; ties go to the one listed first.
 * About n²/2 cascades.
 */
export function* greedyRepair(problem: RepairProblem): Work<FoundPlan> {
  const levels = levelsAt(problem);
  const n = problem.tasks.length;
  const order: number[] = [];
  const total = (n * (n + 1)) / 2;
  let tried = 0;
  while (order.length < n) {
    let best = { task: -1, lost: Infinity };
    for (let task = 0; task < n; task++) {
      if (order.includes(task)) continue;
      yield { done: tried++, total };
      const { lost } = evaluateOn(problem, levels, [...order, task]);
      if (lost < best.lost) best = { task, lost };
    }
    order.push(best.task);
  }
  return { method: 'greedy', plan: evaluateOn(problem, levels, order), equallyGood: null, tried };
}

/**
 * The order that loses least: exact up to `EXACT_TASKS` tasks, beyond that a search that moves one task at a time from the
 * greedy order and from shuffled ones, labelled as such. Same generator state, same result.
 */
export function* bestRepair(problem: RepairProblem, random: Random): Work<FoundPlan> {
  return problem.tasks.length <= EXACT_TASKS ? yield* exactRepair(problem) : yield* searchedRepair(problem, random);
}

function* exactRepair(problem: RepairProblem): Work<FoundPlan> {
  const levels = levelsAt(problem);
  const n = problem.tasks.length;
  let total = 1;
  for (let k = 2; k <= n; k++) total *= k;
  let best: RepairPlan | undefined;
  let equallyGood = 0;
  let tried = 0;
  for (const order of permutations(n)) {
    yield { done: tried++, total };
    const plan = evaluateOn(problem, levels, order);
    if (best === undefined || plan.lost < best.lost) {
      best = plan;
      equallyGood = 1;
    } else if (plan.lost === best.lost) equallyGood++;
  }
  return { method: 'exact', plan: best ?? evaluateOn(problem, levels, []), equallyGood, tried };
}

function* searchedRepair(problem: RepairProblem, random: Random): Work<FoundPlan> {
  const levels = levelsAt(problem);
  const greedy = yield* greedyRepair(problem);
  let tried = greedy.tried;
  let best = greedy.plan;
  for (let start = 0; start <= RESTARTS; start++) {
    let here = start === 0 ? best : evaluateOn(problem, levels, shuffled(problem.tasks.length, random));
    for (let better = true; better;) {
      better = false;
      for (const order of movesOf(here.order)) {
        yield { done: tried++, total: null };
        const plan = evaluateOn(problem, levels, order);
        if (plan.lost >= here.lost) continue;
        here = plan;
        better = true;
        break;
      }
    }
    if (here.lost < best.lost) best = here;
  }
  return { method: 'local-search', plan: best, equallyGood: null, tried };
}

/** All orders of 0 … n − 1, in lexicographic order. */
export function* permutations(n: number): Generator<readonly number[], void, void> {
  const order = Array.from({ length: n }, (_, i) => i);
  for (;;) {
    yield [...order];
    let i = n - 2;
    while (i >= 0 && order[i]! > order[i + 1]!) i--;
    if (i < 0) return;
    let j = n - 1;
    while (order[j]! < order[i]!) j--;
    [order[i], order[j]] = [order[j]!, order[i]!];
    order.push(...order.splice(i + 1).reverse());
  }
}

/** Every order in which one task stands somewhere else. */
function* movesOf(order: readonly number[]): Generator<number[], void, void> {
  for (let from = 0; from < order.length; from++) {
    for (let to = 0; to < order.length; to++) {
      if (to === from || to === from - 1) continue; // the neighbour's move says the same
      const moved = [...order];
      moved.splice(to, 0, ...moved.splice(from, 1));
      yield moved;
    }
  }
}

function shuffled(n: number, random: Random): number[] {
  const order = Array.from({ length: n }, (_, i) => i);
  for (let i = n - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
  return order;
}
