import { describe, expect, it } from "vitest";
import { applyCalibration, type Calibration } from "../evaluate/calibration";
import { seededRandom } from "../evaluate/random";
import { trainFamily } from "../learn/families";
import { FAMILY_NAMES, type FamilyName } from "../learn/familyParameters";
import type { Model, Tree } from "../learn/model";
import { predictProbabilities } from "../predict/predictProbabilities";
import type { Contract } from "../prepare/contract";
import type { Matrix } from "../prepare/matrix";
import { PreprocessingPolicy } from "../prepare/preprocessingPolicy";
import { scene } from "../prepare/scene";
import { exportOnnx } from "./exportOnnx";
import { CLASSES_OUTPUT, OUTPUT } from "./graphNames";
import { hasPythonRuntime, runInPython } from "./pythonRuntime.fixture";
import { rowMajor } from "./scoreMatrix";

const TOLERANCE = 1e-5; // issue and contracts/registry.md
const ROWS = 5000;

/** Cells of each feature: codes, numbers, and one of which every training cell is missing. */
const CELLS: Readonly<Record<string, (random: () => number) => number>> = {
  month: (random) => 1 + Math.floor(random() * 12),
  minute_of_day: (random) => Math.floor(random() * 1440),
  lat: (random) => 43 + Math.floor(random() * 40) * 0.2,
  long: (random) => -1 + Math.floor(random() * 40) * 0.2,
  dep: (random) => 1 + Math.floor(random() * 90),
  lum: (random) => 1 + Math.floor(random() * 5),
  vma: (random) => 10 * Math.floor(random() * 14),
  n_vehicles: (random) => 1 + Math.floor(random() * 4),
  age_min: () => Number.NaN,
};
const contract: Contract = { ...scene, features: scene.features.filter(({ name }) => Object.hasOwn(CELLS, name)) };

const everyEncoding = PreprocessingPolicy.parse({
  cyclic: true,
  indicator: true,
  overrides: { dep: "target", lum: "frequency", n_vehicles: "oneHot", vma: "impute", lat: "passthrough", month: "passthrough" },
});
const boosting = { trees: 40, leaves: 16, learningRate: 0.2, minRowsPerLeaf: 5 };

const kinds: [string, FamilyName, object, PreprocessingPolicy?][] = [
  ["boosting", "boosting", boosting],
  ["boosting by depth over encoded columns", "boosting", { ...boosting, growth: "depth", maxDepth: 4 }, everyEncoding],
  ["boosting that splits sets of codes", "boosting", { ...boosting, categories: "sets", minRowsPerCategoryGroup: 1 }],
  ["forest", "forest", { trees: 25, maxDepth: 9 }],
  ["deep forest", "forest", { trees: 8, maxDepth: 30, minRowsPerLeaf: 1 }],
  ["logistic", "logistic", {}, everyEncoding],
  ["linear svm", "svm", { kernel: "linear" }, everyEncoding],
  ["svm of an exact kernel", "svm", { kernel: "rbf", gamma: 0.05 }],
  ["svm of random features", "svm", { kernel: "rbf", exactRows: 0, fourierFeatures: 128 }],
  ["mlp", "mlp", { hiddenLayers: [16, 8], epochs: 4 }],
  ["tabnet", "tabnet", { steps: 2, sharedLayers: 1, ownLayers: 1, epochs: 8, batchSize: 256 }],
  ["knn", "knn", { neighbours: 9, maxRows: 600 }],
  [
    "blend",
    "blend",
    {
      members: [
        { family: "boosting", preprocessing: { places: true }, parameters: boosting },
        { family: "mlp", parameters: { epochs: 3 } },
      ],
    },
  ],
];

const platt: Calibration = { kind: "platt", slope: 0.9, intercept: -0.1 };
const isotonic: Calibration = { kind: "isotonic", from: [0, 0.2, 0.55, 1], to: [0, 0.1, 0.6, 1] };
const temperature: Calibration = { kind: "temperature", temperature: 1.3 };

const cases = kinds.flatMap((kind, place) => [
  { kind, classes: 2, calibration: place % 2 === 0 ? platt : isotonic },
  { kind, classes: 4, calibration: temperature },
]);

it("every family is among the cases", () => {
  expect(new Set(kinds.map(([, family]) => family))).toEqual(new Set(FAMILY_NAMES));
});

describe.skipIf(!hasPythonRuntime)("Python's onnxruntime answers as training does", () => {
  it.each(cases.map((one) => [one.kind[0], one.classes, one.calibration.kind, one] as const))(
    "%s over %i classes, calibrated by %s",
    async (_, classes, __, { kind: [, family, parameters, preprocessing], calibration }) => {
      const rows = { train: accidents(1500, classes, 1), validation: accidents(600, classes, 2) };
      const trained = await trainFamily(family, rows, contract, { ...parameters }, { classes, ...(preprocessing && { preprocessing }) });
      const asked = onSplits(trained.model, accidents(ROWS, classes, 3));
      const onnx = exportOnnx(trained.model, trained.preprocessing, { classes, calibration });

      const answers = await runInPython(onnx, rowMajor(asked), classes === 2 ? OUTPUT : CLASSES_OUTPUT);

      const expected = applyCalibration(calibration, predictProbabilities(trained.model, trained.preprocessing, asked), classes);
      expect(answers).toHaveLength(expected.length);
      expect(Math.max(...expected) - Math.min(...expected)).toBeGreaterThan(0.1);
      const different = answers.filter((answer, place) => !(Math.abs(answer - expected[place]!) < TOLERANCE));
      expect(different).toHaveLength(0);
    },
    120_000,
  );
});

/** A tenth of the cells is missing; severity follows speed, light and place. */
function accidents(rows: number, classes: number, seed: number): Matrix {
  const random = seededRandom(seed);
  const features = contract.features.map(({ name }) => name);
  const cells = Array.from({ length: rows }, () =>
    features.map((name) => {
      const value = CELLS[name]!(random);
      return random() < 0.1 ? Number.NaN : value;
    }),
  );
  const at = (row: readonly number[], name: string, otherwise: number) => row[features.indexOf(name)]! || otherwise;
  const target = Uint8Array.from(cells, (row) => {
    const odds = 0.03 * (at(row, "vma", 50) - 60) + 0.6 * (at(row, "lum", 1) - 3) + (at(row, "lat", 46) > 47 ? 0.8 : -0.8);
    const severe = random() < 1 / (1 + Math.exp(-odds));
    return classes === 2 ? Number(severe) : severe ? 1 + Math.floor(random() * 2) : random() < 0.5 ? 0 : 3;
  });
  const values = Float32Array.from(features.flatMap((_, feature) => cells.map((row) => row[feature]!)));
  const ids = Float64Array.from({ length: rows }, (_, row) => seed * 1e6 + row);
  return { features, rows, values, target, ids, ...(classes > 2 && { classes }) };
}

/** Every third cell is a threshold that the model's trees split its feature at, where they split the features themselves. */
function onSplits(model: Model, matrix: Matrix): Matrix {
  const splits = new Map<number, Float32Array>();
  for (const { feature, threshold } of treesOf(model)) {
    for (const [node, f] of feature.entries()) {
      if (f >= 0 && f < matrix.features.length) splits.set(f, Float32Array.of(...(splits.get(f) ?? []), threshold[node]!));
    }
  }
  const values = matrix.values.map((value, place) => {
    const own = splits.get(Math.floor(place / matrix.rows));
    return own && place % 3 === 0 ? own[place % own.length]! : value;
  });
  return { ...matrix, values };
}

function treesOf(model: Model): readonly Tree[] {
  if (model.family === "blend") return model.members.flatMap((member) => treesOf(member.model));
  return model.family === "boosting" || model.family === "forest" ? model.trees : [];
}
