import { createHash } from "node:crypto";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import { numbersOf, rowsOf, withDatabase } from "../dataset/database";
import { sqlName, sqlText } from "../dataset/sql";
import { DataError } from "../errors";

/** The accident's number, under its names. */
const KEYS = ["Num_Acc", "Accident_Id"];

/** What identifies, places, dates or judges an accident stays as it is, and so do people: noise is in how scene, road and vehicles are described. */
const KEPT = [
  ...KEYS,
  "id_vehicule",
  "id_usager",
  "num_veh",
  "jour",
  "mois",
  "an",
  "hrmn",
  "accident_datetime",
  "grav",
  "killed",
  "hospitalised",
  "com",
  "adr",
  "lat",
  "long",
  "voie",
  "v1",
  "v2",
  "pr",
  "pr1",
  "place",
  "catu",
  "sexe",
  "an_nais",
  "trajet",
  "secu1",
  "secu2",
  "secu3",
  "locp",
  "actp",
  "etatp",
];

/** Values of a column that noise chooses among: the most frequent ones. */
const MOST_LEVELS = 100;

type Files = readonly { name: string; path: string }[];

/**
 * Writes the accidents of some months of official BAAC files to `outDir`, under the same names, gzip undone. With noise, a share `strength` of the cells of every
 * describing column is drawn anew, evenly among the values of the column: what `injectDrift` does to a matrix, in the files. The same seed
 * writes the same. Throws DataError when no file holds the months.
 */
export async function writePeriod(request: {
  files: Files;
  months: readonly number[];
  outDir: string;
  noise?: { strength: number; seed: number };
}): Promise<void> {
  const { files, months, outDir, noise } = request;
  await mkdir(outDir, { recursive: true });
  await withDatabase(async (database) => {
    const tables = await Promise.all(files.map(async (file, index) => ({ ...file, ...(await load(database, file, `raw_${index}`)) })));
    const dated = tables.find(({ columns }) => columns.includes("mois") || columns.includes("accident_datetime"));
    if (!dated) throw new DataError("No file holds the months of the accidents.");
    const month = dated.columns.includes("mois") ? "CAST(mois AS INTEGER)" : "month(CAST(accident_datetime AS TIMESTAMP))";
    await database.run(
      `CREATE TABLE wanted AS SELECT DISTINCT ${sqlName(dated.key)} AS id FROM ${dated.table} WHERE ${month} IN (${months.join(", ")})`,
    );
    for (const { name, table, columns, key, delimiter } of tables) {
      const cells = await Promise.all(columns.map((column) => (noise ? noisy(database, table, column, noise) : sqlName(column))));
      const rows = `SELECT ${cells.join(", ")} FROM ${table} WHERE ${sqlName(key)} IN (SELECT id FROM wanted) ORDER BY line`;
      const out = join(outDir, name.replace(/\.gz$/, ""));
      await database.run(`COPY (${rows}) TO ${sqlText(out)} (FORMAT csv, HEADER, DELIMITER ${sqlText(delimiter)})`);
    }
  });
}

async function load(database: DuckDBConnection, { name, path }: Files[number], table: string) {
  const [sniffed] = await rowsOf(database, `SELECT Delimiter AS delimiter FROM sniff_csv(${sqlText(path)})`);
  const delimiter = String(sniffed?.delimiter ?? ",");
  await database.run(
    `CREATE TABLE ${table} AS SELECT *, row_number() OVER () AS line FROM read_csv(${sqlText(path)}, all_varchar = true, header = true, delim = ${sqlText(delimiter)}, parallel = false)`,
  );
  const described = await rowsOf(database, `DESCRIBE ${table}`);
  const columns = described.map(({ column_name }) => String(column_name)).filter((column) => column !== "line");
  const key = columns.find((column) => KEYS.includes(column));
  if (key === undefined) throw new DataError(`${name} has no column with the accident's number.`);
  return { table, columns, key, delimiter };
}

/** An expression for the cell, drawn anew by a hash of its place where noise falls on it. */
async function noisy(
  database: DuckDBConnection,
  table: string,
  column: string,
  { strength, seed }: { strength: number; seed: number },
): Promise<string> {
  const cell = sqlName(column);
  if (KEPT.includes(column)) return cell;
  const levels = await rowsOf(
    database,
    `SELECT ${cell} AS level FROM ${table} WHERE ${cell} IS NOT NULL GROUP BY ALL ORDER BY count(*) DESC, level LIMIT ${MOST_LEVELS}`,
  );
  const { distinct = 0 } = await numbersOf(database, `SELECT count(DISTINCT ${cell}) AS distinct FROM ${table}`);
  if (distinct < 2) return cell;
  const list = `[${levels.map(({ level }) => sqlText(String(level))).join(", ")}]`;
  const salt = createHash("sha256").update(`${seed} ${table} ${column}`).digest("hex").slice(0, 16);
  const draw = (part: string) => `CAST(hash(line || '${salt}${part}') % 1000003 AS BIGINT)`;
  return `CASE WHEN ${cell} IS NOT NULL AND ${draw("a")} < ${Math.round(strength * 1000003)} THEN ${list}[1 + ${draw("b")} % ${levels.length}] ELSE ${cell} END AS ${cell}`;
}
