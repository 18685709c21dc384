import { type DriftOptions, type DriftRule, settingOf } from "./driftOptions";
import { type ColumnType, type DriftTest, defaultThreshold } from "./driftTest";

/** Larger references are compared by distances, smaller ones by p-values. Evidently 0.7.21. */
const SMALL_REFERENCE = 1000;

/** The population stability index of rule `psi`: below the first nothing, from the second on drift. */
const PSI_WARNING = 0.1;
const PSI_ALARM = 0.25;

/** The test of one column; `warning` is a softer threshold, where the rule has one. */
export type ChosenTest = { test: DriftTest; threshold: number; warning?: number };

/**
 * Which test and threshold a column takes. `rows` are the reference rows that hold a value, `distinct` the values on both sides. Nothing when
 * the rule does not test such columns.
 */
export function chooseTest(
  options: DriftOptions,
  { name, type, rows, distinct }: { name: string; type: ColumnType; rows: number; distinct: number },
): ChosenTest | undefined {
  const setting = settingOf(options, name, type);
  const usual = setting.test ?? usualTest(options.rule, type, rows, distinct);
  if (usual === undefined) return undefined;
  if (setting.test === undefined && options.rule === "psi") {
    return { test: usual, threshold: setting.threshold ?? PSI_ALARM, ...(setting.threshold === undefined && { warning: PSI_WARNING }) };
  }
  return { test: usual, threshold: setting.threshold ?? defaultThreshold(usual) };
}

function usualTest(rule: DriftRule, type: ColumnType, rows: number, distinct: number): DriftTest | undefined {
  if (rule === "psi") return "psi";
  if (rule === "mclpfr") return type === "numeric" ? "histogram_correlation" : "TVD";
  if (rule === "mean-ks") return type === "numeric" ? "ks" : undefined;
  if (type === "numeric" && distinct > 5) return rows <= SMALL_REFERENCE ? "ks" : "wasserstein";
  if (rows > SMALL_REFERENCE) return "jensenshannon";
  return distinct > 2 ? "chisquare" : "z";
}
