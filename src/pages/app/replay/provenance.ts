import type { Provenance } from '../../../model/replay-model';
import type { ModelRun } from './model-run';

/**
 * Where the numbers come from that decide a component's course in a replay, by component: the least
 * creditable counts. Components on which no number of the replay hangs directly are derived.
 */
export function provenanceOf({ replay, run }: ModelRun): readonly Provenance[] {
  const order: readonly Provenance[] = ['derived', 'assumed', 'copied', 'fitted'];
  const kind = new Map(replay.parameters.map(({ id, provenance }) => [id, provenance]));
  const found: Provenance[] = Array.from({ length: run.graph.n }, () => 'derived');
  const carry = (component: string, ...parameters: (string | null | undefined)[]): void => {
    const at = run.graph.ids.findIndex((id) => id === component);
    for (const parameter of parameters) {
      const provenance = kind.get(parameter ?? '');
      if (at >= 0 && provenance && order.indexOf(provenance) > order.indexOf(found[at] ?? 'derived'))
        found[at] = provenance;
    }
  };
  for (const { component, at } of replay.script) carry(component, at);
  for (const { component, parameter } of replay.recovery) carry(component, parameter);
  for (const { from, lag } of replay.requirements) carry(from, lag);
  for (const { component, capacity, demand, attempts, patience, bound, throttle } of replay.queues)
    carry(component, capacity, demand, attempts, patience, bound, throttle?.at, throttle?.admitted);
  for (const { component, utilisation } of replay.deferrals) carry(component, utilisation);
  return found;
}
