import { describe, expect } from "vitest";
import { rank, rankMetrics } from "../../evaluate/ranking";
import { testOnRealData } from "../../realData.fixture";
import { trainAndValidation2024 } from "../labelled2024.fixture";
import { trainBoosting } from "./boosting";
import { marginLogLoss } from "./marginLogLoss";
import { scoreTrees, sigmoid } from "./scoreTrees";

describe("place, time and road of the national year 2024", () => {
  testOnRealData("rank severe accidents as well as the reference does, within 0.005 of its AUC, missing values as they are", async () => {
    const { train, validation } = await trainAndValidation2024();

    const { model, summary } = await trainBoosting(train, {}, { validation });

    // LightGBM on place, time and road: AUC 0.797 to 0.799 on the hold-out (contracts/features.md, peers/RESULTS.md).
    const margins = scoreTrees(model, validation.values, validation.rows);
    const { rocAuc } = rankMetrics(validation.target, rank(Float64Array.from(margins, sigmoid)));
    expect([train.rows, validation.rows]).toEqual([34_816, 8_704]);
    expect(train.values.includes(Number.NaN)).toBe(true);
    expect(rocAuc).toBeGreaterThan(0.794);
    expect(summary.validationLogLoss[summary.trees - 1]).toBeCloseTo(marginLogLoss(margins, 0, validation.target), 6);
    expect(summary.importance[train.features.indexOf("dep")]).toBeGreaterThan(summary.importance[train.features.indexOf("vosp")]!);
  });
});
