import type { DenseLayer } from "./mlpModel";

/** A trained TabNet. Its normalisations are folded into the layers before them. */
export type TabnetModel = {
  family: "tabnet";
  /** Feature that each preprocessed column belongs to: columns of one feature are chosen together. */
  featureOf: readonly number[];
  features: number;
  decision: number;
  gamma: number;
  /** Layers of the feature transformer of step 0 (before any attention), 1, ... */
  transformers: readonly (readonly DenseLayer[])[];
  /** The attentive transformer of step 1, 2, ... */
  attention: readonly DenseLayer[];
  output: DenseLayer;
};
