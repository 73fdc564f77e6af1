import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FRAGMENT_LIMIT, readMoment, writeMoment, type Moment } from '../../src/state/permalink';
import { law } from '../support/property';

const moment: fc.Arbitrary<Moment> = fc.record({
  story: fc.string({ minLength: 1 }),
  faults: fc.array(fc.string({ minLength: 1 }), { maxLength: 4 }),
  cursor: fc.nat(),
  selected: fc.option(fc.string({ minLength: 1 })),
  detail: fc.constantFrom('story' as const, 'all' as const),
  arrangement: fc.constantFrom('rings' as const, 'tiers' as const),
});

it('is readable for a built-in story', () => {
  expect(
    writeMoment({
      story: 'aws-2025-10-20',
      faults: ['dynamodb'],
      cursor: 3,
      selected: 'lambda',
      detail: 'all',
      arrangement: 'rings',
    }),
  ).toBe('#/aws-2025-10-20?fail=dynamodb&step=3&sel=lambda&view=all');
  expect(
    writeMoment({
      story: 'aws-2025-10-20',
      faults: [],
      cursor: 0,
      selected: null,
      detail: 'story',
      arrangement: 'rings',
    }),
  ).toBe('#/aws-2025-10-20');
});

law('brings back every moment it wrote', [moment], (written) => {
  expect(readMoment(writeMoment(written))).toEqual({
    ...written,
    cursor: written.faults.length > 0 ? written.cursor : 0,
  });
});

describe('a fragment from anywhere', () => {
  law('is never an error, if it looks like ours', [fc.string()], (text) => void readMoment(`#/${text}`));
  law('is never an error, whatever it is', [fc.string({ unit: 'binary' })], (text) => void readMoment(text));
  it('is cut down to what makes sense', () => {
    expect(readMoment('#/x?step=-1')).toMatchObject({ cursor: 0 });
    expect(readMoment('#/x?step=1e999')).toMatchObject({ cursor: 0 });
    expect(readMoment('#/x?fail=%E0%A4%A,b,,c')).toMatchObject({ faults: ['b', 'c'] });
    expect(readMoment('#/x?__proto__=1&constructor=2&view=evil')).toMatchObject({ story: 'x', detail: 'story' });
    expect(readMoment('')).toBeNull();
    expect(readMoment('#anchor')).toBeNull();
    expect(readMoment(`#/${'x'.repeat(FRAGMENT_LIMIT)}`)).toBeNull();
  });
});
