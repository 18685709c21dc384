import { solveFactored } from "./linearCholesky";

/** Steps of the past and how the gradient changed by them (limited-memory BFGS). */
export type StepMemory = { step: Float64Array; change: Float64Array; product: number }[];

const REMEMBERED = 10;

/** Keeps a step, unless it says nothing about the curvature. */
export function remember(memory: StepMemory, step: Float64Array, change: Float64Array): void {
  const product = dot(step, change);
  if (product <= 1e-12 * Math.sqrt(dot(step, step) * dot(change, change))) return;
  memory.push({ step, change, product });
  if (memory.length > REMEMBERED) memory.shift();
}

/**
 * The quasi-Newton direction, by the two loops of L-BFGS (Nocedal and Wright, Numerical Optimization, algorithm 7.4) around the inverse of
 * a block-diagonal Hessian: with an exact one and no memory it is Newton's.
 *
 * @param factors Cholesky's factors of the blocks, one per output
 */
export function quasiNewtonStep(factors: readonly Float64Array[], memory: StepMemory, gradient: Float64Array): Float64Array {
  const direction = gradient.map((component) => -component);
  const shares: number[] = [];
  for (const { step, change, product } of memory.toReversed()) {
    const share = dot(step, direction) / product;
    shares.push(share);
    add(direction, -share, change);
  }
  const width = gradient.length / factors.length;
  for (const [k, factor] of factors.entries()) solveFactored(factor, direction.subarray(k * width, (k + 1) * width));
  for (const { step, change, product } of memory) add(direction, shares.pop()! - dot(change, direction) / product, step);
  return direction;
}

/** Sweeps over the columns of a quadratic model, at most. */
const SWEEPS = 200;

/**
 * The proximal Newton direction: minimises `gradient . d + d' hessian d / 2 + l1 |weights + d|_1` by coordinate descent, output by output
 * (Friedman, Hastie and Tibshirani 2010, "Regularization Paths for Generalized Linear Models via Coordinate Descent").
 *
 * @param hessians lower triangles of the blocks, one per output
 */
export function proximalStep(hessians: readonly Float64Array[], l1: number, point: Float64Array, gradient: Float64Array): Float64Array {
  const width = gradient.length / hessians.length;
  const direction = new Float64Array(gradient.length);
  for (const [k, hessian] of hessians.entries()) {
    const part = (all: Float64Array) => all.subarray(k * width, (k + 1) * width);
    descend(hessian, l1, part(point), part(gradient).slice(), part(direction));
  }
  return direction;
}

/** `slope` is the gradient of the quadratic model, kept up to date with `direction`. */
function descend(hessian: Float64Array, l1: number, point: Float64Array, slope: Float64Array, direction: Float64Array): void {
  const width = point.length;
  let first = 0;
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    let largest = 0;
    for (let i = 0; i < width; i++) {
      const curvature = hessian[i * width + i]!;
      if (curvature <= 0) continue;
      const now = point[i]! + direction[i]!;
      const next = shrink(now - slope[i]! / curvature, i === width - 1 ? 0 : l1 / curvature);
      const change = next - now;
      if (change === 0) continue;
      direction[i]! += change;
      largest = Math.max(largest, Math.abs(change) * Math.sqrt(curvature));
      for (let j = 0; j < i; j++) slope[j]! += change * hessian[i * width + j]!;
      for (let j = i; j < width; j++) slope[j]! += change * hessian[j * width + i]!;
    }
    if (sweep === 0) first = largest;
    if (largest <= 1e-6 * first) return;
  }
}

/** Towards zero by at most `by`. */
export function shrink(value: number, by: number): number {
  return Math.sign(value) * Math.max(0, Math.abs(value) - by);
}

export function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}

function add(to: Float64Array, factor: number, what: Float64Array): void {
  for (let i = 0; i < to.length; i++) to[i]! += factor * what[i]!;
}
