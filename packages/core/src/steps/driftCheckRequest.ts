import * as z from "zod";
import { driftRules } from "../drift/driftOptions";
import { scene } from "../prepare/scene";
import { ArtifactRef } from "./artifact";
import { ModelName } from "./trainingRequest";

/** What is compared with the reference. */
export const DriftCurrent = z.discriminatedUnion("kind", [
  /** The window that the last refresh cut out of the newest source. */
  z.strictObject({ kind: z.literal("window") }),
  /** What the model was asked in the last hours. */
  z.strictObject({
    kind: z.literal("predictions"),
    hours: z
      .number()
      .positive()
      .max(24 * 400)
      .default(24),
  }),
  /** Rows that were handed in: a CSV with the features of the model's contract as its columns. */
  z.strictObject({ kind: z.literal("upload"), file: ArtifactRef }),
]);
export type DriftCurrent = z.infer<typeof DriftCurrent>;

/** What starts a drift check: `{}` holds the window against the default model's champion. */
export const DriftCheckRequest = z.strictObject({
  model: ModelName.default(scene.name),
  current: DriftCurrent.default({ kind: "window" }),
  rule: z.enum(driftRules).exactOptional(),
  /** Restricts the reference to the months of the current rows. */
  season: z.boolean().exactOptional(),
  startedBy: z.string().default("schedule"),
  /** Ends well and without a report as long as there is nothing to check: nobody awaits this check. */
  onceReady: z.boolean().exactOptional(),
});
export type DriftCheckRequest = z.infer<typeof DriftCheckRequest>;
