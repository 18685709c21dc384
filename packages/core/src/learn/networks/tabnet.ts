import type { z } from "zod";
import { seededRandom } from "../../evaluate/random";
import type { Encoded } from "../../prepare/applyPreprocessing";
import type { TrainingOptions } from "../family";
import type { DenseLayer } from "./mlpModel";
import { dense, denseOfRows } from "./networkDense";
import { classWeightsOf } from "./networkLabels";
import { type BatchNorm, batchNorm, foldedNorm, ghostBatchNorm, normaliseByRunning } from "./networkNorm";
import { networkRows } from "./networkRows";
import { glorot, type Tape, type Tensor, tensor } from "./networkTensor";
import { type Network, type NetworkSummary, trainNetwork } from "./networkTraining";
import { tabnetForward } from "./tabnetForward";
import type { TabnetModel } from "./tabnetModel";
import { TabnetParameters } from "./tabnetParameters";

type Rows = { encoded: Encoded; target: Uint8Array };

/** Keeps the logarithm of a mask finite; pytorch-tabnet's `epsilon`. */
const EPSILON = 1e-15;

/**
 * Trains a TabNet on the log loss and the entropy of its masks. Columns need no normalisation of their own: they come scaled. Equal input
 * gives an equal model.
 *
 * @param featureOf feature of each column, from 0: columns of one feature are masked together
 * @throws DataError for rows of one class only, missing or infinite cells, and a loss that is no longer a number
 */
export async function trainTabnet(
  { train, validation }: { train: Rows; validation?: Rows | undefined },
  featureOf: readonly number[],
  parameters: z.input<typeof TabnetParameters> = {},
  options: TrainingOptions = {},
): Promise<{ model: TabnetModel; summary: NetworkSummary }> {
  const checked = TabnetParameters.parse(parameters);
  const { classes = 2 } = options;
  const classWeights = classWeightsOf(train.target, classes, checked.classWeight);
  const parts = drawParts(featureOf, checked, classes === 2 ? 1 : classes);
  const labelled = ({ encoded, target }: Rows) => ({ input: networkRows(encoded), target, classWeights });
  const network = tabnetNetwork(parts, checked);
  const summary = await trainNetwork(network, labelled(train), validation && labelled(validation), checked, options);
  return { model: modelOf(parts, checked), summary };
}

/** Weights without bias, and the normalisation of what they make. */
type NormalisedLayer = { weights: Tensor; norm: BatchNorm };

/** What a TabNet learns. */
export type TabnetParts = {
  featureOf: Uint16Array;
  features: number;
  transformers: NormalisedLayer[][];
  attention: NormalisedLayer[];
  output: { weights: Tensor; bias: Tensor };
};

function drawParts(of: readonly number[], parameters: TabnetParameters, outputs: number): TabnetParts {
  const { decisionWidth, attentionWidth, steps, sharedLayers, ownLayers, seed } = parameters;
  const random = seededRandom(seed);
  const width = decisionWidth + attentionWidth;
  const features = of.reduce((most, feature) => Math.max(most, feature + 1), 0);
  const shared = Array.from({ length: sharedLayers }, (_, layer) => glorot(layer === 0 ? of.length : width, 2 * width, random));
  const transformer = () => {
    const own = Array.from({ length: ownLayers }, () => glorot(width, 2 * width, random));
    return [...shared, ...own].map((weights) => ({ weights, norm: batchNorm(2 * width) }));
  };
  return {
    featureOf: Uint16Array.from(of),
    features,
    transformers: Array.from({ length: steps + 1 }, transformer),
    attention: Array.from({ length: steps }, () => ({ weights: glorot(attentionWidth, features, random), norm: batchNorm(features) })),
    output: { weights: glorot(decisionWidth, outputs, random), bias: tensor(1, outputs) },
  };
}

function tabnetNetwork(parts: TabnetParts, parameters: TabnetParameters): Network {
  const { transformers, attention, output, features } = parts;
  const { decisionWidth, gamma, steps, lambdaSparse, virtualBatchSize, momentum } = parameters;
  const layers = [...transformers.flat(), ...attention];
  const learnt = [...new Set(layers.flatMap(({ weights, norm }) => [weights, norm.scale, norm.shift])), output.weights, output.bias];
  const normalise = (tape: Tape, x: Tensor, { norm }: NormalisedLayer) =>
    tape ? ghostBatchNorm(tape, x, norm, virtualBatchSize, momentum) : normaliseByRunning(x, norm);
  return {
    parameters: learnt,
    kept: [...learnt.map(({ values }) => values), ...layers.flatMap(({ norm }) => [norm.mean, norm.variance])],
    forward: (tape, input, batch) => {
      const through = (layer: NormalisedLayer, x: Tensor) => normalise(tape, dense(tape, x, layer.weights), layer);
      const first = (step: number, mask: Tensor | undefined) => {
        const layer = transformers[step]![0]!;
        const masked = mask && { mask, of: parts.featureOf };
        return normalise(tape, denseOfRows(tape, input, batch, layer.weights, undefined, masked), layer);
      };
      const answer = tabnetForward(
        tape,
        {
          ...{ steps, gamma, features, depth: transformers[0]!.length, decision: decisionWidth, first },
          transform: (step, layer, x) => through(transformers[step]![layer]!, x),
          attend: (step, x) => through(attention[step - 1]!, x),
          output: (x) => dense(tape, x, output.weights, output.bias),
        },
        batch.length,
        (mask) => tape?.push(() => penaliseEntropy(mask, lambdaSparse / (steps * batch.length))),
      );
      return answer.margins;
    },
    penalise: () => {},
  };
}

/** Gradient of `strength x sum of -m log(m + epsilon)`. */
function penaliseEntropy({ values, gradient }: Tensor, strength: number): void {
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    gradient[i]! -= strength * (Math.log(value + EPSILON) + value / (value + EPSILON));
  }
}

function modelOf({ transformers, attention, output, featureOf, features }: TabnetParts, parameters: TabnetParameters): TabnetModel {
  return {
    family: "tabnet",
    featureOf: [...featureOf],
    features,
    decision: parameters.decisionWidth,
    gamma: parameters.gamma,
    transformers: transformers.map((layers) => layers.map(folded)),
    attention: attention.map(folded),
    output: layerOf(output.weights, output.bias.values),
  };
}

function folded({ weights, norm }: NormalisedLayer): DenseLayer {
  const { factor, offset } = foldedNorm(norm);
  const values = weights.values.map((weight, i) => weight * factor[i % weights.columns]!);
  return layerOf({ ...weights, values }, offset);
}

function layerOf({ rows, columns, values }: Tensor, bias: Float64Array): DenseLayer {
  return { inputs: rows, outputs: columns, weights: Float32Array.from(values), bias: Float32Array.from(bias) };
}
