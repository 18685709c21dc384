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

  it("says which steps of a training that succeeded took a stored result", () => {
    const timing = { status: "succeeded", startedAt: "2024-11-03T02:15:01.000Z", attempts: 1 } as const;
    const timings = [
      { ...timing, state: "ingest" },
      { ...timing, state: "validate" },
      { ...timing, state: "train", item: 0 },
      { ...timing, state: "train", item: 1 },
      { ...timing, state: "trial", item: 1 },
    ];
    const output = { ingest: { cached: true }, validate: {}, candidates: [{ train: { cached: false } }, { train: { cached: true } }] };

    const report = ExecutionReport.parse(executionReport({ ...execution, status: "SUCCEEDED", output }, timings));

    expect(report.states.map(({ cached }) => cached)).toEqual([true, undefined, false, true, undefined]);
  });

  it("shows each state with its candidate, times and tries", () => {
    const timing = { state: "train", item: 1, status: "running", startedAt: "2024-11-03T02:15:01.000Z", attempts: 2 } as const;

    const report = ExecutionReport.parse(executionReport({ ...execution, status: "RUNNING" }, [timing]));

    expect(report.states).toEqual([{ name: "train", item: 1, status: "running", startedAt: "2024-11-03T02:15:01.000Z", attempts: 2 }]);
  });
});
