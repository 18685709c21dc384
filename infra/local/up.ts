import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { contractOfSource } from "@vigie/core/prepare/readyMadeDataset";
import { scene } from "@vigie/core/prepare/scene";
import { codeRevision } from "../codeRevision";
import { announce, seconds, skip } from "./announce";
import { runCommand } from "./bootstrap/stepFailure.mjs";
import { signIn } from "./callApi";
import { enterCloud } from "./cloudEnvironment";
import { consolePort, startConsole } from "./console/startConsole";
import { chooseData, type DataFiles, dataFiles } from "./data/chooseData";
import { ensureSample } from "./data/ensureSample";
import { uploadSource } from "./data/uploadSource";
import { ensureDeployed } from "./deploy/ensureDeployed";
import type { StackOutputs } from "./deploy/stackOutputs";
import { firstPrediction } from "./firstPrediction";
import { localCloud } from "./localCloud";
import { START_USAGE, type StartOptions, startOptions } from "./options";
import { printResult, printUsers } from "./printResult";
import { openStage } from "./stage/openStage";
import { type LocalStage, readStage, stageFile, writeStage } from "./stage/stageFile";
import { runTraining } from "./training/runTraining";
import { trainedVersions } from "./training/trainedVersions";
import { watchDrift } from "./watch/watchDrift";

const root = resolve(fileURLToPath(import.meta.url), "../../..");
const run = join(root, ".vigie");

/** `npm start`, after the dependencies are there: from nothing to an authenticated prediction. What is up to date is left as it is. */
await runCommand(async () => {
  const options = startOptions(process.argv.slice(2));
  if (!options) {
    console.log(START_USAGE);
    return 0;
  }
  const begun = performance.now();
  // Asked before anything starts: whoever forgot the data should not wait for a deployment to hear it.
  const named = options.train ? await chooseData(options.data, { root, cwd: process.env.INIT_CWD ?? root, env: process.env }) : undefined;

  mkdirSync(run, { recursive: true });
  const endpoint = await localCloud({ root, run }, options.port);
  enterCloud(endpoint);
  const outputs = await deployed(endpoint, options.stage);
  const stage = await withUsers(endpoint, outputs, options.stage);
  const model = options.train ? await train(named ?? (await sample()), options, outputs, stage) : scene.name;

  const { champion } = await trainedVersions(model, outputs.RegistryTable);
  const token = await signIn(stage.apiUrl, stage.users.user);
  const prediction = champion && (await announce("predict", () => firstPrediction(stage.apiUrl, token, model)));
  const consoleUrl = await announce("serve the console", () =>
    startConsole({ root, run }, stage, options.stage, consolePort(options.port)),
  );
  writeStage(run, options.stage, { ...stage, consoleUrl });
  if (champion) await watchDrift(stage, champion);
  printResult({
    stage: { ...stage, consoleUrl },
    file: stageFile(run, options.stage),
    prediction,
    metrics: champion?.metrics,
    took: performance.now() - begun,
  });
  return 0;
});

/** The year that ships, made on this machine. */
async function sample(): Promise<DataFiles> {
  return dataFiles(await announce("generate a year of accidents, as no --data was given", () => ensureSample(run)));
}

async function deployed(endpoint: string, stage: string): Promise<StackOutputs> {
  let deploys = false;
  const outputs = await ensureDeployed({ root, run, stage, endpoint }, (work) => {
    deploys = true;
    return announce(`deploy stage ${stage}`, work);
  });
  if (!deploys) skip(`stage ${stage}`, "deployed, nothing changed");
  return outputs;
}

async function withUsers(endpoint: string, outputs: StackOutputs, name: string): Promise<LocalStage> {
  const known = readStage(run, name)?.users;
  const stage = await openStage(endpoint, outputs, known);
  writeStage(run, name, stage);
  if (known) skip("users", `as before, passwords in ${stageFile(".vigie", name)}`);
  else printUsers(stage.users, stageFile(".vigie", name));
  return stage;
}

/** Answers the name of the model that rows of this dataset train by default: that of the dataset's own contract. */
async function train(data: DataFiles, { dataset }: StartOptions, outputs: StackOutputs, stage: LocalStage): Promise<string> {
  const source = await announce(`hand in ${data.folder}`, () => uploadSource(data, dataset, outputs));
  const model = contractOfSource(source.dataset).name;
  const { newest } = await trainedVersions(model, outputs.RegistryTable);
  if (newest?.source === source.id && newest.version.revision === codeRevision(root)) {
    skip("training", `${model} version ${newest.version.version} comes from the same data and code`);
    return model;
  }
  console.log(`  train on ${source.dataset} (${source.files.length} files)`);
  const begun = performance.now();
  await runTraining(stage.apiUrl, await signIn(stage.apiUrl, stage.users.operator), source.id);
  skip("training", `done in ${seconds(performance.now() - begun)}`);
  return model;
}
