import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { DuckDBConnection } from "@duckdb/node-api";
import { rowsOf, withDatabase } from "../dataset/database";
import { ingest } from "../dataset/ingest";
import { sqlText } from "../dataset/sql";
import { mean } from "../evaluate/mean";
import { trainBoosting } from "../learn/trees/boosting";
import { prepare } from "../prepare/prepare";
import { scene } from "../prepare/scene";
import { split } from "../prepare/split";
import type { BaacProfile } from "./baac/baacProfile";
import { type FitSources, fitQueries, makeSourceViews } from "./baac/fitTables";
import { BAAC_VARIABLES, type FitTable } from "./baac/variables";
import { encodeTrees } from "./compactTrees";
import type { ConditionalTree } from "./conditionalTree";
import { fitPlaceCells, type Points } from "./fitPlaceCells";
import { growConditionalTree } from "./growConditionalTree";
import type { PlaceCells } from "./placeCells";
import { SMALLEST_CELL } from "./smallestCell";

/** Small trees: the profile has to be small, and the labels are drawn from it, not judged by it. */
const SEVERITY = { learningRate: 0.06, leaves: 16, trees: 260, columnSample: 0.5 } as const;

const FILES = {
  places2024: "processed/selim-abouleila-2024/Dim_Location.parquet",
  characteristics2020: "processed/maflacko/caracteristiques_2020_.csv.gz",
  places2022: "processed/maflacko/lieux_2022_.csv.gz",
  vehicles2023: "2023/vehicules-2023.csv.gz",
  users76: "processed/andromede76/data_Accidents_lieux_usagers_vehicule_76.csv.gz",
} as const;

/**
 * Fits the profile of a French year on real tables: `data` is the folder `baac` of the shared data. Accidents of the fixed hold-out of 2024
 * take no part. By hand: `npx tsx packages/core/src/synthesis/fitBaacProfile.ts ../shared/data/baac` writes `packages/core/profiles/baac.json`.
 */
export async function fitBaacProfile(data: string): Promise<BaacProfile> {
  const scratch = await mkdtemp(join(tmpdir(), "vigie-fit-"));
  try {
    const year2024 = await canonical(join(data, "labelled-2024"), join(scratch, "2024"));
    const year2016 = await canonical(join(data, "labelled-2016"), join(scratch, "2016"));
    const others = Object.fromEntries(Object.entries(FILES).map(([name, path]) => [name, join(data, path)]));
    const sources = { year2024, year2016, ...others } as FitSources;
    const severity = await fitSeverity(year2024, join(scratch, "prepared.parquet"));
    return await withDatabase(async (database) => {
      await makeSourceViews(database, sources);
      const cells = await fitCells(database, sources);
      const [{ accidents }] = (await rowsOf(database, "SELECT count(*) AS accidents FROM a24")) as [{ accidents: bigint }];
      return {
        profile: "baac" as const,
        fittedOn: ["labelled-2024 without its hold-out", "labelled-2016", ...Object.values(FILES)],
        accidents: Number(accidents),
        cells,
        variables: await fitVariables(database, fitQueries(sources)),
        severity,
      };
    });
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

async function canonical(folder: string, outDir: string) {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".csv.gz"));
  const { tables } = await ingest({ files: names.map((name) => ({ name, path: join(folder, name) })), outDir });
  return tables;
}

async function fitSeverity(tables: FitSources["year2024"], out: string): Promise<BaacProfile["severity"]> {
  await prepare({ tables, contract: scene, out });
  const { train, validation } = await split({ prepared: out, contract: scene, policy: { kind: "fixed" } });
  const { model } = await trainBoosting(train, SEVERITY, { validation });
  return { features: [...train.features], ...encodeTrees(model) };
}

async function fitCells(database: DuckDBConnection, { characteristics2020 }: FitSources): Promise<PlaceCells> {
  const communes = await rowsOf(
    database,
    `SELECT dep, com, avg(lat) AS lat, avg(long) AS long FROM (
       SELECT CASE WHEN length(dep) = 1 THEN '0' || dep ELSE dep END AS dep, com,
         TRY_CAST(replace(lat, ',', '.') AS DOUBLE) AS lat, TRY_CAST(replace(long, ',', '.') AS DOUBLE) AS long
       FROM read_csv(${sqlText(characteristics2020)}, delim = ';', all_varchar = true))
     WHERE length(com) = 5 AND starts_with(com, dep) GROUP BY ALL HAVING count(*) >= ${SMALLEST_CELL} ORDER BY com`,
  );
  const points = await rowsOf(database, "SELECT CAST(accident_id AS DOUBLE) AS id, dep, lat, long FROM fit_points");
  const cells: PlaceCells = {};
  for (const dep of [...new Set(points.map(({ dep }) => String(dep)))].sort()) {
    const own = points.filter((point) => point.dep === dep);
    const near = communes.filter((commune) => commune.dep === dep);
    const at = { lat: own.map(({ lat }) => Number(lat)), long: own.map(({ long }) => Number(long)) };
    const fitted = fitPlaceCells(at, (cell) => nearestCommune(cell, near, dep));
    if (fitted.cells.length === 0) continue;
    cells[dep] = fitted.cells;
    await database.run(`INSERT INTO density VALUES ${own.map(({ id }, n) => `(${id}, ${fitted.density[n]})`).join(", ")}`);
  }
  return cells;
}

/** Number of the nearest commune within its department, -1 when none had ten accidents. */
function nearestCommune({ lat, long }: Points, communes: readonly Record<string, unknown>[], dep: string): number {
  const [south, west] = [mean(lat), mean(long)];
  const distance = (commune: Record<string, unknown>) => Math.hypot(Number(commune.lat) - south, (Number(commune.long) - west) * 0.7);
  const [nearest] = communes.toSorted((a, b) => distance(a) - distance(b));
  return nearest ? Number(String(nearest.com).slice(dep.length)) : -1;
}

async function fitVariables(database: DuckDBConnection, queries: Record<FitTable, string>): Promise<Record<string, ConditionalTree>> {
  const fitted: Record<string, ConditionalTree> = {};
  for (const table of new Set(BAAC_VARIABLES.map(({ table }) => table))) {
    const variables = BAAC_VARIABLES.filter((variable) => variable.table === table);
    const names = new Set(["unit", ...variables.flatMap(({ name, given }) => [name, ...given])]);
    const columns = [...names].map((name) => `CAST(coalesce("${name}", -1) AS DOUBLE) AS "${name}"`);
    const result = await database.runAndReadAll(`SELECT ${columns.join(", ")} FROM (${queries[table]})`);
    const rows = result.getColumnsObject() as Record<string, number[]>;
    for (const { name, given, leaves } of variables) {
      const usable = isBlank(name) ? rows[name]!.flatMap((value, row) => (value === -1 ? [] : [row])) : [...rows[name]!.keys()];
      const pick = (column: string) => Float64Array.from(usable, (row) => rows[column]![row]!);
      const request = { target: pick(name), given: Object.fromEntries(given.map((column) => [column, pick(column)])), units: pick("unit") };
      fitted[name] = growConditionalTree(request, leaves);
    }
  }
  return fitted;
}

/** Columns that one of the sources lost for a whole block of accidents: what is blank there says nothing about the official files. */
function isBlank(name: string): boolean {
  return name === "atm" || name === "col";
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const out = fileURLToPath(new URL("../../profiles/baac.json", import.meta.url));
  const profile = await fitBaacProfile(resolve(process.argv[2] ?? "../shared/data/baac"));
  await writeFile(out, `${JSON.stringify(profile)}\n`);
  process.stdout.write(`${out}\n`);
}
