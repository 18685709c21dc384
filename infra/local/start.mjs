import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { handOver } from "./bootstrap/handOver.mjs";
import { prepareCheckout } from "./bootstrap/prepareCheckout.mjs";
import { runCommand } from "./bootstrap/stepFailure.mjs";

const root = resolve(fileURLToPath(import.meta.url), "../../..");

await runCommand(async () => {
  await prepareCheckout(root, { emulator: !process.env.AWS_ENDPOINT_URL });
  return handOver(root, "infra/local/up.ts", process.argv.slice(2));
});
