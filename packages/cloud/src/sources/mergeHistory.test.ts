import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DataError } from "@vigie/core/errors";
import { afterEach, beforeEach, expect, it } from "vitest";
import { crashesCsv, crashesOn, crashId } from "./chicagoPortal.fixture";
import { recordEntry } from "./manifest";
import { mergeHistory } from "./mergeHistory";

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "vigie-history-"));
});

afterEach(() => rm(folder, { recursive: true }));

async function add(name: string, content: string, day: string): Promise<void> {
  await writeFile(join(folder, name), content);
  const entry = { name, url: "https://data.cityofchicago.org", bytes: content.length, sha256: "0".repeat(64) };
  await recordEntry(folder, { ...entry, downloadedAt: `${day}T12:00:00.000Z` });
}

const merge = () => mergeHistory({ folder, to: join(folder, "history.csv") });
const written = () => readFile(join(folder, "history.csv"), "utf8");

it("keeps of each crash the record that was downloaded last, whatever the order of the months", async () => {
  await add("crashes-2024-02.csv", crashesCsv([{ id: crashId(1), date: "2024-02-10T10:00:00.000", weather: "RAIN, HEAVY" }]), "2024-04-20");
  await add("crashes-2024-03.csv", crashesCsv(crashesOn("2024-03-01", 3)), "2024-04-01");

  const merged = await merge();

  expect(merged).toEqual({
    path: join(folder, "history.csv"),
    files: ["crashes-2024-02.csv", "crashes-2024-03.csv"],
    before: 4,
    after: 3,
    repeated: 1,
    withoutId: 0,
  });
  expect((await written()).split("\n")).toEqual([
    "crash_record_id,crash_date,weather_condition,damage",
    `${crashId(1)},2024-02-10T10:00:00.000,"RAIN, HEAVY","OVER $1,500"`,
    `${crashId(2)},2024-03-01T10:01:00.000,,"OVER $1,500"`,
    `${crashId(3)},2024-03-01T10:02:00.000,,"OVER $1,500"`,
    "",
  ]);
});

it("sees one crash in both layouts of the portal, and keeps the columns of either", async () => {
  const id = crashId(10);
  await add("crashes-2024-03.csv", `"crash_record_id","private_property_i","crash_type"\n"${id}","Y","new"\n`, "2024-04-02");
  const bulk = `RD_NO,CRASH_RECORD_ID,NOT_RIGHT_OF_WAY_I\nJC1,${id.toUpperCase()},N\nJC2,${crashId(11)},"say ""no"""\n`;
  await add("crashes-all.csv", bulk, "2024-04-01");

  expect(await merge()).toMatchObject({ before: 3, after: 2, repeated: 1 });

  expect((await written()).split("\n").slice(0, 3)).toEqual([
    "crash_record_id,private_property_i,crash_type,rd_no",
    `${id},Y,new,`,
    `${crashId(11)},"say ""no""",,JC2`,
  ]);
});

it("loses no record that has no id", async () => {
  await add("crashes-2024-03.csv", '"crash_record_id","crash_type"\n"","a"\n"","b"\n', "2024-04-02");

  expect(await merge()).toMatchObject({ before: 2, after: 2, repeated: 0, withoutId: 2 });
});

it("writes the same bytes again from the same history", async () => {
  for (const month of ["01", "02", "03"]) {
    await add(`crashes-2024-${month}.csv`, crashesCsv(crashesOn(`2024-${month}-05`, 40, Number(month) * 20)), "2024-04-01");
  }

  const first = await merge();
  const bytes = await written();

  expect(await merge()).toEqual(first);
  expect(await written()).toBe(bytes);
  expect(first).toMatchObject({ before: 120, after: 80, repeated: 40 });
});

it("refuses a file that is no export of the portal, and leaves no half of a history", async () => {
  await add("crashes-2024-02.csv", crashesCsv(crashesOn("2024-02-10", 2)), "2024-04-03");
  await add("crashes-2024-03.csv", `${crashesCsv(crashesOn("2024-03-10", 2))}"one cell too few"\n`, "2024-04-02");

  await expect(merge()).rejects.toThrow("crashes-2024-03.csv:4");

  expect(await readdir(folder)).toEqual(["crashes-2024-02.csv", "crashes-2024-03.csv", "manifest.json"]);
});

it("refuses a folder without a history", async () => {
  await expect(merge()).rejects.toThrow(DataError);
});
