import { ridgeFactor, solveFactored } from "../linear/linearCholesky";
import { probabilitiesOfLogOdds } from "../trees/logOdds";

/** How members count in a blend: see `BlendModel`. */
export type Combination = { weights: Float64Array; biases: Float64Array };

export type CombinationOptions = {
  classes: number;
  /** No weight below 0 and no constant: least log loss under both. Otherwise a logistic regression. */
  nonNegative: boolean;
};

/** Penalty `RIDGE / 2 x |weights - 1 / members|^2` beside the summed loss: decides between members that answer alike. */
const RIDGE = 1;
const MOST_STEPS = 100;
const CONVERGED = 1e-9;
/** Share of the promised decrease that a step must bring: Nocedal and Wright, Numerical Optimization, 3.1. */
const SUFFICIENT_DECREASE = 1e-4;

/**
 * Fits a combination of members to rows by least log loss: Newton steps over the weights that are not held at 0 (Bertsekas 1982, projected
 * Newton), halved until the loss falls.
 *
 * @param odds of each member, as `logOdds` makes them
 */
export function fitCombination(odds: readonly Float64Array[], target: Uint8Array, options: CombinationOptions): Combination {
  const problem = { odds, target, ...options };
  const members = odds.length;
  let point = new Float64Array(members + (options.nonNegative ? 0 : options.classes - 1)).fill(1 / members, 0, members);
  let value = lossAt(problem, point);
  for (let step = 0; step < MOST_STEPS; step++) {
    const next = descend(problem, point, value);
    if (!next) break;
    const gain = value - next.value;
    [point, value] = [next.point, next.value];
    if (gain < CONVERGED * target.length) break;
  }
  const biases = new Float64Array(options.classes - 1);
  biases.set(point.subarray(members));
  return { weights: point.slice(0, members), biases };
}

/** Log odds of a blend: `biases + sum of weights x odds`. */
export function combinedOdds(odds: readonly Float64Array[], { weights, biases }: Combination): Float64Array {
  const result = Float64Array.from(odds[0]!, (_, i) => biases[i % biases.length]!);
  for (const [member, own] of odds.entries()) {
    for (let i = 0; i < own.length; i++) result[i]! += weights[member]! * own[i]!;
  }
  return result;
}

type Problem = CombinationOptions & { odds: readonly Float64Array[]; target: Uint8Array };

function lossAt(problem: Problem, point: Float64Array): number {
  const { odds, target, classes } = problem;
  const others = classes - 1;
  const margins = combinedOdds(odds, combinationOf(problem, point));
  let loss = 0;
  for (let row = 0; row < target.length; row++) {
    const own = margins.subarray(row * others, (row + 1) * others);
    const most = own.reduce((a, b) => Math.max(a, b), 0);
    const total = own.reduce((sum, value) => sum + Math.exp(value - most), Math.exp(-most));
    loss += most + Math.log(total) - (target[row] === 0 ? 0 : own[target[row]! - 1]!);
  }
  for (let m = 0; m < odds.length; m++) loss += (RIDGE / 2) * (point[m]! - 1 / odds.length) ** 2;
  return loss;
}

function combinationOf({ odds, classes }: Problem, point: Float64Array): Combination {
  const biases = new Float64Array(classes - 1);
  biases.set(point.subarray(odds.length));
  return { weights: point.subarray(0, odds.length), biases };
}

/** A point with a lower loss, undefined when there is none. */
function descend(problem: Problem, point: Float64Array, value: number): { point: Float64Array<ArrayBuffer>; value: number } | undefined {
  const { gradient, hessian } = derivativesAt(problem, point);
  const held = (i: number) => problem.nonNegative && point[i] === 0 && gradient[i]! > 0;
  const free = [...point.keys()].filter((i) => !held(i));
  const direction = new Float64Array(free.map((i) => gradient[i]!));
  const factor = Float64Array.from(free.flatMap((i) => free.map((j) => hessian[i * point.length + j]!)));
  solveFactored(ridgeFactor(factor, free.length), direction);
  const slope = direction.reduce((sum, component, i) => sum + component * gradient[free[i]!]!, 0);
  for (let length = 1; length * slope > value * Number.EPSILON; length /= 2) {
    const next = Float64Array.from(point);
    for (const [i, at] of free.entries()) {
      next[at] = point[at]! - length * direction[i]!;
      if (problem.nonNegative) next[at] = Math.max(0, next[at]!);
    }
    const nextValue = lossAt(problem, next);
    const promised = next.reduce((sum, own, i) => sum + (point[i]! - own) * gradient[i]!, 0);
    if (promised > 0 && nextValue <= value - SUFFICIENT_DECREASE * promised) return { point: next, value: nextValue };
  }
  return undefined;
}

function derivativesAt(problem: Problem, point: Float64Array): { gradient: Float64Array; hessian: Float64Array } {
  const { odds, target, classes } = problem;
  const [size, others, members] = [point.length, classes - 1, odds.length];
  const probabilities = probabilitiesOfLogOdds(combinedOdds(odds, combinationOf(problem, point)), classes);
  const [gradient, hessian] = [new Float64Array(size), new Float64Array(size * size)];
  const mean = new Float64Array(size);
  const slopes = new Float64Array(others * size);
  for (let row = 0; row < target.length; row++) {
    mean.fill(0);
    for (let k = 0; k < others; k++) {
      const probability = others === 1 ? probabilities[row]! : probabilities[row * classes + k + 1]!;
      const error = probability - (target[row] === k + 1 ? 1 : 0);
      for (let i = 0; i < size; i++) {
        const by = i < members ? odds[i]![row * others + k]! : i - members === k ? 1 : 0;
        slopes[k * size + i] = by;
        mean[i]! += probability * by;
        gradient[i]! += error * by;
      }
    }
    for (let k = 0; k < others; k++) {
      const probability = others === 1 ? probabilities[row]! : probabilities[row * classes + k + 1]!;
      for (let i = 0; i < size; i++) {
        for (let j = 0; j < size; j++) hessian[i * size + j]! += probability * slopes[k * size + i]! * slopes[k * size + j]!;
      }
    }
    for (let i = 0; i < size; i++) for (let j = 0; j < size; j++) hessian[i * size + j]! -= mean[i]! * mean[j]!;
  }
  for (let m = 0; m < members; m++) {
    gradient[m]! += RIDGE * (point[m]! - 1 / members);
    hessian[m * size + m]! += RIDGE;
  }
  return { gradient, hessian };
}
