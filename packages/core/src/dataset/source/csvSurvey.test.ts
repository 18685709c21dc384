import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { withDatabase } from "../database";
import { inFolder } from "../officialFiles.fixture";
import { csvSql } from "./csvSql";
import { CsvSurvey, type Survey } from "./csvSurvey";
import { parseHeader } from "./header";
import { readSource } from "./readSource";
import { rowsNormalised, rowsRead } from "./sourceRows.fixture";

const text = fc.string({ unit: fc.constantFrom("a", "é", "7", " ", ",", ";", '"', "\n", "€", "-"), maxLength: 6 });
const cell = fc.oneof(
  { arbitrary: fc.constantFrom("1", "", "-1", " 12", "rue é", "201300000001"), weight: 12 },
  { arbitrary: text.map((content) => `"${content.replaceAll('"', '""')}"`), weight: 3 },
  { arbitrary: text, weight: 1 },
);
const file = fc
  .record({
    columns: fc.integer({ min: 1, max: 4 }),
    delimiter: fc.constantFrom(",", ";"),
    end: fc.constantFrom("\n", "\r\n"),
    encoding: fc.constantFrom("utf8" as const, "latin1" as const),
    last: fc.boolean(),
  })
  .chain(({ columns, delimiter, end, encoding, last }) =>
    fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 6 }).map((rows) => {
      const header = Array.from({ length: columns }, (_, index) => `c${index}`);
      const lines = [header, ...rows].map((cells) => cells.join(delimiter)).join(end);
      return Buffer.from(`${lines}${last ? end : ""}`, encoding);
    }),
  );

describe("surveying CSV", () => {
  it("lets DuckDB read a file as it lies only where it reads what our own pass reads, under the same lines", async () => {
    const { outDir } = await inFolder({});
    const path = join(outDir, "x.csv");
    let plain = 0;

    await withDatabase((database) =>
      fc.assert(
        fc.asyncProperty(file, async (content) => {
          await writeFile(path, content);
          const source = await readSource({ name: "x.csv", path }, `${path}.txt`, { singleColumn: true }).catch(() => undefined);
          if (source === undefined) return;
          if (source.plain) plain++;

          const rows = await rowsRead(database, source);

          expect(rows).toEqual(rowsNormalised(content));
          expect(rows).toHaveLength(source.rows);
        }),
        { numRuns: 120, seed: 4 },
      ),
    );

    expect(plain).toBeGreaterThan(30);
  });

  it("calls columns whole only where DuckDB reads every cell as the number that it says", async () => {
    const { outDir } = await inFolder({});
    const path = join(outDir, "whole.csv");
    const number = fc.oneof(
      fc.constantFrom("", '""', "0", "-1", "007", '"7"', "-0290046"),
      fc.maxSafeInteger().map(String),
      fc.nat(9_999).map(String),
    );
    let whole = 0;

    await withDatabase((database) =>
      fc.assert(
        fc.asyncProperty(fc.array(fc.tuple(number, number), { minLength: 1, maxLength: 8 }), async (rows) => {
          await writeFile(path, ["a,b", ...rows.map((cells) => cells.join(",")), ""].join("\n"));
          const source = await readSource({ name: "whole.csv", path }, `${path}.txt`);
          const types = new Map([...(source.plain?.whole ?? [])].map(([column]) => [column, "BIGINT"]));
          whole += types.size;

          const read = (await database.runAndReadAll(`FROM ${csvSql(source, types)}`)).getRowsJS();

          const written = rows.map((cells) => cells.map((each) => each.replaceAll('"', "")));
          expect(read.map((cells) => cells.map((each) => Number(each ?? 0)))).toEqual(written.map((cells) => cells.map(Number)));
        }),
        { numRuns: 100, seed: 4 },
      ),
    );

    expect(whole).toBeGreaterThan(30);
  });

  it("finds the same however the file is cut into chunks", () => {
    fc.assert(
      fc.property(file, fc.integer({ min: 1, max: 40 }), (content, size) => {
        expect(surveyed(content, size)).toEqual(surveyed(content, content.length));
      }),
    );
  });

  it("tells encoding, line end and padded columns", () => {
    expect(surveyed(Buffer.from('a,b\r\n 1,"x, ""y"""\r\n2,é\r\n\r\n'))).toEqual({
      rows: 2,
      encoding: "utf-8",
      windows: false,
      lineEnd: "\r\n",
      padded: new Set(["a"]),
      whole: new Map(),
    });
    expect(surveyed(Buffer.from("a,b\n1,é\n2,\x92", "latin1"))).toMatchObject({ rows: 2, encoding: "latin-1", windows: true });
  });

  it("tells the columns of whole numbers, and how long these are", () => {
    const rows = ["201300000001,07,,1.5,-01", '"201300000002","7",,12,-1', ",,,3,2"];

    const { whole } = surveyed(Buffer.from(["id,code,blank,share,short", ...rows, ""].join("\n"))) ?? {};

    expect(whole).toEqual(new Map(Object.entries({ id: 12, code: 2, blank: 0 })));
  });

  it.each(["2013000000011", "1e3", "+7", "0x1", " 7", "-", "--1", "7-", "-01", "1 000", "٣"])(
    "does not call %s a whole number",
    (written) => {
      expect(surveyed(Buffer.from(`a,b\n1,${written}\n`))?.whole.has("b")).toBe(false);
    },
  );

  it.each(["0", "-1", "-12", "-0290046", "007", '"7"', '""', ""])("calls %s a whole number", (written) => {
    expect(surveyed(Buffer.from(`a,b\n1,${written}\n`))?.whole.has("b")).toBe(true);
  });

  it.each([
    ["a row with too few cells", "a,b\n1\n"],
    ["a row with too many cells", "a,b\n1,2,3\n"],
    ["a quote within a cell", 'a,b\n1,5" pipe\n'],
    ["text behind a closing quote", 'a,b\n1,"2"3\n'],
    ["a quote that never closes", 'a,b\n1,"2\n'],
    ["a line break within quotes", 'a,b\n1,"2\n3"\n'],
    ["mixed line ends", "a,b\n1,2\r\n3,4\n"],
    ["a carriage return alone", "a,b\n1,2\r3\n"],
    ["a blank line between rows", "a,b\n1,2\n\n3,4\n"],
    ["a NUL byte", "a,b\n1,\0\n"],
    ["the separator of normalised rows", "a,b\n1,\u001f\n"],
    ["a cell without end", `a,b\n1,${"x".repeat(40_000)}\n`],
    ["a single column", "a\n1\n"],
    ["a header alone", "a,b\n"],
  ])("does not call a file with %s plain", (_, content) => {
    expect(surveyed(Buffer.from(content))).toBeUndefined();
  });

  it("does not call a file of two encodings plain", () => {
    expect(surveyed(Buffer.concat([Buffer.from("a,b\n1,é\n"), Buffer.from("2,é\n", "latin1")]))).toBeUndefined();
  });
});

function surveyed(content: Buffer, chunkSize = content.length): Survey | undefined {
  const header = parseHeader("x.csv", content, { singleColumn: true });
  const survey = new CsvSurvey(header, content.subarray(0, header.bytes));
  for (let at = header.bytes; at < content.length; at += chunkSize) survey.push(content.subarray(at, at + chunkSize));
  return survey.end();
}
