import type { BinnedRows } from "./binnedRows";
import type { GradientScale } from "./gradientScale";
import type { Tree } from "./model";
import { RECORD_BYTES, TILE_BYTES } from "./treeMemory";

export type GrowOptions = {
  leaves: number;
  maxDepth?: number | undefined;
  minRowsPerLeaf: number;
  l2: number;
  minGain: number;
  /** Factor on every leaf value. */
  learningRate: number;
};

/** The rows a tree learns from: the first `count` of those listed at `rows`, or rows 0 .. count themselves where `rows` is 0. */
export type DrawnRows = { rows: number; count: number };

/** A tree, and per node the gain of its split (0 for a leaf). */
export type GrownTree = { tree: Tree; gains: Float64Array };

/**
 * Grows one tree on the gradients that stand in memory, always splitting the leaf with the highest gain, and leaves behind, for
 * `addLeafValues`, the leaf of every row (drawn or not) and the leaves' values, -learningRate x G / (H + l2) in float32.
 *
 * A missing value goes to the side with the higher gain; where a leaf has none, to the heavier one. The leaf sizes are estimated
 * from hessians while splits are compared and are checked exactly before one is made.
 */
export function growTree(binned: BinnedRows, drawn: DrawnRows, scale: GradientScale, options: GrowOptions): GrownTree {
  const growth = { binned, scale, options };
  const leaves = [plantRoot(growth, drawn)];
  const nodes: Node[] = [{ ...LEAF }];
  while (leaves.length < options.leaves) {
    const pick = highestGain(leaves);
    const leaf = leaves[pick]!;
    if (leaf.split.gain === 0) break;
    const children = divide(growth, leaf, leaves.length, nodes.length);
    if (!children) continue;
    nodes[leaf.node] = nodeOf(binned, leaf.split, children);
    nodes.push({ ...LEAF }, { ...LEAF });
    leaves[pick] = children.left;
    leaves.push(children.right);
  }
  for (const [number, leaf] of leaves.entries()) nodes[leaf.node]!.threshold = settle(growth, leaf, number);
  return { tree: treeOf(nodes), gains: Float64Array.from(nodes, (node) => node.gain) };
}

type Growth = { binned: BinnedRows; scale: GradientScale; options: GrowOptions };

type Range = { from: number; to: number };

/** The best split of a leaf. Sums are in quantised units, the gain is not; 0 = the leaf cannot be split. */
type Split = { gain: number; feature: number; bin: number; leftGradient: number; leftHessian: number; missingLeft: boolean };

type Leaf = {
  node: number;
  depth: number;
  /** Where its rows are listed: 0 for the rows themselves. */
  rows: number;
  drawn: Range;
  rest: Range;
  /** Address of its histogram. */
  cells: number;
  gradient: number;
  hessian: number;
  /** Neither side of a split may have less. */
  minHessian: number;
  split: Split;
};

type Node = { feature: number; threshold: number; left: number; right: number; missingLeft: boolean; gain: number };

const LEAF: Node = { feature: -1, threshold: 0, left: 0, right: 0, missingLeft: false, gain: 0 };
const NO_SPLIT: Split = { gain: 0, feature: -1, bin: 0, leftGradient: 0, leftHessian: 0, missingLeft: false };
/** LightGBM 4.7, `min_sum_hessian_in_leaf`. */
const MIN_HESSIAN = 1e-3;
/** Above every finite value: only missing ones go right. */
const LARGEST_FLOAT32 = 3.4028234663852886e38;

function plantRoot(growth: Growth, { rows, count }: DrawnRows): Leaf {
  const { at, allRows } = growth.binned;
  const drawn = { from: 0, to: count };
  const root = { node: 0, depth: 0, rows, drawn, rest: { from: count, to: allRows }, cells: at.leafCells };
  fillHistogram(growth.binned, root);
  const { gradient, hessian } = totalOf(growth.binned, root.cells);
  return withSplit(growth, { ...root, gradient, hessian });
}

/** Histogram of the drawn rows of a leaf, tile by tile, folded into cells per feature. */
function fillHistogram(
  { kernels, at, allRows, tiles, columns }: BinnedRows,
  { rows, drawn, cells }: Pick<Leaf, "rows" | "drawn" | "cells">,
): void {
  for (const [t, { width }] of tiles.entries()) {
    const records = at.records + t * allRows * RECORD_BYTES;
    kernels.histogram(width, at.tileCells + t * TILE_BYTES, records, at.packed, rows, drawn.from, drawn.to);
  }
  for (const { cellsAt, firstFeature, features, firstCell } of columns) {
    kernels.fold(at.tileCells + cellsAt, at.sizes + firstFeature * 4, features, cells + firstCell * 8, at.foldScratch);
  }
}

/** Every row is in exactly one cell of every feature, so the first feature's cells add up to the leaf. */
function totalOf({ views: { i32, u32 }, features }: BinnedRows, cells: number): { gradient: number; hessian: number } {
  let gradient = 0;
  let hessian = 0;
  for (let word = cells / 4; word < cells / 4 + features[0]!.bins * 2; word += 2) {
    hessian += u32[word]!;
    gradient += i32[word + 1]!;
  }
  return { gradient, hessian };
}

function withSplit(growth: Growth, leaf: Omit<Leaf, "minHessian" | "split">): Leaf {
  const perRow = leaf.hessian / (leaf.drawn.to - leaf.drawn.from);
  const minHessian = Math.max(perRow * growth.options.minRowsPerLeaf, MIN_HESSIAN * growth.scale.hessian);
  const { maxDepth } = growth.options;
  const split = maxDepth !== undefined && leaf.depth >= maxDepth ? NO_SPLIT : findSplit(growth, { ...leaf, minHessian });
  return { ...leaf, minHessian, split };
}

function findSplit({ binned, scale, options }: Growth, { cells, gradient, hessian, minHessian }: Omit<Leaf, "split">): Split {
  if (hessian < 2 * minHessian) return NO_SPLIT;
  const { kernels, at, features, views } = binned;
  const unit = scale.hessian / scale.gradient ** 2;
  const l2 = options.l2 * scale.hessian;
  kernels.findSplit(cells, at.spec, features.length, gradient, hessian, l2, minHessian, options.minGain / unit, at.best);
  const [gain, feature, bin, leftGradient, leftHessian, missing] = views.f64.subarray(
    at.best / 8,
    at.best / 8 + 6,
  ) as unknown as SixNumbers;
  const missingLeft = missing === 2 ? leftHessian * 2 >= hessian : missing === 1;
  return { gain: gain * unit, feature, bin, leftGradient, leftHessian, missingLeft };
}

type SixNumbers = [number, number, number, number, number, number];

function highestGain(leaves: readonly Leaf[]): number {
  let pick = 0;
  for (let l = 1; l < leaves.length; l++) if (leaves[l]!.split.gain > leaves[pick]!.split.gain) pick = l;
  return pick;
}

/**
 * Makes the leaf's split. Its cells become those of the larger child, the smaller gets the place of leaf number `slot`; its children
 * are nodes `node` and `node + 1`. When a side turns out to have too few rows, the leaf gets its next split instead and nothing is returned.
 */
function divide(growth: Growth, leaf: Leaf, slot: number, node: number): { left: Leaf; right: Leaf } | undefined {
  const { binned, options } = growth;
  const { kernels, at, features, cells } = binned;
  const { split } = leaf;
  const { binning, bins, column } = features[split.feature]!;
  kernels.sides(at.binOf + split.feature * 256, split.bin, binning.missing && split.missingLeft ? bins - 1 : -1, at.goesLeft);
  const out = leaf.rows === at.rowsA ? at.rowsB : at.rowsA;
  const codes = at.columns + column * binned.allRows;
  const cut = ({ from, to }: Range) => (from === to ? to : kernels.partition(leaf.rows, out, codes, at.goesLeft, from, to));
  const middle = cut(leaf.drawn);
  const right = { gradient: leaf.gradient - split.leftGradient, hessian: leaf.hessian - split.leftHessian };
  const [leftRows, rightRows] = [middle - leaf.drawn.from, leaf.drawn.to - middle];
  if (Math.min(leftRows, rightRows) < options.minRowsPerLeaf) {
    const [rows, hessian] = leftRows < rightRows ? [leftRows, split.leftHessian] : [rightRows, right.hessian];
    leaf.minHessian = (hessian / rows) * options.minRowsPerLeaf;
    leaf.split = findSplit(growth, leaf);
    return undefined;
  }
  const restMiddle = cut(leaf.rest);
  const child = { depth: leaf.depth + 1, rows: out };
  const leftLeaf = {
    ...{ ...child, node, gradient: split.leftGradient, hessian: split.leftHessian, cells: leaf.cells },
    ...{ drawn: { from: leaf.drawn.from, to: middle }, rest: { from: leaf.rest.from, to: restMiddle } },
  };
  const rightLeaf = {
    ...{ ...child, ...right, node: node + 1, cells: leaf.cells },
    ...{ drawn: { from: middle, to: leaf.drawn.to }, rest: { from: restMiddle, to: leaf.rest.to } },
  };
  const smaller = leftRows <= rightRows ? leftLeaf : rightLeaf;
  smaller.cells = at.leafCells + slot * cells * 8;
  fillHistogram(binned, smaller);
  kernels.subtract(leaf.cells, smaller.cells, cells);
  return { left: withSplit(growth, leftLeaf), right: withSplit(growth, rightLeaf) };
}

function nodeOf({ features }: BinnedRows, split: Split, children: { left: Leaf; right: Leaf }): Node {
  const { feature, binning } = features[split.feature]!;
  const threshold = binning.edges[split.bin] ?? LARGEST_FLOAT32;
  const [left, right] = [children.left.node, children.right.node];
  return { feature, threshold, left, right, missingLeft: split.missingLeft, gain: split.gain };
}

/** Labels the leaf's rows with its number and stores its value in memory. */
function settle({ binned, scale, options }: Growth, leaf: Leaf, number: number): number {
  const { kernels, at, views } = binned;
  for (const { from, to } of [leaf.drawn, leaf.rest]) kernels.label(leaf.rows, at.leafOf, from, to, number);
  const weight = leaf.hessian + options.l2 * scale.hessian;
  const step = weight === 0 ? 0 : leaf.gradient / weight;
  const value = Math.fround((-options.learningRate * step * scale.hessian) / scale.gradient);
  views.f32[at.leafValues / 4 + number] = value;
  return value;
}

function treeOf(nodes: readonly Node[]): Tree {
  return {
    feature: Int32Array.from(nodes, (node) => node.feature),
    threshold: Float32Array.from(nodes, (node) => node.threshold),
    left: Int32Array.from(nodes, (node) => node.left),
    right: Int32Array.from(nodes, (node) => node.right),
    missingLeft: Uint8Array.from(nodes, (node) => (node.missingLeft ? 1 : 0)),
  };
}
