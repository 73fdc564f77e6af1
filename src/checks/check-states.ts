import type { Impact, Incident, RecordEntry } from '../model/incident';
import type { Issue } from '../model/issue';
import { isTrouble } from './first-trouble';
import { at } from './instants';
import { issue, must } from './issue';

/** A state must not contradict its own sentence, the impact row of its component, or the incident's phases. */
export function stateIssues(incident: Incident): Issue[] {
  return [...textIssues(incident), ...impactIssues(incident), ...rootIssues(incident)];
}

/** Words of the English sentence that a state cannot stand beside. */
const BACK =
  /\b(works? (normally )?again|back to normal|fully recovered|(is|are) restored|errors? (of \S+ )?ends?|delays end)\b/i;
const BAD = /\b(fails?|cannot|unreachable|unavailable|goes down|stops? working|errors (begin|rise)|report problems)\b/i;
/** What takes the sting out: somebody else's trouble, or only part of it. */
const BUT =
  /\b(notice|status page|most|some|part|but|still|except|first|only|no longer|healthy|not (affected|hit)|after|until|although|resolved|confirmed|according)\b/i;

function textIssues({ record, components }: Incident): Issue[] {
  const speaks = new Set(
    components.filter(({ family }) => family === 'operations' || family === 'people').map(({ id }) => id),
  );
  return record.flatMap(({ component, state, text }, i): Issue[] => {
    if (isTrouble(state) && BACK.test(text.en) && !BUT.test(text.en))
      return [stateIssue(i, component, `The state is ${state}, but the sentence says that it is over: correct one.`)];
    if (state === 'operational' && BAD.test(text.en) && !BUT.test(text.en) && !speaks.has(component))
      return [stateIssue(i, component, 'The state is operational, but the sentence tells of trouble: correct one.')];
    if (state === 'recovering' && /\bplanned\b|\bplans? to\b/i.test(text.en))
      return [stateIssue(i, component, 'A plan is no observation: record what was seen, or take the row out.')];
    return [];
  });
}

function impactIssues({ record, impact }: Incident): Issue[] {
  return impact.flatMap((row, i): Issue[] => {
    const rows = record.filter(({ component }) => component === row.component);
    const hint = rows.length === 0 ? null : contradiction(row, rows);
    return hint === null ? [] : [issue('impact-record', `impact[${i}]`, row.component, hint)];
  });
}

function contradiction(row: Impact, rows: readonly RecordEntry[]): string | null {
  const bad = rows.filter(({ state }) => isTrouble(state));
  const down = bad.some(({ state }) => state === 'down');
  const first = bad[0]?.t_utc;
  const last = rows.at(-1);
  if (row.severity === 'degraded' && down) return 'The record says down, this row degraded: bring the two together.';
  if (row.severity === 'down' && bad.length > 0 && !down)
    return 'This row says down, the record at worst degraded: bring the two together.';
  if (row.severity === 'down' && row.first_report_utc === null && rows.every(({ state }) => state === 'operational'))
    return 'This row says down, but no row and no first report dates it: add one, or write degraded or unknown.';
  if (first !== undefined && row.first_report_utc !== null && at(first) < at(row.first_report_utc))
    return `The record has trouble from ${first}, this row only from ${row.first_report_utc}.`;
  if (row.recovered_utc === null || last === undefined) return null;
  if (isTrouble(last.state))
    return `This row says recovered at ${row.recovered_utc}, but the record ends with ${last.state}: add the row of the recovery.`;
  return last.state === 'operational' && bad.length > 0 && Math.abs(at(last.t_utc) - at(row.recovered_utc)) > DAY
    ? `The record is well at ${last.t_utc}, this row at ${row.recovered_utc}.`
    : null;
}

/** Rows of the recovery may differ by what is counted (service back, backlog gone), not by more than this. */
const DAY = 24 * 60 * 60_000;

/** A time that a report rounds or contradicts in its own table; what was found out later was hours off. */
const ROUNDED = 15 * 60_000;

/** The start of the story is the root's: found out later is not failed later. And the fix of the trigger is an event. */
function rootIssues({ root, start_utc, trigger_fixed_utc, record, phases }: Incident): Issue[] {
  const row = record.find(({ component, state }) => component === root && isTrouble(state));
  const first = row?.t_utc;
  const slack = row?.precision === 'approximate' ? ROUNDED : 0;
  const events = [...record.map(({ t_utc }) => t_utc), ...phases.map(({ end_utc }) => end_utc)].map(at);
  return [
    ...must(
      first === undefined || at(first) - slack <= at(start_utc),
      'root-late',
      'root',
      root,
      `The root is in trouble only from ${first ?? ''}, after the start at ${start_utc}: a time of discovery is no time of failure.`,
    ),
    ...must(
      trigger_fixed_utc === null || events.includes(at(trigger_fixed_utc)),
      'fix-without-row',
      'trigger_fixed_utc',
      trigger_fixed_utc ?? '',
      'No row of the record and no phase has this time: add the row that says so.',
    ),
  ];
}

const stateIssue = (i: number, subject: string, hint: string): Issue =>
  issue('state-text', `record[${i}].state`, subject, hint);
