import { setImmediate } from "node:timers/promises";
import type { TrainingOptions } from "../family";
import { rowWeights } from "../rowWeights";
import type { BinnedRows } from "./binnedRows";
import type { BoostingParameters } from "./boostingParameters";
import { type BoostMemory, openBoostMemory } from "./boostMemory";
import { drawSample } from "./drawSample";
import { gradientScale } from "./gradientScale";
import { growTree } from "./growTree";
import type { GrownTree } from "./growth";
import { OP } from "./kernels.generated";
import { softmaxLogLoss, weightedLogLoss } from "./marginLogLoss";
import { threadsFor } from "./threadTeam";
import type { TrainingRows } from "./trainingRows";

/** A boosting whose input has been checked. */
export type BoostingTask = {
  train: TrainingRows;
  validation: TrainingRows | undefined;
  binned: BinnedRows;
  parameters: BoostingParameters;
  /** Rounds without a lower validation loss that end the training; 0 for none. */
  rounds: number;
  classes: number;
  /** Weight of a row by class. */
  factors: Float64Array;
  /** Margins before the first tree: one for two classes, else one per class. */
  bases: readonly number[];
  /** Sign by feature number. */
  monotone: ReadonlyMap<number, number>;
  categorical: ReadonlySet<number>;
};

/** Trees by round, and the validation loss after each. */
export type GrownRounds = { rounds: GrownTree[][]; validationLogLoss: number[] };

/** Milliseconds after which other work of the process gets a turn. */
const TURN = 40;

/** Grows trees round by round until there are enough, none can be split any more, or the validation loss has not fallen for long. */
export async function growRounds(task: BoostingTask, { signal, onProgress, threads }: TrainingOptions): Promise<GrownRounds> {
  const { binned, parameters, classes } = task;
  const grown: GrownRounds = { rounds: [], validationLogLoss: [] };
  if (binned.features.length === 0) return grown;
  const weights = rowWeights(task.train, task.factors);
  const size = { classes, leaves: parameters.leaves, weighted: weights !== undefined, threads: threadsFor(binned.rows, threads) };
  const memory = await openBoostMemory(binned, size);
  try {
    describe(memory, task, weights);
    const samples = parameters.rowSample < 1 || parameters.columnSample < 1 || parameters.nodeColumnSample < 1;
    for (let iteration = 1, turn = performance.now(); iteration <= parameters.trees; iteration++) {
      if (performance.now() - turn > TURN) {
        await setImmediate();
        turn = performance.now();
      }
      signal?.throwIfAborted();
      const round = growRound(memory, task, iteration);
      if (round.every(({ gains }) => gains.length === 1)) {
        if (!samples) break; // every later round would be this one
        continue;
      }
      grown.rounds.push(round);
      const metric = validationLoss(memory, task);
      if (metric !== undefined) grown.validationLogLoss.push(metric);
      onProgress?.({ iteration, ...(metric !== undefined && { metric }) });
      if (task.rounds > 0 && grown.rounds.length - 1 - firstLowest(grown.validationLogLoss) >= task.rounds) break;
    }
    return grown;
  } finally {
    await memory.team.close();
  }
}

/** Writes into the memory what the rows and the parameters are. */
function describe({ team: { views }, plan, specs, binned }: BoostMemory, task: BoostingTask, weights: Float32Array | undefined): void {
  const { parameters, monotone, categorical, train, validation } = task;
  views.u8.set(train.target, plan.labels);
  if (validation) views.u8.set(validation.target, plan.labels + binned.validationFrom);
  if (weights) views.f32.set(weights, plan.weights / 4);
  views.f32.set(task.bases, plan.bases / 4);
  const scale = weights
    ? gradientScale(
        weights.reduce((sum, weight) => sum + weight, 0),
        Math.max(
          1,
          weights.reduce((most, weight) => Math.max(most, weight), 0),
        ),
      )
    : gradientScale(binned.rows, 1);
  for (const [n, { feature }] of binned.features.entries()) {
    specs[n]!.monotone = monotone.get(feature) ?? 0;
    specs[n]!.category = categorical.has(feature) ? 1 : 0;
  }
  const bounded = parameters.l1 > 0 || parameters.maxStep !== undefined || monotone.size > 0;
  Object.assign(plan, {
    ...{ gradientScale: scale.gradient, hessianScale: scale.hessian, bounded: bounded ? 1 : 0 },
    ...{ l1: parameters.l1 * scale.gradient, l2: parameters.l2 * scale.hessian, categoryL2: parameters.categoryL2 * scale.hessian },
    minGain: (parameters.minGain * scale.gradient ** 2) / scale.hessian,
    mostCategories: categorical.size > 0 ? parameters.maxCategories : 0,
    ...{ categorySmoothing: parameters.categorySmoothing, categoryGroup: parameters.minRowsPerCategoryGroup },
  });
}

function growRound(memory: BoostMemory, { binned, parameters, classes }: BoostingTask, iteration: number): GrownTree[] {
  memory.team.perform(OP.gradients);
  const outputs = classes === 2 ? 1 : classes;
  return Array.from({ length: outputs }, (_, target) => {
    const sample = drawSample(binned.features.length, parameters, (iteration - 1) * outputs + target + 1);
    return growTree(memory, sample, target, parameters);
  });
}

function validationLoss({ team: { views }, plan, binned }: BoostMemory, task: BoostingTask): number | undefined {
  const { validation, factors, bases, classes } = task;
  if (!validation) return undefined;
  const { target, weights, rows } = validation;
  const weightOf = (row: number) => factors[target[row]!]! * (weights ? weights[row]! : 1);
  const from = plan.scores / 4 + binned.validationFrom;
  if (classes === 2) return weightedLogLoss(views.f32.subarray(from, from + rows), bases[0]!, target, weightOf);
  return softmaxLogLoss(views.f32.subarray(from), binned.stride, bases, target, weightOf);
}

function firstLowest(values: readonly number[]): number {
  let best = 0;
  for (let i = 1; i < values.length; i++) if (values[i]! < values[best]!) best = i;
  return best;
}
