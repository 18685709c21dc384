import { type ChildProcess, spawn } from "node:child_process";
import { createWriteStream, readFileSync } from "node:fs";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { lastLines } from "../bootstrap/runQuietly.mjs";
import { StepFailure } from "../bootstrap/stepFailure.mjs";
import { cloudEnvironment } from "../cloudEnvironment";
import { emulatorAnswers } from "../emulator/portUse";

const STEP = "deploy the stacks";

/** A first deploy takes 20 to 90 s, on a machine busy with other things ten times that. A custom resource that hangs would wait for ever. */
const DEPLOY_LIMIT_MS = 900_000;

/** @param root the folder to deploy from: the checkout, or a mirror of it; `sst` keeps its `.sst` there */
export type Deployment = { root: string; stage: string; endpoint: string; log: string };

/** Runs `sst deploy` of a stage under a time limit, its output in `log`. */
export async function deployStage({ root, stage, endpoint, log }: Deployment): Promise<void> {
  const child = spawn(process.execPath, [join(root, "node_modules/sst/cli/sst.js"), "deploy", "--stage", stage], {
    cwd: root,
    env: { ...cloudEnvironment(root, endpoint), CI: "1" },
    stdio: ["ignore", "pipe", "pipe"],
    detached: true,
  });
  const output = createWriteStream(log);
  child.stdout.pipe(output, { end: false });
  child.stderr.pipe(output, { end: false });
  const end = await endOf(child);
  await new Promise((resolve) => output.end(resolve));
  if (end === 0) return;

  const tail = lastLines(stripVTControlCharacters(readFileSync(log, "utf8")), 20);
  if (!(await emulatorAnswers(endpoint))) {
    throw new StepFailure(
      STEP,
      `the emulator died meanwhile\n${tail}`,
      "read .vigie/emulator/emulator.log, then run the same command again",
    );
  }
  const reason = end === "late" ? `not done after ${DEPLOY_LIMIT_MS / 1000} s` : `sst ended with code ${end}`;
  throw new StepFailure(
    STEP,
    `${reason}\n${tail}`,
    `read ${log}, mend what it names and run the same command again; npm stop -- --purge begins afresh`,
  );
}

/** `sst` has children of its own, so its whole process group ends: at the limit, or when this process is told to end. */
function endOf(child: ChildProcess): Promise<number | "late"> {
  return new Promise((resolve) => {
    const killGroup = () => {
      if (child.pid && child.exitCode === null) process.kill(-child.pid, "SIGKILL");
    };
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      killGroup();
    }, DEPLOY_LIMIT_MS);
    const interrupted = () => {
      killGroup();
      process.exit(130);
    };
    process.once("SIGINT", interrupted);
    process.once("SIGTERM", interrupted);
    child.once("close", (code) => {
      clearTimeout(timer);
      process.off("SIGINT", interrupted);
      process.off("SIGTERM", interrupted);
      resolve(late ? "late" : (code ?? 1));
    });
  });
}
