import { departmentNumber } from "../dictionary/departments";
import type { Contract, Derivation, Where } from "./contract";

/** One row of a canonical table: codes and numbers, the department as text, null = missing. A column that is not there was not given. */
export type CanonicalRow = { readonly [column: string]: number | string | null | undefined };

/**
 * One accident in the columns of the canonical tables. `vehicles` and `users` are in file order; an absent array means that
 * nothing is known about them, an empty one that there are none.
 */
export type CanonicalAccident = { fields: CanonicalRow; vehicles?: readonly CanonicalRow[]; users?: readonly CanonicalRow[] };

/** Values in the order of a contract's features, NaN = missing; `missing` names those. */
export type FeatureRow = { values: Float32Array; missing: string[] };

/**
 * The features of one accident, by the very derivations that `deriveSql` uses for training.
 *
 * What was not given is missing, never 0: all features of an absent array, and those that read a column no row of an array carries.
 */
export function deriveRow(contract: Contract, accident: CanonicalAccident): FeatureRow {
  const values = Float32Array.from(contract.features, ({ derivation }) => derive(derivation, accident) ?? Number.NaN);
  const missing = contract.features.filter((_, index) => Number.isNaN(values[index])).map(({ name }) => name);
  return { values, missing };
}

function derive(derivation: Derivation, accident: CanonicalAccident): number | undefined {
  if (derivation.kind === "field") return numberOf(accident.fields[derivation.column]);
  const rows = accident[derivation.table];
  if (!rows) return undefined;
  if (derivation.kind === "count") return count(rows, derivation.where);
  if (!given(rows, derivation.column)) return undefined;
  const cells = rows.map((row) => numberOf(row[derivation.column])).filter((cell) => cell !== undefined);
  if (derivation.kind === "first") return cells.find((cell) => cell > 0) ?? 0;
  if (cells.length === 0) return undefined;
  if (derivation.kind === "mean") return cells.reduce((sum, cell) => sum + cell, 0) / cells.length;
  return derivation.kind === "min" ? Math.min(...cells) : Math.max(...cells);
}

function count(rows: readonly CanonicalRow[], where: Where | undefined): number | undefined {
  if (!where) return rows.length;
  if (!given(rows, where.column)) return undefined;
  return rows.filter((row) => meets(where, numberOf(row[where.column]))).length;
}

function meets(where: Where, cell: number | undefined): boolean {
  if ("in" in where) return cell !== undefined && where.in.includes(cell);
  return cell === undefined || !where.notIn.includes(cell);
}

function given(rows: readonly CanonicalRow[], column: string): boolean {
  return rows.length === 0 || rows.some((row) => row[column] !== undefined);
}

/** Text is a department: the only canonical column of text that a feature reads. */
function numberOf(cell: CanonicalRow[string]): number | undefined {
  if (typeof cell === "string") return departmentNumber(cell);
  return cell ?? undefined;
}
