import { readJson, type SafeStorage } from './storage';

/** A repair that a reader has begun to plan: of which outage, after which faults, and which components wait for hands. */
export interface RepairPlan {
  readonly story: string;
  /** Ids of what failed first. */
  readonly faults: readonly string[];
  /** Ids of what is to be repaired, by task. */
  readonly tasks: readonly string[];
}

const keyOf = ({ story, faults }: RepairPlan): string => `dominograph-repair:${[story, ...faults].join(' ')}`;

/** Keeps the tasks chosen so far, first to be done first, while the tab is open. */
export function rememberOrder(storage: SafeStorage, plan: RepairPlan, order: readonly number[]): void {
  storage.set(keyOf(plan), JSON.stringify(order.map((task) => plan.tasks[task])));
}

/** The tasks chosen so far; none where nothing was kept, or what was kept is of other tasks. Never throws. */
export function recallOrder(storage: SafeStorage, plan: RepairPlan): readonly number[] {
  const kept = readJson(storage, keyOf(plan));
  if (!Array.isArray(kept)) return [];
  const order = kept.map((id: unknown) => plan.tasks.findIndex((task) => task === id));
  return order.includes(-1) || new Set(order).size < order.length ? [] : order;
}
