import type { z } from "zod";
import { DataError } from "../errors";
import type { Workspace } from "./workspace";

/**
 * The unit of a pipeline. A step talks only to its workspace and is idempotent: same input, same objects, safe to retry and to redrive.
 * Its input and output pass through the state machine as JSON, so both are schemas.
 */
export type Step<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> = {
  name: string;
  input: I;
  output: O;
  run(input: z.output<I>, workspace: Workspace): Promise<z.input<O>>;
};

export function defineStep<I extends z.ZodType, O extends z.ZodType>(step: Step<I, O>): Step<I, O> {
  return step;
}

/** Parses what came in, runs the step, parses what goes out. Lambda, the CLI and the tests all enter by this door. */
export async function runStep<I extends z.ZodType, O extends z.ZodType>(
  step: Step<I, O>,
  input: unknown,
  workspace: Workspace,
): Promise<z.output<O>> {
  const parsed = step.input.safeParse(input);
  if (!parsed.success) {
    throw new DataError(
      `Step ${step.name} cannot read its input.`,
      parsed.error.issues.map(({ path, message }) => ({ path: path.join("."), message })),
    );
  }
  return step.output.parse(await step.run(parsed.data, workspace));
}
