import { exportOnnx } from "@vigie/core/onnx/exportOnnx";
import { makeGolden } from "@vigie/core/onnx/golden";
import { passthrough, randomBoosting, randomMatrix } from "@vigie/core/onnx/randomModel.fixture";
import { predictProbabilities } from "@vigie/core/predict/predictProbabilities";
import { contractNamed } from "@vigie/core/prepare/contracts";
import type { ArtifactRef, ArtifactStore } from "@vigie/core/steps/artifact";

/** Stores the files of a small model of a contract, which says nothing about accidents. */
export async function contractModel(
  artifacts: Pick<ArtifactStore, "put">,
  contract: string,
): Promise<Record<"onnx" | "model" | "golden", ArtifactRef>> {
  const features = contractNamed(contract).features.map(({ name }) => name);
  const matrix = { ...randomMatrix(50, features.length, 1), features };
  const preprocessing = passthrough(features);
  const boosting = randomBoosting(10, 8, features.length, 2);
  const bundle = { contract, features, preprocessing, threshold: 0.4, calibration: null, classes: ["not severe", "severe"], summary: {} };
  const json = (value: unknown) => Buffer.from(JSON.stringify(value));
  const [onnx, model, golden] = await Promise.all([
    artifacts.put("models", "model.onnx", exportOnnx(boosting, preprocessing, { calibration: null })),
    artifacts.put("models", "model.json", json(bundle)),
    artifacts.put("models", "golden.json", json(makeGolden(matrix, predictProbabilities(boosting, preprocessing, matrix)))),
  ]);
  return { onnx, model, golden };
}
