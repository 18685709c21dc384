import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { handOver } from "./bootstrap/handOver.mjs";
import { prepareCheckout } from "./bootstrap/prepareCheckout.mjs";
import { runCommand } from "./bootstrap/stepFailure.mjs";

const root = resolve(fileURLToPath(import.meta.url), "../../..");

/** Commands beside `npm start`: what runs them, and whether they may start the emulator. */
const COMMANDS = new Map([
  ["stop", { file: "infra/local/stop.ts", emulator: false }],
  ["status", { file: "infra/local/status.ts", emulator: false }],
  ["demoDrift", { file: "infra/local/demoDrift.ts", emulator: !process.env.AWS_ENDPOINT_URL }],
  ["dev", { file: "infra/local/dev.ts", emulator: !process.env.AWS_ENDPOINT_URL }],
]);

await runCommand(async () => {
  const [name = "", ...args] = process.argv.slice(2);
  const command = COMMANDS.get(name);
  if (!command) {
    console.error(`usage: node infra/local/run.mjs ${[...COMMANDS.keys()].join("|")}`);
    return 2;
  }
  await prepareCheckout(root, command);
  return handOver(root, command.file, args);
});
