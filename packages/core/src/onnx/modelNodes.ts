import type { Model } from "../learn/model";
import { addBlend } from "./blendNodes";
import type { Graph } from "./graph";
import { addKnn } from "./knnNodes";
import { addLogistic, addMultinomial } from "./linearNodes";
import { addMlp } from "./networkNodes";
import { addPreprocessing } from "./preprocessingNodes";
import { addSvm } from "./svmNodes";
import { addTabnet } from "./tabnetNodes";
import { addBoosting, addForest } from "./treeModelNodes";

/**
 * Writes a model into a graph and answers the name of its probabilities, float32 `[N, 1]`, or `[N, classes]` when there are more than two.
 *
 * @param columns name of the preprocessed columns, float32 `[N, columns]`
 */
export type ModelNodes<M extends Model> = (graph: Graph, model: M, columns: string) => string;

/** How each family's model is written. Margins pass through an explicit Sigmoid: post-transforms of tree operators have differed between runtimes. */
export const modelNodes: { [F in Model["family"]]: ModelNodes<Extract<Model, { family: F }>> } = {
  boosting: addBoosting,
  forest: addForest,
  logistic: addLogistic,
  multinomial: addMultinomial,
  svm: addSvm,
  knn: addKnn,
  mlp: addMlp,
  tabnet: addTabnet,
  blend: (graph, blend, raw) => addBlend({ preprocessing: addPreprocessing, model: addModel }, graph, blend, raw),
};

function addModel(graph: Graph, model: Model, columns: string): string {
  return (modelNodes[model.family] as ModelNodes<Model>)(graph, model, columns);
}
