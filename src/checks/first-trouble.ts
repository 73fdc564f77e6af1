import type { Incident, RecordState, UtcTime } from '../model/incident';
import { at } from './instants';

export const isTrouble = (state: RecordState): boolean => state === 'degraded' || state === 'down';

/** The earliest time at which the file dates trouble of each component: a record row or the impact row's first report. */
export function firstTrouble({ record, impact }: Pick<Incident, 'record' | 'impact'>): Map<string, UtcTime> {
  const first = new Map<string, UtcTime>();
  const see = (component: string, time: UtcTime): void => {
    const known = first.get(component);
    if (known === undefined || at(time) < at(known)) first.set(component, time);
  };
  for (const { component, state, t_utc } of record) if (isTrouble(state)) see(component, t_utc);
  for (const { component, first_report_utc } of impact) if (first_report_utc !== null) see(component, first_report_utc);
  return first;
}

/** The first dated row of a component that was never in trouble: an action such as a command or a change. */
export function firstAction({ record }: Pick<Incident, 'record'>): Map<string, UtcTime> {
  const first = new Map<string, UtcTime>();
  for (const { component, t_utc } of record) if (!first.has(component)) first.set(component, t_utc);
  return first;
}
