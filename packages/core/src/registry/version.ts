import * as z from "zod";
import { ParameterValue } from "../learn/parameterValue";
import { ArtifactRef } from "../steps/artifact";
import { SynthesisSummary } from "../synthesis/synthesisPolicy";

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
  /** What follows came later: versions of before have none of it. Figures by name, as `metrics` of the version has them. */
  scores: ArtifactRef.exactOptional(),
  /** Curves and the threshold table as data (`Curves`), and drawn. */
  curves: ArtifactRef.exactOptional(),
  roc: ArtifactRef.exactOptional(),
  precisionRecall: ArtifactRef.exactOptional(),
  calibration: ArtifactRef.exactOptional(),
  thresholds: ArtifactRef.exactOptional(),
  /** What shuffling each feature costs (`PermutationImportance`). */
  importance: ArtifactRef.exactOptional(),
  /** What explains single answers (`decodeExplainer`); fetched only when one is asked for. */
  explainer: ArtifactRef.exactOptional(),
  /** A severe and a light accident with their known answer (`ExampleAccidents`). */
  examples: ArtifactRef.exactOptional(),
  /** The model card in Markdown. */
  card: ArtifactRef.exactOptional(),
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
  parameters: z.record(z.string(), ParameterValue),
  metrics: z.record(z.string(), z.number()),
  /** A probability at or above it is called severe. */
  threshold: z.number(),
  artifacts: BundleArtifacts,
  gate: GateReport,
  /** Id of the dataset version that it was trained on; versions of before there were any have none. */
  dataset: z.string().optional(),
  rawDigest: z.string(),
  preparedDigest: z.string(),
  /** Real rows of each side. */
  rows: z.strictObject({ train: z.int(), validation: z.int(), holdout: z.int() }),
  /** The synthetic rows that were added to the training rows; absent when there were none. */
  synthesis: SynthesisSummary.optional(),
  revision: z.string(),
  approved: z.boolean(),
});
export type VersionDraft = z.infer<typeof VersionDraft>;

const Decided = z.strictObject({ by: z.string(), at: z.iso.datetime(), reason: z.string() });

/** Numbered without gaps from 1. What was made never changes; what people decided about it, `approved` included, does. */
export const Version = VersionDraft.extend({
  version: z.int().positive(),
  createdAt: z.iso.datetime(),
  /** Who approved or rejected it last; absent while the gate alone has decided. */
  approval: Decided.exactOptional(),
  /** Who deleted it. A deleted version is kept, and is answered only to those who ask for deleted ones too. */
  deleted: Decided.exactOptional(),
});
export type Version = z.infer<typeof Version>;
