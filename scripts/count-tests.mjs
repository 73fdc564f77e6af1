// @ts-check
/**
 * @typedef {{ passed: number, failed: number, skipped: number, again: readonly string[] }} Count
 * `again`: tests that passed, but not at the first try.
 * @typedef {{ status: string, fullName: string, failureMessages?: readonly string[] | null }} TestResult
 * @typedef {{
 *   numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number,
 *   testResults: readonly { status: string, assertionResults: readonly TestResult[] }[],
 * }} Report
 */

/**
 * Counts from vitest's report. A file that did not load, an error outside any test,
 * a missing report and a project without tests count as one failure each.
 * @param {Report | null} report
 * @param {boolean} ok whether vitest itself was content
 * @returns {Count}
 */
export function countTests(report, ok) {
  if (report === null) return { passed: 0, failed: 1, skipped: 0, again: [] };
  const unloaded = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((result) => result.status === 'failed'),
  ).length;
  const failed = report.numFailedTests + unloaded;
  const passed = report.numPassedTests;
  const silent = failed === 0 && (!ok || passed === 0);
  // The report has no word for a second try: a test that passed and has a message of failure needed one.
  const again = report.testResults.flatMap(({ assertionResults }) =>
    assertionResults
      .filter(({ status, failureMessages }) => status === 'passed' && (failureMessages ?? []).length > 0)
      .map(({ fullName }) => fullName),
  );
  return { passed, failed: silent ? 1 : failed, skipped: report.numPendingTests + report.numTodoTests, again };
}

/**
 * The last lines of a run.
 * @param {Count} total
 * @returns {readonly string[]}
 */
export const lastLines = ({ passed, failed, skipped, again }) => [
  ...(again.length > 0 ? [`${again.length} passed only at a second try:`, ...again.map((name) => `  ${name}`)] : []),
  ...(skipped > 0 ? [`${skipped} skipped: they read reference data that is not here, or each says why`] : []),
  `${passed} passed, ${failed} failed`,
];
