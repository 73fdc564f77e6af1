import type { Issue } from '../model/issue';
import type { Parameter, ParameterUnit, Replay } from '../model/replay-model';
import { issue, must } from './issue';

interface Use {
  readonly place: string;
  readonly id: string;
  readonly unit: ParameterUnit;
  /** What the number has to be, beyond 0 or more. */
  readonly holds?: (value: number) => boolean;
  readonly must?: string;
}

/** Parameters that are used but not listed, listed but not used, of the wrong unit, out of range, or without a source. */
export function numberIssues(replay: Replay): Issue[] {
  const uses = usesOf(replay);
  const ids = replay.parameters.map(({ id }) => id);
  const byId = new Map(replay.parameters.map((parameter) => [parameter.id, parameter]));
  const used = new Set(uses.map(({ id }) => id));
  return [
    ...replay.parameters.flatMap((parameter, i) => [
      ...must(
        ids.indexOf(parameter.id) === i,
        'twice',
        `parameters[${i}]`,
        parameter.id,
        'Two parameters have this id: rename one.',
      ),
      ...must(
        used.has(parameter.id),
        'unused-parameter',
        `parameters[${i}]`,
        parameter.id,
        'Nothing in this file uses this number: use it or take it out.',
      ),
      ...provenanceIssues(parameter, i),
    ]),
    ...uses.flatMap((use) => useIssues(use, byId.get(use.id))),
  ];
}

function useIssues({ place, id, unit, holds, must }: Use, parameter: Parameter | undefined): Issue[] {
  if (!parameter)
    return [
      issue(
        'unknown-parameter',
        place,
        id,
        'No parameter has this id: add the number with its provenance, or correct the spelling.',
      ),
    ];
  if (parameter.unit !== unit)
    return [issue('unit', place, id, `Here belongs a number in "${unit}", and this one is in "${parameter.unit}".`)];
  if (holds && must !== undefined && !holds(parameter.value))
    return [issue('out-of-range', place, id, `The number ${parameter.value} must be ${must}.`)];
  return [];
}

function provenanceIssues({ id, provenance, sources }: Parameter, i: number): Issue[] {
  return must(
    provenance !== 'copied' || sources.length > 0,
    'copied-without-source',
    `parameters[${i}].sources`,
    id,
    'A copied number has a source: cite it, or say how the number came about.',
  );
}

function usesOf({ script, requirements, recovery, queues, deferrals }: Replay): Use[] {
  return [
    ...script.map(({ at }, i): Use => ({ place: `script[${i}].at`, id: at, unit: 'time' })),
    ...requirements.flatMap(({ lag }, i): Use[] =>
      lag === null ? [] : [{ place: `requirements[${i}].lag`, id: lag, unit: 'min' }],
    ),
    ...recovery.map(({ parameter }, i): Use => ({ place: `recovery[${i}].parameter`, id: parameter, unit: 'min' })),
    ...queues.flatMap(({ capacity, demand, attempts, patience, bound, throttle }, i): Use[] => [
      { place: `queues[${i}].capacity`, id: capacity, unit: 'fleet/min', holds: (value) => value > 0, must: 'above 0' },
      { place: `queues[${i}].demand`, id: demand, unit: 'fleet/min' },
      { place: `queues[${i}].attempts`, id: attempts, unit: '1', holds: (value) => value >= 1, must: '1 or more' },
      { place: `queues[${i}].patience`, id: patience, unit: 'min' },
      ...(bound === null ? [] : [{ place: `queues[${i}].bound`, id: bound, unit: 'fleet' } as const]),
      ...(throttle === null
        ? []
        : [
            { place: `queues[${i}].throttle.at`, id: throttle.at, unit: 'time' } as const,
            { place: `queues[${i}].throttle.admitted`, id: throttle.admitted, unit: 'fleet/min' } as const,
          ]),
    ]),
    ...deferrals.map(({ utilisation }, i): Use => ({
      place: `deferrals[${i}].utilisation`,
      id: utilisation,
      unit: '1',
      holds: (value) => value < 1,
      must: 'below 1: it is the share of capacity that normal days use',
    })),
  ];
}
