import type { CaseDefinition } from "../benchCase";
import { measureCase } from "../benchCase";
import { realFiles } from "../prepare/realFiles";
import { FR28_FILES } from "./logisticWorkloads";

/** The peers' task `scale` has so many rows. */
const ROWS = 1_000_000;

/** Logistic regression, preprocessing and all, against scikit-learn's pipeline on rows drawn the same way. */
export const logisticCases: readonly CaseDefinition[] = [
  {
    name: "logistic",
    aim: "1,000,000 x 28, all scaled: ratio 1 at least, 3 as the goal, in less than 500 MB",
    measure: (bench) => {
      realFiles(bench.place.data, FR28_FILES);
      return measureCase(atScale(bench), { workload: "fitLogisticScaled", peer: { task: "train-logreg-scale", library: "scikit-learn" } });
    },
  },
  {
    name: "logistic-one-hot",
    aim: "the same with one column per code: no peer of the same, less than 500 MB",
    measure: (bench) => {
      realFiles(bench.place.data, FR28_FILES);
      return measureCase(atScale(bench), { workload: "fitLogisticOneHot" });
    },
  },
];

function atScale<B extends { place: { rows: number } }>(bench: B): B {
  return { ...bench, place: { ...bench.place, rows: ROWS } };
}
