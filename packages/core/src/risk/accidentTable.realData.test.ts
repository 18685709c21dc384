import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { cellToParent, latLngToCell } from "h3-js";
import { afterAll, describe, expect } from "vitest";
import { rowsOf, withDatabase } from "../dataset/database";
import type { DatasetName } from "../dataset/datasetName";
import { type Ingested, ingest } from "../dataset/ingest";
import { sqlText } from "../dataset/sql";
import { realData, testOnRealData } from "../realData.fixture";
import type { AccidentTable } from "./accidentTable";
import { decodeAccidentTable, encodeAccidentTable } from "./accidentTableFile";
import { accidentTotals } from "./accidentTotals";
import { readBoundaries } from "./boundaries";
import { buildAccidentTable } from "./buildAccidentTable";
import { byDepartment } from "./byDepartment";
import { byLight } from "./byLight";
import { byMonth } from "./byMonth";
import { zonesOf } from "./zones";

type Built = { table: AccidentTable; ids: Float64Array; ingested: Ingested };

const folders: string[] = [];
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

async function build(dataset: DatasetName, paths: readonly string[], boundaries?: string): Promise<Built> {
  const outDir = await mkdtemp(join(tmpdir(), "vigie-risk-"));
  folders.push(outDir);
  const files = paths.map((path) => ({ name: path.split("/").at(-1)!, path }));
  const ingested = await ingest({ dataset, files, outDir });
  const built = await buildAccidentTable({
    dataset,
    tables: ingested.tables,
    boundaries: boundaries === undefined ? undefined : readBoundaries(boundaries),
  });
  return { ...built, ingested };
}

let national: Promise<Built> | undefined;

/** The accidents of 2024, read once for all tests of this file. */
function year2024(): Promise<Built> {
  national ??= readdir(realData("baac/labelled-2024")).then((names) =>
    build(
      "baac-outcome",
      names.map((name) => realData("baac/labelled-2024", name)),
    ),
  );
  return national;
}

describe("the accident table of the national year 2024", () => {
  testOnRealData("has the official totals, whichever way they are counted", async () => {
    const { table } = await year2024();

    expect(accidentTotals(table, {})).toMatchObject({
      accidents: 54_402,
      killed: 3_432,
      hospitalised: 19_126,
      severe: 19_658,
      withoutCoordinates: 3,
      years: [{ year: 2024, accidents: 54_402 }],
      breaks: [],
    });
    const { groups, others, unknown } = byDepartment(table, {}, 10);
    expect(groups.slice(0, 3).map(({ dep, name }) => [dep, name])).toEqual([
      ["75", "Paris"],
      ["93", "Seine-Saint-Denis"],
      ["92", "Hauts-de-Seine"],
    ]);
    expect(groups.reduce((sum, { accidents }) => sum + accidents, 0) + others.accidents + unknown.accidents).toBe(54_402);
    expect(unknown.accidents).toBe(3_344);
    expect(byLight(table, {}).groups.map(({ accidents }) => accidents)).toEqual([35_580, 3_599, 6_101, 623, 8_499]);
    expect(byMonth(table, {}).groups[7]).toMatchObject({ month: 8, accidents: 4_450, severe: 1_855 });
  });

  testOnRealData("counts by filter what DuckDB counts", async () => {
    const { table, ingested } = await year2024();
    const filter = { months: [7, 8], hours: [22, 23, 0], lum: [3, 5], vehicles: ["motorcycle"], pedestrians: ["no"] };

    const { total, zones } = zonesOf(table, { by: "department" }, { filter, limit: 200 });

    const [counted] = await withDatabase((database) =>
      rowsOf(
        database,
        `SELECT CAST(count(*) AS INTEGER) AS accidents, CAST(sum(target) AS INTEGER) AS severe, CAST(sum(killed) AS INTEGER) AS killed,
  CAST(count(DISTINCT dep) AS INTEGER) AS zones
FROM read_parquet(${sqlText(ingested.tables.accidents)}) a WHERE month IN (7, 8) AND minute_of_day // 60 IN (22, 23, 0) AND lum IN (3, 5)
  AND EXISTS (FROM read_parquet(${sqlText(ingested.tables.vehicles)}) v WHERE v.accident_id = a.accident_id AND catv IN (31, 32, 33, 34, 42, 43))
  AND NOT EXISTS (FROM read_parquet(${sqlText(ingested.tables.users)}) u WHERE u.accident_id = a.accident_id AND catu = 3)`,
      ),
    );
    expect({ accidents: total.accidents, severe: total.severe, killed: total.killed, zones: zones.length }).toEqual(counted);
    expect(total.accidents).toBeGreaterThan(100);
  });

  testOnRealData("puts every accident into H3's own cell of its coordinates at every resolution", async () => {
    const { table, ids, ingested } = await year2024();
    const places = await withDatabase((database) =>
      rowsOf(database, `SELECT accident_id, lat, long FROM read_parquet(${sqlText(ingested.tables.accidents)}) ORDER BY accident_id`),
    );

    const wrong: unknown[] = [];
    let notByParent = 0;
    const cellOf = (resolution: 3 | 4 | 6, row: number) => {
      const { levels, codes } = table.columns[`cell${resolution}`]!;
      return levels[codes[row]! - 1];
    };
    for (const [row, { accident_id, lat, long }] of places.entries()) {
      const cells = ([3, 4, 6] as const).map((resolution) =>
        lat === null ? undefined : latLngToCell(Number(lat), Number(long), resolution),
      );
      const found = ([3, 4, 6] as const).map((resolution) => cellOf(resolution, row));
      if (ids[row] !== Number(accident_id) || cells.join() !== found.join()) wrong.push([accident_id, cells, found]);
      if (cells[2] !== undefined) notByParent += Number(cellToParent(cells[2], 4) !== cells[1]);
    }
    expect(wrong).toEqual([]);
    // Why every resolution has a column: cells do not nest, and the parents of fine cells would place these in a hexagon they are not in.
    expect(notByParent).toBeGreaterThan(1000);
  });

  testOnRealData("shrinks departments and cells by about the prior of greatest likelihood", async () => {
    const { table } = await year2024();

    const departments = zonesOf(table, { by: "department" }, { filter: {}, limit: 200 });
    const cells = zonesOf(table, { by: "cell", resolution: 4 }, { filter: {}, limit: 1000 });

    // Mean and strength that maximise the beta-binomial likelihood of these zones: 0.4849 and 7.84, 0.5942 and 6.20 (scipy, Nelder-Mead).
    expect(departments.prior!.mean).toBeCloseTo(0.4849, 1.9);
    expect(Math.abs(departments.prior!.strength / 7.84 - 1)).toBeLessThan(0.1);
    expect(cells.prior!.mean).toBeCloseTo(0.5942, 1.9);
    expect(Math.abs(cells.prior!.strength / 6.2 - 1)).toBeLessThan(0.1);
    expect(departments.zones.find(({ zone }) => zone === "83")).toMatchObject({ name: "Var", accidents: 866, severe: 500, share: 0.57737 });
    expect(departments.rest).toEqual({ zones: 0, accidents: 0, severe: 0 });
  });

  testOnRealData("takes about twenty bytes an accident and comes back from its file as it was", async () => {
    const { table } = await year2024();

    const bytes = encodeAccidentTable(table);

    expect(bytes.length / table.rows).toBeLessThan(25);
    expect(Buffer.compare(encodeAccidentTable(decodeAccidentTable(bytes)), bytes)).toBe(0);
  });
});

describe("the accident table of Chicago", () => {
  const loop = [
    [-87.65, 41.865],
    [-87.6, 41.865],
    [-87.6, 41.9],
    [-87.65, 41.9],
    [-87.65, 41.865],
  ];
  const boundaries = JSON.stringify({
    type: "FeatureCollection",
    features: [
      {
        type: "Feature",
        properties: { area_numbe: "32", community: "LOOP" },
        geometry: { type: "MultiPolygon", coordinates: [[loop]] },
      },
    ],
  });

  testOnRealData("tells areas of a boundary file and small cells, no departments and no hospitalised", async () => {
    const { table, ingested } = await build("chicago", [realData("chicago/jonathan813_Traffic_Crashes_10k.csv.gz")], boundaries);

    const areas = zonesOf(table, { by: "area" }, { filter: {}, limit: 10 });
    const cells = zonesOf(table, { by: "cell", resolution: 8 }, { filter: {}, limit: 10_000 });

    const [counted] = await withDatabase((database) =>
      rowsOf(
        database,
        `SELECT CAST(count(*) AS INTEGER) AS accidents, CAST(sum(target) AS INTEGER) AS severe FROM read_parquet(${sqlText(ingested.tables.accidents)})
WHERE lat > 41.865 AND lat < 41.9 AND long > -87.65 AND long < -87.6`,
      ),
    );
    expect(areas.zones).toMatchObject([{ zone: "32", name: "LOOP", ...counted, hospitalised: null }]);
    expect(areas.unplaced.accidents + areas.zones[0]!.accidents).toBe(ingested.quality.totals.accidents);
    expect(cells.zones.length).toBeGreaterThan(300);
    expect(cells.total.accidents).toBe(ingested.quality.totals.accidents);
    expect(() => zonesOf(table, { by: "department" }, { filter: {}, limit: 10 })).toThrow("no department");
  });
});
