import { groupBy } from '../group-by';
import type { Lanes } from './comb-lanes';
import type { Draft, DraftStroke } from './comb-times';
import { allSoft, worstTone } from './comb-tones';
import { LINES, ROWS } from './measures';
import type { BoardGrid, CombAsk } from './types';

const BESIDE = [0, -LINES.lane, LINES.lane / 2];

/** A spine in the left margin, from the row of the source to every row hit, with a barb for each. */
export function rowStrokes(grid: BoardGrid, { source, targets, direction }: CombAsk, lanes: Lanes): Draft {
  const out = direction === 'out';
  const middle = (group: number): number => {
    const { y, height } = grid.headOf(group);
    return y + height / 2;
  };
  const groupOf = grid.layout.groupOf;
  const home = groupOf[source]!;
  const rows = [...groupBy(targets, ({ component }) => groupOf[component]!)].toSorted(([a], [b]) => a - b);
  const ys = rows.map(([group]) => middle(group));
  const y = middle(home);
  const [top, bottom] = [Math.min(y, ...ys), Math.max(y, ...ys)];
  const x = lanes.beside(
    ROWS.spine * grid.scale,
    BESIDE.map((offset) => offset * grid.scale),
    top,
    bottom,
  );
  const label = grid.headOf(home).x - grid.scale / 2;
  const tone = worstTone(targets);
  const plain = { soft: false, near: 0, reaches: [] };
  const strokes: DraftStroke[] = [];
  for (const end of [top, bottom])
    if (end !== y)
      strokes.push({ ...plain, part: 'spine', tone, arrow: false, points: out ? [x, y, x, end] : [x, end, x, y] });
  if (!out) strokes.push({ ...plain, part: 'stub', tone, arrow: true, points: [x, y, label, y] });
  for (const [group, list] of rows) {
    const at = middle(group);
    strokes.push({
      part: 'barb',
      tone: worstTone(list),
      soft: allSoft(list),
      arrow: out,
      near: Math.abs(group - home),
      reaches: list.map(({ component }) => component),
      points: out ? [x, at, label, at] : [label, at, x, at],
    });
  }
  return { dot: [x, y], strokes };
}
