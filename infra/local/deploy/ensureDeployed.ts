import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { StepFailure } from "../bootstrap/stepFailure.mjs";
import { deployDigest } from "./deployDigest";
import { deployStage } from "./deployStage";
import { type StackOutputs, stackOutputs } from "./stackOutputs";

/** @param run `.vigie` of the checkout: where the log goes and what was deployed is remembered */
export type StageDeployment = { root: string; run: string; stage: string; endpoint: string };

/**
 * Deploys a stage unless the same sources are deployed there already, and answers its outputs.
 *
 * @param announceDeploy runs the deployment itself; called only when there is one to do
 */
export async function ensureDeployed(
  { root, run, stage, endpoint }: StageDeployment,
  announceDeploy: (work: () => Promise<void>) => Promise<void>,
): Promise<StackOutputs> {
  const file = deployedFile(run, stage);
  const digest = `${deployDigest(root)} ${endpoint}`;
  const standing = existsSync(file) && readFileSync(file, "utf8") === digest ? await stackOutputs(endpoint, stage) : undefined;
  if (standing) return standing;

  const log = join(run, "deploy.log");
  rmSync(file, { force: true });
  await announceDeploy(() => deployStage({ root, stage, endpoint, log }));
  const outputs = await stackOutputs(endpoint, stage);
  if (!outputs) {
    throw new StepFailure(
      "deploy the stacks",
      `the stacks of stage ${stage} stand, but an output of theirs is missing`,
      `read ${log} and the outputs in stacks/`,
    );
  }
  writeFileSync(file, digest);
  return outputs;
}

/** Remembers what a stage was deployed from. Without it the next start deploys again. */
export function deployedFile(run: string, stage: string): string {
  return join(run, `deployed-${stage}`);
}
