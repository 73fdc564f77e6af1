import type { ReplayRun } from '../../engine/replay-run';
import { runReplay } from '../../engine/replay-run';
import type { Counterfactual } from '../../model/counterfactual';
import { readLever } from '../../model/load-lever';
import { readMitigation } from '../../model/mitigation-token';
import type { ReplayClaims } from '../../model/replay-graph';
import type { Replay } from '../../model/replay-model';
import { fromMinutes } from '../../model/units';
import { compareRuns, type RunComparison } from './compare-runs';
import { runWhatIfReplay, type WhatIfReplay } from './run-what-if-replay';

/** A counterfactual beside the replay it changes. */
interface CounterfactualRun extends WhatIfReplay {
  readonly before: ReplayRun;
  readonly comparison: RunComparison;
}

/**
 * Run a counterfactual and compare it with the replay, up to the replay's end. `before` may be handed in if it is at hand.
 * @throws {RangeError} if a token is none, or the replay names something that does not exist
 */
export function runCounterfactual(
  claims: ReplayClaims,
  replay: Replay,
  { mitigations, levers, omits }: Counterfactual,
  before: ReplayRun = runReplay(claims, replay),
): CounterfactualRun {
  const script = replay.script.filter(
    (action) => !omits.some(({ at, component }) => at === action.at && component === action.component),
  );
  const found = runWhatIfReplay(
    claims,
    { ...replay, script },
    mitigations.map((token) => sure(token, readMitigation(token))),
    levers.map((token) => sure(token, readLever(token))),
  );
  const horizon = fromMinutes((Date.parse(replay.until) - Date.parse(claims.start_utc)) / 60_000);
  return { ...found, before, comparison: compareRuns(before, found.run, { horizon }) };
}

function sure<T>(token: string, value: T | null): T {
  if (value === null) throw new RangeError(`no token: ${JSON.stringify(token)}`);
  return value;
}
