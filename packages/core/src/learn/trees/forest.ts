import { setImmediate } from "node:timers/promises";
import type { z } from "zod";
import type { TrainingOptions } from "../family";
import type { ForestModel, ForestTree } from "../model";
import { parseParameters } from "../parseParameters";
import { classFactors, requireTwoClasses, weightByClass } from "../rowWeights";
import { type BinnedRows, binRows } from "./binnedRows";
import { mergeEqualRows } from "./equalRows";
import { type ForestMemory, openForestMemory } from "./forestMemory";
import type { ForestParameters } from "./forestParameters";
import { readForestTree } from "./forestTree";
import { OP } from "./kernels.generated";
import { type OutOfBag, readOutOfBag } from "./outOfBag";
import { threadsFor } from "./threadTeam";
import { checkTrainingRows, type TrainingRows } from "./trainingRows";

export type ForestOptions = TrainingOptions & {
  /** The rows in bins, when they have been put there before: `binRows(train, undefined, parameters.bins)`. */
  binned?: BinnedRows;
  /** The trees of a forest that this training grows, `from` .. `to` (not included): all unless told. `mergeForests` joins the parts. */
  shard?: { from: number; to: number };
};

/**
 * A random forest over histograms: trees on rows drawn with repetition, each node looking at features drawn at random; a leaf
 * answers the classes' shares of its rows, the forest their mean. Missing values go to the side that they make purer.
 *
 * A tree depends on its number and the seed alone: equal for every number of threads, and shards of a forest merge into the whole one.
 *
 * @throws DataError when the rows cannot be learnt from: see `checkTrainingRows`; one class only
 * @throws VisibleError 422 `bad-parameters`
 */
export async function trainForest(
  train: TrainingRows,
  parameters: z.input<typeof ForestParameters>,
  options: ForestOptions = {},
): Promise<{ model: ForestModel; outOfBag?: OutOfBag }> {
  const checked = parseParameters("forest", parameters);
  const { classes = 2, signal, onProgress } = options;
  const { from, to } = options.shard ?? { from: 0, to: checked.trees };
  checkTrainingRows(train, "training", classes);
  const sums = weightByClass(train, classes);
  requireTwoClasses(sums);
  const binned = options.binned ?? (await binRows(train, undefined, checked.bins, options.threads));
  const outOfBag = checked.outOfBag && checked.bootstrap;
  const merged = checked.bootstrap && !outOfBag && mayMerge(train) ? mergeEqualRows(binned, train.target) : undefined;
  const memory = await openForestMemory(merged?.binned ?? binned, {
    ...{ classes, weighted: train.weights !== undefined, outOfBag, placeOf: merged?.placeOf },
    ...{ threads: Math.min(threadsFor(binned.rows * FOREST_WORK, options.threads), to - from), ...mostNodes(checked, binned.rows) },
  });
  try {
    describe(memory, { ...train, target: merged?.target ?? train.target }, checked, sums);
    const trees: ForestTree[] = [];
    for (let tree = from; tree < to; tree += memory.batch) {
      signal?.throwIfAborted();
      const count = Math.min(memory.batch, to - tree);
      Object.assign(memory.team.task, { firstTree: tree, trees: count });
      memory.plan.next = 0;
      memory.team.perform(OP.forest);
      for (let n = 0; n < count; n++) trees.push(readForestTree(memory, n));
      onProgress?.({ iteration: trees.length });
      await setImmediate();
    }
    return { model: { family: "forest", classes, trees }, ...(outOfBag && { outOfBag: readOutOfBag(memory) }) };
  } finally {
    await memory.team.close();
  }
}

/** Weights belong to each row of its own, and how often a row is drawn must fit into 24 bits. */
function mayMerge({ weights, rows }: TrainingRows): boolean {
  return !weights && rows < 2 ** 24;
}

/** Threads pay from fewer rows than in boosting: they never wait for each other within a tree. */
const FOREST_WORK = 16;

function mostNodes({ leaves, maxDepth }: ForestParameters, rows: number): { mostNodes: number; mostPending: number } {
  const most = Math.min(leaves ?? Number.POSITIVE_INFINITY, rows, 2 ** Math.min(maxDepth, 31));
  return { mostNodes: 2 * most - 1, mostPending: leaves ? Math.min(leaves, most) : maxDepth + 1 };
}

/** Whole units: enough to tell weights apart, few enough that no sum exceeds 32 bits and no row 24, however often it is drawn. */
function unitOf({ weights, rows }: TrainingRows): number {
  if (!weights) return 1;
  const most = weights.reduce((max, weight) => Math.max(max, weight), 0);
  const sum = Math.max(
    weights.reduce((total, weight) => total + weight, 0),
    most * 64,
    rows * 1e-3,
  );
  return 2 ** Math.floor(Math.min(Math.log2(2 ** 30 / sum), Math.log2(2 ** 16 / most)));
}

function describe(
  { team: { views }, plan, binned }: ForestMemory,
  train: TrainingRows,
  parameters: ForestParameters,
  sums: Float64Array,
): void {
  const unit = unitOf(train);
  views.u8.set(train.target, plan.labels);
  if (train.weights)
    views.u32.set(
      train.weights.map((weight) => Math.round(weight * unit)),
      plan.weights / 4,
    );
  views.f64.set(classFactors(sums, parameters.classWeight, parameters.positiveWeight), plan.classWeights / 8);
  Object.assign(plan, {
    ...{ unit, minLeaf: parameters.minRowsPerLeaf * unit, minSplit: parameters.minRowsToSplit * unit, maxDepth: parameters.maxDepth },
    ...{ leaves: parameters.leaves ?? 0, maxFeatures: featureCount(parameters, binned.features.length), seed: parameters.seed },
    ...{ entropy: parameters.criterion === "entropy" ? 1 : 0, bootstrap: parameters.bootstrap ? 1 : 0 },
  });
}

function featureCount({ maxFeatures }: ForestParameters, features: number): number {
  if (maxFeatures === "all") return features;
  if (maxFeatures === "sqrt") return Math.max(1, Math.floor(Math.sqrt(features)));
  if (maxFeatures === "log2") return Math.max(1, Math.floor(Math.log2(features)));
  return maxFeatures < 1 ? Math.max(1, Math.floor(maxFeatures * features)) : Math.min(features, maxFeatures);
}
