import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { realData, testOnRealData } from "../../realData.fixture";
import { ingest } from "../ingest";
import { first, inFolder } from "../officialFiles.fixture";

const ACCIDENT = "Num_Acc,accident_datetime,dep,lat,long,lum,agg,atm,col,catr,circ,vosp,prof,plan,surf,infra,situ,vma,killed,hospitalised";
const VEHICLE = "Num_Acc,id_vehicule,catv,obs,obsm,choc,manv,motor";
const USER = "Num_Acc,id_vehicule,id_usager,catu,sexe,an_nais,trajet,secu1,secu2";

describe("the national year 2024", () => {
  testOnRealData("reproduces the official totals", async () => {
    const { outDir } = await inFolder({});
    const files = ["usagers", "vehicules", "accidents"].map((table) => ({
      name: table,
      path: realData("baac", "labelled-2024", `${table}_2024.csv.gz`),
    }));

    const { dataset, quality } = await ingest({ files, outDir });

    expect(dataset).toBe("baac-outcome");
    expect(quality.totals).toEqual({
      accidents: 54_402,
      vehicles: 92_678,
      users: 125_187,
      usersJoined: 125_187,
      killed: 3_432,
      hospitalised: 19_126,
      severe: 19_658,
    });
    expect(quality.totals.severe / quality.totals.accidents).toBeCloseTo(0.3613, 4);
    expect(quality.checks.every(({ verdict }) => verdict === "pass")).toBe(true);
    // Speed limits of 140 to 900 km/h; three accidents of Haute-Corse with latitude and longitude exchanged.
    expect(quality.tables.accidents.cellsCleared).toEqual({
      vma: { count: 20, first: { file: "accidents", row: 2251, value: "300" } },
      lat: { count: 3, first: { file: "accidents", row: 8236, value: "9.4446" } },
      long: { count: 3, first: { file: "accidents", row: 8236, value: "42.6772" } },
    });
  });
});

describe("accidents with their outcome", () => {
  it("are severe when somebody was killed or hospitalised, and in quarantine when that is unknown", async () => {
    const road = "75,48.85,2.35,1,2,1,3,4,2,0,1,1,1,0,1,50";
    const outcomes = ["0,0", "1,0", "0,2", "1,", ...Array.from({ length: 40 }, () => "0,0"), "0,", "x,0"];
    const accidents = outcomes.map((outcome, index) => `${202400000001 + index},2024-12-29 23:59:00,${road},${outcome}`);
    const ids = outcomes.map((_, index) => 202400000001 + index);
    const folder = await inFolder({
      "v.csv": [VEHICLE, ...ids.map((id) => `${id},155\u00a0781\u00a0758,7,0,2,1,13,1`)].join("\n"),
      "a.csv": gzipSync([ACCIDENT, ...accidents, ""].join("\n")),
      "u.csv": [USER, ...ids.map((id) => `${id},155781758,203,1,1,2003,4,1,`), ""].join("\n"),
    });

    const { quality, tables } = await ingest(folder);

    expect(quality.totals).toMatchObject({ accidents: 44, severe: 3, usersJoined: 44 });
    expect(quality.tables.accidents.rejected).toEqual({ "undecidable-target": 2 });
    expect(quality.tables.accidents.cellsCleared).toEqual({ killed: { count: 1, first: { file: "a.csv", row: 47, value: "x" } } });
    expect(quality.checks.filter(({ verdict }) => verdict === "warn").map(({ name }) => name)).toEqual(["files-without-last-line-break"]);
    expect(await first(tables.accidents)).toMatchObject({ month: 12, day: 29, weekday: 6, minute_of_day: 1439, dep: "75", target: 0 });
  });
});
