import { describe, expect } from "vitest";
import { testOnRealData } from "../../realData.fixture";
import { counting, withRealTable } from "../realTable.fixture";
import { vehicles } from "./vehicleTable";

/** Rows, accidents, `senc` 0, blanks in `senc`, `obs`, `obsm`, `choc`, `manv`, vehicles numbered Z.., vehicles of the largest accident. */
const YEARS: readonly (readonly [path: string, ...counts: number[]])[] = [
  ["2011/vehicules_2011.csv.gz", 113_854, 66_974, 110_655, 0, 125, 76, 42, 51, 2_018, 54],
  ["2012/vehicules_2012.csv.gz", 105_814, 62_250, 102_610, 0, 65, 97, 34, 45, 1_985, 26],
  ["2013/vehicules_2013.csv.gz", 98_925, 58_397, 95_786, 0, 56, 65, 27, 39, 1_929, 28],
  ["2014/vehicules_2014.csv.gz", 101_762, 59_854, 98_441, 0, 66, 64, 29, 40, 2_101, 11],
  ["2015/vehicules_2015.csv.gz", 99_778, 58_654, 96_486, 0, 64, 73, 21, 32, 1_858, 16],
  ["2016/vehicules_2016.csv.gz", 101_924, 59_432, 26_425, 72, 38, 50, 11, 7, 1_896, 35],
  ["2017/vehicules-2017.csv.gz", 103_546, 60_701, 18_652, 68, 55, 42, 35, 30, 1_876, 15],
  ["2018/vehicules-2018.csv.gz", 98_876, 57_783, 18_346, 132, 189, 135, 133, 132, 1_707, 13],
];

describe("vehicules of 2011 to 2018", () => {
  for (const [path, count, accidents, zero, senc, obs, obsm, choc, manv, fled, largest] of YEARS) {
    testOnRealData(`${path}: padded codes, blanks, a key of accident and number`, () =>
      withRealTable(vehicles, path, async ({ source, cleared, cells, rows }) => {
        expect([source.rows, source.encoding, source.header.delimiter]).toEqual([count, "ascii", ","]);
        expect(source.header.columns.join()).toBe("Num_Acc,senc,catv,occutc,obs,obsm,choc,manv,num_veh");
        expect(cleared).toEqual({});
        expect(
          await cells({
            accidents: "count(DISTINCT accident_id)",
            keys: "count(DISTINCT (accident_id, vehicle_id))",
            zero: counting("senc = 0"),
            senc: counting("senc IS NULL"),
            obs: counting("obs IS NULL"),
            obsm: counting("obsm IS NULL"),
            choc: counting("choc IS NULL"),
            manv: counting("manv IS NULL"),
            fled: counting("vehicle_id LIKE 'Z%'"),
            kinds: "count(DISTINCT catv)",
            motors: "count(motor)",
          }),
        ).toEqual({ accidents, keys: count, zero, senc, obs, obsm, choc, manv, fled, kinds: 24, motors: 0 });
        const [most] = await rows("SELECT max(n) AS n FROM (SELECT count(*) AS n FROM cells_0 GROUP BY accident_id)");
        expect(most).toEqual({ n: BigInt(largest!) });
      }),
    );
  }

  testOnRealData("direction of travel breaks in 2016: 0 was 97 %, then there are 1 and 2", () =>
    withRealTable(vehicles, "2016/vehicules_2016.csv.gz", async ({ cells }) => {
      expect(await cells({ one: counting("senc = 1"), two: counting("senc = 2") })).toEqual({ one: 44_782, two: 30_645 });
    }),
  );
});

describe("vehicules of 2023", () => {
  testOnRealData('is quoted throughout, has ids with no-break spaces, " -1", a code 3 of senc and 32 kinds of vehicles', () =>
    withRealTable(vehicles, "2023/vehicules-2023.csv.gz", async ({ source, cleared, raw, cells, rows }) => {
      expect([source.rows, source.header.delimiter, source.encoding]).toEqual([93_585, ";", "utf-8"]);
      expect(source.header.columns.join()).toBe("Num_Acc,id_vehicule,num_veh,senc,catv,obs,obsm,choc,manv,motor,occutc");
      expect(cleared).toEqual({});
      const marks = ["senc", "catv", "obs", "obsm", "choc", "manv", "motor", "occutc"];
      expect(
        await raw({
          grouped: counting("id_vehicule LIKE '%\u00a0%'"),
          padded: marks.map((column) => counting(`"${column}" = ' -1'`)).join(" + "),
          bare: marks.map((column) => counting(`"${column}" = '-1'`)).join(" + "),
          noTransport: counting("occutc IS NULL OR occutc = ''"),
          unknownMotor: counting("motor = '0'"),
          numbers: "count(DISTINCT num_veh)",
          kinds: "count(DISTINCT catv)",
          longNumbers: counting("num_veh IN ('AA01', 'MB01', '_01')"),
        }),
      ).toEqual({
        grouped: 93_585,
        padded: 485,
        bare: 0,
        noTransport: 92_747,
        unknownMotor: 7_537,
        numbers: 46,
        kinds: 32,
        longNumbers: expect.any(Number),
      });
      expect(
        await cells({
          accidents: "count(DISTINCT accident_id)",
          ids: "count(DISTINCT vehicle_id)",
          noMarker: counting("senc = 3"),
          senc: counting("senc IS NULL"),
          motor: counting("motor IS NULL"),
          catv: counting("catv IS NULL"),
          personal: counting("catv IN (50, 60, 80)"),
        }),
      ).toEqual({
        accidents: 54_822,
        ids: 93_585,
        noMarker: 14_464,
        senc: 103,
        motor: 7_537 + 181,
        catv: 259 + 3,
        personal: 2_395 + 250 + 762,
      });
      expect(await rows("SELECT vehicle_id FROM cells_0 ORDER BY line LIMIT 1")).toEqual([{ vehicle_id: "155680557" }]);
    }),
  );

  testOnRealData("is read the same from the copy that pandas rewrote, without quotes and spaces", async () => {
    const sums = { vehicles: "sum(hash(accident_id, vehicle_id, senc, catv, obs, obsm, choc, manv, motor)::HUGEINT % 1000003)" };

    const [original, copy] = [
      await withRealTable(vehicles, "2023/vehicules-2023.csv.gz", ({ cells }) => cells(sums)),
      await withRealTable(vehicles, "processed/mohamedfaysal/vehicules.csv.gz", ({ cells }) => cells(sums)),
    ];

    expect(copy).toEqual(original);
  });
});

describe("vehicules of 2020 to 2022, as pandas rewrote them", () => {
  const SAMPLES: readonly (readonly [string, number, string])[] = [
    ["2020", 72_949, "154742273"],
    ["2021", 87_553, "201764"],
    ["2022", 85_036, "813948"],
  ];
  for (const [year, count, first] of SAMPLES) {
    testOnRealData(`${year}: ids with no-break spaces are unique, the index is no column`, () =>
      withRealTable(vehicles, `processed/maflacko/vehicules_${year}_.csv.gz`, async ({ source, cleared, cells, rows }) => {
        expect(source.rows).toBe(count);
        expect(source.header.columns[0]).toBe("column_1");
        expect(cleared).toEqual({});
        expect(await cells({ ids: "count(DISTINCT vehicle_id)", accidents: counting("accident_id IS NULL") })).toEqual({
          ids: count,
          accidents: 0,
        });
        expect(await rows("SELECT vehicle_id FROM cells_0 ORDER BY line LIMIT 1")).toEqual([{ vehicle_id: first }]);
      }),
    );
  }

  testOnRealData("ids whose no-break spaces were garbled are read all the same", () =>
    withRealTable(
      {
        ...vehicles,
        columns: vehicles.columns.filter(({ name }) => ["num_acc", "id_vehicule"].includes(name)),
        cells: vehicles.cells.slice(0, 2),
      },
      "processed/diaby8-2024/gold_dim_vehicule.csv.gz",
      async ({ cells, rows }) => {
        expect(await cells({ ids: "count(DISTINCT vehicle_id)" })).toEqual({ ids: 92_678 });
        expect(await rows("SELECT vehicle_id FROM cells_0 ORDER BY line LIMIT 1")).toEqual([{ vehicle_id: "155781758" }]);
      },
    ),
  );

  testOnRealData("floats for codes are read: 2005 to 2016", () =>
    withRealTable(vehicles, "processed/jmdrouin/vehicles_sample.csv.gz", async ({ cleared, cells }) => {
      expect(cleared).toEqual({});
      expect(await cells({ rows: "count(*)", front: counting("choc = 1"), cars: counting("catv = 7"), none: counting("obs = 0") })).toEqual(
        {
          rows: 10_000,
          front: expect.any(Number),
          cars: 6_209,
          none: 8_757,
        },
      );
    }),
  );
});
