import type { LoadedModel } from "../predict/loadedModel";
import type { ExplainRequest } from "./explainRow";

/** How an explainer asks a model: for the probability of a severe accident or, where a class is named, of that class. */
export function scoreOf(
  model: Pick<LoadedModel, "bundle" | "predictBatch" | "predictClasses">,
  output: number | undefined,
): NonNullable<ExplainRequest["score"]> {
  const classes = model.bundle.classes.length;
  return async (values, rows) => {
    if (output === undefined || classes === 2) return (await model.predictBatch(values, rows)).map(({ probability }) => probability);
    const probabilities = await model.predictClasses(values, rows);
    return Float32Array.from({ length: rows }, (_, row) => probabilities[row * classes + output]!);
  };
}
