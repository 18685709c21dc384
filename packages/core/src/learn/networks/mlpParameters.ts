import * as z from "zod";
import { aliasesOfLinear } from "../linear/linearAliases";
import { networkTrainingParameters } from "./networkParameters";

// Chosen on the validation rows of labelled-2024, contract `scene`: log loss 0.4856, the lowest of seven settings (0.4856 to 0.4893).
export const DEFAULT_HIDDEN_LAYERS = [128];
export const DEFAULT_DROPOUT = 0.5;
export const DEFAULT_PATIENCE = 5;

/** Several sizes, or one. */
const HiddenLayers = z.preprocess(
  (given) => (typeof given === "number" ? [given] : given),
  z.array(z.int().min(1).max(1024)).min(1).max(8),
);

/** How a multi-layer perceptron learns. Absent keys take the defaults. */
export const MlpParameters = z.strictObject({
  /** Neurons of each hidden layer. */
  hiddenLayers: HiddenLayers.default(DEFAULT_HIDDEN_LAYERS),
  activation: z.enum(["relu", "tanh"]).default("relu"),
  /** Strength of the penalty `alpha / 2 x |weights|^2` beside the loss summed over a batch, as in scikit-learn. Biases are not penalised. */
  alpha: z.number().min(0).max(1e6).default(1e-4),
  /** Share of each hidden layer that is left out at random while it learns. */
  dropout: z.number().min(0).max(0.95).default(DEFAULT_DROPOUT),
  epochs: networkTrainingParameters.epochs.default(200), // scikit-learn's MLPClassifier, max_iter
  batchSize: networkTrainingParameters.batchSize.default(256),
  learningRate: networkTrainingParameters.learningRate.default(1e-3), // Kingma and Ba 2015
  patience: networkTrainingParameters.patience.default(DEFAULT_PATIENCE),
  classWeight: networkTrainingParameters.classWeight.default(null),
  seed: networkTrainingParameters.seed.default(1),
});
export type MlpParameters = z.infer<typeof MlpParameters>;

/** Names of scikit-learn's MLPClassifier. */
export const mlpAliases: Readonly<Record<string, (value: unknown) => Record<string, unknown>>> = {
  hidden_layer_sizes: (sizes) => ({ hiddenLayers: sizes }),
  solver: (solver) => (solver === "adam" ? {} : { solver }),
  max_iter: (epochs) => ({ epochs }),
  learning_rate_init: (learningRate) => ({ learningRate }),
  // scikit-learn's own default of min(200, rows)
  batch_size: (size) => (size === "auto" ? { batchSize: 200 } : { batchSize: size }),
  n_iter_no_change: (patience) => ({ patience }),
  random_state: (seed) => (seed === null ? {} : { seed }),
  early_stopping: (early) => (early === false ? { patience: 0 } : {}),
  class_weight: aliasesOfLinear.class_weight,
};
