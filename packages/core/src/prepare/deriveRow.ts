import { departmentNumber } from "../dictionary/departments";
import type { CanonicalAccident, CanonicalRow } from "./canonicalAccident";
import type { Aggregate, Contract, Derivation, Feature, Where } from "./contract";
import { worstHurtOf } from "./worstHurt";

/** Values in the order of a contract's features, NaN = missing; `missing` names those. */
export type FeatureRow = { values: Float32Array; missing: string[] };

/** A number, null = missing, undefined = not given. */
type Cell = number | null | undefined;

/**
 * The features of one accident, by the very derivations that `deriveSql` uses for training.
 *
 * What was not given is missing, never 0: all features of an absent array, and those that read a column no row of an array carries.
 */
export function deriveRow(contract: Contract, accident: CanonicalAccident): FeatureRow {
  const values = Float32Array.from(contract.features, (feature) => featureValue(feature, accident) ?? Number.NaN);
  const missing = contract.features.filter((_, index) => Number.isNaN(values[index])).map(({ name }) => name);
  return { values, missing };
}

function featureValue({ derivation, grouping }: Feature, accident: CanonicalAccident): Cell {
  const derived = derive(derivation, accident);
  if (!grouping || derived === undefined) return derived;
  if (derived === null) return grouping.missing;
  return grouping.groups.find(({ codes }) => codes.includes(derived))?.group ?? grouping.others;
}

function derive(derivation: Derivation, accident: CanonicalAccident): Cell {
  switch (derivation.kind) {
    case "field":
      return numberOf(accident.fields[derivation.column]);
    case "hour": {
      const minute = numberOf(accident.fields.minute_of_day);
      return minute == null ? minute : Math.floor(minute / 60);
    }
    case "worst hurt":
      return ofWorstHurt(derivation, accident);
    case "birth year": {
      const year = numberOf(accident.fields.year);
      const age = ofWorstHurt({ table: "users", column: "age" }, accident);
      return year == null || age == null ? undefined : year - age;
    }
    default:
      return aggregate(derivation, accident);
  }
}

function ofWorstHurt({ table, column }: { table: "vehicles" | "users"; column: string }, { vehicles, users }: CanonicalAccident): Cell {
  if (users?.length === 0) return null;
  const user = users && worstHurtOf(users);
  if (!user) return undefined;
  if (table === "users") return numberOf(user[column]);
  if (!vehicles || !given(vehicles, column)) return undefined;
  return numberOf(vehicles.find(({ vehicle_id }) => vehicle_id != null && vehicle_id === user.vehicle_id)?.[column] ?? null);
}

function aggregate(derivation: Aggregate, accident: CanonicalAccident): Cell {
  const rows = accident[derivation.table];
  if (!rows) return undefined;
  if (derivation.kind === "count") return count(rows, derivation.where);
  if (!given(rows, derivation.column)) return undefined;
  const cells = rows.map((row) => numberOf(row[derivation.column])).filter((cell) => cell != null);
  if (derivation.kind === "first") return cells.find((cell) => cell > 0) ?? 0;
  if (cells.length === 0) return null;
  if (derivation.kind === "mean") return cells.reduce((sum, cell) => sum + cell, 0) / cells.length;
  return derivation.kind === "min" ? Math.min(...cells) : Math.max(...cells);
}

function count(rows: readonly CanonicalRow[], where: Where | undefined): number | undefined {
  if (!where) return rows.length;
  if (!given(rows, where.column)) return undefined;
  return rows.filter((row) => meets(where, numberOf(row[where.column]))).length;
}

function meets(where: Where, cell: Cell): boolean {
  if ("in" in where) return cell != null && where.in.includes(cell);
  return cell == null || !where.notIn.includes(cell);
}

function given(rows: readonly CanonicalRow[], column: string): boolean {
  return rows.length === 0 || rows.some((row) => row[column] !== undefined);
}

/** Text is a department or a commune: the only canonical columns of text that a feature reads. */
function numberOf(cell: CanonicalRow[string]): Cell {
  return typeof cell === "string" ? departmentNumber(cell) : cell;
}
