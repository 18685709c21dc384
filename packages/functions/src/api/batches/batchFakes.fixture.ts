import { readFile } from "node:fs/promises";
import { Readable } from "node:stream";
import type { Batches } from "@vigie/cloud/batches";
import type { BatchFiles } from "@vigie/cloud/batchFiles";
import type { Batch, BatchPart } from "@vigie/cloud/batchRecord";
import type { Labels } from "@vigie/cloud/labels";
import type { Traffic } from "@vigie/core/predict/traffic";
import { CHAMPION_ONLY } from "@vigie/core/predict/traffic";

/** Batches in memory. */
export function memoryBatches() {
  const kept = new Map<string, Batch>();
  const parts = new Map<string, BatchPart[]>();
  const batches: Batches = {
    create: async (batch) => void kept.set(`${batch.user} ${batch.id}`, batch),
    get: async (user, id) => kept.get(`${user} ${id}`),
    list: async (user, { before = "~", limit }) =>
      [...kept.values()]
        .filter((batch) => batch.user === user && batch.id < before)
        .sort((a, b) => (a.id < b.id ? 1 : -1))
        .slice(0, limit),
    change: async (user, id, from, changes) => {
      const batch = kept.get(`${user} ${id}`);
      if (!batch || !from.includes(batch.state)) return undefined;
      const changed = { ...batch, ...changes };
      kept.set(`${user} ${id}`, changed);
      return changed;
    },
    putPart: async ({ id }, part) => {
      const others = (parts.get(id) ?? []).filter(({ number }) => number !== part.number);
      parts.set(
        id,
        [...others, part].sort((a, b) => a.number - b.number),
      );
    },
    listParts: async ({ id }) => parts.get(id) ?? [],
  };
  return { kept, batches };
}

/** Files of batches in memory: `uploads` by the id of their batch, `written` by what they are. */
export function memoryBatchFiles() {
  const uploads = new Map<string, Buffer>();
  const written = new Map<string, string>();
  const files: BatchFiles = {
    uploadLink: async ({ bytes }, now) => ({
      method: "PUT",
      url: "https://bucket/upload",
      headers: { "content-type": "text/csv", "content-length": String(bytes) },
      expiresAt: now.toISOString(),
    }),
    uploadedBytes: async ({ id }) => uploads.get(id)!.length,
    readUpload: async ({ id }, from, to = Number.POSITIVE_INFINITY) => Readable.from([uploads.get(id)!.subarray(from, to + 1)]),
    putPart: async ({ id }, number, path) => void written.set(`${id} ${number}`, await readFile(path, "utf8")),
    writeResult: async ({ id }, header, parts) => {
      const texts = Array.from({ length: parts }, (_, number) => written.get(`${id} ${number}`)!);
      written.set(`${id} results`, [header, ...texts].join(""));
    },
    putReport: async ({ id }, report) => void written.set(`${id} report`, JSON.stringify(report)),
    resultLinks: async ({ id }) => ({ results: `https://bucket/${id}.csv`, report: `https://bucket/${id}.json` }),
  };
  return { uploads, written, files };
}

/** Labels in memory; `given` is what a day's sample answers. */
export function memoryLabels() {
  const kept: Parameters<Labels["put"]>[1][] = [];
  const labels: Labels = {
    put: async (_, answer) => {
      const before = kept.findIndex(({ id }) => id === answer.id);
      if (before >= 0) kept.splice(before, 1);
      kept.push(answer);
    },
    listDay: async (model, day) => kept.filter((one) => one.model === model && one.at.startsWith(day)),
    sampleDay: async (model, day) => kept.filter((one) => one.model === model && one.at.startsWith(day)),
  };
  return { kept, labels };
}

/** Settings in memory. */
export function memoryTraffic() {
  const kept = new Map<string, Traffic>();
  return {
    get: async (model: string) => kept.get(model) ?? CHAMPION_ONLY,
    put: async (model: string, traffic: Traffic) => void kept.set(model, traffic),
  };
}
