import { VisibleError } from "@vigie/core/errors";
import { Command } from "commander";
import { downloadCommand } from "./download";
import { localCommands } from "./local";
import { prepareCommand } from "./prepare";
import { synthesizeCommand } from "./synthesize";
import { trainCommand } from "./train";

const program = new Command("vigie")
  .description("Road-accident severity: the same steps on a folder, and the local cloud.")
  .showHelpAfterError()
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2));
for (const command of [downloadCommand(), prepareCommand(), trainCommand(), synthesizeCommand(), ...localCommands()])
  program.addCommand(command.copyInheritedSettings(program));

try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof VisibleError)) throw error;
  process.stderr.write(`vigie: ${error.message}\n`);
  for (const { path, message } of error.details) process.stderr.write(`  ${path}: ${message}\n`);
  process.exitCode = 1;
}
