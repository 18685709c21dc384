import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { prepareCheckout } from "./bootstrap/prepareCheckout.mjs";
import { runCommand } from "./bootstrap/stepFailure.mjs";
import { closingLine, summarise } from "./testing/summarise.mjs";

const root = resolve(fileURLToPath(import.meta.url), "../../..");
const reports = join(root, ".vigie/test");

/**
 * `npm test`: lint, then unit, then integration and end-to-end tests side by side, each on a cloud of its own, for they mostly wait. All of them
 * whatever fails, and one closing line over everything.
 */
await runCommand(async () => {
  await prepareCheckout(root, { emulator: true, onnxRuntime: true });
  const alone = [await lint(), await tests("unit")];
  const runs = [...alone, ...(await Promise.all([tests("integration"), tests("e2e")]))];
  const summary = summarise(runs);
  // Where data must be, a skipped test is a hole; a machine without the data says so with VIGIE_ALLOW_DATA_SKIP.
  const skippedFails = Boolean(process.env.CI) && !process.env.VIGIE_ALLOW_DATA_SKIP;
  for (const name of summary.skipped) console.log(`skipped: ${name}`);
  for (const { name, exitCode } of runs) if (exitCode !== 0) console.log(`failed: ${name} (exit code ${exitCode})`);
  const { line, ok } = closingLine(summary, { skippedFails });
  console.log(line);
  return ok ? 0 : 1;
});

/** @returns {Promise<import("./testing/summarise.mjs").CheckRun>} */
async function lint() {
  return { name: "lint", exitCode: await run("npm", ["run", "--silent", "lint"]), report: undefined };
}

/**
 * @param {"unit" | "integration" | "e2e"} project
 * @returns {Promise<import("./testing/summarise.mjs").CheckRun>}
 */
async function tests(project) {
  const file = join(reports, `${project}.json`);
  mkdirSync(reports, { recursive: true });
  rmSync(file, { force: true });
  const vitest = join(root, "node_modules/vitest/vitest.mjs");
  const output = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  const exitCode = await run(process.execPath, [vitest, "run", "--project", project, ...output]);
  return { name: `${project} tests`, exitCode, report: existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : undefined };
}

/**
 * @param {string} program
 * @param {readonly string[]} args
 * @returns {Promise<number>}
 */
function run(program, args) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd: root, stdio: ["ignore", "inherit", "inherit"] });
    child.on("error", () => resolve(127));
    child.on("close", (code) => resolve(code ?? 1));
  });
}
