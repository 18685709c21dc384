import type { CaseDefinition } from "../benchCase";
import { measureCase } from "../benchCase";
import { realFiles } from "../prepare/realFiles";
import { FR28_FILES } from "./logisticWorkloads";

/** Rows of fr28's training part, and of the peers' task `scale`. */
const [FR28_ROWS, SCALE_ROWS] = [38_288, 1_000_000];

/** Rows among which the cost per row is compared: one round each, for what takes long. */
const CURVE_ROWS = [100_000, 1_000_000, 4_000_000];

/** Training of trees against LightGBM and scikit-learn, on rows drawn the same way and with two threads each. */
export const treeCases: readonly CaseDefinition[] = [
  treeCase("boosting", "38,288 x 28: ratio 1.2 at least, 2.5 as the goal", "fitBoosting", FR28_ROWS, {
    task: "train-lgbm",
    library: "LightGBM",
  }),
  treeCase("boosting-1m", "1,000,000 x 28: ratio 2 at least, 4 as the goal, in less than 500 MB", "fitBoosting", SCALE_ROWS, {
    task: "train-lgbm-scale",
    library: "LightGBM",
  }),
  treeCase("boosting-continuous", "1,000,000 x 28 without a code: ratio 1.3 at least, 2 as the goal", "fitContinuous", SCALE_ROWS, {
    task: "train-lgbm-continuous",
    library: "LightGBM",
  }),
  ...CURVE_ROWS.map((rows) =>
    treeCase(`boosting-curve-${rows}`, "seconds that grow with the rows from 100,000 to 4,000,000, and no faster", "fitBoosting", rows),
  ),
  treeCase("forest", "38,288 x 28: ratio 6 at least, 15 as the goal", "fitForest", FR28_ROWS, {
    task: "train-rf",
    library: "scikit-learn",
  }),
];

/** Answering rows in batches. */
export const predictCases: readonly CaseDefinition[] = [
  treeCase("predict-boosting", "40,000 rows a second at least; LightGBM's 148,000 as the goal", "scoreBoosting", FR28_ROWS, {
    task: "predict-lgbm",
    library: "LightGBM",
  }),
  treeCase(
    "open-boosting",
    "a bundle of 300 trees opened, with its first answer: 0.5 s at most, 0.15 s as the goal",
    "openBoosting",
    FR28_ROWS,
  ),
];

function treeCase(name: string, aim: string, workload: string, rows: number, peer?: { task: string; library: string }): CaseDefinition {
  return {
    name,
    aim,
    measure: (bench) => {
      realFiles(bench.place.data, FR28_FILES);
      const rounds = peer || rows === FR28_ROWS ? bench.rounds : 1;
      return measureCase({ ...bench, place: { ...bench.place, rows } }, { workload, rounds, ...(peer && { peer }) });
    },
  };
}
