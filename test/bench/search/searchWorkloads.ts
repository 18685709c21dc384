import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { rocAuc } from "@vigie/core/evaluate/ranking";
import { trainFamily } from "@vigie/core/learn/families";
import { crossValidate } from "@vigie/core/learn/search/crossValidate";
import { bestTrial, proposeTrials, Search, type SearchTrial } from "@vigie/core/learn/search/search";
import { shouldPrune } from "@vigie/core/learn/search/shouldPrune";
import { predictProbabilities } from "@vigie/core/predict/predictProbabilities";
import { type ReadyMade, readReadyMade } from "@vigie/core/prepare/readyMade";
import { FIXED_2021 } from "../explain/treeShapOf2021";
import type { WorkloadMaker } from "../workload";

const SCORING = "roc_auc";
/** What `peer.py` searches, under the names of LightGBM. */
const SPACE = {
  trees: { from: 100, to: 600, integer: true },
  leaves: { from: 15, to: 95, integer: true },
  learningRate: { from: 0.02, to: 0.15, log: true },
  minRowsPerLeaf: { from: 10, to: 100, integer: true },
  rowSample: { from: 0.6, to: 1 },
  columnSample: { from: 0.4, to: 1 },
  l2: { from: 1e-2, to: 10, log: true },
};
const GRID = { leaves: [15, 31, 63], learningRate: [0.05, 0.1], minRowsPerLeaf: [20, 60] };
/** Beside the grid: regularisation and sampling are off in LightGBM unless told otherwise. */
const GRID_FIXED = { trees: 300, l2: 0, rowSample: 1, columnSample: 1 };

/** What the cases of `search` run. */
export const searchWorkloads: Readonly<Record<string, WorkloadMaker>> = {
  searchTpe: searching(Search.parse({ method: "tpe", space: SPACE, trials: 20, folds: 1, scoring: SCORING }), {}),
  searchTpeFolds: searching(Search.parse({ method: "tpe", space: SPACE, trials: 20, folds: 3, scoring: SCORING }), {}),
  searchGrid: searching(Search.parse({ method: "grid", space: GRID, trials: 12, folds: 3, scoring: SCORING, prune: false }), GRID_FIXED),
};

/** The search, the best point trained once more, and the hold-out scored by it. */
function searching(search: Search, fixed: Readonly<Record<string, number>>): WorkloadMaker {
  return async ({ data, scratch }) => {
    const table = await readFixed(data, join(scratch, `search-${process.pid}`));
    return {
      run: async () => {
        const { trials, prunedTrials } = await runTrials(search, fixed, table);
        const best = bestTrial(trials, SCORING);
        if (!best) throw new Error("No trial went to its end.");
        const { model, preprocessing } = await trainFamily("boosting", table, table.contract, {
          ...fixed,
          ...best.parameters,
          ...ALL_TREES,
        });
        const holdoutAuc = rocAuc({ target: table.holdout.target, probability: predictProbabilities(model, preprocessing, table.holdout) });
        const figures = { "best AUC": best.score, "hold-out AUC": holdoutAuc ?? Number.NaN, "trials given up": prunedTrials };
        return { rows: table.train.rows + table.validation.rows, features: table.train.features.length, figures };
      },
    };
  };
}

/** The peers do not stop early. */
const ALL_TREES = { earlyStoppingRounds: 0 };

async function runTrials(search: Search, fixed: Readonly<Record<string, number>>, { train, validation, contract }: ReadyMade) {
  const trials: SearchTrial[] = [];
  const completed: number[][] = [];
  let prunedTrials = 0;
  for (let next = proposeTrials(search, trials); next.length > 0; next = proposeTrials(search, trials)) {
    for (const { number, point } of next) {
      const parameters = { ...fixed, ...point };
      const folds = await crossValidate(
        { train, validation },
        (sides) => trainFamily("boosting", sides, contract, { ...parameters, ...ALL_TREES }),
        {
          ...{ folds: search.folds, seed: search.seed },
          afterFold: (so) => search.prune && so.length < search.folds && shouldPrune(so.map(scoreOf), completed),
        },
      );
      const scores = folds.map(scoreOf);
      const ended = folds.length === search.folds;
      if (ended) completed.push(scores);
      else prunedTrials++;
      const score = ended ? { score: scores.reduce((sum, value) => sum + value, 0) / scores.length } : {};
      trials.push({ number, parameters: point, ...score });
    }
  }
  return { trials, prunedTrials };
}

function scoreOf(fold: Readonly<Record<string, number>>): number {
  return fold[SCORING] ?? Number.NaN;
}

async function readFixed(data: string, scratch: string): Promise<ReadyMade> {
  await mkdir(scratch, { recursive: true });
  const [features, target, holdout, holdoutTarget] = FIXED_2021.map((path) => ({ name: path, path: join(data, path) }));
  if (!features || !target || !holdout || !holdoutTarget) throw new Error("The split of 2021 has four tables.");
  return readReadyMade({
    ...{ train: { features, target }, holdout: { features: holdout, target: holdoutTarget } },
    ...{ target: "grav", seed: 1, scratch },
  });
}
