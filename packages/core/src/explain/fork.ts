import type { CoveredTree } from "./explainedTrees";

/**
 * Where a tree decides on one feature, and the nodes that it may go on to. Most have two; a split by a set of categories is several
 * comparisons of one feature that share their ends, and is one fork.
 */
export type Fork = { feature: number; exits: number[]; shares: number[]; nodes: ReadonlySet<number> };

/** How often each node is somebody's child; null when each but the root is so once. */
export function sharedNodes({ feature, left, right }: CoveredTree): Uint16Array | null {
  const parents = new Uint16Array(feature.length);
  for (const [node, column] of feature.entries()) {
    if (column < 0) continue;
    parents[left[node]!]!++;
    if (right[node] !== left[node]) parents[right[node]!]!++;
  }
  return parents.some((count) => count > 1) ? parents : null;
}

/** The fork at an inner node. In a tree with shared nodes, comparisons of the same feature that only it leads to are part of it. */
export function forkAt(tree: CoveredTree, node: number, parents: Uint16Array | null): Fork {
  const feature = tree.feature[node]!;
  const fork: Fork & { nodes: Set<number> } = { feature, exits: [], shares: [], nodes: new Set() };
  const visit = (at: number, share: number): void => {
    const inside = at === node || (parents !== null && parents[at] === 1 && tree.feature[at] === feature);
    if (inside) {
      fork.nodes.add(at);
      visit(tree.left[at]!, share * tree.leftShare[at]!);
      visit(tree.right[at]!, share * (1 - tree.leftShare[at]!));
      return;
    }
    const known = fork.exits.indexOf(at);
    if (known >= 0) fork.shares[known]! += share;
    else {
      fork.exits.push(at);
      fork.shares.push(share);
    }
  };
  visit(node, 1);
  return fork;
}

/** Number of the exit that each row takes. */
export function takeExits(tree: CoveredTree, root: number, { exits, nodes }: Fork, column: Float32Array, into: Uint8Array): void {
  const { threshold, left, right, missingLeft } = tree;
  if (nodes.size === 1 && exits.length === 2) {
    const [split, missing] = [threshold[root]!, missingLeft[root] === 1 ? 0 : 1];
    for (let row = 0; row < column.length; row++) {
      const value = column[row]!;
      into[row] = value <= split ? 0 : value > split ? 1 : missing;
    }
    return;
  }
  for (let row = 0; row < column.length; row++) {
    let node = root;
    while (nodes.has(node)) {
      const value = column[row]!;
      node = value <= threshold[node]! || (missingLeft[node] === 1 && Number.isNaN(value)) ? left[node]! : right[node]!;
    }
    into[row] = exits.indexOf(node);
  }
}
