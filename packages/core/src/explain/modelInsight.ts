import * as z from "zod";
import type { Model } from "../learn/model";
import { tabnetMasks } from "../learn/networks/scoreTabnet";
import { applyPreprocessing } from "../prepare/applyPreprocessing";
import type { Matrix } from "../prepare/matrix";
import type { Encoding, Preprocessing } from "../prepare/preprocessing";

/** What a model itself shows of how it decides, beside what shuffling its features costs. Families that show nothing have none of both. */
export const ModelInsight = z.strictObject({
  /** Of a TabNet: which share of its attention each feature had, on average over validation rows; the shares add up to 1. The largest first. */
  attention: z.array(z.strictObject({ feature: z.string(), share: z.number() })).exactOptional(),
  /**
   * Of a linear model: what one unit of a column adds to the log odds, in the order of the columns. With more than two classes, `output` is
   * the class whose log odds (or, of a logistic model, whose log probability but for a constant) they are.
   */
  coefficients: z
    .array(z.strictObject({ column: z.string(), feature: z.string(), output: z.int().exactOptional(), weight: z.number() }))
    .exactOptional(),
});
export type ModelInsight = z.infer<typeof ModelInsight>;

/** Attention or coefficients of a model, where it has them. */
export function modelInsight(model: Model, preprocessing: Preprocessing, validation: Matrix): ModelInsight {
  if (model.family === "tabnet")
    return { attention: meanAttention(tabnetMasks(model, applyPreprocessing(preprocessing, validation)), preprocessing) };
  if (model.family === "logistic") return { coefficients: coefficientsOf([model.weights], preprocessing) };
  if (model.family === "multinomial") return { coefficients: coefficientsOf(model.weights, preprocessing) };
  if (model.family !== "svm" || model.map.kind !== "linear") return {};
  return {
    coefficients: coefficientsOf(
      model.machines.map(({ weights }) => weights),
      preprocessing,
    ),
  };
}

/** A row that no step decided anything for counts for nothing. */
function meanAttention(masks: Float64Array, { features }: Preprocessing): NonNullable<ModelInsight["attention"]> {
  const sums = features.map((_, feature) => {
    let sum = 0;
    for (let cell = feature; cell < masks.length; cell += features.length) sum += masks[cell]!;
    return sum;
  });
  const total = sums.reduce((sum, value) => sum + value, 0) || 1;
  const shares = features.map((feature, index) => ({ feature, share: sums[index]! / total }));
  return shares.sort((a, b) => b.share - a.share);
}

function coefficientsOf(weights: readonly Float64Array[], { encodings }: Preprocessing): NonNullable<ModelInsight["coefficients"]> {
  const columns = encodings.flatMap((encoding) => columnNames(encoding).map((column) => ({ column, feature: encoding.feature })));
  return weights.flatMap((ofOutput, output) =>
    columns.map((column, index) => ({ ...column, ...(weights.length > 1 && { output }), weight: ofOutput[index]! })),
  );
}

/** Names of the columns that a feature becomes, in their order. */
function columnNames(encoding: Encoding): string[] {
  const { feature } = encoding;
  switch (encoding.kind) {
    case "oneHot":
      return encoding.levels.map((level) => `${feature} = ${level}`);
    case "cyclic":
      return [`sine of ${feature}`, `cosine of ${feature}`];
    case "frequency":
      return [`frequency of ${feature}`];
    case "target":
      return encoding.unseen.map((_, k) => (encoding.unseen.length === 1 ? `rate of ${feature}` : `rate of class ${k} by ${feature}`));
    case "passthrough":
      return [feature];
    default: {
      const own = encoding.kind === "scale" ? `standard deviations of ${feature}` : feature;
      return encoding.indicator ? [own, `${feature} missing`] : [own];
    }
  }
}
