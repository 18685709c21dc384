import type { Batches } from "@vigie/cloud/batches";
import type { BatchFiles } from "@vigie/cloud/batchFiles";
import type { Batch } from "@vigie/cloud/batchRecord";
import type { Executions } from "@vigie/cloud/executions";
import { ConflictError, NotFoundError, VisibleError } from "@vigie/core/errors";
import { contractNames } from "@vigie/core/prepare/contracts";
import type { Registry } from "@vigie/core/registry/registry";
import { newSortableId } from "@vigie/core/registry/sortableId";
import type { Version } from "@vigie/core/registry/version";
import type { HandlersOf } from "../apiRequest";
import { type AskedVersion, DEFAULT_MODEL } from "../predictions/predictions.routes";
import type { RouteOf } from "../routes";
import { invalid } from "../validate";
import type { BatchReply } from "./batches.routes";

export type BatchDependencies = {
  registry: Pick<Registry, "getAlias" | "getVersion">;
  batches: Pick<Batches, "create" | "get" | "list" | "change" | "listParts">;
  files: Pick<BatchFiles, "uploadLink" | "resultLinks">;
  executions: Pick<Executions, "describe" | "isRunning" | "stop">;
  now(): Date;
};

const PAGE = 20;

/** Files that are answered in parts. Every batch is its caller's own: that of another is as good as none. */
export function batchHandlers(dependencies: BatchDependencies): HandlersOf<RouteOf<"batches">> {
  const { registry, batches, files, executions, now } = dependencies;
  const owned = async (user: string, id: string): Promise<Batch> => {
    const batch = await batches.get(user, id);
    if (!batch) throw new NotFoundError(`There is no batch ${id}.`);
    return settled(batch, dependencies);
  };
  return {
    "POST /v1/batches": async ({ body: { bytes, label, ...asked }, caller }) => {
      const { model, version, contract } = await versionAsked(asked, registry);
      const at = now();
      const who = { user: caller.sub, username: caller.username };
      const times = { state: "awaiting-upload", createdAt: at.toISOString() } as const;
      const batch: Batch = { id: newSortableId(at), ...who, model, version, contract, label, bytes, ...times };
      const upload = await files.uploadLink(batch, at);
      await batches.create(batch);
      return { body: { ...(await replyOf(batch, dependencies)), upload } };
    },
    "GET /v1/batches": async ({ query: { before, limit = PAGE }, caller }) => {
      const page = await batches.list(caller.sub, { before, limit });
      const replies = await Promise.all(page.map(async (batch) => replyOf(await settled(batch, dependencies), dependencies)));
      return { body: { batches: replies, next: page.length === limit ? (page.at(-1)?.id ?? null) : null } };
    },
    "GET /v1/batches/{id}": async ({ parameters: { id }, caller }) => {
      return { body: await replyOf(await owned(caller.sub, id), dependencies) };
    },
    "POST /v1/batches/{id}/cancel": async ({ parameters: { id }, caller }) => {
      const batch = await owned(caller.sub, id);
      const ended = { state: "cancelled", endedAt: now().toISOString() } as const;
      const cancelled = batch.state === "cancelled" ? batch : await batches.change(batch.user, id, ["awaiting-upload", "running"], ended);
      if (!cancelled) throw new ConflictError(`Batch ${id} has ended already.`);
      // A batch that is cancelled lets no step of its machine go on: should the machine not be stopped here, it stops itself.
      if (await executions.isRunning(id)) await executions.stop(id, `Cancelled by ${caller.username}.`);
      return { body: await replyOf(cancelled, dependencies) };
    },
  };
}

async function versionAsked(
  { model: name, version: number, alias = "champion", contract }: AskedVersion,
  registry: BatchDependencies["registry"],
): Promise<Version> {
  const model = name ?? contract ?? DEFAULT_MODEL;
  const pointed = number ?? (await registry.getAlias(model, alias))?.version;
  const version = pointed === undefined ? undefined : await registry.getVersion(model, pointed);
  if (!version)
    throw new NotFoundError(number === undefined ? `Model ${model} has no ${alias}.` : `There is no version ${number} of ${model}.`);
  if (!version.approved) throw new VisibleError(409, "not-approved", `Version ${version.version} of ${model} has not been approved.`);
  if (!contractNames.includes(version.contract)) throw new VisibleError(409, "not-served", `Contract ${version.contract} is not served.`);
  if (contract !== undefined && contract !== version.contract) {
    throw invalid([{ path: "body.contract", message: "This model answers another contract.", accepted: [version.contract] }]);
  }
  return version;
}

/** An execution that ended without a word leaves its batch running: whoever looks finds out and writes it down. */
async function settled(batch: Batch, { batches, executions, now }: BatchDependencies): Promise<Batch> {
  if (batch.state !== "running") return batch;
  const execution = await executions.describe(batch.id).catch((error: unknown) => {
    if (error instanceof NotFoundError) return undefined;
    throw error;
  });
  if (!execution || ["RUNNING", "PENDING_REDRIVE", "SUCCEEDED"].includes(execution.status)) return batch;
  const problem = "The work on the file was broken off.";
  const endedAt = execution.endedAt ?? now().toISOString();
  return (await batches.change(batch.user, batch.id, ["running"], { state: "failed", problem, endedAt })) ?? batch;
}

async function replyOf(batch: Batch, { batches, files }: BatchDependencies): Promise<BatchReply> {
  const { user: _user, username: _username, parts: count, ...shown } = batch;
  const parts = batch.state === "running" && count !== undefined ? await batches.listParts(batch) : [];
  const rows = batch.summary?.rows ?? parts.reduce((sum, { summary }) => sum + summary.rows, 0);
  return {
    ...shown,
    progress: { parts: count ?? null, done: batch.state === "succeeded" ? (count ?? 0) : parts.length, rows },
    links: batch.state === "succeeded" ? await files.resultLinks(batch) : null,
  };
}
