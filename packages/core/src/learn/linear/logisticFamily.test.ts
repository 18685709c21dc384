import { describe, expect, it } from "vitest";
import { PreprocessingPolicy } from "../../prepare/preprocessingPolicy";
import { parseParameters } from "../parseParameters";
import { logisticFamily } from "./logisticFamily";
import { LogisticParameters } from "./logisticParameters";

describe("logisticFamily", () => {
  const train = {
    features: ["lum"],
    rows: 4,
    values: Float32Array.of(1, 5, 5, Number.NaN),
    target: Uint8Array.of(0, 1, 1, 0),
    ids: new Float64Array(4),
  };
  const field = { name: "lum", kind: "code" as const, label: { fr: "lum", en: "lum" }, codes: [] };
  const feature = { name: "lum", type: "categorical" as const, group: "conditions and road" as const, label: field.label, field };
  const contract = {
    name: "tiny",
    unit: "accident" as const,
    features: [{ ...feature, derivation: { kind: "field" as const, column: "lum" } }],
  };

  it("trains on one column per level", async () => {
    const { model, summary } = await logisticFamily({ train, validation: train }, contract, LogisticParameters.parse({}));

    expect(model).toMatchObject({ family: "logistic", weights: { length: 2 } });
    expect(summary.columns).toBe(2);
  });

  it("takes a policy for the features, and leaves no cell missing", async () => {
    const policy = PreprocessingPolicy.parse({ scaler: false });

    const { preprocessing, summary } = await logisticFamily({ train, validation: train }, contract, LogisticParameters.parse({}), {
      preprocessing: policy,
    });

    expect(preprocessing.encodings).toEqual([{ kind: "impute", feature: "lum", fill: 5 }]);
    expect(summary.converged).toBe(1);
  });
});

describe("LogisticParameters", () => {
  it("takes scikit-learn's names for ours", () => {
    const parsed = parseParameters("logistic", {
      C: 0.1,
      penalty: "l1",
      max_iter: 200,
      class_weight: { 0: 1, 1: 3 },
      solver: "saga",
      random_state: 42,
    });

    expect(parsed).toEqual(LogisticParameters.parse({ strength: 10, l1Ratio: 1, maxIterations: 200, classWeight: [1, 3] }));
  });

  it("reads the reference's catalogue", () => {
    const examples = { max_iter: 200, C: 1, penalty: "l2" }; // jan25, LogisticRegression (contracts/compat-examples.json)

    expect(parseParameters("logistic", examples)).toMatchObject({ strength: 1, l1Ratio: 0, maxIterations: 200 });
  });

  it.each([{ l2: 1 }, { penalty: "l0" }, { C: "much" }, { fit_intercept: false }])("refuses %o", (parameters) => {
    expect(() => parseParameters("logistic", parameters)).toThrow(expect.objectContaining({ code: "bad-parameters" }));
  });
});
