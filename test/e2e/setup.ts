import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { stopConsole } from "../../infra/local/console/consoleProcess";
import { startConsole } from "../../infra/local/console/startConsole";
import { dataFiles } from "../../infra/local/data/chooseData";
import { ensureSample } from "../../infra/local/data/ensureSample";
import { uploadSource } from "../../infra/local/data/uploadSource";
import { type StackOutputs, stackOutputs } from "../../infra/local/deploy/stackOutputs";
import { freePort } from "../../infra/local/emulator/portUse";
import type { LocalStage, LocalUsers } from "../../infra/local/stage/stageFile";
import { ROOT, startTestCloud, type TestCloud } from "../testCloud";
import { CHROMIUM } from "./chromium";
import { readyStage } from "./readyStage";

/** What the tests in the browser are given: where the console is, who may sign in, and a stage as `readyStage` leaves it. */
export type ConsoleUnderTest = { url: string; users: LocalUsers; apiUrl: string; endpoint: string; outputs: StackOutputs };

declare module "vitest" {
  export interface ProvidedContext {
    console: ConsoleUnderTest | undefined;
  }
}

/** As many as the gate needs to judge a model. */
const ACCIDENTS = 12_000;

const ends: (() => Promise<void> | void)[] = [];

/**
 * Serves the built console before a stage of its own with a trained model, or before the stage whose file `VIGIE_E2E_STAGE` names
 * (`.vigie/local.json` of `npm start`). Without a Chromium nothing is started: the tests are skipped, in CI they fail.
 */
export async function setup(project: TestProject): Promise<void> {
  if (CHROMIUM === undefined) {
    console.log("Chromium is not installed (apt-get install chromium, or VIGIE_CHROMIUM=<path>): the end-to-end tests do not run.");
    project.provide("console", undefined);
    return;
  }
  const named = process.env.VIGIE_E2E_STAGE;
  const stage = named === undefined ? await trainedStage() : (JSON.parse(readFileSync(named, "utf8")) as LocalStage);
  if (named !== undefined) await readyStage(stage);
  const run = mkdtempSync(join(tmpdir(), "vigie-console-"));
  ends.unshift(() => {
    stopConsole(run);
    rmSync(run, { recursive: true, force: true });
  });
  const url = await startConsole({ root: ROOT, run }, stage, "test", await freePort());
  const outputs = await stackOutputs(stage.endpoint, named === undefined ? "test" : "local");
  if (!outputs) throw new Error(`The stage at ${stage.endpoint} lacks an output of its stacks.`);
  project.provide("console", { url, users: stage.users, apiUrl: stage.apiUrl, endpoint: stage.endpoint, outputs });
}

export async function teardown(): Promise<void> {
  for (const end of ends) await end();
}

async function trainedStage(): Promise<TestCloud> {
  const { cloud, run, stop } = await startTestCloud();
  ends.unshift(stop);
  const source = await uploadSource(await dataFiles(await ensureSample(run, ACCIDENTS)), undefined, cloud.outputs);
  await readyStage(cloud, source.id);
  return cloud;
}
