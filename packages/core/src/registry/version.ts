import { z } from "zod";
import { ArtifactRef } from "../steps/artifact";

/** The files of a model version. `golden` holds rows with their expected probabilities, checked at registration and whenever a function loads the model. */
export const BundleArtifacts = z.strictObject({
  onnx: ArtifactRef,
  model: ArtifactRef,
  metrics: ArtifactRef,
  golden: ArtifactRef,
  confusion: ArtifactRef,
  /** The confusion as an SVG picture. */
  picture: ArtifactRef,
  predictions: ArtifactRef,
});
export type BundleArtifacts = z.infer<typeof BundleArtifacts>;

export const GateCheck = z.strictObject({
  name: z.string(),
  passed: z.boolean(),
  value: z.number(),
  limit: z.number(),
  message: z.string(),
});
export type GateCheck = z.infer<typeof GateCheck>;

export const GateReport = z.strictObject({ passed: z.boolean(), checks: z.array(GateCheck) });
export type GateReport = z.infer<typeof GateReport>;

/** What is registered: everything of a version but its number and time. */
export const VersionDraft = z.strictObject({
  model: z.string(),
  family: z.string(),
  contract: z.string(),
  run: z.string(),
  parameters: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  metrics: z.record(z.string(), z.number()),
  /** A probability at or above it is called severe. */
  threshold: z.number(),
  artifacts: BundleArtifacts,
  gate: GateReport,
  /** Id of the dataset version that it was trained on; versions of before there were any have none. */
  dataset: z.string().optional(),
  rawDigest: z.string(),
  preparedDigest: z.string(),
  rows: z.strictObject({ train: z.int(), validation: z.int(), holdout: z.int() }),
  revision: z.string(),
  approved: z.boolean(),
});
export type VersionDraft = z.infer<typeof VersionDraft>;

/** Immutable and numbered without gaps from 1. */
export const Version = VersionDraft.extend({ version: z.int().positive(), createdAt: z.iso.datetime() });
export type Version = z.infer<typeof Version>;
