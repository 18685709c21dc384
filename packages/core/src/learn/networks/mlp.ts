import type { z } from "zod";
import { seededRandom } from "../../evaluate/random";
import type { Encoded } from "../../prepare/applyPreprocessing";
import type { TrainingOptions } from "../family";
import type { DenseLayer, MlpModel } from "./mlpModel";
import { MlpParameters } from "./mlpParameters";
import { dropout, relu, tanh } from "./networkActivations";
import { dense, denseOfRows } from "./networkDense";
import { classWeightsOf } from "./networkLabels";
import { networkRows } from "./networkRows";
import { glorot, type Tape, type Tensor, tensor } from "./networkTensor";
import { type Network, type NetworkSummary, trainNetwork } from "./networkTraining";

type Rows = { encoded: Encoded; target: Uint8Array };

/**
 * Trains a multi-layer perceptron on the log loss: hidden layers, then one margin for two classes and one per class for more.
 * Equal input gives an equal model.
 *
 * @throws DataError for rows of one class only, missing or infinite cells, and a loss that is no longer a number
 */
export async function trainMlp(
  { train, validation }: { train: Rows; validation?: Rows | undefined },
  parameters: z.input<typeof MlpParameters> = {},
  options: TrainingOptions = {},
): Promise<{ model: MlpModel; summary: NetworkSummary }> {
  const checked = MlpParameters.parse(parameters);
  const { classes = 2 } = options;
  const classWeights = classWeightsOf(train.target, classes, checked.classWeight);
  const layers = layersOf([train.encoded.columns, ...checked.hiddenLayers, classes === 2 ? 1 : classes], seededRandom(checked.seed));
  const labelled = ({ encoded, target }: Rows) => ({ input: networkRows(encoded), target, classWeights });
  const network = mlpNetwork(layers, checked);
  const summary = await trainNetwork(network, labelled(train), validation && labelled(validation), checked, options);
  return { model: { family: "mlp", activation: checked.activation, layers: layers.map(rounded) }, summary };
}

type Layer = { weights: Tensor; bias: Tensor };

function layersOf(sizes: readonly number[], random: () => number): Layer[] {
  return sizes.slice(1).map((size, i) => ({ weights: glorot(sizes[i]!, size, random), bias: tensor(1, size) }));
}

function mlpNetwork(layers: readonly Layer[], { activation, dropout: share, alpha, seed }: MlpParameters): Network {
  const parameters = layers.flatMap(({ weights, bias }) => [weights, bias]);
  const random = seededRandom(seed + 1);
  return {
    parameters,
    kept: parameters.map(({ values }) => values),
    forward: (tape, input, batch) => {
      const [first, ...others] = layers as [Layer, ...Layer[]];
      return others.reduce(
        (below, { weights, bias }) => dense(tape, hidden(tape, below, activation, share, random), weights, bias),
        denseOfRows(tape, input, batch, first.weights, first.bias),
      );
    },
    penalise: (rows) => {
      for (const { weights } of layers) {
        for (let i = 0; i < weights.values.length; i++) weights.gradient[i]! += (alpha / rows) * weights.values[i]!;
      }
    },
  };
}

function hidden(tape: Tape, x: Tensor, activation: MlpModel["activation"], share: number, random: () => number): Tensor {
  const active = activation === "relu" ? relu(tape, x) : tanh(tape, x);
  return tape && share > 0 ? dropout(tape, active, share, random) : active;
}

/** The float32 values that are served. */
function rounded({ weights, bias }: Layer): DenseLayer {
  return {
    inputs: weights.rows,
    outputs: weights.columns,
    weights: Float32Array.from(weights.values),
    bias: Float32Array.from(bias.values),
  };
}
