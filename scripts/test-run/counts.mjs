/** @typedef {{ passed: number, failed: number }} Counts */

/** A check that is one test by itself. @param {number} exitCode @returns {Counts} */
export function countsOfCheck(exitCode) {
  return exitCode === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/**
 * What Vitest's JSON report says. A test left out counts as failed: nothing may be skipped.
 * @param {number} exitCode
 * @param {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number } | null} report null if there is none
 * @returns {Counts}
 */
export function countsOfUnitTests(exitCode, report) {
  if (report === null) return { passed: 0, failed: 1 };
  return unlessItFailedOtherwise(exitCode, {
    passed: report.numPassedTests,
    failed: report.numFailedTests + report.numPendingTests + report.numTodoTests,
  });
}

/**
 * What Playwright's JSON report says. A journey skipped, or passed only at a second attempt, counts as failed.
 * @param {number} exitCode
 * @param {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number } } | null} report null if there is none
 * @returns {Counts}
 */
export function countsOfJourneys(exitCode, report) {
  if (report === null) return { passed: 0, failed: 1 };
  const { expected, unexpected, flaky, skipped } = report.stats;
  return unlessItFailedOtherwise(exitCode, { passed: expected, failed: unexpected + flaky + skipped });
}

/** A file that does not load, or a set-up that throws, fails the run without failing a test. @param {number} exitCode @param {Counts} counts */
function unlessItFailedOtherwise(exitCode, counts) {
  const hasHiddenFailure = counts.failed === 0 && (exitCode !== 0 || counts.passed === 0);
  return hasHiddenFailure ? { ...counts, failed: 1 } : counts;
}
