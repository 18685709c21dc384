import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import type { SourceFile } from "../dataset/source/sourceFile";
import { type SampleRequest, writeSample } from "./writeSample";

const folders: string[] = [];
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

/** A temporary folder, which goes when the test file is through. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "vigie-sample-"));
  folders.push(folder);
  return folder;
}

/** Writes a sample into a temporary folder; `files` are its tables. */
export async function sampleInFolder(request: Omit<SampleRequest, "outDir">) {
  const folder = await temporaryFolder();
  const sample = await writeSample({ ...request, outDir: folder });
  const files: SourceFile[] = sample.files.map(({ name }) => ({ name, path: join(folder, name) }));
  const text = (name: string) => readFile(join(folder, name), "utf8");
  return { folder, sample, files, text };
}

/** The rows of an official table, by column. */
export function officialRecords(text: string): Record<string, string>[] {
  const [header = [], ...rows] = text
    .trimEnd()
    .split("\n")
    .map((line) => line.slice(1, -1).split('";"'));
  return rows.map((cells) => Object.fromEntries(header.map((name, n) => [name, cells[n] ?? ""])));
}
