import { rmSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { processFile, runningEmulator } from "./emulatorProcess";

/** A custom resource that never answered keeps the emulator alive after TERM. */
const GRACE_MS = 10_000;

/**
 * Ends the emulator of a run folder by its process id: TERM, on which it saves its state, then KILL.
 *
 * @returns "killed" when it had to be; its process file stays then, as the mark of an end without saved state
 */
export async function stopEmulator(run: string): Promise<"stopped" | "killed" | "not running"> {
  const running = runningEmulator(run);
  if (!running) return "not running";
  process.kill(running.pid, "SIGTERM");
  const deadline = Date.now() + GRACE_MS;
  while (runningEmulator(run)) {
    if (Date.now() > deadline) {
      process.kill(running.pid, "SIGKILL");
      return "killed";
    }
    await wait(50);
  }
  rmSync(processFile(run), { force: true });
  return "stopped";
}
