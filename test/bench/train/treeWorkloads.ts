import { seededRandom } from "@vigie/core/evaluate/random";
import { trainBoosting } from "@vigie/core/learn/boosting";
import { trainForest } from "@vigie/core/learn/forest";
import type { TrainingRows } from "@vigie/core/learn/trainingRows";
import { openTreeScorer } from "@vigie/core/learn/treeScorer";
import { exportOnnx } from "@vigie/core/onnx/exportOnnx";
import { openSession } from "@vigie/core/onnx/session";
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
  openBoosting: async ({ data, rows }: WorkloadPlace) => {
    const { features, ...train } = await drawnRows(data, rows);
    const { model } = await trainBoosting({ features, ...train }, BOOSTING, { threads: THREADS });
    const encodings = features.map((feature) => ({ kind: "passthrough" as const, feature }));
    const onnx = exportOnnx(model, { features: [...features], encodings });
    return {
      run: async () => {
        const session = await openSession(onnx);
        await session.score(new Float32Array(features.length), 1, features.length);
        await session.close();
        return { rows: 1, features: features.length };
      },
    };
  },
  scoreBoosting: async ({ data, rows }: WorkloadPlace) => {
    const train = await drawnRows(data, rows);
    const { model } = await trainBoosting(train, BOOSTING, { threads: THREADS });
    return {
      run: async () => {
        const scorer = await openTreeScorer(model.trees, { columns: train.features.length, threads: THREADS });
        scorer.score(train.values, train.rows);
        await scorer.close();
        return { rows: train.rows, features: train.features.length };
      },
    };
  },
};

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
  const values = Float32Array.from({ length: features.length * rows }, () => normal(random));
  const at = (feature: number, row: number) => values[feature * rows + row]!;
  const margin = (row: number) => at(0, row) + at(1, row) * at(2, row) + Math.sin(2 * at(3, row)) + 0.5 * at(4, row) ** 2;
  const target = Uint8Array.from({ length: rows }, (_, row) => (random() < 1 / (1 + Math.exp(-margin(row))) ? 1 : 0));
  return { features, rows, values, target };
}

/** Box and Muller. */
function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
