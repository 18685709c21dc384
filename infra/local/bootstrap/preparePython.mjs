import { createHash } from "node:crypto";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { findPython } from "./findPython.mjs";
import { lastLines, runQuietly } from "./runQuietly.mjs";
import { StepFailure } from "./stepFailure.mjs";

const STEP = "install the emulator";

/**
 * The virtual environment of the emulator, made anew when infra/local/requirements.txt changed. Every package is checked against its hash.
 *
 * @param {string} root
 * @returns {Promise<void>}
 */
export async function preparePython(root) {
  const folder = join(root, ".vigie/venv");
  const requirements = join(root, "infra/local/requirements.txt");
  const stamp = join(folder, "requirements.sha256");
  const digest = createHash("sha256").update(readFileSync(requirements)).digest("hex");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === digest) return;

  const python = await findPython();
  const begun = Date.now();
  console.log("Installing the emulator (Python virtual environment) ...");
  rmSync(folder, { recursive: true, force: true });
  await run(python, ["-m", "venv", folder], "install Python's venv module (Debian and Ubuntu: apt install python3-venv)");
  await run(
    pythonOf(root),
    ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--only-binary", ":all:", "--require-hashes", "-r", requirements],
    "check the network and pip's settings, then run the same command again",
  );
  writeFileSync(stamp, digest);
  console.log(`Installed the emulator (${Math.round((Date.now() - begun) / 1000)} s)`);
}

/**
 * The interpreter of the emulator's environment.
 *
 * @param {string} root
 */
export function pythonOf(root) {
  return join(root, ".vigie/venv/bin/python");
}

/**
 * @param {string} program
 * @param {readonly string[]} args
 * @param {string} remedy
 */
async function run(program, args, remedy) {
  const { code, output } = await runQuietly(program, args);
  if (code !== 0)
    throw new StepFailure(STEP, `${program} ${args.slice(0, 3).join(" ")} ended with code ${code}:\n${lastLines(output, 12)}`, remedy);
}
