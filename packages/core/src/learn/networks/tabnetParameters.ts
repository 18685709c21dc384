import * as z from "zod";
import { aliasesOfLinear } from "../linear/linearAliases";
import { networkTrainingParameters } from "./networkParameters";

/** How a TabNet learns. Absent keys take the defaults, those of pytorch-tabnet 4.1 unless told. */
export const TabnetParameters = z.strictObject({
  /** Width of what decides at each step. */
  decisionWidth: z.int().min(1).max(256).default(8),
  /** Width of what attends at each step. */
  attentionWidth: z.int().min(1).max(256).default(8),
  steps: z.int().min(1).max(10).default(3),
  /** How freely a feature is chosen again: 1 means at one step only. */
  gamma: z.number().min(1).max(10).default(1.3),
  /** Strength of the penalty on the entropy of the masks. */
  lambdaSparse: z.number().min(0).max(10).default(1e-3),
  /** Gated layers of a transformer whose weights all steps share, and that are a step's own. */
  sharedLayers: z.int().min(1).max(8).default(2),
  ownLayers: z.int().min(0).max(8).default(2),
  /** Rows that are normalised together. */
  virtualBatchSize: z.int().min(2).max(65_536).default(128),
  /** How fast the statistics for later rows follow the batches. */
  momentum: z.number().positive().max(1).default(0.02),
  epochs: networkTrainingParameters.epochs.default(100),
  batchSize: networkTrainingParameters.batchSize.default(1024),
  learningRate: networkTrainingParameters.learningRate.default(0.02),
  patience: networkTrainingParameters.patience.default(10),
  classWeight: networkTrainingParameters.classWeight.default(null),
  seed: networkTrainingParameters.seed.default(1),
});
export type TabnetParameters = z.infer<typeof TabnetParameters>;

/** Names of pytorch-tabnet's TabNetClassifier. */
export const tabnetAliases: Readonly<Record<string, (value: unknown) => Record<string, unknown>>> = {
  n_d: (decisionWidth) => ({ decisionWidth }),
  n_a: (attentionWidth) => ({ attentionWidth }),
  n_steps: (steps) => ({ steps }),
  lambda_sparse: (lambdaSparse) => ({ lambdaSparse }),
  n_shared: (sharedLayers) => ({ sharedLayers }),
  n_independent: (ownLayers) => ({ ownLayers }),
  virtual_batch_size: (virtualBatchSize) => ({ virtualBatchSize }),
  batch_size: (batchSize) => ({ batchSize }),
  max_epochs: (epochs) => ({ epochs }),
  class_weight: aliasesOfLinear.class_weight,
};
