import { describe, expect } from "vitest";
import { rowsOf, withDatabase } from "../dataset/database";
import { sqlText } from "../dataset/sql";
import { rocAuc } from "../evaluate/ranking";
import { trainBoosting } from "../learn/trees/boosting";
import { scoreTrees, sigmoid } from "../learn/trees/scoreTrees";
import type { TrainingRows } from "../learn/trees/trainingRows";
import { rowsOf as trainingRows } from "../learn/trees/trainingRows.fixture";
import { realData, testOnRealData } from "../realData.fixture";
import type { ChicagoProfile } from "./chicago/chicagoProfile";
import { makeCrashPool, poolSql } from "./chicago/crashPool";
import { CODED, SEVERITY_FEATURES } from "./chicago/variables";
import { readProfile } from "./readProfile";
import { sampleInFolder } from "./sampleFolder.fixture";

const QUICK = { learningRate: 0.05, leaves: 15, trees: 200 } as const;
const TIMEOUT = 180_000;

describe("a generated month of Chicago beside the real crashes", () => {
  testOnRealData(
    "teaches a model that ranks the real hold-out at most 0.05 worse than real rows do, and has their severe share",
    async () => {
      const profile = await readProfile("chicago");
      const { files } = await sampleInFolder({ profile: "chicago", rows: 25_000, seed: 3 });
      const generated = await generatedRows(files[0]!.path, profile);
      // In half of the files nobody knows when the police were told; the portal always does.
      const { train, holdout } = await realRows(profile);

      const real = aucOf((await trainBoosting(train, QUICK)).model, holdout)!;
      const synthetic = aucOf((await trainBoosting(generated, QUICK)).model, holdout)!;

      expect(real).toBeGreaterThan(0.75);
      expect(synthetic).toBeGreaterThan(real - 0.05);
      expect(Math.abs(severeShare(generated) - severeShare(train))).toBeLessThan(0.05);
    },
    TIMEOUT,
  );
});

async function realRows(profile: ChicagoProfile): Promise<{ train: TrainingRows; holdout: TrainingRows }> {
  return withDatabase(async (database) => {
    await makeCrashPool(database, realData("chicago"));
    const rows = await rowsOf(database, `SELECT * FROM (${poolSql(profile.labels)}) WHERE delay_police_minutes IS NOT NULL ORDER BY unit`);
    return { train: matrixOf(rows.filter(({ holdout }) => !holdout)), holdout: matrixOf(rows.filter(({ holdout }) => holdout)) };
  });
}

async function generatedRows(path: string, profile: ChicagoProfile): Promise<TrainingRows> {
  const coded = CODED.map(
    (name) => `list_position([${profile.labels[name]!.map(sqlText).join(", ")}], coalesce(${name}, '')) - 1 AS ${name}`,
  );
  return withDatabase(async (database) => {
    const rows = await rowsOf(
      database,
      `SELECT ${coded.join(", ")}, CASE WHEN crash_type LIKE 'INJURY%' THEN 1 ELSE 0 END AS severe,
         CAST(posted_speed_limit AS DOUBLE) AS posted_speed_limit, CAST(crash_hour AS DOUBLE) AS crash_hour,
         date_diff('minute', CAST(crash_date AS TIMESTAMP), CAST(date_police_notified AS TIMESTAMP)) AS delay_police_minutes
       FROM read_csv(${sqlText(path)}, header = true, all_varchar = true)`,
    );
    return matrixOf(rows);
  });
}

function matrixOf(rows: readonly Record<string, unknown>[]): TrainingRows {
  const columns = Object.fromEntries(SEVERITY_FEATURES.map((name) => [name, rows.map((row) => numberOf(row[name]))]));
  return trainingRows(
    columns,
    rows.map(({ severe }) => Number(severe)),
  );
}

function numberOf(cell: unknown): number {
  return cell === null || Number(cell) === -1 ? Number.NaN : Number(cell);
}

function aucOf(model: Parameters<typeof scoreTrees>[0], { values, rows, target }: TrainingRows): number | null {
  return rocAuc({ target, probability: Float64Array.from(scoreTrees(model, values, rows), sigmoid) });
}

function severeShare({ target, rows }: TrainingRows): number {
  return target.reduce((sum, label) => sum + label, 0) / rows;
}
