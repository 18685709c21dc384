import { dep, departmentNumber } from "../dictionary/departments";
import { column, type Matrix } from "../prepare/matrix";
import { type Subgroup, subgroupWhere } from "./subgroups";

/** Fewer accidents of a department than this have a recall whose interval is as wide as what could be told of it. */
export const MIN_ROWS_OF_DEPARTMENT = 100;

type Rule = { feature: string; test: (value: number) => boolean };

const isCode = (...codes: number[]) => {
  return (value: number) => codes.includes(value);
};
const some = (count: number) => count > 0;

/** Groups of contracts/registry.md, each with the features that tell it, in every contract that can: the first that a matrix has decides. */
const GROUPS: readonly { name: string; rules: readonly Rule[] }[] = [
  group("outside built-up areas", isCode(1), "agg", "agg_"),
  group("inside built-up areas", isCode(2), "agg", "agg_"),
  { name: "by day", rules: [rule("lum", isCode(1)), rule("lighting_condition", isCode(1))] },
  { name: "at dusk or dawn", rules: [rule("lum", isCode(2)), rule("lighting_condition", isCode(5, 6))] },
  { name: "by night", rules: [rule("lum", isCode(3, 4, 5)), rule("lighting_condition", isCode(2, 4))] },
  { name: "with a woman", rules: [rule("n_female", some)] },
  group("worst hurt a man", isCode(1), "sexe"),
  group("worst hurt a woman", isCode(2), "sexe"),
  { name: "with a bicycle", rules: [rule("n_bicycle", some)] },
  { name: "with a moped", rules: [rule("n_moped", some)] },
  { name: "with a motorcycle", rules: [rule("n_motorcycle", some)] },
  { name: "with a pedestrian", rules: [rule("n_pedestrians", some)] },
  group("worst hurt a pedestrian", isCode(3), "catu"),
];

/** Codes of `catv` by two-wheeler, where a contract has the vehicle of the worst-hurt user itself: fr35. In fr28 it is group 1 of seven. */
const TWO_WHEELERS: Readonly<Record<string, readonly number[]>> = {
  "worst hurt on a bicycle": [1, 80],
  "worst hurt on a moped": [2, 30, 41],
  "worst hurt on a motorcycle": [31, 32, 33, 34, 42, 43],
};

/**
 * Groups of accidents whose figures are shown beside those of all, and that no challenger may serve worse: built-up area, light, sex,
 * two-wheelers, pedestrians, department; those that the contract has the features for.
 */
export function accidentSubgroups(matrix: Matrix, contract: string): Subgroup[] {
  const has = (feature: string) => matrix.features.includes(feature);
  const common = GROUPS.flatMap(({ name, rules }) => {
    const known = rules.find(({ feature }) => has(feature));
    return known ? [subgroupWhere(matrix, name, known.feature, known.test)] : [];
  });
  return [...common, ...(has("catv") ? onTwoWheels(matrix, contract) : []), ...(has("dep") ? departments(matrix) : [])];
}

function onTwoWheels(matrix: Matrix, contract: string): Subgroup[] {
  if (contract === "fr28") return [subgroupWhere(matrix, "worst hurt on two or three wheels", "catv", isCode(1))];
  if (contract !== "fr35") return [];
  return Object.entries(TWO_WHEELERS).map(([name, codes]) => subgroupWhere(matrix, name, "catv", isCode(...codes)));
}

function departments(matrix: Matrix): Subgroup[] {
  const rows = new Map<number, number>();
  for (const value of column(matrix, matrix.features.indexOf("dep"))) rows.set(value, (rows.get(value) ?? 0) + 1);
  return dep.codes.flatMap(({ code, en }) => {
    const number = departmentNumber(String(code));
    if ((rows.get(number) ?? 0) < MIN_ROWS_OF_DEPARTMENT) return [];
    return [subgroupWhere(matrix, `in department ${code} ${en}`, "dep", isCode(number))];
  });
}

function group(name: string, test: Rule["test"], ...features: string[]): { name: string; rules: Rule[] } {
  return { name, rules: features.map((feature) => rule(feature, test)) };
}

function rule(feature: string, test: Rule["test"]): Rule {
  return { feature, test };
}
