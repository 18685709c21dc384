import { trainBoosting } from "@vigie/core/learn/boosting";
import { trainForest } from "@vigie/core/learn/forest";
import type { TrainingRows } from "@vigie/core/learn/trainingRows";
import { openTreeScorer } from "@vigie/core/learn/treeScorer";
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
