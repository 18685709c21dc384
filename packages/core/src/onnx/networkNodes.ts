import type { DenseLayer, MlpModel } from "../learn/networks/mlpModel";
import { addConstant, addNode, floats, type Graph, intAttribute } from "./graph";

/** Writes a multi-layer perceptron and answers the name of its probabilities. */
export function addMlp(graph: Graph, { layers, activation }: MlpModel, columns: string): string {
  const operator = activation === "relu" ? "Relu" : "Tanh";
  const margins = layers.reduce(
    (below, layer, index) => addDense(graph, layer, index === 0 ? below : addNode(graph, operator, [below])),
    columns,
  );
  return addProbabilities(graph, margins, layers.at(-1)!.outputs);
}

/** `x . weights + bias`. */
export function addDense(graph: Graph, { inputs, outputs, weights, bias }: DenseLayer, x: string): string {
  return addNode(graph, "Gemm", [x, addConstant(graph, floats(weights, [inputs, outputs])), addConstant(graph, floats(bias))]);
}

/** Probabilities of margins: of one of two classes, or of all of them. */
export function addProbabilities(graph: Graph, margins: string, outputs: number): string {
  return outputs === 1 ? addNode(graph, "Sigmoid", [margins]) : addNode(graph, "Softmax", [margins], [intAttribute("axis", 1)]);
}
