import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { dataFiles } from "../data/chooseData";
import { ensureSample } from "../data/ensureSample";
import { halfYears } from "./halfYears";

it("cuts a year into its halves, noise in the second, each file under a name of its own", async () => {
  const folder = mkdtempSync(join(tmpdir(), "vigie-halves-"));
  try {
    const year = await dataFiles(await ensureSample(folder, 400));
    const { first, second } = await halfYears(year, folder);

    const names = [...first, ...second].map(({ name }) => name);
    expect(new Set(names).size).toBe(8);
    const rows = ({ path }: { path: string }) => readFileSync(path, "utf8").trim().split("\n").length - 1;
    const accidents = (half: typeof first) => rows(half.find(({ name }) => name.includes("caract"))!);
    expect(accidents(first) + accidents(second)).toBe(400);
    expect(accidents(first)).toBeGreaterThan(100);

    const unnoised = await dataFiles(await ensureSample(folder, 400));
    expect(await halfYears(unnoised, folder)).toEqual({ first, second });
  } finally {
    rmSync(folder, { recursive: true });
  }
});

it("says what to do about files that do not tell the months", async () => {
  const folder = mkdtempSync(join(tmpdir(), "vigie-halves-"));
  try {
    const year = await dataFiles(await ensureSample(folder, 300));
    const undated = { files: year.files.filter(({ name }) => !name.startsWith("caract")) };

    await expect(halfYears(undated, folder)).rejects.toMatchObject({ name: "StepFailure", remedy: expect.stringContaining("--data") });
  } finally {
    rmSync(folder, { recursive: true });
  }
});
