/** Calls the bundled function beside it once, as a new process of Lambda would, and tells what that took since the process began. */
import { readFileSync } from "node:fs";

const event = JSON.parse(readFileSync(new URL("event.json", import.meta.url), "utf8"));
const { handler } = await import(new URL("predictions.mjs", import.meta.url).href);
const loaded = performance.now();
const { statusCode, body } = await handler(event, { functionName: "predictions", getRemainingTimeInMillis: () => 28_000 });
const answered = performance.now();
if (statusCode !== 200) throw new Error(`${statusCode} ${body}`);
const { user, system } = process.cpuUsage();
const figures = {
  "first answer ms": answered,
  "modules read ms": loaded,
  "first answer CPU ms": (user + system) / 1000,
  "resident MB": process.memoryUsage().rss / 2 ** 20,
};
process.stdout.write(`\nfigures ${JSON.stringify(figures)}\n`);
process.exit(0);
