import fc from 'fast-check';
import { describe, expect } from 'vitest';
import { numbersOf } from '../../src/text/number';
import { law } from '../support/property';

const anyNumber = fc.oneof(
  fc.integer({ min: -2_000_000, max: 2_000_000 }),
  fc.integer({ min: 0, max: 1100 }),
  fc.double({ min: -2000, max: 2000, noNaN: true }).map((value) => value + 0),
  fc.integer({ min: 0, max: 2_000_000 }).map((value) => value / 1000),
  fc.constantFrom(0.5, 1e-7, 1e21, 999.9995),
);

describe('a number', () => {
  law('is written as the browser writes it, in both languages', [anyNumber], (value) => {
    expect(numbersOf('en-GB')(value)).toBe(value.toLocaleString('en-GB'));
    expect(numbersOf('de-DE')(value)).toBe(value.toLocaleString('de-DE'));
  });
});
