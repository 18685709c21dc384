import type { Joint } from "./joint";
import { binShares } from "./shares";
import { chiSquare } from "./tests/chiSquare";
import { energyDistance } from "./tests/energyDistance";
import { hellinger } from "./tests/hellinger";
import { histogramCorrelation } from "./tests/histogramCorrelation";
import { jensenShannon } from "./tests/jensenShannon";
import { kolmogorovSmirnov } from "./tests/kolmogorovSmirnov";
import { kullbackLeibler } from "./tests/kullbackLeibler";
import { populationStability } from "./tests/populationStability";
import { totalVariation } from "./tests/totalVariation";
import { wasserstein } from "./tests/wasserstein";
import { zTest } from "./tests/zTest";

/** Every test and distance, by the names that Evidently gives them where it has them. */
export const driftTests = [
  "ks",
  "chisquare",
  "z",
  "wasserstein",
  "jensenshannon",
  "psi",
  "kl_div",
  "hellinger",
  "TVD",
  "energy_distance",
  "histogram_correlation",
] as const;
export type DriftTest = (typeof driftTests)[number];

export type ColumnType = "numeric" | "categorical";

/** Result of a test: `score` is what is held against the threshold, the p-value where there is one. */
export type TestResult = { score: number; p?: number; statistic?: number };

/** `drifted` says on which side of the threshold a score is, and whether the threshold itself is. */
type Rule = {
  types: readonly ColumnType[];
  threshold: number;
  drifted: "at or below" | "below" | "at or above" | "above";
  run: (joint: Joint, type: ColumnType) => TestResult;
};

const BOTH: readonly ColumnType[] = ["numeric", "categorical"];
const NUMBERS: readonly ColumnType[] = ["numeric"];

const ofP = ({ p, statistic }: { p: number; statistic: number }): TestResult => ({ score: p, p, statistic });
const ofScore = (score: number): TestResult => ({ score });

/** Thresholds and directions: Evidently 0.7.21; that of the correlation: the reference system of rule `mclpfr`. */
const TESTS: Readonly<Record<DriftTest, Rule>> = {
  ks: { types: NUMBERS, threshold: 0.05, drifted: "at or below", run: (joint) => ofP(kolmogorovSmirnov(joint)) },
  chisquare: { types: BOTH, threshold: 0.05, drifted: "below", run: (joint) => ofP(chiSquare(joint)) },
  z: { types: BOTH, threshold: 0.05, drifted: "below", run: (joint) => ofP(zTest(joint)) },
  wasserstein: { types: NUMBERS, threshold: 0.1, drifted: "at or above", run: (joint) => ofScore(wasserstein(joint)) },
  jensenshannon: {
    types: BOTH,
    threshold: 0.1,
    drifted: "at or above",
    run: (joint, type) => ofScore(jensenShannon(binShares(joint, type))),
  },
  psi: { types: BOTH, threshold: 0.1, drifted: "at or above", run: (joint, type) => ofScore(populationStability(binShares(joint, type))) },
  kl_div: { types: BOTH, threshold: 0.1, drifted: "at or above", run: (joint, type) => ofScore(kullbackLeibler(binShares(joint, type))) },
  hellinger: { types: BOTH, threshold: 0.1, drifted: "at or above", run: (joint, type) => ofScore(hellinger(binShares(joint, type))) },
  TVD: { types: BOTH, threshold: 0.1, drifted: "above", run: (joint, type) => ofScore(totalVariation(binShares(joint, type))) },
  energy_distance: { types: NUMBERS, threshold: 0.1, drifted: "at or above", run: (joint) => ofScore(energyDistance(joint)) },
  histogram_correlation: { types: NUMBERS, threshold: 0.95, drifted: "below", run: (joint) => ofScore(histogramCorrelation(joint)) },
};

/** p-values below it are told apart no more, so that a ratio stays finite. */
const LEAST_P = 1e-300;

/** Runs a test on a column of which both sides hold values. */
export function runTest(test: DriftTest, joint: Joint, type: ColumnType): TestResult {
  return TESTS[test].run(joint, type);
}

/** Whether a score says drift. */
export function isDrifted(test: DriftTest, score: number, threshold: number): boolean {
  const { drifted } = TESTS[test];
  if (drifted === "at or above") return score >= threshold;
  if (drifted === "above") return score > threshold;
  return drifted === "below" ? score < threshold : score <= threshold;
}

/**
 * How far a score is on the way to its threshold, in one measure for all tests: 1 is at the threshold, more is drifted. For distances
 * score / threshold; for p-values ln p / ln threshold; for the correlation (1 - score) / (1 - threshold).
 */
export function driftRatio(test: DriftTest, score: number, threshold: number): number {
  if (test === "histogram_correlation") return (1 - score) / (1 - threshold);
  if (isProbability(test)) return Math.log(Math.max(score, LEAST_P)) / Math.log(threshold);
  return score / threshold;
}

/** Whether the score of a test is a p-value. */
export function isProbability(test: DriftTest): boolean {
  return test === "ks" || test === "chisquare" || test === "z";
}

/** The threshold of a test when none is set. */
export function defaultThreshold(test: DriftTest): number {
  return TESTS[test].threshold;
}

/** The tests that a type of column can take. */
export function testsFor(type: ColumnType): DriftTest[] {
  return driftTests.filter((test) => TESTS[test].types.includes(type));
}
