import type { z } from "zod";
import type { Workspace } from "./workspace";

/**
 * The unit of a pipeline. A step talks only to its workspace and is idempotent: same input, same objects, safe to retry and to redrive.
 * Its input and output pass through the state machine as JSON, so both are schemas.
 */
export type Step<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> = {
  name: string;
  input: I;
  output: O;
  /** A finished run of this step is reused when input and code are unchanged. Only for steps that do not change the registry. */
  cached: boolean;
  run(input: z.output<I>, workspace: Workspace): Promise<z.input<O>>;
};

export function defineStep<I extends z.ZodType, O extends z.ZodType>(step: Omit<Step<I, O>, "cached"> & { cached?: boolean }): Step<I, O> {
  return { cached: false, ...step };
}
