import type { BoostMemory } from "./boostMemory";
import { findSplits } from "./boostSplit";
import type { TreeSample } from "./drawSample";
import type { GrownTree, GrowOptions, Growth, Leaf, LeafBounds } from "./growth";
import { OP } from "./kernels.generated";
import { leafBounds, UNBOUNDED } from "./leafBounds";
import { type BinnedNode, nodesToTree } from "./nodesToTree";
import { NO_SPLIT, type Split } from "./split";

/**
 * Grows one tree on the gradients of class `target` that stand in memory and adds its leaves' values, -learningRate x G / (H + l2) in
 * float32, to the scores of all rows, drawn or not.
 *
 * A missing value goes to the side with the higher gain; where a leaf has none, to the heavier one. The leaf sizes are estimated
 * from hessians while splits are compared and are checked exactly before one is made.
 */
export function growTree(memory: BoostMemory, sample: TreeSample, target: number, options: GrowOptions): GrownTree {
  const growth = { memory, sample, options };
  memory.team.task.target = target;
  const leaves = [plantRoot(growth)];
  const nodes: BinnedNode[] = [newLeaf()];
  while (leaves.length < options.leaves) {
    const pick = nextLeaf(leaves, options.growth);
    const leaf = leaves[pick]!;
    if (leaf.split.gain === 0) break;
    const children = divide(growth, leaf, leaves.length, nodes.length);
    if (!children) continue;
    nodes[leaf.node] = { split: leaf.split, left: children.left.node, right: children.right.node, value: 0 };
    nodes.push(newLeaf(), newLeaf());
    leaves[pick] = children.left;
    leaves.push(children.right);
  }
  settle(growth, leaves, nodes);
  return nodesToTree(memory.binned.features, nodes);
}

const newLeaf = (): BinnedNode => ({ split: NO_SPLIT, left: 0, right: 0, value: 0 });

/** To divide a leaf takes about 5 ns a row, to wake a thread 40 us. */
const ROWS_WORTH_WAKING = 16_384;
/** LightGBM 4.7, `min_sum_hessian_in_leaf`. */
const MIN_HESSIAN = 1e-3;

function plantRoot(growth: Growth): Leaf {
  const { memory, sample, options } = growth;
  const { team, threads, best, leafCells } = memory;
  Object.assign(team.task, { smallCells: leafCells, sampleSeed: sample.seed, sampleThreshold: sample.rowThreshold });
  team.perform(OP.root);
  const sums = { rows: 0, gradient: 0, hessian: 0 };
  for (const [thread, { drawnCount }] of threads.entries()) {
    sums.rows += drawnCount;
    sums.gradient += best[0]![thread]!.leftGradient;
    sums.hessian += best[0]![thread]!.leftHessian;
  }
  const step = options.maxStep === undefined ? UNBOUNDED : inQuantisedUnits(memory, options.maxStep);
  const leaf = openLeaf(growth, { node: 0, depth: 0, slot: 0, cells: leafCells }, sums, { low: -step.high, high: step.high });
  Object.assign(team.task, { largeCells: 0, sides: 1 });
  [leaf.split] = findSplits(growth, [leaf], true) as [Split];
  return leaf;
}

function inQuantisedUnits({ plan }: BoostMemory, value: number): LeafBounds {
  const bound = (value * plan.gradientScale) / plan.hessianScale;
  return { low: -bound, high: bound };
}

/** A leaf without a split yet. All its fields are written out: spreads here cost as much time as the search for splits. */
function openLeaf(
  growth: Growth,
  { node, depth, slot, cells }: Pick<Leaf, "node" | "depth" | "slot" | "cells">,
  { rows, gradient, hessian }: LeafSums,
  bounds: LeafBounds,
): Leaf {
  const minHessian = leastHessian(growth, rows, hessian);
  return { node, depth, slot, cells, rows, gradient, hessian, minHessian, bounds, split: NO_SPLIT };
}

type LeafSums = Pick<Leaf, "rows" | "gradient" | "hessian">;

function leastHessian({ memory, options }: Growth, rows: number, hessian: number): number {
  return Math.max((hessian / Math.max(rows, 1)) * options.minRowsPerLeaf, MIN_HESSIAN * memory.plan.hessianScale);
}

function nextLeaf(leaves: readonly Leaf[], growth: "leaf" | "depth"): number {
  let pick = 0;
  for (let l = 1; l < leaves.length; l++) if (goesBefore(leaves[l]!, leaves[pick]!, growth)) pick = l;
  return pick;
}

function goesBefore(leaf: Leaf, other: Leaf, growth: "leaf" | "depth"): boolean {
  const both = leaf.split.gain > 0 && other.split.gain > 0;
  if (growth === "depth" && both && leaf.depth !== other.depth) return leaf.depth < other.depth;
  return leaf.split.gain > other.split.gain;
}

/**
 * Makes the leaf's split. Its cells become those of the larger child, the smaller gets the place of leaf number `slot`; its children
 * are nodes `node` and `node + 1`. When a side turns out to have too few rows, the leaf gets its next split instead and nothing is returned.
 */
function divide(growth: Growth, leaf: Leaf, slot: number, node: number): { left: Leaf; right: Leaf } | undefined {
  const { memory, options } = growth;
  const { team, threads, binned, specs, goesLeft, leafCells } = memory;
  const { split } = leaf;
  const { bins, missing, binOf, column } = specs[split.feature]!;
  if (split.set) {
    team.views.u8.set(split.set, goesLeft + 256);
    team.kernels.sidesOfSet(binOf, goesLeft + 256, goesLeft);
  } else team.kernels.sides(binOf, split.bin, missing && split.missingLeft ? bins - 1 : -1, goesLeft);
  const right = { gradient: leaf.gradient - split.leftGradient, hessian: leaf.hessian - split.leftHessian };
  const smallIsLeft = split.leftHessian <= right.hessian;
  // Nobody asks how the children could be split when they complete the tree or lie in its deepest level.
  const mayGrow = slot + 1 < options.leaves && leaf.depth + 1 !== options.maxDepth;
  const smallCells = mayGrow ? leafCells + slot * binned.cells * 8 : 0;
  const { task } = team;
  task.slot = leaf.slot;
  task.newSlot = slot;
  task.column = column;
  task.goesLeft = goesLeft;
  task.smallIsLeft = smallIsLeft ? 1 : 0;
  task.smallCells = smallCells;
  team.perform(OP.divide, leaf.rows >= ROWS_WORTH_WAKING);
  const leftRows = threads.reduce((sum, { leftCount }) => sum + leftCount, 0);
  const rightRows = leaf.rows - leftRows;
  if (Math.min(leftRows, rightRows) < options.minRowsPerLeaf) {
    // A side may even be empty where all its hessians round to zero.
    const [rows, hessian] = leftRows < rightRows ? [leftRows, split.leftHessian] : [rightRows, right.hessian];
    leaf.minHessian = Math.max((hessian / Math.max(rows, 1)) * options.minRowsPerLeaf, leaf.minHessian * 1.01);
    task.smallCells = 0;
    task.sides = 1;
    [leaf.split] = findSplits(growth, [leaf], true) as [Split];
    return undefined;
  }
  const bounds = leafBounds(growth, leaf);
  const depth = leaf.depth + 1;
  const [leftCells, rightCells] = smallIsLeft ? [smallCells, leaf.cells] : [leaf.cells, smallCells];
  const leftSums = { rows: leftRows, gradient: split.leftGradient, hessian: split.leftHessian };
  const rightSums = { rows: rightRows, gradient: right.gradient, hessian: right.hessian };
  const leftLeaf = openLeaf(growth, { node, depth, slot: leaf.slot, cells: leftCells }, leftSums, bounds.left);
  const rightLeaf = openLeaf(growth, { node: node + 1, depth, slot, cells: rightCells }, rightSums, bounds.right);
  task.largeCells = leaf.cells;
  task.sides = 2;
  [leftLeaf.split, rightLeaf.split] = findSplits(growth, [leftLeaf, rightLeaf], mayGrow) as [Split, Split];
  return { left: leftLeaf, right: rightLeaf };
}

/** Writes the leaves' values into the nodes, and adds them to the rows' scores. */
function settle({ memory: { team, plan }, options }: Growth, leaves: readonly Leaf[], nodes: readonly BinnedNode[]): void {
  for (const { node, slot, gradient, hessian, bounds } of leaves) {
    const shrunk = Math.max(Math.abs(gradient) - plan.l1, 0) * Math.sign(gradient);
    const weight = hessian + plan.l2;
    const step = Math.max(Math.min(weight === 0 ? 0 : shrunk / weight, -bounds.low), -bounds.high);
    const value = Math.fround((-options.learningRate * step * plan.hessianScale) / plan.gradientScale);
    nodes[node]!.value = value;
    team.views.f32[plan.leafValues / 4 + slot] = value;
  }
  team.task.leafCount = leaves.length;
  if (nodes.length > 1) team.perform(OP.settle);
}
