import { beforeAll, describe, expect, it } from "vitest";
import { seededRandom } from "../evaluate/random";
import { knnFamily } from "../learn/knn/knnFamily";
import { KnnParameters } from "../learn/knn/knnParameters";
import { scoreKnn } from "../learn/knn/scoreKnn";
import { logisticFamily } from "../learn/linear/logisticFamily";
import { LogisticParameters } from "../learn/linear/logisticParameters";
import { scoreLogistic, scoreMultinomial } from "../learn/linear/scoreLinear";
import type { Model } from "../learn/model";
import { scoreSvm } from "../learn/svm/scoreSvm";
import { svmFamily } from "../learn/svm/svmFamily";
import { SvmParameters } from "../learn/svm/svmParameters";
import { applyPreprocessing, type Encoded } from "../prepare/applyPreprocessing";
import type { Contract } from "../prepare/contract";
import type { Matrix } from "../prepare/matrix";
import type { Preprocessing } from "../prepare/preprocessing";
import { PreprocessingPolicy } from "../prepare/preprocessingPolicy";
import type { Graph } from "./graph";
import { addKnn } from "./knnNodes";
import { addLogistic, addMultinomial } from "./linearNodes";
import { addPreprocessing } from "./preprocessingNodes";
import { hasPythonRuntime, runInPython } from "./pythonRuntime.fixture";
import { graphOf, runGraph } from "./runGraph.fixture";
import { rowMajor } from "./scoreMatrix";
import { addSvm } from "./svmNodes";

const TOLERANCE = 1e-5; // contracts/registry.md
const ROWS = 5000;

const NAMES = ["month", "minute_of_day", "lum", "com", "vma", "empty"];
const contract: Contract = {
  name: "test",
  unit: "accident",
  features: NAMES.map((name) => {
    const label = { fr: name, en: name };
    const type = name === "lum" || name === "com" ? ("categorical" as const) : ("numeric" as const);
    return {
      name,
      type,
      group: "place and time",
      label,
      derivation: { kind: "field", column: name },
      field: { name, kind: "number", label, range: [0, 1] },
    };
  }),
};
const every = PreprocessingPolicy.parse({
  cyclic: true,
  indicator: true,
  overrides: { com: "target", vma: "scale", minute_of_day: "cyclic" },
});

type Train = (rows: { train: Matrix; validation: Matrix }, classes: number) => Promise<{ model: Model; preprocessing: Preprocessing }>;

const families: [string, Train][] = [
  ["logistic", (rows, classes) => logisticFamily(rows, contract, LogisticParameters.parse({}), { classes, preprocessing: every })],
  [
    "logistic with L1",
    (rows, classes) => logisticFamily(rows, contract, LogisticParameters.parse({ strength: 3, l1Ratio: 1 }), { classes }),
  ],
  [
    "linear svm",
    (rows, classes) => svmFamily(rows, contract, SvmParameters.parse({ kernel: "linear" }), { classes, preprocessing: every }),
  ],
  ["svm of an exact kernel", (rows, classes) => svmFamily(rows, contract, SvmParameters.parse({}), { classes, preprocessing: every })],
  [
    "svm of random features",
    (rows, classes) =>
      svmFamily(rows, contract, SvmParameters.parse({ exactRows: 0, fourierFeatures: 128 }), { classes, preprocessing: every }),
  ],
  ["nearest neighbours", (rows, classes) => knnFamily(rows, contract, KnnParameters.parse({ neighbours: 9, smoothing: 0.5 }), { classes })],
  [
    "nearest neighbours by distance",
    (rows, classes) => knnFamily(rows, contract, KnnParameters.parse({ neighbours: 9, weights: "distance" }), { classes }),
  ],
];

const cases = families.flatMap(([name, train]) => [2, 3].map((classes) => [name, classes, train] as const));

describe.each(cases)("%s over %i classes, as a graph", (_, classes, train) => {
  let made: Awaited<ReturnType<typeof exported>>;
  beforeAll(async () => {
    made = await exported(train, classes);
  }, 60_000);

  it("answers as the model does, with missing cells and unknown levels", async () => {
    const { file, matrix, expected } = made;

    const answers = await runGraph(file, matrix);

    expect(answers.length).toBe(expected.length);
    expect(largestDifference(answers, expected)).toBeLessThan(TOLERANCE);
  }, 60_000);

  it.skipIf(!hasPythonRuntime)(
    "answers the same in Python's onnxruntime",
    async () => {
      const { file, matrix, expected } = made;

      expect(largestDifference(await runInPython(file, rowMajor(matrix), "output"), expected)).toBeLessThan(TOLERANCE);
    },
    60_000,
  );
});

async function exported(train: Train, classes: number) {
  const rows = randomRows(600, classes, 1, 6);
  const { model, preprocessing } = await train({ train: rows, validation: rows }, classes);
  const matrix = randomRows(ROWS, classes, 2, 9);
  const file = graphOf(NAMES.length, (graph, input) => write(graph, model, addPreprocessing(graph, preprocessing, input)));
  return { file, matrix, expected: scoresOf(model, applyPreprocessing(preprocessing, matrix)) };
}

function scoresOf(model: Model, encoded: Encoded): Float64Array {
  if (model.family === "logistic") return scoreLogistic(model, encoded);
  if (model.family === "multinomial") return scoreMultinomial(model, encoded);
  if (model.family === "svm") return scoreSvm(model, encoded);
  if (model.family === "knn") return scoreKnn(model, encoded);
  throw new Error(`${model.family} is tested elsewhere.`);
}

function write(graph: Graph, model: Model, columns: string): string {
  if (model.family === "logistic") return addLogistic(graph, model, columns);
  if (model.family === "multinomial") return addMultinomial(graph, model, columns);
  if (model.family === "svm") return addSvm(graph, model, columns);
  if (model.family === "knn") return addKnn(graph, model, columns);
  throw new Error(`${model.family} is tested elsewhere.`);
}

/** A tenth of the cells is missing, the last column altogether; codes go up to `levels`. */
function randomRows(rows: number, classes: number, seed: number, levels: number): Matrix {
  const random = seededRandom(seed);
  const draw: ((random: () => number) => number)[] = [
    () => 1 + Math.floor(random() * 12),
    () => Math.floor(random() * 1440),
    () => 1 + Math.floor(random() * levels),
    () => Math.floor(random() * 10 * levels),
    () => 10 * Math.floor(random() * 14),
    () => Number.NaN,
  ];
  const values = new Float32Array(NAMES.length * rows);
  const target = new Uint8Array(rows);
  for (let row = 0; row < rows; row++) {
    for (const [feature, cell] of draw.entries()) values[feature * rows + row] = random() < 0.1 ? Number.NaN : cell(random);
    const [lum, vma] = [values[2 * rows + row]! || 0, values[4 * rows + row]! || 50];
    target[row] = random() < 0.2 ? Math.floor(random() * classes) : (lum + (vma > 70 ? 1 : 0)) % classes;
  }
  return { features: NAMES, rows, values, target, ids: Float64Array.from(target.keys()) };
}

function largestDifference(answers: Float32Array, expected: Float64Array): number {
  return answers.reduce((max, answer, i) => Math.max(max, Number.isNaN(answer) ? 1 : Math.abs(answer - expected[i]!)), 0);
}
