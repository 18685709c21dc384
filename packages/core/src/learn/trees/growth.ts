import type { Tree } from "../model";
import type { BoostMemory } from "./boostMemory";
import type { TreeSample } from "./drawSample";
import type { Split } from "./split";

/** What the value of a leaf and of all leaves that it becomes must keep to, in quantised units. */
export type LeafBounds = { low: number; high: number };

export type GrowOptions = {
  leaves: number;
  maxDepth?: number | undefined;
  /** Which leaf is split next: that of the highest gain anywhere, or of the highest gain in the highest level. */
  growth: "leaf" | "depth";
  minRowsPerLeaf: number;
  l1: number;
  l2: number;
  /** No leaf's value is further from 0, before the learning rate. */
  maxStep?: number | undefined;
  /** Factor on every leaf value. */
  learningRate: number;
};

/** A tree, and per node the gain of its split (0 for a leaf). */
export type GrownTree = { tree: Tree; gains: Float64Array };

/** A leaf while the tree grows. Sums are in quantised units. */
export type Leaf = {
  node: number;
  depth: number;
  /** Its number, by which the threads know its rows. */
  slot: number;
  /** Address of its histogram. */
  cells: number;
  /** Drawn rows in it. */
  rows: number;
  gradient: number;
  hessian: number;
  /** Neither side of a split may have less. */
  minHessian: number;
  bounds: LeafBounds;
  split: Split;
};

export type Growth = { memory: BoostMemory; sample: TreeSample; options: GrowOptions };
