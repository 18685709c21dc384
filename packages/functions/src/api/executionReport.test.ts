import type { Execution } from "@vigie/cloud/executions";
import { describe, expect, it } from "vitest";
import { executionReport } from "./executionReport";
import { ExecutionReport } from "./pipelines.routes";

const execution: Execution = {
  name: "training-1",
  status: "FAILED",
  startedAt: "2024-11-03T02:15:00.000Z",
  endedAt: "2024-11-03T02:15:04.000Z",
  input: { request: { startedBy: "marie" } },
  error: "DataError",
  cause: JSON.stringify({ errorType: "DataError", errorMessage: "lieux.csv has no column catr.", trace: ["at /var/task/secret.js:1"] }),
};

describe("the report of an execution", () => {
  it("says in words why a function failed, and nothing of its stack", () => {
    const report = ExecutionReport.parse(executionReport(execution, []));

    expect(report).toMatchObject({
      id: "training-1",
      state: "failed",
      startedBy: "marie",
      failure: { error: "DataError", cause: "lieux.csv has no column catr." },
    });
    expect(JSON.stringify(report)).not.toContain("/var/task");
  });

  it.each([
    ["a cause in plain words", "FAILED", "States.Runtime", "The path is not there.", "The path is not there."],
    ["a cause in JSON without a message", "FAILED", "States.TaskFailed", '{"trace":["at x"]}', "It failed."],
    ["a time-out", "TIMED_OUT", undefined, undefined, "It took too long."],
    ["a stop", "ABORTED", undefined, undefined, "It was stopped."],
  ] as const)("has words for %s", (_, status, error, cause, words) => {
    const { error: _error, cause: _cause, ...rest } = execution;

    const report = executionReport({ ...rest, status, ...(error ? { error } : {}), ...(cause ? { cause } : {}) }, []);

    expect(report.failure).toEqual({ error: error ?? status, cause: words });
  });

  it("has no failure while it runs or once it succeeded", () => {
    for (const status of ["RUNNING", "SUCCEEDED", "PENDING_REDRIVE"] as const) {
      expect(executionReport({ ...execution, status }, []).failure).toBeUndefined();
    }
  });

  it("shows each state with its candidate, times and tries", () => {
    const timing = { state: "train", item: 1, status: "running", startedAt: "2024-11-03T02:15:01.000Z", attempts: 2 } as const;

    const report = ExecutionReport.parse(executionReport({ ...execution, status: "RUNNING" }, [timing]));

    expect(report.states).toEqual([{ name: "train", item: 1, status: "running", startedAt: "2024-11-03T02:15:01.000Z", attempts: 2 }]);
  });
});
