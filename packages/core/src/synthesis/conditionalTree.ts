import * as z from "zod";

/**
 * The distribution of one variable given others, as a decision tree (CART synthesis: J. P. Reiter, J. Official Statistics 21, 2005).
 *
 * `nodes` is the tree in preorder. An inner node is `feature, threshold`: `given[feature] <= threshold` goes to the first subtree, the rest
 * to the second. A leaf is `-n` and n pairs `level, weight`. Levels are whole numbers, -1 = not filled in.
 */
export const ConditionalTree = z.strictObject({ given: z.array(z.string()), nodes: z.array(z.number()).min(3) });
export type ConditionalTree = z.infer<typeof ConditionalTree>;

/** Variables by name as far as they are drawn, -1 = not filled in. */
export type Known = Record<string, number>;

/** Draws a level of one variable. Throws RangeError when a variable that it depends on is not known yet. */
export type Draw = (known: Known, random: () => number) => number;

type Leaf = { levels: number[]; cumulated: number[]; shares: ReadonlyMap<number, number> };
type Node = Leaf | { name: string; threshold: number; low: Node; high: Node };

/** The distribution of the leaf that `known` falls into, as shares that add up to 1. */
export type Distribution = (known: Known) => ReadonlyMap<number, number>;

/** Makes a tree ready for drawing. Throws RangeError when its nodes do not form one tree. */
export function compileTree(tree: ConditionalTree): { draw: Draw; distribution: Distribution } {
  const root = parse(tree);
  return {
    draw: (known, random) => drawFrom(leafOf(root, known), random),
    distribution: (known) => leafOf(root, known).shares,
  };
}

function parse({ given, nodes }: ConditionalTree): Node {
  let at = 0;
  const next = (): number => {
    const value = nodes[at++];
    if (value === undefined) throw new RangeError("A conditional tree ends before its last leaf.");
    return value;
  };
  const node = (): Node => {
    const head = next();
    if (head < 0) return leaf(-head);
    const name = given[head];
    if (name === undefined) throw new RangeError(`A conditional tree splits by variable ${head}; it has ${given.length}.`);
    return { name, threshold: next(), low: node(), high: node() };
  };
  const leaf = (levels: number): Leaf => {
    const weights = Array.from({ length: levels }, () => [next(), next()] as const);
    const total = weights.reduce((sum, [, weight]) => sum + weight, 0);
    if (!(total > 0)) throw new RangeError("A leaf of a conditional tree has no weight.");
    let sum = 0;
    return {
      levels: weights.map(([level]) => level),
      cumulated: weights.map(([, weight]) => (sum += weight)),
      shares: new Map(weights.map(([level, weight]) => [level, weight / total])),
    };
  };
  const root = node();
  if (at !== nodes.length) throw new RangeError("A conditional tree goes on after its last leaf.");
  return root;
}

function leafOf(root: Node, known: Known): Leaf {
  let node = root;
  while ("name" in node) {
    const value = known[node.name];
    if (value === undefined) throw new RangeError(`${node.name} is not known yet.`);
    node = value <= node.threshold ? node.low : node.high;
  }
  return node;
}

function drawFrom({ levels, cumulated }: Leaf, random: () => number): number {
  const mark = random() * cumulated.at(-1)!;
  let at = 0;
  while (at < levels.length - 1 && cumulated[at]! <= mark) at++;
  return levels[at]!;
}
