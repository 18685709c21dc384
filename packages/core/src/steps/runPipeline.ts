import { type Each, lastTask, type Pipeline, type PipelineState, type Task } from "./pipeline";
import { runStep, type Step } from "./step";
import type { Workspace } from "./workspace";

type State = Record<string, unknown>;

/** Told when a state begins and ends. `item` is the name of the element inside an `each`. */
export type StateEvent = { state: string; item?: string; phase: "started" | "finished" | "failed"; error?: unknown };

/**
 * Runs a pipeline in this process, one state after the other: what the state machine does in the cloud.
 *
 * @returns the state after the last one, each result under its name
 * @throws what the failing step threw; a failing element of an `each` does not stop the others
 */
export async function runPipeline(
  pipeline: Pipeline,
  steps: Readonly<Record<string, Step>>,
  execution: { name: string; input: State },
  workspace: Workspace,
  onEvent: (event: StateEvent) => void = () => {},
): Promise<State> {
  const context: Context = { steps, execution: execution.name, workspace, onEvent };
  return runStates(pipeline.states, execution.input, context);
}

type Context = {
  steps: Readonly<Record<string, Step>>;
  execution: string;
  workspace: Workspace;
  onEvent: (event: StateEvent) => void;
  item?: string;
};

async function runStates(states: readonly PipelineState[], input: State, context: Context): Promise<State> {
  let state = input;
  for (const part of states) {
    if (part.kind === "repeat") {
      do state = await runStates(part.states, state, context);
      while (resolve(part.until, state, context.execution) !== true);
    } else {
      const value = part.kind === "task" ? await runTask(part, state, context) : await runEach(part, state, context);
      state = { ...state, [part.result]: value };
    }
  }
  return state;
}

async function runTask(task: Task, state: State, context: Context): Promise<unknown> {
  const step = context.steps[task.step];
  if (!step) throw new Error(`The pipeline names a step that does not exist: ${task.step}`);
  const where = { state: task.step, ...(context.item === undefined ? {} : { item: context.item }) };
  context.onEvent({ ...where, phase: "started" });
  try {
    const input = Object.fromEntries(Object.entries(task.input).map(([key, value]) => [key, resolve(value, state, context.execution)]));
    const output = await runStep(step, input, context.workspace);
    context.onEvent({ ...where, phase: "finished" });
    return output;
  } catch (error) {
    context.onEvent({ ...where, phase: "failed", error });
    throw error;
  }
}

async function runEach(each: Each, state: State, context: Context): Promise<unknown[]> {
  const results: unknown[] = [];
  const kept = Object.fromEntries(each.keep.map((key) => [key, state[key]]));
  for (const element of resolve(each.items, state, context.execution) as { name: string }[]) {
    try {
      const left = await runStates(each.states, { ...kept, [each.item]: element }, { ...context, item: element.name });
      results.push(each.leaves === "last" ? left[lastTask(each).result] : left);
    } catch (error) {
      results.push({ failed: { error: error instanceof Error ? error.name : "Error", cause: String(error) } });
    }
  }
  return results;
}

/** A path of the state, the execution's name, or the literal itself. */
function resolve(value: string, state: State, execution: string): unknown {
  if (value === "$$.Execution.Name") return execution;
  if (!value.startsWith("$.")) return value;
  return value
    .slice(2)
    .split(".")
    .reduce<unknown>((part, key) => (part as State | undefined)?.[key], state);
}
