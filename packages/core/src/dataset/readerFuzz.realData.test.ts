import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect } from "vitest";
import { DataError } from "../errors";
import { realData, testOnRealData } from "../realData.fixture";
import { withDatabase } from "./database";
import { ingest } from "./ingest";
import { inFolder } from "./officialFiles.fixture";
import type { QualityReport } from "./quality";
import { type ReadSource, readSource } from "./source/readSource";
import { rowsNormalised, rowsRead } from "./source/sourceRows.fixture";

/** Real files of both eras and of pandas. */
const FILES = [
  "2013/caracteristiques_2013.csv.gz",
  "2018/lieux-2018.csv.gz",
  "2023/vehicules-2023.csv.gz",
  "labelled-2016/usagers_2016.csv.gz",
  "processed/maflacko/caracteristiques_2020_.csv.gz",
  "processed/theperk08/df_cyclistes_2021_2023.csv.gz",
];

const HEAD_BYTES = 4_000;

describe("a real file that was mutated", () => {
  testOnRealData("is read, every row with the cells of its header, or refused with its name", async () => {
    const heads = await Promise.all(FILES.map((path) => headOf(path)));
    const { outDir } = await inFolder({});
    const outcomes = { read: 0, refused: 0 };

    await withDatabase((database) =>
      fc.assert(
        fc.asyncProperty(
          fc.constantFrom(...heads).chain((head) => mutated(head)),
          async (content) => {
            const path = join(outDir, "mutant.csv");
            await writeFile(path, content);
            const outcome = await readSource({ name: "mutant.csv", path }, join(outDir, "mutant.txt")).catch((error: unknown) => error);
            if (outcome instanceof Error) {
              expect(outcome).toBeInstanceOf(DataError);
              expect(outcome.message).toMatch(/^mutant\.csv/);
              outcomes.refused++;
              return;
            }
            const source = outcome as ReadSource;
            const rows = await rowsRead(database, source);
            expect(rows).toHaveLength(source.rows);
            expect(rows).toEqual(rowsNormalised(content));
            outcomes.read++;
          },
        ),
        { numRuns: 1_500, seed: 2016 },
      ),
    );

    expect(outcomes.read).toBeGreaterThan(200);
    expect(outcomes.refused).toBeGreaterThan(200);
  });

  testOnRealData(
    "among the four tables of a year: rows in are rows out and rows in quarantine, or a DataError names the file",
    async () => {
      const tables = await smallYear();
      const names = Object.keys(tables);
      const outcomes = { read: 0, refused: 0 };

      await fc.assert(
        fc.asyncProperty(
          fc.constantFrom(...names).chain((name) => fc.tuple(fc.constant(name), mutated(tables[name]!))),
          async ([name, content]) => {
            const folder = await inFolder({ ...tables, [name]: content });
            const outcome = await ingest({ ...folder, dataset: "baac" }).catch((error: unknown) => error);
            if (outcome instanceof Error) {
              expect(outcome).toBeInstanceOf(DataError);
              expect((outcome as DataError).details.length).toBeGreaterThan(0);
              outcomes.refused++;
              return;
            }
            requireSums((outcome as { quality: QualityReport }).quality);
            outcomes.read++;
          },
        ),
        { numRuns: 40, seed: 7 },
      );

      expect(outcomes.read).toBeGreaterThan(3);
      expect(outcomes.refused).toBeGreaterThan(3);
    },
  );
});

const ROLES = { usagers: "users", vehicules: "vehicles", caracteristiques: "accidents" } as const;

function requireSums({ files, tables }: QualityReport): void {
  for (const [title, table] of Object.entries(ROLES)) {
    const { rowsIn, rowsOut, rejected } = tables[table];
    expect(rowsIn).toBe(files.filter((file) => file.table === title).reduce((sum, file) => sum + file.rowsIn, 0));
    expect(rowsOut + Object.values(rejected).reduce((sum, rows) => sum + rows, 0)).toBe(rowsIn);
  }
}

/** The beginning of a file, as far as its last whole line. */
async function headOf(path: string): Promise<Buffer> {
  const head = gunzipSync(await readFile(realData("baac", path))).subarray(0, HEAD_BYTES);
  return head.subarray(0, head.lastIndexOf("\n") + 1);
}

/** The first 80 accidents of 2016, complete in all four tables. */
async function smallYear(): Promise<Record<string, Buffer>> {
  const names = ["caracteristiques", "lieux", "vehicules", "usagers"];
  const files = names.map(async (name) => {
    const text = gunzipSync(await readFile(realData("baac", "labelled-2016", `${name}_2016.csv.gz`))).toString("latin1");
    const lines = text.split("\r\n");
    const kept = lines.filter((line, index) => index === 0 || (line !== "" && line.slice(0, 12) <= "201600000080"));
    return [`${name}.csv`, Buffer.from(`${kept.join("\r\n")}\r\n`, "latin1")] as const;
  });
  return Object.fromEntries(await Promise.all(files));
}

/** One to three changes: bytes flipped, a piece cut off, taken out, repeated or overwritten by bytes that mean something, columns in another order. */
function mutated(content: Buffer): fc.Arbitrary<Buffer> {
  const at = fc.integer({ min: 0, max: content.length - 1 });
  const length = fc.integer({ min: 1, max: 200 });
  const meaning = fc.constantFrom(
    '"',
    "\0",
    "\r",
    "\n",
    ",",
    ";",
    "\t",
    "\u001f",
    "\u00c3",
    "\u00e9",
    "=1+1",
    "2.016e+11",
    "-1",
    " -1",
    "\u00ef\u00bb\u00bf",
  );
  const mutation = fc.oneof(
    fc.tuple(at, fc.integer({ min: 1, max: 255 })).map(([where, bits]) => (bytes: Buffer) => {
      const flipped = Buffer.from(bytes);
      if (where < flipped.length) flipped[where]! ^= bits;
      return flipped;
    }),
    at.map((where) => (bytes: Buffer) => bytes.subarray(0, where)),
    fc.tuple(at, length).map(
      ([where, size]) =>
        (bytes: Buffer) =>
          Buffer.concat([bytes.subarray(0, where), bytes.subarray(where + size)]),
    ),
    fc.tuple(at, length).map(
      ([where, size]) =>
        (bytes: Buffer) =>
          Buffer.concat([bytes.subarray(0, where + size), bytes.subarray(where)]),
    ),
    fc.tuple(at, meaning).map(
      ([where, text]) =>
        (bytes: Buffer) =>
          Buffer.concat([bytes.subarray(0, where), Buffer.from(text, "latin1"), bytes.subarray(where)]),
    ),
    fc.integer({ min: 1, max: 6 }).map((by) => (bytes: Buffer) => rotated(bytes, by)),
  );
  return fc.array(mutation, { minLength: 1, maxLength: 3 }).map((mutations) => mutations.reduce((bytes, change) => change(bytes), content));
}

/** The columns moved round; quotes with delimiters in them break, as they would. */
function rotated(content: Buffer, by: number): Buffer {
  const text = content.toString("latin1");
  const end = text.includes("\r\n") ? "\r\n" : "\n";
  const delimiter = (text.split(end)[0] ?? "").includes(";") ? ";" : ",";
  const lines = text.split(end).map((line) => {
    const cells = line.split(delimiter);
    return [...cells.slice(by), ...cells.slice(0, by)].join(delimiter);
  });
  return Buffer.from(lines.join(end), "latin1");
}
