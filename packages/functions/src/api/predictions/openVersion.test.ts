import { exportOnnx } from "@vigie/core/onnx/exportOnnx";
import { makeGolden } from "@vigie/core/onnx/golden";
import { passthrough, randomBoosting, randomMatrix } from "@vigie/core/onnx/randomModel.fixture";
import { predictProbabilities } from "@vigie/core/predict/predictProbabilities";
import { contractNamed } from "@vigie/core/prepare/contracts";
import { describe, expect, it } from "vitest";
import { version } from "../registry/modelFakes.fixture";
import { openVersion } from "./openVersion";

/** The files of a small model whose features are those of a contract. */
function filesOf(contract: string): Map<string, Uint8Array> {
  const features = contractNamed(contract).features.map(({ name }) => name);
  const matrix = { ...randomMatrix(80, features.length, 1), features };
  const preprocessing = passthrough(features);
  const model = randomBoosting(3, 4, features.length, 2);
  const bundle = { contract, features, preprocessing, threshold: 0.4, calibration: null, classes: ["not severe", "severe"], summary: {} };
  const golden = makeGolden(matrix, predictProbabilities(model, preprocessing, matrix));
  return new Map([
    ["onnx", exportOnnx(model, preprocessing)],
    ["model", json(bundle)],
    ["golden", json(golden)],
  ]);
}

function opening(contract: string, files: ReadonlyMap<string, Uint8Array>) {
  const known = version(1, { contract });
  const ref = (key: string) => ({ key, sha256: "a".repeat(64), bytes: 1 });
  const artifacts = { ...known.artifacts, onnx: ref("onnx"), model: ref("model"), golden: ref("golden") };
  const read = async ({ key }: { key: string }) => Buffer.from(files.get(key)!);
  return openVersion({ ...known, artifacts }, { read });
}

describe("openVersion", () => {
  it.each(["scene", "fr13", "chi9"])("opens a model of %s, which answers a row of its width", async (contract) => {
    const model = await opening(contract, filesOf(contract));

    expect(model.bundle.contract).toBe(contract);
    expect((await model.predict(new Float32Array(model.bundle.features.length))).threshold).toBe(0.4);
    await model.close();
  });

  it("refuses files of another contract than the version's", async () => {
    await expect(opening("scene", filesOf("chi9"))).rejects.toMatchObject({ status: 500, code: "bad-model" });
  });

  it("does not serve a ready-made table's contract, and reads nothing of it", async () => {
    await expect(opening("table", new Map())).rejects.toMatchObject({ status: 409, code: "not-served" });
  });
});

function json(value: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value));
}
