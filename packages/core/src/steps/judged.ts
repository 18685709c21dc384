import * as z from "zod";
import { BundleArtifacts } from "../registry/version";

const Metrics = z.record(z.string(), z.number());

/** What judging a candidate makes: figures on validation and hold-out, and the files of a version. */
export const Judged = z.strictObject({
  threshold: z.number(),
  /** On the frozen hold-out. */
  metrics: Metrics,
  /** On the rows that chose the threshold; candidates are ranked by these. */
  validationMetrics: Metrics,
  goldenMaxDifference: z.number(),
  artifacts: BundleArtifacts,
});
export type Judged = z.infer<typeof Judged>;
