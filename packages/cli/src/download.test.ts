import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chicagoPortal, crashesCsv, crashesOn } from "@vigie/cloud/sources/chicagoPortal.fixture";
import { serveFile, sourceServer } from "@vigie/cloud/sources/sourceServer.fixture";
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

it("fetches several months, keeps those of earlier calls, and writes every crash once", async () => {
  const crashes = [...crashesOn("2024-02-10", 3), ...crashesOn("2024-03-15", 5, 20), ...crashesOn("2024-04-01", 2, 50)];
  const server = await sourceServer(chicagoPortal(() => crashes));
  const merged = join(out, "merged", "all.csv");
  try {
    await run("--dataset", "chicago", "--month", "2024-02", "--portal", server.origin);
    await run("--dataset", "chicago", "--month", "2024-03..2024-04", "--portal", server.origin, "--merge", merged, "--json");
  } finally {
    await server.close();
  }

  expect(JSON.parse(String(vi.mocked(process.stdout.write).mock.lastCall?.[0]))).toMatchObject({
    files: [{ name: "crashes-2024-03.csv" }, { name: "crashes-2024-04.csv" }],
    merged: { path: merged, before: 10, after: 10, repeated: 0 },
  });
  expect((await readFile(merged, "utf8")).trim().split("\n")).toHaveLength(11);
});

it("fetches the export of all years", async () => {
  const server = await sourceServer((asked, response) => serveFile(asked, response, { content: crashesCsv(crashesOn("2024-03-15", 4)) }));
  try {
    await run("--dataset", "chicago", "--all", "--portal", server.origin);
  } finally {
    await server.close();
  }

  expect(server.asked[0]?.url.pathname).toMatch(/rows\.csv$/);
  expect(await readFile(join(out, "crashes-all.csv"), "utf8")).toBe(crashesCsv(crashesOn("2024-03-15", 4)));
});

it("refuses of BAAC what only Chicago has", async () => {
  await expect(run("--dataset", "baac", "--years", "2023", "--all")).rejects.toThrow("--all is of the dataset chicago");
  await expect(run("--dataset", "baac", "--years", "2023", "--merge", "x.csv")).rejects.toThrow("--merge is of the dataset chicago");
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
  await expect(run("--dataset", "chicago", "--month", "2024-01..2024-02..2024-03")).rejects.toThrow("--month takes a month");
  await expect(run("--dataset", "chicago", "--month", "2024-03", "--portal", "nowhere")).rejects.toThrow("--portal takes an address");
});
