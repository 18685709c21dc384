import type { BoostingModel, ForestModel } from "../learn/model";
import { addConstant, addNode, floats, type Graph, intAttribute } from "./graph";
import { addTreeSums } from "./treeNodes";

/** Writes boosted trees: probability of the positive class `[N, 1]`, or of every class `[N, classes]`. */
export function addBoosting(graph: Graph, { base, bases, trees }: BoostingModel, columns: string): string {
  const sums = addTreeSums(graph, trees, columns, bases?.length ?? 1);
  const margins = addNode(graph, "Add", [sums, addConstant(graph, floats(bases ?? [base]))]);
  return bases ? addNode(graph, "Softmax", [margins], [intAttribute("axis", 1)]) : addNode(graph, "Sigmoid", [margins]);
}

/** Writes a forest: the mean of its trees' shares, `[N, 1]` or `[N, classes]`. */
export function addForest(graph: Graph, { classes, trees }: ForestModel, columns: string): string {
  const sums = addTreeSums(graph, trees, columns, classes === 2 ? 1 : classes);
  return addNode(graph, "Div", [sums, addConstant(graph, floats([trees.length]))]);
}
