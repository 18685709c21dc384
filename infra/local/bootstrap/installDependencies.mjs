import { createHash } from "node:crypto";
import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { lastLines, runQuietly } from "./runQuietly.mjs";
import { StepFailure } from "./stepFailure.mjs";

/** Lies in node_modules, so that it goes when they go. */
const STAMP = "node_modules/.vigie-lock-digest";

/**
 * Runs `npm ci` when node_modules are absent or were installed from another package-lock.json.
 *
 * @param {string} root
 */
export async function installDependencies(root) {
  if (dependenciesAreCurrent(root)) return;
  const begun = Date.now();
  console.log("Installing the dependencies (npm ci) ...");
  const { code, output } = await runQuietly("npm", ["ci", "--loglevel=error"], { cwd: root });
  if (code !== 0) {
    throw new StepFailure(
      "install the dependencies",
      `npm ci ended with code ${code}:\n${lastLines(output, 15)}`,
      "mend what npm names (network, registry, disk), then run the same command again",
    );
  }
  writeStamp(root);
  console.log(`Installed the dependencies (${Math.round((Date.now() - begun) / 1000)} s)`);
}

/**
 * Whether node_modules fit package-lock.json. An installation that somebody else made counts when it is newer than the lock file.
 *
 * @param {string} root
 */
export function dependenciesAreCurrent(root) {
  const stamp = join(root, STAMP);
  if (existsSync(stamp)) return readFileSync(stamp, "utf8") === lockDigest(root);
  const installed = join(root, "node_modules/.package-lock.json");
  return existsSync(installed) && statSync(installed).mtimeMs >= statSync(join(root, "package-lock.json")).mtimeMs;
}

/** @param {string} root */
export function writeStamp(root) {
  writeFileSync(join(root, STAMP), lockDigest(root));
}

/** @param {string} root */
function lockDigest(root) {
  return createHash("sha256")
    .update(readFileSync(join(root, "package-lock.json")))
    .digest("hex");
}
