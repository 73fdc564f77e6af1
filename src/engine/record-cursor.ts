import type { Ticks } from '../model/units';
import type { RecordedState, RecordTrack } from './record-types';

/** A recorded track with a cursor in time. */
export interface RecordCursor {
  readonly time: Ticks;
  /** Move to an instant, forwards or backwards; facts of that very instant count. Costs the facts passed over. */
  seek(time: Ticks): RecordedState[];
}

const SILENCE: RecordedState = { state: 'no-report', since: null, precision: null, change: -1 };

/** Moves along the record in both directions; starts before the first fact. */
export function createRecordCursor({ n, log }: RecordTrack): RecordCursor {
  const previous = new Int32Array(log.length);
  const last = new Int32Array(n).fill(-1);
  for (const [i, { component }] of log.entries()) {
    previous[i] = last[component]!;
    last[component] = i;
  }
  last.fill(-1);
  let time = -Infinity;
  let next = 0;
  return {
    get time() {
      return time;
    },
    seek(to) {
      if (Number.isNaN(to)) throw new RangeError('no instant: NaN');
      for (; next < log.length && log[next]!.time <= to; next++) last[log[next]!.component] = next;
      for (; next > 0 && log[next - 1]!.time > to; next--) last[log[next - 1]!.component] = previous[next - 1]!;
      time = to;
      return Array.from(last, (change) => {
        const fact = log[change];
        return fact ? { state: fact.to, since: fact.time, precision: fact.precision, change } : SILENCE;
      });
    },
  };
}

/** What the record says of each component at `time`: its last fact at or before. Never interpolated. */
export const recordAt = (track: RecordTrack, time: Ticks): RecordedState[] => createRecordCursor(track).seek(time);
