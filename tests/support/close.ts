import { expect } from 'vitest';

/** Equal to within so many parts of itself. */
export function close(actual: number | null | undefined, wanted: number, tolerance = 1e-9): void {
  const off = Math.abs((actual ?? NaN) - wanted);
  if (!(off <= tolerance * Math.max(Math.abs(wanted), 1e-300))) expect(actual).toBe(wanted);
  expect(off).toBeLessThanOrEqual(tolerance * Math.max(Math.abs(wanted), 1e-300));
}
