import { join, resolve } from "node:path";
import { s3Client } from "@vigie/cloud/clients";
import { sourcePrefix } from "@vigie/cloud/sources/sourcePrefix";
import type { SourceFile } from "@vigie/core/dataset/source/sourceFile";
import { tableFiles } from "@vigie/core/steps/tableFiles";

/** What `--data` takes, for the help of the commands. */
export const DATA_OPTION = "folder or S3 prefix (s3://bucket/folder) with the official CSV files (.csv or .csv.gz)";

/** What `--corrections` takes. */
export const CORRECTIONS_OPTION = "quarantine.csv of an earlier run, its original cells corrected: those rows are replayed";

/** The file of corrections, if there is one, to be handed in beside the files that its rows came from. */
export function correctionFiles(path: string | undefined): SourceFile[] {
  return path === undefined ? [] : [{ name: "corrections-1.csv", path: resolve(path) }];
}

/**
 * The CSV files of a folder, or of an S3 prefix, which are brought to a folder below `scratch` first, by name. The SDK reads region, credentials and
 * `AWS_ENDPOINT_URL` from the environment. Throws VisibleError when the place is missing, may not be read, or holds none.
 */
export async function dataFiles(data: string, scratch: string): Promise<SourceFile[]> {
  if (!data.startsWith("s3:")) return tableFiles(resolve(data));
  return (await sourcePrefix({ client: s3Client(), prefix: data, to: join(scratch, "source") })).files;
}
