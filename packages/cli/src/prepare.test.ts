import { execFile } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { csv2016, inFolder, tables2016, written } from "@vigie/core/dataset/officialFiles.fixture";
import { Profile } from "@vigie/core/dataset/profile";
import { QualityReport } from "@vigie/core/dataset/quality";
import { PreparedQuality } from "@vigie/core/prepare/preparedQuality";
import { realData, testOnRealData } from "@vigie/core/realData.fixture";
import { describe, expect, onTestFinished, test } from "vitest";
import { PREPARED_FILES } from "./prepareFolder";

const VIGIE = fileURLToPath(new URL("../bin/vigie.mjs", import.meta.url));
const YEAR = realData("baac", "labelled-2024");

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), "vigie-prepare-test-"));
  onTestFinished(() => rmSync(path, { recursive: true }));
  return path;
}

function vigie(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise((resolve) =>
    execFile(process.execPath, [VIGIE, ...args], (error, stdout, stderr) => resolve({ code: Number(error?.code ?? 0), stdout, stderr })),
  );
}

const read = (out: string, name: string) => JSON.parse(readFileSync(join(out, name), "utf8"));

describe("vigie prepare", () => {
  testOnRealData("leaves the prepared table, both reports and the quarantine of a folder", async () => {
    const out = folder();

    const { code, stdout } = await vigie("prepare", "--data", YEAR, "--rows", "500", "--json", "--out", out);

    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ dataset: "baac-outcome", contract: "scene", rows: 500, quarantined: 0 });
    expect(readdirSync(out).sort()).toEqual([...PREPARED_FILES].sort());
    const { ingest, prepared } = read(out, "quality.json");
    expect(QualityReport.parse(ingest).totals.accidents).toBe(54_402);
    expect(PreparedQuality.parse(prepared).sample).toEqual({ seed: 42, rows: 500, of: 54_402 });
    const { tables } = Profile.parse(read(out, "profile.json"));
    expect(tables.map(({ table, rows }) => [table, rows])).toContainEqual(["prepared", 500]);
  });

  testOnRealData("refuses a contract that the files cannot train before it touches anything", async () => {
    const out = folder();
    writeFileSync(join(out, "quality.json"), "{}");

    const { code, stderr } = await vigie("prepare", "--data", YEAR, "--contract", "fr13", "--force", "--out", out);

    expect(code).toBe(1);
    expect(stderr).toContain("it can train scene");
    expect(readFileSync(join(out, "quality.json"), "utf8")).toBe("{}");
  });

  test("replays rows of its quarantine whose cells were corrected", async () => {
    const spoiled = tables2016(60);
    spoiled.usagers.rows[7]!.grav = "";
    const { files } = await inFolder(written(spoiled, csv2016));
    const data = dirname(files[0]!.path);
    const [first, second] = [folder(), folder()];
    const told = JSON.parse((await vigie("prepare", "--data", data, "--json", "--out", first)).stdout);
    const corrections = join(first, "corrected.csv");
    writeFileSync(corrections, readFileSync(join(first, "quarantine.csv"), "utf8").replace('""grav"":null', '""grav"":""3""'));

    const { code, stdout } = await vigie("prepare", "--data", data, "--corrections", corrections, "--json", "--out", second);

    expect([code, told.rows, told.quarantined > 0]).toEqual([0, 59, true]);
    expect(JSON.parse(stdout)).toMatchObject({ rows: 60, quarantined: 0 });
  });

  test("does not overwrite without --force", async () => {
    const out = folder();
    writeFileSync(join(out, "quarantine.csv"), "kept");

    const { code, stderr } = await vigie("prepare", "--data", out, "--out", out);

    expect(code).toBe(1);
    expect(stderr).toContain("--force");
    expect(readFileSync(join(out, "quarantine.csv"), "utf8")).toBe("kept");
  });

  test("is told how to be used when --data is missing", async () => {
    const { code, stderr } = await vigie("prepare", "--out", folder());

    expect(code).toBe(2);
    expect(stderr).toContain("--data <folder>");
  });
});
