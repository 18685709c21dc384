import type { BoostingModel, Tree } from "../learn/model";

/** Leaf values and thresholds keep three decimals: no threshold is a coordinate somebody has, and the file stays small. */
const DECIMALS = 1000;

/**
 * Boosted trees as one list of numbers per tree, in preorder: an inner node is `feature, threshold, missing goes left (1 or 0)`, a leaf is
 * `-1, value x 1000`. Thresholds and values are rounded to three decimals, so that the model is a close copy, not the same.
 */
export function encodeTrees({ base, trees }: BoostingModel): { base: number; trees: number[][] } {
  return { base, trees: trees.map((tree) => encodeNode(tree, 0)) };
}

/** The model that `encodeTrees` wrote. Throws RangeError when a list does not form one tree. */
export function decodeTrees({ base, trees }: { base: number; trees: readonly (readonly number[])[] }): BoostingModel {
  return { family: "boosting", base, trees: trees.map(decodeTree) };
}

function encodeNode(tree: Tree, node: number): number[] {
  const threshold = Math.round(tree.threshold[node]! * DECIMALS);
  if (tree.feature[node]! < 0) return [-1, threshold];
  return [
    tree.feature[node]!,
    threshold / DECIMALS,
    tree.missingLeft[node]!,
    ...encodeNode(tree, tree.left[node]!),
    ...encodeNode(tree, tree.right[node]!),
  ];
}

function decodeTree(numbers: readonly number[]): Tree {
  const nodes: { feature: number; threshold: number; missingLeft: number; left: number; right: number }[] = [];
  let at = 0;
  const next = (): number => {
    const value = numbers[at++];
    if (value === undefined) throw new RangeError("A boosted tree ends before its last leaf.");
    return value;
  };
  const read = (): number => {
    const node = { feature: next(), threshold: next(), missingLeft: 0, left: 0, right: 0 };
    const index = nodes.push(node) - 1;
    if (node.feature < 0) {
      node.threshold /= DECIMALS;
      return index;
    }
    node.missingLeft = next();
    node.left = read();
    node.right = read();
    return index;
  };
  read();
  if (at !== numbers.length) throw new RangeError("A boosted tree goes on after its last leaf.");
  return {
    feature: Int32Array.from(nodes, ({ feature }) => feature),
    threshold: Float32Array.from(nodes, ({ threshold }) => threshold),
    left: Int32Array.from(nodes, ({ left }) => left),
    right: Int32Array.from(nodes, ({ right }) => right),
    missingLeft: Uint8Array.from(nodes, ({ missingLeft }) => missingLeft),
  };
}
