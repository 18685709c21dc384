import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { TestProject } from "vitest/node";
import { preparePython } from "../../infra/local/bootstrap/preparePython.mjs";
import { enterCloud } from "../../infra/local/cloudEnvironment";
import { deployStage } from "../../infra/local/deploy/deployStage";
import { mirrorCheckout } from "../../infra/local/deploy/mirrorCheckout";
import { type StackOutputs, stackOutputs } from "../../infra/local/deploy/stackOutputs";
import { freePort } from "../../infra/local/emulator/portUse";
import { startEmulator } from "../../infra/local/emulator/startEmulator";
import { stopEmulator } from "../../infra/local/emulator/stopEmulator";
import { requireLoopback } from "../../infra/local/requireLoopback";
import { openStage } from "../../infra/local/stage/openStage";
import type { LocalStage } from "../../infra/local/stage/stageFile";

/** The local cloud of the integration tests, as `inject("vigie")` answers it: the real stacks, deployed as stage `test`. */
export type TestCloud = LocalStage & { outputs: StackOutputs };

declare module "vitest" {
  export interface ProvidedContext {
    vigie: TestCloud;
  }
}

const root = resolve(import.meta.dirname, "../..");
const run = realpathSync(mkdtempSync(join(tmpdir(), "vigie-test-")));

/**
 * Starts an emulator of the suite's own on a free port and deploys the stacks to it, from a mirror of the checkout so that a stage that
 * runs here is not touched. Tests find it by `inject("vigie")`, and adapters by the environment, which test processes inherit.
 */
export async function setup(project: TestProject): Promise<void> {
  try {
    project.provide("vigie", await testCloud());
  } catch (error) {
    await stopEmulator(run);
    throw error;
  }
}

export async function teardown(): Promise<void> {
  await stopEmulator(run);
  rmSync(run, { recursive: true, force: true });
}

async function testCloud(): Promise<TestCloud> {
  await preparePython(root);
  const { port } = await startEmulator({ root, run, port: await freePort(), persist: false });
  const endpoint = requireLoopback(`http://127.0.0.1:${port}`);
  enterCloud(endpoint);
  const log = join(run, "deploy.log");
  await deployStage({ root: mirrorCheckout(root, join(run, "checkout")), stage: "test", endpoint, log });
  const outputs = await stackOutputs(endpoint, "test");
  if (!outputs) throw new Error(`The stacks of stage test stand, but an output of theirs is missing: read ${log}.`);
  return { ...(await openStage(endpoint, outputs)), outputs };
}
