import type { BlendModel } from "../learn/blend/blendModel";
import type { Model, SingleModel, Tree } from "../learn/model";
import { applyPreprocessing, type Encoded } from "../prepare/applyPreprocessing";
import type { Matrix } from "../prepare/matrix";
import type { Preprocessing } from "../prepare/preprocessing";
import { type CoveredTree, coverTree } from "./explainedTrees";
import type { Explainer, OwnExplainer, SampledExplainer } from "./explainer";

/** Rows that the branches of trees are weighed by and means are taken of: more tell nothing new and cost time. */
const BACKGROUND_ROWS = 10_000;
/** Rows that a model without inner view is asked about in place of unknown features. */
const SAMPLED_ROWS = 32;

/**
 * What explains a model's answers, with rows it was trained on as background. A model that is not of trees or linear, and a blend with such
 * a member, is explained by asking it; a TabNet tells beside what it attends to.
 */
export function makeExplainer(model: Model, preprocessing: Preprocessing, train: Matrix): Explainer {
  if (model.family === "blend") return ofBlend(model, train) ?? sampled(train);
  if (model.family === "tabnet") return { ...sampled(train), attentive: { model, preprocessing } };
  return ownExplainer(model, preprocessing, train) ?? sampled(train);
}

function sampled(train: Matrix): SampledExplainer {
  return { kind: "sampled", ...background(train, SAMPLED_ROWS) };
}

function ofBlend({ classes, members, weights, biases }: BlendModel<SingleModel>, train: Matrix): Explainer | undefined {
  const explained = members.flatMap(({ model, preprocessing }, place) => {
    const explainer = ownExplainer(model, preprocessing, train);
    return explainer ? [{ weight: weights[place]!, explainer }] : [];
  });
  return explained.length === members.length
    ? { kind: "blend", biases: classes > 2 ? [0, ...biases] : [...biases], members: explained }
    : undefined;
}

function ownExplainer(model: SingleModel, preprocessing: Preprocessing, train: Matrix): OwnExplainer | undefined {
  switch (model.family) {
    case "boosting": {
      const { base, bases = [base], trees } = model;
      const covered = coverTrees(trees, preprocessing, train).map((tree, place) => ({ ...tree, output: place % bases.length }));
      return { kind: "trees", scale: "log odds", preprocessing, sum: { base: bases, scale: 1, trees: covered } };
    }
    case "forest": {
      const { classes, trees } = model;
      const covered = coverTrees(trees, preprocessing, train).flatMap((tree, place) => byClass(tree, trees[place]!.shares, classes));
      const base = new Array<number>(classes === 2 ? 1 : classes).fill(0);
      return { kind: "trees", scale: "probability", preprocessing, sum: { base, scale: 1 / trees.length, trees: covered } };
    }
    case "logistic":
      return ofLinear([model.bias], [model.weights], preprocessing, train);
    case "multinomial":
      return ofLinear([...model.biases], model.weights, preprocessing, train);
    case "svm": {
      const [machine, ...others] = model.machines;
      if (model.map.kind !== "linear" || !machine || others.length > 0) return undefined;
      return ofLinear([machine.bias], [machine.weights], preprocessing, train);
    }
    default:
      return undefined;
  }
}

function coverTrees(trees: readonly Tree[], preprocessing: Preprocessing, train: Matrix): CoveredTree[] {
  const { values, rows } = encodedBackground(preprocessing, train);
  return trees.map(({ feature, threshold, left, right, missingLeft }) =>
    coverTree({ feature, threshold, left, right, missingLeft }, values, rows),
  );
}

/** A tree whose leaves hold the shares of all classes, as one tree per class. */
function byClass(tree: CoveredTree, shares: Float32Array | undefined, classes: number): (CoveredTree & { output: number })[] {
  if (!shares) return [{ ...tree, output: 0 }];
  return Array.from({ length: classes }, (_, output) => {
    const threshold = tree.threshold.map((split, node) => (tree.feature[node]! < 0 ? shares[node * classes + output]! : split));
    return { ...tree, threshold, output };
  });
}

function ofLinear(biases: number[], weights: readonly Float64Array[], preprocessing: Preprocessing, train: Matrix): OwnExplainer {
  const { values, rows, columns } = encodedBackground(preprocessing, train);
  const means = Float64Array.from({ length: columns }, (_, column) => {
    const cells = values.subarray(column * rows, (column + 1) * rows);
    return cells.reduce((sum, value) => sum + value, 0) / rows;
  });
  return { kind: "linear", scale: "log odds", preprocessing, sum: { biases, weights, means } };
}

function encodedBackground(preprocessing: Preprocessing, train: Matrix): Encoded {
  const { background: rowMajor, rows } = background(train, BACKGROUND_ROWS);
  const width = train.features.length;
  const values = new Float32Array(rowMajor.length);
  for (let feature = 0; feature < width; feature++) {
    for (let row = 0; row < rows; row++) values[feature * rows + row] = rowMajor[row * width + feature]!;
  }
  return applyPreprocessing(preprocessing, { features: train.features, rows, values });
}

/** Rows spread evenly over all, row-major. */
function background(train: Matrix, most: number): { background: Float32Array; rows: number } {
  const rows = Math.min(most, train.rows);
  const width = train.features.length;
  const background = new Float32Array(rows * width);
  for (let place = 0; place < rows; place++) {
    const row = Math.floor((place * train.rows) / rows);
    for (let feature = 0; feature < width; feature++) background[place * width + feature] = train.values[feature * train.rows + row]!;
  }
  return { background, rows };
}
