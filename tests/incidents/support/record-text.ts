import type { RecordPrecision, RecordTrack } from '../../../src/engine/record';
import type { Incident } from '../../../src/model/incident';
import { TICKS_PER_MINUTE, TICKS_PER_SECOND, type Ticks } from '../../../src/model/units';

const MARK: Record<RecordPrecision, string> = { exact: '', approximate: '~', by: '≤' };

/** The recorded track as a page of text: facts by time, then what has no time, works, or was set aside. */
export function recordText(incident: Incident, track: RecordTrack): string {
  const id = (component: number) => incident.components[component]!.id;
  const { record, impact } = incident;
  return [
    `${incident.id}: what is recorded; ~ approximate, ≤ listed by then`,
    ...track.log.map(({ time, component, from, to, precision, source }) =>
      [
        `${MARK[precision].padStart(1)}${since(time)}`.padStart(9),
        id(component).padEnd(30),
        `${from} → ${to}`.padEnd(28),
        `${source.block}[${source.row}] ${(source.block === 'record' ? record : impact)[source.row]!.sources.join(' ')}`,
      ].join('  '),
    ),
    '',
    'Named as hit, hour unknown:',
    ...track.named.map(
      ({ component, state, row }) => `  ${id(component).padEnd(30)}  ${state.padEnd(10)}  impact[${row}]`,
    ),
    '',
    'Recorded as working, and nothing else:',
    ...track.unaffected.map(({ component, rows }) => `  ${id(component).padEnd(30)}  record[${rows.join(', ')}]`),
    '',
    'Times of the impact block that the timeline contradicts:',
    ...track.setAside.map(
      ({ component, row, field }) => `  ${id(component).padEnd(30)}  impact[${row}].${field} ${impact[row]![field]}`,
    ),
    '',
  ].join('\n');
}

/** `+2:37` hours and minutes after the start, seconds where there are any. */
export function since(time: Ticks): string {
  const size = Math.abs(time);
  const seconds = Math.floor((size % TICKS_PER_MINUTE) / TICKS_PER_SECOND);
  const minutes = Math.floor(size / TICKS_PER_MINUTE);
  const clock = `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
  return `${time < 0 ? '-' : '+'}${clock}${seconds === 0 ? '' : `:${String(seconds).padStart(2, '0')}`}`;
}
