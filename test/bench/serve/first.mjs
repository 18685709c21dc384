/**
 * Calls the bundled function beside it, as a new process of Lambda would, and tells what the first answer took since the process began; then as
 * many times more as `REQUESTS` says, and tells what the process holds.
 */
import { readFileSync } from "node:fs";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

const event = JSON.parse(readFileSync(new URL("event.json", import.meta.url), "utf8"));
const { handler } = await import(new URL("predictions.mjs", import.meta.url).href);
const loaded = performance.now();
const call = async () => {
  const { statusCode, body } = await handler(structuredClone(event), {
    functionName: "predictions",
    getRemainingTimeInMillis: () => 28_000,
  });
  if (statusCode !== 200) throw new Error(`${statusCode} ${body}`);
};
await call();
const answered = performance.now();
const { user, system } = process.cpuUsage();
/** @type {Record<string, number>} */
const figures = {
  "first answer ms": answered,
  "modules read ms": loaded,
  "first answer CPU ms": (user + system) / 1000,
  "resident MB": process.memoryUsage().rss / 2 ** 20,
};
const more = Number(process.env.REQUESTS ?? 0);
if (more > 0) {
  const [cpu, began, took] = [process.cpuUsage(), performance.now(), new Float64Array(more)];
  let early = 0;
  for (let at = 0; at < more; at++) {
    if (at === Math.floor(more / 5)) early = usedBytes();
    const asked = performance.now();
    await call();
    took[at] = performance.now() - asked;
  }
  const [used, seconds] = [process.cpuUsage(cpu), (performance.now() - began) / 1000];
  took.sort();
  const grown = usedBytes() - early;
  const status = readFileSync("/proc/self/status", "utf8");
  const { rss, heapTotal, external, arrayBuffers } = process.memoryUsage();
  const parts = { "resident MB at the end": rss, "heap MB": heapTotal, "external MB": external, "buffers MB": arrayBuffers };
  for (const [name, bytes] of Object.entries(parts)) figures[name] = bytes / 2 ** 20;
  figures["peak MB"] = Number(/VmHWM:\s+(\d+)/.exec(status)?.[1]) / 1024;
  figures["bytes a request"] = grown / (more - Math.floor(more / 5));
  figures["requests/s"] = more / seconds;
  figures["CPU ms a request"] = (used.user + used.system) / 1000 / more;
  figures["p50 ms"] = took[Math.floor(more / 2)] ?? 0;
  figures["p99 ms"] = took[Math.floor(more * 0.99)] ?? 0;
}

/** What lies on the heap when refuse is collected. */
function usedBytes() {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc");
  collect();
  collect();
  return process.memoryUsage().heapUsed;
}

process.stdout.write(`\nfigures ${JSON.stringify(figures)}\n`);
process.exit(0);
