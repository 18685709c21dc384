import {
  type Each,
  lastTask,
  type Pipeline,
  type PipelineState,
  RETRIED_ERRORS,
  RETRY,
  type Repeat,
  type StepFunction,
  type Task,
} from "@vigie/core/steps/pipeline";

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
  return { Comment: `Vigie: ${pipeline.name}`, TimeoutSeconds: timeoutSeconds, ...chain(pipeline.states, { targets }) };
}

/** `Catch` is what tasks and maps inside an `each` have: they hand an error to the element's own result. */
type Compilation = { targets: Readonly<Record<StepFunction, TaskTarget>>; Catch?: object[] };

/** States one after the other. */
function chain(states: readonly PipelineState[], compilation: Compilation): Pick<StateMachineDefinition, "StartAt" | "States"> {
  const entries = states.flatMap((state, index) => {
    const next = states[index + 1];
    return entriesOf(state, next && entryName(next), compilation);
  });
  return { StartAt: entryName(states[0]!), States: Object.fromEntries(entries) };
}

/** Name of the state at which a part is entered. */
function entryName(state: PipelineState): string {
  if (state.kind === "repeat") return entryName(state.states[0]!);
  return state.kind === "task" ? state.step : state.name;
}

function entriesOf(state: PipelineState, next: string | undefined, compilation: Compilation): [string, object][] {
  if (state.kind === "repeat") return repeat(state, next, compilation);
  const compiled = state.kind === "task" ? task(state, compilation) : each(state, compilation);
  return [[entryName(state), { ...compiled, ...(next === undefined ? { End: true } : { Next: next }) }]];
}

/** The states in their order, and a choice after them that begins them again. */
function repeat({ name, states, until }: Repeat, next: string | undefined, compilation: Compilation): [string, object][] {
  if (next === undefined) throw new RangeError(`Nothing follows the repeat ${name}.`);
  const choice = `${name} done`;
  const again = entryName(states[0]!);
  return [
    ...states.flatMap((state, index) => {
      const following = states[index + 1];
      return entriesOf(state, following ? entryName(following) : choice, compilation);
    }),
    [choice, { Type: "Choice", Choices: [{ Variable: until, BooleanEquals: true, Next: next }], Default: again }],
  ];
}

function task({ step, function: name, input, result }: Task, { targets, Catch }: Compilation): object {
  const { arn, timeoutSeconds } = targets[name];
  return {
    Type: "Task",
    Resource: arn,
    // For the logs alone: what a function does depends on its input.
    Parameters: { step, "execution.$": "$$.Execution.Name", input: parameters(input) },
    ResultPath: `$.${result}`,
    TimeoutSeconds: timeoutSeconds,
    Retry: RETRY_RULE,
    ...(Catch && { Catch }),
  };
}

function each(
  { name, items, item, keep, atOnce = MAX_CONCURRENCY, states, leaves, result }: Each,
  { targets, Catch }: Compilation,
): object {
  const failed = `${name} failed`;
  const caught = [{ ErrorEquals: ["States.ALL"], ResultPath: "$.failure", Next: failed }];
  const { StartAt, States } = chain(states, { targets, Catch: caught });
  if (leaves === "last") {
    const last = lastTask({ name, states });
    States[last.step] = { ...(States[last.step] as object), OutputPath: `$.${last.result}` };
  }
  const kept = Object.fromEntries(keep.map((key) => [key, `$.${key}`]));
  return {
    Type: "Map",
    ItemsPath: items,
    ItemSelector: parameters({ ...kept, [item]: "$$.Map.Item.Value" }),
    MaxConcurrency: atOnce,
    ItemProcessor: {
      ProcessorConfig: { Mode: "INLINE" },
      StartAt,
      States: {
        ...States,
        [failed]: { Type: "Pass", Parameters: { failed: parameters({ error: "$.failure.Error", cause: "$.failure.Cause" }) }, End: true },
      },
    },
    ResultPath: `$.${result}`,
    ...(Catch && { Catch }),
  };
}

/** Paths are written under a key that ends in `.$`; everything else is a literal. */
function parameters(values: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [isPath(value) ? `${key}.$` : key, value]));
}

function isPath(value: string): boolean {
  return value.startsWith("$.") || value.startsWith("$$.");
}
