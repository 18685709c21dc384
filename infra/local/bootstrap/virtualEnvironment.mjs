import { createHash } from "node:crypto";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { findPython } from "./findPython.mjs";
import { lastLines, runQuietly } from "./runQuietly.mjs";
import { StepFailure } from "./stepFailure.mjs";

/**
 * A Python virtual environment: what it holds, in words, the folder that it is made in, and the file that pins its packages by hash.
 *
 * @typedef {{ name: string, folder: string, requirements: string }} VirtualEnvironment
 */

/**
 * Makes an environment, anew when its requirements changed. Every package is checked against its hash. Throws StepFailure when it cannot be.
 *
 * @param {VirtualEnvironment} environment
 * @returns {Promise<void>}
 */
export async function prepareEnvironment({ name, folder, requirements }) {
  const stamp = join(folder, "requirements.sha256");
  const digest = createHash("sha256").update(readFileSync(requirements)).digest("hex");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === digest) return;

  const step = `install ${name}`;
  const python = await findPython();
  const begun = Date.now();
  console.log(`Installing ${name} (Python virtual environment) ...`);
  rmSync(folder, { recursive: true, force: true });
  await run(step, python, ["-m", "venv", folder], "install Python's venv module (Debian and Ubuntu: apt install python3-venv)");
  await run(
    step,
    pythonIn(folder),
    ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--only-binary", ":all:", "--require-hashes", "-r", requirements],
    "check the network and pip's settings, then run the same command again",
  );
  writeFileSync(stamp, digest);
  console.log(`Installed ${name} (${Math.round((Date.now() - begun) / 1000)} s)`);
}

/**
 * The interpreter of an environment.
 *
 * @param {string} folder
 */
export function pythonIn(folder) {
  return join(folder, "bin/python");
}

/**
 * @param {string} step
 * @param {string} program
 * @param {readonly string[]} args
 * @param {string} remedy
 */
async function run(step, program, args, remedy) {
  const { code, output } = await runQuietly(program, args);
  if (code !== 0)
    throw new StepFailure(step, `${program} ${args.slice(0, 3).join(" ")} ended with code ${code}:\n${lastLines(output, 12)}`, remedy);
}
