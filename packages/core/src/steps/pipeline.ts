/**
 * A pipeline as data: one declaration that the infrastructure compiles to a state machine and `runPipeline` interprets on a folder.
 * It names steps instead of importing them, so that a stack can read it without loading DuckDB or a model runtime.
 *
 * Values of `input` that begin with `$.` are paths into the state, `$$.Execution.Name` is the execution's name, everything else is a literal.
 */
export type Task = { kind: "task"; step: string; function: StepFunction; input: Record<string, string>; result: string };

/** Runs `states` for every element of `items`. An element that fails becomes `{ failed: { error, cause } }` beside the others' results. */
export type Each = {
  kind: "each";
  name: string;
  items: string;
  item: string;
  keep: readonly string[];
  /** Elements that are worked on at once; two when left out. */
  atOnce?: number;
  states: readonly PipelineState[];
  /** What an element leaves: the result of its last task alone when "last", else its whole state. */
  leaves?: "last";
  result: string;
};

/** Runs `states` at least once and again until the path `until` holds true. Something must follow it. */
export type Repeat = { kind: "repeat"; name: string; states: readonly (Task | Each)[]; until: string };

export type PipelineState = Task | Each | Repeat;

export type Pipeline = { name: string; states: readonly PipelineState[] };

/** Every task of a pipeline, those inside other states included, in their order. */
export function tasksOf(states: readonly PipelineState[]): Task[] {
  return states.flatMap((state) => (state.kind === "task" ? [state] : tasksOf(state.states)));
}

/** Throws when an element of an `each` that leaves its last result ends with something else than a task. */
export function lastTask({ name, states }: Pick<Each, "name" | "states">): Task {
  const last = states.at(-1);
  if (last?.kind !== "task") throw new RangeError(`${name} does not end with a task.`);
  return last;
}

/** The Lambda functions that run steps: `data` holds every step that needs DuckDB, because its binding weighs 68 MB. */
export type StepFunction = "lease" | "data" | "train" | "evaluate" | "select" | "gate" | "register" | "promote" | "drift" | "batch";

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
