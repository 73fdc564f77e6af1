import type { UtcTime } from '../model/incident';
import type { Ticks } from '../model/units';
import { impactFacts, strongest } from './record-impact';
import type { Fact, RecordedChange, RecordInput, RecordStep, RecordTrack, RecordWord } from './record-types';

export { createRecordReplay, recordAt, recordCursorAt, type RecordReplay } from './record-replay';
export type {
  RecordedChange,
  RecordedState,
  RecordInput,
  RecordPrecision,
  RecordSource,
  RecordStep,
  RecordTrack,
  RecordWord,
  Said,
} from './record-types';

const TICKS_PER_MILLISECOND = 1000;

/**
 * The recorded track of an incident. Nothing is interpolated: between two facts the last one holds, before the first
 * there is no report. Rows of the timeline are the record; a row of the impact block adds only what the timeline does
 * not have (`impactFacts` has the rule), and where the two contradict each other the timeline wins.
 *
 * A component is *unaffected* if at least one timeline row between start and end says operational, none says
 * anything else, and its impact row, if there is one, has neither a time nor a severity. That a component appears
 * nowhere makes it unknown, not unaffected.
 * @throws {RangeError} naming a component that the incident does not have, or a time that does not exist
 */
export function recordTrack({ components, record, impact, start_utc, end_utc }: RecordInput): RecordTrack {
  const indexOf = new Map(components.map(({ id }, index) => [id, index]));
  const place = (id: string): number => {
    const index = indexOf.get(id);
    if (index === undefined) throw new RangeError(`no such component: ${JSON.stringify(id)}`);
    return index;
  };
  const zero = instant(start_utc);
  const at = (time: UtcTime): Ticks => (instant(time) - zero) * TICKS_PER_MILLISECOND;
  const end = at(end_utc);

  const timeline = record.map(({ t_utc, component, state, precision }, row): Fact => {
    return { time: at(t_utc), component: place(component), to: state, precision, source: { block: 'record', row } };
  });
  timeline.sort((a, b) => a.time - b.time);
  const of = groupBy(components.length, timeline);
  const extras = impact.map((row, index) => {
    const component = place(row.component);
    const { first_report_utc: first, recovered_utc: recovered, severity } = row;
    const times = { first: first === null ? null : at(first), recovered: recovered === null ? null : at(recovered) };
    return {
      component,
      row: index,
      severity,
      ...times,
      ...impactFacts(of[component]!, { row: index, component, severity, ...times }),
    };
  });

  const log = chain(components.length, [...timeline, ...extras.flatMap(({ facts }) => facts)]);
  const said = groupBy(components.length, log);
  const severe = new Set(
    extras
      .filter(({ first, recovered, severity }) => first !== null || recovered !== null || severity !== 'unknown')
      .map(({ component }) => component),
  );
  const unaffected = of.flatMap((rows, component) => {
    const during = rows.filter(({ time }) => time >= 0 && time <= end);
    if (during.length === 0 || severe.has(component) || rows.some(({ to }) => to !== 'operational')) return [];
    return [{ component, rows: during.map(({ source }) => source.row) }];
  });
  const works = new Set(unaffected.map(({ component }) => component));
  const named = extras
    .filter(({ component }) => !works.has(component) && said[component]!.every(({ to }) => to === 'operational'))
    .map(({ component, row, severity }) => ({ component, row, state: strongest(severity) }));
  const setAside = extras.flatMap(({ component, row, contradicted }) =>
    contradicted.map((field) => ({ component, row, field })),
  );
  return { n: components.length, log, steps: stepsOf(log), start: 0, end, named, unaffected, setAside };
}

function instant(time: UtcTime): number {
  const milliseconds = Date.parse(time);
  if (Number.isNaN(milliseconds)) throw new RangeError(`no such time: ${JSON.stringify(time)}`);
  return milliseconds;
}

function groupBy<T extends { readonly component: number }>(n: number, facts: readonly T[]): T[][] {
  const groups: T[][] = Array.from({ length: n }, () => []);
  for (const fact of facts) groups[fact.component]!.push(fact);
  return groups;
}

/** In order, each with the state it replaces. Sorting is stable, so facts of one instant stay as listed. */
function chain(n: number, facts: readonly Fact[]): RecordedChange[] {
  const state = Array.from({ length: n }, (): RecordWord => 'no-report');
  return facts
    .toSorted((a, b) => a.time - b.time)
    .map((fact) => {
      const from = state[fact.component]!;
      state[fact.component] = fact.to;
      return { ...fact, from };
    });
}

function stepsOf(log: readonly RecordedChange[]): RecordStep[] {
  const steps: RecordStep[] = [];
  for (let first = 0; first < log.length;) {
    const { time } = log[first]!;
    let last = first + 1;
    while (log[last]?.time === time) last++;
    steps.push({ time, first, last });
    first = last;
  }
  return steps;
}
