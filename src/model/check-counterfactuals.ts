import * as v from 'valibot';
import { shapeIssue } from './check-incident-shape';
import type { Counterfactual } from './counterfactual';
import { counterfactualsSchema } from './counterfactual-schema';
import type { Incident } from './incident';
import type { Issue } from './issue';
import { readLever } from './load-lever';
import { readMitigation } from './mitigation-token';
import type { Replay } from './replay-model';

/**
 * Everything that is wrong with the counterfactuals of an incident, in the order of the file; empty if they may go in.
 * While the shape is wrong only the shape is reported. Whether a token finds its target shows when it runs.
 */
export function checkCounterfactuals(value: unknown, incident: Incident, replay: Replay): Issue[] {
  const parsed = v.safeParse(counterfactualsSchema, value);
  if (!parsed.success) return parsed.issues.map(shapeIssue);
  const { counterfactuals } = parsed.output;
  const head: Issue[] =
    parsed.output.incident === incident.id
      ? []
      : [issue('other-incident', 'incident', parsed.output.incident, `This file is checked against ${incident.id}.`)];
  const ids = counterfactuals.map(({ id }) => id);
  return [
    ...head,
    ...counterfactuals.flatMap((row, i) => [
      ...(ids.indexOf(row.id) === i
        ? []
        : [issue('twice', `counterfactuals[${i}].id`, row.id, 'Two counterfactuals have this id: rename one.')]),
      ...rowIssues(row, `counterfactuals[${i}]`, incident, replay),
    ]),
  ];
}

function rowIssues(row: Counterfactual, place: string, incident: Incident, replay: Replay): Issue[] {
  const sources = new Set(incident.sources.map(({ id }) => id));
  const changes = row.mitigations.length + row.levers.length + row.omits.length;
  return [
    ...(changes > 0
      ? []
      : [issue('no-change', place, row.id, 'Nothing is otherwise here: name a mitigation or a lever.')]),
    ...(row.levers.length > 0 && row.load === null
      ? [issue('load-not-named', `${place}.load`, row.id, 'A lever of the load depends on assumed load: say on what.')]
      : []),
    ...row.named.sources.flatMap((id, k): Issue[] =>
      sources.has(id)
        ? []
        : [issue('unknown-source', `${place}.named.sources[${k}]`, id, 'The incident has no such source.')],
    ),
    ...row.mitigations.flatMap((token, k): Issue[] =>
      readMitigation(token) ? [] : [issue('bad-token', `${place}.mitigations[${k}]`, token, 'This is no mitigation.')],
    ),
    ...row.levers.flatMap((token, k): Issue[] =>
      readLever(token) ? [] : [issue('bad-token', `${place}.levers[${k}]`, token, 'This is no load lever.')],
    ),
    ...row.omits.flatMap(({ at, component }, k): Issue[] =>
      replay.script.some((action) => action.at === at && action.component === component)
        ? []
        : [issue('unknown-action', `${place}.omits[${k}]`, `${at} ${component}`, 'The script has no such action.')],
    ),
  ];
}

const issue = (code: string, place: string, subject: string, hint: string): Issue => ({ code, place, subject, hint });
