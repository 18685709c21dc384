import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { rowsOf, withDatabase } from "@vigie/core/dataset/database";
import { sqlName, sqlText } from "@vigie/core/dataset/sql";
import { DataError } from "@vigie/core/errors";
import type { Feature } from "@vigie/core/prepare/contract";
import type { Matrix } from "@vigie/core/prepare/matrix";
import { readMatrix } from "@vigie/core/prepare/readMatrix";
import { columnNamed, loadReadyMade, type ReadyMadeTable } from "@vigie/core/prepare/readyMadeTable";
import type { ModelFolder } from "./modelFolder";

/**
 * Rows of a table (CSV or Parquet, gz allowed) as a model takes them; ids are line numbers. A column of texts is read by the model's own
 * codes or the dictionary's; what is no value is missing. Throws DataError naming what is missing or wrong, with the line.
 *
 * @param target column with the number of the class (0 and 1, or 0 to 3); labels are all 0 without it
 */
export async function readModelTable({ contract, levels, model }: ModelFolder, path: string, target?: string): Promise<Matrix> {
  const scratch = await mkdtemp(join(tmpdir(), "vigie-table-"));
  const classes = model.bundle.classes.length;
  const label = classes > 2 ? "severity" : "target";
  try {
    return await withDatabase(async (database) => {
      const table = await loadReadyMade(database, { name: basename(path), path }, "given", join(scratch, "given"));
      const cells = contract.features.map((feature, index) => {
        return `CAST(${valueSql(feature, columnNamed(table, feature.name), levels.get(feature.name))} AS FLOAT) AS f${index}`;
      });
      const labels = target === undefined ? "0" : classSql(columnNamed(table, target), classes);
      await database.run(
        `CREATE TABLE divided AS SELECT ${cells.join(", ")}, ${labels} AS ${label}, "line " AS accident_id, 'holdout' AS side FROM given`,
      );
      if (target !== undefined) await refuseLabels(table, target, label, classes, (sql) => rowsOf(database, sql));
      const names = contract.features.map((_, index) => `f${index}`);
      return { ...(await readMatrix(database, names, "holdout", label)), features: contract.features.map(({ name }) => name) };
    });
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

function valueSql({ field, unknown = [] }: Feature, column: string, levels: readonly string[] | undefined): string {
  const cell = sqlName(column);
  if (levels) return `list_position([${levels.map(sqlText).join(", ")}], ${cell}) - 1`;
  const texts = field.kind === "code" ? field.codes.filter(({ text }) => text !== undefined) : [];
  const number = `TRY_CAST(${cell} AS FLOAT)`;
  const known = `CASE WHEN isfinite(${number})${unknown.length > 0 ? ` AND ${number} NOT IN (${unknown.join(", ")})` : ""} THEN ${number} END`;
  if (texts.length === 0) return known;
  return `coalesce(${known}, CASE upper(${cell}) ${texts.map(({ code, text }) => `WHEN ${sqlText(String(text))} THEN ${code}`).join(" ")} END)`;
}

function classSql(column: string, classes: number): string {
  const number = `TRY_CAST(CASE lower(${sqlName(column)}) WHEN 'true' THEN '1' WHEN 'false' THEN '0' ELSE ${sqlName(column)} END AS DOUBLE)`;
  return `CAST(CASE WHEN ${number} IN (${Array.from({ length: classes }, (_, code) => code).join(", ")}) THEN ${number} END AS UTINYINT)`;
}

async function refuseLabels(
  { file }: ReadyMadeTable,
  target: string,
  label: string,
  classes: number,
  query: (sql: string) => Promise<Record<string, unknown>[]>,
): Promise<void> {
  const wrong = await query(`SELECT accident_id AS line FROM divided WHERE ${label} IS NULL ORDER BY line LIMIT 10`);
  if (wrong.length === 0) return;
  const accepted = Array.from({ length: classes }, (_, code) => code);
  const message = `is none of ${accepted.join(", ")}`;
  throw new DataError(
    `${file}:${wrong[0]?.line}: the target ${message}.`,
    wrong.map(({ line }) => ({ path: `${file}:${line}:${target}`, message, accepted })),
  );
}
