import type { Text } from "../dictionary/field";
import type { Contract, Feature } from "../prepare/contract";
import { column, type Matrix } from "../prepare/matrix";
import type { ColumnType } from "./driftTest";
import type { Values } from "./tally";

/** What the codes of a column mean. */
export type Levels = ReadonlyMap<number, Text>;

/** One raw column, before any scaling: numbers, or codes of a categorical one. */
export type DriftColumn = { name: string; type: ColumnType; label: Text; values: Values; levels?: Levels };

/** Rows to compare, column by column. `probabilities` are those that the model predicted for the rows, `target` their labels where known (1 = severe). */
export type DriftTable = { rows: number; columns: readonly DriftColumn[]; probabilities?: Values; target?: Values };

/**
 * A matrix as a table to compare; types, labels and codes come from the contract. Nothing is copied. `labelled` says that the matrix's target
 * is known, as it is of training rows and not of logged predictions.
 */
export function driftTableOf(
  matrix: Matrix,
  contract: Contract,
  { probabilities, labelled = false }: { probabilities?: Values; labelled?: boolean } = {},
): DriftTable {
  const byName = new Map(contract.features.map((feature) => [feature.name, feature]));
  return {
    rows: matrix.rows,
    columns: matrix.features.map((name, index) => ({ ...columnKind(name, byName.get(name)), values: column(matrix, index) })),
    ...(probabilities && { probabilities }),
    ...(labelled && { target: matrix.target }),
  };
}

/** The rows of a table at `indices`, copied. */
export function rowsAt(table: DriftTable, indices: Uint32Array): DriftTable {
  const pick = (values: Values): Values => {
    const picked = new (values.constructor as Float32ArrayConstructor)(indices.length);
    for (let at = 0; at < indices.length; at++) picked[at] = values[indices[at]!]!;
    return picked;
  };
  return {
    rows: indices.length,
    columns: table.columns.map((each) => ({ ...each, values: pick(each.values) })),
    ...(table.probabilities && { probabilities: pick(table.probabilities) }),
    ...(table.target && { target: pick(table.target) }),
  };
}

function columnKind(name: string, feature: Feature | undefined): Omit<DriftColumn, "values"> {
  if (!feature) return { name, type: "numeric", label: { fr: name, en: name } };
  const { type, label, field } = feature;
  if (field.kind !== "code") return { name, type, label };
  return { name, type, label, levels: new Map(field.codes.map(({ code, fr, en }) => [codeNumber(code), { fr, en }])) };
}

/** Codes as matrices hold them: Corsica's 2A is 201, 2B 202. */
function codeNumber(code: number | string): number {
  if (typeof code === "number") return code;
  return Number(code.replace(/^2A$/i, "201").replace(/^2B$/i, "202"));
}
