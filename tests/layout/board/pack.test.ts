import fc from 'fast-check';
import { describe, expect } from 'vitest';
import { packZone, type Piece } from '../../../src/layout/board/pack';
import { law } from '../../support/property';

/** Every way to cut the pieces into columns in their order: slow and obviously right. */
function bestOfAll(pieces: readonly Piece[], columns: number): { tallest: number; uneven: number } | null {
  let best: { tallest: number; uneven: number } | null = null;
  const heights = new Array<number>(columns).fill(0);
  const go = (next: number, column: number): void => {
    if (next === pieces.length) {
      const tallest = Math.max(...heights);
      const uneven = heights.reduce((sum, height) => sum + height * height, 0);
      if (best === null || tallest < best.tallest || (tallest === best.tallest && uneven < best.uneven))
        best = { tallest, uneven };
      return;
    }
    const { height, continued } = pieces[next]!;
    for (let at = continued ? column + 1 : column; at < columns; at++) {
      heights[at]! += height;
      go(next + 1, at);
      heights[at]! -= height;
    }
  };
  go(0, 0);
  return best;
}

const pieces = fc
  .array(fc.record({ height: fc.integer({ min: 2, max: 15 }), continued: fc.boolean() }), {
    minLength: 1,
    maxLength: 8,
  })
  .map((list) =>
    list.map((piece, group): Piece => ({ ...piece, group, column: null, continued: group > 0 && piece.continued })),
  );

describe('packing groups into columns', () => {
  law('is as good as the best of all ways', [pieces, fc.integer({ min: 1, max: 5 })], (list, columns) => {
    const packed = packZone(list, columns);
    const best = bestOfAll(list, columns);
    expect(packed && { tallest: packed.tallest, uneven: packed.uneven }).toEqual(best);
  });

  law('keeps the order, and pieces of one group apart', [pieces, fc.integer({ min: 1, max: 5 })], (list, columns) => {
    const { columnOf } = packZone(list, columns) ?? { columnOf: [] };
    for (let i = 1; i < columnOf.length; i++)
      expect(columnOf[i]! - columnOf[i - 1]!).toBeGreaterThanOrEqual(list[i]!.continued ? 1 : 0);
  });

  law(
    'puts fixed pieces where they are fixed',
    [pieces, fc.nat({ max: 7 }), fc.nat({ max: 3 })],
    (list, which, column) => {
      const at = which % list.length;
      const plain = list.map((piece, i) => ({ ...piece, continued: false, column: i === at ? column : null }));
      expect(packZone(plain, 4)?.columnOf[at]).toBe(column);
    },
  );
});
