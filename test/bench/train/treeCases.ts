import { type Bench, type CaseDefinition, measureCase, type Peer } from "../benchCase";
import { realFiles } from "../prepare/realFiles";
import { FR28_FILES } from "./logisticWorkloads";

/** Rows of fr28's training part, and of the peers' task `scale`. */
const [FR28_ROWS, SCALE_ROWS] = [38_288, 1_000_000];

/** Rows among which the cost per row is compared: one round each, for they take long. */
const CURVE_ROWS = [100_000, 400_000, 1_000_000, 4_000_000];

/** Training of trees against LightGBM, XGBoost and scikit-learn, on rows drawn the same way and with two threads each. */
export const treeCases: readonly CaseDefinition[] = [
  treeCase("boosting", "ratio 1.2 at least, 2.5 as the goal", "fitBoosting", FR28_ROWS, { task: "train-lgbm", library: "LightGBM" }),
  treeCase("boosting-xgboost", "the same beside XGBoost", "fitBoosting", FR28_ROWS, { task: "train-xgb", library: "XGBoost" }),
  treeCase("boosting-1m", "ratio 2 at least, 4 as the goal, in less than 500 MB", "fitBoosting", SCALE_ROWS, {
    task: "train-lgbm-scale",
    library: "LightGBM",
  }),
  treeCase("boosting-1m-xgboost", "the same beside XGBoost", "fitBoosting", SCALE_ROWS, { task: "train-xgb-scale", library: "XGBoost" }),
  treeCase("boosting-continuous", "no code among the features: ratio 1.3 at least, 2 as the goal", "fitContinuous", SCALE_ROWS, {
    task: "train-lgbm-continuous",
    library: "LightGBM",
  }),
  ...CURVE_ROWS.map(curveCase),
  treeCase("forest", "ratio 6 at least, 15 as the goal", "fitForest", FR28_ROWS, { task: "train-rf", library: "scikit-learn" }),
];

/** Answering rows in batches. */
export const predictCases: readonly CaseDefinition[] = [
  treeCase("predict-boosting", "40,000 rows a second at least; LightGBM's 148,000 as the goal", "scoreBoosting", FR28_ROWS, {
    task: "predict-lgbm",
    library: "LightGBM",
  }),
  treeCase("predict-boosting-xgboost", "the same beside XGBoost", "scoreBoosting", FR28_ROWS, { task: "predict-xgb", library: "XGBoost" }),
  openCase("open-boosting", "a bundle of 300 trees of 31 leaves, with its first answer: 0.5 s at most, 0.15 s as the goal", "openBoosting"),
  openCase("open-boosting-256", "the same of 256 leaves: 0.5 s at most", "openLargeBoosting"),
];

function treeCase(name: string, aim: string, workload: string, rows: number, peer: Peer): CaseDefinition {
  return {
    name,
    aim,
    measure: (bench) => {
      realFiles(bench.place.data, FR28_FILES);
      return measureCase(ofRows(bench, rows), { workload, peer });
    },
  };
}

/** Ours and LightGBM on as many rows of fr28, and what a million of them cost each. */
function curveCase(rows: number): CaseDefinition {
  return {
    name: `boosting-curve-${rows}`,
    aim: "seconds per million rows that do not grow from 100,000 to 4,000,000",
    measure: async (bench) => {
      realFiles(bench.place.data, FR28_FILES);
      const peer = { task: "train-lgbm-curve", library: "LightGBM" };
      const measured = await measureCase(ofRows(bench, rows), { workload: "fitBoosting", peer, rounds: 1 });
      const perMillion = (seconds: number) => (seconds * 1e6) / rows;
      const theirs = measured.peer && { "LightGBM: s per million rows": perMillion(measured.peer.seconds) };
      return { ...measured, quality: { "s per million rows": perMillion(measured.ours.seconds), ...theirs } };
    },
  };
}

function openCase(name: string, aim: string, workload: string): CaseDefinition {
  return { name, aim, measure: (bench) => measureCase(bench, { workload }) };
}

function ofRows(bench: Bench, rows: number): Bench {
  return { ...bench, place: { ...bench.place, rows } };
}
