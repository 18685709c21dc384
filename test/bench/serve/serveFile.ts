import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { predictFile } from "@vigie/core/predict/file/predictFile";
import { loadModel } from "@vigie/core/predict/loadedModel";
import { PREDICTION_EXAMPLES } from "@vigie/core/predict/predictionExamples";
import { scene } from "@vigie/core/prepare/scene";
import type { WorkloadMaker } from "../workload";
import { servedModel } from "./servedModel";

const ROWS = 200_000;

/** A CSV of accidents answered by a CSV, on one thread: the work of one part of a batch. */
export const serveFile: WorkloadMaker = async ({ scratch }) => {
  await mkdir(scratch, { recursive: true });
  const [input, output] = [join(scratch, `accidents-${process.pid}.csv`), join(scratch, `answers-${process.pid}.csv`)];
  await writeAccidents(input);
  const model = await loadModel(servedModel());
  return {
    run: async () => {
      const [began, cpu] = [performance.now(), process.cpuUsage()];
      const { answered } = await predictFile(model, scene, { input, output, label: "severe" });
      if (answered !== ROWS) throw new Error(`${answered} of ${ROWS} rows were answered.`);
      const { user, system } = process.cpuUsage(cpu);
      const figures = {
        "rows/s": ROWS / ((performance.now() - began) / 1000),
        "rows per CPU s": ROWS / ((user + system) / 1e6),
      };
      return { rows: ROWS, features: scene.features.length, figures };
    },
  };
};

/** Every feature in every row; codes repeat, coordinates do not. */
async function writeAccidents(path: string): Promise<void> {
  const names = scene.features.map(({ name }) => name);
  const { features } = PREDICTION_EXAMPLES.scene as { features: Record<string, number> };
  const file = createWriteStream(path);
  file.write(`id,severe,${names.join(",")}\n`);
  for (let row = 0; row < ROWS; row++) {
    const own: Record<string, number> = {
      ...features,
      minute_of_day: row % 1440,
      lat: 43 + (row % 70_000) / 10_000,
      long: (row % 60_000) / 10_000,
      lum: 1 + (row % 5),
    };
    if (!file.write(`${row},${row % 2},${names.map((name) => own[name] ?? "").join(",")}\n`)) await once(file, "drain");
  }
  file.end();
  await once(file, "finish");
}
