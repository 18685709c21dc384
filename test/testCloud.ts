import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { preparePython } from "../infra/local/bootstrap/preparePython.mjs";
import { enterCloud } from "../infra/local/cloudEnvironment";
import { deployStage } from "../infra/local/deploy/deployStage";
import { mirrorCheckout } from "../infra/local/deploy/mirrorCheckout";
import { type StackOutputs, stackOutputs } from "../infra/local/deploy/stackOutputs";
import { freePort } from "../infra/local/emulator/portUse";
import { startEmulator } from "../infra/local/emulator/startEmulator";
import { stopEmulator } from "../infra/local/emulator/stopEmulator";
import { requireLoopback } from "../infra/local/requireLoopback";
import { openStage } from "../infra/local/stage/openStage";
import type { LocalStage } from "../infra/local/stage/stageFile";

/** A local cloud of a test suite's own: the real stacks, deployed as stage `test`. */
export type TestCloud = LocalStage & { outputs: StackOutputs };

export const ROOT = resolve(import.meta.dirname, "..");

/**
 * Starts an emulator on a free port and deploys the stacks to it, from a mirror of the checkout so that a stage that runs here is not
 * touched. Adapters find it by the environment, which test processes inherit. `stop` ends it and removes `run`, the folder of its state.
 */
export async function startTestCloud(): Promise<{ cloud: TestCloud; run: string; stop: () => Promise<void> }> {
  const run = realpathSync(mkdtempSync(join(tmpdir(), "vigie-test-")));
  const stop = async () => {
    await stopEmulator(run);
    rmSync(run, { recursive: true, force: true });
  };
  try {
    return { cloud: await deployed(run), run, stop };
  } catch (error) {
    await stopEmulator(run);
    throw error;
  }
}

async function deployed(run: string): Promise<TestCloud> {
  await preparePython(ROOT);
  const { port } = await startEmulator({ root: ROOT, run, port: await freePort(), persist: false });
  const endpoint = requireLoopback(`http://127.0.0.1:${port}`);
  enterCloud(endpoint);
  const log = join(run, "deploy.log");
  await deployStage({ root: mirrorCheckout(ROOT, join(run, "checkout")), stage: "test", endpoint, log });
  const outputs = await stackOutputs(endpoint, "test");
  if (!outputs) throw new Error(`The stacks of stage test stand, but an output of theirs is missing: read ${log}.`);
  return { ...(await openStage(endpoint, outputs)), outputs };
}
