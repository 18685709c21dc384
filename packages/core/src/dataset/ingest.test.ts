import { readdir, readFile } from "node:fs/promises";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { ingest } from "./ingest";
import { csv2016, csv2023, first, inFolder, tables2016, tables2023, written } from "./officialFiles.fixture";
import { QualityReport } from "./quality";

describe("reading the official tables", () => {
  it("recognises the tables of 2016 by their headers and reads their codes, times and places", async () => {
    const { dataset, tables, quality } = await ingest(await inFolder(written(tables2016(), csv2016)));

    expect(dataset).toBe("baac");
    expect(QualityReport.parse(quality).totals).toEqual({
      accidents: 40,
      vehicles: 40,
      users: 40,
      usersJoined: 40,
      killed: 0,
      hospitalised: 14,
      severe: 14,
    });
    expect(quality.files.map(({ name, table, encoding, rowsIn }) => [name, table, encoding, rowsIn])).toEqual([
      ["a.csv", "usagers", "ascii", 40],
      ["b.csv", "lieux", "ascii", 40],
      ["c.csv", "caracteristiques", "latin-1", 40],
      ["d.csv", "vehicules", "ascii", 40],
    ]);
    expect(await first(tables.accidents)).toMatchObject({
      accident_id: 201600000001n,
      year: 2016,
      month: 2,
      day: 29,
      weekday: 0,
      minute_of_day: 45,
      dep: "59",
      com: "59005",
      lat: 50.51199,
      long: 2.90046,
      catr: 3,
      plan: null,
      nbv: null,
      vma: null,
      atm: 8,
      hospitalised: 1,
      target: 1,
    });
    expect(await first(tables.vehicles)).toMatchObject({ vehicle_id: "A01", row: 2n, catv: 7, obs: 2, motor: null });
    expect(await first(tables.users)).toMatchObject({ vehicle_id: "A01", age: 36, trajet: null, secu1: 1, grav: 3 });
  });

  it("reads the tables of 2023 with their other delimiter, quotes, missing marks, key and grouped ids", async () => {
    const { tables, quality } = await ingest(await inFolder(written(tables2023(), csv2023)));

    expect(quality.checks.filter(({ verdict }) => verdict !== "pass")).toEqual([]);
    expect(quality.tables.accidents.cellsCleared).toEqual({});
    expect(await first(tables.accidents)).toMatchObject({
      accident_id: 202300000001n,
      month: 6,
      weekday: 2,
      minute_of_day: 515,
      dep: "2A",
      com: "2A004",
      lat: 41.927,
      long: 8.736,
      atm: null,
      col: null,
      nbv: null,
      vma: 50,
      killed: 1,
      target: 1,
    });
    expect(await first(tables.vehicles)).toMatchObject({ vehicle_id: "155680557", catv: 80, choc: null, motor: null });
    expect(await first(tables.users)).toMatchObject({ vehicle_id: "155680557", sexe: null, age: null, secu1: 2, secu2: null });
  });

  it("reads two years at once, each in its own format, compressed or not", async () => {
    const old = Object.entries(written(tables2016(), csv2016)).map(([name, content]) => [`old-${name}.gz`, gzipSync(content)]);
    const { quality } = await ingest(await inFolder({ ...Object.fromEntries(old), ...written(tables2023(), csv2023) }));

    expect(quality.totals).toMatchObject({ accidents: 80, users: 80, usersJoined: 80, severe: 28 });
  });

  it("writes the same bytes when it reads the same files again, and leaves nothing else behind", async () => {
    const folder = await inFolder(written(tables2016(), csv2016));
    const digest = async () => {
      const { tables } = await ingest(folder);
      return Promise.all(Object.values(tables).map(async (path) => (await readFile(path)).toString("base64")));
    };

    expect(await digest()).toEqual(await digest());
    expect((await readdir(folder.outDir)).sort()).toEqual(
      ["a.csv", "b.csv", "c.csv", "d.csv", "accidents.parquet", "quarantine.csv", "users.parquet", "vehicles.parquet"].sort(),
    );
  });

  it.each([
    ["11", 1],
    ["21", 2],
    ["12", 0],
    ["23", 8],
    ["93", 8],
    ["91", 9],
    ["00", 0],
    ["01", null],
    ["2", 0],
    ["", null],
  ])("reads secu %j of 2016 as equipment %j", async (secu, expected) => {
    const spoiled = tables2016();
    spoiled.usagers.rows[0]!.secu = secu;

    const { tables } = await ingest(await inFolder(written(spoiled, csv2016)));

    expect((await first(tables.users)).secu1).toBe(expected);
  });

  it.each([
    ["010", "01"],
    ["750", "75"],
    ["201", "2A"],
    ["202", "2B"],
    ["974", "974"],
    ["205", null],
  ])("reads department %j of 2016 as %j", async (dep, expected) => {
    const spoiled = tables2016();
    Object.assign(spoiled.caracteristiques.rows[0]!, { dep, lat: "", long: "" });

    const { tables } = await ingest(await inFolder(written(spoiled, csv2016)));

    expect((await first(tables.accidents)).dep).toBe(expected);
  });
});
