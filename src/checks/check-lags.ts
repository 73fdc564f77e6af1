import type { Incident } from '../model/incident';
import type { Issue } from '../model/issue';
import { firstAction, firstTrouble } from './first-trouble';
import { at } from './instants';
import { arrow, must } from './issue';

/** A file dates to the minute, some rows to the second. */
const TOLERANCE_MINUTES = 0.5;

/**
 * A lag is a time between two dated rows of the same file: the first trouble of the provider
 * (or the first row of one that acted and never failed) and the first trouble of the dependent.
 * Otherwise it names in `lag_sources` who states the span.
 */
export function lagIssues(incident: Incident): Issue[] {
  const trouble = firstTrouble(incident);
  const action = firstAction(incident);
  return incident.dependencies.flatMap(({ from, to, lag_minutes, lag_sources, sources }, i): Issue[] => {
    const sure = (holds: boolean, code: string, hint: string): Issue[] =>
      must(holds, code, `dependencies[${i}].lag_minutes`, arrow({ from, to }), hint);
    if (lag_minutes === null)
      return sure(
        lag_sources === undefined,
        'lag-sources',
        'Sources are named for a lag that is not given: give the lag or take them out.',
      );
    if (lag_sources !== undefined)
      return sure(
        lag_sources.every((id) => sources.includes(id)),
        'lag-sources',
        'A source of the lag is no source of the row: add it to `sources`.',
      );
    const begun = trouble.get(to) ?? action.get(to);
    const felt = trouble.get(from);
    if (begun === undefined || felt === undefined)
      return sure(
        false,
        'lag-undated',
        `No row dates the trouble of ${begun === undefined ? to : from}: write null, or name in lag_sources who states ${lag_minutes} minutes.`,
      );
    const between = (at(felt) - at(begun)) / 60_000;
    return sure(
      Math.abs(between - lag_minutes) <= TOLERANCE_MINUTES,
      'lag-differs',
      `The rows are ${Math.round(between)} minutes apart (${begun} to ${felt}), not ${lag_minutes}: correct the lag, or write null if the two belong to different waves.`,
    );
  });
}
