import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { DataError } from "../errors";
import { ingest } from "./ingest";
import { csv2016, inFolder, type OfficialTables, tables2016, written } from "./officialFiles.fixture";

describe("files that cannot be used", () => {
  it.each([
    ["a missing table", (files: Files) => drop(files, "b.csv"), "lieux: missing table"],
    ["a ZIP archive", (files: Files) => ({ ...files, "b.csv": Buffer.from("PK\u0003\u0004zip") }), "b.csv: this is a ZIP archive"],
    ["a web page", (files: Files) => ({ ...files, "b.csv": Buffer.from("\n<!DOCTYPE html><html>") }), "b.csv: this is a web page"],
    ["UTF-16", (files: Files) => ({ ...files, "b.csv": Buffer.from(`\ufeff${files["b.csv"]}`, "utf16le") }), "b.csv: this is in UTF-16"],
    [
      "NUL bytes",
      (files: Files) => ({ ...files, "b.csv": Buffer.concat([files["b.csv"]!, Buffer.alloc(9)]) }),
      "b.csv:42:Num_Acc: holds NUL",
    ],
    ["an empty file", (files: Files) => ({ ...files, "b.csv": Buffer.alloc(0) }), "b.csv: the file is empty"],
    [
      "a header alone",
      (files: Files) => ({ ...files, "b.csv": files["b.csv"]!.subarray(0, files["b.csv"]!.indexOf("\n") + 1) }),
      "b.csv: the table is empty",
    ],
    ["tabs for commas", (files: Files) => ({ ...files, "b.csv": recoded(files["b.csv"]!, "\t") }), "b.csv:1: wrong delimiter"],
    [
      "rows with another delimiter than the header",
      (files: Files) => ({ ...files, "b.csv": mixed(files["b.csv"]!) }),
      "b.csv:2: this row has 1 columns",
    ],
    ["a file cut within a row", (files: Files) => ({ ...files, "b.csv": files["b.csv"]!.subarray(0, -30) }), "b.csv:41: this row has"],
    [
      "a truncated gzip",
      (files: Files) => ({ ...files, "b.csv": gzipSync(files["b.csv"]!).subarray(0, -20) }),
      "b.csv: the gzip data are damaged",
    ],
    ["a file of something else", (files: Files) => ({ ...files, "e.csv": Buffer.from("name,age\nx,1\n") }), "e.csv: is no table of baac"],
    [
      "a column that is there twice",
      (files: Files) => ({ ...files, "b.csv": renamed(files["b.csv"]!, "env1", "Surf") }),
      "b.csv:1:Surf: this column is there twice",
    ],
  ])("%s fails the run and is named", async (_, spoil, message) => {
    const folder = await inFolder(spoil(written(tables2016(), csv2016)));

    const failure = await ingest(folder).catch((error: unknown) => error);

    expect(failure).toBeInstanceOf(DataError);
    expect((failure as DataError).message).toContain(message);
  });

  it.each([
    ["usagers", "grav", "a.csv:1:grav"],
    ["usagers", "secu", "a.csv:1:secu1 or secu"],
    ["lieux", "surf", "b.csv:1:surf"],
    ["caracteristiques", "Num_Acc", "c.csv:1:num_acc or accident_id"],
    ["vehicules", "num_veh", "d.csv:1:id_vehicule or num_veh"],
  ] as const)("%s without %s fails the run and names it", async (table, column, path) => {
    const spoiled = tables2016();
    spoiled[table].columns = spoiled[table].columns.filter((name) => name !== column);

    const failure = await failureOf(spoiled);

    expect(failure.details).toEqual([{ path, message: `missing column of table ${table}` }]);
  });

  it("no known column at all says what was looked for", async () => {
    const folder = await inFolder({ "x.csv": "name,age\nx,1\n" });

    await expect(ingest(folder)).rejects.toThrow("none has the columns killed and hospitalised (baac-outcome), grav (baac), hrmn (baac)");
  });

  it("a dataset that does not exist is refused with those that do", async () => {
    const folder = await inFolder(written(tables2016(), csv2016));

    const failure = await ingest({ ...folder, dataset: "paris" }).catch((error: unknown) => error);

    expect((failure as DataError).details[0]?.accepted).toEqual(["baac", "baac-outcome", "chicago"]);
  });
});

type Files = Record<string, Buffer>;

async function failureOf(tables: OfficialTables): Promise<DataError> {
  const failure = await ingest(await inFolder(written(tables, csv2016))).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(DataError);
  return failure as DataError;
}

function drop(files: Files, name: string): Files {
  return Object.fromEntries(Object.entries(files).filter(([each]) => each !== name));
}

function recoded(file: Buffer, delimiter: string): Buffer {
  return Buffer.from(file.toString("latin1").replaceAll(",", delimiter), "latin1");
}

function mixed(file: Buffer): Buffer {
  const end = file.indexOf("\n") + 1;
  return Buffer.concat([file.subarray(0, end), recoded(file.subarray(end), ";")]);
}

function renamed(file: Buffer, from: string, to: string): Buffer {
  return Buffer.from(file.toString("latin1").replace(from, to), "latin1");
}
