import { describe, expect, it } from "vitest";
import { exportOnnx } from "../onnx/exportOnnx";
import { makeGolden } from "../onnx/golden";
import { passthrough, randomBoosting, randomMatrix } from "../onnx/randomModel.fixture";
import { rowMajor } from "../onnx/scoreMatrix";
import type { Bundle } from "./bundle";
import { loadModel } from "./loadedModel";
import { predictProbabilities } from "./predictProbabilities";

const matrix = randomMatrix(300, 3, 1);
const preprocessing = passthrough(matrix.features);
const model = randomBoosting(10, 8, 3, 2);
const probabilities = predictProbabilities(model, preprocessing, matrix);
const bundle: Bundle = {
  contract: "scene",
  features: [...matrix.features],
  preprocessing,
  threshold: 0.4,
  calibration: null,
  classes: ["not severe", "severe"],
  summary: { trees: 10 },
};
const files = { onnx: exportOnnx(model, preprocessing), model: json(bundle), golden: json(makeGolden(matrix, probabilities)) };

describe("loadModel", () => {
  it("answers each row with its probability and the stored threshold's verdict", async () => {
    const loaded = await loadModel(files);
    const rows = rowMajor(matrix);

    const batch = await loaded.predictBatch(rows, matrix.rows);
    const one = await loaded.predict(rows.subarray(3, 6));

    expect(loaded).toMatchObject({ bundle, golden: { passed: true } });
    expect(one).toEqual(batch[1]);
    for (const [row, { probability, severe, threshold }] of batch.entries()) {
      expect(Math.abs(probability - probabilities[row]!)).toBeLessThan(1e-5);
      expect({ severe, threshold }).toEqual({ severe: probability >= 0.4, threshold: 0.4 });
    }
    expect(new Set(batch.map(({ severe }) => severe)).size).toBe(2);
    await loaded.close();
  });

  it("calls a probability exactly at the threshold severe", async () => {
    const row = rowMajor(matrix).subarray(0, 3);
    const first = await loadModel(files);
    const { probability } = await first.predict(row);
    const second = await loadModel({ ...files, model: json({ ...bundle, threshold: probability }) });

    expect((await second.predict(row)).severe).toBe(true);
    await Promise.all([first.close(), second.close()]);
  });

  it("refuses a graph that misses its golden rows", async () => {
    const golden = makeGolden(
      matrix,
      probabilities.map((p) => p + 2e-5),
    );

    await expect(loadModel({ ...files, golden: json(golden) })).rejects.toMatchObject({ status: 500, code: "golden-failed" });
  });

  it.each([
    ["a model.json that is no JSON", { model: new TextEncoder().encode("{") }, "model.json is not JSON"],
    ["an unknown key", { model: json({ ...bundle, treshold: 0.5 }) }, "model.json is not that of a model"],
    ["golden rows without rows", { golden: json({ features: ["f0"], rows: [] }) }, "golden.json is not that of a model"],
    ["a truncated graph", { onnx: files.onnx.subarray(0, 100) }, "not a model of ours"],
    ["a graph of other width", { onnx: exportOnnx(randomBoosting(2, 2, 2, 1), passthrough(["f0", "f1"])) }, "for different features"],
    [
      "golden rows of other features",
      { golden: json({ features: ["a", "b", "c"], rows: [{ values: [1, 2, 3], probability: 0.5 }] }) },
      "for different features",
    ],
    [
      "a golden row that is too short",
      { golden: json({ features: bundle.features, rows: [{ values: [1], probability: 0.5 }] }) },
      "for different features",
    ],
  ])("refuses %s", async (_, wrong, message) => {
    await expect(loadModel({ ...files, ...wrong })).rejects.toMatchObject({ code: "bad-model", message: expect.stringContaining(message) });
  });

  it("refuses a row of another length", async () => {
    const loaded = await loadModel(files);

    await expect(loaded.predict(new Float32Array(2))).rejects.toThrow(RangeError);
    await loaded.close();
  });
});

function json(value: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value));
}
