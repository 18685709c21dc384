import type { Tree } from "../learn/model";
import { INPUT, RAW } from "../onnx/graphNames";
import { type ReadGraph, type ReadNode, readOnnx } from "./onnxReader";

/** Boosted trees or a forest as a graph holds them: probability = `finish` of the sums of their leaves. */
export type GraphTrees = {
  /** Width of the graph's input. */
  features: number;
  outputs: number;
  trees: readonly Tree[];
  finish: { kind: "sigmoid"; base: number } | { kind: "softmax"; bases: readonly number[] } | { kind: "mean"; trees: number };
};

/**
 * Reads the trees of a graph of `exportOnnx` whose model is one TreeEnsemble. Undefined for every other graph, and for bytes that are no
 * graph: the runtime says what is wrong with those.
 */
export function readGraphTrees(onnx: Uint8Array): GraphTrees | undefined {
  const graph = read(onnx);
  if (!graph) return undefined;
  const at = graph.nodes.findIndex(({ opType }) => opType === "TreeEnsemble");
  const end = graph.nodes.findIndex(({ output }) => output === RAW);
  const [input, ...others] = graph.inputs;
  const features = input?.name === INPUT && others.length === 0 ? input.width : undefined;
  if (at < 0 || end < 0 || features === undefined) return undefined;
  if (graph.nodes.some(({ opType }, n) => n !== at && n < end && MODELS.has(opType))) return undefined;
  const { outputs, trees } = readEnsemble(graph.nodes[at]!);
  const finish = readFinish(graph.nodes.slice(at + 1, end), graph.constants);
  return finish && { features, outputs, trees, finish };
}

/** Operators of other models, and of blends. */
const MODELS: ReadonlySet<string> = new Set(["TreeEnsemble", "MatMul", "Gemm", "GatherElements", "TopK"]);

function read(onnx: Uint8Array): ReadGraph | undefined {
  try {
    return readOnnx(onnx);
  } catch {
    return undefined;
  }
}

/** What stands between the sums and the model's own probabilities. */
function readFinish(nodes: readonly ReadNode[], constants: ReadGraph["constants"]): GraphTrees["finish"] | undefined {
  const [first, second] = nodes;
  const values = [...(constants.get(first?.inputs[1] ?? "") ?? [])];
  const operators = nodes.map(({ opType }) => opType).join();
  if (operators === "Div" && values.length === 1) return { kind: "mean", trees: values[0]! };
  if (operators === "Add,Sigmoid" && second && values.length === 1) return { kind: "sigmoid", base: values[0]! };
  return operators === "Add,Softmax" ? { kind: "softmax", bases: values } : undefined;
}

/** Takes one list of inner nodes and one of leaves apart into trees, as `addTreeEnsemble` put them together. */
function readEnsemble({ attributes }: ReadNode): { outputs: number; trees: Tree[] } {
  const list = (name: string) => attributes.get(name)?.integers ?? new Int32Array(0);
  const roots = list("tree_roots");
  const [feature, left, right] = [list("nodes_featureids"), list("nodes_truenodeids"), list("nodes_falsenodeids")];
  const [leftIsLeaf, rightIsLeaf] = [list("nodes_trueleafs"), list("nodes_falseleafs")];
  const missingLeft = list("nodes_missing_value_tracks_true");
  const split = attributes.get("nodes_splits")?.floats ?? new Float32Array(0);
  const leaf = attributes.get("leaf_weights")?.floats ?? new Float32Array(0);
  const trees = Array.from(roots, (root, t) => {
    const inner = (roots[t + 1] ?? feature.length) - root;
    let nodes = inner;
    for (let n = root; n < root + inner; n++) nodes += leftIsLeaf[n]! + rightIsLeaf[n]!;
    const tree = {
      ...{ feature: new Int32Array(nodes).fill(-1), threshold: new Float32Array(nodes), missingLeft: new Uint8Array(nodes) },
      ...{ left: new Int32Array(nodes).fill(-1), right: new Int32Array(nodes).fill(-1) },
    };
    let next = inner;
    const child = (to: number, isLeaf: number): number => {
      if (!isLeaf) return to - root;
      tree.threshold[next] = leaf[to]!;
      return next++;
    };
    for (let n = root; n < root + inner; n++) {
      tree.feature[n - root] = feature[n]!;
      tree.threshold[n - root] = split[n]!;
      tree.missingLeft[n - root] = missingLeft[n]!;
      tree.left[n - root] = child(left[n]!, leftIsLeaf[n]!);
      tree.right[n - root] = child(right[n]!, rightIsLeaf[n]!);
    }
    return tree;
  });
  return { outputs: attributes.get("n_targets")?.integer ?? 1, trees };
}
