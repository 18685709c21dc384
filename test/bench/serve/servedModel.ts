import { exportOnnx } from "@vigie/core/onnx/exportOnnx";
import { makeGolden } from "@vigie/core/onnx/golden";
import { passthrough, randomBoosting, randomMatrix } from "@vigie/core/onnx/randomModel.fixture";
import type { Bundle } from "@vigie/core/predict/bundle";
import { predictProbabilities } from "@vigie/core/predict/predictProbabilities";
import { scene } from "@vigie/core/prepare/scene";

/** As large as the models that training promotes: 300 trees of 64 leaves over the 44 features of `scene`. */
const [TREES, LEAVES] = [300, 64];

/** The files of a version. Its trees are random: what serving costs depends on their size and not on what they say. */
export function servedModel(leaves = LEAVES): { onnx: Uint8Array; model: Uint8Array; golden: Uint8Array } {
  const features = scene.features.map(({ name }) => name);
  const matrix = { ...randomMatrix(200, features.length, 1), features };
  const preprocessing = passthrough(features);
  const boosting = randomBoosting(TREES, leaves, features.length, 2);
  const bundle: Bundle = {
    contract: scene.name,
    features,
    preprocessing,
    threshold: 0.4,
    calibration: { kind: "platt", slope: 1.1, intercept: -0.1 },
    classes: ["not severe", "severe"],
    summary: { trees: TREES },
  };
  const raw = predictProbabilities(boosting, preprocessing, matrix);
  const expected = raw.map((p) => 1 / (1 + Math.exp(-(1.1 * Math.log(p / (1 - p)) - 0.1))));
  const json = (value: unknown) => Buffer.from(JSON.stringify(value));
  return {
    onnx: exportOnnx(boosting, preprocessing, { calibration: bundle.calibration }),
    model: json(bundle),
    golden: json(makeGolden(matrix, expected)),
  };
}
