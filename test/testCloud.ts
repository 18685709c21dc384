import { mkdtempSync, realpathSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { preparePython } from "../infra/local/bootstrap/preparePython.mjs";
import { freePort } from "../infra/local/emulator/portUse";
import { stopEmulator } from "../infra/local/emulator/stopEmulator";
import { endPassingCloud, type PassingStage, startPassingCloud } from "../infra/local/passingCloud";

/** A local cloud of a test suite's own: the real stacks, deployed as stage `test`. */
export type TestCloud = PassingStage;

export const ROOT = resolve(import.meta.dirname, "..");

/**
 * Starts an emulator on a free port and deploys the stacks to it. Adapters find it by the environment, which test processes inherit. `stop` ends it
 * and removes `run`, the folder of its state; after a failure the folder stays, with the log of the deployment.
 */
export async function startTestCloud(): Promise<{ cloud: TestCloud; run: string; stop: () => Promise<void> }> {
  const run = realpathSync(mkdtempSync(join(tmpdir(), "vigie-test-")));
  try {
    await preparePython(ROOT);
    const cloud = await startPassingCloud({ root: ROOT, run, stage: "test", port: await freePort() });
    return { cloud, run, stop: () => endPassingCloud(run) };
  } catch (error) {
    await stopEmulator(run);
    throw error;
  }
}
