import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { rowsOf, withDatabase } from "../dataset/database";
import { inFolder } from "../dataset/officialFiles.fixture";
import { QualityReport } from "../dataset/quality";
import { quarantinedRows } from "../dataset/quarantinedRows";
import { sqlText } from "../dataset/sql";
import { fr28 } from "./fr28";
import { ingestReadyMade } from "./readyMadeIngest";

const COLUMNS = fr28.features.map(({ name }) => name);

/** A row that the dictionary accepts, with these cells in place of its own. */
function line(cells: Record<string, string>, further: string[] = []): string {
  const usual: Record<string, string> = {
    year_acc: "2021",
    victim_age: "30.0",
    vma: "50.0",
    dep: "59",
    com: "59350",
    lat: "50.6",
    long: "3.05",
  };
  return [...COLUMNS.map((name) => cells[name] ?? usual[name] ?? "1"), ...further].join(",");
}

async function ingested(contents: Record<string, string>) {
  const { files, outDir } = await inFolder(contents);
  const made = await ingestReadyMade({ contract: fr28, files, outDir });
  const accidents = await withDatabase((database) => rowsOf(database, `FROM read_parquet(${sqlText(made.tables.accidents)})`));
  return { ...made, accidents };
}

const many = (rows: number, further: (index: number) => string[]) => Array.from({ length: rows }, (_, index) => line({}, further(index)));

describe("ingesting ready-made tables", () => {
  it("keeps what the dictionary accepts, and takes for missing what it marks as unknown", async () => {
    const text = [`${COLUMNS.join(",")},y`, line({ dep: "2A", com: "2B004", vma: "-1", motor: "0", surf: "", hour: "22" }, ["1"])];

    const { accidents, quality } = await ingested({ "a.csv": text.join("\n") });

    expect(accidents).toHaveLength(1);
    expect(accidents[0]).toMatchObject({
      accident_id: 1n,
      year: 2021,
      month: 1,
      dep: "2A",
      com: "2B004",
      atm: null,
      lum: 1,
      feature_dep: 201,
      feature_com: 202004,
      feature_vma: null,
      feature_motor: null,
      feature_surf: null,
      feature_hour: 22,
      target: 1,
    });
    expect(quality.tables.accidents.cellsCleared).toEqual({});
  });

  it("clears what it does not accept, and tells the first place of each", async () => {
    const header = COLUMNS.join(",");
    const odd = [line({ catr: "8", lat: "north" }), line({ catr: "88", hour: "12.5" })];

    const { accidents, quality } = await ingested({ "a.csv": [header, line({}), ...odd].join("\n"), "y.csv": "grav\n1\n0\n1\n" });

    expect(accidents.map(({ feature_catr, feature_lat, feature_hour }) => [feature_catr, feature_lat === null, feature_hour])).toEqual([
      [1, false, 1],
      [null, true, 1],
      [null, false, null],
    ]);
    expect(quality.tables.accidents.cellsCleared).toEqual({
      catr: { count: 2, first: { file: "a.csv", row: 3, value: "8" } },
      lat: { count: 1, first: { file: "a.csv", row: 3, value: "north" } },
      hour: { count: 1, first: { file: "a.csv", row: 4, value: "12.5" } },
    });
    expect(quality.checks.find(({ name }) => name === "cleared-accidents")).toMatchObject({ verdict: "fail" });
    expect(QualityReport.parse(quality).files.map(({ name, table, rowsIn }) => [name, table, rowsIn])).toEqual([
      ["a.csv", "ready-made", 3],
      ["y.csv", "ready-made", 3],
    ]);
  });

  it("leaves out rows without target and with the number of another, which stays where it judges, and counts them", async () => {
    const header = ["Num_Acc", ...COLUMNS, "y"].join(",");
    const withId = (id: string, row: string) => `${id},${row}`;
    const train = [withId("1", line({}, ["1"])), withId("2", line({}, [""])), withId("3", line({}, ["0"])), withId("x", line({}, ["0"]))];

    const { accidents, quality, quarantine } = await ingested({
      "train.csv": [header, ...train].join("\n"),
      "test.csv": [header, withId("3", line({ hour: "7" }, ["1"]))].join("\n"),
    });

    expect(accidents.map(({ accident_id, target, feature_hour }) => [accident_id, target, feature_hour])).toEqual([
      [1n, 1, 1],
      [3n, 1, 7],
    ]);
    expect(quality.tables.accidents).toMatchObject({
      rowsIn: 5,
      rowsOut: 2,
      rejected: { "duplicate-accident": 1, "undecidable-target": 1, "unreadable-accident-id": 1 },
    });
    expect(quarantinedRows(await readFile(quarantine, "utf8")).map(({ file, row, reason }) => [file, row, reason])).toEqual([
      ["train.csv", 3, "undecidable-target"],
      ["train.csv", 4, "duplicate-accident"],
      ["train.csv", 5, "unreadable-accident-id"],
    ]);
  });

  it("puts rows that judge above 0.8 of the fixed split and all others below, and divides by the hash without such rows", async () => {
    const header = [...COLUMNS, "y"].join(",");
    const rows = many(500, (index) => [String(index % 2)]);

    const own = await ingested({ "train.csv": [header, ...rows].join("\n"), "X_test.csv": [header, ...rows.slice(0, 40)].join("\n") });
    const drawn = await ingested({ "train.csv": [header, ...rows].join("\n") });

    const share = ({ accidents }: typeof own, from: number) => accidents.filter(({ split_share }) => Number(split_share) >= from).length;
    expect([own.accidents.length, share(own, 0.8), share(own, 0.64) - share(own, 0.8)]).toEqual([540, 40, 100]);
    expect(share(drawn, 0.8) / 500).toBeCloseTo(0.2, 1);
    expect((await ingested({ "train.csv": [header, ...rows].join("\n") })).accidents).toEqual(drawn.accidents);
  });

  it("refuses the table of another contract, and a target that is neither 0 nor 1, by its place", async () => {
    await expect(ingested({ "a.csv": "x,y\n1,0\n" })).rejects.toThrow("no ready-made table of contract fr28");
    await expect(ingested({ "a.csv": [`${COLUMNS.join(",")},y`, line({}, ["2"])].join("\n") })).rejects.toThrow("a.csv:2: the target is 2");
  });
});
