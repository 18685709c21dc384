import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { tableFiles } from "./tableFiles";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "vigie-tables-"));
});
afterEach(() => rm(folder, { recursive: true }));

it("lists the tables of a folder by name, and neither hidden files, folders nor anything else", async () => {
  for (const name of ["b.csv", "a.CSV.gz", "notes.txt", ".hidden.csv", "c.csv.part"]) await writeFile(join(folder, name), "a,b\n");
  await mkdir(join(folder, "folder.csv"));
  await symlink(join(folder, "b.csv"), join(folder, "linked.csv"));

  expect(await tableFiles(folder)).toEqual(["a.CSV.gz", "b.csv", "linked.csv"].map((name) => ({ name, path: join(folder, name) })));
});

it("names a folder that is missing, and one without a table", async () => {
  await expect(tableFiles(join(folder, "nowhere"))).rejects.toMatchObject({ status: 404 });
  await expect(tableFiles(folder)).rejects.toMatchObject({ status: 422, code: "no-tables" });
});
