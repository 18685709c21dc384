import { existsSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { runCommand } from "./bootstrap/stepFailure.mjs";
import { stopConsole } from "./console/consoleProcess";
import { runningEmulator } from "./emulator/emulatorProcess";
import { stopEmulator } from "./emulator/stopEmulator";
import { stopOptions } from "./options";

const root = resolve(fileURLToPath(import.meta.url), "../../..");

/** `npm stop`: ends the emulator of this checkout; with `--purge` also removes its state and what `sst` kept of its stages. */
await runCommand(async () => {
  const { purge } = stopOptions(process.argv.slice(2));
  const run = join(root, ".vigie");
  stopConsole(run);
  const pid = runningEmulator(run)?.pid;
  const outcome = await stopEmulator(run);
  if (outcome === "not running") console.log("The local cloud does not run.");
  if (outcome === "stopped")
    console.log(`Stopped the emulator (pid ${pid}).${purge ? "" : " Its state is kept; npm start continues from it."}`);
  if (outcome === "killed") console.log(`Killed the emulator (pid ${pid}): it did not end within 10 s. The next npm start deploys again.`);
  if (!purge) return 0;
  for (const folder of [run, join(root, ".sst")]) if (existsSync(folder)) rmSync(folder, { recursive: true });
  console.log("Removed the state of the local cloud (.vigie and .sst).");
  return 0;
});
