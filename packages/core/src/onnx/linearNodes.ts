import type { LogisticModel, MultinomialModel } from "../learn/model";
import { addConstant, addNode, floats, type Graph, intAttribute } from "./graph";

/** Writes a logistic regression; the result is `[N, 1]`. */
export function addLogistic(graph: Graph, { weights, bias }: LogisticModel, columns: string): string {
  return addNode(graph, "Sigmoid", [addMargins(graph, [weights], [bias], columns)]);
}

/** Writes a logistic regression over several classes; the result is `[N, classes]`. */
export function addMultinomial(graph: Graph, { weights, biases }: MultinomialModel, columns: string): string {
  return addNode(graph, "Softmax", [addMargins(graph, weights, biases, columns)], [intAttribute("axis", 1)]);
}

/** `columns . weights + biases`, float32 `[N, outputs]`. */
export function addMargins(graph: Graph, weights: readonly Float64Array[], biases: ArrayLike<number>, columns: string): string {
  const matrix = new Float64Array(weights.length * weights[0]!.length);
  for (const [k, own] of weights.entries()) for (const [column, weight] of own.entries()) matrix[column * weights.length + k] = weight;
  const shaped = addConstant(graph, floats(matrix, [weights[0]!.length, weights.length]));
  return addNode(graph, "Gemm", [columns, shaped, addConstant(graph, floats(biases))]);
}
