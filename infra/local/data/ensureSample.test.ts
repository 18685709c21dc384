import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { ensureSample } from "./ensureSample";

it("writes a year in the official layout once, and finds it again", async () => {
  const run = mkdtempSync(join(tmpdir(), "vigie-sample-"));
  try {
    const folder = await ensureSample(run, 300);
    const written = statSync(join(folder, "manifest.json")).mtimeMs;

    expect(readdirSync(folder).filter((name) => name.endsWith(".csv"))).toEqual([
      "caract-2023.csv",
      "lieux-2023.csv",
      "usagers-2023.csv",
      "vehicules-2023.csv",
    ]);
    expect(await ensureSample(run, 300)).toBe(folder);
    expect(statSync(join(folder, "manifest.json")).mtimeMs).toBe(written);
  } finally {
    rmSync(run, { recursive: true });
  }
});
