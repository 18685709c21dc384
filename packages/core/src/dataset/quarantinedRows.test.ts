import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { ingest } from "./ingest";
import { csv2016, inFolder, tables2016, written } from "./officialFiles.fixture";
import { quarantinedRows } from "./quarantinedRows";

describe("rows in quarantine", () => {
  it("are read as they were written, with commas and quotes in their cells", async () => {
    const spoiled = tables2016(60);
    spoiled.caracteristiques.rows[4]!.adr = 'place "Carnot", 3';
    spoiled.usagers.rows[4]!.grav = "";
    const { quarantine } = await ingest(await inFolder(written(spoiled, csv2016)));

    const rows = quarantinedRows(await readFile(quarantine, "utf8"));

    expect(rows.map(({ file, row, reason }) => [file, row, reason])).toEqual([
      ["a.csv", 6, "excluded-accident"],
      ["c.csv", 6, "undecidable-target"],
      ["d.csv", 6, "excluded-accident"],
    ]);
    expect(rows[1]?.original).toMatchObject({ Num_Acc: "201600000005", adr: 'place "Carnot", 3' });
  });

  it("are read after a spreadsheet saved them: another order, CRLF, a byte order mark, no line end", () => {
    expect(quarantinedRows('\uFEFFrow,file,original,reason\r\n7,"a,b.csv","{""x"":null}",odd')).toEqual([
      { file: "a,b.csv", row: 7, reason: "odd", original: { x: null } },
    ]);
  });

  it("are none below a header only", () => {
    expect(quarantinedRows("file,row,accident_id,reason,original\n")).toEqual([]);
  });
});
