import { readFile } from "node:fs/promises";
import { gunzipSync } from "node:zlib";
import { describe, expect } from "vitest";
import { realData, testOnRealData } from "../../realData.fixture";
import { counting, withRealTable } from "../realTable.fixture";
import { characteristics } from "./accidentTables";

const OF_2013 = "2013/caracteristiques_2013.csv.gz";

describe("caracteristiques of 2013, what the reader's own tests leave out", () => {
  testOnRealData(
    "quotes addresses that hold a comma or a quote and nothing else: the 46,022 quotes of the file are all accounted for",
    async () => {
      const bytes = gunzipSync(await readFile(realData("baac", OF_2013)));

      expect(bytes.filter((byte) => byte === '"'.charCodeAt(0))).toHaveLength(46_022);
      await withRealTable(characteristics, OF_2013, async ({ raw }) => {
        const {
          quoted = 0,
          commas,
          inner = 0,
        } = await raw({
          quoted: counting("adr LIKE '%,%' OR adr LIKE '%\"%'"),
          commas: counting("adr LIKE '%,%'"),
          inner: "sum(length(adr) - length(replace(adr, '\"', '')))",
        });
        expect([quoted, commas, inner]).toEqual([22_825, 22_747, 186]);
        // Two around a cell, and two for each that it holds.
        expect(2 * quoted + 2 * inner).toBe(46_022);
      });
    },
  );

  testOnRealData("writes years in two digits, departments, communes and coordinates in fixed width, and repeats no row", () =>
    withRealTable(characteristics, OF_2013, async ({ raw, rows }) => {
      expect(
        await raw({
          years: counting("an = '13'"),
          ids: counting("length(Num_Acc) = 12"),
          departments: counting("length(dep) = 3"),
          communes: counting("length(com) = 3"),
          latitudes: counting("length(lat) = 7"),
          paris: counting("dep = '750'"),
          ain: counting("dep = '010'"),
          southCorsica: counting("dep = '201'"),
          northCorsica: counting("dep = '202'"),
          overseas: counting("dep IN ('971', '972', '973', '974', '976')"),
          west: counting("long = '-171441'"),
        }),
      ).toEqual({
        years: 58_397,
        ids: 58_397,
        departments: 58_397,
        communes: 58_397,
        latitudes: 28_173,
        paris: 6_670,
        ain: 383,
        southCorsica: 162,
        northCorsica: 276,
        overseas: 350 + 340 + 242 + 625 + 28,
        west: 1,
      });
      expect(await rows('SELECT count(*) AS n FROM (SELECT DISTINCT * EXCLUDE ("line ") FROM raw_0)')).toEqual([{ n: 58_397n }]);
    }),
  );

  testOnRealData("has coordinates of three accidents overseas only, swapped in one, which is cleared", () =>
    withRealTable(characteristics, OF_2013, async ({ rows }) => {
      const joined = 'raw_0 JOIN cells_0 ON cells_0.line = raw_0."line "';
      expect(
        await rows(
          `SELECT raw_0.dep AS written, raw_0.lat AS lat, cells_0.lat AS read FROM ${joined} WHERE raw_0.dep LIKE '97%' AND coalesce(trim(raw_0.lat, ' 0'), '') <> '' ORDER BY line`,
        ),
      ).toEqual([
        { written: "974", lat: "2093729", read: -20.93729 },
        { written: "974", lat: expect.any(String), read: null },
        { written: "974", lat: expect.any(String), read: expect.any(Number) },
      ]);
    }),
  );

  testOnRealData("has addresses in upper and mixed case, 202 of them with letters beyond ASCII, none of them damaged", () =>
    withRealTable(characteristics, OF_2013, async ({ raw }) => {
      expect(
        await raw({
          upper: counting("adr = upper(adr) AND trim(adr) <> ''"),
          accents: counting("regexp_matches(adr, '[^\\x00-\\x7F]')"),
          damaged: counting("adr LIKE '%\ufffd%' OR adr LIKE '%\u00c3%'"),
        }),
      ).toEqual({ upper: expect.closeTo(43_776, -2), accents: 202, damaged: 0 });
    }),
  );
});

describe("caracteristiques of 2020, as pandas rewrote them", () => {
  testOnRealData("has streets with their kind behind, as CARNOT(AVENUE), and few blank ones", () =>
    withRealTable(characteristics, "processed/maflacko/caracteristiques_2020_.csv.gz", async ({ raw }) => {
      expect(
        await raw({
          kinds: counting("regexp_matches(adr, '\\([[:word:]]+\\)$')"),
          blank: counting("trim(coalesce(adr, '')) = ''"),
          mixed: counting("adr <> upper(adr)"),
        }),
      ).toEqual({ kinds: expect.closeTo(4_835, -2), blank: 324, mixed: expect.closeTo(12_060, -2) });
    }),
  );
});
