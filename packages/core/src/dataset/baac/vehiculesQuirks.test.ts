import { readFile } from "node:fs/promises";
import { gunzipSync } from "node:zlib";
import { describe, expect } from "vitest";
import { realData, testOnRealData } from "../../realData.fixture";
import { counting, withRealTable } from "../realTable.fixture";
import { vehicles } from "./vehicleTable";

/** `occutc` 000, blank `obs` and `manv`, different `num_veh`, those of a letter and 01. */
const YEARS: readonly (readonly [path: string, ...counts: number[]])[] = [
  ["2011/vehicules_2011.csv.gz", 112_861, 125, 51, 71, 102_655],
  ["2012/vehicules_2012.csv.gz", 104_900, 65, 45, 59, 95_640],
  ["2013/vehicules_2013.csv.gz", 98_074, 56, 39, 60, 89_374],
  ["2014/vehicules_2014.csv.gz", 100_907, 66, 40, 42, 91_806],
  ["2015/vehicules_2015.csv.gz", 99_181, 64, 32, 58, 90_139],
  ["2016/vehicules_2016.csv.gz", 101_362, 38, 7, 77, 91_661],
  ["2017/vehicules-2017.csv.gz", 102_968, 55, 30, 43, 103_369],
  ["2018/vehicules-2018.csv.gz", 98_021, 189, 132, 26, 98_812],
];

describe("vehicules of 2011 to 2018, what the reader's own tests leave out", () => {
  for (const [path, none, obs, manv, numbers, plain] of YEARS) {
    testOnRealData(`${path}: codes are padded, nobody is transported in 000, no row is repeated`, () =>
      withRealTable(vehicles, path, async ({ source, raw, rows }) => {
        expect(
          await raw({
            none: counting("occutc = '000'"),
            noTransport: counting("occutc IS NULL OR occutc = ''"),
            obs: counting("obs IS NULL OR obs = ''"),
            manv: counting("manv IS NULL OR manv = ''"),
            unpadded: counting("length(catv) <> 2 OR length(obs) NOT IN (0, 2) OR length(manv) NOT IN (0, 2) OR length(occutc) <> 3"),
            numbers: "count(DISTINCT num_veh)",
            plain: counting("regexp_full_match(num_veh, '[A-Z]01')"),
            ids: counting("length(Num_Acc) = 12"),
          }),
        ).toEqual({ none, noTransport: 0, obs, manv, unpadded: 0, numbers, plain, ids: source.rows });
        expect(await rows('SELECT count(*) AS n FROM (SELECT DISTINCT * EXCLUDE ("line ") FROM raw_0)')).toEqual([
          { n: BigInt(source.rows) },
        ]);
      }),
    );
  }
});

describe("vehicules of 2023, what the reader's own tests leave out", () => {
  const PATH = "2023/vehicules-2023.csv.gz";

  testOnRealData(
    "quotes every one of its 11 cells a row, header too, without a byte order mark, with two no-break spaces an id",
    async () => {
      const bytes = gunzipSync(await readFile(realData("baac", PATH)));

      expect(bytes.filter((byte) => byte === '"'.charCodeAt(0))).toHaveLength(2 * 11 * (93_585 + 1));
      expect(bytes.subarray(0, 9).toString("latin1")).toBe('"Num_Acc"');
      expect(bytes.toString("latin1").split("\u00c2\u00a0")).toHaveLength(2 * 93_585 + 1);
    },
  );

  testOnRealData("pads no code, numbers vehicles in no order, and marks every unknown code alike", () =>
    withRealTable(vehicles, PATH, async ({ raw, rows }) => {
      const marks = ["senc", "catv", "obs", "obsm", "choc", "manv", "motor"];
      expect(await raw(Object.fromEntries(marks.map((column) => [column, counting(`${column} = ' -1'`)])))).toEqual({
        senc: 103,
        catv: 3,
        obs: 57,
        obsm: 46,
        choc: 58,
        manv: 37,
        motor: 181,
      });
      expect(
        await raw({
          padded: counting("regexp_matches(catv, '^0[0-9]')"),
          short: counting("length(catv) = 1"),
          unknown: counting("catv = '0'"),
          tricycles: counting("catv IN ('41', '42', '43')"),
          trams: counting("catv = '40'"),
          odd: counting("num_veh IN ('AA01', 'MB01', '_01')"),
        }),
      ).toEqual({ padded: 0, short: 63_783, unknown: 259, tricycles: 21 + 37 + 618, trams: 110, odd: 4 });
      expect(
        await rows(
          "SELECT count(*) FILTER (WHERE before > id) AS falls FROM (SELECT CAST(vehicle_id AS BIGINT) AS id, lag(CAST(vehicle_id AS BIGINT)) OVER (ORDER BY line) AS before FROM cells_0)",
        ),
      ).toEqual([{ falls: 52_220n }]);
      expect(await rows('SELECT count(*) AS n FROM (SELECT DISTINCT * EXCLUDE ("line ") FROM raw_0)')).toEqual([{ n: 93_585n }]);
    }),
  );
});

describe("vehicules of 2020 to 2022, as pandas rewrote them", () => {
  testOnRealData.each([
    ["2020", 72_389, 50_744],
    ["2021", 86_892, 60_562],
    ["2022", 84_319, 58_362],
  ])("%s: the columns of 2023, occutc empty in %i rows, codes unpadded", (year, empty, short) =>
    withRealTable(vehicles, `processed/maflacko/vehicules_${year}_.csv.gz`, async ({ source, raw }) => {
      expect(source.header.columns.slice(1).join()).toBe("Num_Acc,id_vehicule,num_veh,senc,catv,obs,obsm,choc,manv,motor,occutc");
      expect(await raw({ empty: counting("occutc IS NULL OR occutc = ''"), short: counting("length(catv) = 1") })).toEqual({
        empty,
        short,
      });
    }),
  );
});
