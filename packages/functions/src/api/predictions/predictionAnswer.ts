import type { Prediction } from "@vigie/core/predict/loadedModel";
import { unlikeTraining } from "@vigie/core/predict/trainingProfile";
import type { Contract } from "@vigie/core/prepare/contract";
import type { FeatureRow } from "@vigie/core/prepare/deriveRow";
import type { RowAnswer } from "./predictionReplies";
import type { Serving } from "./servingModel";

/** What a caller is told about a row, beside its id. */
export function rowAnswer(serving: Serving, contract: Contract, row: FeatureRow, prediction: Prediction): Omit<RowAnswer, "id"> {
  const { bundle } = serving.model;
  const { probability, severe, classes } = prediction;
  return {
    severe,
    probability,
    ...(classes && { classes: bundle.classes.map((name, number) => ({ name, probability: classes.probabilities[number]! })) }),
    imputed: row.missing,
    warnings: [...unknownGroups(contract, row), ...strangers(serving, contract, row)],
  };
}

/** A stage of the call of which nothing is known is worth saying: the answer will change once it is. */
function unknownGroups({ features }: Contract, { missing }: FeatureRow): string[] {
  const groups = [...new Set(features.map(({ group }) => group))];
  return groups
    .filter((group) => features.every((feature) => feature.group !== group || missing.includes(feature.name)))
    .map((group) => `Nothing is known of ${group}.`);
}

/** A value that no training row had: the model answers, but it never learnt what to answer there. */
function strangers({ model }: Serving, { features }: Contract, { values }: FeatureRow): string[] {
  const { profile, features: names } = model.bundle;
  if (!profile) return [];
  return unlikeTraining(profile, names, values).map((name) => {
    const index = names.indexOf(name);
    const known = profile[index];
    const held = known && "least" in known ? `lies outside of ${known.least} to ${known.greatest}, all that` : "is none of those that";
    return `${features[index]!.label.en}: ${values[index]} ${held} the training rows held.`;
  });
}
