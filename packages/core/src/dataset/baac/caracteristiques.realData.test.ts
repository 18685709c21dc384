import { describe, expect } from "vitest";
import { testOnRealData } from "../../realData.fixture";
import { counting, withRealTable } from "../realTable.fixture";
import { characteristics } from "./accidentTables";

describe("caracteristiques of 2013", () => {
  const PATH = "2013/caracteristiques_2013.csv.gz";

  testOnRealData("is latin-1 with quoted addresses, and its blanks are those of the bytes", () =>
    withRealTable(characteristics, PATH, async ({ source, raw }) => {
      expect([source.rows, source.encoding, source.header.delimiter]).toEqual([58_397, "latin-1", ","]);
      expect(source.header.columns.join()).toBe("Num_Acc,an,mois,jour,hrmn,lum,agg,int,atm,col,com,adr,gps,lat,long,dep");
      expect(
        await raw({
          hope: counting("adr LIKE '50 Rue Bonne Esp\u00e9rance%'"),
          comma: counting("adr LIKE '%,%'"),
          noAddress: counting("trim(coalesce(adr, '')) = ''"),
          metropolitan: counting("gps = 'M'"),
          antilles: counting("gps = 'A'"),
          reunion: counting("gps = 'R'"),
          guyane: counting("gps = 'G'"),
          mayotte: counting("gps = 'Y'"),
          noGps: counting("trim(coalesce(gps, '')) = ''"),
          communes: "max(length(com))",
        }),
      ).toEqual({
        hope: expect.any(Number),
        comma: 22_747,
        noAddress: 9_349,
        metropolitan: 26_974,
        antilles: 645,
        reunion: 576,
        guyane: 231,
        mayotte: 24,
        noGps: 29_947,
        communes: 3,
      });
      expect((await raw({ hope: counting("adr LIKE '%Bonne Esp\u00e9rance%'") })).hope).toBeGreaterThan(0);
    }),
  );

  testOnRealData("has years of two digits and hours without colon and leading zeros, all of them readable", () =>
    withRealTable(characteristics, PATH, async ({ raw, cells, rows, cleared }) => {
      expect(
        await raw({
          four: counting("length(hrmn) = 4"),
          three: counting("length(hrmn) = 3"),
          two: counting("length(hrmn) = 2"),
          one: counting("length(hrmn) = 1"),
        }),
      ).toEqual({ four: 43_636, three: 13_762, two: 788, one: 211 });
      expect(
        await cells({
          years: "min(year)",
          last: "max(year)",
          minutes: "count(minute_of_day)",
          days: "count(weekday)",
          atm: counting("atm IS NULL"),
        }),
      ).toEqual({
        years: 2013,
        last: 2013,
        minutes: 58_397,
        days: 58_397,
        atm: 13,
      });
      expect(
        await rows(
          "SELECT DISTINCT written, minute_of_day FROM cells_0 JOIN (SELECT \"line \" AS line, hrmn AS written FROM raw_0) USING (line) WHERE written IN ('1715', '45', '5', '905') ORDER BY ALL",
        ),
      ).toEqual([
        { written: "1715", minute_of_day: 1035 },
        { written: "45", minute_of_day: 45 },
        { written: "5", minute_of_day: 5 },
        { written: "905", minute_of_day: 545 },
      ]);
      expect([cleared.hrmn, cleared.an, cleared.jour, cleared.mois]).toEqual([undefined, undefined, undefined, undefined]);
    }),
  );

  testOnRealData("has departments times ten, Corsica as 201 and 202, the territories overseas as they are", () =>
    withRealTable(characteristics, PATH, async ({ cells, rows, cleared }) => {
      expect(cleared.dep).toBeUndefined();
      expect(
        await cells({
          ain: counting("dep = '01'"),
          paris: counting("dep = '75'"),
          south: counting("dep = '2A'"),
          north: counting("dep = '2B'"),
          guadeloupe: counting("dep = '971'"),
          reunion: counting("dep = '974'"),
          mayotte: counting("dep = '976'"),
          communes: counting("length(com) = 5"),
        }),
      ).toEqual({ ain: 383, paris: 6_670, south: 162, north: 276, guadeloupe: 350, reunion: 625, mayotte: 28, communes: 58_397 });
      expect(await rows("SELECT dep, com FROM cells_0 ORDER BY line LIMIT 1")).toEqual([{ dep: "59", com: "59052" }]);
    }),
  );

  testOnRealData(
    "has coordinates in 1e-5 degrees; blank and 0 are missing, the south lacks its minus, those of other seas are cleared",
    () =>
      withRealTable(characteristics, PATH, async ({ raw, cells, rows, cleared }) => {
        expect(
          await raw({
            blank: counting("trim(coalesce(lat, '')) = ''"),
            zero: counting("lat = '0000000'"),
            minus: counting("lat LIKE '%-%'"),
            west: counting("long LIKE '%-%'"),
          }),
        ).toEqual({ blank: 30_224, zero: 8_115, minus: 0, west: 4_841 });
        const outside = cleared.lat?.count ?? 0;
        expect(await cells({ known: "count(lat)" })).toEqual({ known: 58_397 - 30_224 - 8_115 - outside });
        expect(outside).toBeLessThan(100);
        expect(
          await rows(
            "SELECT accident_id, lat, long FROM cells_0 WHERE accident_id IN (201300000001, 201300057971, 201300058033, 201300058301) ORDER BY 1",
          ),
        ).toEqual([
          { accident_id: 201300000001n, lat: 50.51199, long: 2.90046 },
          { accident_id: 201300057971n, lat: -20.93729, long: null },
          { accident_id: 201300058033n, lat: null, long: null },
          { accident_id: 201300058301n, lat: -21.28884, long: null },
        ]);
        expect((await cells({ west: counting("long < 0") })).west).toBeGreaterThan(4_700);
      }),
  );

  testOnRealData("is read the same from the 90 % that pandas rewrote: floats, lost zeros, an index", async () => {
    const columns = "accident_id, year, month, day, weekday, minute_of_day, dep, com, agg, lum, int, atm, col, lat, long";
    const read = (path: string) =>
      withRealTable(characteristics, path, ({ rows }) => rows(`SELECT ${columns} FROM cells_0 WHERE accident_id % 10 = 3 ORDER BY 1`));
    const original = new Map((await read(PATH)).map((row) => [row.accident_id, row]));

    const copies = await read("processed/maflacko/caracteristiques_2013_.csv.gz");

    expect(copies.length).toBeGreaterThan(5_000);
    expect(copies.filter((row) => JSON.stringify(row, text) !== JSON.stringify(original.get(row.accident_id), text))).toEqual([]);
  });
});

describe("caracteristiques of 2020", () => {
  testOnRealData("has the other order, four digits of a year, colons, decimal commas, letters of Corsica, -1", () =>
    withRealTable(characteristics, "processed/maflacko/caracteristiques_2020_.csv.gz", async ({ source, raw, cells, rows, cleared }) => {
      expect([source.rows, source.header.delimiter]).toEqual([42_970, ";"]);
      expect(source.header.columns.join()).toBe("column_1,Num_Acc,jour,mois,an,hrmn,lum,dep,com,agg,int,atm,col,adr,lat,long");
      expect(await raw({ colons: counting("hrmn LIKE '__:__'"), southern: counting("lat LIKE ' -%'") })).toEqual({
        colons: 42_970,
        southern: 1_213,
      });
      expect([cleared.hrmn, cleared.dep, cleared.com, cleared.an]).toEqual([undefined, undefined, undefined, undefined]);
      expect(
        await cells({
          atm: counting("atm IS NULL"),
          col: counting("col IS NULL"),
          minutes: "count(minute_of_day)",
          year: "max(year)",
          deps: "count(dep)",
          corsica: counting("dep IN ('2A', '2B')"),
        }),
      ).toEqual({ atm: 12, col: 1_364, minutes: 42_970, year: 2020, deps: 42_970, corsica: expect.any(Number) });
      expect(await rows("SELECT dep, com, lat, long, minute_of_day FROM cells_0 ORDER BY line LIMIT 1")).toEqual([
        { dep: "91", com: "91657", lat: 48.69, long: 2.41, minute_of_day: 515 },
      ]);
      const [caledonia] = await rows("SELECT lat, long FROM cells_0 WHERE dep = '988' AND lat IS NOT NULL ORDER BY line LIMIT 1");
      expect(caledonia).toEqual({ lat: -20.934577, long: 165.329261 });
      expect((await cells({ letters: counting("com LIKE '2A%' OR com LIKE '2B%'") })).letters).toBeGreaterThan(100);
    }),
  );
});

describe("caracteristiques that were rewritten", () => {
  testOnRealData("2016 with semicolons is read the same as the published container", async () => {
    const columns = "accident_id, month, day, minute_of_day, dep, com, lum, atm, col, lat, long";
    const read = (path: string) =>
      withRealTable(characteristics, path, ({ rows }) => rows(`SELECT ${columns} FROM cells_0 WHERE accident_id % 10 = 7 ORDER BY 1`));

    const copy = await read("processed/LRobergeon/caracteristiques_2016_first14624.csv.gz");

    const known = new Map(copy.map((row) => [row.accident_id, row]));
    const original = await read("labelled-2016/caracteristiques_2016.csv.gz");
    expect(original.length).toBeGreaterThan(1_000);
    expect(original.filter((row) => JSON.stringify(row, text) !== JSON.stringify(known.get(row.accident_id), text))).toEqual([]);
  });

  testOnRealData("years of one digit, as pandas leaves 05, are years", () =>
    withRealTable(characteristics, "processed/jmdrouin/caracteristics_sample.csv.gz", async ({ cells, cleared }) => {
      expect(cleared.an).toBeUndefined();
      expect(
        await cells({ five: counting("year = 2005"), first: "min(year)", last: "max(year)", minutes: "count(minute_of_day)" }),
      ).toEqual({
        five: 1_025,
        first: 2005,
        last: 2016,
        minutes: 10_000,
      });
    }),
  );

  testOnRealData("with columns dropped and numbers of ten digits it is refused, naming what is missing", async () => {
    const reading = withRealTable(characteristics, "processed/emonthieux/caracteristiques_2016mysql.csv.gz", async () => "read");

    await expect(reading).rejects.toMatchObject({
      code: "bad-data",
      details: expect.arrayContaining([expect.objectContaining({ path: "processed/emonthieux/caracteristiques_2016mysql.csv.gz:1:mois" })]),
    });
  });
});

function text(_key: string, value: unknown): unknown {
  return typeof value === "bigint" ? String(value) : value;
}
