/**
 * A pipeline as data: one declaration that the infrastructure compiles to a state machine and `runPipeline` interprets on a folder.
 * It names steps instead of importing them, so that a stack can read it without loading DuckDB or a model runtime.
 *
 * Values of `input` that begin with `$.` are paths into the state, `$$.Execution.Name` is the execution's name, everything else is a literal.
 */
export type Task = { kind: "task"; step: string; function: StepFunction; input: Record<string, string>; result: string };

/** Runs `tasks` for every element of `items`. An element that fails becomes `{ failed: { error, cause } }` beside the others' results. */
export type Each = {
  kind: "each";
  name: string;
  items: string;
  item: string;
  keep: readonly string[];
  tasks: readonly Task[];
  result: string;
};

export type Pipeline = { name: string; states: readonly (Task | Each)[] };

/** The Lambda functions that run steps: `data` holds every step that needs DuckDB, because its binding weighs 68 MB. */
export type StepFunction = "lease" | "data" | "train" | "evaluate" | "select" | "gate" | "register" | "promote";

/** Errors of AWS itself, of a worker that died, and our own word for "try again". Validation and gate errors are not among them. */
export const RETRIED_ERRORS = [
  "Lambda.ServiceException",
  "Lambda.AWSLambdaException",
  "Lambda.SdkClientException",
  "Lambda.TooManyRequestsException",
  "Lambda.ClientExecutionTimeoutException",
  "Lambda.Unknown",
  "Runtime.ExitError",
  "TransientError",
] as const;

/** Retry rule of every task: 2 s, doubled, six tries, full jitter. */
export const RETRY = { intervalSeconds: 2, backoffRate: 2, maxAttempts: 6 } as const;
