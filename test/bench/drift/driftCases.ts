import { stat } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { Bench, CaseDefinition } from "../benchCase";
import type { BenchCase } from "../benchReport";
import { interleave, type Timed } from "../interleave";
import { realFiles } from "../prepare/realFiles";
import { type Program, startWorker, type Worker } from "../worker";
import { writeDriftPair } from "./driftPair";
import { evidently } from "./driftPeer";
import { driftRates } from "./driftRates";
import { driftPageIn } from "./driftWorkloads";

const RUN_WORKLOAD = fileURLToPath(new URL("../runWorkload.ts", import.meta.url));
const MATRIX = ["X_train", "X_test", "y_train", "y_test"].map((name) => `baac/processed/datascientest-2021/${name}.csv.gz`);

/** Drift checks on the real 28-column matrix, 50,000 rows a side. */
export const driftCases: readonly CaseDefinition[] = [
  {
    name: "drift-check",
    aim: "ratio 25 at least, 50 as the goal; addedMb below 60",
    measure: async (bench) => {
      const measured = await compare(bench, "driftCheck", "check");
      const [loaded] = await runAll(bench, [ownProgram(bench, "driftLoaded")]);
      return { ...measured, quality: { addedMb: measured.ours.peakMb - (loaded?.peakMb ?? Number.NaN) } };
    },
  },
  {
    name: "drift-html",
    aim: "the check and its page: htmlKb below 500 (Evidently: 4,500)",
    measure: async (bench) => {
      const measured = await compare(bench, "driftHtml", "html");
      return { ...measured, quality: { htmlKb: (await stat(driftPageIn(bench.place.scratch))).size / 1000 } };
    },
  },
  {
    name: "drift-rates",
    aim: "falseAlarms 0.05 at most, falseMaxRatio 0.01 at most on 1,000 windows of 300 rows; every scenario found in 0.95 of 100 windows of 1,000",
    measure: async ({ place }) => {
      realFiles(place.data, MATRIX);
      const start = performance.now();
      const quality = driftRates(place.data);
      const ours = { seconds: (performance.now() - start) / 1000, peakMb: process.resourceUsage().maxRSS / 1024 };
      return { rows: 300, features: 28, ours, peer: null, ratio: null, quality };
    },
  },
];

async function compare(bench: Bench, workload: string, task: "check" | "html"): Promise<Omit<BenchCase, "name">> {
  realFiles(bench.place.data, MATRIX);
  await writeDriftPair(bench.place);
  const peer = evidently(task, bench.place);
  if ("missing" in peer) bench.note(`Evidently is left out: ${peer.missing}`);
  const programs = [ownProgram(bench, workload), ...("missing" in peer ? [] : [peer])];
  const [ours, theirs] = await runAll(bench, programs);
  if (!ours) throw new Error(`${workload} was not run.`);
  const { rows, features, version: _, ...measured } = ours;
  const compared = theirs ? { name: "Evidently", version: theirs.version, seconds: theirs.seconds, peakMb: theirs.peakMb } : null;
  return { rows, features, ours: measured, peer: compared, ratio: compared && compared.seconds / measured.seconds };
}

async function runAll({ rounds }: Bench, programs: readonly Program[]): Promise<(Timed & { version: string })[]> {
  const workers: Worker[] = [];
  try {
    for (const program of programs) workers.push(await startWorker(program));
    const timed = await interleave(workers, rounds);
    return timed.map((each, index) => ({ ...each, version: workers[index]?.version ?? "" }));
  } finally {
    await Promise.all(workers.map(({ end }) => end()));
  }
}

function ownProgram({ place }: Bench, workload: string): Program {
  return { command: process.execPath, args: ["--import", "tsx", RUN_WORKLOAD, workload, JSON.stringify(place)] };
}
