import { expect, test } from 'vitest';
import { projectFiles, textOf } from './support/files';

const CLOCK = /\b(Date\.now|performance\.now|process\.hrtime)\s*\(/;

test('no test reads the clock: what takes how long differs from machine to machine', () => {
  const tests = projectFiles().filter((path) => /^tests\/(?!house).*\.test\.ts$/.test(path));
  expect(tests.length).toBeGreaterThan(100);
  expect(tests.filter((path) => CLOCK.test(textOf(path) ?? ''))).toEqual([]);
  expect(CLOCK.test('const began = performance.now();')).toBe(true);
});
