import { type Each, type Pipeline, RETRIED_ERRORS, RETRY, type StepFunction, type Task } from "@vigie/core/steps/pipeline";

/** A state machine in the Amazon States Language, as JSON. */
export type StateMachineDefinition = { Comment: string; StartAt: string; TimeoutSeconds: number; States: Record<string, unknown> };

/** What a task calls: the ARN of its function and the seconds after which the machine gives it up. */
export type TaskTarget = { arn: string; timeoutSeconds: number };

/** Candidates trained at once: each takes a whole function, and the account's concurrency is shared with predictions. */
const MAX_CONCURRENCY = 2;

const RETRY_RULE = [
  {
    ErrorEquals: RETRIED_ERRORS,
    IntervalSeconds: RETRY.intervalSeconds,
    BackoffRate: RETRY.backoffRate,
    MaxAttempts: RETRY.maxAttempts,
    JitterStrategy: "FULL",
  },
];

/**
 * Compiles a pipeline to a standard state machine. There is no catch at the top: a terminal error ends the execution at the failing
 * state, where a redrive takes it up again. Inside an `each` a failing element becomes its own result.
 */
export function stateMachineDefinition(
  pipeline: Pipeline,
  targets: Readonly<Record<StepFunction, TaskTarget>>,
  timeoutSeconds: number,
): StateMachineDefinition {
  return { Comment: `Vigie: ${pipeline.name}`, TimeoutSeconds: timeoutSeconds, ...chain(pipeline.states, (state) => part(state, targets)) };
}

/** States one after the other. */
function chain<S extends Task | Each>(
  states: readonly S[],
  compile: (state: S) => object,
): Pick<StateMachineDefinition, "StartAt" | "States"> {
  const names = states.map(nameOf);
  const compiled = states.map((state, index) => {
    const next = names[index + 1];
    return [nameOf(state), { ...compile(state), ...(next === undefined ? { End: true } : { Next: next }) }] as const;
  });
  return { StartAt: names[0]!, States: Object.fromEntries(compiled) };
}

function nameOf(state: Task | Each): string {
  return state.kind === "task" ? state.step : state.name;
}

function part(state: Task | Each, targets: Readonly<Record<StepFunction, TaskTarget>>): object {
  return state.kind === "task" ? task(state, targets[state.function]) : each(state, targets);
}

function task({ step, input, result }: Task, { arn, timeoutSeconds }: TaskTarget): object {
  return {
    Type: "Task",
    Resource: arn,
    Parameters: { step, input: parameters(input) },
    ResultPath: `$.${result}`,
    TimeoutSeconds: timeoutSeconds,
    Retry: RETRY_RULE,
  };
}

function each({ name, items, item, keep, tasks, result }: Each, targets: Readonly<Record<StepFunction, TaskTarget>>): object {
  const failed = `${name} failed`;
  const Catch = [{ ErrorEquals: ["States.ALL"], ResultPath: "$.failure", Next: failed }];
  const { StartAt, States } = chain(tasks, (state) => ({ ...task(state, targets[state.function]), Catch }));
  const kept = Object.fromEntries(keep.map((key) => [key, `$.${key}`]));
  return {
    Type: "Map",
    ItemsPath: items,
    ItemSelector: parameters({ ...kept, [item]: "$$.Map.Item.Value" }),
    MaxConcurrency: MAX_CONCURRENCY,
    ItemProcessor: {
      ProcessorConfig: { Mode: "INLINE" },
      StartAt,
      States: {
        ...States,
        [failed]: { Type: "Pass", Parameters: { failed: parameters({ error: "$.failure.Error", cause: "$.failure.Cause" }) }, End: true },
      },
    },
    ResultPath: `$.${result}`,
  };
}

/** Paths are written under a key that ends in `.$`; everything else is a literal. */
function parameters(values: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [isPath(value) ? `${key}.$` : key, value]));
}

function isPath(value: string): boolean {
  return value.startsWith("$.") || value.startsWith("$$.");
}
