import { setImmediate } from "node:timers/promises";
import type { TrainingOptions } from "../family";
import { ridgeFactor } from "./linearCholesky";
import { type HessianSample, hessianBlocks, hessianSample } from "./linearHessian";
import { type LinearProblem, smoothPart } from "./linearObjective";
import { dot, proximalStep, quasiNewtonStep, remember, type StepMemory } from "./linearSteps";

/** `gradient` is the largest component of the least subgradient per row, `loss` the objective per row. */
export type LinearMinimum = { point: Float64Array; iterations: number; converged: boolean; gradient: number; loss: number };

export type MinimiseOptions = Pick<TrainingOptions, "signal" | "onProgress"> & { tolerance: number; maxIterations: number };

const SUFFICIENT_DECREASE = 1e-4; // Nocedal and Wright, Numerical Optimization, 3.1

/** Relative error of the objective's sum: near the optimum it hides the decrease that the gradient still promises. */
const ROUNDING = 1e-12;

/**
 * Minimises a penalised linear model's loss in float64: Newton's method where the Hessian of all rows and outputs can be afforded, else
 * L-BFGS around the Hessian of a sample; with an L1 penalty proximal Newton. Every step is halved until the objective falls as it should.
 *
 * The point that is found does not depend on the order of the rows but for rounding and the tolerance. Rejects with the signal's reason.
 *
 * @param start overwritten
 */
export async function minimiseLinear(
  problem: LinearProblem,
  start: Float64Array,
  { tolerance, maxIterations, signal, onProgress }: MinimiseOptions,
): Promise<LinearMinimum> {
  const sample = hessianSample(problem);
  const rows = Math.max(1, problem.data.rows);
  const memory: StepMemory = [];
  let now = at(problem, start);
  let curvature: Curvature | undefined;
  for (let iterations = 0; ; iterations++) {
    await setImmediate();
    signal?.throwIfAborted();
    const gradient = steepest(problem, now) / rows;
    onProgress?.({ iteration: iterations, metric: now.value / rows });
    const answer = { point: now.point, iterations, gradient, loss: now.value / rows };
    if (gradient <= tolerance || iterations >= maxIterations) return { ...answer, converged: gradient <= tolerance };
    if (!curvature || problem.l1 > 0 || isDue(sample, problem, iterations)) curvature = curvatureAt(problem, sample, now.point);
    const next = descend(problem, now, directionOf(problem, curvature, memory, now));
    if (!next) return { ...answer, converged: false };
    if (!isNewton(sample, problem)) {
      remember(
        memory,
        next.point.map((x, i) => x - now.point[i]!),
        next.gradient.map((x, i) => x - now.gradient[i]!),
      );
    }
    now = next;
  }
}

/** A point with the objective's value and the gradient of its smooth part. */
type Evaluated = { point: Float64Array; value: number; gradient: Float64Array };

function at(problem: LinearProblem, point: Float64Array): Evaluated {
  const gradient = new Float64Array(point.length);
  const smooth = smoothPart(problem, point, gradient);
  return { point, value: smooth + problem.l1 * absoluteSum(problem, point), gradient };
}

function absoluteSum({ data: { columns }, l1 }: LinearProblem, point: Float64Array): number {
  if (l1 === 0) return 0;
  return point.reduce((sum, x, i) => (i % (columns + 1) === columns ? sum : sum + Math.abs(x)), 0);
}

/** The largest component of the least subgradient: zero at the optimum and only there. */
function steepest({ data: { columns }, l1 }: LinearProblem, { point, gradient }: Evaluated): number {
  let greatest = 0;
  for (let i = 0; i < point.length; i++) {
    const free = i % (columns + 1) === columns || l1 === 0;
    const slope = gradient[i]!;
    const own = free ? Math.abs(slope) : point[i] === 0 ? Math.max(0, Math.abs(slope) - l1) : Math.abs(slope + l1 * Math.sign(point[i]!));
    greatest = Math.max(greatest, own);
  }
  return greatest;
}

/** Hessians as they are for the proximal step, as factors for the others. */
type Curvature = Float64Array[];

function curvatureAt(problem: LinearProblem, sample: HessianSample, point: Float64Array): Curvature {
  const blocks = hessianBlocks(sample, problem, point);
  return problem.l1 > 0 ? blocks : blocks.map((block) => ridgeFactor(block, problem.data.columns + 1));
}

function isNewton({ exact }: HessianSample, { loss, l1 }: LinearProblem): boolean {
  return l1 > 0 || (exact && loss.outputs === 1);
}

/** An approximate Hessian is worth renewing while the point still moves much: 1, 2, 3, 4, 8, 16... */
function isDue(sample: HessianSample, problem: LinearProblem, iteration: number): boolean {
  return isNewton(sample, problem) || iteration < 4 || (iteration & (iteration - 1)) === 0;
}

function directionOf(problem: LinearProblem, curvature: Curvature, memory: StepMemory, { point, gradient }: Evaluated): Float64Array {
  return problem.l1 > 0 ? proximalStep(curvature, problem.l1, point, gradient) : quasiNewtonStep(curvature, memory, gradient);
}

/**
 * Undefined when rounding leaves nothing to gain. Where the promise is less than the objective's own rounding, the gradient judges: it
 * still falls there.
 */
function descend(problem: LinearProblem, now: Evaluated, direction: Float64Array): Evaluated | undefined {
  const full = now.point.map((x, i) => x + direction[i]!);
  const promised = -dot(now.gradient, direction) + problem.l1 * (absoluteSum(problem, now.point) - absoluteSum(problem, full));
  const rounding = Math.abs(now.value) * ROUNDING;
  if (promised <= rounding) {
    const next = at(problem, full);
    return steepest(problem, next) < steepest(problem, now) ? next : undefined;
  }
  for (let length = 1; length * promised > rounding / 100; length /= 2) {
    const next = at(problem, length === 1 ? full : now.point.map((x, i) => x + length * direction[i]!));
    if (next.value <= now.value + rounding - SUFFICIENT_DECREASE * length * promised) return next;
  }
  return undefined;
}
