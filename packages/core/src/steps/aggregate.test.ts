import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { csv2016, inFolder, tables2016, written } from "../dataset/officialFiles.fixture";
import { decodeAccidentTable } from "../risk/accidentTableFile";
import { accidentTotals } from "../risk/accidentTotals";
import { aggregate } from "./aggregate";
import { folderWorkspace } from "./folderWorkspace";
import { ingest } from "./ingest";
import { runStep } from "./step";
import { storeSource } from "./storeSource";
import type { Workspace } from "./workspace";

const folders: string[] = [];
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

let folder: string;
let workspace: Workspace;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "vigie-aggregate-"));
  folders.push(folder);
  workspace = await folderWorkspace(folder, { revision: "r1" });
});

async function aggregated(boundaries?: string) {
  const { files } = await inFolder(written(tables2016(), csv2016));
  const path = join(folder, "areas.geojson");
  if (boundaries !== undefined) await writeFile(path, boundaries);
  const source = await storeSource(
    files,
    "baac",
    workspace,
    "test",
    ...(boundaries === undefined ? [] : [{ name: "areas.geojson", path }]),
  );
  const { version: dataset, tables } = await runStep(ingest, { source }, workspace);
  return { source, dataset, made: await runStep(aggregate, { source, dataset, tables }, workspace) };
}

const france = [
  [-5, 41],
  [10, 41],
  [10, 51],
  [-5, 51],
  [-5, 41],
];
const areas = JSON.stringify({
  type: "FeatureCollection",
  features: [{ type: "Feature", properties: { code: "FR", nom: "France" }, geometry: { type: "Polygon", coordinates: [france] } }],
});

describe("the accident table of a dataset version", () => {
  it("is stored once, told by the version, and holds every accident without its id", async () => {
    const { dataset, made } = await aggregated();
    const { made: again } = await aggregated();

    expect(again).toEqual({ ...made, cached: true });
    expect((await workspace.registry.listDatasetUses(dataset)).filter(({ kind }) => kind === "accident table")).toMatchObject([
      { table: made.table, ids: made.ids, rows: 40 },
    ]);
    const table = decodeAccidentTable(await workspace.artifacts.read(made.table));
    expect(accidentTotals(table, {})).toMatchObject({ accidents: 40, severe: 14, years: [{ year: 2016 }] });
    expect(Object.keys(table.columns)).not.toContain("accident_id");
    expect(made.ids.bytes).toBe(40 * 8);
  });

  it("is another one with a boundary file, which makes the source another one and the dataset version the same", async () => {
    const without = await aggregated();

    const { source, dataset, made } = await aggregated(areas);

    expect(source.id).not.toBe(without.source.id);
    expect(dataset).toBe(without.dataset);
    const table = decodeAccidentTable(await workspace.artifacts.read(made.table));
    expect(table.areas).toEqual({ FR: "France" });
    expect(table.columns.area?.levels).toEqual(["FR"]);
    expect((await workspace.registry.listDatasetUses(dataset)).filter(({ kind }) => kind === "accident table")).toHaveLength(2);
  });

  it("is refused with a boundary file that cannot be read", async () => {
    await expect(aggregated("{}")).rejects.toThrow("no GeoJSON collection of polygons");
  });
});
