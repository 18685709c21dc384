import type { Encoded } from "../../prepare/applyPreprocessing";
import { denseLayer, layerTensors } from "./layerTensors";
import type { MlpModel } from "./mlpModel";
import { relu, tanh } from "./networkActivations";
import { denseOfRows } from "./networkDense";
import { probabilitiesOf } from "./networkLoss";
import { networkRows } from "./networkRows";
import { chunksOf } from "./networkTraining";

/** Probabilities of encoded rows: of the positive class, or row-major of every class when there are more than two. */
export function scoreMlp({ layers, activation }: MlpModel, encoded: Encoded): Float64Array {
  const input = networkRows(encoded);
  const [first, ...others] = layers.map(layerTensors);
  const activate = activation === "relu" ? relu : tanh;
  const width = others.at(-1)?.weights.columns ?? 1;
  const result = new Float64Array(encoded.rows * width);
  for (const batch of chunksOf(encoded.rows)) {
    const margins = others.reduce(
      (below, layer) => denseLayer(layer, activate(null, below)),
      denseOfRows(null, input, batch, first!.weights, first!.bias),
    );
    result.set(probabilitiesOf(margins), batch[0]! * width);
  }
  return result;
}
