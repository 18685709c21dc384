// Records that TypeScript and the kernels share. `build.mjs` reads the offsets of their fields out of this file, so the fields are
// declared one to a line; those of eight bytes come first. Addresses are `usize`, which is four bytes here.

/** What the leader asks all threads to do next. */
export const enum Op {
  Quit = 0,
  Bin = 1,
  Interleave = 2,
  Gradients = 3,
  Root = 4,
  Divide = 5,
  Search = 6,
  Settle = 7,
  Forest = 8,
  Score = 9,
}

/** The leader's request. Which fields count depends on `op`. */
@unmanaged export class Task {
  op: i32;
  threads: i32;
  /** Whether the task is worth waking followers that sleep. */
  wakes: i32;
  /** Address of a `BoostPlan`, `ForestPlan` or `ScorePlan`. */
  plan: usize;
  // Bin: values of `count` rows from row `from` on
  values: usize;
  count: i32;
  from: i32;
  edges: usize;
  steps: i32;
  radix: i32;
  missing: i32;
  column: usize;
  // Root: `target` is the class whose tree it is
  target: i32;
  sampleSeed: u32;
  sampleThreshold: u32;
  // Divide and Search: leaf `slot` becomes leaves `slot` (left) and `newSlot` (right)
  slot: i32;
  newSlot: i32;
  goesLeft: usize;
  smallIsLeft: i32;
  smallCells: usize;
  largeCells: usize;
  sides: i32;
  // Settle
  leafCount: i32;
  // Forest
  firstTree: i32;
  trees: i32;
}

/** A training of boosted trees: written once, read by all threads. */
@unmanaged export class BoostPlan {
  l1: f64;
  l2: f64;
  minGain: f64;
  categoryL2: f64;
  categorySmoothing: f64;
  categoryGroup: f64;
  gradientScale: f32;
  hessianScale: f32;
  rows: i32;
  stride: i32;
  tiles: i32;
  columnCount: i32;
  classes: i32;
  cells: i32;
  bounded: i32;
  mostCategories: i32;
  tileSpecs: usize;
  columnSpecs: usize;
  features: usize;
  sizes: usize;
  enabled: usize;
  sides: usize;
  columns: usize;
  records: usize;
  packed: usize;
  scores: usize;
  bases: usize;
  labels: usize;
  weights: usize;
  leafOf: usize;
  identity: usize;
  rowsA: usize;
  rowsB: usize;
  leafValues: usize;
  threads: usize;
  /** Of a row's codes in `records`, 16 for each tile. */
  recordBytes: i32;
}

/** What one thread of a boosting owns. No other thread writes there. */
@unmanaged export class BoostThread {
  trainFrom: i32;
  trainTo: i32;
  validationFrom: i32;
  validationTo: i32;
  /** Where its rows begin in the lists of rows. */
  listFrom: i32;
  firstFeature: i32;
  lastFeature: i32;
  firstCell: i32;
  lastCell: i32;
  tileCells: usize;
  foldScratch: usize;
  part: usize;
  leaves: usize;
  best: usize;
  sortScratch: usize;
  gathered: usize;
  gatheredPacked: usize;
  /** Drawn rows that the last division sent left. */
  leftCount: i32;
  middle: i32;
  restMiddle: i32;
  drawnCount: i32;
}

/** A thread's rows of a leaf: `list` holds the drawn ones and the rest. */
@unmanaged export class LeafRows {
  list: usize;
  drawnFrom: i32;
  drawnTo: i32;
  restFrom: i32;
  restTo: i32;
}

/** Columns whose codes share row records. */
@unmanaged export class TileSpec {
  first: i32;
  width: i32;
}

/** Where a column's histogram lies within a thread's tiles, and the features that it folds into. */
@unmanaged export class ColumnSpec {
  firstFeature: i32;
  features: i32;
  firstCell: i32;
  cellsAt: i32;
}

/** A feature as trees see it. The bin of missing values, when there is one, is the last. */
@unmanaged export class FeatureSpec {
  firstCell: i32;
  bins: i32;
  missing: i32;
  /** 1: the score may only grow with the value, -1: only fall. */
  monotone: i32;
  category: i32;
  column: usize;
  binOf: usize;
}

/** A leaf whose best split is wanted. Sums are in quantised units; `low` and `high` bound its children's values, in hessian per gradient units. */
@unmanaged export class Side {
  gradient: f64;
  hessian: f64;
  minHessian: f64;
  hessianPerRow: f64;
  low: f64;
  high: f64;
  cells: usize;
  enabled: usize;
  wanted: i32;
  padding: i32;
}

/** The best split that a thread found; `feature` -1 when there is none. `missing`: 0 right, 1 left, 2 the leaf has none. */
@unmanaged export class Best {
  score: f64;
  gain: f64;
  leftGradient: f64;
  leftHessian: f64;
  set0: u64;
  set1: u64;
  set2: u64;
  set3: u64;
  feature: i32;
  bin: i32;
  missing: i32;
  isSet: i32;
}

/** A training of a forest: written once, read by all threads but for `next`. Row weights are whole units, of which a row of weight 1 has `unit`. */
@unmanaged export class ForestPlan {
  minLeaf: f64;
  minSplit: f64;
  rows: i32;
  stride: i32;
  features: i32;
  classes: i32;
  maxDepth: i32;
  /** 0: as many as there may be, grown in depth. Otherwise the best split of all goes first. */
  leaves: i32;
  maxFeatures: i32;
  entropy: i32;
  bootstrap: i32;
  /** Rows that a bootstrap draws; equal ones of them may be one here. */
  draws: i32;
  outOfBag: i32;
  seed: u32;
  unit: i32;
  mostNodes: i32;
  columns: usize;
  specs: usize;
  /** Per drawn row the row that stands for it, u32; 0: each for itself. */
  placeOf: usize;
  /** Per feature and code: where the cells of its bin begin, u16. */
  offsets: usize;
  labels: usize;
  weights: usize;
  classWeights: usize;
  /** Trees of the running task that some thread has taken. */
  next: i32;
  grown: usize;
  threads: usize;
}

/** What one thread of a forest owns. */
@unmanaged export class ForestThread {
  listA: usize;
  listB: usize;
  counts: usize;
  cells: usize;
  found: usize;
  order: usize;
  goesLeft: usize;
  pending: usize;
  nodes: usize;
  nodeRoom: i32;
  used: i32;
  left: usize;
  sums: usize;
  votes: usize;
  random: u32;
}

/** Where a grown tree's nodes lie. */
@unmanaged export class GrownTree {
  nodes: usize;
  count: i32;
}

/** A node of a forest's tree, followed by the weight of each class in units, u32. `feature` -1: a leaf. The right child follows the left. */
@unmanaged export class ForestNode {
  feature: i32;
  bin: i32;
  left: i32;
  missingLeft: i32;
}

/** A node that can be split, and how. */
@unmanaged export class Pending {
  gain: f64;
  node: i32;
  depth: i32;
  list: usize;
  from: i32;
  to: i32;
  restFrom: i32;
  restTo: i32;
  feature: i32;
  bin: i32;
  missingLeft: i32;
}

/** Rows to be scored by a model's trees. Value (row, feature) lies at `values + row x rowStride + feature x featureStride`. */
@unmanaged export class ScorePlan {
  rows: i32;
  features: i32;
  outputs: i32;
  trees: i32;
  values: usize;
  rowStride: i32;
  featureStride: i32;
  nodes: usize;
  roots: usize;
  /** Per node a value for every output; 0: a leaf's threshold is its value, which counts for output tree % outputs. */
  leafValues: usize;
  /** Room for one block of rows per thread. */
  blocks: usize;
  sums: usize;
}

/** A node of a scored tree: right when the value at `feature` (bytes into the row) exceeds the threshold; the right child follows the left. */
@unmanaged export class ScoreNode {
  threshold: f32;
  feature: i32;
  left: usize;
}
