import type { ForestTree } from "../learn/model";
import { longestPath } from "../learn/trees/longestPath";
import { pairTrees } from "../learn/trees/pairedTrees";
import { addConstant, addNode, floats, type Graph, intAttribute, integers, type Tensor } from "./graph";
import { ELEMENT } from "./onnxSchema";

/**
 * Writes trees as plain tensor operators: all rows and trees step down together, as often as the deepest tree has levels, and a row that has
 * reached its leaf stays there. Opens at once, where a TreeEnsemble takes time that grows with the square of the nodes per tree.
 * Answers the name of the sums over the trees, float32 `[N, outputs]`; tree t counts for output t % outputs, or for all where trees have shares.
 */
export function addTraversal(graph: Graph, trees: readonly ForestTree[], columns: string, outputs: number): string {
  const used = [...new Set(trees.flatMap(({ feature }) => [...feature].filter((column) => column >= 0)))].sort((a, b) => a - b);
  const place = new Map(used.map((column, index) => [column, index]));
  const renumbered = trees.map((tree) => ({ ...tree, feature: tree.feature.map((column) => place.get(column) ?? -1) }));
  const { feature, threshold, left, roots, shares } = pairTrees(renumbered, used.length, outputs);
  const [features, thresholds, lefts] = [
    addConstant(graph, int32(feature)),
    addConstant(graph, floats(threshold)),
    addConstant(graph, int32(left)),
  ];
  const height = addConstant(graph, integers([0]));
  const rows = addNode(
    graph,
    "Concat",
    [addNode(graph, "Gather", [addNode(graph, "Shape", [columns]), height]), addConstant(graph, integers([1]))],
    [intAttribute("axis", 0)],
  );
  const cells = addCells(graph, columns, used, rows);
  let node = addNode(graph, "Expand", [addConstant(graph, int32(roots, [1, roots.length])), rows]);
  for (let level = longestPath(trees); level > 0; level--) {
    const value = addNode(graph, "GatherElements", [cells, addNode(graph, "Gather", [features, node])], [intAttribute("axis", 1)]);
    const isRight = addNode(graph, "Greater", [value, addNode(graph, "Gather", [thresholds, node])]);
    const step = addNode(graph, "Cast", [isRight], [intAttribute("to", ELEMENT.int32)]);
    node = addNode(graph, "Add", [addNode(graph, "Gather", [lefts, node]), step]);
  }
  const table = shares ? addConstant(graph, floats(shares, [left.length, outputs])) : thresholds;
  const values = addNode(graph, "Gather", [table, node]);
  // [N, trees] of one output, or [N, rounds, outputs]
  const grouped = shares || outputs === 1 ? values : addNode(graph, "Reshape", [values, addConstant(graph, integers([0, -1, outputs]))]);
  const keep = intAttribute("keepdims", outputs === 1 && !shares ? 1 : 0);
  return addNode(graph, "ReduceSum", [grouped, addConstant(graph, integers([1]))], [keep]);
}

/** The used columns with missing cells as -Infinity, the same with +Infinity, and a column of -Infinity. */
function addCells(graph: Graph, columns: string, used: readonly number[], rows: string): string {
  const values = addNode(graph, "Gather", [columns, addConstant(graph, integers(used))], [intAttribute("axis", 1)]);
  const missing = addNode(graph, "IsNaN", [values]);
  const infinity = (sign: 1 | -1) => addConstant(graph, floats([sign * Number.POSITIVE_INFINITY], [1, 1]));
  const [low, high] = ([-1, 1] as const).map((sign) => addNode(graph, "Where", [missing, infinity(sign), values])) as [string, string];
  return addNode(graph, "Concat", [low, high, addNode(graph, "Expand", [infinity(-1), rows])], [intAttribute("axis", 1)]);
}

function int32(values: Int32Array, dims: number[] = [values.length]): Tensor {
  return { dims, dataType: ELEMENT.int32, rawData: new Uint8Array(values.buffer, values.byteOffset, values.byteLength) };
}
