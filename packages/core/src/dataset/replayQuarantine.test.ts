import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ingest } from "./ingest";
import { csv2016, csv2023, inFolder, tables2016, tables2023, written } from "./officialFiles.fixture";
import { replayQuarantine } from "./replayQuarantine";

describe("replaying the quarantine", () => {
  it("accepts rows whose cells were corrected, each once, and leaves the others where they were", async () => {
    const spoiled = tables2016(60);
    spoiled.caracteristiques.rows[4]!.Num_Acc = "2.016E+11";
    spoiled.usagers.rows[7]!.grav = "";
    spoiled.usagers.rows[3]!.Num_Acc = "201699999999";
    const folder = await inFolder(written(spoiled, csv2016));
    const first = await ingest(folder);
    const text = await readFile(first.quarantine, "utf8");
    await writeFile(
      join(folder.outDir, "corrected.csv"),
      text.replace("2.016E+11", "201600000005").replace('""grav"":null', '""grav"":""3""'),
    );

    const replay = await replayQuarantine({ quarantine: join(folder.outDir, "corrected.csv"), outDir: join(folder.outDir, "replay") });
    const { quality, quarantine } = await ingest({ files: [...folder.files, ...replay], outDir: join(folder.outDir, "second") });

    expect(first.quality.totals).toMatchObject({ accidents: 57, vehicles: 57, users: 57 });
    expect(replay.map(({ name }) => name)).toEqual(["replay-a.csv", "replay-b.csv", "replay-c.csv", "replay-d.csv"]);
    expect(quality.totals).toMatchObject({ accidents: 59, vehicles: 59, users: 59, usersJoined: 59 });
    expect(quality.tables.users).toMatchObject({ rowsIn: 60, rejected: { "unknown-accident": 1 } });
    expect((await readFile(quarantine, "utf8")).trim().split("\n")).toHaveLength(4);
  });

  it("changes nothing when nothing was corrected, however often it is done", async () => {
    const spoiled = tables2023(60);
    spoiled.usagers.rows[7]!.grav = " -1";
    const folder = await inFolder(written(spoiled, csv2023));
    const first = await ingest(folder);
    const dirs = ["replay-1", "replay-2"].map((name) => join(folder.outDir, name));

    const replay = await replayQuarantine({ quarantine: first.quarantine, outDir: dirs[0]! });
    const second = await ingest({ files: [...folder.files, ...replay], outDir: join(folder.outDir, "second") });
    const again = await replayQuarantine({ quarantine: second.quarantine, outDir: dirs[1]! });
    const third = await ingest({ files: [...folder.files, ...replay, ...again], outDir: join(folder.outDir, "third") });

    for (const { quality } of [second, third]) {
      expect(quality.totals).toEqual(first.quality.totals);
      expect(quality.tables.users.rejected).toEqual({ "excluded-accident": 0, ...first.quality.tables.users.rejected });
    }
  });

  it("refuses a replay without the files whose rows it replaces", async () => {
    const spoiled = tables2016(60);
    spoiled.usagers.rows[3]!.Num_Acc = "201699999999";
    const folder = await inFolder(written(spoiled, csv2016));
    const { quarantine } = await ingest(folder);
    const replay = await replayQuarantine({ quarantine, outDir: join(folder.outDir, "replay") });
    const renamed = folder.files.map((file) => ({ ...file, name: `other-${file.name}` }));

    const failure = ingest({ files: [...renamed, ...replay], outDir: join(folder.outDir, "second") });

    await expect(failure).rejects.toThrow("replay-a.csv:2:replaces_row: replaces a row that was not handed in with it");
  });

  it.each([
    ["a row whose original is no object", 'a.csv,2,,bad,"[1]"', 'Row 2 of the quarantine holds no row in its column "original"'],
    ["a row without a place", 'a.csv,x,,bad,"{}"', "Row 2 of the quarantine does not tell the file and row"],
    ["a row of another table", 'a.csv,2,,bad,"{""x"":""1""}"\na.csv,3,,bad,"{""y"":""1""}"', "Row 3 of a.csv has a column y"],
    ["an empty quarantine", "", "the quarantine is empty"],
  ])("refuses %s", async (_, rows, message) => {
    const { files, outDir } = await inFolder({ "quarantine.csv": `file,row,accident_id,reason,original\n${rows}${rows && "\n"}` });

    await expect(replayQuarantine({ quarantine: files[0]!.path, outDir: join(outDir, "replay") })).rejects.toThrow(message);
  });
});
