import * as z from "zod";
import { driftAlarms } from "../../drift/driftReport";
import { ArtifactRef } from "../../steps/artifact";
import { SevereLastHour } from "./severeLastHour";

/** What a check looked at: the prepared window, logged predictions of a time, or rows that were handed in. */
export const DriftCurrentKind = z.enum(["window", "predictions", "upload"]);
export type DriftCurrentKind = z.infer<typeof DriftCurrentKind>;

/** One drift check as it is listed; the whole report is the artefact. */
export const DriftCheckRecord = z.strictObject({
  /** The execution that made it. */
  id: z.string(),
  model: z.string(),
  version: z.int().positive(),
  contract: z.string(),
  at: z.iso.datetime(),
  startedBy: z.string(),
  current: z.strictObject({ kind: DriftCurrentKind, label: z.strictObject({ fr: z.string(), en: z.string() }) }),
  /** Noise of the simulation that the current rows were given; 0 when there was none. */
  noise: z.number().min(0).max(1),
  rows: z.strictObject({ reference: z.int(), current: z.int() }),
  verdict: z.enum(["ok", "drift", "not-enough-data"]),
  alarms: z.array(z.enum(driftAlarms)),
  sentence: z.strictObject({ fr: z.string(), en: z.string() }),
  score: z.number(),
  share: z.number(),
  tested: z.int(),
  /** Names of the drifted features, most drifted first. */
  drifted: z.array(z.string()),
  maxRatio: z.strictObject({ value: z.number(), feature: z.string(), limit: z.number().nullable() }).nullable(),
  /** Ratio of the prediction's drift to its threshold. */
  predictionDrift: z.number().nullable(),
  /** Share of the current rows that the champion calls severe. */
  predictedSevere: z.number().nullable(),
  /** What the log of predictions says of the last hour; null where it says too little. */
  severeLastHour: SevereLastHour.nullable(),
  /** F1 of the champion on the current rows, where what became of them is known. */
  liveF1: z.number().nullable(),
  /** `DriftReport` as JSON, and as pages. */
  report: ArtifactRef,
  html: z.strictObject({ fr: ArtifactRef, en: ArtifactRef }),
});
export type DriftCheckRecord = z.infer<typeof DriftCheckRecord>;
