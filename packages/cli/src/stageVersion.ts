import { createHash } from "node:crypto";
import { basename } from "node:path";
import { NotFoundError, VisibleError } from "@vigie/core/errors";
import type { RestoredVersion } from "./folderVersion";
import { stageClient } from "./stageClient";

/** What `--stage` takes, for the help of the commands. */
export const STAGE_OPTION = "stage that was started here (local), or another with VIGIE_API and VIGIE_API_KEY in the environment";

/** A version of a deployed stage, by its API: every file by its link, checked against its digest. Throws NotFoundError. */
export async function stageVersion({ model, version }: { model: string; version: number }, stage: string): Promise<RestoredVersion> {
  const client = await stageClient(stage);
  const path = { name: model, version: String(version) };
  const { data, response } = await client.GET("/v1/models/{name}/versions/{version}", { params: { path } });
  if (response.status === 404) throw new NotFoundError(`There is no version ${version} of ${model} in stage ${stage}.`);
  if (!data) throw new VisibleError(response.status, "api", `The API of stage ${stage} answered ${response.status}.`);
  const files = Object.values(data.artifacts).map(async ({ name, sha256, link }) => ({
    name: basename(name),
    bytes: await download(link, name, sha256),
  }));
  return { record: data, files: await Promise.all(files), source: [] };
}

async function download(link: string, name: string, sha256: string): Promise<Uint8Array> {
  const response = await fetch(link);
  if (!response.ok) throw new VisibleError(502, "no-file", `${name} was not answered: ${response.status}.`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (createHash("sha256").update(bytes).digest("hex") !== sha256) {
    throw new VisibleError(502, "bad-file", `The bytes of ${name} are not those of its digest.`);
  }
  return bytes;
}
