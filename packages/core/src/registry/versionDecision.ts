import * as z from "zod";

export const DecisionKind = z.enum(["approve", "reject", "delete", "restore"]);
export type DecisionKind = z.infer<typeof DecisionKind>;

/** What somebody wants to become of a version, and why. */
export const DecisionRequest = z.strictObject({
  model: z.string(),
  version: z.int().positive(),
  kind: DecisionKind,
  reason: z.string(),
  by: z.string(),
});
export type DecisionRequest = z.infer<typeof DecisionRequest>;

/** A decision as it is kept beside the audit of the aliases. */
export const VersionDecision = DecisionRequest.extend({ at: z.iso.datetime(), id: z.string() });
export type VersionDecision = z.infer<typeof VersionDecision>;
