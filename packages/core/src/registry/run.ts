import * as z from "zod";
import { ParameterValue } from "../learn/parameterValue";
import { ArtifactRef } from "../steps/artifact";

export const RunStatus = z.enum(["running", "finished", "failed", "cancelled"]);
export type RunStatus = z.infer<typeof RunStatus>;

/** One piece of tracked work. Written before it begins and closed on every way out. A candidate's run names the pipeline's run as its parent. */
export const Run = z.strictObject({
  id: z.string(),
  experiment: z.string(),
  parent: z.string().optional(),
  /** Execution of the state machine that this run belongs to. */
  execution: z.string().optional(),
  family: z.string().optional(),
  status: RunStatus,
  parameters: z.record(z.string(), ParameterValue),
  /** The last value of each. */
  metrics: z.record(z.string(), z.number()),
  /** Every value of a metric that was measured more than once, in order: per iteration or per fold. */
  series: z.record(z.string(), z.array(z.number())).optional(),
  tags: z.record(z.string(), z.string()),
  datasetDigest: z.string().optional(),
  contract: z.string().optional(),
  revision: z.string(),
  startedAt: z.iso.datetime(),
  endedAt: z.iso.datetime().optional(),
  startedBy: z.string(),
  error: z.string().optional(),
  /** Of an execution's own run: the whole request, defaults and source included, so that it can be run again. */
  request: z.record(z.string(), z.unknown()).exactOptional(),
  artifacts: z.record(z.string(), ArtifactRef),
});
export type Run = z.infer<typeof Run>;
