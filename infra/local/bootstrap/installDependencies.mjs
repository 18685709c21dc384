import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { lastLines, runQuietly } from "./runQuietly.mjs";
import { StepFailure } from "./stepFailure.mjs";

/** What npm writes when an installation is whole: the packages that lie in node_modules. */
const INSTALLED = "node_modules/.package-lock.json";

/** Packages named in a message. */
const NAMED = 3;

/**
 * Runs `npm ci` when node_modules are missing or hold other packages than package-lock.json, and says so before: it empties node_modules.
 *
 * @param {string} root
 */
export async function installDependencies(root) {
  const reason = reasonToInstall(root);
  if (reason === undefined) return;
  const begun = Date.now();
  console.log(`Installing the dependencies: ${reason}. npm ci empties node_modules and fills them anew ...`);
  const { code, output } = await runQuietly("npm", ["ci", "--loglevel=error"], { cwd: root });
  if (code !== 0) {
    throw new StepFailure(
      "install the dependencies",
      `npm ci ended with code ${code}:\n${lastLines(output, 15)}`,
      "mend what npm names (network, registry, disk), then run the same command again",
    );
  }
  console.log(`Installed the dependencies (${Math.round((Date.now() - begun) / 1000)} s)`);
}

/**
 * Why node_modules do not fit package-lock.json; undefined when they do, whoever installed them and when. Packages
 * of other platforms may be missing, and others may be there besides.
 *
 * @param {string} root
 * @returns {string | undefined}
 */
export function reasonToInstall(root) {
  if (!existsSync(join(root, INSTALLED)))
    return existsSync(join(root, "node_modules")) ? "node_modules are not whole" : "there are no node_modules";
  const [wanted, installed] = [packagesOf(join(root, "package-lock.json")), packagesOf(join(root, INSTALLED))];
  const other = Object.entries(wanted).flatMap(([name, each]) => (name === "" || fits(each, installed[name]) ? [] : [name]));
  if (other.length === 0) return undefined;
  const further = other.length > NAMED ? ` and ${other.length - NAMED} more` : "";
  return `node_modules do not fit package-lock.json (${other.slice(0, NAMED).join(", ")}${further})`;
}

/** @typedef {{ version?: string, integrity?: string, optional?: boolean }} Package */

/**
 * @param {Package} wanted
 * @param {Package | undefined} installed
 */
function fits(wanted, installed) {
  if (!installed) return wanted.optional === true;
  return wanted.version === installed.version && wanted.integrity === installed.integrity;
}

/**
 * @param {string} path
 * @returns {Record<string, Package>}
 */
function packagesOf(path) {
  return JSON.parse(readFileSync(path, "utf8")).packages ?? {};
}
