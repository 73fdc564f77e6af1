import { expect, test } from 'vitest';
import { countTests, lastLines } from '../../scripts/count-tests.mjs';

const passed = (fullName: string, ...failureMessages: string[]) => ({ status: 'passed', fullName, failureMessages });
const report = {
  ...{ numPassedTests: 2, numFailedTests: 0, numPendingTests: 1, numTodoTests: 1 },
  testResults: [
    { status: 'passed', assertionResults: [passed('share opens'), passed('play ends', 'Error: no frame')] },
  ],
};

test('a test that passed at its second try is named in the last lines', () => {
  const count = countTests(report, true);
  expect(count).toEqual({ passed: 2, failed: 0, skipped: 2, again: ['play ends'] });
  expect(lastLines(count)).toEqual([
    '1 passed only at a second try:',
    '  play ends',
    '2 skipped: they read reference data that is not here, or each says why',
    '2 passed, 0 failed',
  ]);
});

test('a run in which all went well says so in one line', () => {
  expect(lastLines({ passed: 3, failed: 0, skipped: 0, again: [] })).toEqual(['3 passed, 0 failed']);
});

test.each([
  ['a report that is not there', null, true],
  ['no test at all', { ...report, numPassedTests: 0, testResults: [] }, true],
  ['an error outside any test', report, false],
  [
    'a file that did not load',
    { ...report, testResults: [...report.testResults, { status: 'failed', assertionResults: [] }] },
    false,
  ],
])('%s counts as one failure', (_, given, ok) => {
  expect(countTests(given, ok).failed).toBe(1);
});

test('a test that failed at both tries counts once, and not among those that held', () => {
  const failed = { status: 'failed', fullName: 'play ends', failureMessages: ['first', 'second'] };
  const given = { ...report, numFailedTests: 1, testResults: [{ status: 'failed', assertionResults: [failed] }] };
  expect(countTests(given, false)).toMatchObject({ failed: 1, again: [] });
});
