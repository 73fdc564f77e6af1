import * as v from 'valibot';
import { shapeIssue } from './shape';
import { numberIssues } from './replay-numbers';
import { FOUR_LEVELS } from '../model/health';
import type { Incident } from '../model/incident';
import type { Issue } from '../model/issue';
import type { Replay } from '../model/replay-model';
import { replaySchema } from '../model/replay-model';
import { issue, must } from './issue';

/**
 * Everything that is wrong with a replay of `incident`, in the order of the file's sections; empty if it may go in.
 * While the shape is wrong only the shape is reported.
 */
export function checkReplay(value: unknown, incident: Incident): Issue[] {
  const parsed = v.safeParse(replaySchema, value);
  if (!parsed.success) return parsed.issues.map(shapeIssue);
  const replay = parsed.output;
  return [
    ...headIssues(replay, incident),
    ...numberIssues(replay),
    ...componentIssues(replay, incident),
    ...dependencyIssues(replay, incident),
    ...sourceIssues(replay, incident),
  ];
}

function headIssues(replay: Replay, incident: Incident): Issue[] {
  const issues: Issue[] = [];
  if (replay.incident !== incident.id)
    issues.push(
      issue(
        'other-incident',
        'incident',
        replay.incident,
        `This file is checked against ${incident.id}: correct the id or the file's name.`,
      ),
    );
  const until = Date.parse(replay.until);
  if (!(until >= Date.parse(incident.end_utc)))
    issues.push(
      issue(
        'until-before-end',
        'until',
        replay.until,
        `The outage lasts until ${incident.end_utc}: let the replay run at least as long.`,
      ),
    );
  return issues;
}

function componentIssues(replay: Replay, incident: Incident): Issue[] {
  const own = incident.components.map(({ id }) => id);
  const known = new Set([...own, ...replay.components.map(({ id }) => id)]);
  const seen = new Set(own);
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
    ...replay.components.flatMap(({ id }, i): Issue[] =>
      seen.size === seen.add(id).size
        ? [
            issue(
              'twice',
              `components[${i}]`,
              id,
              'The incident or this file has a component of this id already: rename one.',
            ),
          ]
        : [],
    ),
    ...uses
      .filter(([, id]) => !known.has(id))
      .map(([place, subject]): Issue =>
        issue(
          'unknown-component',
          place,
          subject,
          'Neither the incident nor this file has such a component: correct the spelling or list it under `components`.',
        ),
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
  const known = new Set(incident.dependencies.map(pair));
  return [
    ...replay.replaces.flatMap((row, i): Issue[] =>
      must(
        known.has(pair(row)),
        'unknown-dependency',
        `replaces[${i}]`,
        pair(row),
        'The incident has no such dependency: correct `from` and `to`, or take the row out.',
      ),
    ),
    ...replay.requirements.flatMap(({ from, to, need = to.length }, i): Issue[] => [
      ...must(
        need <= to.length,
        'need-too-large',
        `requirements[${i}].need`,
        String(need),
        `There are only ${to.length} providers, so ${to.length} can be needed at most.`,
      ),
      ...(to.includes(from)
        ? [
            issue(
              'needs-itself',
              `requirements[${i}].to`,
              from,
              'A component cannot need itself: correct one of the two ids.',
            ),
          ]
        : []),
    ]),
  ];
}

function sourceIssues(replay: Replay, incident: Incident): Issue[] {
  const known = new Set(incident.sources.map(({ id }) => id));
  const uses = [
    ...replay.parameters.map(({ sources }, i) => [`parameters[${i}]`, sources] as const),
    ...replay.script.map(({ sources }, i) => [`script[${i}]`, sources] as const),
    ...replay.queues.map(({ throttle }, i) => [`queues[${i}].throttle`, throttle?.sources ?? []] as const),
  ];
  return uses.flatMap(([place, sources]) =>
    sources.flatMap((id, i): Issue[] =>
      must(
        known.has(id),
        'unknown-source',
        `${place}.sources[${i}]`,
        id,
        'The incident has no source of this id: add it there or correct the spelling.',
      ),
    ),
  );
}

const pair = ({ from, to }: { readonly from: string; readonly to: string }): string => `${from} → ${to}`;
