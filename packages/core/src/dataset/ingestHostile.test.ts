import { readFile } from "node:fs/promises";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { DataError } from "../errors";
import { ingest } from "./ingest";
import { csv2016, csv2023, first, inFolder, type OfficialTables, tables2016, tables2023, written } from "./officialFiles.fixture";
import type { QualityReport } from "./quality";

describe("hostile files", () => {
  it.each([
    ["a field of a million characters", long(1_000_000), "c.csv:2:adr: this cell is longer than 32767 bytes"],
    ["a field of three million characters", long(3_000_000), "c.csv:2:adr: this cell is longer than 32767 bytes"],
    ["a quote that closes in the next row", spoiled({ adr: '"' }, raw), "c.csv:2: this row has 17 columns"],
    ["a quote that opens and never closes", openQuote(), "c.csv:2: a quote opens in this row and never closes"],
    ["half a UTF-8 sequence among whole ones", halfSequence(), "c.csv:3:adr: this cell is not UTF-8, as 39 other rows of the file are"],
    ["NUL bytes", spoiled({ adr: "a\0b" }, raw), "c.csv:2:adr: holds NUL bytes"],
    ["carriage returns for line ends", macLines(), "c.csv:1: lines end with CR alone"],
    [
      "a carriage return within a row",
      Buffer.from(raw(tables2016()).toString("latin1").replace(",M,", ",M\r"), "latin1"),
      "c.csv:2: this row has 15 columns",
    ],
    ["a formula for a number", spoiled({ Num_Acc: "=1+1" }, raw), undefined],
    ["a header alone", raw(tables2016(0 + 1)).subarray(0, 70), "c.csv: the table is empty"],
    ["a bomb in gzip", gzipSync(Buffer.alloc(3_000_000, "1,2\n")), "c.csv: unfolds to more than 1000000 bytes"],
  ])("%s: a DataError that names file, line and column, or a row in quarantine", async (_, content, message) => {
    const { files, outDir } = await inFolder({ ...written(tables2016(60), csv2016), "c.csv": content });

    const outcome = await ingest({ files, outDir, maxBytes: 1_000_000 + (content.length > 900_000 ? 4_000_000 : 0) }).catch(
      (error: unknown) => error,
    );

    if (message === undefined)
      expect((outcome as { quality: QualityReport }).quality.tables.accidents.rejected).toEqual({ "unreadable-accident-id": 1 });
    else {
      expect(outcome).toBeInstanceOf(DataError);
      expect((outcome as DataError).message).toContain(message);
    }
  });

  it("mixed line ends, and none at the end, lose no row", async () => {
    const lines = raw(tables2016()).toString("latin1").split("\r\n").filter(Boolean);
    const mixed = lines.map((line, index) => line + (index % 3 ? "\n" : "\r\n")).join("");
    const { files, outDir } = await inFolder({ ...written(tables2016(), csv2016), "c.csv": Buffer.from(mixed.trimEnd(), "latin1") });

    const { quality } = await ingest({ files, outDir });

    expect(quality.totals.accidents).toBe(40);
  });

  it("a formula in a text cell is text, and no cell of the quarantine begins like one", async () => {
    const tables = tables2016();
    Object.assign(tables.caracteristiques.rows[0]!, { adr: '=HYPERLINK("http://example.org")', Num_Acc: "201600000099" });
    tables.caracteristiques.rows[1]!.adr = "@SUM(1;2)";
    const contents = written(tables, csv2016);
    const { files, outDir } = await inFolder({ ...contents, "=cmd.csv": contents["c.csv"]!, "c.csv": contents["d.csv"]! });

    const { quarantine } = await ingest({ files: files.filter(({ name }) => name !== "d.csv"), outDir });

    const cells = (await readFile(quarantine, "utf8")).split("\n").flatMap((line) => line.split(/,(?=[^{]*$)|,(?="\{)/));
    expect(cells.length).toBeGreaterThan(10);
    expect(cells.filter((cell) => /^"?[=+@\t\r-]/.test(cell))).toEqual([]);
    expect(cells.some((cell) => cell.startsWith("'=cmd.csv"))).toBe(true);
    expect(cells.some((cell) => cell.includes("HYPERLINK"))).toBe(true);
  });

  it("columns in another order are read by their names", async () => {
    const straight = tables2016();
    const swapped = tables2016();
    for (const table of Object.values(swapped)) table.columns.reverse();
    const [one, other] = [
      await ingest(await inFolder(written(straight, csv2016))),
      await ingest(await inFolder(written(swapped, csv2016))),
    ];

    for (const name of ["accidents", "vehicles", "users"] as const) {
      expect(await readFile(other.tables[name])).toEqual(await readFile(one.tables[name]));
    }
  });
});

describe("dates that cannot be", () => {
  const THIS_YEAR = new Date().getUTCFullYear();

  it.each([
    ["a year that has not begun", { an: "99" }, "an", { year: 2016 }],
    ["a year before the tables", { an: "1" }, "an", { year: 2016 }],
    ["a day that does not exist", { mois: "2", jour: "30" }, "jour", { month: 2, day: null, weekday: null }],
  ])("%s is cleared and counted", async (_, cells, column, expected) => {
    const tables = tables2016();
    Object.assign(tables.caracteristiques.rows[0]!, cells);

    const { quality, tables: paths } = await ingest(await inFolder(written(tables, csv2016)));

    expect(quality.tables.accidents.cellsCleared).toMatchObject({ [column]: { count: 1, first: { file: "c.csv", row: 2 } } });
    expect(await first(paths.accidents)).toMatchObject(expected);
  });

  it("a day in the future is cleared and counted", async () => {
    const tables = tables2023();
    const future = { Accident_Id: `${THIS_YEAR}00000001`, an: String(THIS_YEAR), mois: "12", jour: "31" };
    renumber(tables, 0, future.Accident_Id);
    Object.assign(tables.caracteristiques.rows[0]!, future);

    const { quality } = await ingest(await inFolder(written(tables, csv2023)));

    expect(quality.tables.accidents.cellsCleared).toMatchObject({ jour: { count: 1, first: { row: 2, value: "31" } } });
  });

  it.each(["209900000001", "190000000001", "2.024e+11", "2.02400000001E+11"])(
    "accidents numbered %s go to quarantine, and a file of them fails",
    async (id) => {
      const few = tables2016(60);
      few.caracteristiques.rows[0]!.Num_Acc = id;
      const many = tables2016();
      for (const row of many.caracteristiques.rows) row.Num_Acc = id;

      const { quality } = await ingest(await inFolder(written(few, csv2016)));
      const failure = (await ingest(await inFolder(written(many, csv2016))).catch((error: unknown) => error)) as DataError;

      expect(quality.tables.accidents.rejected).toEqual({ "unreadable-accident-id": 1 });
      expect(failure.details).toContainEqual({ path: "c.csv:2:Num_Acc", message: "unreadable-accident-id" });
    },
  );
});

describe("what pandas makes of the tables", () => {
  it("ids, codes, departments and equipment with .0 are read as they were", async () => {
    const tables = tables2016();
    for (const table of Object.values(tables)) {
      for (const row of table.rows) {
        for (const [column, cell] of Object.entries(row)) if (/^\d+$/.test(cell)) row[column] = `${Number(cell)}.0`;
      }
    }
    const [original, rewritten] = [
      await ingest(await inFolder(written(tables2016(), csv2016))),
      await ingest(await inFolder(written(tables, csv2016))),
    ];

    expect(rewritten.quality.tables).toEqual(original.quality.tables);
    for (const name of ["accidents", "vehicles", "users"] as const) {
      expect(await readFile(rewritten.tables[name])).toEqual(await readFile(original.tables[name]));
    }
  });

  it("vehicle ids in scientific notation are not taken for ids", async () => {
    const tables = tables2023();
    for (const row of [...tables.vehicules.rows, ...tables.usagers.rows]) row.id_vehicule = "1.5568e+08";

    const { quality } = await ingest(await inFolder(written(tables, csv2023)));

    expect(quality.checks.find(({ name }) => name === "users-of-unknown-vehicles")).toMatchObject({ verdict: "warn", value: 40 });
  });

  it("an hour cut to 07 is no time from 2019 on: nobody knows whether it was minutes", async () => {
    const tables = tables2023();
    tables.caracteristiques.rows[0]!.hrmn = "07";

    const { quality, tables: paths } = await ingest(await inFolder(written(tables, csv2023)));

    expect((await first(paths.accidents)).minute_of_day).toBeNull();
    expect(quality.tables.accidents.cellsCleared.hrmn).toEqual({ count: 1, first: { file: "c.csv", row: 2, value: "07" } });
  });
});

describe("several years at once", () => {
  it("have a year column, and a warning for every break in series between them", async () => {
    const old = Object.entries(written(tables2016(), csv2016)).map(([name, content]) => [`old-${name}`, content]);
    const { quality } = await ingest(await inFolder({ ...Object.fromEntries(old), ...written(tables2023(), csv2023) }));
    const one = await ingest(await inFolder(written(tables2023(), csv2023)));

    expect(breaks(quality)).toEqual(["hospitalised", "situ", "era", "vma", "hit-and-run"]);
    expect(quality.checks.find(({ name }) => name === "break-in-series-vma")).toMatchObject({
      verdict: "warn",
      value: 2016,
      limit: 2019,
      message: "years 2016 to 2023: there is no speed limit (vma) before 2019",
    });
    expect(breaks(one.quality)).toEqual([]);
  });
});

function breaks({ checks }: QualityReport): string[] {
  return checks.flatMap(({ name }) => (name.startsWith("break-in-series-") ? [name.slice("break-in-series-".length)] : []));
}

function raw({ caracteristiques }: OfficialTables): Buffer {
  return csv2016(caracteristiques);
}

/** The characteristics of 2016 with cells of the first row replaced as they are, without quotes being doubled. */
function spoiled(cells: Record<string, string>, write: (tables: OfficialTables) => Buffer): Buffer {
  const tables = tables2016(60);
  const [[column = "", cell = ""] = []] = Object.entries(cells);
  tables.caracteristiques.rows[0]![column] = "REPLACED";
  return Buffer.from(write(tables).toString("latin1").replace("REPLACED", cell), "latin1");
}

function long(characters: number): Buffer {
  return spoiled({ adr: "a".repeat(characters) }, raw);
}

/** All rows in UTF-8, and the second one's accent cut in half. */
function halfSequence(): Buffer {
  const text = raw(tables2016()).toString("latin1");
  const bytes = Buffer.from(text, "utf8");
  const second = bytes.indexOf("\u00e8", bytes.indexOf("\u00e8") + 2);
  return Buffer.concat([bytes.subarray(0, second + 1), bytes.subarray(second + 2)]);
}

function openQuote(): Buffer {
  const tables = tables2016();
  for (const row of tables.caracteristiques.rows) row.adr = "rue";
  return Buffer.from(raw(tables).toString("latin1").replace(",rue,", ',"rue,'), "latin1");
}

function macLines(): Buffer {
  return Buffer.from(raw(tables2016()).toString("latin1").replaceAll("\r\n", "\r"), "latin1");
}

function renumber(tables: OfficialTables, row: number, id: string): void {
  for (const name of ["lieux", "vehicules", "usagers"] as const) tables[name].rows[row]!.Num_Acc = id;
}
