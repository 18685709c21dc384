import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { describe, expect, it } from "vitest";
import { rank, rankMetrics } from "../evaluate/ranking";
import { trainBoosting } from "./boosting";
import { marginLogLoss } from "./marginLogLoss";
import { scoreTrees, sigmoid } from "./scoreTrees";
import type { TrainingRows } from "./trainingRows";
import { rowsOf } from "./trainingRows.fixture";

const DATA = process.env.VIGIE_TEST_DATA ?? resolve(import.meta.dirname, "../../../../../shared/data");
const ACCIDENTS = `${DATA}/baac/labelled-2024/accidents_2024.csv.gz`;
const CODES = ["agg", "lum", "atm", "col", "catr", "circ", "vosp", "prof", "plan", "surf", "infra", "situ", "vma"];

// Without the folder this is skipped, but never in CI.
describe.skipIf(!existsSync(ACCIDENTS) && !process.env.CI)(`place, time and road of the national year 2024 (${ACCIDENTS})`, () => {
  it("rank severe accidents as well as the reference does, within 0.005 of its AUC, missing values as they are", async () => {
    const train = await readAccidents("bucket < 0.64");
    const validation = await readAccidents("bucket >= 0.64 AND bucket < 0.8");

    const { model, summary } = await trainBoosting(train, {}, { validation });

    // LightGBM on place, time and road: AUC 0.797 to 0.799 on the hold-out (contracts/features.md, peers/RESULTS.md).
    const margins = scoreTrees(model, validation.values, validation.rows);
    const { rocAuc } = rankMetrics(validation.target, rank(Float64Array.from(margins, sigmoid)));
    expect([train.rows, validation.rows]).toEqual([34_816, 8_704]);
    expect(train.values.includes(Number.NaN)).toBe(true);
    expect(rocAuc).toBeGreaterThan(0.794);
    expect(summary.validationLogLoss[summary.trees - 1]).toBeCloseTo(marginLogLoss(margins, 0, validation.target), 6);
    expect(summary.importance[train.features.indexOf("dep")]).toBeGreaterThan(summary.importance[train.features.indexOf("vosp")]!);
  });
});

/** Accidents whose hash meets the condition, as `../shared/peers` splits them. A code below 0 or blank is missing. */
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
