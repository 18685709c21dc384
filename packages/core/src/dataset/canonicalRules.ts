import { baac } from "../dictionary/baac";
import { codesOf, type Field } from "../dictionary/field";
import type { AssignedSource } from "./assignTables";
import { type CanonicalTable, canonicalColumns } from "./canonicalTables";
import type { Dataset } from "./definition";
import { missingLimit } from "./missingLimits";
import type { ColumnRule, TableRules } from "./tableChecks";

const KEYS: Readonly<Record<CanonicalTable, readonly string[]>> = {
  accidents: ["accident_id"],
  vehicles: ["accident_id", "vehicle_id"],
  // Users have no key of their own before 2021; where a row came from tells them apart within one file.
  users: [],
};

/** Files are published by year. */
const CONSTANT: readonly string[] = ["year"];

/** What a canonical table must be, by the dictionary, given which columns its files had. */
export function canonicalRules(dataset: Dataset, table: CanonicalTable, sources: readonly AssignedSource[]): TableRules {
  const fields: Readonly<Record<string, Field>> = dataset.fields ?? baac;
  const columns = canonicalColumns(dataset, table).map(([name, type]): ColumnRule => {
    const field = fields[name];
    const missing = missingLimit(dataset, table, name, givenShare(table, name, sources));
    return {
      name,
      type,
      missing,
      ...(field && { kind: field.kind, accepts: acceptedBy(field) }),
      ...(CONSTANT.includes(name) && { constant: true }),
    };
  });
  return { columns, key: KEYS[table] };
}

function acceptedBy(field: Field): (value: string) => boolean {
  if (field.kind === "number") {
    const [low, high] = field.range;
    return (value) => Number(value) >= low && Number(value) <= high;
  }
  const codes = new Set(codesOf(field).map(String));
  return (value) => codes.has(value);
}

/** Share of a table's rows whose file has the column that a canonical column is read from; 0 for what the dataset does not have, or has not from a cell. */
function givenShare(table: CanonicalTable, name: string, sources: readonly AssignedSource[]): number {
  const readers = sources.filter(
    ({ table: { role, cells } }) => (role === "places" ? "accidents" : role) === table && cells.some((cell) => cell.name === name),
  );
  const rows = readers.reduce((sum, { source }) => sum + source.rows, 0);
  const given = readers.filter((reader) => isGiven(name, reader)).reduce((sum, { source }) => sum + source.rows, 0);
  return rows === 0 ? 0 : given / rows;
}

function isGiven(name: string, { table, columns }: AssignedSource): boolean {
  const from = table.cells.find((cell) => cell.name === name)?.from ?? name;
  return !table.columns.some((column) => column.name === from) || columns.has(from);
}
