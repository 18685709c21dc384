import { DataError, type ErrorDetail } from "../errors";
import type { Dataset, SourceColumn, SourceTable } from "./definition";
import type { ReadSource } from "./source/readSource";

/** A source file and the table that its header says it is. `columns` maps a table's column to the file's, as written there. */
export type AssignedSource = { source: ReadSource; table: SourceTable; columns: ReadonlyMap<string, string> };

/** A file belongs to the table of whose required columns it has most, and at least this share. */
const MIN_SHARE = 0.5;

/**
 * Finds out by the headers which table each file is; several files may be the same table, say of several years.
 * Throws DataError naming every file that is none, every column that is missing and every table that no file holds.
 */
export function assignTables(dataset: Dataset, sources: readonly ReadSource[]): AssignedSource[] {
  const assigned = sources.map((source) => assign(dataset, source));
  const problems: ErrorDetail[] = assigned.flatMap(missingColumns);
  for (const { role, title } of dataset.tables) {
    if (!assigned.some(({ table }) => table.role === role)) {
      problems.push({ path: title, message: `missing table: no file has the columns of ${title}` });
    }
  }
  if (problems.length === 0) return assigned;
  const told = problems.map(({ path, message }) => `${path}: ${message}`).join("; ");
  throw new DataError(`Dataset ${dataset.name} is incomplete. ${told}`, problems);
}

function assign(dataset: Dataset, source: ReadSource): AssignedSource {
  const byName = new Map(source.header.columns.map((column) => [column.toLowerCase(), column]));
  const best = dataset.tables
    .map((table) => ({ table, share: shareOfRequired(table, byName) }))
    .reduce((left, right) => (right.share > left.share ? right : left));
  if (best.share < MIN_SHARE) {
    const message = `is no table of ${dataset.name} (${dataset.tables.map(({ title }) => title).join(", ")}): its columns are ${source.header.columns.join(", ")}`;
    throw new DataError(`${source.name}: ${message}`, [{ path: `${source.name}:1`, message }]);
  }
  const found = best.table.columns.flatMap((column) => {
    const written = writtenAs(column, byName);
    return written === undefined ? [] : [[column.name, written] as const];
  });
  return { source, table: best.table, columns: new Map(found) };
}

function shareOfRequired(table: SourceTable, byName: ReadonlyMap<string, string>): number {
  const required = table.columns.filter((column) => column.required);
  return required.filter((column) => writtenAs(column, byName) !== undefined).length / required.length;
}

function writtenAs({ name, aliases = [] }: SourceColumn, byName: ReadonlyMap<string, string>): string | undefined {
  return [name, ...aliases].map((each) => byName.get(each)).find((written) => written !== undefined);
}

function missingColumns({ source, table, columns }: AssignedSource): ErrorDetail[] {
  const single = table.columns
    .filter(({ name, required }) => required && !columns.has(name))
    .map(({ name, aliases = [] }) => [name, ...aliases].join(" or "));
  const groups = (table.oneOf ?? []).filter((group) => !group.some((name) => columns.has(name))).map((group) => group.join(" or "));
  return [...single, ...groups].map((column) => ({
    path: `${source.name}:1:${column}`,
    message: `missing column of table ${table.title}`,
  }));
}
