import { createHash } from "node:crypto";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, expect, it } from "vitest";
import { recordEntry, type SourceEntry } from "./manifest";
import { sourceFolder } from "./sourceFolder";

let folder: string;
const now = () => new Date("2024-04-15T12:00:00.000Z");
const digest = (content: string) => createHash("sha256").update(content).digest("hex");

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "vigie-folder-"));
});

afterEach(() => rm(folder, { recursive: true }));

it("lists the tables by name and leaves the rest", async () => {
  for (const name of ["usagers-2023.csv", "lieux-2023.CSV.gz", "notes.txt", ".hidden.csv", "usagers-2022.csv.part"]) {
    await writeFile(join(folder, name), "a;b\n1;2\n");
  }
  await mkdir(join(folder, "folder.csv"));

  const { files, manifest } = await sourceFolder(folder, { now });

  expect(files).toEqual(["lieux-2023.CSV.gz", "usagers-2023.csv"].map((name) => ({ name, path: join(folder, name) })));
  expect(manifest.files[1]).toEqual({
    name: "usagers-2023.csv",
    url: pathToFileURL(join(folder, "usagers-2023.csv")).href,
    bytes: 8,
    sha256: digest("a;b\n1;2\n"),
    downloadedAt: "2024-04-15T12:00:00.000Z",
  });
});

it("takes over what the manifest knows of files that are still the same", async () => {
  const entry = (name: string, content: string): SourceEntry => ({
    name,
    url: `https://static.data.gouv.fr/${name}`,
    bytes: content.length,
    sha256: digest(content),
    downloadedAt: "2024-01-01T00:00:00.000Z",
    year: 2023,
  });
  await recordEntry(folder, entry("lieux-2023.csv", "same"));
  await recordEntry(folder, entry("usagers-2023.csv", "before"));
  await writeFile(join(folder, "lieux-2023.csv"), "same");
  await writeFile(join(folder, "usagers-2023.csv"), "after");

  const { manifest } = await sourceFolder(folder, { now });

  expect(manifest.files[0]).toEqual(entry("lieux-2023.csv", "same"));
  expect(manifest.files[1]).toMatchObject({ sha256: digest("after"), url: expect.stringMatching(/^file:/) });
  expect(manifest.files[1]).not.toHaveProperty("year");
});

it("names a folder that is missing, and one without a table", async () => {
  await expect(sourceFolder(join(folder, "nowhere"))).rejects.toMatchObject({ status: 404 });
  await expect(sourceFolder(folder)).rejects.toMatchObject({ status: 422, code: "no-tables" });
});
