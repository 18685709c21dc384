import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { announce, skip } from "./announce";
import { StepFailure } from "./bootstrap/stepFailure.mjs";
import { recordedEmulator, runningEmulator } from "./emulator/emulatorProcess";
import { emulatorAnswers } from "./emulator/portUse";
import { startEmulator } from "./emulator/startEmulator";

/** @param run `.vigie` of the checkout */
export type Checkout = { root: string; run: string };

/** Endpoint of the local cloud: what AWS_ENDPOINT_URL names, else the emulator of this checkout, started when it does not run. */
export async function localCloud({ root, run }: Checkout, port: number): Promise<string> {
  const given = process.env.AWS_ENDPOINT_URL;
  if (given) {
    await requireAnswer(given);
    skip("emulator", `using AWS_ENDPOINT_URL=${given}`);
    return given.replace(/\/$/, "");
  }
  const running = runningEmulator(run);
  if (running) {
    requirePort(running.port, port);
    const endpoint = `http://127.0.0.1:${running.port}`;
    if (await emulatorAnswers(endpoint)) {
      skip("emulator", `running on port ${running.port} (pid ${running.pid})`);
      return endpoint;
    }
    throw new StepFailure(
      "reach the emulator",
      `process ${running.pid} does not answer on port ${running.port}`,
      "npm stop, then npm start",
    );
  }
  // A record without its process: it ended without saving its state, so what was deployed since its start is gone.
  if (recordedEmulator(run)) forgetDeployments(run);
  const started = await announce(`start the emulator on port ${port}`, () => startEmulator({ root, run, port, persist: true }));
  return `http://127.0.0.1:${started.port}`;
}

async function requireAnswer(endpoint: string): Promise<void> {
  try {
    await fetch(endpoint, { signal: AbortSignal.timeout(5000) });
  } catch {
    throw new StepFailure(
      "reach the emulator",
      `nothing answers at AWS_ENDPOINT_URL=${endpoint}`,
      "start it, or unset AWS_ENDPOINT_URL to let npm start bring its own",
    );
  }
}

function requirePort(running: number, asked: number): void {
  if (running === asked) return;
  throw new StepFailure(
    "start the emulator",
    `it runs on port ${running} already, not on ${asked}`,
    `npm stop first, or npm start -- --port ${running}`,
  );
}

function forgetDeployments(run: string): void {
  for (const name of readdirSync(run)) if (name.startsWith("deployed-")) rmSync(join(run, name));
}
