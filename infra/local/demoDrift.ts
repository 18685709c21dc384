import { mkdirSync, rmSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { ROWS_OF_A_YEAR } from "@vigie/core/synthesis/writeSample";
import { announce, seconds } from "./announce";
import { runCommand, StepFailure } from "./bootstrap/stepFailure.mjs";
import { signIn } from "./callApi";
import { chooseData, type DataFiles, dataFiles } from "./data/chooseData";
import { ensureSample } from "./data/ensureSample";
import { uploadSource } from "./data/uploadSource";
import { type Check, openDemo, REMEDY } from "./demo/driftDemo";
import { halfYears, NOISE } from "./demo/halfYears";
import { runningEmulator } from "./emulator/emulatorProcess";
import { freePort } from "./emulator/portUse";
import { firstPrediction } from "./firstPrediction";
import { headlineMetrics } from "./headlineMetrics";
import { DEMO_USAGE, demoOptions } from "./options";
import { endPassingCloud, type PassingStage, startPassingCloud } from "./passingCloud";

const root = resolve(fileURLToPath(import.meta.url), "../../..");
const run = join(root, ".vigie");
const folder = join(run, "demo-drift");
const cloud = join(folder, "cloud");

/** Small, so that two trainings take no longer than the deployment. */
const CANDIDATES = [{ name: "boosting", family: "boosting", parameters: { trees: 60, learningRate: 0.2 } }];

/**
 * What the loop trains. Descriptions full of noise make severe accidents harder to find, so the greatest F1 lies at a threshold that finds fewer of
 * them in some groups than the champion does, and the gate refuses that. A floor of recall keeps what was found before, at the price of precision.
 */
const LOOP_REQUEST = { candidates: CANDIDATES, threshold: { kind: "recall-floor", floor: 0.85 } };

/** A version that serves reads the alias again after so long at most. */
const SERVING_LIMIT_MS = 60_000;

/** `npm run demo:drift`: the closed loop of contracts/operations.md, told step by step, in a cloud of its own that is gone afterwards. */
await runCommand(async () => {
  const options = demoOptions(process.argv.slice(2));
  if (!options) {
    console.log(DEMO_USAGE);
    return 0;
  }
  const begun = performance.now();
  const data = await chooseData(options.data, { root, cwd: process.env.INIT_CWD ?? root, env: process.env });
  endWithProcess();
  await endPassingCloud(cloud);
  mkdirSync(folder, { recursive: true });
  const port = options.port ?? (await freePort());
  const stage = await announce(`start a cloud of its own on port ${port} and deploy the stacks`, () =>
    startPassingCloud({ root, run: cloud, stage: "demo", port }),
  );
  await tell(stage, data ?? (await sample()));
  console.log(`\nDone in ${seconds(performance.now() - begun)}. The reports are pages: open them in a browser.`);
  if (options.keep) await untilInterrupted(stage);
  return 0;
});

async function tell(stage: PassingStage, data: DataFiles): Promise<void> {
  const demo = await openDemo(stage);
  const user = await signIn(stage.apiUrl, stage.users.user);
  const predict = () => firstPrediction(stage.apiUrl, user, "scene");
  const saved = async (check: Check) => relative(root, await demo.saveReport(check, folder));
  const halves = await announce(`cut ${data.folder} into January to June and July to December with noise ${NOISE.strength}`, () =>
    halfYears(data, folder),
  );

  chapter(1, "A model of January to June serves");
  const first = await uploadSource({ folder, files: halves.first }, undefined, stage.outputs);
  await demo.train({ source: first.id, candidates: CANDIDATES });
  const before = await demo.champion();
  if (before === undefined) throw new StepFailure("train the first version", "it serves nowhere", REMEDY);
  const served = await demo.version(before);
  say(`version ${before} passed the gate and serves (${headlineMetrics(served.metrics)})`);
  say(`asked about one accident: probability ${(await predict()).probability.toFixed(4)}, answered by version ${before}`);
  const calm = await announce("check its current rows, which nothing has happened to", () => demo.refresh());
  say(`${verdict(calm)} Alarm drift-score: ${(await demo.alarm()).state}`);
  await demo.setLoop(LOOP_REQUEST);

  chapter(2, "July to December come in, and their descriptions are noise");
  const both = await uploadSource({ folder, files: [...halves.first, ...halves.second] }, undefined, stage.outputs);
  const drifted = await announce("refresh: the new period becomes the current rows, and is checked", () => demo.refresh());
  const alarmed = performance.now();
  say(`${verdict(drifted)} F1 on them ${drifted.liveF1?.toFixed(4) ?? "unknown"}`);
  say(`report: ${await saved(drifted)}`);

  chapter(3, "The alarm is answered by one training");
  const episode = await demo.answered();
  const alarm = await demo.alarm();
  say(`alarm drift-score: ${alarm.state}: ${alarm.reason}`);
  say(`alarm -> topic -> function -> execution ${episode.execution}, on source ${both.id.slice(0, 12)} with the new period in it`);
  const again = await demo.check();
  say(`another check meanwhile: score ${again.score.toFixed(2)}; trainings started for drift: ${(await demo.startedForDrift()).length}`);
  await demo.follow(episode.execution);
  const took = performance.now() - alarmed;

  chapter(4, "The gate lets its version through, and it is promoted");
  const after = await demo.champion();
  if (after === undefined || after === before) {
    throw new StepFailure("close the loop", `${episode.execution} promoted no version: champion is still ${before}`, REMEDY);
  }
  const { metrics, gate, moves } = await demo.version(after);
  say(
    `gate: ${gate.checks.length} of ${gate.checks.length} checks passed (${gate.checks
      .slice(0, 3)
      .map(({ message }) => message)
      .join("; ")}; ...)`,
  );
  say(`champion: version ${before} -> version ${after} (${headlineMetrics(metrics)})`);
  say(moves.find(({ alias }) => alias === "champion")?.reason ?? "");

  chapter(5, "The next prediction is the new version's");
  const answer = await announce("ask about the same accident", () => answeredBy(after, predict));
  say(`probability ${answer.probability.toFixed(4)}, answered by version ${answer.version}`);

  chapter(6, "Its training rows are the reference now, and the score falls");
  const ended = await announce("refresh again", () => demo.refresh());
  say(`${verdict(ended)} Reference: version ${ended.version}`);
  say(`report: ${await saved(ended)}`);
  const started = await demo.startedForDrift();
  say(
    `score ${drifted.score.toFixed(2)} -> ${ended.score.toFixed(2)}; trainings started for drift: ${started.length} (${started.join(", ")})`,
  );
  say(`from alarm to new champion in ${seconds(took)}`);
  if (ended.version !== after || ended.score >= 0.5 || started.length !== 1) {
    throw new StepFailure("close the loop", "the story did not end as it should: see the lines above", REMEDY);
  }
}

async function answeredBy(version: number, predict: () => ReturnType<typeof firstPrediction>) {
  const deadline = Date.now() + SERVING_LIMIT_MS;
  for (;;) {
    const answer = await predict();
    if (answer.version === version) return answer;
    if (Date.now() > deadline) throw new StepFailure("predict", `version ${answer.version} still answers`, REMEDY);
    await new Promise((resolve) => setTimeout(resolve, 1000));
  }
}

async function sample(): Promise<DataFiles> {
  return dataFiles(await announce(`generate a year of ${ROWS_OF_A_YEAR} accidents, as no data were named`, () => ensureSample(run)));
}

function chapter(number: number, title: string): void {
  console.log(`\n${number}. ${title}`);
}

function say(text: string): void {
  console.log(`  ${text}`);
}

function verdict({ score, tested, drifted, sentence, version }: Check): string {
  return `score ${score.toFixed(2)} against version ${version} (${drifted.length} of ${tested} features). ${sentence.en}`;
}

/** The emulator is a process group of its own, which an interrupted terminal does not reach. */
function endWithProcess(): void {
  process.once("SIGINT", () => process.exit(130));
  process.once("SIGTERM", () => process.exit(143));
  process.once("exit", () => {
    const running = runningEmulator(cloud);
    if (running) process.kill(running.pid, "SIGKILL");
    // What failed is looked into by the logs that lie there.
    if (process.exitCode === 0) rmSync(cloud, { recursive: true, force: true });
  });
}

async function untilInterrupted({ apiUrl, users }: PassingStage): Promise<void> {
  console.log(`\nStill running: ${apiUrl}/v1, as ${users.operator.username} with password ${users.operator.password}. Ctrl-C ends it.`);
  const alive = setInterval(() => undefined, 60_000);
  await new Promise<void>((resolve) => {
    process.removeAllListeners("SIGINT");
    process.once("SIGINT", resolve);
  });
  clearInterval(alive);
}
