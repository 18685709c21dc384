import { describe, expect, it } from "vitest";
import { rankCandidates } from "./selection";

const strong = { accuracy: 0.8, f1_weighted: 0.79, recall_weighted: 0.8, precision_weighted: 0.78, brier: 0.16 };
const weak = { accuracy: 0.7, f1_weighted: 0.69, recall_weighted: 0.7, precision_weighted: 0.68, brier: 0.14 };

describe("rankCandidates", () => {
  it("weighs four metrics under the weighted policy", () => {
    const ranking = rankCandidates(
      [
        { run: "weak", metrics: weak },
        { run: "strong", metrics: strong },
      ],
      "weighted",
    );

    expect(ranking.map(({ run }) => run)).toEqual(["strong", "weak"]);
    expect(ranking[0]?.score).toBeCloseTo(0.25 * 0.8 + 0.35 * 0.79 + 0.2 * 0.8 + 0.2 * 0.78, 12);
  });

  it("leaves out a run that lacks one of the metrics", () => {
    const { precision_weighted: _, ...incomplete } = strong;

    const ranking = rankCandidates(
      [
        { run: "incomplete", metrics: incomplete },
        { run: "weak", metrics: weak },
        { run: "undefined metric", metrics: { ...strong, accuracy: Number.NaN } },
      ],
      "weighted",
    );

    expect(ranking.map(({ run }) => run)).toEqual(["weak"]);
  });

  it.each([
    ["accuracy", "strong"],
    ["brier", "weak"],
  ])("ranks by the named metric %s in its own direction", (policy, best) => {
    const ranking = rankCandidates(
      [
        { run: "strong", metrics: strong },
        { run: "weak", metrics: weak },
      ],
      policy,
    );

    expect(ranking[0]?.run).toBe(best);
    expect(ranking).toHaveLength(2);
  });

  it("keeps the given order between equals", () => {
    const ranking = rankCandidates(
      ["first", "second", "third"].map((run) => ({ run, metrics: strong })),
      "accuracy",
    );

    expect(ranking.map(({ run }) => run)).toEqual(["first", "second", "third"]);
  });

  it("ranks nobody by a metric that nobody has", () => {
    expect(rankCandidates([{ run: "strong", metrics: strong }], "no_such_metric")).toEqual([]);
  });
});
