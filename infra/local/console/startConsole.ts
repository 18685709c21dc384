import { spawn } from "node:child_process";
import { openSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { lastLines, runQuietly } from "../bootstrap/runQuietly.mjs";
import { StepFailure } from "../bootstrap/stepFailure.mjs";
import type { Checkout } from "../localCloud";
import type { LocalStage } from "../stage/stageFile";
import { recordConsole, runningConsole, stopConsole } from "./consoleProcess";

const STEP = "serve the console";
const START_LIMIT_MS = 20_000;

/** The console listens one above the emulator unless told. */
export function consolePort(emulatorPort: number): number {
  return emulatorPort + 1;
}

/** Builds the console and serves it in the background before a stage's API. Answers its address; the one that already serves this stage is left as it is. */
export async function startConsole({ root, run }: Checkout, stage: LocalStage, name: string, port: number): Promise<string> {
  const url = `http://127.0.0.1:${port}`;
  await build(root);
  const running = runningConsole(run);
  if (running?.api === stage.apiUrl && running.port === port && (await answers(url))) return url;
  stopConsole(run);
  const log = join(run, "console.log");
  const output = openSync(log, "w");
  const child = spawn(process.execPath, [join(root, "packages/console/serve.mjs")], {
    detached: true,
    stdio: ["ignore", output, output],
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      VIGIE_API: stage.apiUrl,
      VIGIE_PORT: String(port),
      VIGIE_STAGE: name,
      VIGIE_UPLOADS: new URL(stage.endpoint).origin,
    },
  });
  let ended = false;
  child.on("exit", () => {
    ended = true;
  });
  child.unref();
  const deadline = Date.now() + START_LIMIT_MS;
  while (!(await answers(url))) {
    if (ended || Date.now() > deadline) {
      throw new StepFailure(
        STEP,
        `nothing answers on port ${port}:\n${lastLines(readFileSync(log, "utf8"), 8)}`,
        "free the port, or npm start -- --port <other>",
      );
    }
    await wait(50);
  }
  recordConsole(run, { pid: child.pid ?? 0, port, api: stage.apiUrl });
  return url;
}

/** Less than a second: nothing is kept to decide whether it is needed. */
async function build(root: string): Promise<void> {
  const { code, output } = await runQuietly("npm", ["run", "--silent", "console"], { cwd: root });
  if (code !== 0) throw new StepFailure("build the console", lastLines(output, 12), "npm run console");
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/config.json`, { signal: AbortSignal.timeout(2000) })).ok;
  } catch {
    return false;
  }
}
