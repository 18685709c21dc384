import type { LogisticModel, Model } from "../learn/model";
import { addConstant, addNode, floats, type Graph } from "./graph";
import { addTrees } from "./treeNodes";

/**
 * Writes a model into a graph and answers the name of its probabilities, float32 `[N, 1]`, or `[N, classes]` when there are more than two.
 *
 * @param columns name of the preprocessed columns, float32 `[N, columns]`
 */
export type ModelNodes<M extends Model> = (graph: Graph, model: M, columns: string) => string;

/** How each family's model is written. Margins pass through an explicit Sigmoid: post-transforms of tree operators have differed between runtimes. */
export const modelNodes: { [F in Model["family"]]: ModelNodes<Extract<Model, { family: F }>> } = {
  boosting: (graph, model, columns) => addNode(graph, "Sigmoid", [addTrees(graph, model, columns)]),
  logistic: (graph, model, columns) => addNode(graph, "Sigmoid", [addLogistic(graph, model, columns)]),
};

function addLogistic(graph: Graph, { weights, bias }: LogisticModel, columns: string): string {
  return addNode(graph, "Gemm", [columns, addConstant(graph, floats(weights, [weights.length, 1])), addConstant(graph, floats([bias]))]);
}
