import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { chooseData } from "./chooseData";

let base: string;

beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), "vigie-data-"));
  mkdirSync(join(base, "checkout"));
});

afterEach(() => rmSync(base, { recursive: true }));

it("takes the folder asked for, relative to where the command was given, and its CSV files by name", async () => {
  folder("mine", "b.csv.gz", "a.csv", "notes.txt");
  const { folder: chosen, files } = (await chooseData("mine", { root: join(base, "checkout"), cwd: base, env: {} }))!;
  expect(chosen).toBe(join(base, "mine"));
  expect(files).toEqual([
    { name: "a.csv", path: join(base, "mine/a.csv") },
    { name: "b.csv.gz", path: join(base, "mine/b.csv.gz") },
  ]);
});

it("falls back to $VIGIE_TEST_DATA", async () => {
  folder("elsewhere/baac/labelled-2024", "a.csv");
  const root = join(base, "checkout");
  const env = { VIGIE_TEST_DATA: join(base, "elsewhere") };
  expect((await chooseData(undefined, { root, cwd: root, env }))?.folder).toBe(join(base, "elsewhere/baac/labelled-2024"));
});

it("means the sample when no data is named", async () => {
  const root = join(base, "checkout");
  expect(await chooseData(undefined, { root, cwd: root, env: {} })).toBeUndefined();
});

it("refuses a folder that is not there or holds no table", async () => {
  folder("empty", "notes.txt");
  const places = { root: join(base, "checkout"), cwd: base, env: {} };
  await expect(chooseData("missing", places)).rejects.toThrow("There is no folder");
  await expect(chooseData("empty", places)).rejects.toThrow("holds no .csv");
});

function folder(path: string, ...names: string[]): void {
  mkdirSync(join(base, path), { recursive: true });
  for (const name of names) writeFileSync(join(base, path, name), "a,b\n");
}
