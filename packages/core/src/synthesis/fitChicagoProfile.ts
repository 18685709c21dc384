import { writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { DuckDBConnection } from "@duckdb/node-api";
import { rowsOf, withDatabase } from "../dataset/database";
import { trainBoosting } from "../learn/trees/boosting";
import type { ChicagoProfile } from "./chicago/chicagoProfile";
import { makeCrashPool, POOL_FILES, poolSql } from "./chicago/crashPool";
import { AFTER_SEVERITY, BEFORE_SEVERITY, CODED, type CrashVariable, SEVERITY_FEATURES } from "./chicago/variables";
import { encodeTrees } from "./compactTrees";
import type { ConditionalTree } from "./conditionalTree";
import { fitPlaceCells, type Points } from "./fitPlaceCells";
import { growConditionalTree } from "./growConditionalTree";
import { SMALLEST_CELL } from "./smallestCell";

/** Not tuned: small, as the profile has to be; every fifth crash outside the hold-out ends the training. */
const SEVERITY = { learningRate: 0.06, leaves: 12, trees: 200, columnSample: 0.6 } as const;

const CITY = { lat: [41.6, 42.1], long: [-88, -87.5] } as const;

type Columns = Record<string, number[]>;

/**
 * Fits the profile of Chicago on the real files with `CRASH_TYPE`, without the crashes of the fixed hold-out. By hand:
 * `npx tsx packages/core/src/synthesis/fitChicagoProfile.ts ../shared/data/chicago` writes `packages/core/profiles/chicago.json`.
 */
export async function fitChicagoProfile(data: string): Promise<ChicagoProfile> {
  return withDatabase(async (database) => {
    await makeCrashPool(database, data);
    const labels = await fitLabels(database);
    const result = await database.runAndReadAll(
      `SELECT COLUMNS(*)::DOUBLE FROM (SELECT * FROM (${poolSql(labels)}) WHERE NOT holdout ORDER BY unit)`,
    );
    const pool = blanksAsMinusOne(result.getColumnsObject() as Record<string, (number | null)[]>);
    const { cells, density } = fitCity(pool);
    const known = { ...pool, density };
    return {
      profile: "chicago" as const,
      fittedOn: POOL_FILES.map((file) => `${file} without its hold-out`),
      crashes: pool.unit!.length,
      cells: { chicago: cells },
      labels,
      variables: Object.fromEntries(
        [...BEFORE_SEVERITY, ...AFTER_SEVERITY].map((variable) => [variable.name, fitVariable(variable, known)]),
      ),
      severity: await fitSeverity(pool),
    };
  });
}

/** Texts of ten crashes or more, by the share of severe crashes: so a threshold on the levels parts mild from severe ones. */
async function fitLabels(database: DuckDBConnection): Promise<Record<string, string[]>> {
  const labels: Record<string, string[]> = {};
  for (const name of CODED) {
    const rows = await rowsOf(
      database,
      `SELECT ${name} AS label FROM pool WHERE NOT holdout AND ${name} IS NOT NULL GROUP BY ${name} HAVING count(*) >= ${SMALLEST_CELL} ORDER BY avg(severe), ${name}`,
    );
    labels[name] = rows.map(({ label }) => String(label));
  }
  return labels;
}

function blanksAsMinusOne(columns: Record<string, (number | null)[]>): Columns {
  return Object.fromEntries(Object.entries(columns).map(([name, values]) => [name, values.map((value) => value ?? -1)]));
}

function fitCity({ lat, long, beat }: Columns) {
  const inside = lat!.flatMap((value, row) => (within(value, CITY.lat) && within(long![row]!, CITY.long) ? [row] : []));
  const beats = meanPlaces(inside, lat!, long!, beat!);
  const points = { lat: inside.map((row) => lat![row]!), long: inside.map((row) => long![row]!) };
  const fitted = fitPlaceCells(points, (cell) => nearestBeat(cell, beats));
  const density = new Array<number>(lat!.length).fill(Number.NaN);
  for (const [n, row] of inside.entries()) density[row] = fitted.density[n]!;
  return { cells: fitted.cells, density };
}

function within(value: number, [low, high]: readonly [number, number]): boolean {
  return value >= low && value <= high;
}

type Mean = { beat: number; lat: number; long: number };

/** The middle of every beat with ten crashes or more. */
function meanPlaces(rows: readonly number[], lat: readonly number[], long: readonly number[], beat: readonly number[]): Mean[] {
  return [...new Set(rows.map((row) => beat[row]!))].flatMap((own) => {
    const crashes = rows.filter((row) => beat[row] === own);
    const mean = (values: readonly number[]) => crashes.reduce((sum, row) => sum + values[row]!, 0) / crashes.length;
    return crashes.length >= SMALLEST_CELL ? [{ beat: own, lat: mean(lat), long: mean(long) }] : [];
  });
}

function nearestBeat({ lat, long }: Points, beats: readonly Mean[]): number {
  const middle = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [south, west] = [middle(lat), middle(long)];
  const distance = (beat: Mean) => Math.hypot(beat.lat - south, (beat.long - west) * 0.75);
  return beats.toSorted((a, b) => distance(a) - distance(b))[0]?.beat ?? -1;
}

/** Rows where the variable is blank or the place is unknown take no part. */
function fitVariable({ name, given, leaves }: CrashVariable, known: Columns): ConditionalTree {
  const rows = known[name]!.flatMap((value, row) =>
    value === -1 || given.some((column) => Number.isNaN(known[column]![row])) ? [] : [row],
  );
  const pick = (column: string) => Float64Array.from(rows, (row) => known[column]![row]!);
  return growConditionalTree(
    { target: pick(name), given: Object.fromEntries(given.map((column) => [column, pick(column)])), units: pick("unit") },
    leaves,
  );
}

async function fitSeverity(pool: Columns): Promise<ChicagoProfile["severity"]> {
  const side = (wanted: (row: number) => boolean) => {
    const rows = pool.unit!.flatMap((_, row) => (wanted(row) ? [row] : []));
    const values = SEVERITY_FEATURES.flatMap((name) => rows.map((row) => (pool[name]![row] === -1 ? Number.NaN : pool[name]![row]!)));
    const target = Uint8Array.from(rows, (row) => pool.severe![row]!);
    return { features: SEVERITY_FEATURES, rows: rows.length, values: Float32Array.from(values), target };
  };
  const validation = side((row) => row % 5 === 0);
  const { model } = await trainBoosting(
    side((row) => row % 5 !== 0),
    SEVERITY,
    { validation },
  );
  return { features: [...SEVERITY_FEATURES], ...encodeTrees(model) };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const out = fileURLToPath(new URL("../../profiles/chicago.json", import.meta.url));
  const profile = await fitChicagoProfile(resolve(process.argv[2] ?? join("..", "shared", "data", "chicago")));
  await writeFile(out, `${JSON.stringify(profile)}\n`);
  process.stdout.write(`${out}\n`);
}
