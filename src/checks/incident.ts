import { referenceIssues } from './references';
import { checked } from './shape';
import { evidenceIssues, sourceIssues } from './sources';
import { timeIssues } from './times';
import { wordIssues } from './words';
import { incidentSchema } from '../model/incident';
import type { Issue } from '../model/issue';

export interface CheckOptions {
  /** Ids of sources that are kept as background although no row cites them. */
  readonly background?: readonly string[];
  /** Ids of components that belong to the incident without a known link to its root. */
  readonly apart?: readonly string[];
}

/**
 * Everything that is wrong with the content of an incident file, in the order of the file's
 * sections; empty if it may go in.
 */
export function checkIncident(value: unknown, { background = [], apart = [] }: CheckOptions = {}): Issue[] {
  return checked(incidentSchema, value, (incident) => [
    ...referenceIssues(incident, apart),
    ...sourceIssues(incident, background),
    ...evidenceIssues(incident),
    ...timeIssues(incident),
    ...wordIssues(incident),
  ]);
}
