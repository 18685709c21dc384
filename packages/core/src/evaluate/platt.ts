import { type Calibration, logOdds } from "./calibration";
import type { Scores } from "./scores";

const ITERATIONS = 100;
const TOLERANCE = 1e-10;
/** Keeps the two by two matrix invertible when all probabilities are equal. */
const RIDGE = 1e-9;

/**
 * Platt's calibration on log odds, by Newton's method with halved steps (Lin, Lin and Weng 2007). Targets are drawn in from 0 and 1 by one
 * row of each class, so that separable rows have an answer. Null when more probable would mean less severe.
 */
export function fitPlatt({ target, probability }: Scores): Extract<Calibration, { kind: "platt" }> | null {
  const rows = target.length;
  const severe = target.reduce((sum, label) => sum + label, 0);
  const [high, low] = [(severe + 1) / (severe + 2), 1 / (rows - severe + 2)];
  const goals = Float64Array.from(target, (label) => (label === 1 ? high : low));
  const odds = Float64Array.from(probability, logOdds);
  let [slope, intercept] = [1, 0];
  let loss = lossOf(odds, goals, slope, intercept);
  for (let iteration = 0; iteration < ITERATIONS; iteration++) {
    const { step, decrease } = newtonStep(odds, goals, slope, intercept);
    let length = 1;
    let next = lossOf(odds, goals, slope - step[0], intercept - step[1]);
    while (next > loss && length > 1e-8) {
      length /= 2;
      next = lossOf(odds, goals, slope - length * step[0], intercept - length * step[1]);
    }
    if (next > loss) break;
    [slope, intercept, loss] = [slope - length * step[0], intercept - length * step[1], next];
    if (decrease < TOLERANCE * rows) break;
  }
  return slope > 0 ? { kind: "platt", slope: Math.fround(slope), intercept: Math.fround(intercept) } : null;
}

function newtonStep(
  odds: Float64Array,
  goals: Float64Array,
  slope: number,
  intercept: number,
): { step: [number, number]; decrease: number } {
  let [gSlope, gIntercept, hSlope, hIntercept, hBoth] = [0, 0, RIDGE, RIDGE, 0];
  for (let row = 0; row < odds.length; row++) {
    const x = odds[row]!;
    const p = 1 / (1 + Math.exp(-(slope * x + intercept)));
    const [error, weight] = [p - goals[row]!, p * (1 - p)];
    gSlope += error * x;
    gIntercept += error;
    hSlope += weight * x * x;
    hIntercept += weight;
    hBoth += weight * x;
  }
  const determinant = hSlope * hIntercept - hBoth * hBoth;
  const step: [number, number] =
    determinant > 0
      ? [(hIntercept * gSlope - hBoth * gIntercept) / determinant, (hSlope * gIntercept - hBoth * gSlope) / determinant]
      : [0, gIntercept / hIntercept];
  return { step, decrease: step[0] * gSlope + step[1] * gIntercept };
}

/** Cross entropy, from log odds without overflow. */
function lossOf(odds: Float64Array, goals: Float64Array, slope: number, intercept: number): number {
  let loss = 0;
  for (let row = 0; row < odds.length; row++) {
    const z = slope * odds[row]! + intercept;
    loss += Math.max(z, 0) - z * goals[row]! + Math.log1p(Math.exp(-Math.abs(z)));
  }
  return loss;
}
