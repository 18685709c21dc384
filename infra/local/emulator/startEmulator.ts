import { spawn } from "node:child_process";
import { mkdirSync, openSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { pythonOf } from "../bootstrap/preparePython.mjs";
import { lastLines } from "../bootstrap/runQuietly.mjs";
import { StepFailure } from "../bootstrap/stepFailure.mjs";
import { iotPreload, LOCAL_CREDENTIALS, QUIET_SDK, REGION } from "../cloudEnvironment";
import { type EmulatorProcess, processFile, runningEmulator } from "./emulatorProcess";
import { emulatorAnswers, portUse } from "./portUse";

const STEP = "start the emulator";

/** Boot takes under a second; a machine busy with `npm ci` of something else takes more. */
const BOOT_LIMIT_MS = 30_000;

/**
 * @param root the checkout, where node_modules and `.vigie/venv` are
 * @param run folder of this emulator's process file, log, state and temporary files
 * @param persist whether state outlives a stop
 */
export type EmulatorOptions = { root: string; run: string; port: number; persist: boolean };

/** Starts MiniStack in the background and answers once it is healthy. The one that already runs from this folder is answered as it is. */
export async function startEmulator(options: EmulatorOptions): Promise<EmulatorProcess> {
  const running = runningEmulator(options.run);
  if (running && (await emulatorAnswers(`http://127.0.0.1:${running.port}`))) return running;
  await requireFreePort(options.port);

  const folder = join(options.run, "emulator");
  for (const name of ["tmp", "state", "s3"]) mkdirSync(join(folder, name), { recursive: true });
  // Workers are .js files in TMPDIR: under a package of type "module" Node would run them as ES modules.
  writeFileSync(join(folder, "tmp/package.json"), '{"type":"commonjs"}');
  const log = join(folder, "emulator.log");
  const output = openSync(log, "w");
  const child = spawn(pythonOf(options.root), [join(options.root, "infra/local/emulator/launch.py")], {
    detached: true,
    stdio: ["ignore", output, output],
    env: emulatorEnvironment(options, folder),
  });
  let ended = false;
  child.on("error", () => {
    ended = true;
  });
  child.on("exit", () => {
    ended = true;
  });
  child.unref();

  const deadline = Date.now() + BOOT_LIMIT_MS;
  while (!(await emulatorAnswers(`http://127.0.0.1:${options.port}`))) {
    if (ended || Date.now() > deadline) throw died(log, child.pid, ended);
    await wait(50);
  }
  const started: EmulatorProcess = { pid: child.pid ?? 0, port: options.port, startedAt: new Date().toISOString() };
  writeFileSync(processFile(options.run), JSON.stringify(started));
  return started;
}

async function requireFreePort(port: number): Promise<void> {
  const use = await portUse(port);
  if (use === "free") return;
  const other = "npm start -- --port 4567";
  if (use === "forbidden") throw new StepFailure(STEP, `the system does not let us listen on port ${port}`, `choose another: ${other}`);
  if (use === "emulator") {
    throw new StepFailure(
      STEP,
      `port ${port} is taken by an emulator that was not started from this folder`,
      `stop it, choose another port (${other}), or use it: AWS_ENDPOINT_URL=http://127.0.0.1:${port} npm start`,
    );
  }
  throw new StepFailure(
    STEP,
    `port ${port} is taken by another program`,
    `end that program (lsof -i :${port} names it), or choose another port: ${other}`,
  );
}

/** Lambda processes inherit the emulator's environment, so it holds nothing of the caller's but where programs are. */
function emulatorEnvironment({ root, port, persist }: EmulatorOptions, folder: string): NodeJS.ProcessEnv {
  return {
    PATH: process.env.PATH,
    HOME: process.env.HOME,
    LANG: "C.UTF-8",
    PYTHONDONTWRITEBYTECODE: "1",
    GATEWAY_PORT: String(port),
    BIND_HOST: "127.0.0.1",
    MINISTACK_REGION: REGION,
    LAMBDA_EXECUTOR: "local",
    IOT_MTLS_ENABLED: "0",
    LOG_LEVEL: "INFO",
    PERSIST_STATE: persist ? "1" : "0",
    S3_PERSIST: persist ? "1" : "0",
    STATE_DIR: join(folder, "state"),
    S3_DATA_DIR: join(folder, "s3"),
    TMPDIR: join(folder, "tmp"),
    AWS_ENDPOINT_URL: `http://127.0.0.1:${port}`,
    ...LOCAL_CREDENTIALS,
    ...QUIET_SDK,
    // Lambda ships the AWS SDK; here functions and the custom resources of CDK and SST take ours.
    NODE_PATH: join(root, "node_modules"),
    NODE_OPTIONS: iotPreload(root),
  };
}

function died(log: string, pid: number | undefined, ended: boolean): StepFailure {
  if (!ended && pid) process.kill(pid, "SIGKILL");
  const reason = ended ? "the emulator ended while starting" : `the emulator did not answer within ${BOOT_LIMIT_MS / 1000} s`;
  return new StepFailure(
    STEP,
    `${reason}:\n${lastLines(readFileSync(log, "utf8"), 12)}`,
    `read ${log}; npm stop -- --purge gives a fresh one`,
  );
}
