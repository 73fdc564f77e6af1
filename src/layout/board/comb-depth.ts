import type { Draft, DraftStroke } from './comb-times';
import { linePoints } from './depth-points';
import type { BoardGrid, BoardLine, CombAsk } from './types';

/** On a board by depth the lines are those that are always drawn. */
export function depthStrokes(grid: BoardGrid, { source, targets, direction }: CombAsk): Draft {
  const strokes = targets.map(({ component, soft, tone }): DraftStroke => {
    const ends =
      direction === 'out' ? { provider: source, dependent: component } : { provider: component, dependent: source };
    return {
      part: 'barb',
      tone,
      soft,
      arrow: true,
      near: 0,
      reaches: [component],
      points: linePoints(grid, lineBetween(grid, ends.provider, ends.dependent)),
    };
  });
  const [x = 0, y = 0] = direction === 'out' ? (strokes[0]?.points ?? []) : (strokes[0]?.points.slice(-2) ?? []);
  return { dot: [x, y], strokes };
}

/** The line as the layout has it; for two that no dependency joins, one of its own beside those that stand there. */
function lineBetween({ layout }: BoardGrid, provider: number, dependent: number): BoardLine {
  const known = layout.lines.find((line) => line.provider === provider && line.dependent === dependent);
  if (known) return known;
  const [from, to] = [layout.places[provider]!, layout.places[dependent]!];
  const beside = to.column === from.column + 1 || to.column === from.column;
  const through = beside ? null : to.row - 0.5;
  const { gutters, gaps } = layout.lanes;
  const lane = (column: number): number => gutters[column] ?? 0;
  const first = lane(beside ? to.column : from.column + 1);
  return { provider, dependent, soft: false, through, lanes: [first, gaps[to.row] ?? 0, lane(to.column)] };
}
