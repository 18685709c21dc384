import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { Command } from "commander";

const LOCAL = new URL("../../../infra/local/", import.meta.url);

/** `start`, `stop` and `status`: the launcher of the local cloud, called as the program that it is. */
export function localCommands(): Command[] {
  return [
    launcher("start", "start the local cloud, deploy, train and predict", "start.mjs", []),
    launcher("stop", "stop the local cloud (--purge removes its state)", "run.mjs", ["stop"]),
    launcher("status", "tell what runs (--json for machines)", "run.mjs", ["status"]),
  ];
}

function launcher(name: string, description: string, script: string, first: string[]): Command {
  return new Command(name)
    .description(description)
    .allowUnknownOption()
    .allowExcessArguments()
    .helpOption(false)
    .action(async (_options, command: Command) => {
      const child = spawn(process.execPath, [fileURLToPath(new URL(script, LOCAL)), ...first, ...command.args], { stdio: "inherit" });
      process.exitCode = await new Promise<number>((resolve) => child.once("exit", (code) => resolve(code ?? 1)));
    });
}
