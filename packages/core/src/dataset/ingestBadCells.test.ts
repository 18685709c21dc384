import { describe, expect, it } from "vitest";
import type { DataError } from "../errors";
import { rowsOf, withDatabase } from "./database";
import { ingest } from "./ingest";
import { csv2016, first, inFolder, tables2016, tables2023, written } from "./officialFiles.fixture";
import { sqlText } from "./sql";

describe("cells that cannot be used", () => {
  it.each([
    ["caracteristiques", "lum", "6", "accidents", "lum"],
    ["caracteristiques", "lat", "fifty", "accidents", "lat"],
    ["caracteristiques", "lat", "2090000", "accidents", "lat"],
    ["caracteristiques", "long", "4300000", "accidents", "long"],
    ["caracteristiques", "hrmn", "2561", "accidents", "minute_of_day"],
    ["caracteristiques", "mois", "13", "accidents", "month"],
    ["caracteristiques", "dep", "999", "accidents", "dep"],
    ["caracteristiques", "com", "5.5", "accidents", "com"],
    ["lieux", "surf", "1.5", "accidents", "surf"],
    ["vehicules", "catv", "77", "vehicles", "catv"],
    ["usagers", "an_nais", "1850", "users", "age"],
    ["usagers", "sexe", "m", "users", "sexe"],
  ] as const)("%s.%s = %j becomes missing and is counted with its file and line", async (table, column, value, canonical, cell) => {
    const spoiled = tables2016();
    spoiled[table].rows[0]![column] = value;
    // Up to 2018 no commune can be told without its department.
    if (column === "dep") spoiled.caracteristiques.rows[0]!.com = "";

    const { tables, quality } = await ingest(await inFolder(written(spoiled, csv2016)));

    const file = quality.files.find((each) => each.table === table)?.name;
    expect(quality.tables[canonical].cellsCleared).toEqual({ [column]: { count: 1, first: { file, row: 2, value } } });
    expect((await first(tables[canonical]))[cell]).toBeNull();
    expect(quality.tables[canonical].rejected).toEqual({});
  });

  it.each(["", "-1", " -1", ".", "#ERREUR", "N/A"])("%j is missing, not wrong", async (mark) => {
    const spoiled = tables2016();
    spoiled.lieux.rows[0]!.surf = mark;

    const { tables, quality } = await ingest(await inFolder(written(spoiled, csv2016)));

    expect(quality.tables.accidents.cellsCleared).toEqual({});
    expect((await first(tables.accidents)).surf).toBeNull();
  });

  it("takes coordinates of 0, 0 for missing", async () => {
    const spoiled = tables2016();
    Object.assign(spoiled.caracteristiques.rows[0]!, { lat: "0000000", long: "0000000" });

    const { tables, quality } = await ingest(await inFolder(written(spoiled, csv2016)));

    expect(await first(tables.accidents)).toMatchObject({ lat: null, long: null });
    expect(quality.tables.accidents.cellsCleared).toEqual({});
  });
});

describe("rows that cannot be used", () => {
  it("puts each in quarantine with file, line, reason and original columns, and takes its users and vehicles along", async () => {
    const spoiled = tables2016(60);
    const { caracteristiques, lieux, vehicules, usagers } = spoiled;
    caracteristiques.rows.push({ ...caracteristiques.rows[4]!, adr: "again" });
    usagers.rows[7]!.grav = "";
    vehicules.rows.push({ ...vehicules.rows[0]!, Num_Acc: "201699999999" });
    usagers.rows.push({ ...usagers.rows[0]!, Num_Acc: "201699999999" });
    lieux.rows.push({ ...lieux.rows[0]!, Num_Acc: "201699999999" });
    lieux.rows.push({ ...lieux.rows[0]!, surf: "7" });

    const { quality, quarantine, tables } = await ingest(await inFolder(written(spoiled, csv2016)));

    expect(quality.tables.accidents).toMatchObject({
      rowsIn: 61,
      rowsOut: 59,
      rejected: { "duplicate-accident": 1, "undecidable-target": 1 },
    });
    expect(quality.tables.vehicles).toMatchObject({ rowsIn: 61, rowsOut: 59, rejected: { "unknown-accident": 1, "excluded-accident": 1 } });
    expect(quality.tables.users).toMatchObject({ rowsIn: 61, rowsOut: 59, rejected: { "unknown-accident": 1, "excluded-accident": 1 } });
    expect(quality.checks.filter(({ verdict }) => verdict === "warn").map(({ name, value }) => [name, value])).toEqual([
      ["further-places", 1],
    ]);
    expect((await first(tables.accidents)).surf).toBe(1);
    const rows = await withDatabase((database) => rowsOf(database, `SELECT * FROM read_csv(${sqlText(quarantine)}, all_varchar = true)`));
    expect(rows.map(({ file, row, accident_id, reason }) => [file, row, accident_id, reason])).toEqual([
      ["a.csv", "9", "201600000008", "excluded-accident"],
      ["a.csv", "62", "201699999999", "unknown-accident"],
      ["b.csv", "62", "201699999999", "unknown-accident"],
      ["c.csv", "9", "201600000008", "undecidable-target"],
      ["c.csv", "62", "201600000005", "duplicate-accident"],
      ["d.csv", "9", "201600000008", "excluded-accident"],
      ["d.csv", "62", "201699999999", "unknown-accident"],
    ]);
    expect(JSON.parse(String(rows[4]?.original))).toMatchObject({ Num_Acc: "201600000005", adr: "again", dep: "590" });
  });

  it("decides by the users whose severity is known", async () => {
    const spoiled = tables2016();
    spoiled.usagers.rows.push({ ...spoiled.usagers.rows[0]!, grav: "-1" });

    const { quality } = await ingest(await inFolder(written(spoiled, csv2016)));

    expect(quality.totals).toMatchObject({ accidents: 40, users: 41, usersJoined: 41, severe: 14 });
  });

  it("fails when the places are those of other accidents", async () => {
    const spoiled = { ...tables2016(), lieux: tables2023().lieux };

    const failure = ingest(await inFolder(written(spoiled, csv2016)));

    await expect(failure).rejects.toThrow("40 of 40 rows of places are in quarantine (unknown-accident 40)");
  });

  it("fails above 5 % of a table, naming rows and reasons", async () => {
    const spoiled = tables2016();
    for (const row of spoiled.caracteristiques.rows.slice(0, 3)) row.Num_Acc = "2.016E+11";

    const failure = (await ingest(await inFolder(written(spoiled, csv2016))).catch((error: unknown) => error)) as DataError;

    expect(failure.message).toContain("3 of 40 rows of accidents are in quarantine (unreadable-accident-id 3)");
    expect(failure.details).toContainEqual({ path: "c.csv:2:Num_Acc", message: "unreadable-accident-id" });
    expect(failure.details).toContainEqual({ path: "a.csv:2", message: "unknown-accident" });
  });
});
