import { DuckDBInstance } from "@duckdb/node-api";
import { realData } from "../realData.fixture";
import type { TrainingRows } from "./trees/trainingRows";
import { rowsOf } from "./trees/trainingRows.fixture";

const ACCIDENTS = realData("baac", "labelled-2024", "accidents_2024.csv.gz");
const CODES = ["agg", "lum", "atm", "col", "catr", "circ", "vosp", "prof", "plan", "surf", "infra", "situ", "vma"];

/** Place, time and road of the national year 2024 as `../shared/peers` splits it: 34,816 and 8,704 rows. A code below 0 or blank is missing. */
export async function trainAndValidation2024(): Promise<{ train: TrainingRows; validation: TrainingRows }> {
  return { train: await readAccidents("bucket < 0.64"), validation: await readAccidents("bucket >= 0.64 AND bucket < 0.8") };
}

async function readAccidents(condition: string): Promise<TrainingRows> {
  const connection = await (await DuckDBInstance.create()).connect();
  const columns = {
    month: "month(accident_datetime)",
    minute_of_day: "hour(accident_datetime) * 60 + minute(accident_datetime)",
    lat: "lat",
    long: "long",
    dep: "TRY_CAST(replace(replace(dep, '2A', '201'), '2B', '202') AS DOUBLE)",
    ...Object.fromEntries(CODES.map((code) => [code, `CASE WHEN ${code} >= 0 THEN ${code} END`])),
    target: "killed + hospitalised > 0",
  };
  const selected = Object.entries(columns).map(([name, expression]) => `CAST(${expression} AS DOUBLE) AS "${name}"`);
  const result = await connection.runAndReadAll(
    `SELECT ${selected.join(", ")}
     FROM (SELECT *, ((Num_Acc::HUGEINT * 2654435761) % 4294967296)::DOUBLE / 4294967296 AS bucket
           FROM read_csv('${ACCIDENTS}', types = {'dep': 'VARCHAR'}))
     WHERE ${condition} ORDER BY Num_Acc`,
  );
  const { target, ...features } = result.getColumnsObject() as Record<string, (number | null)[]>;
  const known = Object.entries(features).map(([name, values]) => [name, values.map((value) => value ?? Number.NaN)] as const);
  return rowsOf(Object.fromEntries(known), target as number[]);
}
