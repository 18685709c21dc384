import { join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import { rowsOf } from "../dataset/database";
import type { ReadSource } from "../dataset/source/readSource";
import type { SourceFile } from "../dataset/source/sourceFile";
import { sqlName } from "../dataset/sql";
import { DataError } from "../errors";
import { columnNamed, loadReadyMade, type ReadyMadeTable } from "./readyMadeTable";

/** A table of features, and its target: one of its own columns, or the column of a second file with as many rows in the same order. */
export type ReadyMadeFiles = { features: SourceFile; target?: SourceFile };

/** A loaded table with the column that its target is in, which is no feature. `targetSource` is the target's own file. */
export type LabelledTable = ReadyMadeTable & { target: string; targetSource: ReadSource | undefined };

/**
 * Loads features into table `name`, and puts a target of its own file beside them, row by row.
 * Throws DataError naming file, row and column when a target is neither 0 nor 1, the column is missing or the rows of two files differ.
 */
export async function loadLabelled(
  database: DuckDBConnection,
  files: ReadyMadeFiles,
  target: string,
  name: string,
  scratch: string,
): Promise<LabelledTable> {
  const table = await loadReadyMade(database, files.features, name, join(scratch, name));
  const labelled = files.target
    ? await addTarget(database, table, files.target, target, scratch)
    : { ...table, target: columnNamed(table, target), targetSource: undefined };
  await refuseTargets(database, labelled);
  return labelled;
}

/** SQL of the target as 1 or 0, NULL when it is not told. */
export function targetSql({ target }: LabelledTable): string {
  return `CASE lower(${sqlName(target)}) WHEN '1' THEN 1 WHEN '1.0' THEN 1 WHEN 'true' THEN 1 WHEN '0' THEN 0 WHEN '0.0' THEN 0 WHEN 'false' THEN 0 END`;
}

async function addTarget(
  database: DuckDBConnection,
  table: ReadyMadeTable,
  file: SourceFile,
  target: string,
  scratch: string,
): Promise<LabelledTable> {
  const name = table.table;
  const targets = await loadReadyMade(database, file, `${name}_target`, join(scratch, `${name}_target`));
  if (targets.rows !== table.rows) {
    throw new DataError(`${targets.file} has ${targets.rows} rows, ${table.file} has ${table.rows}: they are no pair.`);
  }
  const column = columnNamed(targets, target);
  const inOrder = (from: string, cells: string) => `(SELECT ${cells}, row_number() OVER (ORDER BY "line ") AS nth FROM ${from})`;
  await database.run(`CREATE OR REPLACE TABLE ${name} AS
SELECT f.* EXCLUDE (nth), t.target AS "target " FROM ${inOrder(name, "*")} f JOIN ${inOrder(targets.table, `${sqlName(column)} AS target`)} t USING (nth)`);
  const columns = table.columns.filter((each) => each.toLowerCase() !== column.toLowerCase());
  return { ...table, columns, target: "target ", targetSource: targets.source };
}

async function refuseTargets(database: DuckDBConnection, labelled: LabelledTable): Promise<void> {
  const { file, table, target } = labelled;
  const wrong = await rowsOf(
    database,
    `SELECT "line " AS line, ${sqlName(target)} AS value FROM ${table} WHERE ${sqlName(target)} IS NOT NULL AND (${targetSql(labelled)}) IS NULL ORDER BY line LIMIT 10`,
  );
  if (wrong.length === 0) return;
  throw new DataError(
    `${file}:${wrong[0]?.line}: the target is ${wrong[0]?.value}; it must be 0 or 1.`,
    wrong.map(({ line, value }) => ({
      path: `${file}:${line}:${target.trim()}`,
      message: `${value} is neither 0 nor 1`,
      accepted: [0, 1],
    })),
  );
}
