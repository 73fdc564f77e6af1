import { checked } from './shape';
import { numberIssues } from './replay-numbers';
import { FOUR_LEVELS } from '../model/health';
import type { Incident } from '../model/incident';
import type { Issue } from '../model/issue';
import type { Replay } from '../model/replay-model';
import { replaySchema } from '../model/replay-model';
import { at } from './instants';
import { arrow, must, NEEDS_ITSELF, twice, unknown } from './issue';

/**
 * Everything that is wrong with a replay of `incident`, in the order of the file's sections; empty if it may go in.
 */
export function checkReplay(value: unknown, incident: Incident): Issue[] {
  return checked(replaySchema, value, (replay) => [
    ...headIssues(replay, incident),
    ...numberIssues(replay),
    ...componentIssues(replay, incident),
    ...dependencyIssues(replay, incident),
    ...sourceIssues(replay, incident),
  ]);
}

function headIssues(replay: Replay, incident: Incident): Issue[] {
  return [
    ...must(
      replay.incident === incident.id,
      'other-incident',
      'incident',
      replay.incident,
      `This file is checked against ${incident.id}: correct the id or the file's name.`,
    ),
    ...must(
      at(replay.until) >= at(incident.end_utc),
      'until-before-end',
      'until',
      replay.until,
      `The outage lasts until ${incident.end_utc}: let the replay run at least as long.`,
    ),
  ];
}

function componentIssues(replay: Replay, incident: Incident): Issue[] {
  const own = incident.components.map(({ id }): [string, string] => ['', id]);
  const switches = replay.components.map(({ id }, i): [string, string] => [`components[${i}]`, id]);
  const known = new Set([...own, ...switches].map(([, id]) => id));
  const uses: (readonly [place: string, id: string])[] = [
    ...replay.script.map(({ component }, i) => [`script[${i}].component`, component] as const),
    ...replay.requirements.flatMap(({ from, to }, i) => [
      [`requirements[${i}].from`, from] as const,
      ...to.map((id, j) => [`requirements[${i}].to[${j}]`, id] as const),
    ]),
    ...replay.recovery.map(({ component }, i) => [`recovery[${i}].component`, component] as const),
    ...replay.queues.map(({ component }, i) => [`queues[${i}].component`, component] as const),
    ...replay.deferrals.flatMap(({ component, provider }, i) => [
      [`deferrals[${i}].component`, component] as const,
      [`deferrals[${i}].provider`, provider] as const,
    ]),
  ];
  return [
    ...twice([...own, ...switches], 'The incident or this file has a component of this id already: rename one.'),
    ...unknown(
      uses,
      known,
      'unknown-component',
      'Neither the incident nor this file has such a component: correct the spelling or list it under `components`.',
    ),
    ...replay.script.flatMap(({ level }, i): Issue[] =>
      must(
        level < FOUR_LEVELS.levels.length,
        'unknown-level',
        `script[${i}].level`,
        String(level),
        `Write a level from 0 (up) to ${FOUR_LEVELS.levels.length - 1} (down).`,
      ),
    ),
  ];
}

function dependencyIssues(replay: Replay, incident: Incident): Issue[] {
  return [
    ...unknown(
      replay.replaces.map((row, i) => [`replaces[${i}]`, arrow(row)]),
      new Set(incident.dependencies.map(arrow)),
      'unknown-dependency',
      'The incident has no such dependency: correct `from` and `to`, or take the row out.',
    ),
    ...replay.requirements.flatMap(({ from, to, need = to.length }, i): Issue[] => [
      ...must(
        need <= to.length,
        'need-too-large',
        `requirements[${i}].need`,
        String(need),
        `There are only ${to.length} providers, so ${to.length} can be needed at most.`,
      ),
      ...must(!to.includes(from), 'needs-itself', `requirements[${i}].to`, from, NEEDS_ITSELF),
    ]),
  ];
}

function sourceIssues(replay: Replay, incident: Incident): Issue[] {
  const uses = [
    ...replay.parameters.map(({ sources }, i) => [`parameters[${i}]`, sources] as const),
    ...replay.script.map(({ sources }, i) => [`script[${i}]`, sources] as const),
    ...replay.queues.map(({ throttle }, i) => [`queues[${i}].throttle`, throttle?.sources ?? []] as const),
  ];
  return unknown(
    uses.flatMap(([place, sources]) => sources.map((id, i) => [`${place}.sources[${i}]`, id] as const)),
    new Set(incident.sources.map(({ id }) => id)),
    'unknown-source',
    'The incident has no source of this id: add it there or correct the spelling.',
  );
}
