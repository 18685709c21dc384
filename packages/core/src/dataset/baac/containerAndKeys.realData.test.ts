import { readFile } from "node:fs/promises";
import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { realData, testOnRealData } from "../../realData.fixture";
import { ingest } from "../ingest";
import { csv2016, csv2023, inFolder, tables2016, tables2023, written } from "../officialFiles.fixture";
import { withRealTable } from "../realTable.fixture";
import { places } from "./accidentTables";
import { vehicles } from "./vehicleTable";

describe("the container of the official files", () => {
  testOnRealData("ends lines with CRLF up to 2018, with LF and an empty line from 2019 on; no row is lost or made of it", async () => {
    const old = await bytesOf("2016/lieux_2016.csv.gz");
    const recent = await bytesOf("2023/vehicules-2023.csv.gz");

    expect([occurrences(old, "\r\n"), occurrences(old, "\n")]).toEqual([59_433, 59_433]);
    expect([occurrences(recent, "\r"), recent.subarray(-2).toString("latin1")]).toEqual([0, "\n\n"]);
    expect(await withRealTable(places, "2016/lieux_2016.csv.gz", async ({ source }) => source.rows)).toBe(59_432);
    expect(await withRealTable(vehicles, "2023/vehicules-2023.csv.gz", async ({ source }) => source.rows)).toBe(93_585);
  });

  it.each([
    ["up to 2016", ["usagers_2016.csv", "lieux_2016.csv", "caracteristiques_2016.csv", "vehicules_2016.csv"]],
    ["2017", ["usagers-2017.csv", "lieux-2017.csv", "caracteristiques-2017.csv", "vehicules-2017.csv"]],
    ["2021, a letter missing", ["usagers-2021.csv", "lieux-2021.csv", "carcteristiques-2021.csv", "vehicules-2021.csv"]],
    ["2023", ["usagers-2023.csv", "lieux-2023.csv", "caract-2023.csv", "vehicules-2023.csv"]],
    ["exchanged names", ["lieux.csv", "vehicules.csv", "usagers.csv", "caracteristiques.csv"]],
  ])("names of %s mean nothing: the headers tell the tables", async (_, names) => {
    const contents = Object.values(written(tables2016(), csv2016));

    const { quality } = await ingest(await inFolder(Object.fromEntries(names.map((name, index) => [name, contents[index]!]))));

    expect(quality.totals).toMatchObject({ accidents: 40, usersJoined: 40 });
    expect(quality.files.map(({ name, table }) => [name, table])).toEqual(
      names.map((name, index) => [name, ["usagers", "lieux", "caracteristiques", "vehicules"][index]]),
    );
  });

  it("users of 2021 may have an id of their own or not: columns are found by name", async () => {
    const without = tables2023();
    without.usagers.columns = without.usagers.columns.filter((column) => column !== "id_usager");

    const { quality, tables } = await ingest(await inFolder(written(without, csv2023)));
    const withId = await ingest(await inFolder(written(tables2023(), csv2023)));

    expect(quality.totals).toEqual(withId.quality.totals);
    expect(await readFile(tables.users)).toEqual(await readFile(withId.tables.users));
  });
});

describe("the keys of the official files", () => {
  /** Rows and the last serial number of the year: equal where there is no gap. */
  const SERIALS: readonly (readonly [path: string, rows: number, last: number])[] = [
    ["2009/lieux_2009.csv.gz", 74_409, 74_898],
    ["2010/lieux_2010.csv.gz", 69_379, 69_386],
    ["2011/lieux_2011.csv.gz", 66_974, 66_974],
    ["2012/lieux_2012.csv.gz", 62_250, 62_250],
    ["2013/lieux_2013.csv.gz", 58_397, 58_397],
    ["2014/lieux_2014.csv.gz", 59_854, 59_854],
    ["2015/lieux_2015.csv.gz", 58_654, 58_654],
    ["2016/lieux_2016.csv.gz", 59_432, 59_432],
    ["2017/lieux-2017.csv.gz", 60_701, 60_701],
    ["2018/lieux-2018.csv.gz", 57_783, 57_783],
  ];
  testOnRealData.each(SERIALS)("%s: %i accidents, numbered up to %i, none twice and no row repeated", (path, count, last) =>
    withRealTable(places, path, async ({ cells, rows }) => {
      const read = await cells({ rows: "count(*)", ids: "count(DISTINCT accident_id)", last: "max(accident_id) % 100000000" });
      expect(read).toEqual({ rows: count, ids: count, last });
      const [row] = await rows('SELECT count(*) AS rows FROM (SELECT DISTINCT * EXCLUDE ("line ") FROM raw_0)');
      expect(row).toEqual({ rows: BigInt(count) });
    }),
  );

  testOnRealData("the vehicles of 2013 are those of the accidents of 2013", async () => {
    const sums = { accidents: "count(DISTINCT accident_id)", sum: "sum(DISTINCT accident_id)" };

    const ofVehicles = await withRealTable(vehicles, "2013/vehicules_2013.csv.gz", ({ cells }) => cells(sums));
    const ofPlaces = await withRealTable(places, "2013/lieux_2013.csv.gz", ({ cells }) => cells(sums));

    expect(ofVehicles).toEqual(ofPlaces);
  });
});

async function bytesOf(path: string): Promise<Buffer> {
  return gunzipSync(await readFile(realData("baac", path)));
}

function occurrences(bytes: Buffer, text: string): number {
  let found = 0;
  for (let at = bytes.indexOf(text); at >= 0; at = bytes.indexOf(text, at + 1)) found++;
  return found;
}
