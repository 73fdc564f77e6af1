import type { StoryCore, StoryDetails } from '../../catalog/parts';
import { recordAt, recordTrack, type RecordTrack, type RecordWord } from '../../engine/record';
import { TICKS_PER_MINUTE, type Ticks } from '../../model/units';
import { isHit, type ShownHealth } from '../../theme/health';
import { foldAxis, type FoldedAxis } from '../../view/timeline/fold';

/** Stretches without a report that are longer than this are folded. */
const IDLE = 45 * TICKS_PER_MINUTE;

const SHOWN: Readonly<Record<RecordWord, ShownHealth>> = {
  'no-report': 'silent',
  operational: 'up',
  degraded: 'degraded',
  down: 'down',
  recovering: 'recovering',
  reported: 'unknown',
};

/** The record of a story as a picture tells it. */
export interface Recorded {
  readonly track: RecordTrack;
  /** A minute before anything was reported. */
  readonly start: Ticks;
  readonly end: Ticks;
  /** Instants at which something changes, in order. */
  readonly instants: readonly Ticks[];
  readonly axis: FoldedAxis;
  /** While the root itself had problems, if ever, the first instant at which most components had: the moment of the poster. */
  readonly peak: Ticks;
  readonly healthAt: (time: Ticks) => readonly ShownHealth[];
  readonly shownOf: (word: RecordWord) => ShownHealth;
  /** Of those that count, how many have problems, are down, and have been reported on at all. */
  readonly countAt: (time: Ticks) => Count;
}

export interface Count {
  readonly hit: number;
  readonly down: number;
  readonly known: number;
}

export function recordedOf(core: StoryCore, details: StoryDetails): Recorded {
  const track = recordTrack({
    components: core.components,
    record: details.record,
    impact: details.impact,
    start_utc: core.start_utc,
    end_utc: core.end_utc,
  });
  const instants = track.steps.map(({ time }) => time);
  const start = Math.min(0, instants[0] ?? 0) - TICKS_PER_MINUTE;
  const end = Math.max(track.end, instants.at(-1) ?? 0);
  const healthAt = (time: Ticks): readonly ShownHealth[] => recordAt(track, time).map(({ state }) => SHOWN[state]);
  const countAt = (time: Ticks): Count => {
    const counted = healthAt(time).filter((_, component) => core.components[component]?.scope !== true);
    return {
      hit: counted.filter(isHit).length,
      down: counted.filter((health) => health === 'down').length,
      known: counted.filter((health) => health !== 'silent').length,
    };
  };
  const root = core.components.findIndex(({ id }) => id === core.root);
  const during = instants.filter((time) => isHit(healthAt(time)[root] ?? 'up'));
  const peak = (during.length > 0 ? during : instants).reduce(
    (best, time) => (countAt(time).hit > countAt(best).hit ? time : best),
    during[0] ?? instants[0] ?? 0,
  );
  return {
    track,
    start,
    end,
    instants,
    axis: foldAxis(instants, start, end, IDLE),
    peak,
    healthAt,
    shownOf: (word) => SHOWN[word],
    countAt,
  };
}
