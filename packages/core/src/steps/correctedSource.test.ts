import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { csv2016, inFolder, tables2016, written } from "../dataset/officialFiles.fixture";
import { quarantinedRows } from "../dataset/quarantinedRows";
import type { Source } from "../registry/source";
import { correctedSource } from "./correctedSource";
import { folderWorkspace } from "./folderWorkspace";
import { ingest } from "./ingest";
import { replayCorrections } from "./replayCorrections";
import { runStep } from "./step";
import { storeSource } from "./storeSource";
import type { Workspace } from "./workspace";

let folder: string;
let workspace: Workspace;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "vigie-corrected-"));
  workspace = await folderWorkspace(folder, { revision: "test" });
});
afterEach(() => rm(folder, { recursive: true }));

async function quarantineOf(source: Source) {
  const { quarantine, totals } = await runStep(ingest, { source }, workspace);
  return { totals, rows: quarantinedRows(Buffer.from(await workspace.artifacts.read(quarantine)).toString("utf8")) };
}

/** Two users of 60 cannot be used: one severity is unknown, one accident is. Neither accident has another user. */
async function spoiled(): Promise<Source> {
  const tables = tables2016(60);
  tables.usagers.rows[7]!.grav = "";
  tables.usagers.rows[3]!.Num_Acc = "201699999999";
  return storeSource((await inFolder(written(tables, csv2016))).files, "baac", workspace, "test");
}

describe("a corrected source", () => {
  it("replays rows in several rounds, each counted once, and is the same for the same corrections", async () => {
    const source = await spoiled();
    const first = await quarantineOf(source);
    const users = first.rows.filter(({ original }) => "grav" in original);
    const unknownSeverity = users.find(({ original }) => original.grav === null || original.grav === "")!;
    const unknownAccident = users.find(({ original }) => original.Num_Acc === "201699999999")!;
    const correct = (one: Source, quarantine: typeof users, row: typeof unknownSeverity, cells: Record<string, string>) =>
      correctedSource({ source: one, quarantine, rows: [{ ...row, original: { ...row.original, ...cells } }] }, workspace, "marie");

    const second = await correct(source, first.rows, unknownSeverity, { grav: "3" });
    const again = await correct(source, first.rows, unknownSeverity, { grav: "3" });
    const half = await quarantineOf(second);
    const third = await correct(
      second,
      half.rows,
      half.rows.find(({ row, file }) => row === unknownAccident.row && file === unknownAccident.file)!,
      {
        Num_Acc: "201600000004",
      },
    );
    const whole = await quarantineOf(third);

    expect([first.totals.users, half.totals.users, whole.totals.users]).toEqual([58, 59, 60]);
    expect(whole.totals).toMatchObject({ accidents: 60, usersJoined: 60 });
    expect(whole.rows).toEqual([]);
    expect(again.id).toBe(second.id);
    expect(third).toMatchObject({
      addedBy: "marie",
      files: [...source.files, { name: "corrections-1.csv" }, { name: "corrections-2.csv" }],
    });
  });

  it("refuses rows that are not in quarantine, and ready-made tables", async () => {
    const source = await spoiled();
    const { rows: quarantine } = await quarantineOf(source);
    const stranger = { file: "a.csv", row: 999, original: {} };

    await expect(correctedSource({ source, quarantine, rows: [stranger] }, workspace, "marie")).rejects.toMatchObject({
      message: "1 of 1 rows are not in quarantine.",
      details: [{ path: "rows.0" }],
    });
    const table = { ...source, dataset: "table-fr28" };
    await expect(correctedSource({ source: table, quarantine, rows: [] }, workspace, "marie")).rejects.toThrow("not replayed");
  });
});

describe("corrections among files", () => {
  it("become replays of the files that their rows came from, with a name of their own each round", async () => {
    const correction = (value: string) => `file,row,reason,original\na.csv,2,odd,"{""x"":""${value}""}"\n`;
    const files = await Promise.all(
      [
        ["a.csv", "x,y\n1,2\n"],
        ["corrections-1.csv", correction("3")],
        ["corrections-2.csv", correction("4")],
      ].map(async ([name, text]) => {
        await writeFile(join(folder, name!), text!);
        return { name: name!, path: join(folder, name!) };
      }),
    );

    const all = await replayCorrections(files, folder);

    expect(all.map(({ name }) => name)).toEqual(["a.csv", "replay-a.csv", "replay-2-a.csv"]);
    expect(await readFile(all[2]!.path, "utf8")).toBe('"x","replaces_file","replaces_row"\n"4","a.csv","2"\n');
  });

  it("are none among files that hold none", async () => {
    const { files } = await inFolder({ "a.csv": "x,y\n1,2\n" });

    expect(await replayCorrections(files, folder)).toEqual(files);
  });
});
