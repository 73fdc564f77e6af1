import type { StoryCore } from '../catalog/parts';
import { createReplay, cursorAt, recoveringAt } from '../engine/replay';
import { drainingAt, runReplay, type ReplayRun } from '../engine/replay-run';
import type { ReplayClaims } from '../model/replay-graph';
import type { Replay } from '../model/replay-model';
import type { Ticks } from '../model/units';
import { healthOfLevel, type ShownHealth } from '../theme/health';

/** The model's own replay of an outage, to be asked for any instant. */
export interface ModelRun {
  readonly replay: Replay;
  readonly run: ReplayRun;
  /** Health of each component of the story. */
  readonly healthAt: (time: Ticks) => readonly ShownHealth[];
}

/**
 * What a replay needs of a story.
 * @throws {RangeError} for a story without times
 */
export function claimsOf(core: StoryCore): ReplayClaims {
  if (!core.when) throw new RangeError(`no record: ${core.id}`);
  return { ...core, start_utc: core.when.start_utc };
}

/** @throws {RangeError} for a story without times, or a replay of another story */
export const runModel = (core: StoryCore, replay: Replay): ModelRun =>
  modelRunOf(core, replay, runReplay(claimsOf(core), replay));

/** A run that has been made, as one to be asked. */
export function modelRunOf(core: StoryCore, replay: Replay, run: ReplayRun): ModelRun {
  const { graph, scenario, cascade } = run;
  const replayed = createReplay(graph, cascade);
  const healthAt = (time: Ticks): readonly ShownHealth[] => {
    const cursor = cursorAt(cascade, time);
    const levels = replayed.seek(cursor);
    const recovering = cursor === 0 ? levels : recoveringAt(graph, scenario, cascade, cursor, time);
    const draining = drainingAt(run, time);
    return core.components.map((_, component) => {
      const level = levels[component] ?? 0;
      if (level > 0 && cursor > 0 && (recovering[component] === 1 || draining[component] === 1)) return 'recovering';
      return healthOfLevel(level);
    });
  };
  return { replay, run, healthAt };
}
