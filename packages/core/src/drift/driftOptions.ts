import * as z from "zod";
import { VisibleError } from "../errors";
import { type DriftTest, driftTests, isProbability, testsFor } from "./driftTest";

/**
 * - `evidently`: test and threshold by rows, distinct values and type, as Evidently 0.7.21
 * - `mclpfr`: correlation of 20-bin histograms below 0.95, codes by total variation above 0.1
 * - `mean-ks`: Kolmogorov-Smirnov on numbers at 0.05; the score is the mean statistic; codes are not tested
 * - `psi`: population stability index, warning at 0.1, drift at 0.25
 */
export const driftRules = ["evidently", "mclpfr", "mean-ks", "psi"] as const;
export type DriftRule = (typeof driftRules)[number];

/** Fewer current rows are not judged. */
export const MINIMUM_ROWS = 300;

/** What is set in place of the rule's test or threshold; what is left out is taken from the next wider setting. */
export const TestSetting = z.strictObject({ test: z.enum(driftTests).optional(), threshold: z.number().positive().optional() });
export type TestSetting = z.infer<typeof TestSetting>;

/** How a check is made. Settings of a column win over those of its type, these over those for all, these over the rule. */
export const DriftOptions = z.strictObject({
  rule: z.enum(driftRules).default("evidently"),
  all: TestSetting.default({}),
  types: z.strictObject({ numeric: TestSetting.optional(), categorical: TestSetting.optional() }).default({}),
  columns: z.record(z.string(), TestSetting).default({}),
  /** Restricts the reference to the months that the current rows are of. */
  season: z.boolean().default(false),
  minimumRows: z.int().positive().default(MINIMUM_ROWS),
});
export type DriftOptions = z.output<typeof DriftOptions>;
export type DriftOptionsInput = z.input<typeof DriftOptions>;

/**
 * The options with their defaults. Throws VisibleError 422 `bad-drift-options` for unknown names, with what is accepted; columns and the fit
 * of tests to types are checked against `columns`.
 */
export function readDriftOptions(
  input: DriftOptionsInput,
  columns: readonly { name: string; type: "numeric" | "categorical" }[],
): DriftOptions {
  const parsed = DriftOptions.safeParse(input);
  if (!parsed.success) throw unreadable(parsed.error);
  const options = parsed.data;
  const names = columns.map(({ name }) => name);
  const unknown = Object.keys(options.columns).find((name) => !names.includes(name));
  if (unknown !== undefined) throw bad(`columns.${unknown}`, "is no column", names);
  for (const { name, type } of columns) {
    const setting = settingOf(options, name, type);
    const accepted = testsFor(type);
    if (setting.test && !accepted.includes(setting.test))
      throw bad(`columns.${name}`, `is ${type} and cannot take ${setting.test}`, accepted);
    if (setting.test && setting.threshold !== undefined && !fits(setting.test, setting.threshold)) {
      throw bad(`columns.${name}`, `takes a threshold below 1 with ${setting.test}`);
    }
  }
  return options;
}

/** The nearest setting of a column, test and threshold each for itself. */
export function settingOf({ all, types, columns }: DriftOptions, name: string, type: "numeric" | "categorical"): TestSetting {
  return { ...all, ...types[type], ...columns[name] };
}

function fits(test: DriftTest, threshold: number): boolean {
  return threshold < 1 || !(isProbability(test) || test === "histogram_correlation");
}

function unreadable({ issues: [issue] }: z.ZodError): VisibleError {
  const path = issue?.path.join(".") ?? "";
  if (issue?.code === "invalid_value") return bad(path, "is not known", issue.values as (string | number)[]);
  return bad(path, issue?.message ?? "cannot be read");
}

function bad(path: string, message: string, accepted?: readonly (string | number)[]): VisibleError {
  const told = accepted ? `; accepted: ${accepted.join(", ")}` : "";
  return new VisibleError(422, "bad-drift-options", `The drift options cannot be used: ${path} ${message}${told}.`, [
    { path, message, ...(accepted && { accepted }) },
  ]);
}
