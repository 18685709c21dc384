import type { TabnetModel } from "../learn/networks/tabnetModel";
import type { Preprocessing } from "../prepare/preprocessing";
import type { TreeSum } from "./explainedTrees";

/** Scores are sums over columns: `bias + weights x value`; `means` are those of the background rows. One bias and one set of weights per output. */
export type LinearSum = { biases: readonly number[]; weights: readonly Float64Array[]; means: Float64Array };

/** In what contributions are counted: log odds (or log probability, with more than two classes), or probability itself. */
export type ExplainedScale = "log odds" | "probability";

/**
 * What explains a model's answers one by one, without the model:
 *
 * - `trees`: exact TreeSHAP
 * - `linear`: weight x (value - mean)
 * - `sampled`: rows to draw unknown features from, for a model of which only the answers are known; contributions to the probability. Of a
 *   TabNet also the model, whose masks tell what it attends to
 * - `blend`: a bias per output and the weighted sum of others, of trees or linear, in log odds
 */
export type Explainer = OwnExplainer | SampledExplainer | BlendExplainer;

export type SampledExplainer = {
  kind: "sampled";
  background: Float32Array;
  rows: number;
  attentive?: { model: TabnetModel; preprocessing: Preprocessing };
};

/** Explains by what is inside the model. */
export type OwnExplainer =
  | { kind: "trees"; scale: ExplainedScale; preprocessing: Preprocessing; sum: TreeSum }
  | { kind: "linear"; scale: ExplainedScale; preprocessing: Preprocessing; sum: LinearSum };

export type BlendExplainer = { kind: "blend"; biases: readonly number[]; members: readonly { weight: number; explainer: OwnExplainer }[] };
