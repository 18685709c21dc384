import { type CaseDefinition, measureCase } from "../benchCase";
import { realFiles } from "../prepare/realFiles";
import { FIXED_2021 } from "./treeShapOf2021";

/** Explaining answers. Models are trained before the clock starts; each side explains its own, of 300 trees. */
export const explainCases: readonly CaseDefinition[] = [
  {
    name: "tree-shap",
    aim: "exact TreeSHAP of 1,000 rows, 300 trees of depth 6: ratio 0.5 at least, 1 as the goal",
    measure: (bench) => {
      realFiles(bench.place.data, FIXED_2021);
      return measureCase(bench, { workload: "treeShap", peer: { task: "shap-xgb", library: "shap" } });
    },
  },
  {
    name: "tree-shap-one-row",
    aim: "one answer explained, its explainer read from the file that is stored with the version: no limit of its own",
    measure: (bench) => {
      realFiles(bench.place.data, FIXED_2021);
      return measureCase(bench, { workload: "treeShapOneRow" });
    },
  },
];
