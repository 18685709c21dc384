import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Command } from "commander";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { compareTables, driftCommand } from "./drift";

const USUAL = { rule: "evidently", season: false, seed: 1 } as const;
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "vigie-drift-test-"));
});

afterEach(async () => {
  vi.restoreAllMocks();
  await rm(folder, { recursive: true, force: true });
});

it("two tables are compared by the types of the reference, texts as codes", async () => {
  const reference = await file(
    "reference.csv",
    table(2000, (row) => [row % 24, ["day", "night"][row % 2]]),
  );
  const current = await file(
    "current.csv",
    table(1000, (row) => [row % 24, ["day", "night", "fog"][row % 3]]),
  );

  const report = await compareTables({ ...USUAL, reference, current });

  expect(report.rows).toEqual({ reference: 2000, current: 1000 });
  expect(report.features.map(({ name, type, test }) => [name, type, test])).toEqual([
    ["road", "categorical", "jensenshannon"],
    ["hours", "numeric", "wasserstein"],
  ]);
  expect(report.features[0]).toMatchObject({ drifted: true, newLevels: [{ label: { en: "fog" }, rows: 333 }] });
});

it("the types that are given win", async () => {
  const reference = await file(
    "reference.csv",
    table(2000, (row) => [row % 24, row % 3]),
  );
  const types = await file("types.json", '{"hours": "categorical", "road": "numeric"}');

  const report = await compareTables({ ...USUAL, reference, current: reference, types });

  expect(Object.fromEntries(report.features.map(({ name, type }) => [name, type]))).toEqual({ hours: "categorical", road: "numeric" });
});

it.each([
  ["another column", "hours,street\n1,2\n", "road is missing in the current rows, street is not in the reference"],
  ["text for numbers", "hours,road\nnoon,1\n", 'column hours holds text such as "noon", and numbers in the reference'],
  ["no rows", "hours,road\n", "the table is empty"],
])("%s in the current table is refused in words", async (_, text, message) => {
  const reference = await file(
    "reference.csv",
    table(500, (row) => [row % 24, row % 3]),
  );
  const current = await file("current.csv", text);

  await expect(compareTables({ ...USUAL, reference, current })).rejects.toThrow(message);
});

it("the command prints the verdict and writes the page once", async () => {
  const reference = await file(
    "reference.csv",
    table(500, (row) => [row % 24, row % 3]),
  );
  const page = join(folder, "drift.html");
  const written = vi.spyOn(process.stdout, "write").mockReturnValue(true);
  const run = () =>
    new Command()
      .addCommand(driftCommand())
      .parseAsync(["drift", "--reference", reference, "--current", reference, "--lang", "fr", "--html", page], { from: "user" });

  await run();

  expect(written.mock.calls.flat().join("")).toContain("Aucune variable sur 2 n’a dérivé. Pas d’alarme.");
  expect(await readFile(page, "utf8")).toContain('<html lang="fr">');
  await expect(run()).rejects.toThrow("use --force");
});

function table(rows: number, cells: (row: number) => unknown[]): string {
  return ["hours,road", ...Array.from({ length: rows }, (_, row) => cells(row).join(",")), ""].join("\n");
}

async function file(name: string, text: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, text);
  return path;
}
