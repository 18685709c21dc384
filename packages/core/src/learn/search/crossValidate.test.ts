import { describe, expect, it } from "vitest";
import type { Contract } from "../../prepare/contract";
import type { Matrix } from "../../prepare/matrix";
import { trainFamily } from "../families";
import { syntheticRows } from "../trees/trainingRows.fixture";
import { crossValidate, type TrainingSides } from "./crossValidate";

const train = withIds(syntheticRows(600, 1));
const validation = withIds(syntheticRows(200, 2));
const contract = contractOf(train.features);
const fit = (sides: TrainingSides) => trainFamily("boosting", sides, contract, { trees: 20, leaves: 4, minRowsPerLeaf: 5 });

describe("crossValidate", () => {
  it("scores every row once, in parts of equal size", async () => {
    const folds = await crossValidate({ train, validation }, fit, { folds: 5, seed: 1 });
    expect(folds).toHaveLength(5);
    expect(folds.reduce((sum, { rows }) => sum + rows!, 0)).toBe(600);
    for (const { roc_auc } of folds) expect(roc_auc).toBeGreaterThan(0.5);
  });

  it("does not let a scored row teach: labels without a pattern stay unpredictable", async () => {
    const shuffled = { ...train, target: Uint8Array.from(train.target, (_, row) => (Math.imul(row + 1, 0x9e3779b1) >>> 16) & 1) };
    const folds = await crossValidate({ train: shuffled, validation }, fit, { folds: 3, seed: 1 });
    const mean = folds.reduce((sum, { roc_auc }) => sum + roc_auc!, 0) / folds.length;
    expect(Math.abs(mean - 0.5)).toBeLessThan(0.1);
  });

  it("scores on the validation rows when there is one fold", async () => {
    const [only] = await crossValidate({ train, validation }, fit, { folds: 1, seed: 1 });
    expect(only!.rows).toBe(200);
  });

  it("ends after the fold that is told to be the last", async () => {
    const folds = await crossValidate({ train, validation }, fit, { folds: 5, seed: 1, afterFold: (so) => so.length === 2 });
    expect(folds).toHaveLength(2);
  });

  it("rejects when it is cancelled", async () => {
    const signal = AbortSignal.abort(new Error("enough"));
    await expect(crossValidate({ train, validation }, fit, { folds: 5, seed: 1, signal })).rejects.toThrow("enough");
  });

  it("names a feature that is not there to group by", async () => {
    await expect(crossValidate({ train, validation }, fit, { folds: 5, seed: 1, groups: "town" })).rejects.toThrow(/town/);
  });
});

function withIds(rows: Omit<Matrix, "ids">): Matrix {
  return { ...rows, ids: Float64Array.from({ length: rows.rows }, (_, row) => row) };
}

function contractOf(features: readonly string[]): Contract {
  const label = { fr: "x", en: "x" };
  return {
    name: "tiny",
    unit: "accident",
    features: features.map((name) => ({
      name,
      type: "numeric",
      group: "vehicles",
      label,
      derivation: { kind: "field", column: name },
      field: { name, kind: "number", label, range: [0, 100], unit: { fr: "", en: "" } } as never,
    })),
  };
}
