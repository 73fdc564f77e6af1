import type { Ticks } from '../model/units';
import type { ShownHealth } from '../theme/health';
import type { Cursor, Wave } from './course';

/** Health along waves, for any cursor. */
export interface Walk {
  readonly healthAt: (cursor: Cursor) => readonly ShownHealth[];
  /** Wave in which each component last changed, counted from 1; 0 for never. */
  readonly lastChange: (cursor: Cursor) => Int32Array;
  readonly cursorAt: (time: Ticks) => Cursor;
}

/**
 * Walks along waves in both directions, from `n` components at `first`; changes of others are passed over. Costs the
 * changes between the cursor asked for and the one before.
 */
export function walk(waves: readonly Wave[], n: number, first: ShownHealth): Walk {
  const health = new Array<ShownHealth>(n).fill(first);
  const set = (component: number, to: ShownHealth): void => {
    if (component < n) health[component] = to;
  };
  let at = 0;
  /** As it is at `at`; everything that draws one instant asks for it. */
  let now: readonly ShownHealth[] | null = null;
  const check = (cursor: Cursor): void => {
    if (!Number.isInteger(cursor) || cursor < 0 || cursor > waves.length) throw new RangeError(`no cursor: ${cursor}`);
  };
  return {
    healthAt(cursor) {
      check(cursor);
      if (at !== cursor) now = null;
      for (; at < cursor; at++) for (const { component, to } of waves[at]!.changes) set(component, to);
      for (; at > cursor; at--)
        for (const { component, from } of waves[at - 1]!.changes.toReversed()) set(component, from);
      return (now ??= health.slice());
    },
    lastChange(cursor) {
      check(cursor);
      const last = new Int32Array(n);
      for (let wave = 0; wave < cursor; wave++)
        for (const { component } of waves[wave]!.changes) if (component < n) last[component] = wave + 1;
      return last;
    },
    cursorAt(time) {
      let low = 0;
      let high = waves.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (waves[middle]!.time <= time) low = middle + 1;
        else high = middle;
      }
      return low;
    },
  };
}
