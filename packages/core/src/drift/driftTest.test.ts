import { describe, expect, it } from "vitest";
import { type DriftTest, driftRatio, driftTests, isDrifted, isProbability, runTest } from "./driftTest";
import { goldenCases } from "./golden.fixture";
import { joinTallies } from "./joint";
import { binShares } from "./shares";
import { tally } from "./tally";

describe.each(goldenCases)("golden case $name", ({ type, reference, current, bins, scores, statistics }) => {
  const joint = joinTallies(tally(reference), tally(current));

  it.each(Object.entries(scores) as [DriftTest, number][])("%s is that of NumPy and SciPy", (test, score) => {
    const result = runTest(test, joint, type);

    // Relative as well, where the p-value is far smaller than the contract's 1e-7.
    expect(Math.abs(result.score - score)).toBeLessThan(isProbability(test) ? Math.min(1e-7, 1e-6 * score + 1e-30) : 1e-9);
  });

  it.each(Object.entries(statistics) as [DriftTest, number][])("the statistic of %s is that of SciPy", (test, statistic) => {
    const result = runTest(test, joint, type);

    if (statistic === Infinity) expect(result.statistic).toBe(Infinity);
    else expect(Math.abs((result.statistic ?? Number.NaN) - statistic)).toBeLessThan(1e-9);
  });

  it("has the bins of NumPy", () => {
    expect(binShares(joint, type).reference).toHaveLength(bins);
  });
});

it("the same rows on both sides are no drift by any test", () => {
  const rows = goldenCases[3]!.reference;
  const joint = joinTallies(tally(rows), tally(rows));

  const results = driftTests.map((test) => runTest(test, joint, "numeric").score);

  for (const [index, score] of results.entries()) {
    const test = driftTests[index]!;
    expect(score).toBeCloseTo(isProbability(test) || test === "histogram_correlation" ? 1 : 0, 12);
  }
});

it("one common level is no drift by any test, and never NaN", () => {
  const joint = joinTallies(tally(Float64Array.of(3, 3, 3)), tally(Float64Array.of(3, 3)));

  const drifted = driftTests.filter((test) => isDrifted(test, runTest(test, joint, "numeric").score, 0.05));

  // Below 0.05 of a correlation would be a drift; 1 is none.
  expect(drifted).toEqual([]);
});

it.each<[DriftTest, number, boolean]>([
  ["ks", 0.05, true],
  ["chisquare", 0.05, false],
  ["z", 0.05, false],
  ["wasserstein", 0.1, true],
  ["jensenshannon", 0.1, true],
  ["psi", 0.1, true],
  ["kl_div", 0.1, true],
  ["hellinger", 0.1, true],
  ["TVD", 0.1, false],
  ["histogram_correlation", 0.95, false],
])("a score of %s at its threshold of %d is drifted: %s", (test, threshold, drifted) => {
  expect(isDrifted(test, threshold, threshold)).toBe(drifted);
  expect(driftRatio(test, threshold, threshold)).toBe(1);
});

it("a p-value of zero has a finite ratio", () => {
  expect(driftRatio("ks", 0, 0.05)).toBeCloseTo(230.6, 1);
});
