import type { Batches } from "@vigie/cloud/batches";
import { type BatchFiles, batchOfKey } from "@vigie/cloud/batchFiles";
import type { Executions } from "@vigie/cloud/executions";
import { ConflictError } from "@vigie/core/errors";
import * as z from "zod";

/** The part of S3's "Object Created" that is read. */
export const ObjectCreated = z.object({ detail: z.object({ object: z.object({ key: z.string() }) }) });
export type ObjectCreated = z.infer<typeof ObjectCreated>;

type Dependencies = {
  batches: Pick<Batches, "get" | "change">;
  files: Pick<BatchFiles, "uploadedBytes">;
  executions: Pick<Executions, "start">;
  now(): Date;
};

/**
 * Starts the batch whose file has come. Told twice, or of a file that nobody asked for, it does nothing; what fails half way is done when
 * the event comes again: the batch is running before its execution is started, under its own id.
 */
export async function startBatch({ detail }: ObjectCreated, { batches, files, executions, now }: Dependencies): Promise<boolean> {
  const named = batchOfKey(decodeURIComponent(detail.object.key.replaceAll("+", " ")));
  if (!named) return false;
  const { user, id } = named;
  const found = await batches.get(user, id);
  if (!found) return false;
  const at = now().toISOString();
  if (found.state === "awaiting-upload") {
    const bytes = await files.uploadedBytes(named);
    if (bytes !== found.bytes) {
      const problem = `The file has ${bytes} bytes; ${found.bytes} were announced.`;
      await batches.change(user, id, ["awaiting-upload"], { state: "failed", problem, endedAt: at });
      return false;
    }
  }
  const batch = await batches.change(user, id, ["awaiting-upload", "running"], { state: "running", startedAt: found.startedAt ?? at });
  if (!batch) return false;
  try {
    await executions.start(id, { batch: { id, user } });
  } catch (error) {
    if (!(error instanceof ConflictError)) throw error;
  }
  return true;
}
