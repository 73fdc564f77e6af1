import { evaluateRepair, type RepairPlan, type RepairProblem } from '../analysis/repair/evaluate-repair';
import { greedyRepair, type FoundPlan } from '../analysis/repair/repair-orders';
import { repairProblem } from '../analysis/repair/repair-problem';
import { askAnalysis } from '../workers/ask-analysis';
import { drive } from '../workers/drive';
import { Inquiry } from './inquiry.svelte';
import { recallOrder, rememberOrder, type RepairPlan as Kept } from './repair-order';
import type { SafeStorage } from './storage';
import type { Visit } from './visit.svelte';

/** Plans that are compared with the reader's. */
interface Others {
  readonly problem: RepairProblem;
  readonly greedy: FoundPlan;
  readonly best: FoundPlan;
}
const SEED = 20251020;

/** The game of repair: the reader brings back what the faults on screen, or the story's root, took down. */
export class Repair {
  readonly #visit: Visit;
  readonly #storage: SafeStorage;
  readonly #others = new Inquiry<Others>();
  #chosen = $state.raw<{ readonly kept: Kept; readonly order: readonly number[] } | null>(null);

  constructor(visit: Visit, storage: SafeStorage) {
    this.#visit = visit;
    this.#storage = storage;
  }

  readonly problem: RepairProblem = $derived.by(() => repairProblem(this.#visit.explorer.graph, this.#faults));
  readonly #faults: readonly number[] = $derived.by(() => {
    const { faults, root } = this.#visit.explorer;
    return faults.length > 0 ? faults : [root];
  });
  readonly #kept: Kept = $derived.by(() => {
    const { id, components } = this.#visit.core;
    const idOf = (component: number): string => components[component]?.id ?? '';
    const tasks = this.problem.tasks.map(({ component }) => idOf(component));
    return { story: id, faults: this.#faults.map(idOf), tasks };
  });
  /** Tasks chosen so far, first to be done first. */
  readonly order: readonly number[] = $derived.by(() =>
    this.#chosen?.kept === this.#kept ? this.#chosen.order : recallOrder(this.#storage, this.#kept),
  );
  /** What comes of the reader's order; null until every task has its place. */
  readonly yours: RepairPlan | null = $derived.by(() =>
    this.order.length > 0 && this.order.length === this.problem.tasks.length
      ? evaluateRepair(this.problem, this.order)
      : null,
  );
  /** What another would do, and the best; null as long as nobody knows. */
  readonly others: Others | null = $derived.by(() => {
    const { stage } = this.#others;
    return stage.at === 'answered' && stage.answer.problem === this.problem ? stage.answer : null;
  });
  /** They could not be found: what does that could not be fetched. */
  readonly missed: boolean = $derived.by(() => this.#others.stage.at === 'missed');

  choose = (task: number): void => this.#keep([...this.order, task]);
  begin = (): void => this.#keep([]);
  /** Works out the others, once the reader has chosen; what comes back stops it. */
  compare = (): (() => void) | undefined => {
    const { problem } = this;
    if (!this.yours || this.others) return undefined;
    return this.#others.ask(async (signal, hear) => {
      const greedy = await drive(greedyRepair(problem), signal, () => undefined);
      if (!greedy) return null;
      const best = await askAnalysis({ task: 'best-repair', problem, seed: SEED }, signal, hear);
      return best?.task === 'best-repair' ? { problem, greedy, best: best.result } : null;
    });
  };
  again = (): void => this.#others.again();

  #keep(order: readonly number[]): void {
    this.#chosen = { kept: this.#kept, order };
    rememberOrder(this.#storage, this.#kept, order);
  }
}
