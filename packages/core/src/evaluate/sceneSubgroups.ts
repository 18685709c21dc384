import type { Matrix } from "../prepare/matrix";
import { type Subgroup, subgroupWhere } from "./subgroups";

const GROUPS: readonly { name: string; feature: string; test: (value: number) => boolean }[] = [
  { name: "outside built-up areas", feature: "agg", test: (code) => code === 1 },
  { name: "inside built-up areas", feature: "agg", test: (code) => code === 2 },
  { name: "by day", feature: "lum", test: (code) => code === 1 },
  { name: "at dusk, dawn or night", feature: "lum", test: (code) => code > 1 },
  { name: "with a bicycle", feature: "n_bicycle", test: (count) => count > 0 },
  { name: "with a motorcycle", feature: "n_motorcycle", test: (count) => count > 0 },
  { name: "with a pedestrian", feature: "n_pedestrians", test: (count) => count > 0 },
  { name: "with a woman", feature: "n_female", test: (count) => count > 0 },
];

/** Groups of accidents whose figures are shown beside those of all: those that the matrix has the features for. */
export function sceneSubgroups(matrix: Matrix): Subgroup[] {
  return GROUPS.filter(({ feature }) => matrix.features.includes(feature)).map(({ name, feature, test }) =>
    subgroupWhere(matrix, name, feature, test),
  );
}
