import type { UtcTime } from '../model/incident';
import type { Ticks } from '../model/units';
import { impactFacts, strongest, type ImpactRow } from './record-impact';
import {
  WORST,
  type Fact,
  type RecordedChange,
  type RecordInput,
  type RecordStep,
  type RecordTrack,
  type RecordWord,
  type Worst,
} from './record-types';

export { createRecordCursor, recordAt, type RecordCursor } from './record-cursor';
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
  Worst,
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

  const timeline = record
    .map(({ t_utc, component, state, precision }, row): Fact => {
      return { time: at(t_utc), component: place(component), to: state, precision, source: { block: 'record', row } };
    })
    .sort((a, b) => a.time - b.time);
  const extras = impact.map(({ component, severity, first_report_utc: first, recovered_utc: recovered }, row) => {
    const index = place(component);
    const facts = timeline.filter((fact) => fact.component === index);
    const read = {
      row,
      component: index,
      severity,
      first: first === null ? null : at(first),
      recovered: recovered === null ? null : at(recovered),
    };
    return { ...read, ...impactFacts(facts, read) };
  });
  const impactOf = new Map(extras.map((row) => [row.component, row]));

  const log = chain(components.length, [...timeline, ...extras.flatMap(({ facts }) => facts)]);
  const worst = components.map((): Worst => 'no-report');
  const hear = (component: number, word: Worst) => {
    if (WORST.indexOf(word) > WORST.indexOf(worst[component]!)) worst[component] = word;
  };
  const during = components.map((): number[] => []);
  for (const { component, to, time, source } of timeline) {
    hear(component, to === 'recovering' ? 'reported' : to);
    if (time >= 0 && time <= end) during[component]!.push(source.row);
  }
  const unaffected = during.flatMap((rows, component) =>
    rows.length > 0 && worst[component] === 'operational' && !says(impactOf.get(component))
      ? [{ component, rows }]
      : [],
  );
  const works = new Set(unaffected.map(({ component }) => component));
  const hit = extras.filter(({ component }) => !works.has(component));
  for (const { component, severity } of hit) hear(component, strongest(severity));
  const dated = new Set(log.flatMap(({ component, to }) => (to === 'operational' ? [] : [component])));
  const named = hit
    .filter(({ component }) => !dated.has(component))
    .map(({ component, row, severity }) => ({ component, row, state: strongest(severity) }));
  const setAside = extras.flatMap(({ component, row, contradicted }) =>
    contradicted.map((field) => ({ component, row, field })),
  );
  return { n: components.length, log, steps: stepsOf(log), start: 0, end, worst, named, unaffected, setAside };
}

/** An impact row with neither a time nor a severity only names the component. */
const says = (row: ImpactRow | undefined): boolean =>
  row !== undefined && (row.first !== null || row.recovered !== null || row.severity !== 'unknown');

function instant(time: UtcTime): number {
  const milliseconds = Date.parse(time);
  if (Number.isNaN(milliseconds)) throw new RangeError(`no such time: ${JSON.stringify(time)}`);
  return milliseconds;
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
