import type { Execution } from "@vigie/cloud/executions";
import type { StateTiming } from "@vigie/cloud/stateTimings";
import type { ExecutionReport, ExecutionState } from "./pipelines.routes";
import type { LogsOf } from "./stateLogs";

/** One execution in the words of the API: what Step Functions says of it and of its states. */
export function executionReport(execution: Execution, timings: readonly StateTiming[], logsOf: LogsOf = () => undefined): ExecutionReport {
  const { name, status, startedAt, endedAt, input, output } = execution;
  const startedBy = startedByOf(input);
  const state = executionState(status);
  return {
    id: name,
    state,
    startedAt,
    ...(endedAt === undefined ? {} : { endedAt }),
    ...(startedBy === undefined ? {} : { startedBy }),
    states: timings.map(({ state, ...timing }) => {
      const logs = logsOf(state);
      const cached = cachedIn(output, state, timing.item);
      return { name: state, ...timing, ...(cached === undefined ? {} : { cached }), ...(logs && { logs }) };
    }),
    ...(state === "running" || state === "succeeded" ? {} : { failure: failureOf(execution) }),
  };
}

/** The state of an execution in the words of the API. */
export function executionState(status: Execution["status"]): ExecutionState {
  return STATES[status];
}

const STATES: Readonly<Record<Execution["status"], ExecutionState>> = {
  RUNNING: "running",
  PENDING_REDRIVE: "running",
  SUCCEEDED: "succeeded",
  FAILED: "failed",
  TIMED_OUT: "timed-out",
  ABORTED: "aborted",
};

function startedByOf(input: unknown): string | undefined {
  const { request } = (input ?? {}) as { request?: { startedBy?: unknown } };
  return typeof request?.startedBy === "string" ? request.startedBy : undefined;
}

/** A step says whether it took a stored result; what all of them said stands in the output of the execution, each under its name. */
function cachedIn(output: unknown, state: string, item: number | undefined): boolean | undefined {
  const results = (output ?? {}) as Record<string, unknown> & { candidates?: unknown };
  const candidate = Array.isArray(results.candidates) ? (results.candidates[item ?? -1] as Record<string, unknown> | undefined) : undefined;
  const { cached } = ((item === undefined ? results : candidate)?.[state] ?? {}) as { cached?: unknown };
  return typeof cached === "boolean" ? cached : undefined;
}

/** A Lambda function's error arrives as JSON with its message and its stack: the message is for the reader, the stack is not. */
function failureOf({ status, error, cause }: Execution): { error: string; cause: string } {
  const words = { FAILED: "It failed.", TIMED_OUT: "It took too long.", ABORTED: "It was stopped." } as Record<string, string>;
  return { error: error ?? status, cause: messageOf(cause) ?? words[status] ?? "Nothing more is known." };
}

function messageOf(cause: string | undefined): string | undefined {
  if (cause === undefined || cause === "") return undefined;
  try {
    const { errorMessage } = JSON.parse(cause) as { errorMessage?: unknown };
    return typeof errorMessage === "string" ? errorMessage : undefined;
  } catch {
    return cause;
  }
}
