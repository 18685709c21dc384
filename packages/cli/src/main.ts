import { TransientError, VisibleError } from "@vigie/core/errors";
import { Command } from "commander";
import { cardCommand } from "./card";
import { compareCommand } from "./compare";
import { downloadCommand } from "./download";
import { driftCommand } from "./drift";
import { evaluateCommand } from "./evaluate";
import { explainCommand } from "./explain";
import { exportCommand } from "./export";
import { importCommand } from "./import";
import { localCommands } from "./local";
import { predictCommand } from "./predict";
import { prepareCommand } from "./prepare";
import { reproduceCommand } from "./reproduce";
import { restoreCommand } from "./restore";
import { searchCommand } from "./search";
import { synthesizeCommand } from "./synthesize";
import { trainCommand } from "./train";

const program = new Command("vigie")
  .description("Road-accident severity: the same steps on a folder, and the local cloud.")
  .showHelpAfterError()
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2));
for (const command of [
  downloadCommand(),
  prepareCommand(),
  trainCommand(),
  synthesizeCommand(),
  driftCommand(),
  predictCommand(),
  evaluateCommand(),
  explainCommand(),
  searchCommand(),
  compareCommand(),
  cardCommand(),
  exportCommand(),
  importCommand(),
  reproduceCommand(),
  restoreCommand(),
  ...localCommands(),
])
  program.addCommand(command.copyInheritedSettings(program));

try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof VisibleError || error instanceof TransientError)) throw error;
  process.stderr.write(`vigie: ${error.message}\n`);
  for (const { path, message } of error instanceof VisibleError ? error.details : []) process.stderr.write(`  ${path}: ${message}\n`);
  process.exitCode = 1;
}
