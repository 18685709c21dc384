import { createReadStream, createWriteStream, existsSync } from "node:fs";
import { basename, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import type { SourceFile } from "@vigie/core/dataset/source/sourceFile";
import { LeftOut } from "../benchCase";

export const TABLES_2013 = ["caracteristiques", "lieux", "vehicules"].map((table) => `baac/2013/${table}_2013.csv.gz`);

export const LABELLED_2024 = ["accidents", "vehicules", "usagers"].map((table) => `baac/labelled-2024/${table}_2024.csv.gz`);

export const VEHICLES_2016 = "baac/2016/vehicules_2016.csv.gz";

/** The five files with CRASH_TYPE, as in `../shared/peers/tasks.py`. */
export const CHICAGO_FIVE = [
  "jonathan813_Traffic_Crashes_10k",
  "elicaluya_chicago_crashes",
  "hassouss_Traffic_Crashes",
  "woiny27_chicago_crashes",
  "hollow27mc_Traffic_Crashes_-_Crashes_500",
].map((name) => `chicago/${name}.csv.gz`);

/** Real files by their place in the folder of data. Throws LeftOut when one is not there. */
export function realFiles(data: string, places: readonly string[]): SourceFile[] {
  const missing = places.find((place) => !existsSync(join(data, place)));
  if (missing) throw new LeftOut(`there is no ${join(data, missing)}`);
  return places.map((place) => ({ name: basename(place), path: join(data, place) }));
}

/** Plain copies, so that reading is measured without decompression. */
export async function unpacked(files: readonly SourceFile[], scratch: string): Promise<SourceFile[]> {
  const plain = files.map(({ name }) => ({ name, path: join(scratch, name.replace(/\.gz$/, "")) }));
  for (const [index, { path }] of files.entries())
    await pipeline(createReadStream(path), createGunzip(), createWriteStream(plain[index]!.path));
  return plain;
}
