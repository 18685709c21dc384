import * as z from "zod";
import { PreprocessingPolicy } from "../../prepare/preprocessingPolicy";
import { checkParameters, type FamilyParameters } from "../checkParameters";

/** One model of a blend. `parameters` are those of its family, as given. */
export type BlendMember<N extends string = string> = {
  family: N;
  parameters: Readonly<Record<string, unknown>>;
  preprocessing?: PreprocessingPolicy | undefined;
};

/**
 * What a blend of the given families may be told:
 *
 * - `weights`: one pass. The members stop early on one half of the validation rows, by accident, and their weights, none below 0, are fitted
 *   on the other half, which no member has seen.
 * - `stacking`: the weights, and a constant, are fitted on predictions that the members make for training rows that they were not
 *   trained on, in `folds` parts by accident; then the members are trained again on all. Costs `folds + 1` trainings.
 * - `folds`: training and validation rows in `folds` parts by accident; each member is trained once without each part, and all of them stay
 *   in the blend. Weights, calibration and threshold come from what a row's own part is answered by members that were not trained on it.
 *   Learns from more rows and answers more steadily, for `folds` times the trainings and the size.
 */
export function blendParameters<F extends Record<string, FamilyParameters>>(families: F) {
  const names = Object.keys(families) as [keyof F & string, ...(keyof F & string)[]];
  const Member = z
    .strictObject({
      family: z.enum(names),
      parameters: z.record(z.string(), z.unknown()).default({}),
      /** What becomes of the features before this member; its family's own choice when left out. */
      preprocessing: PreprocessingPolicy.optional(),
    })
    .superRefine(({ family, parameters }, context) => {
      for (const { path, message } of checkParameters(families[family as keyof F]!, parameters).complaints) {
        context.addIssue({ code: "custom", path: path.split("."), message });
      }
    });
  return z.strictObject({
    members: z.array(Member).min(1).max(12),
    combine: z.enum(["weights", "stacking", "folds"]).default("weights"),
    folds: z.int().min(2).max(20).default(5),
    seed: z.int().min(0).max(0xffff_ffff).default(1),
  });
}

export type BlendParameters<N extends string = string> = {
  members: readonly BlendMember<N>[];
  combine: "weights" | "stacking" | "folds";
  folds: number;
  seed: number;
};
