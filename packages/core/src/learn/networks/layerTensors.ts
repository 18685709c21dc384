import type { DenseLayer } from "./mlpModel";
import { dense } from "./networkDense";
import { type Tensor, tensor } from "./networkTensor";

/** A trained layer, ready for a forward pass. */
export type LayerTensors = { weights: Tensor; bias: Tensor };

export function layerTensors({ inputs, outputs, weights, bias }: DenseLayer): LayerTensors {
  return { weights: tensor(inputs, outputs, Float64Array.from(weights)), bias: tensor(1, outputs, Float64Array.from(bias)) };
}

export function denseLayer({ weights, bias }: LayerTensors, x: Tensor): Tensor {
  return dense(null, x, weights, bias);
}
