/**
 * What a run of the tests came to, from vitest's JSON reports.
 *
 * @typedef {{ name: string, exitCode: number, report: VitestReport | undefined }} CheckRun a lint has no report
 * @typedef {{ testResults: { name: string, status: string, assertionResults: { fullName: string, status: string }[] }[] }} VitestReport
 * @typedef {{ passed: number, failed: number, skipped: string[] }} Summary
 */

/**
 * Counts tests. A file that could not be loaded, and a run that failed without a failed test (a lint, a set-up, an unhandled rejection),
 * are one failure each, so that the line never says `0 failed` when something did.
 *
 * @param {readonly CheckRun[]} runs
 * @returns {Summary}
 */
export function summarise(runs) {
  /** @type {Summary} */
  const summary = { passed: 0, failed: 0, skipped: [] };
  for (const { exitCode, report } of runs) {
    const failedBefore = summary.failed;
    for (const { status, assertionResults } of report?.testResults ?? []) {
      const failures = assertionResults.filter((test) => test.status === "failed").length;
      summary.passed += assertionResults.filter((test) => test.status === "passed").length;
      summary.failed += failures === 0 && status === "failed" ? 1 : failures;
      summary.skipped.push(...assertionResults.filter((test) => !["passed", "failed"].includes(test.status)).map((test) => test.fullName));
    }
    if (exitCode !== 0 && summary.failed === failedBefore) summary.failed++;
  }
  return summary;
}

/**
 * The last line of `npm test`. Where a skipped test counts as a failure, it is counted among those.
 *
 * @param {Summary} summary
 * @param {{ skippedFails: boolean }} rule
 * @returns {{ line: string, ok: boolean }}
 */
export function closingLine({ passed, failed, skipped }, { skippedFails }) {
  const failures = failed + (skippedFails ? skipped.length : 0);
  const rest = skipped.length > 0 && !skippedFails ? `, ${skipped.length} skipped` : "";
  return { line: `${passed} passed, ${failures} failed${rest}`, ok: failures === 0 };
}
