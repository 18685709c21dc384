import { describe, expect, it } from "vitest";
import { realData, testOnRealData } from "../realData.fixture";
import { ingest } from "./ingest";
import { csv2016, csv2023, inFolder, type OfficialTables, tables2016, tables2023, written } from "./officialFiles.fixture";
import { Profile } from "./profile";

/** Enough accidents to be judged by shares, with codes, hours and places that differ. */
function varied(): OfficialTables {
  const tables = tables2016(1_200);
  const vary = (table: keyof OfficialTables, cells: Record<string, (index: number) => string>) => {
    for (const [index, row] of tables[table].rows.entries()) {
      for (const [column, cell] of Object.entries(cells)) row[column] = cell(index);
    }
  };
  const among =
    (count: number, from = 1) =>
    (index: number) =>
      String(from + (index % count));
  vary("caracteristiques", { mois: among(12), jour: among(28), hrmn: among(59), lum: among(5), agg: among(2), int: among(9) });
  vary("caracteristiques", { atm: among(9), col: among(7), lat: among(9, 5051190), long: among(9, 290040), com: among(200) });
  vary("lieux", { catr: among(4), circ: among(4), nbv: among(4), vosp: among(3), prof: among(4), plan: among(4), surf: among(9) });
  vary("lieux", { infra: among(7, 0), situ: among(4), lartpc: among(9), larrout: among(90, 20) });
  vary("vehicules", {
    catv: (index) => ["07", "33", "10"][index % 3] ?? "",
    obs: among(9),
    obsm: among(2),
    choc: among(9),
    manv: among(9),
  });
  vary("usagers", { place: among(9), catu: among(2), sexe: among(2), trajet: among(5), secu: (index) => ["11", "21"][index % 2] ?? "" });
  vary("usagers", { an_nais: among(60, 1940), locp: among(5), actp: among(6, 0) });
  return tables;
}

async function checksOf(tables: OfficialTables): Promise<[string, string][]> {
  const { quality } = await ingest(await inFolder(written(tables, csv2016)));
  return quality.checks.filter(({ verdict }) => verdict !== "pass").map(({ name, verdict }) => [name, verdict]);
}

describe("the quality suite on official files", () => {
  it("warns of the columns that hold one value only, and of nothing else", async () => {
    const { quality } = await ingest(await inFolder(written(varied(), csv2016)));

    expect(quality.checks.filter(({ verdict }) => verdict !== "pass").map(({ message }) => message)).toEqual([
      "1 columns of accidents hold one value only: dep",
      "1 columns of vehicles hold one value only: senc",
    ]);
  });

  it("fails a column that is empty although its file has it, but not one that its file does not have", async () => {
    const tables = varied();
    for (const row of tables.lieux.rows) row.surf = "";

    expect(await checksOf(tables)).toContainEqual(["missing-accidents.surf", "fail"]);
    expect((await checksOf(varied())).filter(([name]) => name.endsWith(".vma"))).toEqual([]);
  });

  it("warns of a column with many codes that the dictionary does not have, and fails it when they are most", async () => {
    const some = varied();
    const most = varied();
    for (const [index, row] of some.vehicules.rows.entries()) if (index % 7 === 0) row.catv = "77";
    for (const [index, row] of most.vehicules.rows.entries()) if (index % 7 !== 0) row.catv = "77";

    expect(await checksOf(some)).toContainEqual(["cleared-vehicles", "warn"]);
    expect(await checksOf(most)).toContainEqual(["cleared-vehicles", "fail"]);
  });

  it("expects of a mixture of years what the files of each year can hold", async () => {
    const old = written(varied(), csv2016);
    const renamed = Object.fromEntries(Object.entries(old).map(([name, content]) => [`2016-${name}`, content]));
    const { quality } = await ingest(await inFolder({ ...renamed, ...written(tables2023(100), csv2023) }));

    const speed = quality.checks.find(({ name }) => name === "missing-accidents.vma");
    expect(speed).toMatchObject({ verdict: "pass", value: 1_200 / 1_300, limit: expect.closeTo((1_200 + 0.1 * 100) / 1_300, 12) });
  });

  it("comes with the profile of every canonical table", async () => {
    const { profile } = await ingest(await inFolder(written(tables2016(), csv2016)));

    expect(Profile.parse(profile).tables.map(({ table, rows }) => [table, rows])).toEqual([
      ["accidents", 40],
      ["vehicles", 40],
      ["users", 40],
    ]);
    expect(profile.tables[2]?.columns.find(({ name }) => name === "grav")).toMatchObject({
      count: 40,
      levels: [
        { level: "1", count: 26 },
        { level: "3", count: 14 },
      ],
    });
  });
});

describe("the quality suite on the national year 2024", () => {
  testOnRealData("finds nothing to warn of, and profiles what is there", async () => {
    const { outDir } = await inFolder({});
    const files = ["usagers", "vehicules", "accidents"].map((table) => ({
      name: table,
      path: realData("baac", "labelled-2024", `${table}_2024.csv.gz`),
    }));

    const { quality, profile } = await ingest({ files, outDir });

    expect(quality.checks.filter(({ verdict }) => verdict !== "pass")).toEqual([]);
    expect(quality.checks.length).toBeGreaterThan(60);
    expect(quality.checks.find(({ name }) => name === "class-share")?.value).toBeCloseTo(0.3613, 4);
    const column = (table: number, wanted: string) => profile.tables[table]?.columns.find(({ name }) => name === wanted);
    expect(column(0, "target")).toMatchObject({ count: 54_402, distinct: 2, numbers: { mean: expect.closeTo(19_658 / 54_402, 12) } });
    expect(column(0, "lat")).toMatchObject({ type: "DOUBLE", missing: 3 });
    expect(column(1, "catv")?.levels[0]).toMatchObject({ level: "7" });
    expect(column(2, "accident_id")).toMatchObject({ count: 125_187, missing: 0 });
  });
});
