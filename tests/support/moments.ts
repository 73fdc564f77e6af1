import fc from 'fast-check';
import type { Moment } from '../../src/state/moment';

const share = fc.integer({ min: -20_000, max: 30_000 }).map((value) => value / 10_000);
const id = fc.string({ unit: 'binary', minLength: 1, maxLength: 12 });
/** Any number that is not -0, which no reader tells from 0. */
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);

/** Every moment that a link can lead to. */
export const moments: fc.Arbitrary<Moment> = fc.record({
  story: id,
  faults: fc.array(id, { maxLength: 4 }),
  cursor: fc.nat(),
  part: fc.nat({ max: 9 }),
  picture: fc.constantFrom('board' as const, 'network' as const),
  selected: fc.option(id),
  only: fc.option(fc.record({ component: id, way: fc.constantFrom('needs' as const, 'needed-by' as const) })),
  detail: fc.constantFrom('story' as const, 'all' as const),
  arrangement: fc.constantFrom('rings' as const, 'tiers' as const),
  open: fc.array(fc.oneof(fc.constantFrom('2:compute', '3:games'), id), { maxLength: 3 }),
  time: fc.constantFrom(null, '11:14', '23:59', '2025-10-21T11:05Z'),
  shown: fc.constantFrom('record' as const, 'model' as const, 'own' as const),
  camera: fc.option(
    fc.record({ x: share, y: share, zoom: fc.integer({ min: 100, max: 10_000_000 }).map((value) => value / 10_000) }),
  ),
  language: fc.constantFrom(null, 'en' as const, 'de' as const),
  whatIfs: fc.array(fc.record({ kind: id, target: id, number: fc.option(number) }), { maxLength: 3 }),
});

/** What a link keeps: a cursor means nothing where nothing is broken, and a camera nothing on the board. */
export function kept(moment: Moment, usual: Moment['arrangement'] = 'rings'): Moment {
  const broken = moment.faults.length > 0 ? {} : { cursor: 0, part: 0 };
  const board = { detail: 'story', arrangement: usual, open: [], camera: null } as const;
  return { ...moment, ...broken, ...(moment.picture === 'board' && board) };
}
