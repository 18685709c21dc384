import { join } from "node:path";
import { describe, expect } from "vitest";
import { realData, testOnRealData } from "../../realData.fixture";
import { withDatabase } from "../database";
import { inFolder } from "../officialFiles.fixture";
import { counting, withRealTable } from "../realTable.fixture";
import { sqlText } from "../sql";
import { places } from "./accidentTables";

/** Rows, blank `voie`, `voie` 00000, `larrout` 000, blank `larrout`, `situ` 3 and 1, `catr` 7, as counted in the bytes. */
const YEARS: readonly (readonly [path: string, ...counts: number[]])[] = [
  ["2009/lieux_2009.csv.gz", 74_409, 1_478, 28_034, 23_239, 359, 4_462, 63_734, 0],
  ["2010/lieux_2010.csv.gz", 69_379, 1_549, 446, 23_201, 369, 3_937, 60_002, 0],
  ["2011/lieux_2011.csv.gz", 66_974, 4_791, 0, 23_335, 594, 3_757, 58_179, 0],
  ["2012/lieux_2012.csv.gz", 62_250, 7_031, 0, 21_376, 923, 3_435, 53_715, 0],
  ["2013/lieux_2013.csv.gz", 58_397, 4_620, 0, 20_246, 1_248, 3_106, 50_358, 0],
  ["2014/lieux_2014.csv.gz", 59_854, 3_860, 0, 23_571, 1_530, 3_213, 51_870, 0],
  ["2015/lieux_2015.csv.gz", 58_654, 4_494, 0, 22_976, 1_633, 3_237, 49_531, 0],
  ["2016/lieux_2016.csv.gz", 59_432, 10_580, 0, 23_738, 1_623, 3_479, 49_199, 0],
  ["2017/lieux-2017.csv.gz", 60_701, 9_786, 0, 22_497, 2_020, 4_820, 47_015, 0],
  ["2018/lieux-2018.csv.gz", 57_783, 21_893, 0, 6_958, 44_074, 22_680, 31_995, 394],
];

describe("lieux of 2009 to 2018", () => {
  for (const [path, rows, noStreet, zeroStreet, zeroWidth, noWidth, verge, carriageway, metropolis] of YEARS) {
    testOnRealData(`${path}: one row per accident, widths in decimetres become metres, 0 is missing`, () =>
      withRealTable(places, path, async ({ source, cleared, raw, cells }) => {
        expect([source.rows, source.encoding, source.header.delimiter, source.endsWithLineBreak]).toEqual([
          rows,
          "ascii",
          ",",
          !path.includes("2018"),
        ]);
        expect(source.header.columns.join()).toBe(
          "Num_Acc,catr,voie,v1,v2,circ,nbv,pr,pr1,vosp,prof,plan,lartpc,larrout,surf,infra,situ,env1",
        );
        const written = await raw({
          accidents: "count(DISTINCT Num_Acc)",
          noStreet: counting("voie IS NULL OR voie = ''"),
          zeroStreet: counting("voie = '00000'"),
          zeroWidth: counting("larrout = '000'"),
          noWidth: counting("larrout IS NULL OR larrout = ''"),
          noNumber: `${counting("v1 IS NULL OR v1 = ''")} / count(*)`,
          noMarker: `${counting("pr IS NULL OR pr = ''")} / count(*)`,
          environments: counting("coalesce(env1, '') NOT IN ('00', '03', '99', '')"),
        });
        expect(written).toEqual({
          accidents: rows,
          noStreet,
          zeroStreet,
          zeroWidth,
          noWidth,
          noNumber: expect.closeTo(0.995, 2),
          noMarker: expect.any(Number),
          environments: 0,
        });
        expect(written.noMarker).toBeGreaterThan(0.27);
        expect(written.noMarker).toBeLessThan(0.6);
        const read = await cells({
          accidents: "count(DISTINCT accident_id)",
          noWidth: counting("larrout IS NULL"),
          widest: "max(larrout)",
          metre: `${counting("larrout >= 3 AND larrout < 15")} / nullif(count(larrout), 0)`,
          verge: counting("situ = 3"),
          carriageway: counting("situ = 1"),
          metropolis: counting("catr = 7"),
          speeds: "count(vma)",
          zeros: counting("0 IN (catr, circ, nbv, prof, plan, surf)"),
        });
        expect(read).toEqual({
          accidents: rows,
          noWidth: zeroWidth! + noWidth! + (cleared.larrout?.count ?? 0),
          widest: expect.any(Number),
          metre: expect.any(Number),
          verge,
          carriageway,
          metropolis,
          speeds: 0,
          zeros: 0,
        });
        expect(read.widest).toBeLessThan(100);
        expect(read.metre).toBeGreaterThan(0.7);
      }),
    );
  }

  testOnRealData("the width 060 of 2010 is 6 m, the street of 2017 may be anything", async () => {
    await withRealTable(places, "2010/lieux_2010.csv.gz", async ({ rows }) => {
      const [first] = await rows(
        'SELECT raw.larrout AS written, cells_0.larrout AS metres FROM cells_0 JOIN (SELECT "line " AS line, larrout FROM raw_0) raw USING (line) LIMIT 1',
      );
      expect(first).toEqual({ written: "060", metres: 6 });
    });
    await withRealTable(places, "2017/lieux-2017.csv.gz", async ({ raw }) => {
      const odd = "regexp_matches(voie, '[^0-9]')";
      expect((await raw({ odd: counting(odd) })).odd).toBeGreaterThan(0);
    });
  });

  testOnRealData("the odd quotes of 2018 are one quote in a cell, and no row is lost to them", () =>
    withRealTable(places, "2018/lieux-2018.csv.gz", async ({ rows }) => {
      const odd = await rows(
        "SELECT Num_Acc, voie, catr, circ, nbv, env1 FROM raw_0 WHERE voie LIKE '%\"%' OR v1 LIKE '%\"%' OR v2 LIKE '%\"%' OR Num_Acc = '201800014407'",
      );
      expect(odd).toEqual([{ Num_Acc: "201800014407", voie: '"', catr: "4", circ: "2", nbv: "02", env1: "00" }]);
    }),
  );
});

/** Rows, `(1)` in `pr`, `-1` and `" -1"` in `larrout`, speeds that are none: 0, and 140 to 901. */
const SAMPLES: readonly (readonly [path: string, ...counts: number[]])[] = [
  ["processed/maflacko/lieux_2019_.csv.gz", 52_956, 6_609, 52_626, 19],
  ["processed/maflacko/lieux_2020_.csv.gz", 42_970, 7_531, 39_795, 11],
  ["processed/maflacko/lieux_2021_.csv.gz", 50_867, 17_568, 48_426, 18],
  ["processed/maflacko/lieux_2022_.csv.gz", 49_772, 16_987, 46_311, 13],
];

describe("lieux of 2019 to 2022, as pandas rewrote them", () => {
  for (const [path, rowCount, markers, noWidth, tooFast] of SAMPLES) {
    testOnRealData(`${path}: columns in another order, decimal commas, marks of what is missing`, () =>
      withRealTable(places, path, async ({ source, cleared, raw, cells, rows }) => {
        expect([source.rows, source.header.delimiter, source.encoding]).toEqual([rowCount, ";", expect.stringMatching(/utf-8|ascii/)]);
        expect(source.header.columns.join()).toBe(
          "column_1,Num_Acc,catr,voie,v1,v2,circ,nbv,vosp,prof,pr,pr1,plan,lartpc,larrout,surf,infra,situ,vma",
        );
        expect(await raw({ accidents: "count(DISTINCT Num_Acc)", markers: counting("pr = '(1)' AND text_of(pr) IS NULL") })).toEqual({
          accidents: rowCount,
          markers,
        });
        const [width] = await rows("SELECT count(*) AS missing FROM raw_0 WHERE text_of(trim(larrout)) IS NULL");
        expect(width).toEqual({ missing: BigInt(noWidth!) });
        expect((await cells({ fast: "max(vma)" })).fast).toBeLessThanOrEqual(130);
        expect(cleared.vma?.count).toBe(tooFast);
        expect(cleared.nbv).toBeUndefined();
      }),
    );
  }

  testOnRealData('5,5 of 2020 is 5.5 m; #ERREUR, -1 and " -1" of 2022 are missing lanes, and nothing else is lost', async () => {
    const joined = 'cells_0 JOIN (SELECT "line " AS line, larrout AS written, nbv AS lanes FROM raw_0) USING (line)';
    await withRealTable(places, "processed/maflacko/lieux_2020_.csv.gz", async ({ rows }) => {
      expect(await rows(`SELECT DISTINCT written, larrout FROM ${joined} WHERE written IN ('5,5', '10,5', '7') ORDER BY larrout`)).toEqual([
        { written: "5,5", larrout: 5.5 },
        { written: "7", larrout: 7 },
        { written: "10,5", larrout: 10.5 },
      ]);
    });
    await withRealTable(places, "processed/maflacko/lieux_2022_.csv.gz", async ({ rows }) => {
      expect(await rows(`SELECT lanes, count(*) AS cells FROM ${joined} WHERE nbv IS NULL GROUP BY lanes ORDER BY cells`)).toEqual([
        { lanes: "#ERREUR", cells: 1n },
        { lanes: "-1", cells: 204n },
        { lanes: " -1", cells: 289n },
      ]);
    });
  });
});

describe("lieux of 2024", () => {
  testOnRealData("has up to five rows for an accident: 70,246 for 54,402", async () => {
    const { outDir } = await inFolder({});
    const copy = join(outDir, "Dim_Location.csv");
    await withDatabase((database) =>
      database.run(`COPY (FROM read_parquet(${sqlText(PARQUET)})) TO ${sqlText(copy)} (FORMAT csv, HEADER, DELIMITER ';')`),
    );
    const known = ["num_acc", "catr", "circ", "vosp", "prof"];
    const table = {
      ...places,
      columns: places.columns.filter(({ name }) => known.includes(name)),
      cells: places.cells.filter(({ name, from }) => name === "accident_id" || known.includes(from ?? "")),
    };

    await withRealTable(table, copy, async ({ cells, rows }) => {
      expect(
        await cells({ rows: "count(*)", accidents: "count(DISTINCT accident_id)", unreadable: counting("accident_id IS NULL") }),
      ).toEqual({
        rows: 70_246,
        accidents: 54_402,
        unreadable: 0,
      });
      expect(await rows("SELECT max(n) AS n FROM (SELECT count(*) AS n FROM cells_0 GROUP BY accident_id)")).toEqual([{ n: 5n }]);
    });
  });
});

describe("lieux of 2016 as pandas rewrote them", () => {
  testOnRealData("have floats for codes, and lost zeros in widths, and are read the same", () =>
    withRealTable(places, "processed/jmdrouin/places_5000.csv.gz", async ({ cells, cleared, rows }) => {
      expect(await cells({ rows: "count(*)", accidents: "count(DISTINCT accident_id)" })).toEqual({ rows: 5_000, accidents: 5_000 });
      expect(cleared).toEqual({});
      const original = await withRealTable(places, "2016/lieux_2016.csv.gz", (read) => read.rows(SAME_ROWS));
      expect(await rows(SAME_ROWS)).toEqual(original);
    }),
  );
});

const PARQUET = realData("baac", "processed", "selim-abouleila-2024", "Dim_Location.parquet");

const SAME_ROWS =
  "SELECT accident_id, catr, circ, nbv, vosp, prof, plan, surf, infra, situ, larrout FROM cells_0 WHERE accident_id <= 201600004000 ORDER BY 1";
