import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { finished } from "node:stream/promises";
import type { Batches } from "@vigie/cloud/batches";
import type { BatchFiles } from "@vigie/cloud/batchFiles";
import { Batch } from "@vigie/cloud/batchRecord";
import { ConflictError, NotFoundError, VisibleError } from "@vigie/core/errors";
import { fileLines } from "@vigie/core/predict/file/fileLines";
import { labelledReport, mergeSummaries } from "@vigie/core/predict/file/fileSummary";
import { HEADER_BYTES, headerOf } from "@vigie/core/predict/file/predictFile";
import { answerHeader, predictLines } from "@vigie/core/predict/file/predictLines";
import type { LoadedModel } from "@vigie/core/predict/loadedModel";
import { contractNamed } from "@vigie/core/prepare/contracts";
import type { Version } from "@vigie/core/registry/version";
import * as z from "zod";

export type BatchWork = {
  batches: Pick<Batches, "get" | "change" | "putPart" | "listParts">;
  files: Pick<BatchFiles, "uploadedBytes" | "readUpload" | "putPart" | "writeResult" | "putReport">;
  /** Opens the version that answers; the same one again is the one that is open. */
  open(model: string, version: number): Promise<{ version: Version; model: LoadedModel }>;
  now(): Date;
};

/** Bytes of a part: about half a million rows, ten to forty seconds of work. */
export const PART_BYTES = 64 * 1024 * 1024;

const Named = Batch.pick({ id: true, user: true });
const Part = z.strictObject({ number: z.int().nonnegative(), start: z.int().nonnegative(), end: z.int().nonnegative() });

/** What the machine sends: `plan` cuts the file into parts, `score` answers one, `merge` puts the answers together. */
export const BatchEvent = z.discriminatedUnion("step", [
  z.strictObject({ step: z.literal("plan"), input: z.strictObject({ batch: Named }) }),
  z.strictObject({ step: z.literal("score"), input: z.strictObject({ batch: Named, part: Part }) }),
  z.strictObject({ step: z.literal("merge"), input: z.strictObject({ batch: Named, scored: z.array(z.unknown()) }) }),
]);
export type BatchEvent = z.infer<typeof BatchEvent>;

/**
 * The work of a batch, a step at a time; each may be done again. A batch that was cancelled or has ended is left as it is: its step throws
 * ConflictError, which ends the execution. What is wrong with the file itself fails the batch with words.
 */
export async function batchWork(event: BatchEvent, work: BatchWork): Promise<unknown> {
  const batch = await running(event.input.batch, work);
  try {
    if (event.step === "plan") return { parts: await plan(batch, work) };
    if (event.step === "score") return await score(batch, event.input.part, work);
    return await merge(batch, event.input.scored, work);
  } catch (error) {
    if (error instanceof VisibleError && error.status === 422) {
      await work.batches.change(batch.user, batch.id, ["running"], {
        state: "failed",
        problem: error.message,
        endedAt: work.now().toISOString(),
      });
    }
    throw error;
  }
}

async function running({ user, id }: z.infer<typeof Named>, { batches }: BatchWork): Promise<Batch> {
  const batch = await batches.get(user, id);
  if (!batch) throw new NotFoundError(`There is no batch ${id}.`);
  if (batch.state !== "running") throw new ConflictError(`Batch ${id} is ${batch.state}.`);
  return batch;
}

async function plan(batch: Batch, { batches, files }: BatchWork): Promise<z.infer<typeof Part>[]> {
  const bytes = await files.uploadedBytes(batch);
  const { header, bytes: start } = await firstLine(batch, files);
  answerHeader(header, contractNamed(batch.contract), batch.label, []);
  const count = Math.max(1, Math.ceil((bytes - start) / PART_BYTES));
  const size = Math.ceil((bytes - start) / count);
  const parts = Array.from({ length: count }, (_, number) => ({
    number,
    start: start + number * size,
    end: Math.max(start, Math.min(bytes, start + (number + 1) * size)),
  }));
  await batches.change(batch.user, batch.id, ["running"], { parts: count });
  return parts;
}

async function score(batch: Batch, { number, start, end }: z.infer<typeof Part>, work: BatchWork): Promise<{ number: number }> {
  const { batches, files, open } = work;
  const { model } = await open(batch.model, batch.version);
  const { header } = await firstLine(batch, files);
  const scratch = await mkdtemp(join(tmpdir(), "vigie-batch-"));
  try {
    const path = join(scratch, "answers.csv");
    const to = createWriteStream(path);
    const lines = end > start ? fileLines(await files.readUpload(batch, start - 1), { start, end }) : noLines();
    const write = async (text: string) => {
      if (!to.write(text)) await once(to, "drain");
    };
    const contract = contractNamed(batch.contract);
    const summary = await predictLines({ model, contract, header, lines, label: batch.label, write });
    to.end();
    await finished(to);
    await files.putPart(batch, number, path);
    await batches.putPart(batch, { number, summary });
    return { number };
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

async function* noLines(): AsyncGenerator<string[]> {}

async function merge(batch: Batch, scored: readonly unknown[], work: BatchWork): Promise<{ rows: number }> {
  const { batches, files, open, now } = work;
  const failed = scored.find((one) => typeof one === "object" && one !== null && "failed" in one);
  if (failed)
    throw new VisibleError(422, "part-failed", `A part of the file could not be answered: ${JSON.stringify(failed).slice(0, 500)}`);
  const { model } = await open(batch.model, batch.version);
  const { header } = await firstLine(batch, files);
  const parts = await batches.listParts(batch);
  if (parts.length !== batch.parts) throw new Error(`${parts.length} of ${batch.parts} parts of batch ${batch.id} are done.`);
  const summary = mergeSummaries(parts.map((part) => part.summary));
  const labelled = labelledReport(summary, model.bundle.classes);
  await files.writeResult(batch, answerHeader(header, contractNamed(batch.contract), batch.label, model.bundle.classes), parts.length);
  const { id, contract } = batch;
  await files.putReport(batch, {
    id,
    model: batch.model,
    version: batch.version,
    contract,
    threshold: model.bundle.threshold,
    ...summary,
    labelled,
  });
  const ended = { state: "succeeded", summary, labelled, endedAt: now().toISOString() } as const;
  if (!(await batches.change(batch.user, batch.id, ["running"], ended))) throw new ConflictError(`Batch ${id} has ended meanwhile.`);
  return { rows: summary.rows };
}

async function firstLine(batch: Batch, files: BatchWork["files"]): Promise<{ header: string; bytes: number }> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of await files.readUpload(batch, 0, HEADER_BYTES - 1)) chunks.push(chunk);
  return headerOf(Buffer.concat(chunks));
}
