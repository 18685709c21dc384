import { drawNormal } from "@vigie/core/evaluate/drawNormal";
import { seededRandom } from "@vigie/core/evaluate/random";
import { trainBoosting } from "@vigie/core/learn/trees/boosting";
import { trainForest } from "@vigie/core/learn/trees/forest";
import type { TrainingRows } from "@vigie/core/learn/trees/trainingRows";
import { exportOnnx } from "@vigie/core/onnx/exportOnnx";
import { passthrough } from "@vigie/core/onnx/randomModel.fixture";
import { rowMajor } from "@vigie/core/onnx/scoreMatrix";
import { loadModel } from "@vigie/core/predict/loadedModel";
import { openTreeSession } from "@vigie/core/predict/treeSession";
import { servedModel } from "../serve/servedModel";
import type { WorkloadMaker, WorkloadPlace } from "../workload";
import { drawnRows } from "./logisticWorkloads";

/** Threads of ours and of the peers. */
const THREADS = 2;
/** What the peers' LightGBM is told (`../shared/peers/train.py`), regularisation and sampling being off there. */
const BOOSTING = { trees: 300, leaves: 31, learningRate: 0.1, minRowsPerLeaf: 20, l2: 0, rowSample: 1, columnSample: 1 };
/** RandomForestClassifier(300, max_depth=15). */
const FOREST = { trees: 300, maxDepth: 15, minRowsPerLeaf: 1 };

/** Boosting and forests on rows of fr28, and boosting's answers for them, binning included. */
export const treeWorkloads: Readonly<Record<string, WorkloadMaker>> = {
  fitBoosting: trainOn((rows) => trainBoosting(rows, BOOSTING, { threads: THREADS })),
  fitForest: trainOn((rows) => trainForest(rows, FOREST, { threads: THREADS })),
  fitContinuous: async ({ rows }) => {
    const train = continuousRows(rows);
    return {
      run: async () => {
        await trainBoosting(train, BOOSTING, { threads: THREADS });
        return { rows, features: train.features.length };
      },
    };
  },
  openBoosting: openServed(31),
  openLargeBoosting: openServed(256),
  scoreBoosting: async ({ data, rows }: WorkloadPlace) => {
    const train = await drawnRows(data, rows);
    const { model } = await trainBoosting(train, BOOSTING, { threads: THREADS });
    const preprocessing = passthrough(train.features);
    const bundle = { contract: "fr28", features: preprocessing.features, preprocessing, threshold: 0.5, calibration: null, summary: {} };
    const session = openTreeSession(exportOnnx(model, preprocessing), { ...bundle, classes: ["not severe", "severe"] });
    if (!session) throw new Error("The graph is not read as trees.");
    const values = rowMajor(train);
    return {
      run: async () => {
        await session.score(values, train.rows, train.features.length);
        return { rows: train.rows, features: train.features.length };
      },
    };
  },
};

/** The three files of a version of 300 trees opened, proven on their golden rows, and a first answer. */
function openServed(leaves: number): WorkloadMaker {
  return async () => {
    const files = servedModel(leaves);
    return {
      run: async () => {
        const model = await loadModel(files);
        const features = model.bundle.features.length;
        await model.predict(new Float32Array(features));
        await model.close();
        return { rows: 1, features };
      },
    };
  };
}

function trainOn(learn: (rows: TrainingRows) => Promise<unknown>): WorkloadMaker {
  return async ({ data, rows }) => {
    const train = await drawnRows(data, rows);
    return {
      run: async () => {
        await learn(train);
        return { rows: train.rows, features: train.features.length };
      },
    };
  };
}

/** 28 normal features, of which the first five decide; `continuous` of `peer.py` draws the like. */
function continuousRows(rows: number): TrainingRows {
  const random = seededRandom(3);
  const features = Array.from({ length: 28 }, (_, feature) => `f${feature}`);
  const values = Float32Array.from({ length: features.length * rows }, () => drawNormal(random));
  const at = (feature: number, row: number) => values[feature * rows + row]!;
  const margin = (row: number) => at(0, row) + at(1, row) * at(2, row) + Math.sin(2 * at(3, row)) + 0.5 * at(4, row) ** 2;
  const target = Uint8Array.from({ length: rows }, (_, row) => (random() < 1 / (1 + Math.exp(-margin(row))) ? 1 : 0));
  return { features, rows, values, target };
}
