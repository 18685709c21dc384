import { createWriteStream } from "node:fs";
import { rm } from "node:fs/promises";
import { basename } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { NotFoundError, VisibleError } from "@vigie/core/errors";
import { fileDigest } from "@vigie/core/steps/fileDigest";
import type { RestoredFile, RestoredVersion } from "./folderVersion";
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
  return {
    record: data,
    files: Object.values(data.artifacts).map(linked),
    async source() {
      if (!data.lineage.dataset) return [];
      const { id } = data.lineage.dataset;
      const { data: source, response } = await client.GET("/v1/datasets/{id}/files", { params: { path: { id } } });
      if (!source) throw new VisibleError(response.status, "api", `The API of stage ${stage} answered ${response.status} about raw files.`);
      return source.files.map(linked);
    },
  };
}

function linked({ name, sha256, link }: { name: string; sha256: string; link: string }): RestoredFile {
  return { name: basename(name), save: (to) => download({ name, sha256, link }, to) };
}

/** Raw files may be as large as they like: none is held in memory. */
async function download({ name, sha256, link }: { name: string; sha256: string; link: string }, to: string): Promise<void> {
  const response = await fetch(link);
  if (!response.ok || !response.body) throw new VisibleError(502, "no-file", `${name} was not answered: ${response.status}.`);
  await pipeline(Readable.fromWeb(response.body), createWriteStream(to));
  if ((await fileDigest(to)).sha256 === sha256) return;
  await rm(to);
  throw new VisibleError(502, "bad-file", `The bytes of ${name} are not those of its digest.`);
}
