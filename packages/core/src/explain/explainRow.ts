import { logOdds } from "../evaluate/calibration";
import { SMALLEST_PROBABILITY } from "../learn/blend/blendModel";
import { tabnetMasks } from "../learn/networks/scoreTabnet";
import { applyPreprocessing, widthOf } from "../prepare/applyPreprocessing";
import type { Contract } from "../prepare/contract";
import type { Preprocessing } from "../prepare/preprocessing";
import type { Contribution } from "./contribution";
import type { BlendExplainer, ExplainedScale, Explainer, OwnExplainer } from "./explainer";
import { sampledShapley } from "./sampledShapley";
import { treeShap } from "./treeShap";
import { wordsOf } from "./words";

/** `base` and all contributions add up to the answer, counted in `scale` and before any calibration. The weightiest contribution first. */
export type Explanation = { base: number; scale: ExplainedScale; contributions: Contribution[] };

export type ExplainRequest = {
  explainer: Explainer;
  contract: Pick<Contract, "features">;
  /** One row, in the order of the contract's features, NaN = missing. */
  values: Float32Array;
  /** Which class is explained; that of severe or not when left out. */
  output?: number;
  /** Probabilities of rows, row-major, of the class that is explained, for an explainer that has to ask, a sampled one. */
  score?: (values: Float32Array, rows: number) => Promise<ArrayLike<number>>;
};

/** Explains one answer in words of the dictionary. Throws RangeError for a row of another length, and when the model is needed and not there. */
export async function explainRow(request: ExplainRequest): Promise<Explanation> {
  const { explainer, contract, values } = request;
  if (values.length !== contract.features.length) {
    throw new RangeError(`A row has ${contract.features.length} features, given are ${values.length}.`);
  }
  const { base, contributions } = await contributionsOf(explainer, request);
  const largest = contributions.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const attention = attentionOf(explainer, values);
  const words = contract.features.map((feature, index) => {
    const contribution = contributions[index]!;
    const value = Number.isNaN(values[index]) ? null : values[index]!;
    const own = attention && { attention: attention[index]! };
    return { feature: feature.name, value, contribution, ...wordsOf(feature, value, contribution, largest), ...own };
  });
  words.sort((a, b) => Math.abs(b.contribution) - Math.abs(a.contribution));
  return { base, scale: scaleOf(explainer), contributions: words };
}

function attentionOf(explainer: Explainer, values: Float32Array): Float64Array | undefined {
  if (explainer.kind !== "sampled" || !explainer.attentive) return undefined;
  const { model, preprocessing } = explainer.attentive;
  return tabnetMasks(model, applyPreprocessing(preprocessing, { features: preprocessing.features, rows: 1, values }));
}

type Contributions = { base: number; contributions: Float64Array };

async function contributionsOf(explainer: Explainer, request: ExplainRequest): Promise<Contributions> {
  const { values, output = 0, score } = request;
  if (explainer.kind === "blend") return blended(explainer, values, output);
  if (explainer.kind === "sampled") {
    if (!score) throw new RangeError("This model is explained by asking it, and it is not there.");
    return sampledShapley({ values, background: explainer.background, score });
  }
  return ownContributions(explainer, values, output);
}

function ownContributions(explainer: OwnExplainer, values: Float32Array, output: number): Contributions {
  const { preprocessing } = explainer;
  const encoded = applyPreprocessing(preprocessing, { features: preprocessing.features, rows: 1, values }).values;
  if (explainer.kind === "trees") {
    const { base, contributions } = treeShap(explainer.sum, encoded, 1, output);
    return { base, contributions: byFeature(preprocessing, contributions) };
  }
  const { biases, weights, means } = explainer.sum;
  const ofOutput = weights[output]!;
  const base = means.reduce((sum, mean, column) => sum + ofOutput[column]! * mean, biases[output]!);
  return {
    base,
    contributions: byFeature(
      preprocessing,
      ofOutput.map((weight, column) => weight * (encoded[column]! - means[column]!)),
    ),
  };
}

/** A member that counts in probability is stretched so that its base and its answer are told in log odds, or log probability of several classes. */
function blended({ biases, members }: BlendExplainer, values: Float32Array, output: number): Contributions {
  const total = { base: biases[output]!, contributions: new Float64Array(values.length) };
  const told = biases.length > 1 ? (probability: number) => Math.log(Math.max(SMALLEST_PROBABILITY, probability)) : logOdds;
  for (const { weight, explainer } of members) {
    const { base, contributions } = ownContributions(explainer, values, output);
    const answer = contributions.reduce((sum, value) => sum + value, base);
    const inOdds = explainer.scale === "log odds";
    const stretch = inOdds || answer === base ? 1 : (told(answer) - told(base)) / (answer - base);
    total.base += weight * (inOdds ? base : told(base));
    for (const [feature, value] of contributions.entries()) total.contributions[feature]! += weight * stretch * value;
  }
  return total;
}

/** The columns that a feature became, added up; what a place tells is half of its latitude, half of its longitude. */
function byFeature({ features, encodings }: Preprocessing, columns: Float64Array): Float64Array {
  let at = 0;
  const sums = encodings.map((encoding) => {
    const width = widthOf(encoding);
    at += width;
    return columns.subarray(at - width, at).reduce((sum, value) => sum + value, 0);
  });
  const ofPlaces = sums.slice(features.length).reduce((sum, value) => sum + value, 0);
  return Float64Array.from(features, (name, index) => sums[index]! + (name === "lat" || name === "long" ? ofPlaces / 2 : 0));
}

function scaleOf(explainer: Explainer): ExplainedScale {
  if (explainer.kind === "blend") return "log odds";
  return explainer.kind === "sampled" ? "probability" : explainer.scale;
}
