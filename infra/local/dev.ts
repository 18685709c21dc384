import { spawn } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { runCommand } from "./bootstrap/stepFailure.mjs";
import { cloudEnvironment } from "./cloudEnvironment";
import { stackOutputs } from "./deploy/stackOutputs";
import { localCloud } from "./localCloud";
import { devOptions } from "./options";
import { openStage } from "./stage/openStage";
import { readStage, stageFile, writeStage } from "./stage/stageFile";

const root = resolve(fileURLToPath(import.meta.url), "../../..");
const run = join(root, ".vigie");

/** `npm run dev`: `sst dev` on the local cloud, where an edit of a handler is live within seconds. */
await runCommand(async () => {
  const { port, stage } = devOptions(process.argv.slice(2));
  mkdirSync(run, { recursive: true });
  const endpoint = await localCloud({ root, run }, port);
  const child = spawn(process.execPath, [join(root, "node_modules/sst/cli/sst.js"), "dev", "--stage", stage], {
    cwd: root,
    env: cloudEnvironment(root, endpoint),
    stdio: "inherit",
  });
  // Ctrl-C goes to `sst` as well, which puts its functions in order and ends.
  process.on("SIGINT", () => {});
  process.on("SIGTERM", () => child.kill("SIGTERM"));
  const ended = new AbortController();
  child.once("close", () => ended.abort());
  const code = new Promise<number>((answer) => child.once("close", (exit) => answer(exit ?? 1)));
  await openWhenDeployed(endpoint, stage, ended.signal);
  return code;
});

/** People can sign in as soon as the stacks stand; their passwords go to the stage's file. */
async function openWhenDeployed(endpoint: string, stage: string, ended: AbortSignal): Promise<void> {
  while (!ended.aborted) {
    const outputs = await stackOutputs(endpoint, stage);
    if (outputs) {
      const opened = await openStage(endpoint, outputs, readStage(run, stage)?.users);
      writeStage(run, stage, opened);
      console.log(`API of stage ${stage}: ${opened.apiUrl}/v1 (users in ${stageFile(".vigie", stage)})`);
      return;
    }
    await wait(2000, undefined, { signal: ended }).catch(() => undefined);
  }
}
