import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { commandOf } from "../emulator/emulatorProcess";

/** The console's server that was started from a run folder. */
export type ConsoleProcess = { pid: number; port: number; api: string };

const SERVER = "packages/console/serve.mjs";

/** The server of this run folder when its process is alive and really is one. */
export function runningConsole(run: string): ConsoleProcess | undefined {
  const file = processFile(run);
  if (!existsSync(file)) return undefined;
  const recorded = JSON.parse(readFileSync(file, "utf8")) as ConsoleProcess;
  return commandOf(recorded.pid).includes(SERVER) ? recorded : undefined;
}

export function recordConsole(run: string, process: ConsoleProcess): void {
  writeFileSync(processFile(run), JSON.stringify(process));
}

/** Ends the server by its process id; it holds no state. */
export function stopConsole(run: string): void {
  const running = runningConsole(run);
  if (running) process.kill(running.pid, "SIGTERM");
  rmSync(processFile(run), { force: true });
}

function processFile(run: string): string {
  return join(run, "console.json");
}
