import { checked } from './shape';
import type { Counterfactual } from '../model/counterfactual';
import { counterfactualsSchema } from '../model/counterfactual';
import type { Incident } from '../model/incident';
import type { Issue } from '../model/issue';
import { readLever } from '../model/load-lever';
import { readMitigation } from '../model/mitigation-token';
import type { Replay } from '../model/replay-model';
import { must, unknown } from './issue';

/**
 * Everything that is wrong with the counterfactuals of an incident, in the order of the file; empty if they may go in.
 * Whether a token finds its target shows when it runs.
 */
export function checkCounterfactuals(value: unknown, incident: Incident, replay: Replay): Issue[] {
  return checked(counterfactualsSchema, value, ({ counterfactuals, incident: told }) => [
    ...must(told === incident.id, 'other-incident', 'incident', told, `This file is checked against ${incident.id}.`),
    ...counterfactuals.flatMap((row, i, all) => [
      ...must(
        all.findIndex((other) => other.id === row.id) === i,
        'twice',
        `counterfactuals[${i}].id`,
        row.id,
        'Two counterfactuals have this id: rename one.',
      ),
      ...rowIssues(row, `counterfactuals[${i}]`, incident, replay),
    ]),
  ]);
}

function rowIssues(row: Counterfactual, place: string, incident: Incident, replay: Replay): Issue[] {
  const sources = new Set(incident.sources.map(({ id }) => id));
  const changes = row.mitigations.length + row.levers.length + row.omits.length;
  return [
    ...must(changes > 0, 'no-change', place, row.id, 'Nothing is otherwise here: name a mitigation or a lever.'),
    ...must(
      row.levers.length === 0 || row.load !== null,
      'load-not-named',
      `${place}.load`,
      row.id,
      'A lever of the load depends on assumed load: say on what.',
    ),
    ...unknown(
      row.named.sources.map((id, k) => [`${place}.named.sources[${k}]`, id]),
      sources,
      'unknown-source',
      'The incident has no such source.',
    ),
    ...row.mitigations.flatMap((token, k): Issue[] =>
      must(readMitigation(token) !== null, 'bad-token', `${place}.mitigations[${k}]`, token, 'This is no mitigation.'),
    ),
    ...row.levers.flatMap((token, k): Issue[] =>
      must(readLever(token) !== null, 'bad-token', `${place}.levers[${k}]`, token, 'This is no load lever.'),
    ),
    ...row.omits.flatMap(({ at, component }, k): Issue[] =>
      must(
        replay.script.some((action) => action.at === at && action.component === component),
        'unknown-action',
        `${place}.omits[${k}]`,
        `${at} ${component}`,
        'The script has no such action.',
      ),
    ),
  ];
}
