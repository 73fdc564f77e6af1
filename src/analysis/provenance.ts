import type { DependencyGraph } from '../model/graph';
import { IMPACT_KINDS } from '../model/health';
import { componentId } from '../model/ids';
import type { Provenance, Replay } from '../model/replay-model';

/** The most dependent on the record first: of several numbers of a component, this one counts. */
const GRAVEST: readonly Provenance[] = ['fitted', 'copied', 'assumed', 'derived'];
const NONE = IMPACT_KINDS.indexOf('none');

type Give = (component: number, provenance: Provenance) => void;

/**
 * Which kind of number each component of an incident's graph carries. A known lag is the distance of two recorded
 * onsets of this very outage and a recovery time is read off the record, so a component with either is `copied`; all
 * others are `derived` from the dependencies alone.
 */
export const provenanceOfGraph = (graph: DependencyGraph): Provenance[] => gather(graph, graph.m, () => undefined);

/**
 * The same for a replay's graph, with the replay's parameters added at the components they belong to: a lag at the
 * dependent, a recovery time, a queue or a backlog at its component, a script at the component it moves.
 * @throws {RangeError} if the replay names a parameter or a component that does not exist
 */
export function provenanceOfReplay(graph: DependencyGraph, replay: Replay): Provenance[] {
  const known = new Map(replay.parameters.map(({ id, provenance }) => [id, provenance]));
  const found = <T>(value: T | undefined, id: string): T => {
    if (value === undefined) throw new RangeError(`unknown id: ${JSON.stringify(id)}`);
    return value;
  };
  const number = (id: string) => found(graph.indexOf.get(componentId(id)), id);
  return gather(graph, graph.m - replay.requirements.length, (give) => {
    const parameter = (component: string, id: string | null) => {
      if (id !== null) give(number(component), found(known.get(id), id));
    };
    for (const { from, lag } of replay.requirements) parameter(from, lag);
    for (const row of replay.recovery) parameter(row.component, row.parameter);
    for (const { component, at } of replay.script) parameter(component, at);
    for (const { component, utilisation } of replay.deferrals) parameter(component, utilisation);
    for (const { component, capacity, demand, attempts, patience, bound, throttle } of replay.queues) {
      const used = [capacity, demand, attempts, patience, bound, throttle?.at ?? null, throttle?.admitted ?? null];
      for (const id of used) parameter(component, id);
    }
  });
}

/** Requirements before `own` are the incident's. */
function gather(graph: DependencyGraph, own: number, more: (give: Give) => void): Provenance[] {
  const carried = graph.ids.map((): Provenance => 'derived');
  const give: Give = (component, provenance) => {
    if (GRAVEST.indexOf(provenance) < GRAVEST.indexOf(carried[component]!)) carried[component] = provenance;
  };
  for (const [component, recovery] of graph.recovery.entries()) if (recovery > 0) give(component, 'copied');
  for (let r = 0; r < own; r++) {
    if (graph.lagKnown[r] === 1 && graph.kind[r] !== NONE) give(graph.dependent[r]!, 'copied');
  }
  more(give);
  return carried;
}
