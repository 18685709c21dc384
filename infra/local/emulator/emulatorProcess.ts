import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The emulator that was started from a run folder: written when it answers, removed when it ended in order. */
export type EmulatorProcess = { pid: number; port: number; startedAt: string };

export function processFile(run: string): string {
  return join(run, "emulator.json");
}

/** What was last started there, alive or not. */
export function recordedEmulator(run: string): EmulatorProcess | undefined {
  const file = processFile(run);
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as EmulatorProcess) : undefined;
}

/** The emulator of this run folder when its process is alive and really is one: a process id may have gone to another program. */
export function runningEmulator(run: string): EmulatorProcess | undefined {
  const recorded = recordedEmulator(run);
  return recorded && commandOf(recorded.pid).includes("emulator/launch.py") ? recorded : undefined;
}

export function commandOf(pid: number): string {
  try {
    const file = `/proc/${pid}/cmdline`;
    return existsSync("/proc/self/cmdline")
      ? readFileSync(file, "utf8").replaceAll("\0", " ")
      : execFileSync("ps", ["-o", "command=", "-p", String(pid)], { encoding: "utf8" });
  } catch {
    return "";
  }
}
