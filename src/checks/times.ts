import type { Incident } from '../model/incident';
import type { Issue } from '../model/issue';
import { at, timeExists } from './instants';
import { must } from './issue';

/** Times that do not exist or stand in the wrong order. */
export function timeIssues(incident: Incident): Issue[] {
  const { start_utc, end_utc, trigger_fixed_utc, record, impact, phases, mitigations, numbers } = incident;
  const times: (readonly [place: string, time: string | null])[] = [
    ['start_utc', start_utc],
    ['end_utc', end_utc],
    ['trigger_fixed_utc', trigger_fixed_utc],
    ...record.map(({ t_utc }, i) => [`record[${i}].t_utc`, t_utc] as const),
    ...impact.flatMap((row, i) => [
      [`impact[${i}].first_report_utc`, row.first_report_utc] as const,
      [`impact[${i}].recovered_utc`, row.recovered_utc] as const,
    ]),
    ...phases.flatMap((row, i) => [
      [`phases[${i}].start_utc`, row.start_utc] as const,
      [`phases[${i}].end_utc`, row.end_utc] as const,
    ]),
    ...mitigations.map(({ t_utc }, i) => [`mitigations[${i}].t_utc`, t_utc] as const),
    ...numbers.map(({ as_of }, i) => [`numbers[${i}].as_of`, as_of] as const),
  ];
  return [
    ...times.flatMap(([place, time]) => (time === null ? [] : timeExists(place, time))),
    ...must(
      isZone(incident.operator_zone),
      'zone',
      'operator_zone',
      incident.operator_zone,
      'Give a name of the time-zone database such as America/Los_Angeles.',
    ),
    ...must(
      at(start_utc) < at(end_utc),
      'end-before-start',
      'end_utc',
      end_utc,
      'The incident must end after it starts.',
    ),
    ...(trigger_fixed_utc === null
      ? []
      : must(
          at(start_utc) <= at(trigger_fixed_utc) && at(trigger_fixed_utc) <= at(end_utc),
          'trigger-outside',
          'trigger_fixed_utc',
          trigger_fixed_utc,
          'The trigger is fixed between start and end; use null where the record does not say when.',
        )),
    ...record.flatMap(({ t_utc }, i) => {
      const before = record[i - 1]?.t_utc ?? t_utc;
      return must(
        !(at(t_utc) < at(before)),
        'unsorted',
        `record[${i}].t_utc`,
        t_utc,
        `Move this row before the one of ${before}: the record goes by time.`,
      );
    }),
    ...impact.flatMap(({ first_report_utc: first, recovered_utc: last }, i) =>
      first === null || last === null
        ? []
        : must(
            !(at(last) <= at(first)),
            'recovered-before-report',
            `impact[${i}].recovered_utc`,
            last,
            `Recovery must come after the first report (${first}).`,
          ),
    ),
    ...phaseIssues(incident),
    ...mitigations.flatMap(({ kind, t_utc }, i) =>
      must(
        kind !== 'prevention' || t_utc === null,
        'prevention-with-time',
        `mitigations[${i}].t_utc`,
        t_utc ?? '',
        'Prevention is promised or done afterwards: use null, or choose the kind of what was done at this time.',
      ),
    ),
  ];
}

function phaseIssues({ start_utc, end_utc, phases }: Incident): Issue[] {
  const last = phases.length - 1;
  const end = phases[last]?.end_utc ?? end_utc;
  const starts = phases.flatMap((phase, i) => {
    const due = phases[i - 1]?.end_utc ?? start_utc;
    return [
      ...must(
        at(phase.start_utc) === at(due),
        'phase-gap',
        `phases[${i}].start_utc`,
        phase.start_utc,
        `This phase must start at ${due}, where ${i === 0 ? 'the incident starts' : 'the one before it ends'}.`,
      ),
      ...must(
        at(phase.start_utc) < at(phase.end_utc),
        'end-before-start',
        `phases[${i}].end_utc`,
        phase.end_utc,
        'A phase must end after it starts.',
      ),
    ];
  });
  return [
    ...starts,
    ...must(
      at(end) === at(end_utc),
      'phase-gap',
      `phases[${last}].end_utc`,
      end,
      `The last phase must end with the incident, at ${end_utc}.`,
    ),
  ];
}

/** What the runtime's time-zone database knows under a place name; abbreviations such as PST are ambiguous. */
function isZone(zone: string): boolean {
  if (!zone.includes('/')) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
