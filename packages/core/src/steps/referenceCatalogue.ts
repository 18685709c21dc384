import * as z from "zod";
import { ParameterValue } from "../learn/parameterValue";

/** A candidate without its name, before it is checked. */
type Draft = { family: string; parameters?: Record<string, ParameterValue>; search?: unknown; preprocessing?: unknown };

/**
 * Candidates of a catalogue as one of the reference systems writes it (contracts/compat-examples.json), by name. Undefined when the
 * content is of none of them.
 *
 * - jan25: `{RandomForest: {scaler, param_grid, ...}}`, a grid per model with scikit-learn's names
 * - Chicago: `{sampler: "tpe", seed, trials, space}`, a search for a forest; two numbers are the bounds of whole numbers
 * - mclpfr: the parameters of one forest
 */
export function referenceCandidates(content: Readonly<Record<string, unknown>>): Record<string, Draft> | undefined {
  const grids = Grids.safeParse(content);
  if (grids.success)
    return Object.fromEntries(Object.entries(grids.data).map(([name, grid]) => [nameOf(name), gridCandidate(name as ModelName, grid)]));
  const search = ForestSearch.safeParse(content);
  if (search.success) return { forest: searchCandidate(search.data) };
  const forest = ForestParameters.safeParse(content);
  if (!forest.success) return undefined;
  const { test_size, ...parameters } = forest.data;
  return { forest: { family: "forest", parameters } };
}

const FAMILIES = {
  RandomForest: "forest",
  MLP: "mlp",
  LogisticRegression: "logistic",
  GradientBoosting: "boosting",
  SVC: "svm",
} as const;
type ModelName = keyof typeof FAMILIES;

const Grid = z
  .object({ scaler: z.boolean().default(false), param_grid: z.record(z.string(), z.array(ParameterValue).min(1)) })
  .catchall(ParameterValue);
const Grids = z.partialRecord(z.enum(Object.keys(FAMILIES) as [ModelName, ...ModelName[]]), Grid);

const ForestSearch = z.strictObject({
  sampler: z.literal("tpe"),
  seed: z.int(),
  trials: z.int(),
  space: z.record(z.string(), z.array(ParameterValue).min(1)),
});

/** The hold-out is a share of the rows there (`test_size`), a hash of the accident here. */
const ForestParameters = z.looseObject({ n_estimators: z.int(), test_size: z.number().optional() }).catchall(ParameterValue);

/** `LogisticRegression` is `logistic-regression` here. */
function nameOf(name: string): string {
  return name.replace(/(?<=[a-z])(?=[A-Z])/g, "-").toLowerCase();
}

function gridCandidate(name: ModelName, { scaler, param_grid: space, ...parameters }: z.infer<typeof Grid>): Draft {
  const trials = Object.values(space).reduce((product, values) => product * values.length, 1);
  return {
    family: FAMILIES[name],
    parameters,
    search: { method: "grid", space, trials, scoring: "f1_weighted" },
    ...(scaler ? { preprocessing: { style: "encoded" } } : {}),
  };
}

function searchCandidate({ seed, trials, space }: z.infer<typeof ForestSearch>): Draft {
  const dimensions = Object.entries(space).map(([name, values]) => [name, rangeOf(values)] as const);
  return { family: "forest", search: { method: "tpe", seed, trials, space: Object.fromEntries(dimensions) } };
}

function rangeOf(values: readonly ParameterValue[]): unknown {
  const [from, to] = values;
  return values.length === 2 && typeof from === "number" && typeof to === "number" ? { from, to, integer: true } : values;
}
