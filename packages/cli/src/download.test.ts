import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chicagoPortal, crashesCsv, crashesOn } from "@vigie/cloud/sources/chicagoPortal.fixture";
import { sourceServer } from "@vigie/cloud/sources/sourceServer.fixture";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { downloadCommand, yearsOf } from "./download";

let out: string;

beforeEach(async () => {
  out = await mkdtemp(join(tmpdir(), "vigie-download-"));
  vi.spyOn(process.stderr, "write").mockImplementation(() => true);
  vi.spyOn(process.stdout, "write").mockImplementation(() => true);
});
afterEach(() => rm(out, { recursive: true }));

const run = (...args: string[]) => downloadCommand().parseAsync(["--out", out, ...args], { from: "user" });

it("fetches a whole month of Chicago's crashes and keeps a manifest", async () => {
  const march = crashesOn("2024-03-15", 5);
  const server = await sourceServer(chicagoPortal(() => [...march, ...crashesOn("2024-04-01", 2, 50)]));
  try {
    await run("--dataset", "chicago", "--month", "2024-03", "--portal", server.origin);
  } finally {
    await server.close();
  }

  expect((await readdir(out)).filter((name) => name.endsWith(".csv"))).toEqual(["crashes-2024-03.csv"]);
  expect(await readFile(join(out, "crashes-2024-03.csv"), "utf8")).toBe(crashesCsv(march));
});

it.each([
  ["2023", [2023]],
  ["2021, 2023", [2021, 2023]],
  ["2019-2021,2023", [2019, 2020, 2021, 2023]],
])("reads the years %s", (text, years) => {
  expect(yearsOf(text)).toEqual(years);
});

it.each([undefined, "", "23", "2023-2019", "2023;2024"])("refuses the years %s", (text) => {
  expect(() => yearsOf(text)).toThrow("--years takes years");
});

it("refuses what is no month and no address before it asks anybody", async () => {
  await expect(run("--dataset", "chicago", "--month", "2024-13")).rejects.toThrow("--month takes a month");
  await expect(run("--dataset", "chicago", "--month", "2024-03", "--portal", "nowhere")).rejects.toThrow("--portal takes an address");
});
