import type { DriftColumn, DriftTable } from "./driftTable";
import { type ColumnSummary, summarise } from "./summary";
import { type Tally, tally } from "./tally";

/** A column counted: all that a comparison needs of it. */
export type SideColumn = Omit<DriftColumn, "values"> & { tally: Tally; summary: ColumnSummary };

/** One side of a comparison. */
export type Side = { rows: number; columns: readonly SideColumn[]; prediction?: SideColumn; target?: SideColumn };

const PREDICTION = { name: "prediction", type: "numeric", label: { fr: "Probabilité prédite", en: "Predicted probability" } } as const;
const TARGET = {
  name: "target",
  type: "categorical",
  label: { fr: "Gravité observée", en: "Observed severity" },
  levels: new Map([
    [0, { fr: "Non grave", en: "Not severe" }],
    [1, { fr: "Grave", en: "Severe" }],
  ]),
} as const;

/** Counts every column of a table, the predictions and the target among them. */
export function sideOf(table: DriftTable): Side {
  return {
    rows: table.rows,
    columns: table.columns.map(countColumn),
    ...(table.probabilities && { prediction: countColumn({ ...PREDICTION, values: table.probabilities }) }),
    ...(table.target && { target: countColumn({ ...TARGET, values: table.target }) }),
  };
}

/** Every column of a table that is compared, predictions and target last. */
export function comparedColumns({ columns, probabilities, target }: DriftTable): DriftColumn[] {
  return [
    ...columns,
    ...(probabilities ? [{ ...PREDICTION, values: probabilities }] : []),
    ...(target ? [{ ...TARGET, values: target }] : []),
  ];
}

function countColumn({ values, ...kind }: DriftColumn): SideColumn {
  const counted = tally(values);
  return { ...kind, tally: counted, summary: summarise(counted, kind.type) };
}
