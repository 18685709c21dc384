import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { rowsOf, withDatabase } from "../dataset/database";
import { csv2016, csv2023, inFolder, tables2016, tables2023, written } from "../dataset/officialFiles.fixture";
import { Profile } from "../dataset/profile";
import { QualityReport } from "../dataset/quality";
import { sqlText } from "../dataset/sql";
import { PreparedQuality } from "../prepare/preparedQuality";
import type { ArtifactRef } from "./artifact";
import { folderWorkspace } from "./folderWorkspace";
import { ingest } from "./ingest";
import { prepare } from "./prepare";
import { runStep } from "./step";
import { storeSource } from "./storeSource";
import type { Workspace } from "./workspace";

const folders: string[] = [];
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

let folder: string;
let workspace: Workspace;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "vigie-version-"));
  folders.push(folder);
  workspace = await folderWorkspace(folder, { revision: "r1" });
});

async function ingested(contents: Record<string, Buffer>, where: Workspace = workspace) {
  const { files } = await inFolder(contents);
  const source = await storeSource(files, "baac", where, "test");
  return runStep(ingest, { source }, where);
}

/** Every object that the store holds, by its key, with the time of its last change. */
async function objects(): Promise<string[]> {
  const entries = await readdir(join(folder, "artifacts"), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

async function json(ref: ArtifactRef): Promise<unknown> {
  return JSON.parse(Buffer.from(await workspace.artifacts.read(ref)).toString("utf8"));
}

describe("a dataset version", () => {
  it("tells its schema, counts, files, reports and the place of its rows in the lake", async () => {
    const { version: id, rawDigest } = await ingested(written(tables2016(), csv2016));

    const version = await workspace.registry.getDataset(id);

    expect(version).toMatchObject({
      id,
      dataset: "baac",
      rawDigest,
      years: [2016],
      totals: { accidents: 40, users: 40, severe: 14 },
      checks: { fail: 0 },
      previous: null,
      revision: "r1",
    });
    expect(version?.files.map(({ name, table, rows }) => [name, table, rows])).toContainEqual(["b.csv", "lieux", 40]);
    expect(version?.tables.vehicles).toMatchObject({ rows: 40, lake: [{ year: 2016 }] });
    expect(version?.tables.vehicles?.columns).toContainEqual({ name: "catv", type: "SMALLINT" });
    expect(version?.tables.vehicles?.lake[0]?.ref.key).toMatch(/^lake\/vehicles\/dataset=baac\/year=2016\/[0-9a-f]{64}\.parquet$/);
    expect(Profile.parse(await json(version!.profile)).tables).toHaveLength(3);
    expect(QualityReport.parse(await json(version!.quality)).totals.accidents).toBe(40);
  });

  it("is the same for the same content from other files, and nothing is written but what they are themselves", async () => {
    const files = written(tables2016(), csv2016);
    const first = await ingested(files);
    const before = (await objects()).filter((path) => !path.includes("/raw/"));
    const registered = await readFile(join(folder, "registry", "registry.json"), "utf8");
    const later = await folderWorkspace(folder, { revision: "r2" });

    const again = await ingested(files, later);
    const compressed = Object.fromEntries(Object.entries(files).map(([name, content]) => [`${name}`, gzipSync(content)]));
    const other = await ingested(compressed, later);

    expect(again).toMatchObject({ version: first.version, cached: false });
    expect([first.version, other.version]).toEqual([again.version, again.version]);
    expect(other.rawDigest).not.toBe(first.rawDigest);
    expect(await readFile(join(folder, "registry", "registry.json"), "utf8")).toBe(registered);
    const added = (await objects()).filter((path) => !path.includes("/raw/") && !before.includes(path));
    expect(added.map((path) => path.split("/").at(-1))).toEqual(["quality.json"]);
  });

  it("is another one when a single cell differs, compared with the one before", async () => {
    const tables = tables2016(1_000);
    for (const row of tables.lieux.rows) Object.assign(row, { nbv: "02", plan: "1" });
    const first = await ingested(written(tables, csv2016));
    for (const row of tables.usagers.rows) row.grav = "3";

    const second = await ingested(written(tables, csv2016));

    expect(second.version).not.toBe(first.version);
    expect(await workspace.registry.getDataset(second.version)).toMatchObject({ previous: first.version });
    const { checks } = QualityReport.parse(await json(second.quality));
    expect(checks.find(({ name }) => name === "class-share-change")).toMatchObject({ verdict: "warn", value: 1 - 0.334 });
    expect((await workspace.registry.listDatasets("baac")).map(({ id }) => id)).toEqual([second.version, first.version]);
  });

  it("of two years lies in the lake by year, each row once and in its order", async () => {
    const old = Object.entries(written(tables2016(30), csv2016)).map(([name, content]) => [`old-${name}`, content]);

    const { version: id } = await ingested({ ...Object.fromEntries(old), ...written(tables2023(20), csv2023) });

    const version = await workspace.registry.getDataset(id);
    expect(version?.years).toEqual([2016, 2023]);
    for (const table of ["accidents", "vehicles", "users"] as const) {
      const paths = await Promise.all(version!.tables[table]!.lake.map(({ ref }) => workspace.artifacts.fetch(ref)));
      const years = await Promise.all(
        paths.map((path) =>
          withDatabase((database) =>
            rowsOf(
              database,
              `SELECT DISTINCT accident_id // 100000000 AS year, count(*) AS n FROM read_parquet(${sqlText(path)}, hive_partitioning = false) GROUP BY ALL`,
            ),
          ),
        ),
      );
      expect(years.flat().map(({ year, n }) => [Number(year), Number(n)])).toEqual([
        [2016, 30],
        [2023, 20],
      ]);
    }
  });
});

describe("what is made of a dataset version", () => {
  it("is told by it: the prepared table of each contract, with its quality, its profile and its row cap", async () => {
    const { version: dataset, tables } = await ingested(written(tables2016(), csv2016));

    const whole = await runStep(prepare, { dataset, tables, contract: "scene", sample: null }, workspace);
    const half = await runStep(prepare, { dataset, tables, contract: "scene", sample: { share: 0.5, seed: 3 } }, workspace);
    const again = await runStep(prepare, { dataset, tables, contract: "scene", sample: { share: 0.5, seed: 3 } }, workspace);

    const uses = await workspace.registry.listDatasetUses(dataset);
    expect(uses).toHaveLength(2);
    expect(uses).toContainEqual(expect.objectContaining({ kind: "prepared", prepared: whole.prepared, rows: 40, sample: null }));
    expect(uses).toContainEqual(expect.objectContaining({ prepared: half.prepared, rows: 20, sample: { seed: 3, rows: 20, of: 40 } }));
    expect(again).toEqual({ ...half, cached: true });
    expect(PreparedQuality.parse(await json(half.quality))).toMatchObject({ contract: "scene", rows: 20, sample: { of: 40 } });
    expect(Profile.parse(await json(half.profile)).tables[0]).toMatchObject({ table: "prepared", rows: 20 });
  });
});
