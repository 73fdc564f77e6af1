import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FRAGMENT_LIMIT, instantOf, readMoment, timeOfLink, writeMoment, type Moment } from '../../src/state/permalink';
import { law } from '../support/property';

const moment: fc.Arbitrary<Moment> = fc.record({
  story: fc.string({ minLength: 1 }),
  faults: fc.array(fc.string({ minLength: 1 }), { maxLength: 4 }),
  cursor: fc.nat(),
  selected: fc.option(fc.string({ minLength: 1 })),
  detail: fc.constantFrom('story' as const, 'all' as const),
  arrangement: fc.constantFrom('rings' as const, 'tiers' as const),
  time: fc.constantFrom(null, '11:14', '23:59', '2025-10-21T11:05Z'),
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
      time: null,
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
      time: null,
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

describe('the time of a link', () => {
  const start = '2025-10-20T06:48:00Z';
  it('is a time of day within the first day, and has its date outside', () => {
    expect(timeOfLink(Date.parse('2025-10-20T11:14:00Z'), start)).toBe('11:14');
    expect(timeOfLink(Date.parse('2025-10-21T06:47:00Z'), start)).toBe('06:47');
    expect(timeOfLink(Date.parse('2025-10-21T11:05:00Z'), start)).toBe('2025-10-21T11:05Z');
    expect(timeOfLink(Date.parse('2025-10-20T06:40:00Z'), start)).toBe('2025-10-20T06:40Z');
  });
  law('comes back', [fc.integer({ min: -600, max: 20_000 })], (minutes) => {
    const at = Date.parse(start) + minutes * 60_000;
    expect(Date.parse(instantOf(timeOfLink(at, start), start) ?? '')).toBe(at);
  });
  it('is none if it is none', () => {
    for (const text of ['25:00', '1:1', 'T', '']) expect(readMoment(`#/x?t=${text}`)?.time).toBeNull();
    expect(instantOf('2025-99-99T11:05Z', start)).toBeNull();
  });
});
