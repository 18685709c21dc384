import { type CaseDefinition, measureCase, type Peer } from "../benchCase";
import { FIXED_2021 } from "../explain/treeShapOf2021";
import { realFiles } from "../prepare/realFiles";

/** Searches of boosting's parameters on the fixed split of 2021: the same space, trials and folds, the hold-out scored once. */
export const searchCases: readonly CaseDefinition[] = [
  searchCase("search-tpe", "20 trials on validation rows beside Optuna's: no limit of its own", "searchTpe", {
    task: "search-optuna",
    library: "Optuna + LightGBM",
  }),
  searchCase("search-tpe-folds", "20 trials of 3 folds, given up early, beside as many drawn at random", "searchTpeFolds", {
    task: "search-random",
    library: "scikit-learn + LightGBM",
  }),
  searchCase("search-grid", "all 12 points of a grid, 3 folds each", "searchGrid", {
    task: "search-grid",
    library: "scikit-learn + LightGBM",
  }),
];

/** One round: every one is some hundred trainings. */
function searchCase(name: string, aim: string, workload: string, peer: Peer): CaseDefinition {
  return {
    name,
    aim,
    measure: (bench) => {
      realFiles(bench.place.data, FIXED_2021);
      return measureCase(bench, { workload, peer, rounds: 1 });
    },
  };
}
