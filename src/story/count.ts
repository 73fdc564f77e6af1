import { isHit, type ShownHealth } from '../theme/health';
import type { Count } from './course';

/** What there is to count: which components are stand-ins for places, and whether silence counts as being there. */
export interface Countable {
  readonly isScope: (component: number) => boolean;
  /** In a cascade everything is counted; in a record, what has been reported on by then. */
  readonly kind: 'cascade' | 'record';
}

/** The count of all components, or of the members given. O(members). */
export function countHealth(
  health: readonly ShownHealth[],
  { isScope, kind }: Countable,
  members?: readonly number[],
): Count {
  const tally = { up: 0, silent: 0, unknown: 0, perhaps: 0, minor: 0, recovering: 0, degraded: 0, down: 0 };
  let hit = 0;
  let total = 0;
  const take = (component: number): void => {
    const own = health[component];
    if (own === undefined || isScope(component)) return;
    tally[own]++;
    total++;
    if (isHit(own)) hit++;
  };
  if (members) for (const member of members) take(member);
  else for (let component = 0; component < health.length; component++) take(component);
  const { minor, degraded, down, recovering, unknown: reported, perhaps, silent } = tally;
  const of = kind === 'record' ? total - silent : total;
  return { of, hit, minor, degraded, down, recovering, reported, perhaps, silent };
}
