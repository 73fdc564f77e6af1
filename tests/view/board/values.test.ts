import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layoutBoard } from '../../../src/layout/board/layout-board';
import { legendPlace } from '../../../src/view/board/legend-place';
import { STILL, follow } from '../../../src/view/board/motion';
import { placeClass, rowClass, shrinkClass } from '../../../src/view/board/numbers';
import { besideLine, drawReports, neighbour, spaced, timeAt, type Reports } from '../../../src/view/board/record-area';
import { barAt, drawBars } from '../../../src/view/board/wave-bars';
import { anyBoard } from '../../layout/board/inputs';
import { CALM, flagship } from './boards';

describe('bars of the waves', () => {
  const bars = fc.array(
    fc.record({ count: fc.integer({ min: 1, max: 200 }), down: fc.nat(), kind: fc.constant('failure' as const) }),
    { minLength: 1, maxLength: 60 },
  );
  it('stand side by side, within their box, higher for more', () => {
    fc.assert(
      fc.property(bars, fc.integer({ min: 100, max: 900 }), (waves, width) => {
        const values = waves.map((wave) => ({ ...wave, down: wave.down % (wave.count + 1) }));
        const drawn = drawBars(values, width, 40);
        drawn.forEach((bar, index) => {
          expect(bar.y).toBeGreaterThanOrEqual(-1e-9);
          expect(bar.foot).toBeLessThanOrEqual(bar.height + 1e-9);
          const next = drawn[index + 1];
          if (next) expect(next.x).toBeGreaterThanOrEqual(bar.x + bar.width - 1e-9);
          drawn.forEach((other, at) => {
            if (values[at]!.count > values[index]!.count) expect(other.height).toBeGreaterThanOrEqual(bar.height);
          });
        });
      }),
      { seed: 3, numRuns: 80 },
    );
  });
  it('a press on a bar takes its wave', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 100, max: 900 }), (count, width) => {
        const drawn = drawBars(Array(count).fill({ count: 3, down: 1, kind: 'failure' }), width, 40);
        drawn.forEach((bar, index) => expect(barAt(bar.x + bar.width / 2, width, count)).toBe(index + 1));
        expect(barAt(-5, width, count)).toBe(1);
        expect(barAt(width + 5, width, count)).toBe(count);
      }),
      { seed: 4 },
    );
  });
  it('stand with those of another run on one scale, and only theirs are pressed', () => {
    fc.assert(
      fc.property(bars, bars, (some, others) => {
        const [mine, theirs] = [drawBars(some, 450, 40, others), drawBars(others, 450, 40, some)];
        mine.forEach((bar, at) => {
          const other = theirs[at];
          if (other) expect([bar.x, bar.width]).toEqual([other.x, other.width]);
          theirs.forEach((one, index) => {
            if (some[at]!.count > others[index]!.count) expect(bar.height).toBeGreaterThanOrEqual(one.height);
          });
          const slots = Math.max(some.length, others.length);
          expect(barAt(bar.x + bar.width / 2, 450, some.length, slots)).toBe(at + 1);
          expect(barAt(449, 450, some.length, slots)).toBe(some.length);
        });
      }),
      { seed: 5, numRuns: 60 },
    );
  });
});

describe('the area of a record', () => {
  const at = (time: number, down: number): Reports => ({
    time,
    down,
    degraded: 1,
    minor: 0,
    recovering: 0,
    reported: 0,
  });
  const reports = [at(0, 0), at(10, 4), at(40, 2)];

  it('spans the whole outage and has a layer a state', () => {
    const drawn = drawReports(reports, [0, 100], 400, 50);
    expect(drawn.layers.map(({ key }) => key)).toContain('down');
    expect(drawn.x(0)).toBe(0);
    expect(drawn.x(100)).toBe(400);
    // The last report stands to the end.
    expect(drawn.layers[0]?.d).toContain('400');
  });
  it('a place on it is an instant', () => {
    expect(timeAt(200, 400, 0, 100)).toBe(50);
    expect(timeAt(-9, 400, 0, 100)).toBe(0);
    expect(timeAt(999, 400, 0, 100)).toBe(100);
  });
  it('keys go from report to report and stay at the ends', () => {
    expect(neighbour(reports, 0, 1)).toBe(10);
    expect(neighbour(reports, 12, -1)).toBe(10);
    expect(neighbour(reports, 40, 1)).toBe(40);
    expect(neighbour(reports, 0, -1)).toBe(0);
  });
  it('hours never touch and never leave the axis', () => {
    const hours = Array.from({ length: 30 }, (_, index) => ({ time: index * 10, word: '12:30' }));
    const shown = spaced(hours, (time) => time, 290, 6);
    shown.forEach(({ x }, index) => {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x + 30).toBeLessThanOrEqual(290);
      if (index > 0) expect(x).toBeGreaterThan(shown[index - 1]!.x + 30);
    });
    expect(shown.length).toBeGreaterThan(3);
  });

  it('writes beside the line what has room there, to the right or to the left, and nothing that would be cut', () => {
    expect(besideLine(['fixed · to come', 'fixed'], 100, 300, 6)).toMatchObject({ word: 'fixed · to come', x: 105 });
    expect(besideLine(['fixed · to come', 'fixed'], 250, 300, 6)).toMatchObject({ x: 245, anchor: 'end' });
    expect(besideLine(['fixed · to come', 'fixed'], 60, 120, 6)).toMatchObject({ word: 'fixed', x: 65 });
    expect(besideLine(['fixed'], 20, 45, 6)).toBeNull();
    fc.assert(
      fc.property(fc.array(fc.string()), fc.nat(400), fc.nat(400), (words, x, width) => {
        const found = besideLine(words, Math.min(x, width), width, 6);
        if (!found) return;
        const long = found.word.length * 6;
        const left = found.anchor === 'start' ? found.x : found.x - long;
        expect(left).toBeGreaterThanOrEqual(0);
        expect(left + long).toBeLessThanOrEqual(width);
      }),
    );
  });
});

describe('free cells for the legend', () => {
  it('never lie where a box or a head is', () => {
    fc.assert(
      fc.property(anyBoard(24), fc.integer({ min: 2, max: 12 }), (input, rows) => {
        const layout = layoutBoard(input, 'columns');
        const place = legendPlace(layout, rows);
        if (place === null) return;
        expect(place.row + rows).toBeLessThanOrEqual(layout.rows);
        for (const box of [...layout.places, ...layout.heads.map((head) => ({ ...head, rows: 1 }))])
          if (box?.column === place.column) expect(box.row + box.rows).toBeLessThan(place.row + 1);
        const zone = layout.zones[place.zone]!;
        expect(place.column).toBeGreaterThanOrEqual(zone.first);
        expect(place.column).toBeLessThanOrEqual(zone.last);
      }),
      { seed: 5 },
    );
  });
  it('exist on the board of 20 October', () => expect(legendPlace(flagship().layout, 9)).not.toBeNull());
});

describe('what moves between two frames', () => {
  const down = { ...CALM, health: 'down', now: true } as const;
  it('is what the wave changes, from what it was', () => {
    const first = follow(STILL, [CALM, CALM], true);
    const second = follow(first, [CALM, down], true);
    expect([...second.was]).toEqual([[1, 'up']]);
    expect(second.beat).not.toBe(first.beat);
  });
  it('goes on when only the selection changes', () => {
    const second = follow(follow(STILL, [CALM, CALM], true), [CALM, down], true);
    const third = follow(second, [{ ...CALM, selected: true }, { ...down }], true);
    expect(third.was).toEqual(second.was);
    expect(third.beat).toBe(second.beat);
  });
  it('is nothing for a reader who wants no motion, and at first sight', () => {
    expect(follow(follow(STILL, [CALM], true), [down], false).was.size).toBe(0);
    expect(follow(STILL, [down], true).was.size).toBe(0);
  });
});

describe('numbers as classes', () => {
  it('say tens and units, columns within the zone, two rows', () => {
    expect(rowClass(26)).toBe('t2 u6');
    expect(placeClass({ column: 5, row: 3, rows: 2 }, 4)).toBe('c1 t0 u3 two');
  });
  it('never let a name be larger than asked', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.86, max: 1, noNaN: true }), (shrink) => {
        const steps = Number(shrinkClass(shrink).slice(1) || 0);
        expect(1 - 0.02 * steps).toBeLessThanOrEqual(shrink + 1e-6);
      }),
      { seed: 6 },
    );
  });
});
