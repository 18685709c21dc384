import * as z from "zod";
import { BootstrapMetric, Interval } from "./bootstrap";
import { ClassEvaluation } from "./classEvaluation";
import { Evaluation } from "./evaluation";
import { SubgroupEvaluation } from "./subgroups";

/** `metrics.json` of a version: everything that judging found. What came later is absent in older versions. */
export const EvaluationReport = z.object({
  /** On the rows that chose calibration and threshold, each calibrated by what has not seen it. */
  validation: Evaluation,
  /** On the frozen hold-out. */
  holdout: Evaluation,
  /** The same by class, of a model of more than two. */
  classes: z.object({ names: z.array(z.string()), validation: ClassEvaluation, holdout: ClassEvaluation }).exactOptional(),
  calibration: z
    .object({ kind: z.string(), trials: z.array(z.object({ kind: z.string(), logLoss: z.number(), brier: z.number() })) })
    .exactOptional(),
  intervals: z.partialRecord(BootstrapMetric, Interval),
  subgroups: z.array(SubgroupEvaluation),
  stages: z.record(z.string(), z.number()).exactOptional(),
});
export type EvaluationReport = z.infer<typeof EvaluationReport>;
