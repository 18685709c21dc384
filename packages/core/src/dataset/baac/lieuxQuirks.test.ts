import { describe, expect } from "vitest";
import { testOnRealData } from "../../realData.fixture";
import { counting, withRealTable } from "../realTable.fixture";
import { places } from "./accidentTables";

const blank = (column: string) => counting(`${column} IS NULL OR ${column} = ''`);

/** Blank `pr`, `pr1`, `v1`, `v2`, letters in `v2`, `lartpc` 000 and blank, greatest `larrout`, decimals in `pr`, streets that are no number. */
const YEARS: readonly (readonly [path: string, ...counts: number[]])[] = [
  ["2009/lieux_2009.csv.gz", 27_885, 28_193, 74_075, 71_115, 2_990, 62_786, 540, 990, 0, 0],
  ["2010/lieux_2010.csv.gz", 28_108, 28_224, 69_126, 67_339, 1_519, 58_067, 466, 999, 0, 0],
  ["2011/lieux_2011.csv.gz", 34_395, 34_470, 66_726, 64_964, 1_521, 55_989, 692, 999, 1, 0],
  ["2012/lieux_2012.csv.gz", 33_753, 33_941, 62_000, 59_823, 1_413, 51_066, 1_123, 990, 0, 0],
  ["2013/lieux_2013.csv.gz", 31_906, 32_117, 58_184, 56_690, 1_615, 47_724, 1_409, 970, 1, 0],
  ["2014/lieux_2014.csv.gz", 32_641, 32_828, 59_610, 57_994, 1_750, 49_248, 1_670, 970, 1, 0],
  ["2015/lieux_2015.csv.gz", 33_813, 33_993, 58_221, 56_754, 1_693, 47_632, 1_807, 945, 2, 0],
  ["2016/lieux_2016.csv.gz", 34_469, 34_512, 58_974, 57_390, 1_905, 48_176, 1_838, 999, 1, 41],
  ["2017/lieux-2017.csv.gz", 34_494, 34_733, 60_293, 58_007, 2_436, 47_265, 2_163, 999, 3, 4],
  ["2018/lieux-2018.csv.gz", 15_775, 16_048, 57_616, 55_082, 2_601, 11_731, 44_490, 800, 0, 16],
];

describe("lieux of 2009 to 2018, the columns that no feature uses", () => {
  for (const [path, pr, pr1, v1, v2, letters, zeroMedian, noMedian, widest, decimals, strange] of YEARS) {
    testOnRealData(`${path}: exact counts of blanks, fixed widths, decimals among markers, streets that are no number`, () =>
      withRealTable(places, path, async ({ source, raw, cells, cleared }) => {
        expect(
          await raw({
            pr: blank("pr"),
            pr1: blank("pr1"),
            v1: blank("v1"),
            v2: blank("v2"),
            letters: counting("regexp_matches(v2, '^[A-Z]')"),
            zeroMedian: counting("lartpc = '000'"),
            noMedian: blank("lartpc"),
            widest: "max(TRY_CAST(larrout AS INTEGER))",
            decimals: counting("pr LIKE '%.%' OR pr1 LIKE '%.%'"),
            strange: counting("regexp_matches(voie, '[^0-9]')"),
            ids: counting("length(Num_Acc) = 12"),
            lanes: counting("length(nbv) NOT IN (0, 2)"),
            widths: counting("length(larrout) NOT IN (0, 3) OR length(lartpc) NOT IN (0, 3)"),
          }),
        ).toEqual({
          pr,
          pr1,
          v1,
          v2,
          letters,
          zeroMedian,
          noMedian,
          widest,
          decimals,
          strange,
          ids: source.rows,
          lanes: 0,
          widths: 0,
        });
        const { known = 0, most = 0 } = await cells({ known: "count(lartpc)", most: "max(lartpc)" });
        // A width of 0 is not known for a road and is none for its median.
        expect(known).toBe(source.rows - noMedian! - (cleared.lartpc?.count ?? 0));
        expect(most).toBeLessThan(100);
      }),
    );
  }

  testOnRealData("the odd streets and markers that are named", async () => {
    const streets = (path: string) =>
      withRealTable(places, path, ({ rows }) => rows(`SELECT voie FROM raw_0 WHERE voie IN (${ODD}) ORDER BY 1`));
    const markers = (path: string) =>
      withRealTable(places, path, ({ rows }) => rows("SELECT pr FROM raw_0 WHERE pr LIKE '%.%' ORDER BY 1"));

    expect(await streets("2016/lieux_2016.csv.gz")).toEqual([{ voie: "00D42" }]);
    expect(await streets("2017/lieux-2017.csv.gz")).toEqual([{ voie: "00 32" }, { voie: "126-1" }]);
    expect(await streets("2018/lieux-2018.csv.gz")).toEqual([{ voie: "-" }, { voie: "530.1" }]);
    expect(await markers("2014/lieux_2014.csv.gz")).toEqual([{ pr: "41.5" }]);
    expect(await markers("2016/lieux_2016.csv.gz")).toEqual([{ pr: "0.01" }]);
    expect(await markers("2017/lieux-2017.csv.gz")).toEqual([{ pr: "45.7" }, { pr: "45.7" }, { pr: "47.6" }]);
  });
});

const ODD = "'00D42', '00 32', '126-1', '530.1', '-'";

/** `v1` 0 and -1, blank `v2`, `(1)` in `pr1`, names in `voie`, blank `voie`, blank `lartpc`. */
const SAMPLES: readonly (readonly [path: string, ...counts: number[]])[] = [
  ["processed/maflacko/lieux_2019_.csv.gz", 43_103, 0, 49_208, 6_879, 12_146, 2_649, 52_769],
  ["processed/maflacko/lieux_2020_.csv.gz", 34_911, 7_943, 40_385, 7_640, 7_304, 9_823, 42_831],
  ["processed/maflacko/lieux_2021_.csv.gz", 41_918, 8_858, 46_393, 17_709, 16_810, 3_971, 50_769],
  ["processed/maflacko/lieux_2022_.csv.gz", 40_748, 8_925, 45_037, 17_142, 15_578, 4_313, 49_749],
];

/** Speeds above 130 and below 7, which are none, with their counts. */
const SPEEDS: Readonly<Record<string, [number, number][]>> = {
  "2019": [
    [0, 1],
    [1, 14],
    [2, 19],
    [3, 3],
    [4, 2],
    [5, 29],
    [6, 8],
    [500, 14],
    [560, 1],
    [600, 1],
    [700, 1],
    [800, 1],
  ],
  "2020": [
    [1, 17],
    [2, 13],
    [3, 3],
    [5, 18],
    [6, 10],
    [300, 1],
    [500, 10],
  ],
  "2021": [
    [1, 15],
    [2, 6],
    [3, 1],
    [5, 19],
    [6, 2],
    [140, 1],
    [180, 1],
    [300, 1],
    [500, 7],
    [501, 1],
    [520, 1],
    [700, 1],
    [770, 1],
    [900, 3],
    [901, 1],
  ],
  "2022": [
    [1, 15],
    [2, 4],
    [3, 1],
    [4, 2],
    [5, 24],
    [6, 6],
    [300, 4],
    [500, 8],
    [700, 1],
  ],
};

describe("lieux of 2019 to 2022, the columns that no feature uses", () => {
  for (const [path, zero, minus, v2, markers, names, noStreet, noMedian] of SAMPLES) {
    testOnRealData(`${path}: streets have names, v1 is 0 or -1, the median is as good as never known`, () =>
      withRealTable(places, path, async ({ raw, rows }) => {
        expect(
          await raw({
            zero: counting("TRY_CAST(v1 AS DOUBLE) = 0"),
            minus: counting("v1 = '-1'"),
            v2: blank("v2"),
            markers: counting("pr1 = '(1)'"),
            names: counting("voie LIKE '%(%'"),
            noStreet: blank("voie"),
            noMedian: blank("lartpc"),
          }),
        ).toEqual({ zero, minus, v2, markers, names, noStreet, noMedian });
        const year = path.match(/\d{4}/)![0];
        const odd = await rows(
          "SELECT CAST(TRY_CAST(vma AS DOUBLE) AS INTEGER) AS speed, CAST(count(*) AS INTEGER) AS n FROM raw_0 WHERE TRY_CAST(vma AS DOUBLE) > 130 OR TRY_CAST(vma AS DOUBLE) BETWEEN 0 AND 6 GROUP BY ALL ORDER BY 1",
        );
        expect(odd.map(({ speed, n }) => [speed, n])).toEqual(SPEEDS[year]);
      }),
    );
  }

  testOnRealData("2019 has widths that may still be decimetres beside those in metres: 70 for 7", () =>
    withRealTable(places, "processed/maflacko/lieux_2019_.csv.gz", async ({ raw }) => {
      expect(await raw({ metres: counting("larrout = '7.0'"), doubtful: counting("larrout = '70.0'") })).toEqual({
        metres: 34,
        doubtful: 12,
      });
    }),
  );
});
