import { join } from "node:path";
import { describe, expect } from "vitest";
import { rowsOf, withDatabase } from "../dataset/database";
import { type Ingested, ingest } from "../dataset/ingest";
import { inFolder } from "../dataset/officialFiles.fixture";
import { sqlText } from "../dataset/sql";
import { realData, testOnRealData } from "../realData.fixture";
import type { CanonicalRow } from "./canonicalAccident";
import { deriveRow } from "./deriveRow";
import { column } from "./matrix";
import { prepare } from "./prepare";
import { scene } from "./scene";
import { split } from "./split";

/**
 * Missing cells and sum of every feature over the year, printed by pandas from `scene_2024` of the reference (../shared/peers/tasks.py), whose
 * table holds three exchanged coordinates (lat 28.32975, long 128.006 in all) and twenty speed limits above 130 (10,341 in all) that are missing here.
 */
const REFERENCE: Readonly<Record<string, readonly [missing: number, sum: number]>> = {
  month: [0, 359910],
  weekday: [0, 162284],
  minute_of_day: [0, 45023148],
  lat: [3, 2396446.62106],
  long: [3, 67335.674395],
  dep: [3344, 3036629],
  agg: [0, 88412],
  lum: [0, 106068],
  atm: [3344, 86967],
  col: [3350, 205387],
  catr: [0, 181126],
  circ: [2971, 100059],
  vosp: [86, 12989],
  prof: [11, 66871],
  plan: [8, 71401],
  surf: [6, 70560],
  infra: [568, 44141],
  situ: [5, 90699],
  vma: [1587, 3120918],
  n_vehicles: [0, 92678],
  n_bicycle: [0, 5826],
  n_moped: [0, 5145],
  n_motorcycle: [0, 12465],
  n_car: [0, 54384],
  n_van: [0, 7062],
  n_truck: [0, 2489],
  n_bus: [0, 949],
  n_rail: [0, 155],
  n_personal_mobility: [0, 3122],
  n_tractor: [0, 317],
  n_quad: [0, 177],
  n_other_vehicle: [0, 587],
  n_fixed_obstacle: [0, 13435],
  n_left_road: [0, 416],
  obstacle: [0, 90029],
  n_front_impact: [0, 58795],
  n_users: [0, 125187],
  n_pedestrians: [0, 9401],
  n_passengers: [0, 23205],
  age_min: [0, 1682965],
  age_max: [0, 2668526],
  age_mean: [0, 2168602.975807],
  n_female: [0, 38928],
  n_unprotected: [0, 12216],
};

describe("contract scene on the national year 2024", () => {
  testOnRealData("has the missing cells and sums of the reference", async () => {
    const { prepared } = await nationalYear();

    const [row = {}] = await withDatabase((database) =>
      rowsOf(
        database,
        `SELECT ${scene.features.map(({ name }) => `{'missing': CAST(count(*) FILTER (WHERE ${name} IS NULL) AS INTEGER), 'sum': sum(CAST(${name} AS DOUBLE))} AS ${name}`).join(", ")} FROM read_parquet(${sqlText(prepared)})`,
      ),
    );

    for (const [name, [missing, sum]] of Object.entries(REFERENCE)) {
      const actual = row[name] as { missing: number; sum: number };
      expect(actual.missing, name).toBe(missing);
      // Features are float32: 1e-7 of the sum is their rounding.
      expect(Math.abs(actual.sum - sum) / sum, name).toBeLessThan(1e-7);
    }
    expect(Object.keys(REFERENCE)).toEqual(scene.features.map(({ name }) => name));
  });

  testOnRealData("derives one described accident exactly as it derives all for training", async () => {
    const { ingested, prepared } = await nationalYear();
    const rows = (path: string) =>
      withDatabase((database) => rowsOf(database, `SELECT * FROM read_parquet(${sqlText(path)}) WHERE accident_id % 10 = 3 ORDER BY ALL`));
    const accidents = await rows(ingested.tables.accidents);
    const vehicles = byAccident(await rows(ingested.tables.vehicles));
    const users = byAccident(await rows(ingested.tables.users));

    const trained = await rows(prepared);

    expect(trained).toHaveLength(5_440);
    for (const [index, row] of trained.entries()) {
      const id = row.accident_id as bigint;
      const { values } = deriveRow(scene, {
        fields: accidents[index] as CanonicalRow,
        vehicles: inFileOrder(vehicles.get(id)),
        users: inFileOrder(users.get(id)),
      });
      const expected = scene.features.map(({ name }) => (row[name] as number | null) ?? Number.NaN);
      if (!values.every((value, feature) => Object.is(value, expected[feature]))) expect([...values], `accident ${id}`).toEqual(expected);
    }
  });

  testOnRealData("splits off the reference's hold-out of 10,882 accidents, none of them on another side", async () => {
    const { prepared } = await nationalYear();

    const { train, validation, holdout, counts } = await split({ prepared, contract: scene, policy: { kind: "fixed" } });

    expect(counts).toEqual({
      train: { rows: 34_816, severe: 12_576 },
      validation: { rows: 8_704, severe: 3_138 },
      holdout: { rows: 10_882, severe: 3_944 },
    });
    expect(new Set([...train.ids, ...validation.ids, ...holdout.ids]).size).toBe(54_402);
    const minutes = column(holdout, holdout.features.indexOf("minute_of_day"));
    expect(minutes.reduce((sum, minute) => sum + minute, 0)).toBe(9_055_252);
  });
});

let year: Promise<{ ingested: Ingested; prepared: string }> | undefined;

/** The year is read once for all tests of this file. */
function nationalYear(): Promise<{ ingested: Ingested; prepared: string }> {
  year ??= readYear();
  return year;
}

async function readYear(): Promise<{ ingested: Ingested; prepared: string }> {
  const { outDir } = await inFolder({});
  const files = ["accidents", "vehicules", "usagers"].map((name) => ({
    name,
    path: realData("baac", "labelled-2024", `${name}_2024.csv.gz`),
  }));
  const ingested = await ingest({ files, outDir });
  const prepared = join(outDir, "prepared.parquet");
  await prepare({ tables: ingested.tables, contract: scene, out: prepared });
  return { ingested, prepared };
}

function byAccident(rows: readonly Record<string, unknown>[]): Map<unknown, Record<string, unknown>[]> {
  const groups = new Map<unknown, Record<string, unknown>[]>();
  for (const row of rows) groups.set(row.accident_id, [...(groups.get(row.accident_id) ?? []), row]);
  return groups;
}

function inFileOrder(rows: readonly Record<string, unknown>[] = []): CanonicalRow[] {
  return [...rows].sort((left, right) => Number(left.row) - Number(right.row)) as CanonicalRow[];
}
