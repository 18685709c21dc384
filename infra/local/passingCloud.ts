import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { enterCloud } from "./cloudEnvironment";
import { deployStage } from "./deploy/deployStage";
import { mirrorCheckout } from "./deploy/mirrorCheckout";
import { type StackOutputs, stackOutputs } from "./deploy/stackOutputs";
import { startEmulator } from "./emulator/startEmulator";
import { stopEmulator } from "./emulator/stopEmulator";
import { requireLoopback } from "./requireLoopback";
import { openStage } from "./stage/openStage";
import type { LocalStage } from "./stage/stageFile";

/** A stage in an emulator of its own, which forgets everything when it ends. */
export type PassingStage = LocalStage & { outputs: StackOutputs };

/**
 * Starts an emulator that keeps nothing and deploys the stacks of `root` to it, from a mirror of the checkout, so that a stage that runs here is
 * not touched. Adapters find it by the environment of this process. Whoever calls ends it by `endPassingCloud`, also when this throws.
 *
 * @param run folder of its state
 */
export async function startPassingCloud(place: { root: string; run: string; stage: string; port: number }): Promise<PassingStage> {
  const { root, run, stage, port } = place;
  mkdirSync(run, { recursive: true });
  const started = await startEmulator({ root, run, port, persist: false });
  const endpoint = requireLoopback(`http://127.0.0.1:${started.port}`);
  enterCloud(endpoint);
  const log = join(run, "deploy.log");
  await deployStage({ root: mirrorCheckout(root, join(run, "checkout")), stage, endpoint, log });
  const outputs = await stackOutputs(endpoint, stage);
  if (!outputs) throw new Error(`The stacks of stage ${stage} stand, but an output of theirs is missing: read ${log}.`);
  return { ...(await openStage(endpoint, outputs)), outputs };
}

/** Ends the emulator and removes what it left. */
export async function endPassingCloud(run: string): Promise<void> {
  await stopEmulator(run);
  rmSync(run, { recursive: true, force: true });
}
