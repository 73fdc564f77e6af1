import type { Look } from '../../story/frame-types';
import { boxState, type BoxState } from '../../theme/look';

/** What changes between two frames, for the moment of change. */
export interface Motion {
  readonly looks: readonly Look[] | null;
  /** State before the change, by component; only those that the wave at the cursor changes. */
  readonly was: ReadonlyMap<number, BoxState>;
  /** Changes its name with each frame that moves, so that an animation starts anew. */
  readonly beat: 'beat-a' | 'beat-b';
}

export const STILL: Motion = { looks: null, was: new Map(), beat: 'beat-a' };

/** From what was shown to `looks`. With `moves` false everything simply is as it is. */
export function follow(before: Motion, looks: readonly Look[], moves: boolean): Motion {
  if (before.looks === looks) return before;
  const was = new Map<number, BoxState>();
  const past = before.looks;
  if (moves && past?.length === looks.length)
    looks.forEach((look, component) => {
      if (!look.now) return;
      const state = boxState(past[component]!);
      const running = past[component]!.now ? before.was.get(component) : undefined;
      if (state !== boxState(look)) was.set(component, state);
      else if (running !== undefined) was.set(component, running);
    });
  return { looks, was, beat: sameChange(before.was, was) ? before.beat : other(before.beat) };
}

/** A selection or a pointed box gives a new frame of the same wave: what runs is left to run. */
function sameChange(a: Motion['was'], b: Motion['was']): boolean {
  return a.size === b.size && [...a.keys()].every((component) => b.has(component));
}
const other = (beat: Motion['beat']): Motion['beat'] => (beat === 'beat-a' ? 'beat-b' : 'beat-a');
