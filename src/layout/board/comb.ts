import { columnStrokes } from './comb-columns';
import { depthStrokes } from './comb-depth';
import { Lanes } from './comb-lanes';
import { rowStrokes } from './comb-rows';
import { timed, type Draft } from './comb-times';
import type { BoardGrid, Comb, CombAsk } from './types';

/** The lines of one cause. */
export const comb = (grid: BoardGrid, ask: CombAsk): Comb => combs(grid, [ask])[0]!;

/** The lines of several causes at once: each beside the others. */
export function combs(grid: BoardGrid, asks: readonly CombAsk[]): readonly Comb[] {
  const lanes = new Lanes();
  return asks.map((ask) => timed(draft(grid, ask, lanes), ask));
}

function draft(grid: BoardGrid, ask: CombAsk, lanes: Lanes): Draft {
  if (grid.mode === 'rows') return rowStrokes(grid, ask, lanes);
  return grid.layout.size === 'depth' ? depthStrokes(grid, ask) : columnStrokes(grid, ask, lanes);
}
