import type { Contract, Feature } from "./contract";
import type { Matrix } from "./matrix";

/** What becomes known one after the other while a call goes on. Stage `n` knows the first `n` of these groups. */
export const STAGES = ["place and time", "conditions and road", "vehicles", "people"] as const satisfies readonly Feature["group"][];

/** Number of the stage at which each feature of a contract becomes known, from 1. */
export function stagesOf({ features }: Pick<Contract, "features">): number[] {
  return features.map(({ group }) => STAGES.indexOf(group) + 1);
}

/** The rows as they were known at a stage: what only becomes known later is missing. Shares everything but the values. */
export function atStage<M extends Pick<Matrix, "rows" | "values">>(matrix: M, contract: Pick<Contract, "features">, stage: number): M {
  const values = matrix.values.slice();
  for (const [feature, known] of stagesOf(contract).entries()) {
    if (known > stage) values.fill(Number.NaN, feature * matrix.rows, (feature + 1) * matrix.rows);
  }
  return { ...matrix, values };
}
