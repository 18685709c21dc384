import { stat } from "node:fs/promises";
import type { Batch, BatchPart } from "@vigie/cloud/batchRecord";
import { loadModel } from "@vigie/core/predict/loadedModel";
import { PREDICTION_EXAMPLES } from "@vigie/core/predict/predictionExamples";
import { scene } from "@vigie/core/prepare/scene";
import { version } from "@vigie/functions/api/registry/modelFakes.fixture";
import { type BatchWork, batchWork } from "@vigie/functions/batch/batchWork";
import type { WorkloadMaker } from "../workload";
import { servedModel } from "./servedModel";

/** Bytes of the file. */
const BYTES = 1_000_000_000;
const CHUNK_ROWS = 2_048;

/**
 * A file of 1 GB through every step of a batch in one process, part after part: what is held at a time must not grow with the file. Its bytes
 * are made where they are read, and the parts of the answer lie on disk no longer than a function would keep them.
 */
export const serveLargeFile: WorkloadMaker = async () => {
  const model = await loadModel(servedModel());
  const file = largeFile();
  return {
    run: async () => {
      const batch: Batch = {
        ...{ id: "01JBQXK2H0S8M3V7C5T9R1D4FE", user: "bench", username: "bench", model: "scene", version: 1, contract: "scene" },
        ...{ label: "severe", bytes: file.bytes, state: "running", createdAt: new Date().toISOString() },
      };
      let [kept, answered] = [batch, 0];
      const parts: BatchPart[] = [];
      const work: BatchWork = {
        batches: {
          get: async () => kept,
          change: async (_user, _id, _from, changes) => {
            kept = { ...kept, ...changes };
            return kept;
          },
          putPart: async (_, part) => void parts.push(part),
          listParts: async () => parts,
        },
        files: {
          uploadedBytes: async () => file.bytes,
          readUpload: async (_, from, to) => file.read(from, to),
          putPart: async (_batch, _number, path) => {
            answered += (await stat(path)).size;
          },
          writeResult: async () => undefined,
          putReport: async () => undefined,
        },
        open: async () => ({ version: version(1), model }),
        now: () => new Date(),
      };
      const cpu = process.cpuUsage();
      const named = { id: batch.id, user: batch.user };
      const plan = (await batchWork({ step: "plan", input: { batch: named } }, work)) as {
        parts: { number: number; start: number; end: number }[];
      };
      let peak = 0;
      for (const part of plan.parts) {
        await batchWork({ step: "score", input: { batch: named, part } }, work);
        peak = Math.max(peak, process.memoryUsage().rss / 2 ** 20);
      }
      await batchWork({ step: "merge", input: { batch: named, scored: [] } }, work);
      if (kept.summary?.answered !== file.rows) throw new Error(`${kept.summary?.answered} of ${file.rows} rows were answered.`);
      const { user, system } = process.cpuUsage(cpu);
      const figures = {
        parts: parts.length,
        "rows per CPU s": file.rows / ((user + system) / 1e6),
        "resident MB": peak,
        "answered MB": answered / 1e6,
      };
      return { rows: file.rows, features: scene.features.length, figures };
    },
  };
};

/** Rows of one width, so that every byte of the file follows from its place. */
function largeFile(): { bytes: number; rows: number; read(from: number, to?: number): AsyncIterable<Uint8Array> } {
  const names = scene.features.map(({ name }) => name);
  const { features } = PREDICTION_EXAMPLES.scene as { features: Record<string, number> };
  const header = Buffer.from(`id,severe,${names.join(",")}\n`);
  const cells = names.map((name) => (name === "lum" || name === "minute_of_day" ? `{${name}}` : (features[name] ?? "")));
  const row = (number: number) =>
    `${String(number).padStart(9, "0")},${number % 2},${cells.join(",")}\n`
      .replace("{lum}", String(1 + (number % 5)))
      .replace("{minute_of_day}", String(number % 1440).padStart(4, "0"));
  const width = row(0).length;
  const rows = Math.floor((BYTES - header.length) / width);
  const chunk = (first: number, count: number) => Buffer.from(Array.from({ length: count }, (_, at) => row(first + at)).join(""));
  return {
    bytes: header.length + rows * width,
    rows,
    async *read(from, to = Number.POSITIVE_INFINITY) {
      if (from < header.length) yield header.subarray(from, Math.min(header.length, to + 1));
      const start = Math.max(0, from - header.length);
      const end = Math.min(rows * width, to + 1 - header.length);
      let first = Math.floor(start / width);
      while (first * width < end) {
        const count = Math.min(CHUNK_ROWS, rows - first);
        const bytes = chunk(first, count);
        const [skip, until] = [Math.max(0, start - first * width), Math.min(bytes.length, end - first * width)];
        yield bytes.subarray(skip, until);
        first += count;
      }
    },
  };
}
