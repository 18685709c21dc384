import type { Encoded } from "../../prepare/applyPreprocessing";
import { denseLayer, layerTensors } from "./layerTensors";
import { type dense, denseOfRows } from "./networkDense";
import { probabilitiesOf } from "./networkLoss";
import { networkRows } from "./networkRows";
import { chunksOf } from "./networkTraining";
import { type TabnetAnswer, tabnetForward } from "./tabnetForward";
import type { TabnetModel } from "./tabnetModel";

/** Probabilities of encoded rows: of the positive class, or row-major of every class when there are more than two. */
export function scoreTabnet(model: TabnetModel, encoded: Encoded): Float64Array {
  const width = model.output.outputs;
  const result = new Float64Array(encoded.rows * width);
  answer(model, encoded, ({ margins }, from) => result.set(probabilitiesOf(margins), from * width));
  return result;
}

/**
 * How much each feature counted for each row, row-major `rows x features`: the masks of all steps, each weighted by what its step decided,
 * adding up to 1 (Arik and Pfister 2021, "Interpretability"). A row that no step decided anything for has zeros.
 */
export function tabnetMasks(model: TabnetModel, encoded: Encoded): Float64Array {
  const { features } = model;
  const result = new Float64Array(encoded.rows * features);
  answer(model, encoded, ({ steps, margins }, from) => {
    for (let row = 0; row < margins.rows; row++) {
      const weights = steps.map(({ decision }) => sumOf(decision.values, row * decision.columns, decision.columns));
      const total = weights.reduce((sum, weight) => sum + weight, 0);
      if (total === 0) continue;
      for (const [step, { mask }] of steps.entries()) {
        for (let f = 0; f < features; f++) {
          result[(from + row) * features + f]! += (weights[step]! / total) * mask.values[row * features + f]!;
        }
      }
    }
  });
  return result;
}

function answer(model: TabnetModel, encoded: Encoded, onChunk: (answer: TabnetAnswer, from: number) => void): void {
  const input = networkRows(encoded);
  const of = Uint16Array.from(model.featureOf);
  const transformers = model.transformers.map((layers) => layers.map(layerTensors));
  const attention = model.attention.map(layerTensors);
  const output = layerTensors(model.output);
  const { features, decision, gamma } = model;
  for (const batch of chunksOf(encoded.rows)) {
    const first = (step: number, mask?: Parameters<typeof dense>[1]) => {
      const { weights, bias } = transformers[step]![0]!;
      return denseOfRows(null, input, batch, weights, bias, mask && { mask, of });
    };
    const layers = {
      ...{ steps: attention.length, depth: transformers[0]!.length, features, decision, gamma, first },
      transform: (step: number, layer: number, x: Parameters<typeof dense>[1]) => denseLayer(transformers[step]![layer]!, x),
      attend: (step: number, x: Parameters<typeof dense>[1]) => denseLayer(attention[step - 1]!, x),
      output: (x: Parameters<typeof dense>[1]) => denseLayer(output, x),
    };
    onChunk(tabnetForward(null, layers, batch.length), batch[0]!);
  }
}

function sumOf(values: Float64Array, from: number, count: number): number {
  return values.subarray(from, from + count).reduce((sum, value) => sum + value, 0);
}
