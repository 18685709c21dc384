/**
 * The process of one workload, so that its memory is its own: `node --import tsx test/bench/runWorkload.ts NAME PLACE`. Says that it is ready,
 * then runs once for every line on stdin and answers with a line; `peer.py` does the same for Python.
 */
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { driftWorkloads } from "./drift/driftWorkloads";
import { explainWorkloads } from "./explain/explainWorkloads";
import { prepareWorkloads } from "./prepare/prepareWorkloads";
import { searchWorkloads } from "./search/searchWorkloads";
import { serveWorkloads } from "./serve/serveWorkloads";
import { logisticWorkloads } from "./train/logisticWorkloads";
import { treeWorkloads } from "./train/treeWorkloads";
import { ownVersion } from "./versions";
import type { WorkloadPlace } from "./workload";

const [name = "", place = "{}"] = process.argv.slice(2);
const make =
  serveWorkloads[name] ??
  explainWorkloads[name] ??
  searchWorkloads[name] ??
  prepareWorkloads[name] ??
  driftWorkloads[name] ??
  logisticWorkloads[name] ??
  treeWorkloads[name];
if (!make) throw new Error(`There is no workload ${name}.`);
const workload = await make(JSON.parse(place) as WorkloadPlace);
answer({ ready: true, version: workload.version ?? ownVersion() });
for await (const _ of createInterface({ input: process.stdin })) {
  const start = performance.now();
  const ran = await workload.run();
  answer({ seconds: (performance.now() - start) / 1000, ...ran, peakMb: peakMb() });
}

function answer(line: object): void {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

/** VmHWM counts from the start of this program; `maxRSS`, where there is no /proc, may be that of the process it was forked from. */
function peakMb(): number {
  const kilobytes = process.platform === "linux" ? /VmHWM:\s+(\d+)/.exec(readFileSync("/proc/self/status", "utf8"))?.[1] : undefined;
  return Number(kilobytes ?? process.resourceUsage().maxRSS) / 1024;
}
