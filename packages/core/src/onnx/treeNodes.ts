import type { BoostingModel, Tree } from "../learn/model";
import { addConstant, addNode, bytes, floats, type Graph, intAttribute, intsAttribute, tensorAttribute } from "./graph";

/**
 * Writes boosted trees into a graph and answers the name of their margin, float32 `[N, 1]`.
 *
 * One `TreeEnsemble` of ai.onnx.ml opset 5 holds all trees. It keeps leaves apart from inner nodes: a child is an index into one or the
 * other, told by `nodes_trueleafs` and `nodes_falseleafs`. A tree that is a single leaf becomes a node whose children are both that leaf.
 *
 * @param columns name of the preprocessed columns, float32 `[N, columns]`.
 */
export function addTrees(graph: Graph, { base, trees }: BoostingModel, columns: string): string {
  const ensemble = flatten(trees.length > 0 ? trees : [NO_TREE]);
  const nodes = ensemble.feature.length;
  const sum = addNode(
    graph,
    "TreeEnsemble",
    [columns],
    [
      intAttribute("n_targets", 1),
      intAttribute("aggregate_function", 1),
      intAttribute("post_transform", 0),
      intsAttribute("tree_roots", ensemble.roots),
      intsAttribute("nodes_featureids", ensemble.feature),
      tensorAttribute("nodes_modes", bytes(new Uint8Array(nodes))),
      tensorAttribute("nodes_splits", floats(ensemble.split)),
      intsAttribute("nodes_truenodeids", ensemble.left),
      intsAttribute("nodes_trueleafs", ensemble.leftIsLeaf),
      intsAttribute("nodes_falsenodeids", ensemble.right),
      intsAttribute("nodes_falseleafs", ensemble.rightIsLeaf),
      intsAttribute("nodes_missing_value_tracks_true", ensemble.missingLeft),
      tensorAttribute("leaf_weights", floats(ensemble.leaf)),
      intsAttribute("leaf_targetids", new Array<number>(ensemble.leaf.length).fill(0)),
    ],
    "ai.onnx.ml",
  );
  return addNode(graph, "Add", [sum, addConstant(graph, floats([base]))]);
}

/** The sum over no trees, since an ensemble must not be empty. */
const NO_TREE: Tree = {
  feature: Int32Array.of(-1),
  threshold: Float32Array.of(0),
  left: Int32Array.of(-1),
  right: Int32Array.of(-1),
  missingLeft: Uint8Array.of(0),
};

/** Inner nodes and leaves of all trees, each in one list. */
type Ensemble = {
  roots: number[];
  feature: number[];
  split: number[];
  left: number[];
  leftIsLeaf: number[];
  right: number[];
  rightIsLeaf: number[];
  missingLeft: number[];
  leaf: number[];
};

function flatten(trees: readonly Tree[]): Ensemble {
  const all: Ensemble = {
    roots: [],
    feature: [],
    split: [],
    left: [],
    leftIsLeaf: [],
    right: [],
    rightIsLeaf: [],
    missingLeft: [],
    leaf: [],
  };
  for (const tree of trees) {
    all.roots.push(all.feature.length);
    if (tree.feature[0]! < 0) addSingleLeaf(all, tree.threshold[0]!);
    else addTree(all, tree);
  }
  return all;
}

function addSingleLeaf(all: Ensemble, value: number): void {
  addInner(all, 0, 0, 0, [all.leaf.length, 1], [all.leaf.length, 1]);
  all.leaf.push(value);
}

function addTree(all: Ensemble, tree: Tree): void {
  const place = new Int32Array(tree.feature.length);
  let inner = all.feature.length;
  for (const [node, feature] of tree.feature.entries()) {
    place[node] = feature < 0 ? all.leaf.push(tree.threshold[node]!) - 1 : inner++;
  }
  const child = (node: number): [number, number] => [place[node]!, tree.feature[node]! < 0 ? 1 : 0];
  for (const [node, feature] of tree.feature.entries()) {
    if (feature < 0) continue;
    addInner(all, feature, tree.threshold[node]!, tree.missingLeft[node]!, child(tree.left[node]!), child(tree.right[node]!));
  }
}

function addInner(
  all: Ensemble,
  feature: number,
  split: number,
  missingLeft: number,
  [left, leftIsLeaf]: [number, number],
  [right, rightIsLeaf]: [number, number],
): void {
  all.feature.push(feature);
  all.split.push(split);
  all.missingLeft.push(missingLeft);
  all.left.push(left);
  all.leftIsLeaf.push(leftIsLeaf);
  all.right.push(right);
  all.rightIsLeaf.push(rightIsLeaf);
}
