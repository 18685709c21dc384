import { describe, expect, it } from "vitest";
import { closingLine, summarise } from "./summarise.mjs";

const file = (status: string, ...statuses: string[]) => ({
  name: "a.test.ts",
  status,
  assertionResults: statuses.map((result, i) => ({ fullName: `test ${i}`, status: result })),
});
const run = (exitCode: number, ...testResults: ReturnType<typeof file>[]) => ({ name: "unit", exitCode, report: { testResults } });

describe("summarise", () => {
  it("adds up every run", () => {
    const runs = [run(0, file("passed", "passed", "passed")), run(1, file("failed", "passed", "failed", "skipped"))];
    expect(summarise(runs)).toEqual({ passed: 3, failed: 1, skipped: ["test 2"] });
  });

  it("counts a file that could not be loaded as one failure", () => {
    expect(summarise([run(1, file("failed"), file("passed", "passed"))])).toEqual({ passed: 1, failed: 1, skipped: [] });
  });

  it("counts a run that failed without a failed test, or without a report, as one failure", () => {
    const lint = { name: "lint", exitCode: 1, report: undefined };
    expect(summarise([run(1, file("passed", "passed")), lint])).toEqual({ passed: 1, failed: 2, skipped: [] });
  });
});

describe("closingLine", () => {
  const summary = { passed: 7, failed: 0, skipped: ["on real data"] };

  it("names what was skipped", () => {
    expect(closingLine(summary, { skippedFails: false })).toEqual({ line: "7 passed, 0 failed, 1 skipped", ok: true });
  });

  it("counts what was skipped as failed where it must not be", () => {
    expect(closingLine(summary, { skippedFails: true })).toEqual({ line: "7 passed, 1 failed", ok: false });
  });
});
