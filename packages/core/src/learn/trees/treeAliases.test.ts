import { describe, expect, it } from "vitest";
import { parseParameters } from "../parseParameters";

describe("scikit-learn's names", () => {
  it("are those of a forest", () => {
    const parsed = parseParameters("forest", {
      ...{
        n_estimators: 300,
        max_depth: 15,
        min_samples_split: 5,
        min_samples_leaf: 2,
        max_features: "sqrt",
        random_state: 42,
        n_jobs: -1,
      },
      ...{ class_weight: "balanced", criterion: "entropy", bootstrap: false, max_leaf_nodes: null, oob_score: true },
    });

    expect(parsed).toMatchObject({
      ...{ trees: 300, maxDepth: 15, minRowsToSplit: 5, minRowsPerLeaf: 2, maxFeatures: "sqrt", seed: 42 },
      ...{ classWeight: "balanced", criterion: "entropy", bootstrap: false, outOfBag: true },
    });
    expect(parsed.leaves).toBeUndefined();
    expect(parseParameters("forest", { max_depth: null, class_weight: null }).maxDepth).toBe(256);
    expect(parseParameters("forest", { max_features: null }).maxFeatures).toBe("all");
  });

  it("are those of boosting", () => {
    const parsed = parseParameters("boosting", {
      n_estimators: 50,
      learning_rate: 0.1,
      subsample: 0.5,
      max_depth: 3,
      n_iter_no_change: null,
    });

    expect(parsed).toMatchObject({ trees: 50, learningRate: 0.1, rowSample: 0.5, maxDepth: 3, earlyStoppingRounds: 0 });
  });

  it("cannot be given beside ours", () => {
    expect(() => parseParameters("forest", { n_estimators: 5, trees: 6 })).toThrow(/trees.*twice/);
    expect(() => parseParameters("forest", { min_samples_leaf: 0.1 })).toThrow(/minRowsPerLeaf/);
  });
});
