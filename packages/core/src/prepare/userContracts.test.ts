import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { rowsOf, withDatabase } from "../dataset/database";
import { ingest } from "../dataset/ingest";
import { inFolder } from "../dataset/officialFiles.fixture";
import { sqlText } from "../dataset/sql";
import { baac } from "../dictionary/baac";
import { codesOf } from "../dictionary/field";
import { realData, testOnRealData } from "../realData.fixture";
import type { CanonicalRow } from "./canonicalAccident";
import { deriveRow } from "./deriveRow";
import { featuresSchema, rowOfFeatures } from "./features";
import { fr13 } from "./fr13";
import { fr28 } from "./fr28";
import { fr35 } from "./fr35";
import { prepare } from "./prepare";
import { scene } from "./scene";

describe("the contracts of the worst-hurt user", () => {
  it.each([
    [fr13, "catu sexe trajet catr circ vosp prof plan surf situ lum atm col"],
    [
      fr28,
      "place catu sexe secu1 year_acc victim_age catv obsm motor catr circ surf situ vma jour mois lum dep com agg_ int atm col lat long hour nb_victim nb_vehicules",
    ],
    [
      fr35,
      "jour mois an hrmn lum agg atm col lat long catr circ nbv vosp prof plan surf infra situ vma senc catv obs obsm choc manv motor place catu sexe an_nais secu1 secu2 secu3 locp",
    ],
  ])("$name has the features of contracts/features.md in their order", (contract, names) => {
    expect(contract.features.map(({ name }) => name).join(" ")).toBe(names);
    expect(contract.unit).toBe("worst-hurt user");
  });

  it.each([
    ["the killed before the hospitalised", user(3, 1, "A01"), user(2, 2, "B01")],
    ["the hospitalised before the slightly hurt, whose code is higher", user(4, 1, "A01"), user(3, 2, "B01")],
    ["the slightly hurt before the unharmed, whose code is lower", user(1, 1, "A01"), user(4, 2, "B01")],
    ["anybody known before the unknown", user(null, 1, "A01"), user(1, 2, "B01")],
    ["the driver among equals", user(4, 3, "A01"), user(4, 1, "Z01")],
    ["the lowest vehicle among equal drivers", user(4, 1, "B01"), user(4, 1, "A01")],
    ["the first in the file among equals", user(4, 2, "A01", 51), user(4, 2, "A01", 50), 51],
  ])("tell about %s", (_, first, second, age = 50) => {
    const accident = { users: [first, { ...second, age: 50 }] };

    expect(fr28Value(accident, "victim_age")).toBe(age);
  });

  it("tell nothing about several users without a word of their severity", () => {
    const { missing } = deriveRow(fr13, { fields: {}, users: [{ catu: 1 }, { catu: 2 }] });

    expect(missing).toContain("catu");
  });

  it("group every vehicle, so that no row is lost", () => {
    const groupOf = (catv: number | null) => fr28Value({ users: [user(2, 1, "A01")], vehicles: [{ vehicle_id: "A01", catv }] }, "catv");

    const groups = codesOf(baac.catv).map((code) => groupOf(Number(code)));

    expect(groups.every((group) => Number.isInteger(group))).toBe(true);
    expect([80, 50, 7, 3, 39, 16, 10, 36, 21, 99, 0, 4].map(groupOf)).toEqual([1, 1, 2, 2, 3, 4, 5, 6, 6, 0, 0, 0]);
    expect(groupOf(null)).toBe(0);
  });

  it.each([
    [1, 0],
    [8, 0],
    [9, 0],
    [2, 1],
    [7, 1],
    [null, Number.NaN],
  ])("call weather %s group %s", (atm, group) => {
    expect(fr28Value({ fields: { atm } }, "atm")).toBe(group);
  });

  it("take pedestrians on roller skates for pedestrians where the API knows three kinds of road users", () => {
    const kinds = [1, 2, 3, 4, null].map((catu) => deriveRow(fr13, { fields: {}, users: [{ catu }] }).values[0]);

    expect(kinds).toEqual([1, 2, 3, 3, Number.NaN]);
  });

  it("give Corsica's department and commune as numbers, the hour of a minute, and the year of birth", () => {
    const fields = { dep: "2A", com: "2A004", minute_of_day: 59 };
    const { values } = deriveRow(fr35, { fields: { year: 2016 }, users: [user(2, 1, "A01")] });

    expect([fr28Value({ fields }, "dep"), fr28Value({ fields }, "com"), fr28Value({ fields }, "hour")]).toEqual([201, 201_004, 0]);
    expect(values[fr35.features.findIndex(({ name }) => name === "an_nais")]).toBe(1996);
  });

  it.each([
    ["catu", [1, 2, 3]],
    ["sexe", [-1, 1, 2]],
    ["trajet", [-1, 0, 1, 2, 3, 4, 5, 9]],
    ["catr", [1, 2, 3, 4, 5, 6, 7, 9]],
    ["circ", [-1, 1, 2, 3, 4]],
    ["vosp", [-1, 0, 1, 2, 3]],
    ["prof", [-1, 1, 2, 3, 4]],
    ["plan", [-1, 1, 2, 3, 4]],
    ["surf", [-1, 1, 2, 3, 4, 5, 6, 7, 8, 9]],
    ["situ", [-1, 0, 1, 2, 3, 4, 5, 6, 8]],
    ["lum", [1, 2, 3, 4, 5]],
    ["atm", [-1, 1, 2, 3, 4, 5, 6, 7, 8, 9]],
    ["col", [-1, 1, 2, 3, 4, 5, 6, 7]],
  ])("fr13 accepts for %s what the compatibility API accepts, -1 and trajet 0 being missing", (name, accepted) => {
    const Features = featuresSchema(fr13);
    const tried = Array.from({ length: 13 }, (_, index) => index - 2);

    expect(tried.filter((value) => Features.safeParse({ [name]: value }).success)).toEqual(accepted);
    const missing = accepted.filter((value) => rowOfFeatures(fr13, { [name]: value }).missing.includes(name));
    expect(missing).toEqual(accepted.filter((value) => value === -1 || (name === "trajet" && value === 0)));
  });
});

describe("the contracts of the worst-hurt user on the tables of 2016", () => {
  testOnRealData("have one row per accident, whose target and class are the severity of that user", async () => {
    const { outDir } = await inFolder({});
    const { tables } = await ingest({ files: FILES_2016, outDir });

    for (const contract of [fr13, fr28, fr35]) {
      const out = join(outDir, `${contract.name}.parquet`);
      expect(await prepare({ tables, contract, out })).toMatchObject({ rows: 14_156, severe: 10_817 });
      const [row] = await withDatabase((database) =>
        rowsOf(
          database,
          `SELECT histogram(severity)::JSON AS classes, count(*) FILTER (WHERE target <> CAST(severity IN (1, 2) AS UTINYINT)) AS different
FROM read_parquet(${sqlText(out)})`,
        ),
      );
      expect(JSON.parse(String(row?.classes))).toEqual(await worstByAccident());
      expect(row?.different).toBe(0n);
    }
  });

  testOnRealData("are refused for the year 2024, whose users have no severity; scene is not", async () => {
    const { outDir } = await inFolder({});
    const { tables } = await ingest({ files: FILES_2024, outDir });

    const preparing = prepare({ tables, contract: fr28, out: join(outDir, "x.parquet") });

    await expect(preparing).rejects.toMatchObject({ code: "bad-data", details: [{ path: "users:grav" }] });
    expect(await prepare({ tables, contract: scene, out: join(outDir, "y.parquet") })).toMatchObject({ rows: 54_402 });
  });
});

const FILES_2016 = filesOf("2016", ["caracteristiques", "lieux", "vehicules", "usagers"]);
const FILES_2024 = filesOf("2024", ["accidents", "vehicules", "usagers"]);

function filesOf(year: string, tables: readonly string[]) {
  return tables.map((name) => ({ name, path: realData("baac", `labelled-${year}`, `${name}_${year}.csv.gz`) }));
}

/** Accidents by the class of their worst-hurt user, counted line by line in the file itself. */
async function worstByAccident(): Promise<Record<string, number>> {
  const text = gunzipSync(await readFile(FILES_2016[3]!.path)).toString("latin1");
  const grav = new Map<string, Set<string>>();
  for (const line of text.split("\r\n").slice(1, -1)) {
    const [id = "", , , severity = ""] = line.split(",");
    grav.set(id, (grav.get(id) ?? new Set()).add(severity));
  }
  const classes: Record<string, number> = {};
  for (const codes of grav.values()) {
    const worst = codes.has("2") ? "1" : codes.has("3") ? "2" : codes.has("4") ? "3" : "0";
    classes[worst] = (classes[worst] ?? 0) + 1;
  }
  return classes;
}

function user(grav: number | null, catu: number, vehicle: string, age = 20): CanonicalRow {
  return { grav, catu, vehicle_id: vehicle, num_veh: vehicle, age };
}

function fr28Value(accident: Partial<Parameters<typeof deriveRow>[1]>, name: string): number | undefined {
  const { values } = deriveRow(fr28, { fields: {}, ...accident });
  return values[fr28.features.findIndex((feature) => feature.name === name)];
}
