import type { ForestTree, Tree } from "../learn/model";
import { addNode, bytes, floats, type Graph, intAttribute, intsAttribute, tensorAttribute } from "./graph";
import { addTraversal } from "./treeTraversal";

/**
 * Nodes of the largest tree up to which a TreeEnsemble opens well. CPU time of opening 300 trees, one round: 50 ms with 64 leaves, 290 ms
 * with 256; with 257, as a traversal, 160 ms. But one row then takes 5 ms, not 0.2, so what is served row by row stays an ensemble.
 */
const MOST_ENSEMBLE_NODES = 511;

/**
 * Writes trees into a graph and answers the name of their sums, float32 `[N, outputs]`: tree t counts for output t % outputs, or for all
 * where trees have shares. What opens faster is chosen: one TreeEnsemble for small trees, plain tensor operators for large ones.
 *
 * @param columns name of the preprocessed columns, float32 `[N, columns]`.
 */
export function addTreeSums(graph: Graph, trees: readonly ForestTree[], columns: string, outputs: number): string {
  const large = trees.some((tree) => tree.shares !== undefined || tree.feature.length > MOST_ENSEMBLE_NODES || sharesChildren(tree));
  return large ? addTraversal(graph, trees, columns, outputs) : addTreeEnsemble(graph, trees, columns, outputs);
}

/** Whether two nodes have the same child, as a split by a set of categories makes them: TreeEnsemble refuses that. */
function sharesChildren({ feature }: Tree): boolean {
  return feature.reduce((children, column) => children + (column >= 0 ? 2 : 0), 0) > feature.length - 1;
}

/**
 * Writes one `TreeEnsemble` of ai.onnx.ml opset 5. It keeps leaves apart from inner nodes: a child is an index into one or the
 * other, told by `nodes_trueleafs` and `nodes_falseleafs`. A tree that is a single leaf becomes a node whose children are both that leaf.
 */
function addTreeEnsemble(graph: Graph, trees: readonly Tree[], columns: string, outputs: number): string {
  const ensemble = flatten(trees.length > 0 ? trees : [NO_TREE], outputs);
  const nodes = ensemble.feature.length;
  return addNode(
    graph,
    "TreeEnsemble",
    [columns],
    [
      intAttribute("n_targets", outputs),
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
      intsAttribute("leaf_targetids", ensemble.target),
    ],
    "ai.onnx.ml",
  );
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
  target: number[];
};

function flatten(trees: readonly Tree[], outputs: number): Ensemble {
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
    target: [],
  };
  for (const [t, tree] of trees.entries()) {
    all.roots.push(all.feature.length);
    if (tree.feature[0]! < 0) addSingleLeaf(all, tree.threshold[0]!);
    else addTree(all, tree);
    while (all.target.length < all.leaf.length) all.target.push(t % outputs);
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
